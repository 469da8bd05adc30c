// How long the full-screen view takes for a key, in a pseudo-terminal: until the line that is typed into shows it, and
// until the hits do. `node scripts/run.js bench/browse.ts [<tactics> …]`, after `npm run build`; prints p50 and p95 in
// milliseconds.
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
]
const MOVES = ['\x1b[B', '\x1b[B', '\x1b[B', '\x1b[A', '\x1b[6~', '\x1b[5~']

const [...sizes] = process.argv.slice(2).map(Number)
const rows = []
for (const tactics of sizes.length > 0 ? sizes : [0, 10_000, 100_000]) rows.push(await measure(tactics))
console.table(rows)

async function measure(tactics: number) {
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
  const start = await until(written => written.includes('talks'), 0)
  pty.write('고')
  const index = await until(written => / found/.test(written))
  pty.write('\x15')
  await until(written => / talks/.test(written))
  const echo: number[] = []
  const hits: number[] = []
  for (let round = 0; round < 5; round++) {
    for (const key of KEYS) {
      const from = output.length
      pty.write(key)
      echo.push(await until(written => written.includes('\x1b[?2026l'), from))
      const isAnswer = (written: string) =>
        / (?:found|talks)\x1b/.test(written.slice(0, written.lastIndexOf('\x1b[?2026l')))
      hits.push((echo.at(-1) ?? 0) + (key === ' ' ? 0 : await until(isAnswer, from)))
    }
  }
  const moves: number[] = []
  for (let round = 0; round < 10; round++) {
    for (const key of MOVES) {
      const from = output.length
      pty.write(key)
      moves.push(await until(written => written.includes('\x1b[?2026l'), from))
    }
  }
  pty.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  const at = (times: number[], share: number) =>
    Number(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]?.toFixed(1))
  return {
    tactics: tactics === 0 ? 'bundled' : tactics,
    'first screen': Math.round(start),
    'first answer': Math.round(index),
    'key p50': at(echo, 0.5),
    'key p95': at(echo, 0.95),
    'hits p50': at(hits, 0.5),
    'hits p95': at(hits, 0.95),
    'move p50': at(moves, 0.5),
    'move p95': at(moves, 0.95),
  }
}
