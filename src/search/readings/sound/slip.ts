// Words that sound like the term but for a slip of its letters.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { unitsOfWord, wordOf } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import * as deferredLoanwords from '../../sound/loanwords.ts'
import { slipsOf } from '../../sound/slips.ts'
import type { SoundIndex } from '../../sound/sound-index.ts'
import { addMatches, limitsOf, WHOLE_NOUN } from './same-sound.ts'

/** Patterns for the words that a Latin term sounds like but for a slip of a letter: platfrom for 플랫폼. */
export function slippedPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const slips = slipsOf(wordOf(units) ?? '')
  const patterns = new Map<string, Pattern>()
  for (const text of [...slips.double, ...slips.frequent, ...slips.other].flatMap(
    deferredLoanwords.listedSpellings,
  ))
    patterns.set(text, { units: unitsOfWord(text), via: 'sound', ...limitsOf(text, text.length) })
  addMatches(patterns, sounds.findSlipped(slips))
  return [...patterns].map(([text, pattern]) => ({
    ...pattern,
    via: 'typo',
    degree: WORST,
    ...(text.length <= MIN_PART ? WHOLE_NOUN : {}),
  }))
}
