// Matches in the text they were found in: from ranges of code points to spans that survive composing and wrapping.
import { unitsOfPoints } from '../base/code-points.ts'
import type { Hit, Match } from '../model/hit.ts'
import { type FieldValue, SAID_FIELDS, type Talk } from '../model/talk.ts'
import { linksShown } from '../model/wiki-link.ts'
import type { Screen } from './screen.ts'
import { type Line, lineText, type Span, span } from './text.ts'
import { ELLIPSIS } from './width.ts'

/** Code points from the start of a text; `end` is exclusive. */
interface Range {
  start: number
  end: number
}

/** Characters that belong to the one before them: a range that ends or begins there would cut a grapheme. */
const JOINS_BEFORE = /^[\p{M}\u200d\u1160-\u11ff\ud7b0-\ud7ff]/u

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else if (range.start < range.end) merged.push({ ...range })
  }
  return merged
}

/**
 * The ranges in UTF-16 offsets, in order and apart, moved outwards to where a grapheme may end. One pass over the
 * text, however many they are.
 */
function unitRanges(text: string, ranges: readonly Range[]): Range[] {
  const found: Range[] = []
  const left = mergeRanges(ranges).toReversed()
  let codePoints = 0
  let units = 0
  let start = 0
  let range = left.pop()
  for (const character of text) {
    if (!range) break
    if (!JOINS_BEFORE.test(character)) {
      if (codePoints >= range.end) {
        found.push({ start, end: units })
        range = left.pop()
      }
      if (range && codePoints <= range.start) start = units
    }
    units += character.length
    codePoints++
  }
  if (range && codePoints > range.start) found.push({ start, end: units })
  return mergeRanges(found)
}

function flat(text: string): Span {
  const made = span(text)
  return { ...made, text: made.text.replace(/\s+/g, ' ') }
}

/**
 * `text` with the matched ranges in the style `match` (between `«»` on a screen without styles); on one line unless
 * its line ends mean something, as those of code do.
 */
export function markMatches(
  text: string,
  matches: readonly Range[],
  screen: Screen,
  { keepsLines = false } = {},
): Line {
  const show = keepsLines ? span : flat
  const spans: Span[] = []
  let at = 0
  for (const { start, end } of unitRanges(text, matches)) {
    if (start > at) spans.push(show(text.slice(at, start)))
    const match: Span = { ...show(text.slice(start, end)), styles: ['match'] }
    spans.push(...(screen.marks ? [span('«'), match, span('»')] : [match]))
    at = end
  }
  if (at < text.length) spans.push(show(text.slice(at)))
  return spans
}

/** A field of a talk by the name a match has for it. */
function fieldOf(talk: Talk, name: string): FieldValue {
  const own = SAID_FIELDS.find(field => field === name)
  return own === undefined ? linksShown(talk.fields[name] ?? null) : talk[own]
}

/** The text a match counts in; empty where the hit has no such field. */
export function matchedField({ talk, tactic }: Hit, { field, index }: Match): string {
  if (field === 'text') return tactic?.text ?? ''
  if (field === 'section' || field === 'columns') return tactic?.[field][index] ?? ''
  const value = fieldOf(talk, field)
  const one = Array.isArray(value) ? value[index] : value
  return one === null || one === undefined || typeof one === 'object' ? '' : String(one)
}

/** Where hits of one talk matched in `field`, of which `text` is a value. */
export function matchesIn(hits: readonly Hit[], field: string, text: string): Match[] {
  return hits.flatMap(hit =>
    hit.matches.filter(match => match.field === field && matchedField(hit, match) === text),
  )
}

/** The text a match covers: `도서`. */
export function matchedText(hit: Hit, match: Match): string {
  const text = matchedField(hit, match)
  const [range] = unitRanges(text, [match])
  return range ? text.slice(range.start, range.end) : ''
}

/** A part of a text, and the ranges in it. */
interface Window {
  text: string
  matches: readonly Range[]
}

/** At most `limit` code points of `text`, from shortly before its first match on; so a tactic of 5 MB costs nothing. */
export function windowOf(text: string, matches: readonly Range[], limit: number): Window {
  if (text.length <= limit) return { text, matches }
  const first = matches.reduce((least, { start }) => Math.min(least, start), text.length)
  const from = first > limit / 2 && first < text.length ? Math.max(first - Math.floor(limit / 4), 0) : 0
  const start = unitsOfPoints(text, from)
  const part = text.slice(start, start + unitsOfPoints(text.slice(start, start + 2 * limit), limit))
  const inside = matches
    .map(match => ({ start: match.start - from, end: Math.min(match.end - from, limit) }))
    .filter(match => match.start >= 0 && match.start < limit)
  const head = from > 0 ? ELLIPSIS : ''
  const tail = start + part.length < text.length ? ELLIPSIS : ''
  const shift = head.length
  return {
    text: head + part + tail,
    matches: inside.map(match => ({ start: match.start + shift, end: match.end + shift })),
  }
}

