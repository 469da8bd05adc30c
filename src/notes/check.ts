// What is wrong with notes beyond what reading them tells: a closer look that `talks check` alone pays for.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isImpossibleDate, parseDate } from '../model/date.ts'
import { fieldItems } from '../model/field.ts'
import { allIndexes } from '../model/ref.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import { readNote } from './files.ts'
import { parseMarkdown } from './markdown.ts'
import { type NoteProblem, problem } from './problems.ts'

/** Everything that is wrong with the notes of a library, by file and line. */
export function checkLibrary(library: Library): Problem[] {
  const problems = [...library.problems]
  const indexes = allIndexes(library)
  for (const talk of [...library.talks, ...indexes]) {
    for (const found of checkTalk(talk, indexes.includes(talk))) problems.push({ path: talk.path, ...found })
  }
  return problems.sort(
    (a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function checkTalk(talk: Talk, isIndex: boolean): NoteProblem[] {
  const { text } = readNote(talk.path)
  const lines = text === null ? [] : text.split('\n')
  const head = lines.slice(0, talk.bodyLine - 1)
  return [
    ...checkDates(talk, head),
    ...(isIndex ? checkSynonyms(talk, head) : []),
    ...checkHidden(lines),
    ...(talk.body.trim() === '' ? [problem('warning', 'empty-note', 'nothing below the front matter')] : []),
    ...checkLinks(talk),
  ]
}

/** Days that no calendar has, under any key; and a `date` that can't be compared with others. */
function checkDates(talk: Talk, head: readonly string[]): NoteProblem[] {
  const problems = Object.entries(talk.fields).flatMap(([key, value]) =>
    fieldItems(value)
      .map(String)
      .filter(isImpossibleDate)
      .map(date => {
        const place = findKey(head, key, date)
        return problem(
          'error',
          'impossible-date',
          `no calendar has ${date} (${key})`,
          place.line,
          place.column,
        )
      }),
  )
  const { date } = talk
  if (date !== null && parseDate(date) === null && !isImpossibleDate(date)) {
    const place = findKey(head, 'date', date)
    const message = `"${date}" can't be compared with other dates; write it as 2012-02-27`
    problems.push(problem('warning', 'unknown-date', message, place.line, place.column))
  }
  return problems
}

/** `synonyms` that are no lists of names are not used. */
function checkSynonyms({ fields: { synonyms } }: Talk, head: readonly string[]): NoteProblem[] {
  const isGroup = (group: unknown) => Array.isArray(group) && group.every(name => typeof name === 'string')
  if (synonyms === undefined || (Array.isArray(synonyms) && synonyms.every(isGroup))) return []
  const { line, column } = findKey(head, 'synonyms', 'synonyms')
  const message =
    "the value of synonyms can't be used; give it lists of names: [[one, another], [two, again]]"
  return [problem('warning', 'field-type', message, line, column)]
}

/** The place of a value in the front matter: on its key's line or below, else wherever it stands first. */
function findKey(
  head: readonly string[],
  key: string,
  value: string,
): { line: number | null; column: number | null } {
  const from = Math.max(
    0,
    head.findIndex(line => line.trimStart().startsWith(key)),
  )
  for (const [index, line] of head.entries()) {
    const at = index < from ? -1 : line.indexOf(value)
    if (at !== -1) return { line: index + 1, column: [...line.slice(0, at)].length + 1 }
  }
  return { line: null, column: null }
}

/** C0 but tab, DEL, C1, bidirectional controls, and what else shows nothing and can hide something. */
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/u

/** One problem for each line with characters that no one sees. */
function checkHidden(lines: readonly string[]): NoteProblem[] {
  const problems: NoteProblem[] = []
  for (const [index, line] of lines.entries()) {
    const at = line.search(HIDDEN)
    if (at === -1) continue
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const message = `a character that is not seen but obeyed (U+${code}); take it out`
    problems.push(
      problem('warning', 'control-character', message, index + 1, [...line.slice(0, at)].length + 1),
    )
  }
  return problems
}

/** Links and images that name a file beside the note which is not there. */
function checkLinks(talk: Talk): NoteProblem[] {
  const problems: NoteProblem[] = []
  const lines = talk.body.split('\n')
  /** First and last line of the block a link stands in; cells of a table have only those of their row. */
  let block: [first: number, end: number] = [0, 0]
  for (const token of parseMarkdown(talk.body)) {
    if (token.map) block = token.map
    for (const child of token.children ?? []) {
      const target = relativePath(String(child.attrGet('href') ?? child.attrGet('src') ?? ''))
      const file = target === null ? null : decodePath(target)
      if (target === null || file === null || existsSync(resolve(dirname(talk.path), file))) continue
      const { line, column } = findText(lines.slice(...block), [file, target])
      const message = `the link leads to ${file}, which is not there`
      problems.push(problem('warning', 'missing-target', message, talk.bodyLine + block[0] + line, column))
    }
  }
  return problems
}

/** Where one of these texts stands first: a line from 0, a column of code points from 1. The start where none does. */
function findText(lines: readonly string[], texts: readonly string[]): { line: number; column: number } {
  for (const [line, text] of lines.entries()) {
    const at = Math.max(...texts.map(each => text.indexOf(each)))
    if (at !== -1) return { line, column: [...text.slice(0, at)].length + 1 }
  }
  return { line: 0, column: 1 }
}

/** The path of a relative link, its query and fragment left out; null for what leads elsewhere. */
function relativePath(target: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/iu.test(target)) return null
  return target.replace(/[?#].*$/su, '') || null
}

/** The name of the file that a path in a link means; null for one that no file can have. */
function decodePath(path: string): string | null {
  try {
    const file = decodeURIComponent(path)
    return file.includes('\0') ? null : file
  } catch {
    return path
  }
}
