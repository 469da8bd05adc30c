// Search: a query over a library. Synchronous and pure but for what an index works out once and keeps. `searchSteps`
// is the same in steps, for a screen that must not wait.

import { stretchAt } from '../base/starts.ts'
import { finish } from '../base/steps.ts'
import type { Answer, Explanation, TermReading } from '../model/answer.ts'
import type { Hit, Match } from '../model/hit.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { isCluster, isWord } from './boundaries.ts'
import { placeCost } from './cost.ts'
import { createFindMatch, type FindMatch } from './highlight.ts'
import { costIn, countHits } from './hits.ts'
import { meantAsWords } from './minus.ts'
import { type Lookup, positionsIn } from './positions.ts'
import type { Query, Term } from './query.ts'
import { type Ranked, type Ranking, rank } from './rank.ts'
import { isHelper, isPlain, joinTerms, retries } from './retry.ts'
import { type SearchIndex, tacticOf } from './search-index.ts'
import * as deferredSplit from './split.ts'
import { suggest } from './suggestion.ts'
import { foldTerm } from './term.ts'
import { startTerm, type TermResult } from './term-search.ts'

export { parseQuery } from './query.ts'

export interface SearchOptions {
  /** At most so many hits are returned; all when absent. */
  limit?: number | undefined
  /** Only these talks are searched. Asked once for each talk that has something. */
  filter?: ((talk: Talk) => boolean) | undefined
  /** Say for each hit how each term was found. */
  explain?: boolean | undefined
  /** Off: Fuse.js looks at every text. The answer is the same; this is how tests know. */
  hasPrefilter?: boolean | undefined
}

/** Answers a query. */
export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): Answer {
  return finish(searchSteps(index, query, options))
}

/** What is known of an answer between two steps of work, worked out when it is asked for. */
export type AnswerSoFar = () => Answer

/**
 * Answers a query step by step: between two steps the caller may look at the answer so far, do something else, or give
 * up.
 */
export function* searchSteps(
  index: SearchIndex,
  query: Query,
  options: SearchOptions = {},
): Generator<AnswerSoFar, Answer> {
  const { terms, notice } = query
  if (terms.length === 0) return { ...NOTHING, notice }
  const task: Task = {
    index,
    options,
    lookup: { hasPrefilter: options.hasPrefilter ?? true },
    known: new Map(),
  }
  const results = yield* findAll(task, terms)
  const words = terms.some(term => term.isExcluded) ? meantAsWords(index, results) : []
  if (words.length > 0) return yield* searchSteps(index, asWords(query, words), options)
  const { joined, isOnly } = joinTerms(terms)
  const first =
    joined === terms ? toAnswer(task, results) : yield* findJoined(task, terms, joined, isOnly, results)
  if (first.total > 0) return { ...first, notice }
  const named = yield* findNamed(task, results)
  if (named.total > 0) return { ...named, isRetry: true, notice }
  for (const { terms: others, isLast, leftOut } of retries(terms)) {
    const found = yield* findAll(task, others, { isLast })
    const again = toAnswer(task, found)
    if (again.total > 0) return { ...again, isRetry: true, notice: notice ?? leftOut }
  }
  const wanted = results.filter(({ term }) => !term.isExcluded)
  const lost = wanted.find(isLost)
  // Where each word is found somewhere, any may be several that are written as one: 소셜미디어 beside Social Media.
  for (const glued of lost ? [lost] : wanted) {
    if (!isPlain(glued.term)) continue
    const { parts, ...apart } = yield* findApart(task, glued, results)
    if (apart.total > 0)
      return {
        ...apart,
        isRetry: true,
        notice: notice ?? `${glued.term.raw} was taken for ${parts.join(' ')}`,
      }
  }
  if (!lost) return { ...NOTHING, notice }
  if (wanted.length === 1) return { ...NOTHING, suggestion: suggest(index, foldTerm(lost.term.text)), notice }
  // It is for no word that only helps another that nothing is found.
  const telling = wanted.find(result => isLost(result) && !isHelper(result.term))?.term
  if (!telling) return { ...NOTHING, notice }
  return { ...NOTHING, lost: telling.raw, suggestion: suggest(index, foldTerm(telling.text)), notice }
}

/** The query with terms to look for that it would leave out, which the notes have with their minus. */
function asWords({ terms, notice }: Query, words: readonly Term[]): Query {
  const named = words.map(({ raw }) => raw).join(', ')
  const isOne = words.length === 1
  return {
    terms: terms.map(term =>
      words.includes(term) ? { ...term, isExcluded: false, isLiteral: true, isWithMinus: true } : term,
    ),
    notice:
      notice ??
      `${named} ${isOne ? 'is' : 'are'} looked for, since the notes have ${isOne ? 'it' : 'them'} so`,
  }
}

