// What may stand behind the stem of a verb, by how the stem ends, and what nouns end in as well (conjugation.table.ts).
import { lazy } from '../../../base/lazy.ts'
import { beginsSyllable } from '../../keystroke.ts'
import { type SyllableKeys, syllableKeys, syllableUnits } from '../../term.ts'
import { A, EO, H, I, MUTE, YEO } from '../jamo.table.ts'
import {
  A_VOWELS,
  ENDINGS,
  type Endings,
  NOUN_CODAS,
  SHORT_STEMS,
  TELLING_BEFORE_N,
  TELLING_BEFORE_YEO,
  TELLING_VOWELS,
} from './conjugation.table.ts'

/** The endings of one kind, to look one up in. */
export interface EndingSets {
  telling: ReadonlySet<string>
  likely: ReadonlySet<string>
  doubtful: ReadonlySet<string>
  helpers: Endings['helpers']
}

type EndingKind = keyof typeof ENDINGS

export const endingSets = lazy((): Readonly<Record<EndingKind, EndingSets>> => {
  const entries = Object.entries(ENDINGS).map(([kind, { telling, likely, doubtful, helpers }]) => [
    kind,
    { telling: new Set(telling), likely: new Set(likely), doubtful: new Set(doubtful), helpers },
  ])
  return Object.fromEntries(entries)
})

/** What may stand behind a syllable that has drawn -아/어 in, if it has. */
export function vowelEndings({ onset, vowel }: SyllableKeys, before: SyllableKeys | undefined): EndingSets {
  const { drawnVowel, ownVowel, ownShortVowel, tellingVowel } = endingSets()
  const but = TELLING_VOWELS[vowel]
  if (but === undefined) return before === undefined ? ownShortVowel : ownVowel
  const isTelling =
    !but.includes(onset) || (onset === MUTE && before !== undefined && isTellingBefore(vowel, before))
  return isTelling ? tellingVowel : drawnVowel
}

/** What stands behind a stem without a final consonant. */
export const openEndings = ({ onset, vowel }: SyllableKeys): EndingSets =>
  onset === H && vowel === A ? endingSets().behindHa : endingSets().open

/** Does hardly a noun end in the syllable and one that is only the vowel: 높여, 줄여? */
const isTellingBefore = (vowel: string, before: SyllableKeys): boolean =>
  !isNounCoda(before.coda) ||
  (vowel === YEO &&
    (TELLING_BEFORE_YEO.includes(before.coda) || TELLING_BEFORE_YEO.includes(syllableUnits(before))))

/** What stands behind a stem in ㄹ that has lost it. `head`: what stands before its last syllable. */
export function lostEndings(head: string, { onset, vowel }: SyllableKeys): EndingSets {
  const isStem = head === '' && isShortStem(onset + vowel)
  return isStem ? endingSets().lostShortL : endingSets().lostL
}

/** Is it one of the stems of one syllable? */
export const isShortStem = (units: string): boolean =>
  SHORT_STEMS.sure.includes(units) || SHORT_STEMS.others.includes(units)

/** Do few nouns end in the syllable with a ㄴ: 예쁜, 끊긴, 깎인? */
export const isTellingBeforeN = ({ onset, vowel }: SyllableKeys, before: SyllableKeys | undefined): boolean =>
  TELLING_BEFORE_N.some(units => units === onset + vowel || units === onset) ||
  (onset === MUTE && vowel === I && before !== undefined && !isNounCoda(before.coda))

export const isNounCoda = (coda: string): boolean =>
  coda === '' || (coda.length === 1 && NOUN_CODAS.includes(coda))

/** Which of -아/어 follows the syllable: 잡아, 먹어; of a stem in ㅡ it is the one before (아파, 기뻐). */
export const harmonic = (syllable: SyllableKeys | undefined): string =>
  syllable !== undefined && A_VOWELS.includes(syllable.vowel) ? A : EO

/** The last syllable of some. */
export function lastOf(units: string): SyllableKeys | undefined {
  let at = units.length - 1
  while (at > 0 && !beginsSyllable(units, at)) at -= 1
  return at < 0 ? undefined : syllableKeys(units.slice(at))
}
