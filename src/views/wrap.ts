// Breaking styled text into lines: between words, as Korean does (keep-all), and inside a word only when it is
// longer than the line. URLs are words, so they stay whole where they fit.
import { type Line, lineCells, type Span } from './text.ts'
import { type AmbiguousWidth, cells, graphemeCells, graphemes } from './width.ts'

/** Closing brackets and quotes, and marks of East Asian text that never start a line (JIS X 4051, KS X 1001 usage). */
const CLOSING = ')\\]}’”»›〉》」』】〕〗〙〛）］｝｠｣、。，．：；！？・･ー々ゝゞヽヾ…‥％℃'

/** ASCII marks that close a clause but also begin names: `.env`, `:key`, `!important`. */
const CLOSING_ASCII = '.,:;!?%'

const OPENING = '(\\[{‘“«‹〈《「『【〔〖〘〚（［｛｟｢'

const STARTS_BADLY = new RegExp(`^[${CLOSING}${CLOSING_ASCII}]`, 'u')
const ENDS_BADLY = new RegExp(`[${OPENING}]$`, 'u')

/** A word that belongs to the one before it, though a space stands between them: `)`, `」은`, `...`. */
const CLINGS = new RegExp(`^([${CLOSING}]|[${CLOSING_ASCII}]+$)`, 'u')

/** How many graphemes a break inside a word moves back to spare a closing mark the line's start. */
const LOOK_BACK = 8

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

const newWord = (breaksBefore: boolean): Word => ({
  gap: [],
  gapCells: 0,
  pieces: [],
  cells: 0,
  breaksBefore,
})

/** White space a line may break at; a no-break space is none. */
const PARTS = /\n|[ \u2000-\u2006\u2008-\u200a\u205f\u3000]+|[^\n \u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu
const GAP = /^[ \u2000-\u2006\u2008-\u200a\u205f\u3000]/u

function* splitWords(line: Line, ambiguousWidth: AmbiguousWidth): Generator<Word> {
  let word = newWord(false)
  for (const piece of line) {
    for (const [text] of piece.text.matchAll(PARTS)) {
      if (text === '\n') {
        yield word
        word = newWord(true)
      } else if (GAP.test(text)) {
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
      last.pieces.push(...word.gap, ...word.pieces)
      last.cells += word.gapCells + word.cells
      continue
    }
    if (last) yield last
    last = word
  }
  if (last) yield last
}

/** One grapheme of a word that is being broken. */
interface Atom {
  text: string
  cells: number
  piece: Span
}

const splitAtoms = (pieces: readonly Span[], ambiguousWidth: AmbiguousWidth): Atom[] => {
  const atoms: Atom[] = []
  for (const piece of pieces) {
    for (const text of graphemes(piece.text)) {
      atoms.push({ text, cells: graphemeCells(text, ambiguousWidth), piece })
    }
  }
  return atoms
}

const isBadBreak = (before: Atom | undefined, after: Atom | undefined): boolean =>
  STARTS_BADLY.test(after?.text ?? '') || ENDS_BADLY.test(before?.text ?? '')

/** Where the line that starts at `start` ends, by kinsoku if some place near allows it. */
const breakAt = (atoms: readonly Atom[], start: number, room: number): number => {
  let end = start
  let sum = 0
  for (let atom = atoms[end]; atom && sum + atom.cells <= room; atom = atoms[end]) {
    sum += atom.cells
    end++
  }
  if (end === atoms.length) return end
  for (let at = end; at > start && at > end - LOOK_BACK; at--) {
    if (!isBadBreak(atoms[at - 1], atoms[at])) return at
  }
  return end
}

/** Atoms as spans again, one for each piece they come from. */
const joinAtoms = (atoms: readonly Atom[], start: number, end: number): Span[] => {
  const spans: Span[] = []
  let text = ''
  for (let at = start; at < end; at++) {
    const atom = atoms[at]
    if (!atom) break
    text += atom.text
    if (atoms[at + 1]?.piece === atom.piece && at + 1 < end) continue
    spans.push({ ...atom.piece, text })
    text = ''
  }
  return spans
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
    if (this.used > 0 && this.used + word.gapCells + word.cells <= this.width) {
      this.append(word.gap, word.gapCells)
      this.append(word.pieces, word.cells)
    } else if (word.cells <= this.width) {
      if (this.used > 0) this.end()
      this.append(word.pieces, word.cells)
    } else {
      this.addBroken(word)
    }
  }

  end(): void {
    this.done.push(this.line)
    this.line = []
    this.used = 0
  }

  private append(pieces: readonly Span[], width: number): void {
    for (const piece of pieces) this.line.push(piece)
    this.used += width
  }

  private addBroken(word: Word): void {
    const atoms = splitAtoms(word.pieces, this.ambiguousWidth)
    const room = this.width - this.used - word.gapCells
    if (this.used > 0) {
      if (room >= ROOM_TO_START && atoms[0]?.cells === 2) this.append(word.gap, word.gapCells)
      else this.end()
    }
    for (let start = 0; start < atoms.length; ) {
      const end = breakAt(atoms, start, this.width - this.used)
      // A grapheme wider than the whole line stands on it all the same; there is nowhere else for it.
      const next = end === start && this.used === 0 ? start + 1 : end
      const pieces = joinAtoms(atoms, start, next)
      this.append(pieces, lineCells(pieces, this.ambiguousWidth))
      if (next < atoms.length) this.end()
      start = next
    }
  }
}

/**
 * `line` as lines of at most `width` cells. A `\n` in it ends a line. White space where a line breaks is dropped;
 * white space elsewhere stays as it is. There is always one line at least, an empty one for an empty text.
 */
export const wrap = (line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line[] => {
  const lines = new Lines(width, ambiguousWidth)
  for (const word of joinWords(splitWords(line, ambiguousWidth), width)) lines.add(word)
  lines.end()
  return lines.done
}

/** `lines` behind a margin: `first` before the first one, `rest` before the others. */
export const hang = (lines: readonly Line[], first: Line, rest: Line): Line[] =>
  lines.map((line, at) => [...(at === 0 ? first : rest), ...line])
