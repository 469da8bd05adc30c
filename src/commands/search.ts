import type { Hit } from '../model/hit.ts'
import { allIndexes } from '../model/ref.ts'
import { createIndex, search as findHits, parseQuery } from '../search/search.ts'
import { type Format, HIT_FORMATS, renderVimgrep } from '../views/formats.ts'
import { renderHits } from '../views/hits.ts'
import { renderHitLine } from '../views/markdown-text.ts'
import { HIT } from '../views/records.ts'
import type { Context } from './context.ts'
import type { Action } from './definition.ts'
import { chosenColumns, formatOptions, formatRecords, tableFormat } from './output.ts'
import { arrange, createSelection } from './selection.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'text']

/** `talks search`: tactics and talks that answer a query, best first. Exit code 1 when there is none. */
export const search: Action = async (context, words, options) => {
  const format = tableFormat(context, HIT_FORMATS)
  const library = context.loadLibrary()
  const selection = createSelection(options, library)
  const index = createIndex([...library.talks, ...allIndexes(library)])
  const { sort, reverse, limit } = options
  const answer = findHits(index, parseQuery(words.join(' ')), {
    ...(selection.isFiltered ? { filter: selection.has } : {}),
    // In an order other than the best first, the limit counts after sorting.
    ...(limit === undefined || sort !== undefined || reverse ? {} : { limit }),
  })
  const hits = arrange(answer.hits, options, hit => hit.talk, library)
  if (format.name === 'table' && !chosenColumns(context)) {
    const { group = 'none' } = options
    if (hits.length > 0) await context.page(renderHits(hits, await context.loadScreen(), { group }))
  } else context.io.stdout.write(await formatHits(context, hits, format))
  if (hits.length > 0) return 0
  context.notice(`nothing found for ${words.join(' ')}`)
  return 1
}

/** Hits in any format. */
export async function formatHits(context: Context, hits: readonly Hit[], format: Format): Promise<string> {
  if (format.name === 'table' && !chosenColumns(context)) {
    return hits.length === 0 ? '' : renderHits(hits, await context.loadScreen(), { group: 'none' })
  }
  if (format.name === 'md') return hits.map(renderHitLine).join('')
  if (format.name === 'vimgrep') return renderVimgrep(hits, formatOptions(context, COLUMNS))
  return formatRecords(context, hits, HIT, format, COLUMNS)
}
