// Numbers, folded, in digits and in words: 1만5천 and 만오천 for 15000, 세 for 3. Sino-Korean words stand before
// most units, native ones before counters of things (세 가지).
import { lazy } from '../../../base/lazy.ts'
import { beginsSyllable, isDigitUnit, isHangulUnit, isLatinUnit } from '../../keystroke.ts'
import { type Cluster, termOfUnits, unitsOf } from '../../term.ts'
import {
  BEHIND_DAYS,
  BIG_COUNTERS,
  DAY,
  DAYS,
  DIGITS,
  LONG_COUNTERS,
  LONG_SINO_COUNTERS,
  LOOSE_COUNTERS,
  MONEY,
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
  ROUND_COUNTERS,
  SINO_COUNTERS,
  THOUSANDS,
  TWENTY,
  VARIANT_COUNTERS,
  WORDS_LIKE_AMOUNTS,
  ZEROS,
} from './number.table.ts'

/** A number and what stands behind it, folded. */
export interface Counted {
  value: number
  rest: string
}

/** The amount that a term begins with, and what stands behind it. */
export interface Amount extends Counted {
  /** The digits alone where no word of a number follows them; null for a number in words. */
  digits: string | null
}

/**
 * The numbers that the syllables may begin with. `isApart`: a space shows that one in words is meant (세 대,
 * but not 세대).
 */
export function readAmounts(clusters: readonly Cluster[], isApart: boolean): Amount[] {
  const units = unitsOf(clusters)
  // $5 and 5$ are 5달러.
  const signed = MONEY.flatMap(([sign, name]) => {
    const amount = readFigures(units.startsWith(sign) ? units.slice(sign.length) : units)
    if (amount === null) return []
    if (units.startsWith(sign)) return [{ ...amount, rest: name + amount.rest }]
    return amount.rest.startsWith(sign) ? [{ ...amount, rest: name + amount.rest.slice(sign.length) }] : []
  })
  if (signed.length > 0) return signed
  const amount = readFigures(units)
  const amounts =
    amount === null
      ? readNumerals(clusters, isApart).map(numeral => ({ ...numeral, digits: null }))
      : [amount]
  return amounts.map(each => (each.digits === null ? { ...each, value: asMeant(each.value) } : each))
}

/** Thousands behind hundreds of millions are those of myriads: 2억 3천 is 2억 3천만. */
function asMeant(value: number): number {
  const [, hundredMillions = 1] = MYRIADS[1] ?? []
  const [, myriad = 1] = MYRIADS[0] ?? []
  const part = value % hundredMillions
  return value > hundredMillions && part >= 1000 && part < myriad && part % 100 === 0
    ? value - part + part * myriad
    : value
}

/** The number at a place and where it ends: of two digits at most, or a word that `say` has for 1 to 59. */
export function readNumber(
  units: string,
  at: number,
  say: (value: number) => string | null,
): [number | null, number] {
  const digits = digitsAt(units, at)
  if (digits !== '') return digits.length > 2 ? [null, at] : [Number(digits), at + digits.length]
  // The longest: 삼 begins with the keys of 사.
  let [read, end]: [number | null, number] = [null, at]
  for (let value = 1; value <= 59; value++) {
    const word = say(value)
    if (word !== null && at + word.length > end && units.startsWith(word, at))
      [read, end] = [value, at + word.length]
  }
  return [read, end]
}

/** The digits in a row at a place. */
export function digitsAt(units: string, at: number): string {
  let end = at
  while (isDigitUnit(units.charCodeAt(end))) end += 1
  return units.slice(at, end)
}

/** Longer numbers are no amounts, and not exact as numbers. Digits. */
const MAX_DIGITS = 15

/** Between digits; with the colon of times (clock.ts) all that the fold keeps there. */
const POINT = '.'

