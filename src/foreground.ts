// Other programs that have the terminal until they end: an editor, a pager.
import { type SpawnOptions, spawn } from 'node:child_process'

/** Signals that the terminal sends to all who use it, and that are meant for the program being run. */
const FOREGROUND_SIGNALS = ['SIGINT', 'SIGQUIT'] as const

/** The program's streams and environment, and what it is given on its stdin where that is a pipe. */
interface ForegroundOptions extends Pick<SpawnOptions, 'stdio' | 'env'> {
  input?: string
}

/**
 * Runs a program until it ends. What ctrl-C means is for that program to say: this one waits. Gives the exit code,
 * null after a signal. Rejects when the program can't be started.
 */
export function runInForeground(
  host: NodeJS.Process,
  command: string,
  args: readonly string[],
  { input, ...options }: ForegroundOptions,
): Promise<number | null> {
  const ignore = (): void => {}
  for (const signal of FOREGROUND_SIGNALS) host.on(signal, ignore)
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(command, args, options)
    child.on('error', reject)
    child.on('close', resolve)
    // A program that ends early does not read the rest, and nobody wants it.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  }).finally(() => {
    for (const signal of FOREGROUND_SIGNALS) host.off(signal, ignore)
  })
}
