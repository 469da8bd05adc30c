// The keys (key.ts) of what stands between two vowels: a coda and the onset behind it.

import type { Key } from './key.ts'
import { CODAS, keyOfPhones, ONSETS, VOWELS } from './phones.ts'
import { pronounce } from './pronunciation.ts'
import { phonesOf, type Syllable } from './syllables.ts'

const ONSET_NONE = ONSETS.indexOf('ㅇ')
const [A, I] = [VOWELS.indexOf('ㅏ'), VOWELS.indexOf('ㅣ')]

/** The key of every border, as `borderAt` in skeleton.ts counts them; ㅣ stands apart, which changes what is before it. */
const borders = (say: (syllables: Syllable[]) => Syllable[]): Key[] =>
  [...CODAS].flatMap((_, coda) =>
    [...ONSETS].flatMap((_, onset) =>
      [A, I].map(vowel => {
        const left = { onset: ONSET_NONE, vowel: A, coda }
        const right = { onset, vowel, coda: 0 }
        return keyOfPhones(phonesOf(say([left, right])))
      }),
    ),
  )

export const WRITTEN: readonly Key[] = borders(syllables => syllables)
export const SPOKEN: readonly Key[] = borders(pronounce)
