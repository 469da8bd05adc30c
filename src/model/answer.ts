import type { Hit, Reading } from './hit.ts'

/** How a term was read where that is not as typed: `{term: 'ehtj', via: 'keyboard', text: '도서'}`. */
export interface TermReading {
  term: string
  via: Reading
  /** What it found, as it stands in the best hit. */
  text: string
}

/** How one term was found in one hit. */
export interface Explanation extends TermReading {
  /** What the reading and the place in the text cost together. */
  cost: number
  /** As in `Match`. */
  field: string
}

/** What a search found. */
export interface Answer {
  /** Best first. */
  hits: Hit[]
  /** How many there are without the limit. */
  total: number
  readings: TermReading[]
  /** Is this what was found when the query as it stands found nothing: with more errors, its terms as one word, or one as several? */
  isRetry: boolean
  /** When nothing was found: the first of several terms that the library has nowhere; else null. */
  lost: string | null
  /** A near word of the library for the term it has nowhere; else null. */
  suggestion: string | null
  /** What of the query was not used; else null. */
  notice: string | null
  /** For each hit and each term looked for; empty unless asked for. */
  explanations: Explanation[][]
}
