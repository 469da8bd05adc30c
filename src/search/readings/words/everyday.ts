// Words that everybody knows, in whatever form. What is one of them is meant as it is typed: it is no short form, and no
// misspelling of another of them (바람이 is not 사람이), though it may be one of what nobody knows (국내 for a 국네 of a note).
import { otherMode } from '../../keystroke.ts'
import { termOfUnits } from '../../term.ts'
import { linesWith } from '../../word-list.ts'
import * as deferredConjugation from '../verbs/conjugation.ts'
import { EVERYDAY_STEMS, EVERYDAY_SYLLABLES, EVERYDAY_WORDS, LIGHT_VERBS } from './everyday.table.ts'
import { isNounSuffixOrNone, shortNoun, stemsOf } from './particle.ts'

/** Is it, folded, such a word, or one with particles, or such a verb, or a form of one? */
export function isEveryday(units: string): boolean {
  const { clusters } = termOfUnits(units)
  if (clusters.some(({ kind }) => kind !== 'syllable')) return false
  if (isIn(EVERYDAY_WORDS, units) || isStem(units)) return true
  for (const stem of stemsOf(clusters))
    if (isNounSuffixOrNone(units.slice(stem.units.length), false) && isIn(EVERYDAY_WORDS, stem.units))
      return true
  const noun = shortNoun(clusters)
  if (noun !== null && isIn(EVERYDAY_SYLLABLES, noun)) return true
  return deferredConjugation.mayBeForm(clusters, isStem)
}

const isStem = (stem: string): boolean =>
  isIn(EVERYDAY_STEMS, stem) ||
  LIGHT_VERBS.some(light => stem.endsWith(light) && isIn(EVERYDAY_WORDS, stem.slice(0, -light.length)))

const isIn = (list: string, word: string): boolean => linesWith(list, otherMode(word)).length > 0
