import type { Problem } from '../model/talk.ts'
import type { PathFrom } from './records.ts'
import { sanitizeLine } from './sanitize.ts'

/** `notes/3.md:4:8: error yaml-syntax: …`, as compilers word it, so that editors can jump there. */
export function renderProblem(problem: Problem, pathFrom: PathFrom): string {
  const place = [pathFrom(problem.path), problem.line, problem.column].filter(part => part !== null).join(':')
  return sanitizeLine(`${place}: ${problem.severity} ${problem.code}: ${problem.message}`)
}
