// The alphabet of folded text: one byte for each key press. A Hangul letter is the QWERTY key that types it on the
// standard keyboard (두벌식, KS X 5002) with the high bit set, so ㅅ is 't' | 0x80 and reading a text in the other
// keyboard mode is flipping one bit. Latin letters and digits are themselves; anything else is escaped.

import { lazy } from '../base/lazy.ts'
import { codaOf, isSyllable, onsetOf, syllableOf, vowelOf } from './hangul.ts'
import { CHOSEONG, COMMONNESS, COMPAT, HANGUL_BIT, JONGSEONG, JUNGSEONG } from './keystroke.table.ts'

const NONE: readonly number[] = []

const VOWEL_KEYS = 'koiOjpuPhynbml'
const isVowelUnit = new Uint8Array(256)
for (const key of VOWEL_KEYS) isVowelUnit[key.charCodeAt(0) | HANGUL_BIT] = 1

/** The units of a syllable's initial consonant: `[ㄱ]` for 각. */
export const choseongUnits = (syllable: number): readonly number[] => CHOSEONG[onsetOf(syllable)] ?? NONE

/** The units of a syllable's vowel: `[ㅗ, ㅏ]` for 과. */
export const jungseongUnits = (syllable: number): readonly number[] => JUNGSEONG[vowelOf(syllable)] ?? NONE

/** The units of a syllable's final: `[ㄱ, ㅅ]` for 넋, none for 가. */
export const jongseongUnits = (syllable: number): readonly number[] => JONGSEONG[codaOf(syllable)] ?? NONE

/** Is it a jamo as one types it alone (ㄱ to ㅣ)? */
export const isCompatibilityJamo = (code: number): boolean => code >= 0x3131 && code <= 0x3163

/**
 * The units of a letter that stands alone, compatibility (ㄱ, U+3131) or conjoining (U+1100); null when the code is
 * no modern Hangul letter.
 */
export function jamoUnits(code: number): readonly number[] | null {
  if (isCompatibilityJamo(code)) return COMPAT[code - 0x3131] ?? null
  if (code >= 0x1100 && code <= 0x1112) return CHOSEONG[code - 0x1100] ?? null
  if (code >= 0x1161 && code <= 0x1175) return JUNGSEONG[code - 0x1161] ?? null
  if (code >= 0x11a8 && code <= 0x11c2) return JONGSEONG[code - 0x11a7] ?? null
  return null
}

/** Is the unit a Hangul key? */
export const isHangulUnit = (unit: number): boolean => unit >= 0xc1 && unit <= 0xfa

/** Is the unit a Hangul vowel key? */
export const isVowel = (unit: number): boolean => isVowelUnit[unit] === 1

/** Is the unit a Hangul consonant key? */
export const isConsonant = (unit: number): boolean => isHangulUnit(unit) && isVowelUnit[unit] !== 1

/** Does a syllable begin at `i`: a consonant before a vowel? */
export const beginsSyllable = (units: string, i: number): boolean =>
  isConsonant(units.charCodeAt(i)) && isVowel(units.charCodeAt(i + 1))

/** Is the unit a lower-case Latin letter? */
export const isLatinUnit = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** Is the unit a digit? */
export const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Where in the units the one stands that texts have least often: a place to begin looking from. */
export function rarestAt(units: string): number {
  let rarest = 0
  for (let i = 1; i < units.length; i++) {
    if ((COMMONNESS[units.charCodeAt(i)] ?? 0) < (COMMONNESS[units.charCodeAt(rarest)] ?? 0)) rarest = i
  }
  return rarest
}

/** The same keys in the other keyboard mode, and back: `otherMode(fold('도서').units) === 'ehtj'`. Letters only. */
export const otherMode = (units: string): string =>
  String.fromCharCode(...[...units].map(unit => unit.charCodeAt(0) ^ HANGUL_BIT))

/** First byte of an escaped code point; base-64 digits 0x80 to 0xBF follow, three or (0xFC) four. */
const ESCAPE = 0xfb
const LONG_ESCAPE = 0xfc

/** The units of a letter or digit that has no key of its own: 漢, あ, ж. No escape is part of another. */
export function escapeUnits(codePoint: number): readonly number[] {
  const digit = (shift: number): number => 0x80 | ((codePoint >> shift) & 0x3f)
  const low = [digit(12), digit(6), digit(0)]
  return codePoint < 0x40000 ? [ESCAPE, ...low] : [LONG_ESCAPE, digit(18), ...low]
}

/** Is it the sign of a currency (Unicode's Currency Symbols, and those of Latin-1)? */
export const isMoney = (code: number): boolean =>
  code === 0x24 || (code >= 0xa2 && code <= 0xa5 && code !== 0xa4) || (code >= 0x20a0 && code <= 0x20bf)

/** The units of such a sign. */
export const moneyUnits = (code: number): readonly number[] => (code < 0x80 ? [code] : escapeUnits(code))

/** The places of initials, vowels and finals in Unicode's order, by their units. */
const places = lazy(() => {
  const placesOf = (letters: readonly (readonly number[])[]) =>
    new Map(letters.map((units, place) => [String.fromCharCode(...units), place]))
  return {
    choseong: placesOf(CHOSEONG),
    jungseong: placesOf(JUNGSEONG),
    jongseong: placesOf(JONGSEONG),
  }
})

/** The syllables that Hangul units spell; null when a key is left over: `spell(fold('도서').units) === '도서'`. */
export function spell(units: string): string | null {
  let text = ''
  for (let i = 0; i < units.length; ) {
    const onset = places().choseong.get(units.charAt(i))
    let end = i + 1
    while (end < units.length && isVowel(units.charCodeAt(end))) end += 1
    const vowel = places().jungseong.get(units.slice(i + 1, end))
    let final = end
    while (final < units.length && !isVowel(units.charCodeAt(final))) final += 1
    // The last consonant before a vowel begins the next syllable.
    if (final < units.length) final -= 1
    const coda = places().jongseong.get(units.slice(end, final))
    if (onset === undefined || vowel === undefined || coda === undefined) return null
    text += syllableOf({ onset, vowel, coda })
    i = final
  }
  return text
}

/**
 * The units of a word that is all whole syllables or all lower-case Latin letters, as `fold` gives them for any text,
 * but in a fraction of the time: the inverse of `spell`.
 */
export function unitsOfWord(word: string): string {
  let units = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    units += isSyllable(code) ? unitsOfSyllable(code) : word.charAt(i)
  }
  return units
}

/** The text of a folded word that is all Hangul or all Latin; null for any other. */
export function wordOf(units: string): string | null {
  const first = units.charCodeAt(0)
  if (isLatinUnit(first)) return /^[a-z]+$/.test(units) ? units : null
  return isHangulUnit(first) ? spell(units) : null
}

const unitsOfSyllable = (code: number): string =>
  String.fromCharCode(...choseongUnits(code), ...jungseongUnits(code), ...jongseongUnits(code))
