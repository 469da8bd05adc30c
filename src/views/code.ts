// Code blocks: lines as they stand, behind a gutter, broken at the screen's edge, coloured where a highlighter is at
// hand.
import type { Screen } from './screen.ts'
import { type Line, lineCells, type Span, spaces, span } from './text.ts'
import { type AmbiguousWidth, cells, graphemeCells, graphemes } from './width.ts'
import { hang, ROOM_MIN, takePieces } from './wrap.ts'

/** Spans of the code, their texts together the code itself; null for a language it does not know. */
export type Highlight = (code: string, language: string) => readonly Span[] | null

const TAB_STOP = 4

/** In the gutter of a line that goes on with the one above, which was too long: a break there would be one of the code. */
const CONTINUED: Line = [span('↳ ', 'dim')]
const GUTTER = 2

/** Tabs as spaces up to the next stop, so that columns of code stay columns. */
function expandTabs(line: string, ambiguousWidth: AmbiguousWidth): string {
  if (!line.includes('\t')) return line
  const [first = '', ...parts] = line.split('\t')
  let text = first
  let column = cells(first, ambiguousWidth)
  for (const part of parts) {
    const gap = TAB_STOP - (column % TAB_STOP)
    text += ' '.repeat(gap) + part
    column += gap + cells(part, ambiguousWidth)
  }
  return text
}

/** Behind these, a blank or the last of several such signs, a line of code breaks well. */
const SIGN = /[/?&=_.,;:|+(){}[\]>-]/

/** A place in a line that is being broken: the UTF-16 units before it, and the cells before it on its row. */
interface Place {
  units: number
  cells: number
}

/** `line` in pieces of at most `width` cells, spaces and all. One pass, however long it is. */
function chop(line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line[] {
  if (lineCells(line, ambiguousWidth) <= width) return [line]
  const take = takePieces(line)
  const lines: Line[] = []
  /** In the last third of the row: behind its last blank, and behind its last sign. */
  let blank: Place | null = null
  let sign: Place | null = null
  const here: Place = { units: 0, cells: 0 }
  let before = ''
  for (const { text } of line) {
    for (const grapheme of graphemes(text)) {
      const size = graphemeCells(grapheme, ambiguousWidth)
      const isGood = here.cells * 3 >= width * 2
      if (isGood && before === ' ') blank = { ...here }
      else if (isGood && SIGN.test(before) && !SIGN.test(grapheme)) sign = { ...here }
      // One wider than the whole line stands on it all the same; there is nowhere else for it.
      if (here.cells + size > width && here.cells > 0) {
        const end: Place = blank ?? sign ?? here
        lines.push(take(end.units))
        here.units -= end.units
        here.cells -= end.cells
        blank = null
        sign = null
      }
      here.units += grapheme.length
      here.cells += size
      before = grapheme
    }
  }
  return [...lines, take(here.units)]
}

/** The language of a fence's info string: `js` of `js {1,3}`, `brush: js`. */
export function languageOf(info: string): string {
  return /^(?:brush:\s*)?([\w+#.-]+)/.exec(info)?.[1]?.toLowerCase() ?? ''
}

function splitLines(spans: readonly Span[]): Line[] {
  const lines: Span[][] = [[]]
  for (const piece of spans) {
    piece.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...piece, text })
    })
  }
  return lines
}

/** The lines of a code block, gutter and all, in at most `width` cells. `info` is what stands behind the fence: `js`, `brush: css`. */
export function layOutCode(
  content: string,
  info: string,
  width: number,
  highlight: Highlight | null,
  { ambiguousWidth }: Screen,
): Line[] {
  const code = content
    .replace(/\n$/, '')
    .split('\n')
    .map(line => expandTabs(line, ambiguousWidth))
    .join('\n')
  const spans = highlight?.(code, languageOf(info)) ?? [span(code, 'code')]
  const lines = splitLines(spans)
  if (width - GUTTER < ROOM_MIN) return lines.flatMap(line => chop(line, width, ambiguousWidth))
  return lines.flatMap(line => hang(chop(line, width - GUTTER, ambiguousWidth), spaces(GUTTER), CONTINUED))
}