/** A number in digits, with words for its places: 5천만, 3억5000만, 만8천. */
function readFigures(units: string): Amount | null {
  /** One is not said before a myriad with digits behind it: 만 8천. */
  const first = MYRIADS.find(([word]) => units.startsWith(word) && isDigitUnit(units.charCodeAt(word.length)))
  let at = first?.[0].length ?? 0
  let value = first?.[1] ?? 0
  /** What stands before the next myriad: 5천 of 5천만. */
  let part = 0
  let hasWords = first !== undefined
  while (isDigitUnit(units.charCodeAt(at))) {
    const from = at
    while (isDigitUnit(units.charCodeAt(at)) || units.charAt(at) === POINT) at += 1
    if (at - from > MAX_DIGITS) return null
    const number = Number(units.slice(from, at))
    const multiplier = placeAt(MULTIPLIERS, units, at)
    part += number * (multiplier?.[1] ?? 1)
    at += multiplier?.[0].length ?? 0
    if (units.startsWith(THOUSANDS, at) && !isLatinUnit(units.charCodeAt(at + 1)) && !hasWords) {
      part = number * 1000
      at += THOUSANDS.length
      hasWords = true
      break
    }
    const myriad = placeAt(MYRIADS, units, at)
    at += myriad?.[0].length ?? 0
    if (myriad) {
      value += part * myriad[1]
      part = 0
    }
    hasWords ||= multiplier !== undefined || myriad !== undefined
    if (!multiplier && !myriad) break
  }
  if (at === 0) return null
  // 1.1억 is a little more to a computer.
  const total = hasWords ? Math.round(value + part) : value + part
  return total <= Number.MAX_SAFE_INTEGER
    ? { value: total, digits: hasWords ? null : units.slice(0, at), rest: units.slice(at) }
    : null
}

/** The place that is said at `at`, if it is a syllable of its own and what is counted does not begin so: 3종류, 3조각. */
const placeAt = (places: typeof MYRIADS, units: string, at: number): (typeof MYRIADS)[number] | undefined =>
  places.find(
    ([word]) =>
      units.startsWith(word, at) &&
      endsSyllable(units, at + word.length) &&
      !NATIVE_COUNTERS.some(counter => counter.length > word.length && units.startsWith(counter, at)),
  )

/** No number in words is longer. Syllables. */
const MAX_SYLLABLES = 9
/** Fewer syllables may as well begin another word: 이 of 이유, 사천 of a name. */
const SURE_SYLLABLES = 3

