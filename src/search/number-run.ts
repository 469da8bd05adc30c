// Where a number begins and ends among others: 5천 is none in 5천만, nor 5000만 in 3억 5000만, but 480만, 520만 are two.
import { isWord } from './boundaries.ts'
import { isDigitUnit } from './keystroke.ts'
import {
  DIGITS,
  MULTIPLIERS,
  MYRIADS,
  NATIVE_DIGITS,
  THOUSANDS,
} from './readings/numbers/number-start.table.ts'
import type { Units } from './texts.ts'

const PLACES = [...MULTIPLIERS, ...MYRIADS]

/** Does the number at `at` go on one right before it: 만원 behind 23, or 오천원 behind 만? Ages do not: 만 다섯 살. */
export function goesOnNumber({ units, flags }: Units, at: number, number: string): boolean {
  if (isDigitUnit(units.charCodeAt(at - 1)) && !(isDigitUnit(number.charCodeAt(0)) && isWord(flags, at)))
    // A4 한 장: native words stand behind no digits.
    return !NATIVE_DIGITS.some(word => number.startsWith(word))
  if (!PLACES.some(([word]) => number.includes(word))) return false
  return PLACES.some(([word, size]) => {
    const from = at - word.length
    const isPlace =
      units.startsWith(word, from) && (isWord(flags, from) || isDigitUnit(units.charCodeAt(from - 1)))
    return isPlace && isPartBelow(size, number, 0)
  })
}

/** Does a number that ends at `to` go on there: 5천 in 5천만, 3억 before 5000만, $15 in $15k? */
export function goesOnBehind({ units, flags }: Units, to: number): boolean {
  if (PLACES.some(([word]) => units.startsWith(word, to))) return true
  if (!isDigitUnit(units.charCodeAt(to - 1))) {
    const size = PLACES.find(([word]) => units.endsWith(word, to))?.[1]
    return isDigitUnit(units.charCodeAt(to)) && (size === undefined || isPartBelow(size, units, to))
  }
  return !isWord(flags, to) || (units.startsWith(THOUSANDS, to) && isWord(flags, to + THOUSANDS.length))
}

/** Does the number at `at` go on one that ends in a word of this size: 5천 behind 만, but neither 5만 nor 520만? */
function isPartBelow(size: number, units: string, at: number): boolean {
  let first = 0
  // No number has more places before its myriad.
  for (let place = 0; place <= MULTIPLIERS.length; place++) {
    const [digits, multiplier, end] = readPlace(units, at)
    first ||= digits * multiplier
    if (end === at) break
    at = end
  }
  const myriad = MYRIADS.find(([word]) => units.startsWith(word, at))?.[1] ?? 1
  const [[, least = 1] = []] = MYRIADS
  return first * (size < least ? 1 : myriad) < size
}

/** At a place the size of a digit or of digits (100 of 520), that of the word behind them, and where they end. */
function readPlace(units: string, at: number): [digits: number, multiplier: number, end: number] {
  let end = at
  while (isDigitUnit(units.charCodeAt(end))) end += 1
  const digits = 10 ** Math.max(0, end - at - 1)
  // The longest: 삼 begins with the keys of 사.
  const said = DIGITS.filter(word => units.startsWith(word, end)).sort((a, b) => b.length - a.length)
  if (end === at) end += said[0]?.length ?? 0
  const place = MULTIPLIERS.find(([word]) => units.startsWith(word, end))
  return [digits, place?.[1] ?? 1, end + (place?.[0].length ?? 0)]
}
