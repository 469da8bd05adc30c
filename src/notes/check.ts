// What is wrong with notes beyond what reading them tells: a closer look that `talks check` alone pays for.

import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Token } from 'markdown-it'
import { columnAfter } from '../base/code-points.ts'
import { compareUnits } from '../base/compare-units.ts'
import { addTo } from '../base/group-by.ts'
import { isImpossibleDate, parseSpan } from '../model/date.ts'
import { fieldItems } from '../model/field.ts'
import { keyMeaning } from '../model/field-names.ts'
import { hidden } from '../model/hidden.ts'
import { isIndexName } from '../model/note-name.ts'
import { allTalks } from '../model/ref.ts'
import { readSynonyms } from '../model/synonyms.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import { WIKI } from '../model/wiki-link.ts'
import { locationAt } from './files.ts'
import { parseMarkdown } from './markdown.ts'
import { keyLine } from './note.ts'
import { readNote } from './note-file.ts'
import { type NoteProblem, problem } from './problems.ts'
import { TEMPLATE } from './template-links.ts'
import { createTargetTest, type TargetTest } from './wiki-targets.ts'

/** Everything that is wrong with the notes of a library, which was read from these roots (absolute), by file and line. */
export function checkLibrary(library: Library, roots: readonly string[]): Problem[] {
  const hasTarget = createTargetTest(library, roots)
  const talks = new Map(library.talks.map(talk => [talk.path, talk]))
  const problems = library.problems.map(each => {
    const talk = each.code === 'duplicate-number' ? talks.get(each.path) : undefined
    return talk ? { ...each, ...findNumber(talk) } : each
  })
  for (const talk of allTalks(library)) {
    for (const found of checkTalk(talk, library.indexes.includes(talk), hasTarget))
      problems.push({ path: talk.path, ...found })
  }
  return problems.sort(
    (a, b) =>
      compareUnits(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}

function checkTalk(talk: Talk, isIndex: boolean, hasTarget: TargetTest): NoteProblem[] {
  const { text } = readNote(locationAt(talk.path))
  const lines = text === null ? [] : text.split('\n')
  const head = lines.slice(0, talk.bodyLine - 1)
  return [
    ...checkName(talk),
    ...checkDates(talk, head),
    ...checkTypes(talk, head),
    ...(isIndex ? checkSynonyms(talk, head) : []),
    ...checkHidden(lines),
    ...(isEmpty(talk) ? [problem('warning', 'empty-note', 'nothing below the front matter')] : []),
    ...checkLinks(talk, hasTarget),
  ]
}

/** A path that is shown with U+FFFD for bytes that are not UTF-8, and so opens nothing. */
function checkName({ path }: Talk): NoteProblem[] {
  if (!path.includes('\ufffd') || existsSync(path)) return []
  const message =
    'the name of this file, or of a folder above it, is not UTF-8, so no program finds it as it is shown; rename it'
  return [problem('warning', 'name-not-utf8', message)]
}

/** A note of a folder (`_index.md`) may say nothing but what is in its front matter. */
const isEmpty = ({ path, body }: Talk): boolean => body.trim() === '' && !isIndexName(basename(path))

/** Days that no calendar has, and a `date` that can't be compared with others. */
function checkDates(talk: Talk, head: readonly string[]): NoteProblem[] {
  const impossible = Object.entries(talk.fields).flatMap(([key, value]) => {
    const isDate = keyMeaning(key)?.field === 'date'
    return fieldItems(value)
      .map(String)
      .filter(item => isImpossibleDate(item) && (isDate || WHOLE_DATE.test(item)))
      .map(date => ({ key, date }))
  })
  const { date } = talk
  const isOdd =
    date !== null && parseSpan(date) === null && !impossible.some(each => each.date.trim() === date)
  // A talk's date may be a part of what its key says: `[[2024-02-30]]`.
  if (isOdd && isImpossibleDate(date)) impossible.push({ key: 'date', date })
  const problems = impossible.map(({ key, date }) => {
    const { line, column } = findKey(head, key, date)
    return problem('error', 'impossible-date', `no calendar has ${date} (${key})`, line, column)
  })
  if (isOdd && !isImpossibleDate(date)) {
    const { line, column } = findKey(head, 'date', date)
    const message = `"${date}" can't be compared with other dates; write year, month and day, like 2012-02-27`
    problems.push(problem('warning', 'unknown-date', message, line, column))
  }
  return problems
}

/** What is true or false where text is wanted, and so reads `true`: a key of another program, or a value without quotes. */
function checkTypes({ fields }: Talk, head: readonly string[]): NoteProblem[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const field = keyMeaning(key)?.field ?? null
    // Those of a number and a date are told already.
    if (typeof value !== 'boolean' || field === null || field === 'number' || field === 'date') return []
    const line = keyLine(head, key)
    const message = `the value of ${key} is ${value}, which is no text; give it text, or put it in quotes: "${value}"`
    return [problem('warning', 'field-type', message, line, line && 1)]
  })
}

/** What of `synonyms` is no list of names is not used. */
function checkSynonyms({ fields: { synonyms } }: Talk, head: readonly string[]): NoteProblem[] {
  const { groups, isClean } = readSynonyms(synonyms ?? null)
  if (isClean) return []
  const { line, column } = findKey(head, 'synonyms', 'synonyms')
  const fault = groups.length > 0 ? 'not all of the value of synonyms can' : "the value of synonyms can't"
  const message = `${fault} be used; give it lists of names: [[one, another], [two, again]]`
  return [problem('warning', 'field-type', message, line, column)]
}

/** What is meant as a date under any key; `1234.56` and `20129999` may be a price and a number. */
const WHOLE_DATE = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/

