// Columns side by side on a screen: given their natural widths, less important ones are shortened, then dropped.
import { cutApart } from './apart.ts'
import type { Screen } from './screen.ts'
import { type Line, lineCells, pad, spaces, span, truncate } from './text.ts'
import type { AmbiguousWidth } from './width.ts'

export interface Column {
  heading: string
  align: 'left' | 'right'
  /** Of two columns the one with the lower number is shortened and dropped later; equal ones share what room there is. */
  rank: number
  /** Cells under which it says little; it is dropped before it gets narrower, unless none is more important. */
  min: number
  /**
   * Which end of a text that is too long stays: of a path the `end`, or as much of it as tells one from another. Cells
   * of such a column are one span each.
   */
  keeps?: 'start' | 'end'
}

/** Cells between two columns. */
const GAP = 2

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

interface Sized {
  column: Column
  natural: number
  /** What it gets, in cells. */
  width: number
}

/**
 * Drops the least important columns until the least widths of the rest fit. The most important ones always stay,
 * and share what is left when that is less.
 */
function keepColumns(sized: Sized[], width: number): Sized[] {
  const kept = [...sized]
  const least = (): number => sum(kept.map(each => each.width)) + GAP * (kept.length - 1)
  const ranks = (): number[] => kept.map(each => each.column.rank)
  while (least() > width && new Set(ranks()).size > 1) {
    kept.splice(ranks().lastIndexOf(Math.max(...ranks())), 1)
  }
  while (least() > width && kept.some(each => each.width > 1)) {
    const widest = Math.max(...kept.map(each => each.width))
    const last = kept.findLast(each => each.width === widest)
    if (last) last.width -= 1
  }
  return kept
}

/**
 * Cells for each column, 0 for those that are dropped, so that all and the gaps between them fit into `width`.
 * What is left over the least widths goes to the columns by importance, up to what they need.
 */
export function fitColumns(columns: readonly Column[], naturals: readonly number[], width: number): number[] {
  const sized = columns.map((column, at): Sized => {
    const natural = naturals[at] ?? 0
    return { column, natural, width: Math.min(natural, column.min) }
  })
  const kept = keepColumns(
    sized.filter(each => each.natural > 0),
    width,
  )
  let left = width - sum(kept.map(each => each.width)) - GAP * (kept.length - 1)
  for (const ranked of byRank(kept)) {
    // Those that want least first: what they leave is for the others.
    const wanting = ranked.toSorted((a, b) => a.natural - a.width - (b.natural - b.width))
    for (const [at, each] of wanting.entries()) {
      const more = Math.min(each.natural - each.width, Math.floor(left / (wanting.length - at)))
      each.width = Math.max(each.width + more, 0)
      left -= more
    }
  }
  return sized.map(each => (kept.includes(each) ? each.width : 0))
}

function byRank(sized: readonly Sized[]): Sized[][] {
  const ranks = [...new Set(sized.map(each => each.column.rank))].toSorted((a, b) => a - b)
  return ranks.map(rank => sized.filter(each => each.column.rank === rank))
}

/**
 * The rows under a line of headings, each row one line of at most the screen's columns. A column whose cells are
 * all empty is left out. Cells are cut with `…`.
 */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly Line[])[],
  screen: Screen,
): Line[] {
  const { ambiguousWidth } = screen
  const headings = columns.map(column => [span(column.heading, 'dim')])
  const naturals = columns.map((_, at) => {
    let widest = 0
    for (const row of rows) widest = Math.max(widest, lineCells(row[at] ?? [], ambiguousWidth))
    return widest > 0 ? Math.max(widest, lineCells(headings[at] ?? [], ambiguousWidth)) : 0
  })
  const widths = fitColumns(columns, naturals, screen.columns)
  const shown = columns.map(({ keeps }, at) => {
    const width = widths[at] ?? 0
    const lines = [headings, ...rows].map(row => row[at] ?? [])
    if (width === 0) return []
    if (keeps === 'end') return cutLinesApart(lines, width, ambiguousWidth)
    return lines.map(line => truncate(line, width, ambiguousWidth))
  })
  return [headings, ...rows].map((_, row) => {
    const line = columns.flatMap(({ align }, at): Line => {
      const width = widths[at] ?? 0
      if (width === 0) return []
      return [...pad(shown[at]?.[row] ?? [], width, align, ambiguousWidth), ...spaces(GAP)]
    })
    return line.slice(0, -1)
  })
}

function cutLinesApart(lines: readonly Line[], width: number, ambiguousWidth: AmbiguousWidth): Line[] {
  const pieces = lines.map(([piece = span('')]) => piece)
  const texts = cutApart(
    pieces.map(({ text }) => text),
    width,
    ambiguousWidth,
  )
  return pieces.map((piece, at) => [{ ...piece, text: texts[at] ?? '' }])
}
