import type { Answer } from '../model/answer.ts'
import { UsageError } from '../model/errors.ts'
import type { Hit } from '../model/hit.ts'
import { didYouMean } from '../model/near.ts'
import { librarySynonyms } from '../model/synonyms.ts'
import type { Library } from '../model/talk.ts'
import { type DerivedCodec, type Keeping, loadDerived } from '../notes/derived.ts'
import { packIndex, unpackIndex } from '../search/index-pack.ts'
import { createIndex, search as findHits, parseQuery } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { EXPLAIN_FORMATS, HIT_FORMATS } from '../views/format-names.ts'
import { type Format, renderVimgrep } from '../views/formats.ts'
import type { HitOptions } from '../views/hits.ts'
import { renderHitLine } from '../views/markdown-text.ts'
import { hitShape } from '../views/records.ts'
import type { Context, LibrarySource } from './context.ts'
import type { Action } from './definition.ts'
import {
  chosenFormat,
  hasPlainColumns,
  inLines,
  isForPeople,
  type RecordFormat,
  tableFormat,
  writeRecords,
} from './output.ts'
import { arrange, createSelection } from './selection.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'text']

/** The index of the library: as it was kept, with what has changed folded again, or made. */
export function loadIndex(
  { loaded, cache }: Pick<LibrarySource, 'loaded' | 'cache'>,
  keeping?: Keeping,
): SearchIndex {
  const synonyms = librarySynonyms(loaded.library)
  const codec: DerivedCodec<SearchIndex> = {
    create: talks => createIndex(talks, { synonyms }),
    encode: packIndex,
    decode: (kept, talks) => unpackIndex(kept, talks, synonyms),
    revise: (index, talks, numbers) => createIndex(talks, { synonyms, previous: { index, numbers } }),
  }
  return loadDerived(loaded, cache, codec, keeping)
}

/** `talks search`: tactics and talks that answer a query, best first. Exit code 1 when there is none. */
export const search: Action = async (context, words, options) => {
  const text = words.join(' ')
  if (text.trim() === '') throw new UsageError('the query is empty; try a word you remember')
  const format = searchFormat(context)
  const source = context.loadSource()
  const { library } = source.loaded
  const selection = createSelection(options, library)
  const index = loadIndex(source)
  const { sort, reverse, limit, explain = false, group = 'none' } = options
  const query = parseQuery(text)
  const answer = findHits(index, query, {
    explain,
    ...(selection.isFiltered ? { filter: selection.has } : {}),
    // In an order other than the best first, the limit counts after sorting.
    ...(limit === undefined || sort !== undefined || reverse ? {} : { limit }),
  })
  const hits = arrange(answer.hits, options, hit => hit.talk, library)
  if (explain) await writeExplained(context, hits, answer, format)
  else await writeRecords(context, hits, format, hitFormat(context, library, { group }))
  if (answer.notice !== null) context.notice(answer.notice)
  if (hits.length > 0) return 0
  if (query.terms.length > 0 || answer.notice === null) {
    const isApart =
      query.terms.length > 1 && query.terms.every(term => !term.isExcluded) && !selection.isFiltered
    context.notice(nothingFound(text, answer, isApart))
  }
  return 1
}

/** `isApart`: where no word is lost, is it that they do not stand together? */
function nothingFound(text: string, { lost, suggestion }: Answer, isApart: boolean): string {
  const reason =
    lost === null ? (isApart ? '; no tactic has all of it' : '') : `; ${lost} is nowhere in the notes`
  const near = didYouMean(suggestion === null ? [] : [suggestion])
  return `nothing found for ${text.replace(/\s+/gu, ' ')}${reason}${near}`
}

/** The format asked for. Throws `UsageError` for what `--explain` and `--group` can't be had in. */
function searchFormat(context: Context): Format {
  const { explain, group } = context.options
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
async function layOut(context: Context, hits: readonly Hit[], options: HitOptions): Promise<string> {
  if (hits.length === 0) return ''
  const { renderHits } = await import('../views/hits.ts')
  return renderHits(hits, await context.loadScreen(), options)
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