/** The place of a value in the front matter: on its key's line or below, else wherever it stands first. */
function findKey(
  head: readonly string[],
  key: string,
  value: string,
): { line: number | null; column: number | null } {
  const from = (keyLine(head, key) ?? 1) - 1
  for (const [index, line] of head.entries()) {
    const at = index < from ? -1 : line.indexOf(value)
    if (at !== -1) return { line: index + 1, column: columnAfter(line.slice(0, at)) }
  }
  return { line: null, column: null }
}

/** Where a talk's note gives its number. */
function findNumber({ path, fields, bodyLine }: Talk): { line: number | null; column: number | null } {
  const head =
    readNote(locationAt(path))
      .text?.split('\n')
      .slice(0, bodyLine - 1) ?? []
  const key = Object.keys(fields).find(each => keyMeaning(each)?.field === 'number')
  const line = key === undefined ? null : keyLine(head, key)
  return { line, column: line && 1 }
}

/** Characters that show nothing, though no terminal obeys them: zero width space, fillers of Hangul. */
const BLANK = /[\u200b\u115f\u3164\uffa0]/u

/** One problem for each line with characters that no one sees. */
function checkHidden(lines: readonly string[]): NoteProblem[] {
  const problems: NoteProblem[] = []
  for (const [index, line] of lines.entries()) {
    const places = [line.search(hidden()), line.search(BLANK)].filter(place => place !== -1)
    if (places.length === 0) continue
    const at = Math.min(...places)
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const message = `a character that is not seen (U+${code}); take it out`
    problems.push(problem('warning', 'control-character', message, index + 1, columnAfter(line.slice(0, at))))
  }
  return problems
}

/** Links and images that name a file beside the note which is not there, and those of a wiki that name nothing in the library. */
function checkLinks(talk: Talk, hasTarget: TargetTest): NoteProblem[] {
  const { body, bodyLine } = talk
  const problems: NoteProblem[] = []
  const addresses = findAddresses(body)
  // Most notes have no links to files, and need not be parsed to know.
  if (addresses.size === 0) return problems
  /** The line from 0 on which a link's block begins; cells of a table have only that of their row. */
  let first = 0
  for (const token of parseMarkdown(body)) {
    first = token.map?.[0] ?? first
    const children = token.children ?? []
    for (const [at, child] of children.entries()) {
      const target = deadTarget(child, children[at + 1], talk, hasTarget)
      if (target === null) continue
      const { line, column } = takeAddress(addresses.get(target), first) ?? { line: first, column: 1 }
      const message = `the link leads to ${target}, which is not there`
      problems.push(problem('warning', 'missing-target', message, bodyLine + line, column))
    }
  }
  return problems
}

/** What a link or an image leads to, if that is not there; null for all else. `next` is the token behind it. */
function deadTarget(token: Token, next: Token | undefined, talk: Talk, hasTarget: TargetTest): string | null {
  const target = String(token.attrGet('href') ?? token.attrGet('src') ?? '')
  if (target === '' || token.markup === TEMPLATE) return null
  if (token.markup === WIKI) {
    // In Dendron the text comes first: `[[text|note]]`.
    const text = token.type === 'link_open' && next?.type === 'text' ? next.content.trim() : ''
    return hasTarget(target, talk) || (text !== '' && hasTarget(text, talk)) ? null : target
  }
  const file = relativeFile(target)
  return file === null || isThere(resolve(dirname(talk.path), file)) ? null : file
}

/** Whether the file is there, or the note that tools make a page of that address from: `b`, `b.html`, `b/`. */
function isThere(file: string): boolean {
  const note = file.replace(/(?:\.html?|\/)$/u, '')
  return [file, `${note}.md`, `${note}.markdown`].some(each => existsSync(each))
}

/** What stands behind the `](` of a link or the `]:` of a definition, in angle brackets or not, or in a link of a wiki. */
const ADDRESS = /\](?:\(|:)\s*(?:<([^<>\n]+)>|([^\s<>)]+))|\[\[\s*([^[\]|\n]{1,300})/gu

/** Of a body: `line` from 0, `column` in code points from 1. */
interface BodyPlace {
  line: number
  column: number
}

/** Where files are named as addresses, the last place first. One pass over the body, however many they are. */
function findAddresses(body: string): Map<string, BodyPlace[]> {
  const places = new Map<string, BodyPlace[]>()
  let [at, line, column] = [0, 0, 1]
  for (const { 0: whole, 1: inBrackets, 2: bare = '', 3: wiki, index } of body.matchAll(ADDRESS)) {
    const address = wiki?.replace(/\\?\s*$/u, '') ?? inBrackets ?? bare
    const start = index + whole.lastIndexOf(address)
    for (const character of body.slice(at, start)) {
      if (character === '\n') line += 1
      column = character === '\n' ? 1 : column + 1
    }
    at = start
    const file = wiki === undefined ? relativeFile(address) : address
    if (file === null) continue
    addTo(places, file, { line, column })
  }
  for (const same of places.values()) same.reverse()
  return places
}

/** Takes the next of the places, the last of which comes first: from a line on, or else the one that is left. */
function takeAddress(places: BodyPlace[] | undefined, line: number): BodyPlace | undefined {
  while (places && places.length > 1 && (places.at(-1)?.line ?? 0) < line) places.pop()
  return places && places.length > 1 ? places.pop() : places?.[0]
}

/** The file that a relative link means, its query and fragment left out; null for what leads elsewhere. */
function relativeFile(target: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/iu.test(target)) return null
  const path = target.replace(/[?#].*$/su, '')
  try {
    const file = decodeURIComponent(path)
    return file === '' || file.includes('\0') ? null : file
  } catch {
    return path
  }
}
