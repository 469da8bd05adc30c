// Signs that tell a number from another one, and so are folded where all other signs are left out: 7% is no 7, 3.5 no
// 35, 7:30 no 730, 1/2 no 12, 6+6 no 66, 5×5 no 55, $5 no 5, and -5도 not 5도.
import { lazy } from '../base/lazy.ts'
import { isDigitUnit, isMoney, moneyUnits } from './keystroke.ts'

/** What is folded for a sign of a number. */
export interface NumberSign {
  units: readonly number[]
  /** What it is taken for among what stands beside it. */
  as: 'digit' | 'latin' | 'sign'
  /** Does what is behind it begin like a word: a port, minutes? */
  endsWord: boolean
}

const SPACE = 0x20
const PERCENT = 0x25
const TIMES = 0x2a
const PLUS = 0x2b
const COMMA = 0x2c
const MINUS = 0x2d
const POINT = 0x2e
export const SLASH = 0x2f
const ZERO = 0x30
const COLON = 0x3a
const LETTER_X = 0x78

/** Signs that mean the same as one of ASCII. */
export const SIGN_OF: { readonly [sign: string]: number } = {
  '×': TIMES,
  '✕': TIMES,
  '✖': TIMES,
  '−': MINUS,
  '\u2044': SLASH,
  '\u2215': SLASH,
}

const partOfNumber = (...units: number[]): NumberSign => ({ units, as: 'digit', endsWord: false })
const apart = (...units: number[]): NumberSign => ({ units, as: 'sign', endsWord: true })

/** Whether the sign at UTF-16 index `i` is one of a number; `isBehind`: what is folded before it is a digit. */
type IsOfNumber = (text: string, i: number, isBehind: boolean) => boolean

/** By its code what a sign means, each in the order in which its rules are tried. */
const RULES = new Map<number, readonly (readonly [IsOfNumber, NumberSign])[]>([
  [PERCENT, [[(_, __, isBehind) => isBehind, partOfNumber(PERCENT)]]],
  [
    POINT,
    [
      [(text, i, isBehind) => isBehind && isDecimalPoint(text, i), partOfNumber(POINT)],
      [isBareFraction, partOfNumber(ZERO, POINT)],
    ],
  ],
  [COMMA, [[(text, i, isBehind) => isBehind && isGrouping(text, i), partOfNumber()]]],
  [COLON, [[isInside, { units: [COLON], as: 'digit', endsWord: true }]]],
  [SLASH, [[isInside, apart(SLASH)]]],
  [PLUS, [[isBetweenDigits, apart(PLUS)]]],
  [TIMES, [[isBetweenDigits, { units: [LETTER_X], as: 'latin', endsWord: false }]]],
  [MINUS, [[(text, i, isBehind) => !isBehind && isBelowZero(text, i), apart(MINUS)]]],
])

/** What is folded for the sign `code` at UTF-16 index `i`; null where it tells no number from another. */
export function numberSignAt(text: string, i: number, code: number, isBehind: boolean): NumberSign | null {
  if (code <= SPACE) return null
  for (const [isOfNumber, sign] of RULES.get(code) ?? []) if (isOfNumber(text, i, isBehind)) return sign
  return isMoney(code) && isBesideDigit(text, i) ? apart(...moneyUnits(code)) : null
}

/** Is there a digit, of any width? */
function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isDigitUnit(code) || (code >= 0xff10 && code <= 0xff19)
}

function isInside(text: string, i: number, isBehind: boolean): boolean {
  return isBehind && isDigitAt(text, i + 1)
}

/** Whether digits stand before and behind, with a space in between perhaps. */
const isBehindDigit = (text: string, i: number): boolean =>
  isDigitAt(text, text[i - 1] === ' ' ? i - 2 : i - 1)
const isBeforeDigit = (text: string, i: number): boolean =>
  isDigitAt(text, text[i + 1] === ' ' ? i + 2 : i + 1)
const isBesideDigit = (text: string, i: number): boolean => isBehindDigit(text, i) || isBeforeDigit(text, i)
function isBetweenDigits(text: string, i: number): boolean {
  return isBehindDigit(text, i) && isBeforeDigit(text, i)
}

/** No number of money or people is longer, with its commas. */
const MAX_GROUPED = 24
const grouped = lazy(() => /(\p{Sc} ?)?(?<!\d|\d,)[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)/gu)
/** What is counted in thousands, as it begins. */
const counted = lazy(
  () =>
    /^ ?(?:[원명건회대층점권장번만억천조불배평분초쪽㎡%]|개|달러|유로|엔|위안|파운드|시간|킬로|미터|그램|[kmg]|\p{Sc})/iu,
)

/**
 * Does the comma at `i` stand before each three digits of a number, as money or what is counted beside it tells: 5,900원,
 * $1,150? Without that it may be one of a list: rgb(207,232,220), 80,443을.
 */
function isGrouping(text: string, i: number): boolean {
  const around = text.slice(Math.max(0, i - MAX_GROUPED), i + MAX_GROUPED)
  const at = Math.min(i, MAX_GROUPED)
  for (const { 0: run, 1: money, index } of around.matchAll(grouped()))
    if (index < at && at < index + run.length)
      return money !== undefined || counted().test(around.slice(index + run.length))
  return false
}

/** A minus behind a number or a word is a hyphen; what is less than nothing is a temperature, or a change. */
const isBelowZero = (text: string, i: number): boolean =>
  isDigitAt(text, i + 1) &&
  !/[\p{L}\p{M}\p{N}]/u.test(text[i - 1] ?? '') &&
  /^\d+(?:\.\d+)? ?(?:도|℃|°|%|퍼|프로)/.test(text.slice(i + 1, i + 16).normalize('NFC'))

/** Is it a point before which a nought is left out (.05), and not that of a name (.7z)? */
function isBareFraction(text: string, i: number): boolean {
  return (
    isDigitAt(text, i + 1) &&
    !/[\p{L}\p{M}\p{N}.]/u.test(text[i - 1] ?? '') &&
    /^\d+(?![\d.\p{Script=Latin}])/u.test(text.slice(i + 1))
  )
}

/** Is it the one point between digits? There are two in a date or a version (2012.2.27), which are written otherwise too. */
function isDecimalPoint(text: string, i: number): boolean {
  let before = i - 1
  while (isDigitAt(text, before)) before -= 1
  let behind = i + 1
  while (isDigitAt(text, behind)) behind += 1
  const isWithin = text[before] === '.' && isDigitAt(text, before - 1)
  return behind > i + 1 && !isWithin && !(text[behind] === '.' && isDigitAt(text, behind + 1))
}
