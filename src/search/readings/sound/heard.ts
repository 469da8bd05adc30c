// Korean words written as they are said: 궁물 for 국물, 알략 for 알약.
import { MIN_PART } from '../../boundaries.ts'
import { wordOf } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import type { SoundIndex } from '../../sound/sound-index.ts'
import { termOfUnits } from '../../term.ts'
import * as deferredEveryday from '../words/everyday.ts'
import { shortNoun } from '../words/particle.ts'
import { addMatches, WHOLE_NOUN } from './same-sound.ts'

/** Patterns for the words that are said as a folded term is, but for a noun of one syllable with its particle (목이 for 모기). */
export function* heardPatterns(sounds: SoundIndex, units: string): Generator<Pattern> {
  const term = wordOf(units)
  if (term === null || term.length < MIN_PART) return
  const patterns = new Map<string, Pattern>()
  addMatches(patterns, sounds.findHeard(term))
  const isOther = deferredEveryday.createOtherTest(units)
  for (const pattern of patterns.values())
    if (!isOther(pattern.units) && !isShortNoun(pattern.units))
      yield { ...pattern, via: 'typo', ...(term.length === MIN_PART ? WHOLE_NOUN : {}) }
}

/** Is it a noun of one syllable with a particle, and no word that everybody knows (많이)? */
const isShortNoun = (units: string): boolean =>
  shortNoun(termOfUnits(units).clusters) !== null && !deferredEveryday.isEverydayWord(units)