/** A field of the hit as spans, its matches marked; of a long one at most `limit` code points around the first. */
export function markField(hit: Hit, field: string, text: string, limit: number, screen: Screen): Line {
  const window = windowOf(text, matchesIn([hit], field, text), limit)
  return markMatches(window.text, window.matches, screen)
}

/** A text without white space, and for each UTF-16 unit of it whether it is marked. */
interface Flagged {
  units: string
  isMarked: boolean[]
}

function flagged(text: string, matches: readonly Range[]): Flagged {
  const found: Flagged = { units: '', isMarked: [] }
  let at = 0
  const add = (part: string, isMarked: boolean): void => {
    const units = span(part).text.replace(/\s+/g, '')
    found.units += units
    for (let i = 0; i < units.length; i++) found.isMarked.push(isMarked)
  }
  for (const { start, end } of unitRanges(text, matches)) {
    add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at), false)
  return found
}

/** Signs between two units of a text (`**`, a bracket) are at most so many. */
const SIGNS_MAX = 4

/** Behind something longer (an address), so many units that are the same again say where the text goes on. */
const SAME_AGAIN = 8

/** Texts that differ in more places than this have nothing to do with each other. */
const DIFFERENCES_MAX = 200

/** How many units of `shown` from `to` on are not of the text, whose unit `from` comes next; -1 where that never comes. */
function skipped({ units }: Flagged, from: number, shown: string, to: number): number {
  const pair = units.slice(from, from + 2)
  for (let skip = 1; skip <= SIGNS_MAX; skip++) if (shown.startsWith(pair, to + skip)) return skip
  const next = shown.indexOf(units.slice(from, from + SAME_AGAIN), to)
  return next < 0 ? -1 : next - to
}

/** For each unit of `shown` whether the unit of `text` that stands there is marked; and where in the text that ended. */
function transfer(text: Flagged, start: number, shown: string): { isMarked: boolean[]; end: number } {
  const isMarked: boolean[] = []
  let end = start
  for (let from = start, to = 0, differences = 0; from < text.units.length && to < shown.length; ) {
    if (text.units[from] === shown[to]) {
      isMarked[to] = text.isMarked[from] ?? false
      from++
      to++
      end = from
      continue
    }
    if (differences++ > DIFFERENCES_MAX) break
    const skip = skipped(text, from, shown, to)
    if (skip < 0) from++
    else to += skip
  }
  return { isMarked, end }
}

/** For each UTF-16 unit of `shown` whether it is marked when `isMarked` says so of those that are no white space. */
function withSpaces(shown: string, isMarked: readonly boolean[]): boolean[] {
  const marks: boolean[] = []
  let unit = 0
  for (const [part = ''] of shown.matchAll(/\s+|\S+/g)) {
    const isSpace = part.trim() === ''
    const isBetween = isMarked[unit - 1] === true && isMarked[unit] === true
    for (let i = 0; i < part.length; i++) marks.push(isSpace ? isBetween : isMarked[unit++] === true)
  }
  return marks
}

/** `line` with `match` as a style, or signs, where `marks` says so of its UTF-16 units. */
function applyMarks(line: Line, marks: readonly boolean[], screen: Screen): Line {
  const marked: Span[] = []
  let unit = 0
  let wasMatch = false
  const turn = (isMatch: boolean): void => {
    if (isMatch !== wasMatch && screen.marks) marked.push(span(isMatch ? '«' : '»'))
    wasMatch = isMatch
  }
  for (const piece of line) {
    for (let start = 0; start < piece.text.length; ) {
      const isMatch = marks[unit + start] === true
      let end = start + 1
      while (end < piece.text.length && (marks[unit + end] === true) === isMatch) end++
      turn(isMatch)
      const part = { ...piece, text: piece.text.slice(start, end) }
      marked.push(isMatch ? { ...part, styles: [...piece.styles, 'match'] } : part)
      start = end
    }
    unit += piece.text.length
  }
  turn(false)
  return marked
}

/**
 * Marks what `matches` say of `text` in lines that show it one after the other, its paragraphs or its cells: with
 * other white space, and with addresses or signs in between that the text does not have.
 */
export function createMarker(text: string, matches: readonly Range[], screen: Screen): (line: Line) => Line {
  const source = flagged(text, matches)
  let at = 0
  return line => {
    const shown = lineText(line)
    const { isMarked, end } = transfer(source, at, shown.replace(/\s+/g, ''))
    at = end
    return isMarked.includes(true) ? applyMarks(line, withSpaces(shown, isMarked), screen) : line
  }
}
