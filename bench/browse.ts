// How long the full-screen view takes for a key, in a pseudo-terminal: until the line that is typed into shows it, until
// the first hits do, and until all have been looked for. `node scripts/run.js bench/browse.ts [<tactics> …]`, after
// `npm run build`; prints p50 and p95 of all presses in milliseconds and, less disturbed by what else the machine does,
// of the quickest of each key's presses.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type IPty, spawn } from '@lydell/node-pty'
import { TACTICS_PER_NOTE, writeLibrary } from './library.ts'

/** From the folder the runner puts the bundle of this file into. */
const PROGRAM = fileURLToPath(new URL('../../bin/talks.js', import.meta.url))

/** Words as an input method sends them, and keys that move; each is one key press. */
const KEYS = [
  ...'고객 전략',
  '\x15',
  ...'블로그에서',
  '\x15',
  ...'ㄱㄱㅈㄹ',
  '\x15',
  ...'rhror',
  '\x15',
  ...'캠패인',
  '\x15',
  ...'소셜미디어',
  '\x15',
]
const MOVES = ['\x1b[B', '\x1b[B', '\x1b[B', '\x1b[A', '\x1b[6~', '\x1b[5~']

const ROUNDS = 5

/** A picture is whole behind this. */
const SHOWN = '\x1b[?2026l'
const FIRST_HITS = / (?:found|talks)(?: …)?\x1b/
const ALL_HITS = / (?:found|talks)\x1b/
const ANY = /\x1b\[\?2026l/

/** Milliseconds of each press, key by key. */
type Times = Map<string, number[]>

function summary(tactics: number, what: string, times: Times): Record<string, string | number> {
  const all = [...times.values()].flat()
  const quickest = [...times.values()].map(each => Math.min(...each))
  return {
    tactics: tactics === 0 ? 'bundled' : tactics,
    until: what,
    p50: at(all, 0.5),
    p95: at(all, 0.95),
    'quickest p50': at(quickest, 0.5),
    'quickest p95': at(quickest, 0.95),
  }
}

function at(times: number[], share: number): number {
  return Number(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]?.toFixed(1))
}

function add(times: Times, key: string, time: number): void {
  times.set(key, [...(times.get(key) ?? []), time])
}

/** The program in a pseudo-terminal. */
class View {
  private output = ''
  private wake: () => void = () => {}
  private readonly pty: IPty

  constructor(library: readonly string[], env: NodeJS.ProcessEnv) {
    this.pty = spawn(process.execPath, [PROGRAM, 'browse', '-q', ...library], { cols: 120, rows: 40, env })
    this.pty.onData(data => {
      this.output += data
      this.wake()
    })
  }

  /** Presses a key; tells when its answer stands on the screen, in milliseconds from the press on. */
  press(key: string): (wanted: RegExp) => Promise<number> {
    const from = this.output.length
    const start = performance.now()
    this.pty.write(key)
    return async wanted => {
      await this.shows(wanted, from)
      return performance.now() - start
    }
  }

  async shows(wanted: RegExp, from = 0): Promise<void> {
    const isShown = () => wanted.test(this.output.slice(from, this.output.lastIndexOf(SHOWN) + SHOWN.length))
    while (!isShown()) await new Promise<void>(resolve => (this.wake = resolve))
  }

  close(): void {
    this.pty.kill('SIGTERM')
  }
}

/** Opens the view, and says how long that took, and the first answer. */
async function open(library: readonly string[], env: NodeJS.ProcessEnv, what: string): Promise<View> {
  const start = performance.now()
  const view = new View(library, env)
  await view.shows(/talks/)
  const screen = performance.now() - start
  const answer = await view.press('고')(ALL_HITS)
  await view.press('\x15')(ALL_HITS)
  console.log(`${what}: first screen ${Math.round(screen)} ms, first answer ${Math.round(answer)} ms later`)
  return view
}

async function measure(tactics: number): Promise<Record<string, string | number>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'))
  const notes = join(folder, 'notes')
  const env = { ...process.env, TERM: 'xterm-256color', XDG_CACHE_HOME: join(folder, 'cache') }
  const library = tactics > 0 ? ['-L', notes] : []
  const name = tactics === 0 ? 'bundled' : String(tactics)
  if (tactics > 0) writeOldLibrary(notes, tactics)
  const cold = await open(library, env, `${name}, nothing kept`)
  cold.close()
  // Keeps what the view keeps when nobody asks for a while.
  execFileSync(process.execPath, [PROGRAM, 'search', '-q', '고', ...library], { env, stdio: 'ignore' })
  const view = await open(library, env, `${name}, later`)
  const [typed, first, whole, moved]: [Times, Times, Times, Times] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, key] of KEYS.entries()) {
      const until = view.press(key)
      add(typed, `${i} ${key}`, await until(ANY))
      // A space behind a word asks nothing new.
      if (key === ' ') continue
      add(first, `${i} ${key}`, await until(FIRST_HITS))
      add(whole, `${i} ${key}`, await until(ALL_HITS))
    }
    for (const [i, key] of MOVES.entries()) add(moved, `${i} ${key}`, await view.press(key)(ANY))
  }
  view.close()
  rmSync(folder, { recursive: true, force: true })
  return [
    summary(tactics, 'typed', typed),
    summary(tactics, 'first hits', first),
    summary(tactics, 'all hits', whole),
    summary(tactics, 'moved', moved),
  ]
}

/** Notes that were written long ago, as most are: the cache does not trust what it knows of the newest. */
function writeOldLibrary(notes: string, tactics: number): void {
  writeLibrary(notes, Math.ceil(tactics / TACTICS_PER_NOTE))
  for (const name of readdirSync(notes, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.md')) utimesSync(join(notes, name), 1e9, 1e9)
}

const [...sizes] = process.argv.slice(2).map(Number)
const rows: Record<string, string | number>[] = []
for (const tactics of sizes.length > 0 ? sizes : [0, 10_000, 100_000]) rows.push(...(await measure(tactics)))
console.table(rows)
