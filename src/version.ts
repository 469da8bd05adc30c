import packageJson from '../package.json' with { type: 'json' }

export const version: string = packageJson.version

declare const BUILD_ID: string | undefined

/** Changes with every change of the sources; null when the program is not built. Put in by scripts/build.js. */
export const build: string | null = typeof BUILD_ID === 'undefined' ? null : BUILD_ID
