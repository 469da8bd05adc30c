// Hangul syllables taken apart, and a Hangul word as it sounds: the one way it is written in phones (phones.ts).

import { codaOf, isSyllable, lettersOf, type Syllable } from '../hangul.ts'
import { CODA_CODES, ONSET_CODES, VOWEL_CODES } from './syllables.table.ts'

/** The word without the consonants that its last syllable ends in. */
export function withoutCoda(word: string): string {
  const unit = word.charCodeAt(word.length - 1)
  return word.slice(0, -1) + String.fromCharCode(unit - codaOf(unit))
}

/** The syllables of a word, or null where it holds anything but whole Hangul syllables (NFC). */
export function parseSyllables(word: string): Syllable[] | null {
  const syllables: Syllable[] = []
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (!isSyllable(unit)) return null
    syllables.push(lettersOf(unit))
  }
  return syllables.length === 0 ? null : syllables
}

/** The phone codes of syllables one by one, without what neighbours do to each other: 플랫폼 is ㅍㅡ.ㄹㄹㅐ.ㄷㅍㅗ.ㅁ. */
export function phonesOf(syllables: readonly Syllable[]): Uint8Array {
  const codes: number[] = []
  const add = (code: number): unknown => code !== 0 && codes.push(code)
  for (const { onset, vowel, coda } of syllables) {
    add(ONSET_CODES[onset] ?? 0)
    for (const code of VOWEL_CODES[vowel] ?? []) add(code)
    add(CODA_CODES[coda] ?? 0)
  }
  return new Uint8Array(codes)
}