/** What is being answered, and what has been found for it. */
interface Task {
  index: SearchIndex
  options: SearchOptions
  lookup: Lookup
  /** The whole results of terms, by `keyOf`: a query is tried in several ways, and most of its terms are in all of them. */
  known: Map<string, TermResult>
}

/** Tells a term and how far its readings go from others. */
const keyOf = ({ raw, text, isFinished }: Term, isLast: boolean): string =>
  JSON.stringify([raw, text, isFinished, isLast])

/**
 * What has the date, amount or person of several words as one, in any notation, and then what has the day under its year;
 * `results` are those of the words, which count where nothing has the whole, and behind it unless it `isOnly` that.
 */
function* findJoined(
  task: Task,
  terms: readonly Term[],
  joined: readonly Term[],
  isOnly: boolean,
  results: readonly TermResult[],
): Generator<AnswerSoFar, Answer> {
  const found = yield* findAll(task, joined)
  const [before, apart] = [rankAll(task, found), rankAll(task, results)]
  const known = new Set(before.entries.map(numberOf))
  const year = terms.findIndex(term => !joined.includes(term) && /\d/.test(term.raw))
  // In one text the year may be that of another day.
  const isUnderYear = ({ answer }: Entry): boolean => apart.ranking.placeOf(year, answer)?.in === 'header'
  const more = apart.entries.filter(
    entry => !known.has(numberOf(entry)) && (!isOnly || known.size === 0 || isUnderYear(entry)),
  )
  const entries = [...before.entries, ...more]
  const answer = answerOf(task, entries, entries.length)
  return { ...answer, isRetry: known.size > 0 && apart.entries.length === 0 }
}

const NOTHING: Answer = {
  hits: [],
  total: 0,
  readings: [],
  isRetry: false,
  lost: null,
  suggestion: null,
  notice: null,
  explanations: [],
}

const isLost = ({ tactics, headers }: TermResult): boolean => countHits(tactics) + countHits(headers) === 0

/** What has in its path, as a name, what no text says (`2024-03-02`), or all of what is asked for. */
function* findNamed(task: Task, results: readonly TermResult[]): Generator<AnswerSoFar, Answer> {
  const { index, lookup } = task
  const mayBeNames = results.filter(({ term }) => isPlain(term))
  const named = new Map<TermResult, TermResult>()
  for (const names of [mayBeNames.filter(isLost), mayBeNames]) {
    if (names.every(result => named.has(result))) continue
    for (const result of names) {
      if (named.has(result)) continue
      const effort = { ...lookup, isLast: false, reach: 'names' } as const
      const search = startTerm(index, { ...result.term, field: 'id' }, effort)
      for (const _ of search.steps) yield () => NOTHING
      named.set(result, { ...search.result, term: result.term })
    }
    const found = results.map(result => named.get(result) ?? result)
    const answer = toAnswer(task, found)
    if (answer.total > 0) return answer
  }
  return NOTHING
}

/** Takes a term, with which nothing is found, for several words. */
function* findApart(
  task: Task,
  glued: TermResult,
  results: readonly TermResult[],
): Generator<AnswerSoFar, Answer & { parts: string[] }> {
  const { index, lookup } = task
  const others = results.filter(result => result !== glued)
  const known = new Map<string, TermResult>()
  const find = (text: string): TermResult => {
    const before = known.get(text)
    if (before) return before
    const term = { ...glued.term, raw: text, text }
    const { result, steps } = startTerm(index, term, { ...lookup, isLast: false, reach: 'parts' })
    finish(steps)
    known.set(text, result)
    return result
  }
  for (const parts of deferredSplit.split(glued.term.text, text => !isLost(find(text)))) {
    yield () => NOTHING
    const answer = toAnswer(task, [...parts.map(find), ...others])
    if (answer.total > 0) return { ...answer, parts }
  }
  return { ...NOTHING, parts: [] }
}

/** The first step of every term comes before the second of any, so that there soon is an answer to speak of. */
function* findAll(
  task: Task,
  terms: readonly Term[],
  { isLast = false } = {},
): Generator<AnswerSoFar, TermResult[]> {
  const { index, lookup, known } = task
  const searches = terms.map(term => {
    const result = known.get(keyOf(term, isLast))
    return result ? { result, steps: NO_STEPS } : startTerm(index, term, { ...lookup, isLast })
  })
  const results = searches.map(({ result }) => result)
  const soFar: AnswerSoFar = () => toAnswer(task, results)
  for (const [at, { steps }] of searches.entries()) {
    steps.next()
    yield at < searches.length - 1 ? () => NOTHING : soFar
  }
  for (const { steps } of searches) for (const _ of steps) yield soFar
  for (const result of results) known.set(keyOf(result.term, isLast), result)
  return results
}

/** Of a term whose result is known. */
const NO_STEPS: Generator<void> = (function* () {})()

function toAnswer(task: Task, results: readonly TermResult[]): Answer {
  const { entries, ranking } = rankAll(task, results, task.options.limit)
  return answerOf(task, entries, ranking.total)
}

