// Breaking styled text into lines: between words, as Korean does (keep-all), and inside a word only when it is
// longer than the line. URLs are words, so they stay whole where they fit.
import { lazy } from '../base/lazy.ts'
import { isSimple } from './simple-text.ts'
import { type Line, lineCells, lineText, type Span } from './text.ts'
import { type AmbiguousWidth, cells, graphemeCells, graphemes } from './width.ts'

/** Closing brackets and quotes, and marks of East Asian text that never start a line (JIS X 4051, KS X 1001 usage). */
const CLOSING = ')\\]}’”»›〉》」』】〕〗〙〛）］｝｠｣、。，．：；！？·・･ー々ゝゞヽヾ…‥％℃'

/** ASCII marks that close a clause but also begin names: `.env`, `:key`, `!important`. */
const CLOSING_ASCII = '.,:;!?%'

const OPENING = '(\\[{‘“«‹〈《「『【〔〖〘〚（［｛｟｢'

const STARTS_BADLY = new RegExp(`^[${CLOSING}${CLOSING_ASCII}]`, 'u')
const ENDS_BADLY = new RegExp(`[${OPENING}]$`, 'u')

/** A word that belongs to the one before it, though a space stands between them: `)`, `」은`, `...`, `:공항`. */
const CLINGS = new RegExp(`^([${CLOSING}]|[${CLOSING_ASCII}]+(?:$|[가-힣]))`, 'u')

/** Text is not indented further when fewer cells than this would be left for it. */
export const ROOM_MIN = 10

/** Between what is joined by these a long address or name breaks best: `…/pods/`, `init-containers`. */
const JOINS = /[/?&=_-]$/u

/** How many graphemes a break inside a word moves back for a better place. */
const LOOK_BACK = 12

/** What stands between two places where a line may break. */
interface Word {
  /** White space before it; dropped where the line breaks. */
  gap: Span[]
  gapCells: number
  pieces: Span[]
  cells: number
  /** Whether a line must end before it. */
  breaksBefore: boolean
}

function newWord(breaksBefore: boolean): Word {
  return {
    gap: [],
    gapCells: 0,
    pieces: [],
    cells: 0,
    breaksBefore,
  }
}

const SPACES = ' \\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000'

/** White space a line may break at. A no-break space is none, nor is a space that carries a mark. */
const SPACE = `[${SPACES}](?![\\p{M}\\u200d])`
const gap = lazy(() => new RegExp(`^${SPACE}`, 'u'))
const parts = lazy(() => new RegExp(`\\n|(?:${SPACE})+|(?:[^\\n${SPACES}]|(?!${SPACE})[${SPACES}])+`, 'gu'))
/** The same in a text without marks. */
const SIMPLE_GAP = new RegExp(`^[${SPACES}]`)
const SIMPLE_PARTS = new RegExp(`\\n|[${SPACES}]+|[^\\n${SPACES}]+`, 'g')

function* splitWords(line: Line, ambiguousWidth: AmbiguousWidth): Generator<Word> {
  let word = newWord(false)
  for (const piece of line) {
    const [partPattern, gapPattern] = isSimple(piece.text) ? [SIMPLE_PARTS, SIMPLE_GAP] : [parts(), gap()]
    for (const text of piece.text.match(partPattern) ?? []) {
      if (text === '\n') {
        yield word
        word = newWord(true)
      } else if (gapPattern.test(text)) {
        if (word.pieces.length > 0) {
          yield word
          word = newWord(false)
        }
        word.gap.push({ ...piece, text })
        word.gapCells += cells(text, ambiguousWidth)
      } else {
        word.pieces.push({ ...piece, text })
        word.cells += cells(text, ambiguousWidth)
      }
    }
  }
  yield word
}

/** Joins a word that may not start a line, or follows one that may not end it, to the word before, if both fit. */
function* joinWords(words: Iterable<Word>, width: number): Generator<Word> {
  let last: Word | null = null
  for (const word of words) {
    const fits = last && last.cells + word.gapCells + word.cells <= width
    const clings = CLINGS.test(word.pieces[0]?.text ?? '') || ENDS_BADLY.test(last?.pieces.at(-1)?.text ?? '')
    if (last && fits && clings && !word.breaksBefore) {
      for (const piece of [...word.gap, ...word.pieces]) last.pieces.push(piece)
      last.cells += word.gapCells + word.cells
      continue
    }
    if (last) yield last
    last = word
  }
  if (last) yield last
}

/** The graphemes of a word that is being broken, as numbers: a word may have a hundred thousand. */
interface Graphemes {
  text: string
  /** UTF-16 offsets in `text` at which each begins, and one past the last. */
  starts: readonly number[]
  cells: readonly number[]
}

function splitGraphemes(pieces: readonly Span[], ambiguousWidth: AmbiguousWidth): Graphemes {
  const starts = [0]
  const widths: number[] = []
  let end = 0
  for (const piece of pieces) {
    for (const grapheme of graphemes(piece.text)) {
      end += grapheme.length
      starts.push(end)
      widths.push(graphemeCells(grapheme, ambiguousWidth))
    }
  }
  return { text: lineText(pieces), starts, cells: widths }
}

function isBadBreak({ text, starts }: Graphemes, at: number): boolean {
  return (
    STARTS_BADLY.test(text.slice(starts[at], starts[at + 1])) ||
    ENDS_BADLY.test(text.slice(starts[at - 1], starts[at]))
  )
}

