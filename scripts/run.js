// Runs a TypeScript file of the project, which Node 20 can't do by itself: node scripts/run.js bench/bench.ts …
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const [entry, ...args] = process.argv.slice(2)
if (entry === undefined) throw new Error('give a .ts file')

// Inside the project, so that packages are found from there.
const folder = mkdtempSync(join(root, 'node_modules', '.run-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'main.mjs')
const program = await rolldown({
  input: entry,
  platform: 'node',
  // Packages are loaded as they are.
  external: name => /^[\w@]/.test(name) && name !== entry,
  transform: { target: 'node20' },
})
await program.write({ file, format: 'esm', codeSplitting: false })
process.argv = [process.argv[0] ?? 'node', entry, ...args]
await import(pathToFileURL(file).href)
