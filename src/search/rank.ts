// Terms joined: which tactics and talks answer the whole query, and in which order.

import { addTo } from '../base/group-by.ts'
import { inTurn } from '../base/in-turn.ts'
import { stretchAt } from '../base/starts.ts'
import { READINGS } from '../model/hit.ts'
import { isIndexRef } from '../model/note-name.ts'
import { clusterEnd } from './boundaries.ts'
import { APART, BESIDE, headerCost, spreadCost } from './cost.ts'
import { costIn, countHits, spanIn, viaIn } from './hits.ts'
import { HEADER_FIELDS, type HeaderSource, type SearchIndex, talkOfTactic } from './search-index.ts'
import type { TermResult } from './term-search.ts'
import { unitsIn } from './texts.ts'

const COLUMNS = HEADER_FIELDS.indexOf('columns')
const NONE = Number.POSITIVE_INFINITY

/** What a term found, looked at from each talk and tactic. */
interface Joined {
  result: TermResult
  /** As in the index. */
  firstTactic: Uint32Array
  /** Best header value of each talk, from 1, without headings; 0 for none. */
  talkValue: Uint32Array
  /** The talks that have one, in order. */
  talks: number[]
  /** Best heading of each tactic, of a section or a column, from 1; null when the term is in no heading. */
  headingValue: Uint32Array | null
  /**
   * The first tactics of such headings: a heading belongs to the next tactic as much as to the whole section, and that of a
   * column to the heading row.
   */
  rightBelow: number[]
}

/** Where a term of a ranked answer stands: in the tactic itself, or in a header value. */
export type TermPlace = { in: 'tactic' } | { in: 'header'; value: number }

/** One tactic or talk that answers. */
export interface Ranked {
  talk: number
  /** Number of the tactic in the library; null for a talk by its header. */
  tactic: number | null
  /** What Fuse.js calls a score: 0 is perfect. */
  score: number
}

/** The answers of a query. */
export interface Ranking {
  /** Best first. */
  order: Ranked[]
  total: number
  /** Where the term stands in an answer; null when it is one that must not stand anywhere. */
  placeOf(term: number, answer: Ranked): TermPlace | null
}

/** Scores are compared and shown to five places, so that the order of a sum decides nothing. */
const PRECISION = 1e5

export interface RankOptions {
  /** At most so many answers are put in order. */
  limit: number
  /** Is the talk wanted? */
  isWanted: (talk: number) => boolean
  /** Of a query of several terms: what it costs where they stand together as typed; Infinity where they do not. */
  togetherCost: (tactic: number) => number
}

/** Joins the terms' results. All must hold in a tactic or around it, one at least in the tactic itself. */
export function rank(index: SearchIndex, results: readonly TermResult[], options: RankOptions): Ranking {
  const joined = results.map(result => join(index, result))
  const wanted = joined.filter(({ result }) => !result.term.isExcluded)
  const excluded = joined.filter(({ result }) => result.term.isExcluded)
  const buckets = new Map<number, number[]>()
  let total = 0
  const add = (cost: number, answer: number): void => {
    addTo(buckets, Math.round(cost * PRECISION), answer)
    total += 1
  }
  const apart = wanted.length > 1 ? APART : 0
  const allowed = new Map<number, boolean>()
  const isAllowed = (talk: number): boolean => {
    let is = allowed.get(talk)
    if (is === undefined) {
      is = options.isWanted(talk) && !excluded.some(term => talkCost(term, talk) < NONE)
      allowed.set(talk, is)
    }
    return is
  }
  for (const talk of wanted[0]?.talks ?? []) {
    let cost = apart
    for (const term of wanted) cost += talkCost(term, talk)
    if (cost < NONE && isAllowed(talk)) add(cost, -1 - talk)
  }
  const candidates = candidateTactics(index, wanted)
  let talk = 0
  for (let tactic = candidates.indexOf(1); tactic >= 0; tactic = candidates.indexOf(1, tactic + 1)) {
    while ((index.firstTactic[talk + 1] ?? 0) <= tactic) talk += 1
    const { cost } = holdTactic(wanted, talk, tactic)
    if (cost === NONE || !isAllowed(talk)) continue
    if (excluded.some(term => ownCost(term, tactic) < NONE || headingCost(term, tactic) < NONE)) continue
    if (apart === 0) add(cost, tactic)
    else
      add(Math.min(cost + apart + spreadCost(spreadIn(wanted, tactic)), options.togetherCost(tactic)), tactic)
  }
  const guessOf = (answer: number): string | null => guessIn(index, wanted, answer)
  const order: Ranked[] = []
  for (const key of [...buckets.keys()].sort((a, b) => a - b)) {
    if (order.length === options.limit) break
    const answers = underHeadersFirst(index, wanted, buckets.get(key) ?? [])
    for (const answer of inTurn(answers, guessOf, options.limit - order.length))
      order.push(toRanked(index, answer, key / PRECISION))
  }
  return {
    order,
    total,
    placeOf(term, answer) {
      const found = joined[term]
      if (!found || found.result.term.isExcluded) return null
      const { talk, tactic } = answer
      return placeIn(found, answer, tactic !== null && found === holdTactic(wanted, talk, tactic).own)
    },
  }
}

