// The keys (key.ts) of what stands between two vowels: a coda and the onset behind it.

import { CODAS, ONSETS, SILENT_ONSET, type Syllable, VOWEL_I, VOWELS } from '../hangul.ts'
import type { Key } from './key.ts'
import { keyOfPhones } from './phones.ts'
import { pronounce } from './pronunciation.ts'
import { phonesOf } from './syllables.ts'

const VOWEL_A = VOWELS.indexOf('ㅏ')

/** The key of every border, as `borderAt` in skeleton.ts counts them; ㅣ stands apart, which changes what is before it. */
const borders = (say: (syllables: Syllable[]) => Syllable[]): Key[] =>
  [...CODAS].flatMap((_, coda) =>
    [...ONSETS].flatMap((_, onset) =>
      [VOWEL_A, VOWEL_I].map(vowel => {
        const left = { onset: SILENT_ONSET, vowel: VOWEL_A, coda }
        const right = { onset, vowel, coda: 0 }
        return keyOfPhones(phonesOf(say([left, right])))
      }),
    ),
  )

export const WRITTEN: readonly Key[] = borders(syllables => syllables)
export const SPOKEN: readonly Key[] = borders(pronounce)
