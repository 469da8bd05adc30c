// Days and months that are written in several ways: 12월 1일, 십이월 일일, 12/1, 12-01 and 12.01; with their year
// 2018년 6월 28일, 18년 6월 28일, 2018-06-28, 18.6.28 and 20180628; and months of a year: 2025년 1월, 2025-01, 2025.1.
import { isDigitUnit } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, foldTerm } from '../../term.ts'
import { createWrittenTest } from '../../written-test.ts'
import { isSuffixOrNone, type Stem, stemsOf } from '../words/particle.ts'
import { DAY, MONTH, MONTHS, YEAR } from './number.table.ts'
import { digitsAt, sinoWord } from './numeral.ts'
import { FROM, IN_RANGE, isBefore, unitsBefore } from './range.ts'

/** A day, of a year or of any, or a month of a year. */
interface CalendarDate {
  year: number | null
  month: number
  day: number | null
}

/** The day or month that a term is, or is without its particles; null for what is none. */
export const readDate = (term: FoldedTerm, stems: readonly Stem[]): CalendarDate | null =>
  readFigures(term.text) ?? readStem([term, ...stems])

/** Patterns for the other ways to write it than that of the term. */
export function* datePatterns(date: CalendarDate, { units: typed }: FoldedTerm): Generator<Pattern> {
  const written = { via: 'alias', begin: 'number' } as const
  for (const units of inWords(date)) if (units !== typed) yield { ...written, units, end: 'cluster' }
  yield* inRange(date)
  for (const figures of inFigures(date)) {
    const [first = '', second = ''] = figures
    // The fold keeps strokes, and a point if it is the only one; of other signs only that something stands there.
    for (const sign of figures.length === 2 ? ['.', '/'] : ['/']) {
      const units = figures.join(sign)
      if (units !== typed) yield { ...written, units, end: 'word' }
    }
    const breaks = [first.length, ...(figures.length > 2 ? [first.length + second.length] : [])]
    const units = figures.join('')
    // Eight digits leave no doubt where their parts begin.
    yield { ...written, units, end: 'word', ...(units.length === 8 ? { mayBreakAt: breaks } : { breaks }) }
  }
}

/** Patterns for a day as the first of a range (6월 24 of 6월 24~28일), and as the last one: 28일 of the same. */
function* inRange(date: CalendarDate): Generator<Pattern> {
  const { year, month, day } = date
  if (day === null) return
  const written = { via: 'alias', degree: IN_RANGE, begin: 'number' } as const
  for (const units of inWords(date).map(each => each.slice(0, -DAY.length)))
    if (isDigitUnit(units.charCodeAt(units.length - 1)))
      yield { ...written, units, end: 'number', isMeantAt: isBefore(day, [DAY]) }
  if (year !== null) return
  const first = new RegExp(`(?<!\\d)${month}${MONTH}(\\d{1,2})(?:${DAY}(?:${FROM.join('|')})?)?$`)
  yield {
    ...written,
    units: day + DAY,
    end: 'cluster',
    isMeantAt: (text, from) => Number(first.exec(unitsBefore(text, from))?.[1] ?? day) < day,
  }
}