/** Whether the line would end behind a join, the last of several. */
function isGoodBreak({ text, starts }: Graphemes, at: number): boolean {
  return (
    JOINS.test(text.slice(starts[at - 1], starts[at])) && !JOINS.test(text.slice(starts[at], starts[at + 1]))
  )
}

/** Before which grapheme the line ends that starts with `start`: behind a join, or by kinsoku, if that is near. */
function breakAt(word: Graphemes, start: number, room: number): number {
  let end = start
  let sum = 0
  for (let next = word.cells[end]; next !== undefined && sum + next <= room; next = word.cells[end]) {
    sum += next
    end++
  }
  if (end === word.cells.length) return end
  let allowed: number | null = null
  for (let at = end; at > start && at > end - LOOK_BACK; at--) {
    if (isBadBreak(word, at)) continue
    if (isGoodBreak(word, at)) return at
    allowed ??= at
  }
  return allowed ?? end
}

/** Hands out the text of pieces from their start to their end, so many UTF-16 units at a time. */
export function takePieces(pieces: readonly Span[]): (units: number) => Span[] {
  let at = 0
  let offset = 0
  return units => {
    const taken: Span[] = []
    for (let left = units; left > 0; ) {
      const piece = pieces[at]
      if (!piece) break
      const text = piece.text.slice(offset, offset + left)
      taken.push({ ...piece, text })
      left -= text.length
      offset += text.length
      if (offset === piece.text.length) {
        at++
        offset = 0
      }
    }
    return taken
  }
}

/** A URL with the bracket or quote before it and what closes behind it: `(http://example.com/):`, `http://example.com/、`. */
const URL_PARTS = new RegExp(`[(<["'“‘「]?https?://[!-~]+[${CLOSING}]*`, 'gu')

/** A word that is too long, before and behind each URL in it: the line may break there. */
function splitAtUrls(word: Word, ambiguousWidth: AmbiguousWidth): Word[] {
  const text = lineText(word.pieces)
  const lengths: number[] = []
  let at = 0
  for (const { 0: url, index } of text.matchAll(URL_PARTS)) {
    lengths.push(index - at, url.length)
    at = index + url.length
  }
  const take = takePieces(word.pieces)
  const parts = [...lengths, text.length - at].map(take).filter(pieces => pieces.length > 0)
  if (parts.length <= 1) return [word]
  return parts.map((pieces, at) => ({
    ...(at === 0 ? word : newWord(false)),
    pieces,
    cells: lineCells(pieces, ambiguousWidth),
  }))
}

/** A word longer than the line starts where it stands only if it is of wide letters, and this many cells are left. */
const ROOM_TO_START = 8

/** Collects words into lines. */
class Lines {
  readonly done: Span[][] = []
  private line: Span[] = []
  private used = 0
  private readonly width: number
  private readonly ambiguousWidth: AmbiguousWidth

  constructor(width: number, ambiguousWidth: AmbiguousWidth) {
    this.width = width
    this.ambiguousWidth = ambiguousWidth
  }

  add(word: Word): void {
    if (word.breaksBefore) this.end()
    if (word.pieces.length === 0) return
    this.place(word)
  }

  end(): void {
    this.done.push(this.line)
    this.line = []
    this.used = 0
  }

  private place(word: Word): void {
    if (this.used > 0 && this.used + word.gapCells + word.cells <= this.width) {
      this.append(word.gap, word.gapCells)
      this.append(word.pieces, word.cells)
    } else if (word.cells <= this.width) {
      if (this.used > 0) this.end()
      this.append(word.pieces, word.cells)
    } else {
      const parts = splitAtUrls(word, this.ambiguousWidth)
      if (parts.length > 1) for (const part of parts) this.place(part)
      else this.placeBroken(word)
    }
  }

  private append(pieces: readonly Span[], width: number): void {
    for (const piece of pieces) this.line.push(piece)
    this.used += width
  }

  private placeBroken(word: Word): void {
    const broken = splitGraphemes(word.pieces, this.ambiguousWidth)
    const take = takePieces(word.pieces)
    const room = this.width - this.used - word.gapCells
    if (this.used > 0) {
      if (room >= ROOM_TO_START && broken.cells[0] === 2) this.append(word.gap, word.gapCells)
      else this.end()
    }
    for (let start = 0; start < broken.cells.length; ) {
      const end = breakAt(broken, start, this.width - this.used)
      // A grapheme wider than the whole line stands on it all the same; there is nowhere else for it.
      const next = end === start && this.used === 0 ? start + 1 : end
      const pieces = take((broken.starts[next] ?? 0) - (broken.starts[start] ?? 0))
      this.append(pieces, lineCells(pieces, this.ambiguousWidth))
      if (next < broken.cells.length) this.end()
      start = next
    }
  }
}

/**
 * `line` as lines of at most `width` cells. A `\n` in it ends a line. White space where a line breaks is dropped;
 * white space elsewhere stays as it is. There is always one line at least, an empty one for an empty text.
 */
export function wrap(line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line[] {
  const hasBreak = line.some(piece => piece.text.includes('\n'))
  if (!hasBreak && lineCells(line, ambiguousWidth) <= width) return [line]
  const lines = new Lines(width, ambiguousWidth)
  for (const word of joinWords(splitWords(line, ambiguousWidth), width)) lines.add(word)
  lines.end()
  return lines.done
}

/** `lines` behind a margin: `first` before the first one, `rest` before the others. */
export function hang(lines: readonly Line[], first: Line, rest: Line): Line[] {
  return lines.map((line, at) => [...(at === 0 ? first : rest), ...line])
}