/** One of the answers, and what finds its terms in it. */
interface Entry {
  answer: Ranked
  find: FindMatches
}

/** Tells answers from one another: tactics from 0, talks from -1 down. */
const numberOf = ({ answer: { talk, tactic } }: Entry): number => tactic ?? -1 - talk

/** What the results of all terms have together, at most `limit` in order. */
function rankAll(
  { index, options }: Task,
  results: readonly TermResult[],
  limit = Number.POSITIVE_INFINITY,
): { ranking: Ranking; entries: Entry[] } {
  const ranking = rank(index, results, {
    limit,
    isWanted: talk => {
      const item = index.talks[talk]
      return item !== undefined && (options.filter?.(item) ?? true)
    },
    togetherCost: togetherIn(index, results),
  })
  const findMatch = createFindMatch(index)
  const find: FindMatches = answer => findMatches(results, ranking, answer, findMatch)
  return { ranking, entries: ranking.order.map(answer => ({ answer, find })) }
}

function answerOf({ index, options }: Task, entries: readonly Entry[], total: number): Answer {
  const { limit, explain } = options
  const wanted = entries.slice(0, limit)
  const [best] = wanted
  return {
    ...NOTHING,
    hits: wanted.map(({ answer, find }) => new RankedHit(index, answer, find)),
    total,
    readings: best === undefined ? [] : readingsOf(best.find(best.answer)),
    explanations: explain
      ? wanted.map(({ answer, find }) => find(answer).map(({ explanation }) => explanation))
      : [],
  }
}

/** What it costs that the terms stand side by side in a tactic, as typed. Worked out at the first question. */
function togetherIn(index: SearchIndex, results: readonly TermResult[]): (tactic: number) => number {
  const { texts } = index.tactics
  const wanted = results.filter(({ term }) => !term.isExcluded && term.field === null)
  const joined = wanted.map(({ term }) => foldTerm(term.text).units).join('')
  let costs: Map<number, number> | null = null
  return tactic => {
    if (!costs) {
      costs = new Map()
      const next = positionsIn(texts, joined)
      for (let at = next(0); at >= 0; at = next(at + 1)) {
        const { flags, base } = texts.partAt(at)
        const to = at + joined.length - base
        if (!isWord(flags, at - base) || !isCluster(flags, to)) continue
        const text = stretchAt(texts.starts, at)
        costs.set(
          text,
          Math.min(costs.get(text) ?? Number.POSITIVE_INFINITY, placeCost(true, isWord(flags, to))),
        )
      }
    }
    return costs.get(tactic) ?? Number.POSITIVE_INFINITY
  }
}

interface FoundTerm {
  match: Match
  explanation: Explanation
}

function findMatches(
  results: readonly TermResult[],
  ranking: Ranking,
  answer: Ranked,
  findMatch: FindMatch,
): FoundTerm[] {
  const found: FoundTerm[] = []
  for (const [term, result] of results.entries()) {
    const place = ranking.placeOf(term, answer)
    if (!place) continue
    const { match, text } = findMatch(result, answer, place)
    const cost =
      place.in === 'tactic' ? costIn(result.tactics, answer.tactic ?? 0) : costIn(result.headers, place.value)
    found.push({ match, explanation: { term: match.term, via: match.via, text, cost, field: match.field } })
  }
  return found
}

type FindMatches = (answer: Ranked) => FoundTerm[]

/** A hit that works out its properties when it is asked for them: there may be tens of thousands, and few are shown. */
class RankedHit implements Hit {
  readonly talk: Talk
  readonly #index: SearchIndex
  readonly #answer: Ranked
  readonly #find: FindMatches
  #matches: Match[] | null = null

  constructor(index: SearchIndex, answer: Ranked, find: FindMatches) {
    const talk = index.talks[answer.talk]
    if (!talk) throw new RangeError(`talk ${answer.talk} is not in the index`)
    this.talk = talk
    this.#index = index
    this.#answer = answer
    this.#find = find
  }

  get kind(): Hit['kind'] {
    return this.#answer.tactic === null ? 'talk' : 'tactic'
  }
  get score(): number {
    return this.#answer.score
  }
  get tactic(): Tactic | null {
    const { talk, tactic } = this.#answer
    return tactic === null ? null : tacticOf(this.#index, talk, tactic)
  }
  get matches(): Match[] {
    this.#matches ??= this.#find(this.#answer).map(({ match }) => match)
    return this.#matches
  }
  /** All of it, for JSON and for comparing, which see no accessors. */
  toJSON(): Hit {
    const { kind, score, talk, tactic, matches } = this
    return { kind, score, talk, tactic, matches }
  }
}

/** How the terms of a hit were read, those that were found as typed left out. */
function readingsOf(found: readonly FoundTerm[]): TermReading[] {
  return found
    .map(({ explanation: { term, via, text } }) => ({ term, via, text }))
    .filter(({ via }) => via !== 'exact')
}
