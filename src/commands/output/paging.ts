// When to hand a text to the user's pager, and which one that is.
import { Interrupted, type Io, type LongText } from '../../io.ts'

/** What names the pager, the first that is set. */
const VARIABLES = ['TALKS_PAGER', 'PAGER'] as const

/**
 * The pager to run, as a line for the shell: TALKS_PAGER, else PAGER, else `less`. Null when none is wanted
 * (`--no-pager`), when the terminal can't move its cursor, or when the pager asked for is none (`cat`, or empty).
 */
export function chosenPager(env: Io['env'], isWanted: boolean): string | null {
  if (!isWanted || env['TERM'] === 'dumb') return null
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
  const pager = chosenPager(env, isWanted)
  if (pager === null) return stdout.write([...rest].join(''))
  // Where nobody looks, or the height is not known (0 after `stty rows 0`), everything fits.
  const rows = (stdout.isTTY && stdin.isTTY && stdout.rows) || Infinity
  const made: string[] = []
  let lines = 0
  // One row of the screen stays for the shell's prompt.
  while (lines < rows) {
    const { value, done } = rest.next()
    if (done) return stdout.write(made.join(''))
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
  const end = await io.runPager(pager, all())
  if (end === 'interrupted') throw new Interrupted()
  if (end === 'closed') return
  stdout.write([...made, ...rest].join(''))
  if (end === 'failed') return notice(`the pager failed: ${pager}`)
  const variable = VARIABLES.find(name => env[name] !== undefined)
  if (variable === undefined) return
  const { explainNoProgram } = await import('../../process/shell-command.ts')
  notice(explainNoProgram('pager', pager, variable))
}
