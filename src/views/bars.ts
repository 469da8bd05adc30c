// Values of a field with how often they occur, as bars.
import type { ValueCount } from '../model/value-count.ts'
import type { Screen } from './screen.ts'
import { type Column, layOutTable } from './table.ts'
import { label, paintAll, span } from './text.ts'
import { cells } from './width.ts'

/** Cells of the longest bar; a narrower screen shortens all of them alike. */
const LONGEST = 40
const BAR = '█'

/** The counts in the order given, one bar each, the longest as long as the screen allows. Empty for none. */
export function renderBars(counts: readonly ValueCount[], unit: 'talks' | 'tactics', screen: Screen): string {
  if (counts.length === 0) return ''
  const columns: Column[] = [
    { heading: counts[0]?.field ?? '', align: 'left', rank: 1, min: 6 },
    { heading: unit, align: 'right', rank: 2, min: 3 },
    { heading: '', align: 'left', rank: 3, min: LONGEST / 8 },
  ]
  const { ambiguousWidth } = screen
  const widest = largest(counts, ({ value }) => cells(value, ambiguousWidth))
  const room = Math.min(LONGEST, screen.columns - Math.min(widest, screen.columns / 2) - unit.length - 4)
  const most = largest(counts, count => count[unit])
  const bar = (count: number) =>
    BAR.repeat(Math.max(1, Math.round((count / most) * (room / cells(BAR, ambiguousWidth)))))
  const rows = counts.map(count => [
    [label(count.value)],
    [label(String(count[unit]), 'dim')],
    [span(count[unit] > 0 && room > 0 ? bar(count[unit]) : '', 'ref')],
  ])
  return paintAll(layOutTable(columns, rows, screen), screen)
}

/** A loop, because a library may have more values than a call takes arguments. */
function largest(counts: readonly ValueCount[], measure: (count: ValueCount) => number): number {
  return counts.reduce((most, count) => Math.max(most, measure(count)), 0)
}
