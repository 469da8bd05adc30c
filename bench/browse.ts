// How long the full-screen view takes for a key, in a pseudo-terminal: until the line that is typed into shows it, until
// the first hits do, and until all have been looked for. `node scripts/run.js bench/browse.ts [<tactics> …]`, after
// `npm run build`; prints p50 and p95 of all presses in milliseconds and, less disturbed by what else the machine does,
// of the quickest of each key's presses.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
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

const [...sizes] = process.argv.slice(2).map(Number)
const rows: Record<string, string | number>[] = []
for (const tactics of sizes.length > 0 ? sizes : [0, 10_000, 100_000]) rows.push(...(await measure(tactics)))
console.table(rows)

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

async function measure(tactics: number): Promise<Record<string, string | number>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'talks-bench-'))
  if (tactics > 0) writeLibrary(join(folder, 'notes'), Math.ceil(tactics / TACTICS_PER_NOTE))
  const env = { ...process.env, TERM: 'xterm-256color', XDG_CACHE_HOME: join(folder, 'cache') }
  const library = tactics > 0 ? ['-L', join(folder, 'notes')] : []
  const pty = spawn(process.execPath, [PROGRAM, 'browse', '-q', ...library], { cols: 120, rows: 40, env })
  let output = ''
  let wake: () => void = () => {}
  pty.onData(data => {
    output += data
    wake()
  })
  /** Milliseconds until what was written since `from` says so. */
  async function until(isThere: (written: string) => boolean, from = output.length): Promise<number> {
    const start = performance.now()
    while (!isThere(output.slice(from))) await new Promise<void>(resolve => (wake = resolve))
    return performance.now() - start
  }
  const hasShown = (wanted: RegExp) => (written: string) =>
    wanted.test(written.slice(0, written.lastIndexOf(SHOWN)))
  const start = await until(written => written.includes('talks'), 0)
  pty.write('고')
  const index = await until(hasShown(ALL_HITS))
  pty.write('\x15')
  await until(hasShown(ALL_HITS))
  const [typed, first, whole, moved]: [Times, Times, Times, Times] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, key] of KEYS.entries()) {
      const from = output.length
      const name = `${i} ${key}`
      pty.write(key)
      let time = await until(written => written.includes(SHOWN), from)
      add(typed, name, time)
      // A space behind a word asks nothing new.
      if (key === ' ') continue
      time += await until(hasShown(FIRST_HITS), from)
      add(first, name, time)
      time += await until(hasShown(ALL_HITS), from)
      add(whole, name, time)
    }
    for (const [i, key] of MOVES.entries()) {
      const from = output.length
      pty.write(key)
      add(moved, `${i} ${key}`, await until(written => written.includes(SHOWN), from))
    }
  }
  pty.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `${tactics || 'bundled'}: first screen ${Math.round(start)} ms, first answer ${Math.round(index)} ms later`,
  )
  return [
    summary(tactics, 'typed', typed),
    summary(tactics, 'first hits', first),
    summary(tactics, 'all hits', whole),
    summary(tactics, 'moved', moved),
  ]
}
