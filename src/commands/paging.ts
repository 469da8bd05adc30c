// When to hand a text to the user's pager, and which one that is.
import type { Io } from '../io.ts'

export interface PagingSources {
  env: Io['env']
  /** False after `--no-pager`. */
  isWanted: boolean
  /** Whether both stdin and stdout are terminals. */
  isTTY: boolean
  /** Of the screen; undefined, or 0 (as after `stty rows 0`), where they are not known. */
  rows: number | undefined
  /** How many lines there are to show. */
  lines: number
}

/**
 * The pager to run, as a line for the shell: TALKS_PAGER, else PAGER, else `less`. Null when the text fits on the
 * screen, when nobody is there to page for, or when the pager asked for is none (`cat`, or empty).
 */
export function pagerCommand({ env, isWanted, isTTY, rows, lines }: PagingSources): string | null {
  // One row of the screen stays for the shell's prompt.
  if (!isWanted || !isTTY || !rows || lines < rows || env['TERM'] === 'dumb') return null
  const command = (env['TALKS_PAGER'] ?? env['PAGER'] ?? 'less').trim()
  return command === '' || command === 'cat' ? null : command
}

/** Prints `text`, through the user's pager when it is longer than the screen. A pager that isn't there is no loss. */
export async function printPaged(text: string, io: Io, isWanted: boolean): Promise<void> {
  const { env, stdin, stdout } = io
  const command = pagerCommand({
    env,
    isWanted,
    isTTY: stdout.isTTY && stdin.isTTY,
    rows: stdout.rows,
    lines: text.split('\n').length - 1,
  })
  if (command === null || !(await io.runPager(command, text))) stdout.write(text)
}
