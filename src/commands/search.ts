import type { LongText } from '../io.ts'
import type { Answer } from '../model/answer.ts'
import { UsageError } from '../model/errors.ts'
import type { Hit } from '../model/hit.ts'
import { shorten, shortenTyped } from '../model/shorten.ts'
import { librarySynonyms } from '../model/synonyms.ts'
import type { Library, Talk } from '../model/talk.ts'
import { type DerivedCodec, type Keeping, loadDerived } from '../notes/derived.ts'
import { packIndex, unpackIndex } from '../search/index-pack.ts'
import * as deferredIndexing from '../search/indexing.ts'
import { type Nothing, whyNothing } from '../search/nothing.ts'
import { search as findHits, parseQuery } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { EXPLAIN_FORMATS, HIT_FORMATS } from '../views/format-names.ts'
import { type Format, renderVimgrep } from '../views/formats.ts'
import type { HitOptions } from '../views/hits.ts'
import { renderHitLine } from '../views/markdown-text.ts'
import { hitShape } from '../views/records.ts'
import type { Context, LibrarySource } from './context.ts'
import type { Action } from './line/command-definition.ts'
import {
  chosenFormat,
  hasPlainColumns,
  inLines,
  isForPeople,
  type RecordFormat,
  tableFormat,
  writeRecords,
} from './output/output.ts'
import { arrange, createSelection, whyNone } from './selection.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'text']

/** The index of the library: as it was kept, with what has changed folded again, or made. */
export function loadIndex(
  { loaded, cache }: Pick<LibrarySource, 'loaded' | 'cache'>,
  keeping?: Keeping,
): SearchIndex {
  const synonyms = librarySynonyms(loaded.library)
  const codec: DerivedCodec<SearchIndex> = {
    name: 'index',
    create: talks => deferredIndexing.createIndex(talks, { synonyms }),
    encode: packIndex,
    decode: (kept, talks) => unpackIndex(kept, talks, synonyms),
    revise: (index, talks, numbers) =>
      deferredIndexing.createIndex(talks, { synonyms, previous: { index, numbers } }),
  }
  return loadDerived(loaded, cache, codec, keeping)
}

/** `talks search`: tactics and talks that answer a query, best first. Exit code 1 when there is none. */
export const search: Action = async (context, words) => {
  const text = words.join(' ')
  if (text.trim() === '') throw new UsageError('the query is empty; try a word you remember')
  const { options } = context
  const format = searchFormat(context)
  const source = context.loadSource()
  const { library } = source.loaded
  const selection = createSelection(options, library, context.notice)
  const index = loadIndex(source)
  const { sort, reverse, limit, explain = false, group = 'none' } = options
  const query = parseQuery(text)
  const isOfFiles = format.name === 'path'
  // In an order other than the best first, the limit counts after sorting, and files are each counted once.
  const isAllWanted = limit === undefined || sort !== undefined || reverse || isOfFiles
  const answer = findHits(index, query, {
    explain,
    ...(selection.isFiltered ? { filter: selection.has } : {}),
    ...(isAllWanted ? {} : { limit }),
  })
  const found = isOfFiles ? firstOfEach(answer.hits) : answer.hits
  const hits = arrange(found, options, hit => hit.talk, library)
  if (explain) await writeExplained(context, hits, answer, format)
  else await writeRecords(context, hits, format, hitFormat(context, library, { group }))
  if (answer.notice !== null) context.notice(answer.notice)
  if (hits.length > 0) return 0
  const none = whyNone(selection, library.talks)
  if (none !== null) context.notice(none)
  else if (query.terms.length > 0 || answer.notice === null)
    context.notice(nothingFound({ text, query, answer, index, isFiltered: selection.isFiltered }))
  return 1
}

function nothingFound(nothing: Nothing): string {
  const typed = nothing.text.replace(/\s+/gu, ' ').trim()
  return [`nothing found for ${shortenTyped(typed)}`, ...whyNothing(nothing).map(shorten)].join('; ')
}

/** The first hit of each talk. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const met = new Set<Talk>()
  return hits.filter(({ talk }) => !met.has(talk) && met.add(talk))
}

/** The format asked for. Throws `UsageError` for what `--explain` and `--group` can't be had in. */
function searchFormat(context: Context): Format {
  const { explain, group, format: name } = context.options
  if (
    explain &&
    HIT_FORMATS.names.some(each => each === name) &&
    !EXPLAIN_FORMATS.names.some(each => each === name)
  )
    throw new UsageError(`--explain can't be had as ${name}; try ${EXPLAIN_FORMATS.names.join(', ')}`)
  const format = explain
    ? chosenFormat(context, EXPLAIN_FORMATS, { name: 'table' })
    : tableFormat(context, HIT_FORMATS)
  const hasColumns = hasPlainColumns(context)
  if (explain && hasColumns)
    throw new UsageError('--explain has no columns; leave --columns and --header out')
  if (group !== undefined && (explain || hasColumns || format.name !== 'table')) {
    throw new UsageError('--group is for hits as a terminal shows them; try it with --format table alone')
  }
  return format
}

/** Hits with how they were found: laid out for people, as lines in a pipe, or as `explanation` in JSON. */
async function writeExplained(
  context: Context,
  hits: readonly Hit[],
  answer: Answer,
  format: Format,
): Promise<void> {
  const explanations = new Map(answer.hits.map((hit, at) => [hit, answer.explanations[at] ?? []]))
  if (format.name === 'json' || format.name === 'jsonl') {
    const explanation = (hit: Hit) => (explanations.get(hit) ?? []).map(each => ({ ...each }))
    const shape = hitShape()
    const explained = { ...shape, fields: { ...shape.fields, explanation } }
    await writeRecords(context, hits, format, { shape: explained, columns: COLUMNS })
  } else if (isForPeople(context) || context.options.format !== undefined) {
    await context.page(await layOut(context, hits, { group: 'none', explanations }))
  } else {
    const { renderExplanations } = await import('../views/explain.ts')
    context.io.stdout.write(renderExplanations(hits, explanations))
  }
}

/** Hits for people, as wide as their screen. What lays them out is loaded only here. */
async function layOut(context: Context, hits: readonly Hit[], options: HitOptions): Promise<LongText> {
  if (hits.length === 0) return ''
  const { hitPieces } = await import('../views/hits.ts')
  return hitPieces(hits, await context.loadScreen(), options)
}

/** How hits are written; `options` say how people see them. */
export function hitFormat(
  context: Context,
  { talks }: Library,
  options: HitOptions = { group: 'none' },
): RecordFormat<Hit> {
  return {
    shape: hitShape(),
    columns: COLUMNS,
    talks,
    own: {
      table: hits => layOut(context, hits, options),
      md: inLines(renderHitLine),
      vimgrep: renderVimgrep,
    },
  }
}