/**
 * Of answers that are equally good those come first that stand below what was asked for as well, in the title or a heading;
 * the more of it is that, the earlier.
 */
function underHeadersFirst(
  index: SearchIndex,
  wanted: readonly Joined[],
  answers: readonly number[],
): readonly number[] {
  if (answers.length < 2 || !wanted.some(({ result }) => countHits(result.headers) > 0)) return answers
  const below: { answer: number; cost: number }[] = []
  const others: number[] = []
  for (const answer of answers) {
    const cost = answer < 0 ? NONE : headersCost(index, wanted, answer)
    if (cost === NONE) others.push(answer)
    else below.push({ answer, cost })
  }
  return [...below.sort((a, b) => a.cost - b.cost).map(({ answer }) => answer), ...others]
}

/**
 * What it costs that the terms stand in headers of the tactic, and beside other words there; Infinity where one does not,
 * and in what the library says of itself, which comes behind its talks.
 */
function headersCost(index: SearchIndex, wanted: readonly Joined[], tactic: number): number {
  const talk = talkOfTactic(index, tactic)
  let sum = 0
  for (const term of wanted) {
    const heading = isHeadingRow(term, talk, tactic) ? NONE : headingCost(term, tactic)
    const header = talkCost(term, talk)
    const cost = Math.min(heading, header)
    if (cost === NONE) return NONE
    const value = (heading < header ? term.headingValue?.[tactic] : term.talkValue[talk]) ?? 1
    sum += cost + besideCost(term.result, value - 1)
  }
  return isIndexRef(index.talks[talk]?.ref ?? '') ? NONE : sum
}

/** From initial consonants on, a reading may take what was typed for words that have nothing to do with each other. */
const FIRST_GUESS = READINGS.indexOf('initials')

/**
 * The words that terms were taken for in a tactic: whole syllables. Null where none had to be guessed. Who has not typed
 * enough to tell 스케줄링 from 스케줄러 sees both before either is said again.
 */
function guessIn(
  { tactics: { texts } }: SearchIndex,
  wanted: readonly Joined[],
  tactic: number,
): string | null {
  if (tactic < 0) return null
  let words: string | null = null
  for (const { result } of wanted) {
    // What is not in the tactic itself needs no guess there.
    if (READINGS.indexOf(viaIn(result.tactics, tactic)) < FIRST_GUESS) continue
    const [from, to] = spanIn(result.tactics, tactic)
    const part = texts.partAt(from)
    words = `${words ?? ''} ${unitsIn(part, from, clusterEnd(part.flags, to - 1 - part.base) + part.base)}`
  }
  return words
}

/** Answers are numbers while there may be many: tactics from 0, talks from -1 down. */
function toRanked(index: SearchIndex, answer: number, score: number): Ranked {
  if (answer < 0) return { talk: -1 - answer, tactic: null, score }
  return { talk: talkOfTactic(index, answer), tactic: answer, score }
}

function join({ talks, tactics, firstTactic }: SearchIndex, result: TermResult): Joined {
  const { source, headers } = result
  const joined: Joined = {
    result,
    firstTactic,
    talkValue: new Uint32Array(talks.length),
    talks: [],
    headingValue: null,
    rightBelow: [],
  }
  const costOf = (value: number): number => (value < 0 ? NONE : valueCost(result, value))
  const { talkValue } = joined
  // In order, so that of equally good values the first counts.
  for (const value of Uint32Array.from(headers.text).sort()) {
    const talk = stretchAt(source.first, value)
    const cost = costOf(value)
    if ((source.headingTo[value] ?? 0) === 0) {
      const best = (talkValue[talk] ?? 0) - 1
      if (best < 0) joined.talks.push(talk)
      if (cost < costOf(best)) talkValue[talk] = value + 1
      continue
    }
    const first = firstTactic[talk] ?? 0
    const [from, to] = [first + (source.headingFrom[value] ?? 0), first + (source.headingTo[value] ?? 0)]
    joined.rightBelow.push(from)
    joined.headingValue ??= new Uint32Array(tactics.texts.starts.length - 1)
    const { headingValue } = joined
    for (let tactic = from; tactic < to; tactic++) {
      if (cost < costOf((headingValue[tactic] ?? 0) - 1)) headingValue[tactic] = value + 1
    }
  }
  return joined
}

