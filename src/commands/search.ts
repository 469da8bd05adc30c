import type { Hit } from '../model/hit.ts'
import { allIndexes } from '../model/ref.ts'
import type { Talk } from '../model/talk.ts'
import { type Answer, createIndex, search as findHits, parseQuery } from '../search/search.ts'
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
  const indexes = allIndexes(library)
  const index = createIndex([...library.talks, ...indexes], { synonyms: indexes.flatMap(synonymsOf) })
  const { sort, reverse, limit } = options
  const answer = findHits(index, parseQuery(words.join(' ')), {
    explain: options.explain === true,
    ...(selection.isFiltered ? { filter: selection.has } : {}),
    // In an order other than the best first, the limit counts after sorting.
    ...(limit === undefined || sort !== undefined || reverse ? {} : { limit }),
  })
  const hits = arrange(answer.hits, options, hit => hit.talk, library)
  if (format.name === 'table' && !chosenColumns(context)) {
    const { group = 'none' } = options
    if (hits.length > 0) await context.page(renderHits(hits, await context.loadScreen(), { group }))
  } else context.io.stdout.write(await formatHits(context, hits, format))
  sayHow(context, answer, words.join(' '))
  return hits.length > 0 ? 0 : 1
}

/** Notes on stderr: how the words were read, what of the query was not used, a near word when nothing was found. */
function sayHow(context: Context, answer: Answer, query: string): void {
  const { hits, readings, explanations, notice, suggestion } = answer
  if (notice) context.notice(notice)
  if (hits.length === 0) {
    context.notice(`nothing found for ${query}${suggestion ? `; did you mean ${suggestion}?` : ''}`)
  } else if (context.io.stdout.isTTY) {
    const notes = readings.filter(({ via }) => via !== 'partial')
    if (notes.length > 0) context.notice(notes.map(({ term, text }) => `${term} → ${text}`).join(', '))
  }
  for (const [i, found] of explanations.entries()) {
    const hit = hits[i]
    const ref = hit ? (hit.tactic ? `${hit.talk.ref}.${hit.tactic.number}` : hit.talk.ref) : ''
    for (const { term, via, text, field, cost } of found) {
      context.notice(`${ref} ${term} → ${text}: ${via} in ${field}, ${cost.toFixed(3)}`)
    }
  }
}

/** `synonyms` of a library's `_index.md`: lists of names that mean the same. */
function synonymsOf({ fields }: Talk): string[][] {
  const synonyms = fields['synonyms']
  if (!Array.isArray(synonyms)) return []
  return synonyms.flatMap(group =>
    Array.isArray(group) ? [group.filter(name => typeof name === 'string')] : [],
  )
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