/** The numbers in words that the syllables may begin with: 십일월 has 11 before 월, and 10 before 일월. */
function readNumerals(clusters: readonly Cluster[], isApart: boolean): Counted[] {
  if (!isApart && isLikeAmount(unitsOf(clusters))) return []
  const found: Counted[] = []
  for (let length = 1; length <= Math.min(clusters.length, MAX_SYLLABLES); length++) {
    const units = unitsOf(clusters.slice(0, length))
    const rest = unitsOf(clusters.slice(length))
    const sino = sinoValue(clusters.slice(0, length))
    const isSure = sino !== null && (length >= SURE_SYLLABLES || isCounted(sino, length, rest))
    if (isSure) found.push({ value: sino, rest })
    if (sino !== null) found.push(...withPoint(sino, clusters.slice(length), isSure))
    const native = natives().get(units) ?? mixedValue(clusters.slice(0, length))
    // What begins like the longer ones of these is nothing but a number.
    const isNative =
      startsWithAny(rest, NATIVE_COUNTERS) ||
      (rest !== '' && length > 1) ||
      (isApart && startsWithAny(rest, LONG_SINO_COUNTERS))
    if (native !== null && isNative) found.push({ value: native, rest })
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

/** A number in words and what stands behind it, a noun that is not known to be counted or too short to tell: 삼프레임, 사점. */
export interface Loose {
  value: number
  noun: string
}

/**
 * The ways to take a word for that. What has one syllable only where other words tell, as `isLast` says, or the number does;
 * and what is nothing but a large number.
 */
export function readLoosely(clusters: readonly Cluster[], isLast: boolean): Loose[] {
  const found: Loose[] = []
  for (let length = 1; length <= Math.min(clusters.length, MAX_SYLLABLES); length++) {
    const value = numberOf(clusters.slice(0, length))
    if (value === null) continue
    const behind = clusters.slice(length)
    const noun = unitsOf(behind)
    const isTold = isLast || (value >= 10 && length > 1) || (value >= LARGE && value <= LARGEST)
    const isMeant =
      behind.length >= MIN_NOUN ||
      (behind.length === 0
        ? value >= LARGE && length > 1
        : isTold && (isCounter(noun) || LOOSE_COUNTERS.includes(noun)))
    if (isMeant) found.push({ value, noun })
  }
  return found
}

/** Such numbers are hardly other words (백회), but a single syllable for more is: 만개 is full bloom. */
const LARGE = 100
const LARGEST = 9999

/** The number that words say digit by digit behind a point, in digits, and what stands behind it: 일점팔배, 영점영칠. Null for none. */
export function readDecimal(clusters: readonly Cluster[]): { digits: string; rest: string } | null {
  const point = clusters.findIndex(({ units }) => units === POINT_WORD)
  const whole = clusters.slice(0, point)
  const value = whole.length === 1 && ZEROS.includes(unitsOf(whole)) ? 0 : sinoValue(whole)
  if (point < 1 || value === null) return null
  let digits = ''
  for (const { units } of clusters.slice(point + 1)) {
    if (!DIGITS.includes(units) && !ZEROS.includes(units)) break
    digits += DIGITS.indexOf(units) + 1
  }
  return digits === ''
    ? null
    : { digits: `${value}.${digits}`, rest: unitsOf(clusters.slice(point + 1 + digits.length)) }
}

/** Such a noun has so many syllables at least. */
export const MIN_NOUN = 2

/** The value of words that are a number and nothing else; null for others. */
export const numberOf = (clusters: readonly Cluster[]): number | null =>
  sinoValue(clusters) ?? natives().get(unitsOf(clusters)) ?? null

/** Is it a word that looks like an amount? With a space in it, it is one. */
export const isLikeAmount = (units: string): boolean =>
  WORDS_LIKE_AMOUNTS.some(word => units.startsWith(word) && endsSyllable(units, word.length))

/** Does a syllable end before `at`: that of 일세 in 일세대, but not in 일센티? */
const endsSyllable = (units: string, at: number): boolean =>
  !isHangulUnit(units.charCodeAt(at)) || beginsSyllable(units, at)

/** A number that goes on behind its point, digit by digit: 삼십팔점오. Where it is short, only before a myriad: 이점삼억. */
function withPoint(whole: number, behind: readonly Cluster[], isSure: boolean): Counted[] {
  if (behind[0]?.units !== POINT_WORD) return []
  let digits = ''
  for (const { units } of behind.slice(1)) {
    if (!DIGITS.includes(units)) break
    digits += DIGITS.indexOf(units) + 1
  }
  const rest = unitsOf(behind.slice(1 + digits.length))
  const value = Number(`${whole}.${digits}`)
  const myriad = MYRIADS.find(([word]) => rest.startsWith(word))
  if (digits === '' || rest === '' || !(isSure || myriad)) return []
  return myriad
    ? [{ value: Math.round(value * myriad[1]), rest: rest.slice(myriad[0].length) }]
    : [{ value, rest }]
}

/** Is so short a Sino-Korean number meant as one, before this? 천 원 and 삼 월, but no 이유 and no 만개. */
const isCounted = (value: number, length: number, rest: string): boolean =>
  rest === ''
    ? isSureMyriad(value, length)
    : length > 1 ||
      startsWithAny(rest, SINO_COUNTERS) ||
      daysBehind(rest) !== null ||
      BEHIND_DAYS.some(word => rest.startsWith(DAY + word)) ||
      (value >= 100 && startsWithAny(rest, ROUND_COUNTERS)) ||
      (value >= 10 && startsWithAny(rest, LONG_COUNTERS))

/** Is it 십만, 육억 and the like, which are two syllables and no other words? 이만 and 오만 are. */
const isSureMyriad = (value: number, length: number): boolean =>
  length > 1 && value >= 100_000 && value % 10_000 === 0

/** Does it begin with what is counted? */
export const isCounter = (units: string): boolean =>
  startsWithAny(units, SINO_COUNTERS) ||
  startsWithAny(units, NATIVE_COUNTERS) ||
  startsWithAny(units, BIG_COUNTERS)

/** The words for the number before what follows it; none where those would be no amount but a word. */
export function numeralsFor({ value, rest }: Counted): string[] {
  if (!Number.isInteger(value)) return []
  // By itself a short one may be another word.
  if (rest === '') return sinoOf(value).filter(word => termOfUnits(word).clusters.length >= SURE_SYLLABLES)
  const isSino = value >= 10 || startsWithAny(rest, SINO_COUNTERS) || daysBehind(rest) !== null
  const isNative = startsWithAny(rest, NATIVE_COUNTERS) || startsWithAny(rest, LONG_SINO_COUNTERS)
  const native = isNative ? (nativeOf(value) ?? mixedOf(value)) : null
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

/** Hundreds with a native word for what is more than those: 백두 for 102. Null for other numbers. */
function mixedOf(value: number): string | null {
  const more = value % 100
  const native = nativeOf(more)
  return value > 100 && value < 10_000 && native !== null ? sinoWord(value - more) + native : null
}

/** The value of such words; null for others. */
function mixedValue(clusters: readonly Cluster[]): number | null {
  for (let at = 1; at < clusters.length; at++) {
    const hundreds = sinoValue(clusters.slice(0, at))
    const more = natives().get(unitsOf(clusters.slice(at)))
    if (hundreds !== null && more !== undefined && mixedOf(hundreds + more) === unitsOf(clusters))
      return hundreds + more
  }
  return null
}

/** All numbers that have native words. */
const natives = lazy(() => new Map(Array.from({ length: 99 }, (_, i) => [nativeOf(i + 1) ?? '', i + 1])))