const fieldOf = (source: HeaderSource, value: number): string =>
  HEADER_FIELDS[source.field[value] ?? 0] ?? 'title'

/** The cost of a header value, with what it costs to be in that field. */
const valueCost = ({ source, headers, field }: TermResult, value: number): number =>
  costIn(headers, value) + headerCost(field ?? fieldOf(source, value))

/** What it costs that a header value has more than the match. */
function besideCost({ source, headers }: TermResult, value: number): number {
  const { starts } = source.texts
  const [from, to] = spanIn(headers, value)
  // A separator stands behind the value.
  const length = (starts[value + 1] ?? 0) - (starts[value] ?? 0) - 1
  return BESIDE * (1 - (to - from) / Math.max(1, length))
}

const ownCost = ({ result }: Joined, tactic: number): number => costIn(result.tactics, tactic)

function talkCost({ result, talkValue }: Joined, talk: number): number {
  const value = talkValue[talk] ?? 0
  return value === 0 ? NONE : valueCost(result, value - 1)
}

function headingCost({ result, headingValue }: Joined, tactic: number): number {
  const value = headingValue?.[tactic] ?? 0
  return value === 0 ? NONE : valueCost(result, value - 1)
}

/** Is it the first tactic of its heading that has the term? */
function isFirstOfHeading(
  { result, headingValue, firstTactic }: Joined,
  talk: number,
  tactic: number,
): boolean {
  const value = (headingValue?.[tactic] ?? 0) - 1
  return result.source.headingFrom[value] === tactic - (firstTactic[talk] ?? 0)
}

/** Is it the row whose own cell is that heading, so that it stands not below it but is it? */
const isHeadingRow = (term: Joined, talk: number, tactic: number): boolean =>
  term.result.source.field[(term.headingValue?.[tactic] ?? 0) - 1] === COLUMNS &&
  isFirstOfHeading(term, talk, tactic)

/** 1 for each tactic in which a term stands, or right above which one stands in a heading. */
function candidateTactics(index: SearchIndex, wanted: readonly Joined[]): Uint8Array {
  const candidates = new Uint8Array(index.tactics.texts.starts.length - 1)
  for (const { result, rightBelow } of wanted) {
    for (const tactic of result.tactics.text) candidates[tactic] = 1
    for (const tactic of rightBelow) candidates[tactic] = 1
  }
  return candidates
}

/** What the terms cost in a tactic, and which of them holds it. */
interface Held {
  cost: number
  own: Joined | null
}

/**
 * What a tactic costs: each term where it is cheapest, but one of them, the one for which that costs least, in the
 * tactic itself.
 */
function holdTactic(wanted: readonly Joined[], talk: number, tactic: number): Held {
  let sum = 0
  let ownExtra = NONE
  let own: Joined | null = null
  for (const term of wanted) {
    const cost = Math.min(ownCost(term, tactic), headingCost(term, tactic), talkCost(term, talk))
    if (cost === NONE) return { cost, own: null }
    sum += cost
    const extra = nearestCost(term, talk, tactic) - cost
    if (extra >= ownExtra) continue
    ownExtra = extra
    own = term
  }
  return { cost: sum + ownExtra, own }
}

/** How many units lie from the first to the last of the terms that stand in the tactic itself. */
function spreadIn(wanted: readonly Joined[], tactic: number): number {
  let first = NONE
  let last = 0
  for (const { result } of wanted) {
    if (costIn(result.tactics, tactic) === NONE) continue
    const [from, to] = spanIn(result.tactics, tactic)
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  return first === NONE ? 0 : last - first
}

/** What the term costs in the tactic itself, or in the heading right above it. */
function nearestCost(term: Joined, talk: number, tactic: number): number {
  const own = ownCost(term, tactic)
  return isFirstOfHeading(term, talk, tactic) ? Math.min(own, headingCost(term, tactic)) : own
}

/** Where a term of an answer stands; `isOwn` for the one that must stand in the tactic or right above it. */
function placeIn(term: Joined, { talk, tactic }: Ranked, isOwn: boolean): TermPlace {
  if (tactic === null) return { in: 'header', value: (term.talkValue[talk] ?? 1) - 1 }
  const own = ownCost(term, tactic)
  const heading = headingCost(term, tactic)
  const header = isOwn ? NONE : talkCost(term, talk)
  if (own <= heading && own <= header) return { in: 'tactic' }
  const value = heading <= header ? (term.headingValue?.[tactic] ?? 1) : (term.talkValue[talk] ?? 1)
  return { in: 'header', value: value - 1 }
}
