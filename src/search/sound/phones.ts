// The phonetic alphabet that both scripts are written in before they are compared: the sounds of Hangul itself.
// A Hangul word has one way to be written in it, a Latin word many (spelling.ts).

import { ONSETS, VOWELS } from '../hangul.ts'
import { joinKeys, type Key } from './key.ts'

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
export const CODA_SOUNDS: Record<string, string> = {
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

/** Consonants that are heard or written for one another. The place of a class, from 1, is its digit in keys. */
const CLASSES = ['ㅂㅃㅍ', 'ㄷㄸㅌ', 'ㄱㄲㅋ', 'ㅅㅆㅈㅉㅊ', 'ㄴㅇ', 'ㅁ', 'ㄹ']

/** Each phone's class, of an onset as of a coda; 0 for silence, vowels, and ㅎ, which comes and goes. */
const CLASS_OF_PHONE = PHONES.map(
  phone => 1 + CLASSES.findIndex(consonants => phone !== '' && consonants.includes(phone.replace('.', ''))),
)

/** The key of phone codes: of `ㄴㅓ.ㄹㅂㅣ` it is 0o571. */
export const keyOfPhones = (codes: Iterable<number>): Key =>
  [...codes].map(code => CLASS_OF_PHONE[code] ?? 0).reduce(joinKeys, 0)
