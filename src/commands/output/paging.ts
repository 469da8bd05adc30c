// When to hand a text to the user's pager, and which one that is.
import { Interrupted, type Io, type LongText } from '../../io.ts'

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

/** What names the pager, the first that is set. */
const VARIABLES = ['TALKS_PAGER', 'PAGER'] as const

/**
 * The pager to run, as a line for the shell: TALKS_PAGER, else PAGER, else `less`. Null when the text fits on the
 * screen, when nobody is there to page for, or when the pager asked for is none (`cat`, or empty).
 */
export function pagerCommand({ env, isWanted, isTTY, rows, lines }: PagingSources): string | null {
  // One row of the screen stays for the shell's prompt.
  if (!isWanted || !isTTY || !rows || lines < rows || env['TERM'] === 'dumb') return null
  const command = (VARIABLES.map(name => env[name]).find(each => each !== undefined) ?? 'less').trim()
  return command === '' || command === 'cat' ? null : command
}

/**
 * Prints a text, through the user's pager when it is longer than the screen; of one in pieces only what is looked at is
 * made. A pager that isn't there is no loss; `notice` is told of one that was asked for, and of one that failed. Throws
 * `Interrupted` where a signal ended it.
 */
export async function printPaged(
  text: LongText,
  io: Io,
  isWanted: boolean,
  notice: (text: string) => void,
): Promise<void> {
  const { env, stdin, stdout } = io
  const rest = typeof text === 'string' ? [text].values() : text
  const made: string[] = []
  let lines = 0
  const isTTY = stdout.isTTY && stdin.isTTY
  const command = () => pagerCommand({ env, isWanted, isTTY, rows: stdout.rows, lines })
  while (command() === null) {
    const { value, done } = rest.next()
    if (done) break
    made.push(value)
    lines += value.split('\n').length - 1
  }
  function* all(): Generator<string> {
    yield made.join('')
    for (const piece of rest) {
      made.push(piece)
      yield piece
    }
  }
  const pager = command()
  const end = pager === null ? 'missing' : await io.runPager(pager, all())
  if (end === 'interrupted') throw new Interrupted()
  if (end === 'closed') return
  stdout.write([...made, ...rest].join(''))
  const variable = VARIABLES.find(name => env[name] !== undefined)
  if (pager !== null && end === 'failed') return notice(`the pager failed: ${pager}`)
  if (pager === null || variable === undefined) return
  const { explainNoProgram } = await import('../../shell-command.ts')
  notice(explainNoProgram('pager', pager, variable))
}
