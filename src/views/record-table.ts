// Any records on a screen: the columns that were asked for, in that order.
import type { FormatOptions } from './formats.ts'
import { fieldReader, type Shape, valueText } from './records.ts'
import type { Screen } from './screen.ts'
import { type Column, layOutTable } from './table.ts'
import { label, paintAll } from './text.ts'

/** Cells under which a column says nothing. */
const COLUMN_MIN = 6

/** Fields of which the end says more than the start. */
const PATHS: readonly string[] = ['ref', 'id', 'path']

/**
 * A table of the fields named, shortened to the screen; the last of them are dropped first. Empty for no items.
 * Throws `UsageError` for a field that these records do not have.
 */
export function renderRecordTable<Item>(
  items: readonly Item[],
  shape: Shape<Item>,
  { columns, header, pathFrom, talks }: FormatOptions,
  screen: Screen,
): string {
  const readers = columns.map(name => fieldReader(shape, name, talks))
  const values = items.map(item => readers.map(read => read(item, pathFrom)))
  if (items.length === 0) return ''
  const laidOut = layOutTable(
    columns.map((heading, at): Column => {
      const isNumeric = values.every(row => row[at] === null || typeof row[at] === 'number')
      return {
        heading,
        align: isNumeric ? 'right' : 'left',
        rank: 1,
        min: COLUMN_MIN,
        keeps: PATHS.includes(heading) ? 'end' : 'start',
      }
    }),
    values.map(row => row.map(value => [label(valueText(value, ', '))])),
    screen,
  )
  return paintAll(header === false ? laidOut.slice(1) : laidOut, screen)
}
