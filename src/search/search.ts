// Search: the readings of each term over tactics and headers, the terms joined, the hits ranked. Pure and
// synchronous; talks are looked at only for the hits that are returned.
import type { Hit, Match, Reading } from '../model/hit.ts'
import type { Talk } from '../model/talk.ts'
import { headerCost, READING_COST } from './cost.ts'
import { fold } from './fold.ts'
import type { Query, Term } from './query.ts'
import { createInitials, hasInitials, scanInitials } from './readings/initials.ts'
import { hangulOfKeys, latinOfKeys } from './readings/keyboard.ts'
import { stems } from './readings/particle.ts'
import { allowedErrors, scanTypos } from './readings/typo.ts'
import { createHits, type Pattern, scan, type TermHits } from './scan.ts'
import { HEADER_FIELDS, headerValues, type SearchIndex } from './search-index.ts'
import { type FoldedTerm, foldTerm } from './term.ts'

export { parseQuery } from './query.ts'
export { createIndex } from './search-index.ts'

export interface SearchOptions {
  /** At most so many hits are returned; all when absent. */
  limit?: number
  /** Only these talks are searched. */
  filter?: (talk: Talk) => boolean
}

/** How a term was read where that is not what was typed: `{term: 'thtuf', via: 'keyboard', text: '소셜'}`. */
export interface TermReading {
  term: string
  via: Reading
  /** The text it found, as it stands in the best hit. */
  text: string
}

export interface Answer {
  /** Best first. */
  hits: Hit[]
  /** How many there are without the limit. */
  total: number
  readings: TermReading[]
  /** A near word of the library when nothing was found; else null. */
  suggestion: string | null
  /** What of the query was not used; else null. */
  notice: string | null
}

/** A term's hits in both buffers, and the best of each talk's header. */
interface Found {
  term: Term
  tactics: TermHits
  headers: TermHits
  /** Cheapest header value of each talk, its cost with the header's own; Infinity for none. */
  talkCost: Float64Array
  talkHeader: Uint32Array
}

/** Fewer hits than this of the cheap readings, and the dear ones are tried as well. */
const ENOUGH = 20

export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): Answer {
  const answer: Answer = { hits: [], total: 0, readings: [], suggestion: null, notice: query.notice }
  if (query.terms.length === 0) return answer
  const found = query.terms.map(term => findTerm(index, term))
  const ranked = rank(index, found, options.filter)
  answer.total = ranked.length
  answer.hits = ranked.slice(0, options.limit ?? ranked.length).map(entry => toHit(index, found, entry))
  answer.readings = readingsOf(answer.hits)
  return answer
}

function findTerm(index: SearchIndex, term: Term): Found {
  const tactics = createHits(index.tactics)
  const headers = createHits(index.headers)
  const folded = foldTerm(term)
  const both = (look: (texts: SearchIndex['tactics'], hits: TermHits) => void): void => {
    look(index.tactics, tactics)
    look(index.headers, headers)
  }
  const count = (): number => tactics.count + headers.count
  const find = (pattern: Pattern): void => both((texts, hits) => scan(texts, pattern, hits))
  find({
    units: folded.units,
    via: 'exact',
    extra: 0,
    begin: 'cluster',
    end: term.isLiteral || term.isExcluded ? 'cluster' : 'any',
  })
  if (!term.isLiteral && !term.isExcluded) {
    for (const [i, stem] of stems(folded).entries()) {
      find({
        units: stem,
        via: 'particle',
        extra: Math.min(0.015, i * 0.004),
        begin: 'cluster',
        end: 'cluster',
      })
    }
    if (hasInitials(folded)) {
      both((texts, hits) => scanInitials(texts, createInitials(texts), folded.clusters, hits))
    }
    if (!hasCheap(tactics) && !hasCheap(headers)) findKeyboard(folded, find)
    if (count() < ENOUGH) {
      const limit = allowedErrors(folded)
      both((texts, hits) => scanTypos(texts, folded, limit, hits))
    }
  }
  return { term, tactics, headers, ...bestHeaders(index, headers) }
}

/** Has the term been found by a reading cheaper than a half-typed syllable? */
const hasCheap = (hits: TermHits): boolean =>
  hits.via.some(via => via && READING_COST[via] < READING_COST.partial)

function findKeyboard(folded: FoldedTerm, find: (pattern: Pattern) => void): void {
  const hangul = hangulOfKeys(folded)
  if (hangul) find({ units: hangul, via: 'keyboard', extra: 0, begin: 'cluster', end: 'any' })
  const latin = latinOfKeys(folded)
  if (latin) {
    find({
      units: latin,
      via: 'keyboard',
      extra: 0,
      begin: 'word',
      end: latin.length < 4 ? 'word' : 'cluster',
    })
  }
}

function bestHeaders(index: SearchIndex, headers: TermHits): Pick<Found, 'talkCost' | 'talkHeader'> {
  const talkCost = new Float64Array(index.talks.length).fill(Number.POSITIVE_INFINITY)
  const talkHeader = new Uint32Array(index.talks.length)
  for (let talk = 0; talk < index.talks.length; talk++) {
    const end = index.firstHeader[talk + 1] ?? 0
    for (let value = index.firstHeader[talk] ?? 0; value < end; value++) {
      const field = HEADER_FIELDS[index.headerField[value] ?? 0] ?? 'title'
      const cost = (headers.cost[value] ?? 0) + headerCost(field)
      if (cost < (talkCost[talk] ?? 0)) {
        talkCost[talk] = cost
        talkHeader[talk] = value
      }
    }
  }
  return { talkCost, talkHeader }
}

