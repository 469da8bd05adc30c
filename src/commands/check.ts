import { UsageError } from '../model/errors.ts'
import { checkLibrary } from '../notes/check.ts'
import { CHECK_FORMATS } from '../views/format-names.ts'
import { renderGithub, renderProblem } from '../views/problem.ts'
import { PROBLEM } from '../views/records.ts'
import { amount } from './amount.ts'
import type { Action } from './definition.ts'
import { chosenFormat, inLines, writeRecords } from './output.ts'

const COLUMNS = ['path', 'line', 'column', 'severity', 'code', 'message']

/** `talks check`: what is wrong with the notes. Exit code 1 when there are errors (with `--strict` any problem). */
export const check: Action = async (context, paths, options) => {
  const format = chosenFormat(context, CHECK_FORMATS, { name: 'text' })
  if (paths.length > 0 && options.library !== undefined)
    throw new UsageError('check reads its paths, or the --library; give one of them')
  const library = context.readLibrary(paths)
  const problems = checkLibrary(library)
  await writeRecords(context, problems.slice(0, options.limit), format, {
    shape: PROBLEM,
    columns: COLUMNS,
    own: { text: inLines(renderProblem), github: inLines(renderGithub) },
  })
  const errors = problems.filter(problem => problem.severity === 'error').length
  const warnings = problems.length - errors
  context.notice(
    `${amount(library.talks.length, 'note')} checked: ${amount(errors, 'error')}, ${amount(warnings, 'warning')}`,
  )
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}
