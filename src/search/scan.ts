// Finding a folded pattern in a flat buffer: every place where it stands, judged by where it begins and ends.
import type { Reading } from '../model/hit.ts'
import { MID_WORD, READING_COST, WORD_GOES_ON } from './cost.ts'
import { CLUSTER, type FoldedTexts, HUMP, WORD } from './fold.ts'
import { isHangulUnit } from './keystroke.ts'
import { textAt } from './search-index.ts'

/** The best match of one term in each text of a buffer. Dense: indexed by the text's number. */
export interface TermHits {
  /** Infinity where the term was not found. */
  cost: Float64Array
  /** Place of the reading in `READINGS`… */
  via: (Reading | undefined)[]
  /** Units [from, to) of the buffer that matched. */
  from: Uint32Array
  to: Uint32Array
  /** How many texts the term was found in. */
  count: number
}

export function createHits(texts: FoldedTexts): TermHits {
  const size = texts.starts.length - 1
  return {
    cost: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    via: [],
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    count: 0,
  }
}

/** Keeps the match when the text had none as cheap. */
export function offer(
  hits: TermHits,
  text: number,
  cost: number,
  via: Reading,
  from: number,
  to: number,
): void {
  const known = hits.cost[text] ?? 0
  if (cost >= known) return
  if (known === Number.POSITIVE_INFINITY) hits.count += 1
  hits.cost[text] = cost
  hits.via[text] = via
  hits.from[text] = from
  hits.to[text] = to
}

/** A folded string to find as it stands, and what its matches mean. */
export interface Pattern {
  units: string
  via: Reading
  /** Added to the reading's cost, at most `DEGREE_LIMIT`. */
  extra: number
  /** Where a match may begin: at any syllable or letter, or only at a word. */
  begin: 'cluster' | 'word'
  /** Where it may end: anywhere (then `partial` when inside a syllable), at a syllable's end, at a word's end. */
  end: 'any' | 'cluster' | 'word'
}

/** Is the unit at `i` the first of a syllable or other character? */
export const isCluster = (flags: Uint8Array, i: number): boolean => ((flags[i] ?? 0) & CLUSTER) !== 0

/** Is the unit at `i` the first of a word? Humps of camel case count. */
export const isWord = (flags: Uint8Array, i: number): boolean => ((flags[i] ?? 0) & (WORD | HUMP)) !== 0

/** What the place of units [from, to) adds to a match's cost. */
export const placeCost = (flags: Uint8Array, from: number, to: number): number =>
  (isWord(flags, from) ? 0 : MID_WORD) + (isWord(flags, to) ? 0 : WORD_GOES_ON)

/** Finds the pattern in all texts of the buffer and offers its matches. */
export function scan(texts: FoldedTexts, pattern: Pattern, hits: TermHits): void {
  const { units, starts } = texts
  const { length } = pattern.units
  if (length === 0) return
  let position = units.indexOf(pattern.units)
  while (position >= 0) {
    const to = position + length
    const cost = matchCost(texts, pattern, position, to)
    let next = position + 1
    if (cost !== null) {
      const text = textAt(starts, position)
      const base = READING_COST[cost.via] + pattern.extra
      offer(hits, text, base + cost.place, cost.via, position, to)
      if (cost.place === 0 && cost.via === pattern.via) next = starts[text + 1] ?? units.length
    }
    position = units.indexOf(pattern.units, next)
  }
}

/** What a match at [from, to) is and costs, or null when the pattern may not begin or end there. */
function matchCost(
  texts: FoldedTexts,
  pattern: Pattern,
  from: number,
  to: number,
): { via: Reading; place: number } | null {
  const { flags } = texts
  if (!isCluster(flags, from)) return null
  if (pattern.begin === 'word' && !isWord(flags, from)) return null
  if (pattern.end === 'word' && !isWord(flags, to)) return null
  const place = placeCost(flags, from, to)
  if (isCluster(flags, to)) return { via: pattern.via, place }
  if (pattern.end !== 'any' || !isHangulUnit(texts.units.charCodeAt(to))) return null
  // Still being typed: the syllable in the text has more keys, or lends its first one (강 in 가입).
  if (pattern.via !== 'exact') return { via: pattern.via, place }
  return { via: 'partial', place }
}