interface Ranked {
  talk: number
  /** Null for a talk hit. */
  tactic: number | null
  cost: number
}

function rank(index: SearchIndex, found: Found[], filter: SearchOptions['filter']): Ranked[] {
  const wanted = found.filter(({ term }) => !term.isExcluded)
  const excluded = found.filter(({ term }) => term.isExcluded)
  const ranked: Ranked[] = []
  for (const [talk, item] of index.talks.entries()) {
    if (filter && !filter(item)) continue
    if (excluded.some(({ talkCost }) => Number.isFinite(talkCost[talk]))) continue
    const header = wanted.reduce((sum, { talkCost }) => sum + (talkCost[talk] ?? 0), 0)
    if (Number.isFinite(header)) ranked.push({ talk, tactic: null, cost: header })
    const end = index.firstTactic[talk + 1] ?? 0
    for (let tactic = index.firstTactic[talk] ?? 0; tactic < end; tactic++) {
      if (excluded.some(({ tactics }) => Number.isFinite(tactics.cost[tactic]))) continue
      const cost = tacticCost(wanted, talk, tactic)
      if (Number.isFinite(cost)) ranked.push({ talk, tactic, cost })
    }
  }
  return ranked.sort((a, b) => a.cost - b.cost || a.talk - b.talk || (a.tactic ?? -1) - (b.tactic ?? -1))
}

function tacticCost(wanted: Found[], talk: number, tactic: number): number {
  let sum = 0
  let hasOwn = false
  for (const { tactics, talkCost } of wanted) {
    const own = tactics.cost[tactic] ?? 0
    const outer = talkCost[talk] ?? 0
    if (Number.isFinite(own)) hasOwn = true
    sum += Math.min(own, outer)
  }
  return hasOwn ? sum : Number.POSITIVE_INFINITY
}

function toHit(index: SearchIndex, found: Found[], entry: Ranked): Hit {
  const talk = index.talks[entry.talk]
  if (!talk) throw new RangeError(`no talk ${entry.talk}`)
  const first = index.firstTactic[entry.talk] ?? 0
  const tactic = entry.tactic === null ? null : (talk.tactics[entry.tactic - first] ?? null)
  const matches: Match[] = []
  for (const { term, tactics, headers, talkCost, talkHeader } of found) {
    if (term.isExcluded) continue
    const own = entry.tactic === null ? Number.POSITIVE_INFINITY : (tactics.cost[entry.tactic] ?? 0)
    if (own <= (talkCost[entry.talk] ?? 0) && tactic && entry.tactic !== null) {
      matches.push(toMatch(index.tactics, tactics, entry.tactic, term, 'text', 0, tactic.text))
    } else {
      const value = talkHeader[entry.talk] ?? 0
      const field = HEADER_FIELDS[index.headerField[value] ?? 0] ?? 'title'
      const item = index.headerItem[value] ?? 0
      matches.push(toMatch(index.headers, headers, value, term, field, item, headerText(index, talk, value)))
    }
  }
  return { kind: tactic ? 'tactic' : 'talk', talk, tactic, score: entry.cost, matches }
}

function headerText(index: SearchIndex, talk: Talk, value: number): string {
  const field = HEADER_FIELDS[index.headerField[value] ?? 0] ?? 'title'
  const item = index.headerItem[value] ?? 0
  if (field === 'section') return talk.tactics[index.sectionFrom[value] ?? 0]?.section[item] ?? ''
  return headerValues(talk, field)[item] ?? ''
}

function toMatch(
  texts: SearchIndex['tactics'],
  hits: TermHits,
  text: number,
  term: Term,
  field: string,
  item: number,
  original: string,
): Match {
  const start = texts.starts[text] ?? 0
  const { from, to } = fold(original)
  const first = (hits.from[text] ?? 0) - start
  const last = (hits.to[text] ?? 0) - start - 1
  return {
    term: term.raw,
    via: hits.via[text] ?? 'exact',
    field,
    index: item,
    start: from[first] ?? 0,
    end: to[last] ?? 0,
  }
}

function readingsOf(hits: readonly Hit[]): TermReading[] {
  const [best] = hits
  if (!best) return []
  return best.matches
    .filter(({ via }) => via !== 'exact')
    .map(match => ({ term: match.term, via: match.via, text: matchedText(best, match) }))
}

/** The original text that a match covers, whole syllables: `트위터`. */
export function matchedText(hit: Hit, match: Match): string {
  const source = match.field === 'text' ? (hit.tactic?.text ?? '') : headerSource(hit, match)
  return [...source].slice(match.start, match.end).join('')
}

function headerSource({ talk, tactic }: Hit, match: Match): string {
  for (const field of HEADER_FIELDS) {
    if (field !== match.field) continue
    if (field === 'section') return tactic?.section[match.index] ?? ''
    return headerValues(talk, field)[match.index] ?? ''
  }
  return ''
}
