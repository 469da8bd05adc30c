// Whether a word may be a form of a verb, by its last syllable: most are told to be none without the table of endings.
import { type Cluster, type FoldedTerm, isAll, toSyllable } from '../term.ts'
import { CODAS, DOUBLED, LAST_SYLLABLES, NEGATIONS, VOWELS } from './verb.table.ts'

/** May the term be a form of a verb? */
export function mayBeVerb(term: FoldedTerm): boolean {
  if (!isAll(term, 'syllable')) return false
  const units = term.clusters.at(-1)?.units ?? ''
  const { vowel, coda } = toSyllable(units)
  return (
    LAST_SYLLABLES.includes(units) ||
    CODAS.includes(coda) ||
    (coda === '' && (VOWELS.includes(vowel) || DOUBLED.includes(units)))
  )
}

/** Does the term begin with 안 or 못? */
export const isNegated = ({ clusters }: { clusters: readonly Cluster[] }): boolean =>
  NEGATIONS.includes(clusters[0]?.units ?? '')
