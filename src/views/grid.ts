// A table of a note: columns side by side, long cells wrapped inside their column; one value a line where the
// screen is too narrow for that. Nothing is cut.
import type { Screen } from './screen.ts'
import { type Line, lineText, pad, restyle, spaces, span } from './text.ts'
import { type AmbiguousWidth, cells } from './width.ts'
import { wrap } from './wrap.ts'

export type Align = 'left' | 'right' | 'center'

export interface GridRow {
  cells: readonly Line[]
  /** Handed back with the row's lines. */
  isHead: boolean
}

const SEPARATOR = span(' │ ', 'dim')

/** A column is not made narrower than its longest word, up to this many cells. */
const WORD_MAX = 14

/** Cells of the longest word, at most `WORD_MAX`. */
function longestWord(text: string, ambiguousWidth: AmbiguousWidth): number {
  let longest = 0
  for (const word of text.split(/\s+/)) {
    longest = Math.max(longest, cells(word, ambiguousWidth))
    if (longest >= WORD_MAX) return WORD_MAX
  }
  return longest
}

/** Widths that add up to at most `room`, wide columns giving way first; null when that leaves too little to read. */
function fitWidths(naturals: readonly number[], leasts: readonly number[], room: number): number[] | null {
  const least = leasts.reduce((sum, each) => sum + each, 0)
  if (least > room) return null
  const wanted = naturals.map((natural, at) => natural - (leasts[at] ?? 0))
  const more = wanted.reduce((sum, each) => sum + each, 0)
  const share = more === 0 ? 0 : Math.min(1, (room - least) / more)
  const widths = leasts.map((each, at) => each + Math.floor((wanted[at] ?? 0) * share))
  let left = room - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((each, at) => {
    if (left === 0 || each >= (naturals[at] ?? 0)) return each
    left--
    return each + 1
  })
}

/** What a column would take, and the least it can be read in, in cells. */
interface ColumnSize {
  natural: number
  least: number
}

function sizeColumn(rows: readonly GridRow[], at: number, ambiguousWidth: AmbiguousWidth): ColumnSize {
  const size: ColumnSize = { natural: 1, least: 1 }
  for (const row of rows) {
    const text = lineText(row.cells[at] ?? [])
    let natural = 0
    for (const line of text.split('\n')) natural = Math.max(natural, cells(line, ambiguousWidth))
    size.natural = Math.max(size.natural, natural)
    if (natural > size.least && size.least < WORD_MAX) {
      size.least = Math.max(size.least, longestWord(text, ambiguousWidth))
    }
  }
  return { natural: size.natural, least: Math.min(size.natural, Math.max(2, size.least)) }
}

function sizeColumns(rows: readonly GridRow[], width: number, { ambiguousWidth }: Screen): number[] | null {
  const count = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const room = width - (count - 1) * cells(SEPARATOR.text, ambiguousWidth)
  // Too many for any cell of theirs to be read: no need to look at each.
  if (count * 2 > room) return null
  const sizes = Array.from({ length: count }, (_, at) => sizeColumn(rows, at, ambiguousWidth))
  return fitWidths(
    sizes.map(({ natural }) => natural),
    sizes.map(({ least }) => least),
    room,
  )
}

function layOutRow(
  row: GridRow,
  widths: readonly number[],
  aligns: readonly Align[],
  screen: Screen,
): Line[] {
  const { ambiguousWidth } = screen
  const columns = widths.map((width, at) => wrap(row.cells[at] ?? [], width, ambiguousWidth))
  const height = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, y) =>
    columns.flatMap((lines, at): Line => {
      const cell = pad(lines[y] ?? [], widths[at] ?? 0, aligns[at] ?? 'left', ambiguousWidth)
      return at === 0 ? cell : [SEPARATOR, ...cell]
    }),
  )
}

function rule(widths: readonly number[], { ambiguousWidth }: Screen): Line {
  const dash = cells('─', ambiguousWidth)
  const line = (width: number): string => '─'.repeat(Math.floor(width / dash)) + ' '.repeat(width % dash)
  return [span(widths.map(line).join(dash === 1 ? '─┼─' : ' │ '), 'dim')]
}

/** Each row as one value a line, behind its heading; the headings themselves on one line. */
function layOutRecord(
  row: GridRow,
  head: GridRow | undefined,
  width: number,
  { ambiguousWidth }: Screen,
): Line[] {
  if (row === head) {
    const headings = row.cells.flatMap((cell, at) => (at === 0 ? cell : [span(' · ', 'dim'), ...cell]))
    return wrap(restyle(headings, 'strong'), width, ambiguousWidth)
  }
  return row.cells.flatMap((cell, at) => {
    const heading = head ? restyle(head.cells[at] ?? [], 'dim') : []
    const named =
      heading.length > 0 && cell.length > 0 ? [...heading, span(': ', 'dim'), ...cell] : [...heading, ...cell]
    const indent = at === 0 ? 0 : 2
    const lines = wrap(named, Math.max(width - indent, 2), ambiguousWidth)
    return named.length === 0 ? [] : lines.map(line => [...spaces(indent), ...line])
  })
}

/** The lines of each row, in order, in at most `width` cells. A rule stands under the head. */
export function layOutGrid(
  rows: readonly GridRow[],
  aligns: readonly Align[],
  width: number,
  screen: Screen,
): Line[][] {
  const widths = rows.length === 0 ? null : sizeColumns(rows, width, screen)
  const head = rows.find(row => row.isHead)
  if (!widths) return rows.map(row => layOutRecord(row, head, width, screen))
  return rows.map(row => {
    const lines = layOutRow(row, widths, aligns, screen)
    return row.isHead ? [...lines.map(line => restyle(line, 'strong')), rule(widths, screen)] : lines
  })
}
