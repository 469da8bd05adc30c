// The numbers of a range, of which the last has the unit of both and the first what both are of: 24일 and 6월 28일 of
// 6월 24~28일. The fold leaves no sign between them, so 24, 28일 is taken for one as well, and is as right.
import { escapeRegExp } from '../../../base/escape-reg-exp.ts'
import { isWord } from '../../boundaries.ts'
import { isDigitUnit, isLatinUnit, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { SEPARATOR, type Units } from '../../texts.ts'
import { createWrittenTest } from '../../written-test.ts'
import { DAY, MULTIPLIERS, MYRIADS, UNITS, WON } from './number.table.ts'
import type { Amount } from './numeral.ts'
import { counters, endOf, unitsLike } from './unit.ts'

/** The degree of a number whose unit stands behind another one. */
export const IN_RANGE = 0.2

/** Behind the first of a range, where it has its own unit. */
export const FROM: readonly string[] = ['부터', '에서'].map(unitsOfWord)

/** Patterns for the amount as the first of a range: 24 before 28일, 40 before 50만원. */
export function* firstOfRange(amount: Amount): Generator<Pattern> {
  for (const [number, units] of partsOf(amount))
    yield {
      units: number,
      via: 'alias',
      degree: IN_RANGE,
      begin: 'number',
      end: 'number',
      isMeantAt: isBefore(Number(number), units),
      isMeantIn: createTest(number),
    }
}

/** The signs of a range, for a class of a regular expression. The fold leaves them out. */
export const RANGE_SIGNS = '-~∼〜–'
const RANGE = new RegExp(`^\\s*(\\d+)\\s*[${RANGE_SIGNS}]\\s*(\\d+)`)

/**
 * Patterns for a range whose unit is named twice or otherwise: 18도에서 20도 and 18-20℃ for 18~20도. `text` as typed,
 * `units` those of it or of a stem.
 */
export function* rangePatterns(text: string, units: string): Generator<Pattern> {
  const [, first = '', last = ''] = RANGE.exec(text) ?? []
  const numbers = first + last
  const rest = units.slice(numbers.length)
  if (first === '' || !units.startsWith(numbers) || !isUnit(rest)) return
  const written = { via: 'alias', begin: 'number' } as const
  for (const unit of [rest, ...unitsLike(rest)]) {
    const end = endOf(last + unit)
    for (const between of ['', ...FROM])
      yield { ...written, units: first + unit + between + last + unit, end }
    if (unit !== rest)
      yield { ...written, units: numbers + unit, end, breaks: [first.length, numbers.length] }
  }
}

/** Tells of a text whether it has the number by itself: 5, 3000명, but not 5,3000명. */
function createTest(number: string): (written: string) => boolean {
  return createWrittenTest('NFKC', new RegExp(`(?<![\\d.,])${escapeRegExp(number)}(?![,.]\\d)`))
}

/** The digits of an amount, and what may then stand behind the last number of its range. */
function partsOf({ value, digits, rest }: Amount): [number: string, units: readonly string[]][] {
  const found: [string, readonly string[]][] = []
  if (isUnit(rest)) found.push([digits ?? String(value), [rest, ...unitsLike(rest)]])
  if (rest !== '' && rest !== WON) return found
  for (const [word, size] of [...MULTIPLIERS, ...MYRIADS]) {
    const count = value / size
    if (count >= 1 && count < MAX_PART && Number.isInteger(count * 10)) found.push([String(count), [word]])
  }
  return found
}

/** No number before 만 or 억 is as much. */
const MAX_PART = 10_000

const isUnit = (units: string): boolean =>
  units === DAY || counters().includes(units) || UNITS.some(names => names.includes(units))

/** Does a greater number follow, and one of the units behind it? */
export const isBefore =
  (first: number, units: readonly string[]) =>
  (text: Units, from: number, to: number): boolean => {
    // A2 50장.
    if (isLatinUnit(text.units.charCodeAt(from - 1))) return false
    const end = numberEnd(text, to)
    if (Number(text.units.slice(to, end)) <= first) return false
    return units.some(unit => text.units.startsWith(unit, end) && isWhole(text, unit, end))
  }

/** Does the unit that begins at `at` not begin a longer one: 개 of 개월? */
function isWhole({ units, flags }: Units, unit: string, at: number): boolean {
  if (isLatinUnit(unit.charCodeAt(0))) return isWord(flags, at + unit.length)
  return !counters().some(
    other => other.length > unit.length && other.startsWith(unit) && units.startsWith(other, at),
  )
}

/** Where the one number that begins at `at` ends. */
function numberEnd({ units, flags }: Units, at: number): number {
  let end = at
  while (isDigitUnit(units.charCodeAt(end)) || units.charAt(end) === '.') {
    end += 1
    if (isWord(flags, end)) break
  }
  return end
}

/** What is said before the last of a range is no longer. Units. */
const MAX_BEFORE = 48

/** What stands before `at` in its text. */
export function unitsBefore({ units }: Units, at: number): string {
  const before = units.slice(Math.max(0, at - MAX_BEFORE), at)
  return before.slice(before.lastIndexOf(String.fromCharCode(SEPARATOR)) + 1)
}
