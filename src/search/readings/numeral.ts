// Numbers in words, folded: 만오천 and 세 for 15000 and 3. Sino-Korean words stand before most units, native ones before
// counters of things (세 가지).
import { lazy } from '../../model/lazy.ts'
import { type Cluster, unitsOf } from '../term.ts'
import {
  BEHIND_DAYS,
  BIG_COUNTERS,
  DAY,
  DAYS,
  DIGITS,
  MONTH,
  MONTHS,
  MULTIPLIERS,
  MYRIADS,
  NATIVE_COUNTERS,
  NATIVE_DIGITS,
  NATIVE_TENS,
  NATIVE_VARIANTS,
  NIGHTS,
  POINT_WORD,
  SINO_COUNTERS,
  TWENTY,
  VARIANT_COUNTERS,
  WORDS_LIKE_AMOUNTS,
} from './number.table.ts'

/** A number and what stands behind it, folded. */
export interface Counted {
  value: number
  rest: string
}

/** No number in words is longer. Syllables. */
const MAX_SYLLABLES = 9
/** Fewer syllables may as well begin another word: 이 of 이유, 사천 of a name. */
const SURE_SYLLABLES = 3

/**
 * The numbers in words that the syllables may begin with: 십일월 has 11 before 월, and 10 before 일월. `isApart`: a space
 * shows that a number is meant (세 대, but not 세대).
 */
export function readNumerals(clusters: readonly Cluster[], isApart = false): Counted[] {
  if (!isApart && isLikeAmount(unitsOf(clusters))) return []
  const found: Counted[] = []
  for (let length = 1; length <= Math.min(clusters.length, MAX_SYLLABLES); length++) {
    const units = unitsOf(clusters.slice(0, length))
    const rest = unitsOf(clusters.slice(length))
    const sino = sinoValue(clusters.slice(0, length))
    if (sino !== null && (length >= SURE_SYLLABLES || isCounted(sino, length, rest)))
      found.push({ value: sino, rest }, ...withPoint(sino, clusters.slice(length)))
    const native = natives().get(units)
    if (native !== undefined && startsWithAny(rest, NATIVE_COUNTERS)) found.push({ value: native, rest })
    const month = rest.startsWith(MONTH) ? MONTHS.find(([word]) => word === units) : undefined
    if (month) found.push({ value: month[1], rest })
    const variant = NATIVE_VARIANTS.find(([word]) => word === units)
    if (variant && startsWithAny(rest, VARIANT_COUNTERS)) found.push({ value: variant[1], rest })
    const day = DAYS.find(([word]) => word === units)
    if (day)
      for (const behind of rest === '' ? BEHIND_DAYS : [rest])
        found.push({ value: day[1], rest: DAY + behind })
  }
  return found
}

/** The days that stand behind nights (박이일, 박2일) as digits and in words; null where none do. */
function daysBehind(rest: string): { other: string; behind: string } | null {
  if (!rest.startsWith(NIGHTS)) return null
  for (const [i, word] of DIGITS.entries())
    for (const [written, other] of [
      [word, String(i + 1)],
      [String(i + 1), word],
    ] as const)
      if (rest.startsWith(written + DAY, NIGHTS.length))
        return { other, behind: rest.slice(NIGHTS.length + written.length) }
  return null
}

/** The nights and days of a stay with their days written otherwise: 박이일 for 박2일. */
export function nightsLike(rest: string): string[] {
  const days = daysBehind(rest)
  return days === null ? [] : [NIGHTS + days.other + days.behind]
}

/** Is it a word that looks like an amount? With a space in it, it is one. */
export const isLikeAmount = (units: string): boolean => startsWithAny(units, WORDS_LIKE_AMOUNTS)

/** A number that goes on behind its point, digit by digit: 삼십팔점오. */
function withPoint(whole: number, behind: readonly Cluster[]): Counted[] {
  if (behind[0]?.units !== POINT_WORD) return []
  let digits = ''
  for (const { units } of behind.slice(1)) {
    if (!DIGITS.includes(units)) break
    digits += DIGITS.indexOf(units) + 1
  }
  const rest = unitsOf(behind.slice(1 + digits.length))
  return digits === '' || rest === '' ? [] : [{ value: Number(`${whole}.${digits}`), rest }]
}

