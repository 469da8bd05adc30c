// A noun and its verb that were typed as one word, where a text has a particle and a space between them: 밥짓기 for 밥을
// 짓는, 배고프면 for 배가 고픈.
import { MIN_PART } from '../boundaries.ts'
import { DEGREE_LIMIT } from '../cost.ts'
import { unitsOfWord } from '../keystroke.ts'
import type { Pattern } from '../scan.ts'
import { type FoldedTerm, unitsOf } from '../term.ts'
import * as deferredConjugation from './conjugation.ts'
import { mayBeVerb } from './verb.ts'

/** What most often stands behind the noun that a verb goes with, or nothing. */
const PARTICLES: readonly string[] = ['', ...'을를이가은는도에'].map(unitsOfWord)

/** No longer noun is written as one word with its verb. Syllables. */
const MAX_NOUN = 4
/** Syllables that the verb has at least, and behind a noun of several no more: two longer words are taken apart (split.ts). */
const VERB_LENGTH = 2

/** Patterns for the noun and the verb side by side, in any form, where one of them is too short to be found by itself. */
export function* nounVerbPatterns(term: FoldedTerm): Generator<Pattern> {
  if (!mayBeVerb(term)) return
  for (let cut = 1; cut <= MAX_NOUN && cut + VERB_LENGTH <= term.clusters.length; cut++) {
    const verb = term.clusters.slice(cut)
    if (cut >= MIN_PART && verb.length > VERB_LENGTH) continue
    const noun = unitsOf(term.clusters.slice(0, cut))
    for (const { units, end, degree } of deferredConjugation.verbForms(verb, true)) {
      for (const particle of PARTICLES) {
        const before = noun + particle
        yield {
          units: before + units,
          via: 'particle',
          extra: DEGREE_LIMIT * degree,
          begin: 'word',
          end,
          breakAt: before.length,
        }
      }
    }
  }
}
