// Code blocks: lines as they stand, behind a gutter, broken at the screen's edge, coloured where a highlighter is at
// hand.
import type { Screen } from './screen.ts'
import { type Line, lineCells, type Span, spaces, span } from './text.ts'
import { type AmbiguousWidth, cells, graphemeCells, graphemes } from './width.ts'
import { hang, ROOM_MIN } from './wrap.ts'

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

/** `line` in pieces of at most `width` cells, spaces and all. One pass, however long it is. */
function chop(line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line[] {
  if (lineCells(line, ambiguousWidth) <= width) return [line]
  const lines: Span[][] = [[]]
  let left = width
  for (const piece of line) {
    let start = 0
    let end = 0
    const take = (): void => {
      if (end > start) lines.at(-1)?.push({ ...piece, text: piece.text.slice(start, end) })
      start = end
    }
    for (const grapheme of graphemes(piece.text)) {
      const size = graphemeCells(grapheme, ambiguousWidth)
      // One wider than the whole line stands on it all the same; there is nowhere else for it.
      if (size > left && left < width) {
        take()
        lines.push([])
        left = width
      }
      end += grapheme.length
      left -= size
    }
    take()
  }
  return lines
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
