// Matches in the text they were found in: from ranges of code points to spans that survive composing and wrapping.
import type { Hit, Match } from '../model/hit.ts'
import type { FieldValue, Talk } from '../model/talk.ts'
import type { Screen } from './screen.ts'
import { type Line, type Span, span } from './text.ts'

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

function marked(text: string, screen: Screen): Span[] {
  const match: Span = { ...flat(text), styles: ['match'] }
  return screen.marks ? [span('«'), match, span('»')] : [match]
}

/** `text` on one line, with the matched ranges in the style `match` (between `«»` on a screen without styles). */
export function markMatches(text: string, matches: readonly Range[], screen: Screen): Line {
  const spans: Span[] = []
  let at = 0
  for (const { start, end } of unitRanges(text, matches)) {
    if (start > at) spans.push(flat(text.slice(at, start)))
    spans.push(...marked(text.slice(start, end), screen))
    at = end
  }
  if (at < text.length) spans.push(flat(text.slice(at)))
  return spans
}

/** Fields of a talk by the name a match has for them. */
function talkField(talk: Talk, field: string): FieldValue {
  switch (field) {
    case 'title':
    case 'role':
    case 'team':
    case 'organization':
    case 'event':
    case 'date':
    case 'venue':
    case 'speakers':
    case 'tags':
    case 'channels':
    case 'links':
    case 'aliases':
      return talk[field]
    default:
      return talk.fields[field] ?? null
  }
}

/** The text a match counts in; empty where the hit has no such field. */
export function matchedField({ talk, tactic }: Hit, { field, index }: Match): string {
  if (field === 'text') return tactic?.text ?? ''
  const value = talkField(talk, field)
  const one = Array.isArray(value) ? value[index] : value
  return one === null || one === undefined || typeof one === 'object' ? '' : String(one)
}

/** The text a match covers: `소셜`. */
export function matchedText(hit: Hit, match: Match): string {
  const text = matchedField(hit, match)
  const [range] = unitRanges(text, [match])
  return range ? text.slice(range.start, range.end) : ''
}
