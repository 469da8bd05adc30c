// Forms of verbs of one syllable before a noun (관형사형, -ㄴ): 낸 of 내다, 산 of 사다, 연 of 열다. By itself such a form is rather
// another word (산, 연); behind a noun with its particle it is the verb (돈을 낸 사람).
import { wordBefore } from '../../boundaries.ts'
import { isConsonant, isVowel } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type Cluster, unitsOf } from '../../term.ts'
import { L, N } from '../jamo.table.ts'
import { BEFORE_VERB, BEFORE_VERB_ALONE, DICTIONARY_END, RATHER_OTHERS } from './conjugation.table.ts'
import { isNounLikeForm } from './verb-forms.ts'
import { mayBeStem, readings, type VerbStem } from './verb-stems.ts'

/**
 * Such forms of the verbs that the syllables may be a form of, folded. `mustTell`: only where they surely are one, or the verb
 * as it is named.
 */
export function adnominalForms(clusters: readonly Cluster[], mustTell: boolean): string[] {
  const typed = unitsOf(clusters)
  if (isNounLikeForm(typed)) return []
  const isTold = !mustTell || typed.endsWith(DICTIONARY_END)
  return [...readings(clusters).values()]
    .filter(({ stem, isTelling }) => (isTelling || isTold) && mayBeAdnominal(stem) && mayBeStem(stem))
    .map(({ stem }) => stem.onset + stem.vowel + N)
    .filter(form => !RATHER_OTHERS.includes(form))
}

const mayBeAdnominal = ({ syllables, coda }: VerbStem): boolean =>
  syllables === 1 && (coda === '' || coda === L)

/** Is the word at the place behind a noun with its particle? As `isMeantAt` of `Pattern`. */
export const isBehindNoun: NonNullable<Pattern['isMeantAt']> = (text, from) => {
  const before = wordBefore(text, from)
  const endsIn = (particle: string, kind: keyof typeof BEFORE_VERB): boolean => {
    const last = before.charCodeAt(before.length - particle.length - 1)
    return before.endsWith(particle) && (kind === 'vowel' ? isVowel(last) : isConsonant(last))
  }
  const hasParticle = (kind: keyof typeof BEFORE_VERB): boolean =>
    BEFORE_VERB[kind].some(particle => endsIn(particle, kind))
  return BEFORE_VERB_ALONE.includes(before) || hasParticle('vowel') || hasParticle('consonant')
}
