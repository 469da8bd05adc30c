import { checkLibrary } from '../notes/check.ts'
import { CHECK_FORMATS } from '../views/format-names.ts'
import { renderCheck, renderGithub } from '../views/problem.ts'
import { PROBLEM } from '../views/records.ts'
import type { Action } from './definition.ts'
import { chosenFormat, formatRecords } from './output.ts'

const COLUMNS = ['path', 'line', 'column', 'severity', 'code', 'message']

/** `talks check`: what is wrong with the notes. Exit code 1 when there are errors (with `--strict` any problem). */
export const check: Action = async (context, paths, options) => {
  const { pathFrom } = context
  const format = chosenFormat(context, CHECK_FORMATS)
  const library = context.readLibrary(paths)
  const problems = checkLibrary(library).slice(0, options.limit)
  const inLines = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('')
  const text =
    format === undefined
      ? inLines(problems.map(problem => renderCheck(problem, pathFrom)))
      : format.name === 'github'
        ? inLines(problems.map(problem => renderGithub(problem, pathFrom)))
        : await formatRecords(context, problems, PROBLEM, format, COLUMNS)
  context.io.stdout.write(text)
  const errors = problems.filter(problem => problem.severity === 'error').length
  const warnings = problems.length - errors
  context.notice(
    `${amount(library.talks.length, 'note')} checked: ${amount(errors, 'error')}, ${amount(warnings, 'warning')}`,
  )
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
