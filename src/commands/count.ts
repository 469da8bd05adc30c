import { type SortValue, sortBy } from '../model/sort.ts'
import { countValues, type ValueCount } from '../model/value-count.ts'
import { COUNT_FORMATS } from '../views/format-names.ts'
import { countedValue, fieldReader, VALUE_COUNT } from '../views/records.ts'
import type { Context } from './context.ts'
import type { Action } from './line/command-definition.ts'
import { tableFormat, writeRecords } from './output/output.ts'
import { arrangeBy, createSelection, whyNone } from './selection.ts'

const DEFAULT_FIELD = 'tags'

/** `talks count`: the values of a field and how often they occur. Exit code 1 when there are none to count. */
export const count: Action = async (context, [name = DEFAULT_FIELD]) => {
  const { options } = context
  const format = tableFormat(context, COUNT_FORMATS)
  const library = context.loadLibrary()
  const selection = createSelection(options, library, context.notice)
  const unit = options.tactics ? 'tactics' : 'talks'
  const counts = countValues(name, library.talks.filter(selection.has), library.talks, unit)
  const arranged = arrangeCounts(counts, context)
  await writeRecords(context, arranged, format, {
    shape: VALUE_COUNT,
    columns: ['value', unit],
    own: {
      async table(counts, { pathFrom }) {
        const { renderBars } = await import('../views/bars.ts')
        const shown = counts.map(each => ({ ...each, value: countedValue(each, pathFrom) }))
        return renderBars(shown, unit, await context.loadScreen())
      },
    },
  })
  const isEmpty = library.talks.length === 0 && !selection.isFiltered
  if (arranged.length > 0 || isEmpty) return 0
  context.notice(whyNone(selection, library.talks) ?? `no talk gives ${name}`)
  return 1
}

/** The counts by their own fields. */
function arrangeCounts(counts: readonly ValueCount[], { options, pathFrom }: Context): ValueCount[] {
  return arrangeBy(counts, options, keys =>
    sortBy(
      counts,
      keys.map(({ name, isDescending }) => {
        const read = fieldReader(VALUE_COUNT, name, [])
        return { isDescending, read: (item: ValueCount) => sortValue(read(item, pathFrom)) }
      }),
    ),
  )
}

function sortValue(value: unknown): SortValue {
  return typeof value === 'number' ? value : String(value)
}
