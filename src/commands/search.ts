import { allIndexes } from '../model/ref.ts'
import { createIndex, search as findHits, parseQuery } from '../search/search.ts'
import { HIT_FORMATS } from '../views/formats.ts'
import { renderHits } from '../views/hits.ts'
import { renderHitLine } from '../views/markdown-text.ts'
import { hitRecord } from '../views/records.ts'
import type { Action } from './definition.ts'
import { chosenFormat, formatRecords } from './output.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'text']

/** `talks search`: tactics and talks that answer a query, best first. Exit code 1 when there is none. */
export const search: Action = async (context, words, options) => {
  const { io, pathFrom } = context
  const format = chosenFormat(context, HIT_FORMATS) ?? { name: io.stdout.isTTY ? 'table' : 'tsv' }
  const library = context.loadLibrary()
  const index = createIndex([...library.talks, ...allIndexes(library)])
  const answer = findHits(
    index,
    parseQuery(words.join(' ')),
    options.limit === undefined ? {} : { limit: options.limit },
  )
  if (format.name === 'table') {
    if (answer.hits.length > 0)
      io.stdout.write(renderHits(answer.hits, await context.loadScreen(), { group: 'none' }))
  } else if (format.name === 'md') {
    io.stdout.write(answer.hits.map(renderHitLine).join(''))
  } else {
    const records = answer.hits.map(hit => hitRecord(hit, pathFrom))
    io.stdout.write(formatRecords(context, records, format, COLUMNS))
  }
  if (answer.hits.length > 0) return 0
  context.notice(`nothing found for ${words.join(' ')}`)
  return 1
}
