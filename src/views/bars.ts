// Values of a field with how often they occur, as bars.
import type { ValueCount } from '../model/value-count.ts'
import type { Screen } from './screen.ts'
import { type Column, layOutTable } from './table.ts'
import { label, lineCells, paintAll, span } from './text.ts'
import { cells } from './width.ts'

/** Cells of the longest bar. */
const LONGEST = 40
/** A longest bar of fewer cells says nothing. */
const SHORTEST = 8
const BAR = '█'

/** Cells between the columns. */
const GAPS = 4

/** The counts in the order given, one bar each, the longest as long as the screen allows. Empty for none. */
export function renderBars(counts: readonly ValueCount[], unit: 'talks' | 'tactics', screen: Screen): string {
  if (counts.length === 0) return ''
  const { ambiguousWidth } = screen
  const heading = counts[0]?.field ?? ''
  const values = counts.map(({ value }) => [label(value)])
  const first = Math.max(
    cells(heading, ambiguousWidth),
    largest(values, value => lineCells(value, ambiguousWidth)),
  )
  const room = barRoom(screen.columns - first - unit.length, screen)
  const most = largest(counts, count => count[unit])
  const bar = (count: number) =>
    BAR.repeat(Math.max(1, Math.round((count / most) * (room / cells(BAR, ambiguousWidth)))))
  const columns: Column[] = [
    { heading, align: 'left', rank: 1, min: 6 },
    { heading: unit, align: 'right', rank: 2, min: unit.length },
    { heading: '', align: 'left', rank: 3, min: room },
  ]
  const rows = counts.map((count, at) => [
    values[at] ?? [],
    [label(String(count[unit]), 'dim')],
    [span(count[unit] > 0 && room > 0 ? bar(count[unit]) : '', 'ref')],
  ])
  return paintAll(layOutTable(columns, rows, screen), screen)
}

/** Cells for the longest bar: what the values leave, or a quarter of the screen where they would take more. */
function barRoom(left: number, { columns }: Screen): number {
  const room = Math.min(LONGEST, Math.max(left - GAPS, Math.floor(columns / 4)))
  return room < SHORTEST ? 0 : room
}

/** A loop, because a library may have more values than a call takes arguments. */
function largest<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, measure(item)), 0)
}
