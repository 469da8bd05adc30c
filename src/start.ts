// Starts the program: loads its files, with the code that V8 made of them in an earlier run, and keeps what it makes.
// Node's own compile cache keeps only what is compiled before a file runs, which is half of it.
import { Script } from 'node:vm'
import { RUNS_LENGTH, readCode, readSource, writeCode } from './process/compiled-code.ts'
import { cacheFolder } from './store/cache-folder.ts'

/** Changes with every change of the program's files. Put in by scripts/build.js. */
declare const PROGRAM_ID: string

interface Module {
  exports: unknown
}

const folder = cacheFolder(process.env)
/** V8 takes code of its own version for its own, on whatever system it was made: a home may be shared with a container. */
const system = `${process.version}-${process.platform}-${process.arch}`
const stamp = `${PROGRAM_ID} ${system}`
const loaded = new Map<string, Module>()
/** The files that have run, and of which runs their code was kept. */
const scripts: { path: string; script: Script; runs: string }[] = []

function load(name: string): unknown {
  const known = loaded.get(name)
  if (known) return known.exports
  const module: Module = { exports: {} }
  loaded.set(name, module)
  // Names are put together by hand: the first call of join() is a fiftieth of a start.
  const filename = `${__dirname}/${name}`
  const source = readSource(filename)
  const path = folder === null ? null : `${folder}/${name.slice(0, -'.cjs'.length)}-${system}.code`
  const code = path === null ? null : readCode(path, stamp)
  const script = new Script(source, { filename, ...(code === null ? {} : { cachedData: code.bytes }) })
  const runs = code === null || script.cachedDataRejected ? '' : code.runs.trimEnd()
  if (path !== null) scripts.push({ path, script, runs })
  script.runInThisContext()(module.exports, requireFrom, module, __dirname)
  return module.exports
}

function requireFrom(name: string): unknown {
  return name.startsWith('./') ? load(name.slice(2)) : require(name)
}

/**
 * Runs are told apart by the files they load, which is by what they do. The code of two of each is kept: a first one
 * may read notes and make an index, the second opens what the first has kept, as all others do.
 */
const RUNS_OF_A_KIND = 2

/** Keeps the code of what was compiled, and of what of it ran. */
function keepCode(): void {
  const kind = nameOf([...loaded.keys()].sort().join())
  for (const { path, script, runs } of scripts) {
    const more = runs + kind
    if (runs.split(kind).length > RUNS_OF_A_KIND || more.length > RUNS_LENGTH) continue
    const made = script.createCachedData()
    // In a run of seconds V8 drops what has not been called for a while: what was kept before has more.
    const kept = runs === '' ? null : readCode(path, stamp)
    const bytes = kept !== null && kept.bytes.length > made.length ? kept.bytes : made
    writeCode(path, stamp, { bytes, runs: more.padEnd(RUNS_LENGTH) })
  }
}

/** A short name for a text, which another hardly has: four letters and a comma. */
function nameOf(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0
  return `${(sum % 36 ** 4).toString(36).padStart(4, '0')},`
}

const program = load('main.cjs') as typeof import('./main.ts')
program.main(keepCode)