/** Is so short a Sino-Korean number meant as one, before this? 천 원 and 삼 월, but no 이유 and no 만개. */
const isCounted = (value: number, length: number, rest: string): boolean =>
  rest !== '' &&
  (length > 1 ||
    startsWithAny(rest, SINO_COUNTERS) ||
    daysBehind(rest) !== null ||
    (value >= 100 && startsWithAny(rest, BIG_COUNTERS)))

/** Does it begin with what is counted? */
export const isCounter = (units: string): boolean =>
  startsWithAny(units, SINO_COUNTERS) ||
  startsWithAny(units, NATIVE_COUNTERS) ||
  startsWithAny(units, BIG_COUNTERS)

/** The words for the number before what follows it; none where those would be no amount but a word. */
export function numeralsFor({ value, rest }: Counted): string[] {
  if (!Number.isInteger(value)) return []
  const isSino =
    rest !== '' && (value >= 10 || startsWithAny(rest, SINO_COUNTERS) || daysBehind(rest) !== null)
  const native = startsWithAny(rest, NATIVE_COUNTERS) ? nativeOf(value) : null
  const variants = startsWithAny(rest, VARIANT_COUNTERS)
    ? NATIVE_VARIANTS
    : rest.startsWith(MONTH)
      ? MONTHS
      : []
  return [
    ...(isSino ? sinoOf(value) : []),
    ...(native === null ? [] : [native]),
    ...variants.filter(([, each]) => each === value).map(([word]) => word),
  ]
}

/** The name of so many days (사흘 for 3일), and what stands behind it; null where none is meant. */
export function dayName({ value, rest }: Counted): string | null {
  const day = rest.startsWith(DAY) ? DAYS.find(([, each]) => each === value) : undefined
  return day === undefined ? null : day[0] + rest.slice(DAY.length)
}

const startsWithAny = (units: string, words: readonly string[]): boolean =>
  words.some(word => units.startsWith(word))

/** The word for a whole number below a hundred thousand millions as it stands before most units. */
export const sinoWord = (value: number): string => sinoOf(value)[0] ?? ''

/** The value of words that are a number, as one would write it: 백오, not 오백백. */
function sinoValue(clusters: readonly Cluster[]): number | null {
  let whole = 0
  let part = 0
  let digit = 0
  for (const { units } of clusters) {
    const size = MULTIPLIERS.find(([word]) => word === units)?.[1]
    const myriad = MYRIADS.find(([word]) => word === units)?.[1]
    if (size !== undefined) part += (digit || 1) * size
    else if (myriad !== undefined) whole += (part + digit || 1) * myriad
    else if (!DIGITS.includes(units)) return null
    digit = size === undefined && myriad === undefined ? DIGITS.indexOf(units) + 1 : 0
    if (myriad !== undefined) part = 0
  }
  const value = whole + part + digit
  return sinoOf(value).includes(unitsOf(clusters)) ? value : null
}

/** The Sino-Korean words for a number; 만 is also 일만. */
function sinoOf(value: number): string[] {
  let rest = value
  let text = ''
  for (const [word, size] of [...MYRIADS].reverse()) {
    if (rest >= size) text += belowMyriad(Math.floor(rest / size)) + word
    rest %= size
  }
  text += belowMyriad(rest)
  const [one = ''] = DIGITS
  const first = MYRIADS.find(([word]) => text.startsWith(one + word))
  return first === undefined ? [text] : [text, text.slice(one.length)]
}

const belowMyriad = (value: number): string =>
  inPlaces(value, (digit, place) => (digit > 1 || place === '' ? DIGITS[digit - 1] : '') + place)

/** A number below a myriad by its places, each digit but 0 as `say` says it before the word of its place. */
export function inPlaces(value: number, say: (digit: number, place: string) => string): string {
  let rest = value
  let text = ''
  for (const [place, size] of [...MULTIPLIERS, ['', 1] as const]) {
    const digit = Math.floor(rest / size)
    if (digit > 0) text += say(digit, place)
    rest %= size
  }
  return text
}

/** The native word for a number below a hundred, as it stands before a counter; null for other numbers. */
export function nativeOf(value: number): string | null {
  if (value < 1 || value > 99) return null
  if (value === 20) return TWENTY
  return (NATIVE_TENS[Math.floor(value / 10) - 1] ?? '') + (NATIVE_DIGITS[(value % 10) - 1] ?? '')
}

/** All numbers that have native words. */
const natives = lazy(() => new Map(Array.from({ length: 99 }, (_, i) => [nativeOf(i + 1) ?? '', i + 1])))
