// Hangul syllables taken apart, and a Hangul word as it sounds: the one way it is written in phones (phones.ts).

import { isSyllable } from '../keystroke.ts'
import { CODA_CODES, ONSET_CODES, VOWEL_CODES } from './syllables.table.ts'

/** A Hangul syllable taken apart, as places in the standard's order: 가 is 0, 0, 0. */
export interface Syllable {
  onset: number
  vowel: number
  coda: number
}

/** The place of ㅇ in front of a vowel. */
export const SILENT_ONSET = 11

const FIRST = 0xac00

/** Takes a Hangul syllable's UTF-16 unit apart. */
export function syllableAt(unit: number): Syllable {
  const place = unit - FIRST
  return { onset: Math.floor(place / 588), vowel: Math.floor(place / 28) % 21, coda: place % 28 }
}

/** The word without the consonants that its last syllable ends in. */
export function withoutCoda(word: string): string {
  const unit = word.charCodeAt(word.length - 1)
  return word.slice(0, -1) + String.fromCharCode(unit - syllableAt(unit).coda)
}

/** The syllables of a word, or null where it holds anything but whole Hangul syllables (NFC). */
export function parseSyllables(word: string): Syllable[] | null {
  const syllables: Syllable[] = []
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (!isSyllable(unit)) return null
    syllables.push(syllableAt(unit))
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
