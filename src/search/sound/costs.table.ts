// What differences between the sounds of a Latin and a Hangul word cost, and how much each sound tells.

import { PHONES, type PhoneKind, phoneCode, phoneKind } from './phones.ts'

/** A cost of its own: of the second phone, put in after the first. */
export type Insertion = readonly [before: number, inserted: number, cost: number]

/** How many phones there are, silence included. */
export const PHONE_COUNT: number = PHONES.length
/** More than any limit, for what does not happen. */
export const NEVER = 255

/** Sounds that are heard or written for one another: pairs and their cost. What is not listed is a different sound. */
const CONFUSED: readonly (readonly [string, number])[] = [
  ['ㅐㅔ', 4],
  ['ㅓㅗ', 35],
  ['ㅓㅏ', 35],
  ['ㅓㅡ', 30],
  ['ㅓㅔ', 40],
  ['ㅓㅐ', 45],
  ['ㅓㅜ', 45],
  ['ㅏㅐ', 35],
  ['ㅏㅗ', 45],
  ['ㅗㅜ', 40],
  ['ㅡㅜ', 30],
  ['ㅡㅣ', 35],
  ['ㅣㅔ', 40],
  ['ㅣㅐ', 50],
  ['ㄱㄲ', 20],
  ['ㅋㄲ', 20],
  ['ㄱㅋ', 45],
  ['ㄷㄸ', 20],
  ['ㅌㄸ', 20],
  ['ㄷㅌ', 45],
  ['ㅂㅃ', 20],
  ['ㅍㅃ', 20],
  ['ㅂㅍ', 45],
  ['ㅅㅆ', 10],
  ['ㅈㅉ', 15],
  ['ㅊㅉ', 25],
  ['ㅈㅊ', 40],
  ['ㅅㅈ', 70],
  ['ㅅㅊ', 80],
]

/** The same between a consonant that begins a syllable and one that ends it. */
const CONFUSED_CODAS: readonly (readonly [string, string, number])[] = [
  ['ㄱ', '.ㄱ', 30],
  ['ㅋ', '.ㄱ', 15],
  ['ㄷ', '.ㄷ', 30],
  ['ㅌ', '.ㄷ', 15],
  ['ㅂ', '.ㅂ', 30],
  ['ㅍ', '.ㅂ', 15],
  ['ㄴ', '.ㄴ', 0],
  ['ㅁ', '.ㅁ', 0],
  ['ㄹ', '.ㄹ', 30],
  ['.ㄴ', '.ㅇ', 60],
  ['.ㄴ', '.ㅁ', 80],
  ['ㅣ', 'y', 20],
  ['ㅜ', 'w', 20],
  ['ㅗ', 'w', 20],
]

const OTHER_CONSONANT = 130
const OTHER_VOWEL = 75

const REMOVED: Record<PhoneKind, number> = { none: 0, onset: 120, coda: 100, vowel: 65, glide: 20 }
const INSERTED: Record<PhoneKind, number> = { none: 0, onset: 120, coda: 100, vowel: 65, glide: 30 }

function isVowelLike(kind: PhoneKind): boolean {
  return kind === 'vowel' || kind === 'glide'
}

function substitutionCost(left: number, right: number): number {
  if (left === right) return 0
  const [leftKind, rightKind] = [phoneKind(left), phoneKind(right)]
  if (leftKind === 'none' || rightKind === 'none') return NEVER
  if (isVowelLike(leftKind) !== isVowelLike(rightKind)) return NEVER
  if (leftKind === 'glide' || rightKind === 'glide') return NEVER
  return isVowelLike(leftKind) ? OTHER_VOWEL : OTHER_CONSONANT
}

/** A vowel put where Hangul needs one (스, 치), a consonant written twice (플랫, 브릿지). */
const INSERTED_AFTER: readonly (readonly [before: string, inserted: string, number])[] = [
  ...[...'ㄱㄲㄷㄸㅂㅃㅅㅆㅈㅊㅋㅌㅍㄹㅎ'].map(onset => [onset, 'ㅡ', 4] as const),
  ...[...'ㅅㅈㅊ'].map(onset => [onset, 'ㅣ', 20] as const),
  ...[...'ㅅㅈㅊ'].map(onset => [onset, 'y', 5] as const),
]

const CODES = [...PHONES.keys()]

function createSubstitutions(): number[] {
  const costs = CODES.flatMap(left => CODES.map(right => substitutionCost(left, right)))
  const confuse = (left: number, right: number, cost: number) => {
    costs[left * PHONE_COUNT + right] = cost
    costs[right * PHONE_COUNT + left] = cost
  }
  for (const [pair, cost] of CONFUSED) confuse(phoneCode(pair.charAt(0)), phoneCode(pair.charAt(1)), cost)
  for (const [left, right, cost] of CONFUSED_CODAS) confuse(phoneCode(left), phoneCode(right), cost)
  return costs
}

function createRemovals(): number[] {
  const costs = CODES.map(left => REMOVED[phoneKind(left)])
  costs[phoneCode('ㄹ')] = 70
  costs[phoneCode('.ㄹ')] = 80
  costs[phoneCode('ㅎ')] = 60
  costs[phoneCode('ㅡ')] = 15
  return costs
}

/** `SUBSTITUTED[latin * PHONE_COUNT + hangul]`: one sound for another. */
export const SUBSTITUTED: readonly number[] = createSubstitutions()

/** A sound of the Latin word that the Hangul word lacks. */
export const LACKING: readonly number[] = createRemovals()

/** A sound of the Hangul word that the Latin word lacks. */
export const ADDED: readonly number[] = CODES.map(right => INSERTED[phoneKind(right)])

/** What is cheaper to add in a loanword. Korean in Latin letters leaves no vowel out. */
export const ADDED_IN_LOANWORDS: readonly Insertion[] = INSERTED_AFTER.map(
  ([before, inserted, cost]) => [phoneCode(before), phoneCode(inserted), cost] as const,
)

/** How much each phone of a Hangul word tells, in hundredths: a vowel less than a consonant. */
export const ROMANISED_EVIDENCE: readonly number[] = PHONES.map(phone => {
  if (phone === '') return 0
  if (phone === 'y' || phone === 'w') return 20
  return 'ㅏㅐㅓㅔㅗㅜㅡㅣ'.includes(phone) ? 50 : 100
})

/** In a loanword ㅡ only carries a consonant. */
export const LOANWORD_EVIDENCE: readonly number[] = ROMANISED_EVIDENCE.map((evidence, phone) =>
  PHONES[phone] === 'ㅡ' ? 10 : evidence,
)
