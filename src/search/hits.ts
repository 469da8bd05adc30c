// What a term found in a buffer of texts: of each text the cheapest match.

import { stretchAt } from '../base/starts.ts'
import { READINGS, type Reading } from '../model/hit.ts'
import { matchCost } from './cost.ts'
import type { FoldedTexts } from './texts.ts'

/** The best match of one term in each text of a buffer: little memory for the texts that have none. */
export interface TermHits {
  /** For each text the number of its match, from 1; 0 for none. */
  slot: Uint32Array
  /** The texts that have one, in the order found. */
  text: number[]
  cost: number[]
  /** Place of the reading in `READINGS`. */
  via: number[]
  /** Units [from, to) of the buffer that matched. */
  from: number[]
  to: number[]
}

export const createHits = (texts: FoldedTexts): TermHits => ({
  slot: new Uint32Array(texts.starts.length - 1),
  text: [],
  cost: [],
  via: [],
  from: [],
  to: [],
})

/** How many texts the term was found in. */
export const countHits = (hits: TermHits): number => hits.cost.length

/** The cost of the text's match; Infinity for none. */
export function costIn(hits: TermHits, text: number): number {
  const slot = hits.slot[text] ?? 0
  return slot === 0 ? Number.POSITIVE_INFINITY : (hits.cost[slot - 1] ?? 0)
}

/** The reading of the text's match; the cheapest where there is none. */
export const viaIn = (hits: TermHits, text: number): Reading =>
  READINGS[hits.via[(hits.slot[text] ?? 0) - 1] ?? 0] ?? 'exact'

/** The units [from, to) of the text's match. */
export function spanIn(hits: TermHits, text: number): [from: number, to: number] {
  const at = (hits.slot[text] ?? 0) - 1
  return [hits.from[at] ?? 0, hits.to[at] ?? 0]
}

/** A place where a term was found. */
export interface Found {
  via: Reading
  /** How good it is among what the reading finds: 0 is best, and about 1 worst. */
  degree: number
  /** Units [from, to) of the buffer. */
  from: number
  to: number
  beginsWord: boolean
  endsWord: boolean
}

/** Keeps the match when its text had none as cheap. */
export function offer({ starts }: FoldedTexts, hits: TermHits, found: Found): void {
  const { via, degree, from, to, beginsWord, endsWord } = found
  const cost = matchCost(via, degree, beginsWord, endsWord)
  const text = stretchAt(starts, from)
  let slot = hits.slot[text] ?? 0
  if (slot === 0) {
    slot = hits.cost.push(Number.POSITIVE_INFINITY)
    hits.slot[text] = slot
    hits.text.push(text)
  }
  if (cost >= (hits.cost[slot - 1] ?? 0)) return
  hits.cost[slot - 1] = cost
  hits.via[slot - 1] = READINGS.indexOf(via)
  hits.from[slot - 1] = from
  hits.to[slot - 1] = to
}
