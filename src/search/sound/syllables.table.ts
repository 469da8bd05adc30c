// The phones of Hangul letters, by their places in the standard's order.

import { CODAS, ONSETS, VOWELS } from '../hangul.ts'
import { CODA_SOUNDS, parsePhones, phoneCode } from './phones.ts'

export const ONSET_CODES: readonly number[] = [...ONSETS].map(onset =>
  onset === 'ㅇ' ? 0 : phoneCode(onset),
)
export const VOWEL_CODES: readonly (readonly number[])[] = [...VOWELS].map(vowel => parsePhones(vowel))
export const CODA_CODES: readonly number[] = [...CODAS].map(coda =>
  coda === ' ' ? 0 : phoneCode(`.${CODA_SOUNDS[coda]}`),
)