/** Patterns for the other way to write a year, with its century or without: 1998년 for 98년, ’12년 for 2012년. */
export function* yearPatterns(text: string, units: string): Generator<Pattern> {
  const digits = digitsAt(units, 0)
  if (units.slice(digits.length) !== YEAR) return
  const written = { via: 'alias', degree: OTHER_CENTURY, begin: 'number', end: 'cluster' } as const
  if (digits.length === 2 && (!MAY_BE_SPAN.test(digits) || /^['’‘]/.test(text)))
    yield { ...written, units: fullYear(digits) + YEAR }
  const [short] = digits.length === 4 ? shortYear(Number(digits)) : []
  if (short === undefined) return
  const isMeantIn = createWrittenTest('NFKC', new RegExp(`['’‘]${short}년`))
  yield { ...written, units: short + YEAR, ...(MAY_BE_SPAN.test(short) ? { isMeantIn } : {}) }
}

/** The degree of a year without its century, or with one that was not typed. */
const OTHER_CENTURY = 0.5

/** So many years may be how long something takes. */
const MAY_BE_SPAN = /^[1-6]/

/** Is the first of two words a month, and the second its day? */
export const isDay = (month: string, day: string): boolean =>
  month.endsWith(MONTH) && readWords(month + day) !== null

/** Is it a day or month with its year? May have spaces in it: 2018년 6월 28일, 2018. 6. 28. */
export function isWholeDate(text: string): boolean {
  const term = foldTerm(text)
  return (readDate(term, stemsOf(term.clusters))?.year ?? null) !== null
}

const FULL = /^['’‘]?(\d{4}|\d{2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/
const EIGHT = /^(19\d\d|20\d\d)()(\d\d)(\d\d)$/
const OF_YEAR = /^(1\d{3}|20\d\d)([./-]) ?(\d{1,2})\.?$/

/** In figures, with a particle behind them perhaps: 2018-06-28에. */
function readFigures(text: string): CalendarDate | null {
  const [, figures = '', behind = ''] = /^([\d.’‘'/ -]+)([가-힣]*)$/.exec(text.trim()) ?? []
  if (figures === '' || !isSuffixOrNone(foldTerm(behind).units, false)) return null
  const [, year, , month, day] = FULL.exec(figures) ?? EIGHT.exec(figures) ?? []
  if (year !== undefined) return toDate(year, Number(month), Number(day))
  const [, ofYear, , monthOf] = OF_YEAR.exec(figures) ?? []
  if (ofYear !== undefined) return toDate(ofYear, Number(monthOf), null)
  return readMonthAndDay(figures)
}

/** 12/1 and 12-1; with a point only where it is no number: 12.01. */
function readMonthAndDay(figures: string): CalendarDate | null {
  const [, month = '', sign, day = ''] = /^(\d{1,2})([./-])(\d{1,2})$/.exec(figures) ?? []
  if (sign === undefined || (sign === '.' && !day.startsWith('0') && !month.startsWith('0'))) return null
  return toDate('', Number(month), Number(day))
}

/** The day that a number with a point may be where no text has that number: 5.31. */
export function readPointed({ text }: FoldedTerm): CalendarDate | null {
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text.trim()) ?? []
  return month === undefined ? null : toDate('', Number(month), Number(day))
}

function readStem(words: readonly { units: string }[]): CalendarDate | null {
  for (const { units } of words) {
    const digits = digitsAt(units, 0)
    const hasYear = (digits.length === 2 || digits.length === 4) && units.startsWith(YEAR, digits.length)
    const year = hasYear ? digits : ''
    const behind = hasYear ? units.slice(digits.length + YEAR.length) : units
    const read = readWords(behind)
    if (read?.rest === '') return toDate(year, read.month, read.day)
    const month = hasYear ? MONTH_NAMES.findIndex(names => names.some(name => behind === name + MONTH)) : -1
    if (month >= 0) return toDate(year, month + 1, null)
  }
  return null
}

interface MonthAndDay {
  month: number
  day: number
  rest: string
}

/** The day that the units begin with, and what stands behind it. */
function readWords(units: string): MonthAndDay | null {
  let read: MonthAndDay | null = null
  for (const [i, days] of DAYS_OF_MONTHS.entries())
    for (const name of MONTH_NAMES[i] ?? []) {
      if (!units.startsWith(name + MONTH)) continue
      const at = name.length + MONTH.length
      for (let day = 1; day <= days; day++)
        for (const number of dayNames(day)) {
          // The longest: 십일일 begins with 십일, which is the tenth.
          const rest = units.slice(at + number.length + DAY.length)
          if (units.startsWith(number + DAY, at) && rest.length < (read?.rest ?? units).length)
            read = { month: i + 1, day, rest }
        }
    }
  return read
}

/** Years of two digits from here on are of the last century. */
const LAST_CENTURY = 70

/** Null where there is no such day. */
function toDate(year: string, month: number, day: number | null): CalendarDate | null {
  const days = DAYS_OF_MONTHS[month - 1] ?? 0
  if (days === 0 || (day !== null && (day < 1 || day > days))) return null
  return { year: year === '' ? null : fullYear(year), month, day }
}

/** A year of two digits with its century, and others as they are. */
const fullYear = (year: string): number =>
  Number(year) + (year.length > 2 ? 0 : Number(year) < LAST_CENTURY ? 2000 : 1900)

/** The ways to write it in words, or with words behind its numbers. */
function inWords({ year, month, day }: CalendarDate): string[] {
  const years = year === null ? [''] : [`${year}`, ...shortYear(year)].map(each => each + YEAR)
  const days = day === null ? [''] : dayNames(day).map(each => each + DAY)
  const months = (MONTH_NAMES[month - 1] ?? []).map(each => each + MONTH)
  return years.flatMap(before => months.flatMap(each => days.map(behind => before + each + behind)))
}

/** The numbers of its parts, as they are and with noughts. */
function inFigures({ year, month, day }: CalendarDate): string[][] {
  const numbers = day === null ? [month] : [month, day]
  // 25.1 is a number.
  const years =
    year === null ? [[]] : [`${year}`, ...(day === null ? [] : shortYear(year))].map(each => [each])
  return years.flatMap(before => [
    [...before, ...numbers.map(String)],
    [...before, ...numbers.map(part => String(part).padStart(2, '0'))],
  ])
}

/** The last two digits, of years that are so written today. */
const shortYear = (year: number): string[] =>
  year >= 1900 + LAST_CENTURY && year < 2000 + LAST_CENTURY ? [String(year).slice(2)] : []

const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const dayNames = (day: number): string[] => [String(day), sinoWord(day)]

const MONTH_NAMES = DAYS_OF_MONTHS.map((_, i) => [
  ...dayNames(i + 1),
  ...MONTHS.filter(([, value]) => value === i + 1).map(([word]) => word),
])
