// The part of a long text that is worth a place on the screen: what stands around its first match.
import type { Hit, Match } from '../model/hit.ts'
import { markMatches, matchedField } from '../views/matches.ts'
import type { Screen } from '../views/screen.ts'
import { type Line, lineCells, type Span, span } from '../views/text.ts'
import { cells, cut, ELLIPSIS } from '../views/width.ts'

interface Window {
  text: string
  /** Ranges in code points of `text`. */
  matches: readonly { start: number; end: number }[]
}

/** UTF-16 units of the first `count` code points. */
function unitsOf(text: string, count: number): number {
  let units = 0
  for (let i = 0; i < count && units < text.length; i++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return units
}

/** At most `limit` code points of `text`, from shortly before its first match on; so a tactic of 5 MB costs nothing. */
function windowOf(text: string, matches: readonly Match[], limit: number): Window {
  if (text.length <= limit) return { text, matches }
  const first = matches.reduce((least, { start }) => Math.min(least, start), text.length)
  const from =
    first + limit / 2 > limit && first < text.length ? Math.max(first - Math.floor(limit / 4), 0) : 0
  const start = unitsOf(text, from)
  const part = text.slice(start, start + unitsOf(text.slice(start, start + 2 * limit), limit))
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

/** Where `field` of the hit matched. */
const matchesIn = (hit: Hit, field: string, text: string): Match[] =>
  hit.matches.filter(match => match.field === field && matchedField(hit, match) === text)

/** A field of the hit as spans, its matches marked; of a long one at most `limit` code points around the first. */
export function markField(hit: Hit, field: string, text: string, limit: number, screen: Screen): Line {
  const window = windowOf(text, matchesIn(hit, field, text), limit)
  return markMatches(window.text, window.matches, screen)
}

/** `line` without its first `width` cells. */
function dropCells(line: Line, width: number, screen: Screen): Span[] {
  const kept: Span[] = []
  let left = width
  for (const piece of line) {
    const head = left > 0 ? cut(piece.text, left, screen.ambiguousWidth) : ''
    left -= cells(head, screen.ambiguousWidth)
    if (head.length < piece.text.length) {
      kept.push({ ...piece, text: piece.text.slice(head.length) })
      left = 0
    }
  }
  return kept
}

/** `line` from so far on that its first match is among the first `width` cells: `… 와 소셜미디어`. */
export function bringMatchIntoView(line: Line, width: number, screen: Screen): Line {
  const at = line.findIndex(({ styles }) => styles.includes('match'))
  const match = line[at]
  if (!match) return line
  const before = lineCells(line.slice(0, at), screen.ambiguousWidth)
  const end = before + lineCells([match], screen.ambiguousWidth) + 2
  if (end <= width) return line
  const start = Math.max(Math.min(before - Math.floor(width / 3), end - width + 2), 0)
  return start === 0 ? line : [span(`${ELLIPSIS} `, 'dim'), ...fromWord(dropCells(line, start, screen))]
}

/** Letters of a word cut in two that are dropped with its first part. */
const REST_OF_WORD = /^\S{0,8}\s+/u

/** `line` from its first whole word on, where that is near and before the match. */
function fromWord(line: Span[]): Span[] {
  const [first, ...rest] = line
  if (!first || first.styles.includes('match')) return line
  return [{ ...first, text: first.text.replace(REST_OF_WORD, '') }, ...rest]
}
