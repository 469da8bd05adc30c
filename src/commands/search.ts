import type { LongText } from '../io.ts'
import type { Answer } from '../model/answer.ts'
import { UsageError } from '../model/errors.ts'
import { fieldNames, keyHolding, lookUpField } from '../model/field.ts'
import type { Hit } from '../model/hit.ts'
import { didYouMean, nearNames } from '../model/near.ts'
import { shorten } from '../model/shorten.ts'
import { librarySynonyms } from '../model/synonyms.ts'
import type { Library, Talk } from '../model/talk.ts'
import { type DerivedCodec, type Keeping, loadDerived } from '../notes/derived.ts'
import { packIndex, unpackIndex } from '../search/index-pack.ts'
import * as deferredIndexing from '../search/indexing.ts'
import type { Query, Term } from '../search/query.ts'
import { search as findHits, parseQuery } from '../search/search.ts'
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
export const search: Action = async (context, words, options) => {
  const text = words.join(' ')
  if (text.trim() === '') throw new UsageError('the query is empty; try a word you remember')
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
    context.notice(nothingFound(text, query, answer, library.talks, selection.isFiltered))
  return 1
}

/** The first hit of each talk. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const met = new Set<Talk>()
  return hits.filter(({ talk }) => !met.has(talk) && met.add(talk))
}

/** What is said of a query without hits: what of it is missing, and what may have been meant. */
function nothingFound(
  text: string,
  { terms }: Query,
  { lost, suggestion }: Answer,
  talks: readonly Talk[],
  isFiltered: boolean,
): string {
  const typed = text.replace(/\s+/gu, ' ').trim()
  const message = `nothing found for ${typed}`
  const operator = otherOperator(typed)
  if (operator) return `${message}; all words must match, ${operator}`
  const term = terms.length > 1 ? terms.find(({ raw }) => raw === lost) : terms[0]
  const meant = term && (nearField(term, talks) ?? otherPlace(term, talks))
  if (meant) return `${message}; ${meant}`
  const isApart = lost === null && terms.length > 1 && terms.every(each => !each.isExcluded) && !isFiltered
  const reason = isApart
    ? '; no tactic has all of it'
    : lost === null
      ? ''
      : `; ${lost} is nowhere in the notes`
  return message + reason + didYouMean(suggestion === null ? [] : [suggestion])
}

/** Operators of other searches, and what works here, said of what stands between them. */
const OTHER_OPERATORS: readonly (readonly [sign: RegExp, advise: (parts: string[]) => string])[] = [
  [/ OR | ?\|+ ?/u, parts => `and there is no OR; try ${parts.join(', then ')}`],
  [/ AND /u, parts => `without AND; try ${parts.join(' ')}`],
  [/ NOT /u, parts => `and - leaves one out; try '${parts.join(' -')}'`],
]

/** What is said of such an operator between the words of a query; null for none. */
function otherOperator(query: string): string | null {
  for (const [sign, advise] of OTHER_OPERATORS) {
    const parts = query.split(sign)
    // What stands in quotes is looked for as it is.
    const isWhole = (part: string) => part !== '' && part.split(/["“”]/u).length % 2 === 1
    if (parts.length > 1 && parts.every(isWhole)) return advise(parts)
  }
  return null
}

/** The field that may have been meant by what stands before the colon of a term, where that is none. */
function nearField({ field, text }: Term, talks: readonly Talk[]): string | null {
  if (field === null || lookUpField(field, talks) !== null) return null
  const near = nearNames(field, fieldNames(talks))
  return near.length === 0 ? null : `${field} is no field${didYouMean(near.map(name => `${name}:${text}`))}`
}

/** Where a term stands that is in no text that a query looks in by itself. */
function otherPlace({ field, raw, text }: Term, talks: readonly Talk[]): string | null {
  if (field !== null && lookUpField(field, talks) !== null) return null
  const key = keyHolding(field === null ? text : `${field}:${text}`, talks)
  return key === null ? null : shorten(`${raw} stands in ${key}; try ${key}:${raw}`)
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
