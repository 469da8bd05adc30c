// The program run in-process against a faked world: `await talks('list', '--json')` gives { code, out, err }.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli.ts'
import type { Io, Output, Terminal } from '../src/io.ts'

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface World {
  env?: Record<string, string>
  /** Columns of the terminal that stdout is; null for a pipe. */
  terminal?: number | null
  /** The same for stderr. */
  errors?: number | null
  now?: () => number
  cwd?: string | null
  /** What is typed at the terminal that a full-screen view opens; null where there is none. */
  keys?: string | null
}

export interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs `talks` with these arguments in a world: a pipe and an empty environment unless it says otherwise. */
export async function talksIn(
  { env = {}, terminal = null, errors = null, now = Date.now, cwd = ROOT, keys = null }: World,
  ...argv: string[]
): Promise<Outcome> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const io = createIo({
    stdin: { isTTY: terminal !== null },
    stdout: capture(out, terminal),
    stderr: capture(err, errors),
    env,
    now,
    cwd: () => cwd,
    openTerminal: async () => (keys === null ? null : typist(keys)),
    run: (command, args) =>
      new Promise((resolve, reject) => {
        spawn(command, args, { stdio: 'inherit', env }).on('error', reject).on('close', resolve)
      }),
  })
  const code = await run(argv, io)
  const outcome = { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }
  await checkJson(argv, outcome)
  return outcome
}

/** A world as it is said, and else one of nothing: what is written is gone, and other programs do nothing. */
export const createIo = (said: Partial<Io>): Io => ({
  stdin: { isTTY: false },
  stdout: capture([], null),
  stderr: capture([], null),
  env: {},
  platform: 'linux',
  now: Date.now,
  cwd: () => ROOT,
  openTerminal: async () => null,
  bundledNotes: join(ROOT, 'notes'),
  run: async () => 0,
  // As if there were no pager: what it would show is printed.
  runPager: async () => 'missing',
  programFolder: join(ROOT, 'dist'),
  keepNothing: () => {},
  ...said,
})

/** The same for a terminal. */
export const createTerminal = (said: Partial<Terminal>): Terminal => ({
  size: () => ({ columns: 80, rows: 24 }),
  write: () => {},
  grab: () => {},
  release: () => {},
  stop: async () => {},
  run: async () => 0,
  start: async () => true,
  feed: async () => false,
  close: () => {},
  ...said,
})

/** A terminal that shows nobody anything, and at which all of `keys` is typed once. */
function typist(keys: string): Terminal {
  let left = keys
  return createTerminal({
    grab(events) {
      const typed = Buffer.from(left)
      left = ''
      setImmediate(() => events.onInput(typed))
    },
  })
}

/** Every JSON answer of every test is as the schemas in docs/schemas say. */
async function checkJson(argv: readonly string[], { code, out }: Outcome): Promise<void> {
  if (code === FAILED || !/^(?:--json|json|jsonl|--format=jsonl?)$/mu.test(argv.join('\n'))) return
  const { findFaults, SCHEMAS } = await import('./schemas.ts')
  const command = SCHEMAS.find(name => argv.includes(name))
  if (command === undefined) return
  const answer = out.startsWith('[')
    ? JSON.parse(out)
    : out
        .split(/[\n\0]/u)
        .filter(Boolean)
        .map(line => JSON.parse(line))
  const faults = findFaults(command, answer)
  if (faults.length > 0)
    throw new Error(`${argv.join(' ')}: not as docs/schemas says: ${JSON.stringify(faults, null, 2)}`)
}

const FAILED = 2

/** Runs `talks` into a pipe. */
export function talks(...argv: string[]): Promise<Outcome> {
  return talksIn({}, ...argv)
}

function capture(written: Buffer[], columns: number | null): Output {
  return {
    write: text => void written.push(Buffer.from(text)),
    isTTY: columns !== null,
    columns: columns ?? undefined,
    rows: columns === null ? undefined : 24,
  }
}
