// A noun and its verb that were typed as one word, where a text has a particle and a space between them: 밥짓기 for 밥을
// 짓는, 배고프면 for 배가 고픈.
import { MIN_PART } from '../../boundaries.ts'
import type { Pattern } from '../../scan.ts'
import { type Cluster, type FoldedTerm, syllableKeys, unitsOf } from '../../term.ts'
import { A, AE, H } from '../jamo.table.ts'
import { isSuffixOrNone } from '../words/particle.ts'
import { CASES } from '../words/suffixes.table.ts'
import * as deferredConjugation from './conjugation.ts'
import { mayBeVerb } from './verb.ts'

/** What may stand between the two. */
const BETWEEN: readonly string[] = ['', ...CASES]

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
    // 위하다 is a word of its own.
    if (cut < MIN_PART && isOfHa(verb)) continue
    const noun = unitsOf(term.clusters.slice(0, cut))
    const forms = deferredConjugation.verbForms(verb, 'others')
    // As typed it may be none of the forms that tell: 아파 of 아프다.
    const typed = { units: unitsOf(verb), end: isSuffixOrNone, degree: 0 }
    for (const { units, end, degree } of forms.length === 0 ? [] : [typed, ...forms]) {
      for (const particle of BETWEEN) {
        const before = noun + particle
        yield {
          units: before + units,
          via: 'particle',
          degree,
          begin: 'number',
          end,
          breaks: [before.length],
        }
      }
    }
  }
}

/** Does it begin as forms of 하다 do? */
function isOfHa([first]: readonly Cluster[]): boolean {
  const { onset, vowel } = syllableKeys(first?.units ?? '')
  return onset === H && (vowel === A || vowel === AE)
}
