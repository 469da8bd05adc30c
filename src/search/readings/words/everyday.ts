// Words that everybody knows, in whatever form. What is one of them is meant as it is typed: it is no short form, and no
// misspelling of another of them (바람이 is not 사람이), though it may be one of what nobody knows (국내 for a 국네 of a note).
import { otherMode } from '../../keystroke.ts'
import { type Cluster, termOfUnits, unitsOf } from '../../term.ts'
import * as deferredConjugation from '../verbs/conjugation.ts'
import { EVERYDAY_STEMS, EVERYDAY_SYLLABLES, EVERYDAY_WORDS, LIGHT_VERBS } from './everyday.table.ts'
import { isNounSuffixOrNone, MIN_STEM, shortNoun, stemsOf } from './particle.ts'

/** Tells whether another word is such a word too, if this is one, both folded and in some form, and not the same. */
export function createOtherTest(units: string): (other: string) => boolean {
  const words = wordsOf(units)
  if (words.length === 0) return () => false
  return other => {
    const others = wordsOf(other)
    return others.length > 0 && !others.some(word => words.includes(word))
  }
}

/** Is it such a noun, perhaps with particles? */
export const isEverydayNoun = (units: string): boolean => nounsOf(termOfUnits(units).clusters).length > 0

/** Is it such a noun as it stands? */
export const isEverydayWord = (units: string): boolean => isIn(EVERYDAY_WORDS, units)

/** Is it such a noun of one syllable? */
export const isEverydaySyllable = (units: string): boolean => isIn(EVERYDAY_SYLLABLES, units)

/** The nouns, or else the stems of verbs, that it may be a form of. */
function wordsOf(units: string): string[] {
  const { clusters } = termOfUnits(units)
  if (clusters.some(({ kind }) => kind !== 'syllable')) return []
  const nouns = nounsOf(clusters)
  if (nouns.length > 0) return nouns
  const syllable = clusters.length > MIN_STEM ? shortNoun(clusters) : null
  if (syllable !== null && isEverydaySyllable(syllable)) return [syllable]
  return [units, ...deferredConjugation.stemsOfForm(clusters)].filter(isEverydayStem)
}

function nounsOf(clusters: readonly Cluster[]): string[] {
  const units = unitsOf(clusters)
  const stems = stemsOf(clusters).map(stem => stem.units)
  return [units, ...stems].filter(
    word => isNounSuffixOrNone(units.slice(word.length), false) && isIn(EVERYDAY_WORDS, word),
  )
}

/** Is it the stem of such a verb? */
export const isEverydayStem = (units: string): boolean =>
  isIn(EVERYDAY_STEMS, units) ||
  LIGHT_VERBS.some(light => units.endsWith(light) && isIn(EVERYDAY_WORDS, units.slice(0, -light.length)))

const isIn = (list: string, word: string): boolean => list.includes(` ${otherMode(word)} `)
