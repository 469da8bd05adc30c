// Import this before anything of the program: it lets the sources keep a cache, as only a build does otherwise.
Object.assign(globalThis, { BUILD_ID: 'sources under test' })
