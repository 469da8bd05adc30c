// Whether a word may be a form of a verb, by its last syllable: most are told to be none without the table of endings.
import { type Cluster, type FoldedTerm, isAll, syllableKeys, termOfUnits } from '../../term.ts'
import {
  DRAWN_FROM_EU,
  DRAWN_VOWELS,
  ENDING_CODAS,
  LAST_SYLLABLES,
  NEGATIONS,
  OTHER_WORDS,
} from './verb.table.ts'

/** May the term be a form of a verb? */
export function mayBeVerb(term: FoldedTerm): boolean {
  if (!isAll(term, 'syllable')) return false
  const units = term.clusters.at(-1)?.units ?? ''
  const { vowel, coda } = syllableKeys(units)
  return (
    LAST_SYLLABLES.includes(units) ||
    ENDING_CODAS.includes(coda) ||
    (coda === '' && (DRAWN_VOWELS.includes(vowel) || DRAWN_FROM_EU.includes(units)))
  )
}

/** Does the term begin with 안 or 못? */
export const isNegated = ({ clusters }: { clusters: readonly Cluster[] }): boolean =>
  NEGATIONS.includes(clusters[0]?.units ?? '')

/** How many syllables of the word, folded, say nothing without the others: 3 of 들어오는. 0 where none are known. */
export function leastLength(word: string): number {
  const start = OTHER_WORDS.find(each => word.startsWith(each))
  return start === undefined ? 0 : termOfUnits(start).clusters.length
}
