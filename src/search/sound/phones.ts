// The phonetic alphabet that both scripts are written in before they are compared: the sounds of Hangul itself.
// A Hangul word has one way to be written in it, a Latin word many (spelling.ts).

const ONSETS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const CODAS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** Compound vowels as a glide (`y`, `w`) or a vowel, and a vowel. The others stand for themselves. */
const VOWEL_PARTS: Record<string, string> = {
  ㅑ: 'yㅏ',
  ㅒ: 'yㅐ',
  ㅕ: 'yㅓ',
  ㅖ: 'yㅔ',
  ㅘ: 'wㅏ',
  ㅙ: 'wㅐ',
  ㅚ: 'wㅔ',
  ㅛ: 'yㅗ',
  ㅝ: 'wㅓ',
  ㅞ: 'wㅔ',
  ㅟ: 'wㅣ',
  ㅠ: 'yㅜ',
  ㅢ: 'ㅡㅣ',
}

/** The seven sounds a syllable can end in (표준 발음법 제8항 to 제11항), by what is written there. */
const CODA_SOUNDS: Record<string, string> = {
  ...Object.fromEntries([...'ㄱㄲㄳㅋㄺ'].map(coda => [coda, 'ㄱ'])),
  ...Object.fromEntries([...'ㄷㅅㅆㅈㅊㅌㅎ'].map(coda => [coda, 'ㄷ'])),
  ...Object.fromEntries([...'ㅂㅍㅄㄿ'].map(coda => [coda, 'ㅂ'])),
  ...Object.fromEntries([...'ㄴㄵㄶ'].map(coda => [coda, 'ㄴ'])),
  ...Object.fromEntries([...'ㄹㄼㄽㄾㅀ'].map(coda => [coda, 'ㄹ'])),
  ...Object.fromEntries([...'ㅁㄻ'].map(coda => [coda, 'ㅁ'])),
  ㅇ: 'ㅇ',
}

/** Every phone has a place in this list, and that place is its code; 0 is no sound. Codas are written `.ㄱ`. */
export const PHONES: readonly string[] = [
  '',
  ...[...ONSETS].filter(onset => onset !== 'ㅇ'),
  ...['.ㄱ', '.ㄴ', '.ㄷ', '.ㄹ', '.ㅁ', '.ㅂ', '.ㅇ'],
  ...[...'ㅏㅐㅓㅔㅗㅜㅡㅣ'],
  'y',
  'w',
]

const CODES = new Map(PHONES.map((phone, code) => [phone, code]))

/** The code of a phone: `ㅋ`, `.ㄱ` (a coda), `ㅏ`, `y`. Throws on what is none: rule tables are checked by it. */
export function phoneCode(phone: string): number {
  const code = CODES.get(phone)
  if (code === undefined) throw new RangeError(`no such phone: ${phone}`)
  return code
}

/** Phones written in jamo, as codes: `ㅅㅕ.ㄴ` is `[ㅅ, y, ㅓ, .ㄴ]`. */
export function parsePhones(jamo: string): number[] {
  const codes: number[] = []
  for (const [, dot, letter] of jamo.matchAll(/(\.?)(.)/gu)) {
    if (dot) codes.push(phoneCode(`.${CODA_SOUNDS[letter ?? ''] ?? letter}`))
    else for (const part of VOWEL_PARTS[letter ?? ''] ?? letter ?? '') codes.push(phoneCode(part))
  }
  return codes
}

/** What a phone is, for costs: codas and onsets are both consonants. */
export type PhoneKind = 'none' | 'onset' | 'coda' | 'vowel' | 'glide'
export function phoneKind(code: number): PhoneKind {
  const phone = PHONES[code] ?? ''
  if (phone === '') return 'none'
  if (phone.startsWith('.')) return 'coda'
  if (phone === 'y' || phone === 'w') return 'glide'
  return VOWELS.includes(phone) ? 'vowel' : 'onset'
}

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

const ONSET_CODES = [...ONSETS].map(onset => (onset === 'ㅇ' ? 0 : phoneCode(onset)))
const VOWEL_CODES = [...VOWELS].map(vowel => parsePhones(vowel))
const CODA_CODES = [...CODAS].map(coda => (coda === ' ' ? 0 : phoneCode(`.${CODA_SOUNDS[coda]}`)))

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
