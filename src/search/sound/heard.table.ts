// What sounds the same in Korean (표준 발음법), by the places of letters in the standard's order.

import { CODAS, ONSETS, VOWELS } from '../hangul.ts'
import { CODA_SOUNDS } from './phones.ts'

const vowels = (letters: string): number[] => [...letters].map(letter => VOWELS.indexOf(letter))
const heardVowels = (pairs: string): readonly number[] =>
  [...VOWELS].map(vowel =>
    VOWELS.indexOf(pairs.split(' ').find(([written]) => written === vowel)?.[1] ?? vowel),
  )

/** How each vowel is heard; hardly anyone tells ㅐ from ㅔ. */
export const HEARD_VOWELS: readonly number[] = heardVowels('ㅐㅔ ㅒㅖ ㅙㅞ ㅚㅞ')

/** The consonants behind which no y is heard (제5항 다만 1, 외래어 표기법), and each vowel as it is heard there. */
export const PALATALS: readonly number[] = [...'ㅈㅉㅊ'].map(letter => ONSETS.indexOf(letter))
export const PLAIN_BEHIND_PALATAL: readonly number[] = heardVowels('ㅑㅏ ㅕㅓ ㅖㅔ ㅛㅗ ㅠㅜ')

const UI = VOWELS.indexOf('ㅢ')
const PLAIN_UI = VOWELS.indexOf('ㅣ')
/** Each vowel as one that stands for all it may be heard as, whatever is before it. */
export const VOWEL_CLASSES: readonly number[] = HEARD_VOWELS.map(heard =>
  heard === UI ? PLAIN_UI : (PLAIN_BEHIND_PALATAL[heard] ?? heard),
)

/** Before these a ㄴ may be put in (제29항). */
export const Y_VOWELS: readonly number[] = vowels('ㅣㅑㅕㅛㅠㅖㅒ')

/** Each coda as one of the seven that are heard. */
export const HEARD_CODAS: readonly number[] = [...CODAS].map(coda => CODAS.indexOf(CODA_SOUNDS[coda] ?? coda))

/** The stop said at the place of consonants, these plain and tense, and aspirated where there is one. */
export const TENSE_OF: readonly (readonly [stop: number, plain: number, tense: number, aspirated: number])[] =
  ['ㄱㄱㄲㅋ', 'ㄷㄷㄸㅌ', 'ㅂㅂㅃㅍ', 'ㄷㅅㅆㅆ', 'ㄷㅈㅉㅊ'].map(
    ([stop = '', plain = '', tense = '', aspirated = '']) => [
      CODAS.indexOf(stop),
      ONSETS.indexOf(plain),
      ONSETS.indexOf(tense),
      ONSETS.indexOf(aspirated),
    ],
  )

/** Each onset as the plain one that is said at the same place. */
export const PLAIN_ONSETS: readonly number[] = [...ONSETS].map((_, onset) => {
  const [, plain = onset] = TENSE_OF.find(([, ...onsets]) => onsets.includes(onset)) ?? []
  return plain
})
