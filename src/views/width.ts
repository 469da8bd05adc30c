// How many cells a text takes on a terminal, and cutting by cells. All of it expects sanitised text in NFC.
//
// Own, since the libraries are superlinear on long runs (Intl.Segmenter is, on Node 20) or wrong for Hangul;
// the table of wide characters is the library's.
import { eastAsianWidth } from 'get-east-asian-width'
import { lazy } from '../base/lazy.ts'
import { isSimple } from './simple-text.ts'

/** Cells of the characters of class A in Unicode annex 11, whose width the font decides. */
export type AmbiguousWidth = 1 | 2

/**
 * Characters that may form a grapheme with their neighbours (Unicode annex 29): marks, joiners, emoji, jamo,
 * Thai and Lao AM, half-width voiced marks, Malayalam dot reph, and everything beyond U+FFFF.
 */
const JOINING_CLASS =
  '\\p{M}\\p{Cf}\\p{Extended_Pictographic}\\u{10000}-\\u{10ffff}\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff\\u0d4e\\u0e33\\u0eb3\\uff9e\\uff9f'
const joining = lazy(() => new RegExp(`[${JOINING_CLASS}]`, 'u'))
const joiningRuns = lazy(() => new RegExp(`[${JOINING_CLASS}]+`, 'gu'))

/** Marks and format characters take no cell of their own; nor do the vowels and finals of decomposed Hangul. */
const zeroWidth = lazy(() => /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u)

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3

function codePointCells(codePoint: number, ambiguousWidth: AmbiguousWidth): number {
  const character = String.fromCodePoint(codePoint)
  return !isSimple(character) && zeroWidth().test(character) ? 0 : baseCells(codePoint, ambiguousWidth)
}

/** Cells of a character that is not without width. */
function baseCells(codePoint: number, ambiguousWidth: AmbiguousWidth): number {
  if (codePoint < 0x7f) return 1
  if (codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE) return 2
  return eastAsianWidth(codePoint, { ambiguousAsWide: ambiguousWidth === 2 })
}

/** Emoji presentation (`❤️`, `1️⃣`) and flags (two regional indicators) are wide whatever they are made of. */
const WIDE_SEQUENCE = /\ufe0f|\p{RI}\p{RI}/u

/**
 * Cells of one grapheme. Where a part is wide (emoji, jamo) it is as wide as that, as terminals have it that cluster (kitty,
 * WezTerm, xterm.js). Else each part has its own cells, as wcwidth has it: vowel signs beside their letter, `ना`, and the
 * letters of a conjunct, `क्ष`.
 */
export function graphemeCells(grapheme: string, ambiguousWidth: AmbiguousWidth): number {
  if (grapheme.length === 1) return codePointCells(grapheme.charCodeAt(0), ambiguousWidth)
  if (WIDE_SEQUENCE.test(grapheme)) return 2
  let sum = 0
  for (const character of grapheme) {
    const own = codePointCells(character.codePointAt(0) ?? 0, ambiguousWidth)
    if (own > 1) return own
    sum += own
  }
  return Math.min(sum, MOST_CELLS)
}

/** More than any syllable takes, and less than any line has: a note may pile up signs without end. */
const MOST_CELLS = 8

/** Intl.Segmenter is quadratic on long runs (100,000 jamo: 16 s), linear in pieces of this many UTF-16 units. */
const PIECE = 512

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The graphemes of a run of joining characters, by the Segmenter, a piece at a time. */
function* segmentRun(run: string, segmenter: Intl.Segmenter): Generator<string> {
  let start = 0
  while (start < run.length) {
    let end = Math.min(start + PIECE, run.length)
    if (isLowSurrogate(run, end)) end++
    const segments = [...segmenter.segment(run.slice(start, end))]
    const last = segments.at(-1)
    // The last grapheme of a piece may go on in the next one, unless it alone is longer than a piece.
    if (end < run.length && segments.length > 1 && last) {
      segments.pop()
      end = start + last.index
    }
    for (const { segment } of segments) yield segment
    start = end
  }
}

/** Ranges (UTF-16 units) in which graphemes may be longer than one unit: joining runs and their neighbours. */
function* joiningRanges(text: string): Generator<[start: number, end: number]> {
  let start = -1
  let end = -1
  for (const match of text.matchAll(joiningRuns())) {
    const from = Math.max(match.index - 1, 0)
    const to = Math.min(match.index + match[0].length + 1, text.length)
    if (from < end) {
      end = to
      continue
    }
    if (end > 0) yield [start, end]
    start = from
    end = to
  }
  if (end > 0) yield [start, end]
}

/** Made once: each takes as long as the graphemes of a line. */
const segmenter = lazy(() => new Intl.Segmenter('ko', { granularity: 'grapheme' }))

/** What a reader takes for one character each: `한`, `é`, `👩‍👩‍👧`. The same as Intl.Segmenter gives, in linear time. */
export function* graphemes(text: string): Generator<string> {
  if (isSimple(text) || !joining().test(text)) {
    yield* text
    return
  }
  let at = 0
  for (const [start, end] of joiningRanges(text)) {
    for (; at < start; at++) yield text.charAt(at)
    yield* segmentRun(text.slice(start, end), segmenter())
    at = end
  }
  for (; at < text.length; at++) yield text.charAt(at)
}

const ASCII = /^[\x20-\x7e]*$/

/** Cells `text` takes: `한글 ab` is 7. */
export function cells(text: string, ambiguousWidth: AmbiguousWidth): number {
  if (ASCII.test(text)) return text.length
  let sum = 0
  if (isSimple(text)) {
    for (let at = 0; at < text.length; at++) sum += baseCells(text.charCodeAt(at), ambiguousWidth)
    return sum
  }
  for (const grapheme of graphemes(text)) sum += graphemeCells(grapheme, ambiguousWidth)
  return sum
}

/** The longest start of `text`, in whole graphemes, that takes at most `width` cells. */
export function cut(text: string, width: number, ambiguousWidth: AmbiguousWidth): string {
  let end = 0
  let sum = 0
  for (const grapheme of graphemes(text)) {
    sum += graphemeCells(grapheme, ambiguousWidth)
    if (sum > width) break
    end += grapheme.length
  }
  return text.slice(0, end)
}

/** The longest end of `text`, in whole graphemes, that takes at most `width` cells. */
export function cutStart(text: string, width: number, ambiguousWidth: AmbiguousWidth): string {
  let left = cells(text, ambiguousWidth)
  let start = 0
  for (const grapheme of graphemes(text)) {
    if (left <= width) break
    left -= graphemeCells(grapheme, ambiguousWidth)
    start += grapheme.length
  }
  return text.slice(start)
}

export const ELLIPSIS = '…'
