// Hangul syllables taken apart, and a Hangul word as it sounds: the one way it is written in phones (phones.ts).

import { CODA_CODES, ONSET_CODES, VOWEL_CODES } from './syllables.table.ts'

/** A Hangul syllable taken apart, as places in the standard's order: 가 is 0, 0, 0. */
export interface Syllable {
  onset: number
  vowel: number
  coda: number
}

const FIRST = 0xac00
const LAST = 0xd7a3

/** Is the UTF-16 unit a whole Hangul syllable? */
export function isSyllable(unit: number): boolean {
  return unit >= FIRST && unit <= LAST
}

/** Takes a Hangul syllable's UTF-16 unit apart. */
export function syllableAt(unit: number): Syllable {
  const place = unit - FIRST
  return { onset: Math.floor(place / 588), vowel: Math.floor(place / 28) % 21, coda: place % 28 }
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

/** A Hangul word as it sounds. */
export interface Sound {
  /** Phone codes in order. */
  phones: Uint8Array
  /** For each place between phones, 0 to `phones.length`: how many syllables end there, or 0 inside one. */
  ends: Uint8Array
}

/** How syllables sound one by one, without what neighbours do to each other: 플랫폼 is ㅍㅡ.ㄹㄹㅐ.ㄷㅍㅗ.ㅁ. */
export function soundOfSyllables(syllables: readonly Syllable[]): Sound {
  const phones: number[] = []
  const ends: number[] = [0]
  for (const [at, { onset, vowel, coda }] of syllables.entries()) {
    const codes = [ONSET_CODES[onset] ?? 0, ...(VOWEL_CODES[vowel] ?? []), CODA_CODES[coda] ?? 0]
    for (const code of codes) {
      if (code === 0) continue
      phones.push(code)
      ends.push(0)
    }
    ends[ends.length - 1] = at + 1
  }
  return { phones: Uint8Array.from(phones), ends: Uint8Array.from(ends) }
}
