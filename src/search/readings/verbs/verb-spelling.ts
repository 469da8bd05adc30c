// A verb whose stem is misspelled, in any form: 깍아야 for 깎다, 옴겨서 for 옮기다. What is misspelled in the endings is in
// variant.ts.
import { commonLength } from '../../../base/common-length.ts'
import { MIN_PART } from '../../boundaries.ts'
import { unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type Cluster, type FoldedTerm, syllableKeys, termOfUnits, unitsOf } from '../../term.ts'
import { MUTE } from '../jamo.table.ts'
import {
  alike,
  listedSpellings,
  MAX_HEARD,
  otherSpellings,
  put,
  withOtherOnset,
} from '../spelling/variant.ts'
import { SAME_CODAS, STEM_CODAS_ALIKE, STEM_VOWELS_ALIKE } from '../spelling/variants.table.ts'
import { verbPatterns } from '../words/as-typed.ts'
import * as deferredConjugation from './conjugation.ts'

/** Shorter terms by themselves are rather nouns, 언어 is no form of 얹다, but for what ends in 는. */
const MIN_SYLLABLES = 3
const NEUN = unitsOfWord('는')

/**
 * Patterns for the verbs that the term, which may be a form of one (`mayBeVerb`), is a form of if a syllable of its stem is
 * spelled as it sounds. `hasOthers`: other words of the query tell what was meant.
 */
export function* misspelledVerbPatterns(term: FoldedTerm, hasOthers: boolean): Generator<Pattern> {
  yield* listedPatterns(term)
  const { length } = term.clusters
  const least = hasOthers || unitsOf(term.clusters.slice(-1)) === NEUN ? MIN_PART : MIN_SYLLABLES
  if (length < least || length > MAX_HEARD) return
  for (const units of stemSpellings(term.clusters)) {
    const start = commonLength(units, term.units)
    // What is before the first difference is as typed, and has been looked for.
    for (const pattern of verbPatterns(termOfUnits(units), 'typo', hasOthers ? 'others' : 'nothing'))
      if (pattern.units.length > start) yield pattern
  }
}

/** Patterns for the verb of which the stem is misspelled as it is listed, whatever the ending: 움츠린 for 움추려서. */
function* listedPatterns({ clusters, units: typed }: FoldedTerm): Generator<Pattern> {
  for (const stem of deferredConjugation.stemsOfForm(clusters))
    for (const other of listedSpellings(stem))
      for (const { units, end } of deferredConjugation.formsOfStem(other))
        yield { units, end, via: 'typo', begin: 'word', isWithinWord: true, typed }
}

/** The syllables with a final consonant that sounds like the one of this, where no vowel follows. */
const closedAlike = ({ units, kind }: Cluster, next: Cluster | undefined): string[] =>
  kind === 'syllable' && !next?.units.startsWith(MUTE) ? alike(units, 'coda', SAME_CODAS) : []

/** The term with each of its syllables in turn as it may be spelled in a stem, folded. */
function stemSpellings(term: readonly Cluster[]): Set<string> {
  const found = otherSpellings(term, [])
  // What begins with a stem is a form of that one: 걷어서 is no misspelled 것은.
  const isKnown = deferredConjugation.hasShortStem(term)
  for (const [i, cluster] of term.entries()) {
    if (i === 0 && isKnown) continue
    const next = term[i + 1]
    const { units } = cluster
    put(found, term, i, i + 1, alike(units, 'vowel', STEM_VOWELS_ALIKE))
    // Of the first syllable before vowels too: 깍아.
    put(found, term, i, i + 1, i === 0 ? alike(units, 'coda', STEM_CODAS_ALIKE) : closedAlike(cluster, next))
    if (next !== undefined)
      put(found, term, i, i + 2, withOtherOnset(syllableKeys(units), syllableKeys(next.units)))
  }
  return found
}
