// Korean in Latin letters with its particle: hwanjareul for 환자.
import type { Pattern } from '../../scan.ts'
import { SAME, type SoundIndex, SURE } from '../../sound/sound-index.ts'
import { soundPatterns } from './same-sound.ts'

/** Particles (조사) that no English word ends in, behind a vowel and behind a consonant. */
const TELLING =
  /^(.*[aeiou])(?:neun|reul|eseo|ege|kkaji|buteo)$|^(.*[^aeiou])(?:eun|eul|eseo|ege|euro|gwa|kkaji|buteo)$/
/** Those that English words end in as well. */
const OTHERS = /^(.*[aeiou])(?:ga|wa|ro|do|ui|e)$|^(.*[^aeiou])(?:i|do|ui|e)$/

/** Fewer letters are too little, before a particle that tells and before another. */
const MIN_BEFORE = 4
const MIN_BEFORE_OTHER = 6

/** Patterns for the words that a Latin term sounds like, as Korean, without its particle. */
export function romanisedParticlePatterns(sounds: SoundIndex, units: string): Pattern[] {
  const told = soundPatterns(sounds, stemOf(units, TELLING, MIN_BEFORE))
  const others = soundPatterns(sounds, stemOf(units, OTHERS, MIN_BEFORE_OTHER))
  return [
    ...told.filter(({ degree = 0 }) => degree <= SURE),
    ...others.filter(({ via, degree = 0 }) => via === 'romanised' && degree <= SAME),
  ]
}

/** What stands before one of the particles, if it is long enough; or nothing. */
function stemOf(units: string, particles: RegExp, least: number): string {
  const [, behindVowel, behindConsonant] = particles.exec(units) ?? []
  const stem = behindVowel ?? behindConsonant ?? ''
  return stem.length < least ? '' : stem
}
