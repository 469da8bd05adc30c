// Starts the program: loads its files, with the code that V8 made of them in an earlier run, and keeps what it makes.
// Node's own compile cache keeps only what is compiled before a file runs, which is half of it.
import { join } from 'node:path'
import { Script } from 'node:vm'
import { readCode, readSource, writeCode } from './code.ts'
import { cacheFolder } from './notes/cache-folder.ts'

/** Changes with every change of the program's files. Put in by scripts/build.js. */
declare const PROGRAM_ID: string

interface Module {
  exports: unknown
}

const folder = cacheFolder(process.env)
const system = `${process.version}-${process.arch}`
const stamp = `${PROGRAM_ID} ${system}`
const loaded = new Map<string, Module>()
/**
 * The code of two runs is kept: the first reads notes and makes an index, the second opens what the first has kept, as
 * all others do.
 */
const RUNS_KEPT = 2
/** Of what code is to be kept at the end, and that of how many runs it will be. */
const unfinished: { path: string; script: Script; runs: number }[] = []

function load(name: string): unknown {
  const known = loaded.get(name)
  if (known) return known.exports
  const module: Module = { exports: {} }
  loaded.set(name, module)
  const filename = join(__dirname, name)
  const source = readSource(filename)
  const path = folder === null ? null : join(folder, `${name.replace(/\.cjs$/, '')}-${system}.code`)
  const code = path === null ? null : readCode(path, stamp)
  const script = new Script(source, { filename, ...(code === null ? {} : { cachedData: code.bytes }) })
  const runs = code === null || script.cachedDataRejected ? 0 : code.runs
  if (path !== null && runs < RUNS_KEPT) unfinished.push({ path, script, runs: runs + 1 })
  script.runInThisContext()(module.exports, requireFrom, module, __dirname)
  return module.exports
}

function requireFrom(name: string): unknown {
  return name.startsWith('./') ? load(name.slice(2)) : require(name)
}

/** Keeps the code of what was compiled, and of what of it ran. */
function keepCode(): void {
  for (const { path, script, runs } of unfinished)
    writeCode(path, stamp, { bytes: script.createCachedData(), runs })
}

const program = load('main.cjs') as typeof import('./main.ts')
program.main(keepCode)
