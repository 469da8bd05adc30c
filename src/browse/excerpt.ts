// The part of a long text that is worth a place on the screen: what stands around its matches.
import type { Screen } from '../views/screen.ts'
import { type Line, lineCells, lineText, type Span, span, truncate, truncateStart } from '../views/text.ts'
import { type AmbiguousWidth, cells, cut, ELLIPSIS } from '../views/width.ts'

/** A word of a line, or a part of one that is too long; the smallest piece an excerpt is made of. */
interface Word {
  pieces: Span[]
  cells: number
  /** Whether a space stands before it. */
  isApart: boolean
  isMatch: boolean
}

/** Longer words are taken apart: those of languages without spaces, and addresses. Cells. */
const WORD_MAX = 16

/** Room that is not left empty: a word that does not fit into it is long enough to be cut. Cells. */
const PART_MIN = 8

function splitWords(line: Line, limit: number, ambiguousWidth: AmbiguousWidth): Word[] {
  const words: Word[] = []
  let isApart = false
  for (const piece of line) {
    for (const text of piece.text.match(/ +|[^ ]+/gu) ?? []) {
      if (text.startsWith(' ')) {
        isApart = true
        continue
      }
      const isMatch = piece.styles.includes('match')
      for (let rest = text; rest !== ''; ) {
        const last = words.at(-1)
        const room = last && !isApart ? limit - last.cells : 0
        const part = cut(rest, room, ambiguousWidth)
        const isNew = !last || part === ''
        const taken = isNew ? cut(rest, limit, ambiguousWidth) || rest : part
        const word = isNew ? { pieces: [], cells: 0, isApart, isMatch: false } : last
        if (isNew) words.push(word)
        word.pieces.push({ ...piece, text: taken })
        word.cells += cells(taken, ambiguousWidth)
        word.isMatch ||= isMatch
        isApart = false
        rest = rest.slice(taken.length)
      }
    }
  }
  return words
}

/**
 * `line` where its matches are, in about `width` cells: as it starts when all of them are seen then, else the words
 * that matched, each with as many of those around it as there is room for: `… 와 자전거도로 … 도서관에서 …`.
 */
export function excerptLine(line: Line, width: number, screen: Screen): Line {
  const { ambiguousWidth } = screen
  const last = line.findLastIndex(({ styles }) => styles.includes('match'))
  const dots = cells(ELLIPSIS, ambiguousWidth)
  if (last < 0 || lineCells(line, ambiguousWidth) <= width) return line
  if (lineCells(line.slice(0, last + 2), ambiguousWidth) + dots <= width) return line
  const limit = Math.max(Math.min(WORD_MAX, Math.floor(width / 2)), 2)
  const words = splitWords(line, limit, ambiguousWidth)
  return fillUp(words, chooseWords(words, width, dots + 1), width, ambiguousWidth)
}

/** The chosen words, and as much of the next one, else of the one before them, as there is room for. */
function fillUp(
  words: readonly Word[],
  chosen: readonly number[],
  width: number,
  ambiguousWidth: AmbiguousWidth,
): Line {
  const [first = 0] = chosen
  const next = (chosen.at(-1) ?? 0) + 1
  const line = joinWords(words, chosen)
  const room = width - lineCells(line, ambiguousWidth)
  if (room < PART_MIN) return line
  if (next < words.length) return truncate(joinWords(words, [...chosen, next]), width, ambiguousWidth)
  return truncateStart(joinWords(words, [first - 1, ...chosen]), width, ambiguousWidth)
}

/** The words to show, in order, none but the first match that would be too much for `width`. */
function chooseWords(words: readonly Word[], width: number, gap: number): number[] {
  let chosen: number[] = []
  const add = (at: number): boolean => {
    if (!words[at] || chosen.includes(at)) return false
    const more = [...chosen, at].toSorted((a, b) => a - b)
    if (chosen.length > 0 && excerptCells(words, more, gap) > width) return false
    chosen = more
    return true
  }
  for (const at of matchedWords(words)) add(at)
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    for (const at of chosen) {
      const isFirst = add(at + 1)
      if (add(at - 1) || isFirst) isGrowing = true
    }
  }
  return chosen
}

/** Words that matched, each different one before any that is there again. */
function matchedWords(words: readonly Word[]): number[] {
  const seen = new Set<string>()
  const again: number[] = []
  const fresh = [...words.keys()].filter(at => {
    const word = words[at]
    if (!word?.isMatch) return false
    const matched = word.pieces.filter(({ styles }) => styles.includes('match'))
    const text = lineText(matched)
    if (seen.has(text)) again.push(at)
    return seen.size < seen.add(text).size
  })
  return [...fresh, ...again]
}

function excerptCells(words: readonly Word[], chosen: readonly number[], gap: number): number {
  let sum = (chosen.at(-1) ?? 0) < words.length - 1 ? gap : 0
  let before = -1
  for (const at of chosen) {
    const word = words[at]
    if (!word) continue
    sum += word.cells + (at > before + 1 ? gap + (before < 0 ? 0 : 1) : word.isApart && before >= 0 ? 1 : 0)
    before = at
  }
  return sum
}

function joinWords(words: readonly Word[], chosen: readonly number[]): Line {
  const line: Span[] = []
  let before = -1
  for (const at of chosen) {
    const word = words[at]
    if (!word) continue
    if (at > before + 1)
      line.push(span(blankBefore(words[before + 1], before) + ELLIPSIS + (word.isApart ? ' ' : ''), 'dim'))
    else if (word.isApart && before >= 0) line.push(span(' '))
    line.push(...word.pieces)
    before = at
  }
  const rest = words[before + 1]
  return rest === undefined ? line : [...line, span(blankBefore(rest, before) + ELLIPSIS, 'dim')]
}

/** What stands before the sign for words left out, of which this is the first: nothing inside a word. */
const blankBefore = (word: Word | undefined, before: number): string =>
  before >= 0 && word?.isApart ? ' ' : ''
