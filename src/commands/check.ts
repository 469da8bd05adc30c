import { type LibraryError, UsageError } from '../model/errors.ts'
import { checkLibrary } from '../notes/check.ts'
import { CHECK_FORMATS } from '../views/format-names.ts'
import { renderGithub, renderProblem } from '../views/problem.ts'
import { PROBLEM } from '../views/records.ts'
import { sanitizeLine } from '../views/sanitize.ts'
import type { Context } from './context.ts'
import { FAILED } from './exit-codes.ts'
import type { Action } from './line/command-definition.ts'
import { amount } from './output/amount.ts'
import { chosenFormat, inLines, writeRecords } from './output/output.ts'
import { say } from './output/say.ts'

const COLUMNS = ['path', 'line', 'column', 'severity', 'code', 'message']

/** How far to the right a problem goes on below its first line, on a terminal. Cells. */
const CONTINUED = 2

/** Lines as a pipe gets them, which on a terminal, where no format was asked for, are broken between words. */
async function forScreen(context: Context, text: string): Promise<string> {
  const { options, io } = context
  if (!io.stdout.isTTY || options.format !== undefined || options.null) return text
  const [{ columns }, { wrapNotice }] = await Promise.all([
    context.loadScreen(),
    import('../views/notice.ts'),
  ])
  return wrapNotice(text, columns, CONTINUED)
}

/**
 * `talks check`: what is wrong with the notes. Exit code 1 when there are errors (with `--strict` any problem), 2 when a
 * path can't be read.
 */
export const check: Action = async (context, paths) => {
  const { options } = context
  const format = chosenFormat(context, CHECK_FORMATS, { name: 'text' })
  if (paths.length > 0 && options.library !== undefined)
    throw new UsageError('check reads its paths, or the --library; give one of them')
  const failures: LibraryError[] = []
  const { library, roots } = context.readLibrary(paths, failure => failures.push(failure))
  for (const { message } of failures) say(context.io, `talks: ${sanitizeLine(message)}\n`)
  const problems = checkLibrary(library, roots)
  await writeRecords(context, problems.slice(0, options.limit), format, {
    shape: PROBLEM,
    columns: COLUMNS,
    own: {
      text: (items, given) => forScreen(context, inLines(renderProblem)(items, given)),
      github: inLines(renderGithub),
    },
  })
  if (failures.length > 0) return FAILED
  context.noticeNoNotes(library)
  const errors = problems.filter(problem => problem.severity === 'error').length
  const warnings = problems.length - errors
  context.notice(
    `${amount(library.talks.length, 'note')} checked: ${amount(errors, 'error')}, ${amount(warnings, 'warning')}`,
  )
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}
