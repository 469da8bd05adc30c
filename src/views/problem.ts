import type { Problem } from '../model/talk.ts'
import type { PathFrom } from './records.ts'
import { sanitizeLine } from './sanitize.ts'

/**
 * `notes/3.md:4:8: error yaml-syntax …`, as compilers word it, so that editors can jump there: always with a line and a
 * column, the first where the file itself is meant.
 */
export function renderProblem(
  { path, line, column, severity, code, message }: Problem,
  pathFrom: PathFrom,
): string {
  return sanitizeLine(`${pathFrom(path)}:${line ?? 1}:${column ?? 1}: ${severity} ${code} ${message}`)
}

/** A workflow command that GitHub shows beside the line: `::error file=notes/3.md,line=4,col=8,title=…::…`. */
export function renderGithub(
  { path, line, column, severity, code, message }: Problem,
  pathFrom: PathFrom,
): string {
  const properties = [
    `file=${escapeProperty(pathFrom(path))}`,
    `line=${line ?? 1}`,
    `col=${column ?? 1}`,
    `title=${escapeProperty(code)}`,
  ]
  return `::${severity} ${properties.join(',')}::${escapeData(message)}`
}

/** As in `@actions/core`: the runner reads up to the next line end, and takes these back. */
function escapeData(text: string): string {
  return sanitizeLine(text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A'))
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
