// Other programs that have the terminal until they end: an editor, a pager.
import { type SpawnOptions, spawn } from 'node:child_process'
import { Readable, type Writable } from 'node:stream'
import type { LongText } from '../io.ts'

/** Signals that the terminal sends to all who use it, and that are meant for the program being run. */
const FOREGROUND_SIGNALS = ['SIGINT', 'SIGQUIT'] as const

/** The program's streams and environment, and what it is given on its stdin where that is a pipe. */
interface ForegroundOptions extends Pick<SpawnOptions, 'stdio' | 'env'> {
  input?: LongText
}

/** Gives a program its input, piece by piece as it reads; `onFailed` is told when a piece can't be made. */
function feed(stdin: Writable, input: LongText, onFailed: (error: unknown) => void): void {
  // A program that ends early does not read the rest, and nobody wants it.
  stdin.on('error', () => {})
  const source = Readable.from(input)
  source.on('error', error => {
    onFailed(error)
    stdin.end()
  })
  source.pipe(stdin)
}

/** How a program ended: with an exit code, or by a signal. */
interface ProgramEnd {
  code: number | null
  signal: NodeJS.Signals | null
}

/** As `runToEnd`. Gives the exit code, null after a signal. */
export async function runInForeground(
  host: NodeJS.Process,
  command: string,
  args: readonly string[],
  options: ForegroundOptions,
): Promise<number | null> {
  return (await runToEnd(host, command, args, options)).code
}

/**
 * Runs a program until it ends. What ctrl-C means is for that program to say: this one waits. Rejects when the program
 * can't be started, or its input can't be made.
 */
export function runToEnd(
  host: NodeJS.Process,
  command: string,
  args: readonly string[],
  { input, ...options }: ForegroundOptions,
): Promise<ProgramEnd> {
  const ignore = (): void => {}
  for (const signal of FOREGROUND_SIGNALS) host.on(signal, ignore)
  return new Promise<ProgramEnd>((resolve, reject) => {
    const child = spawn(command, args, options)
    let failure: { error: unknown } | null = null
    child.on('error', reject)
    child.on('close', (code, signal) => (failure ? reject(failure.error) : resolve({ code, signal })))
    const onFailed = (error: unknown): void => {
      failure = { error }
    }
    if (input !== undefined && child.stdin) feed(child.stdin, input, onFailed)
  }).finally(() => {
    for (const signal of FOREGROUND_SIGNALS) host.off(signal, ignore)
  })
}
