// Days of the year that are written in several ways: 12월 1일, 십이월 일일, 12/1, 12-01 and 12.01.
import type { Pattern } from '../scan.ts'
import type { FoldedTerm } from '../term.ts'
import { DAY, MONTH, MONTHS } from './number.table.ts'
import { sinoWord } from './numeral.ts'
import type { Stem } from './particle.ts'

interface Day {
  month: number
  day: number
}

/** Patterns for other ways to write the day that the term is, or is without its particles. */
export function* dayPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const day = readFigures(term.text) ?? readStem([term, ...stems])
  if (day === null) return
  const written = { via: 'alias', begin: 'number' } as const
  for (const month of monthNames(day.month))
    for (const number of dayNames(day.day)) {
      const units = month + MONTH + number + DAY
      if (units !== term.units) yield { ...written, units, end: 'cluster' }
    }
  const padded = [day.month, day.day].map(part => String(part).padStart(2, '0')) as [string, string]
  for (const [month, number] of [[`${day.month}`, `${day.day}`], padded] as const) {
    // The fold keeps a point between the two; of other signs only that something stands there.
    const withPoint = `${month}.${number}`
    if (withPoint !== term.units) yield { ...written, units: withPoint, end: 'word' }
    yield { ...written, units: month + number, end: 'word', breakAt: month.length }
  }
}

/** Is the first of two words a month, and the second its day? */
export const isDay = (month: string, day: string): boolean =>
  month.endsWith(MONTH) && readWords(month + day) !== null

/** 12/1 and 12-1; with a point only where it is no number: 12.01. */
function readFigures(text: string): Day | null {
  const [, month = '', sign, day = ''] = /^(\d{1,2})([./-])(\d{1,2})$/.exec(text.trim()) ?? []
  if (sign === undefined || (sign === '.' && !day.startsWith('0') && !month.startsWith('0'))) return null
  return exists(Number(month), Number(day)) ? { month: Number(month), day: Number(day) } : null
}

function readStem(words: readonly { units: string }[]): Day | null {
  for (const { units } of words) {
    const read = readWords(units)
    if (read?.rest === '') return read
  }
  return null
}

/** The day that the units begin with, and what stands behind it. */
function readWords(units: string): (Day & { rest: string }) | null {
  for (const [i, days] of DAYS_OF_MONTHS.entries())
    for (const name of monthNames(i + 1)) {
      if (!units.startsWith(name + MONTH)) continue
      const at = name.length + MONTH.length
      for (let day = 1; day <= days; day++)
        for (const number of dayNames(day))
          if (units.startsWith(number + DAY, at))
            return { month: i + 1, day, rest: units.slice(at + number.length + DAY.length) }
    }
  return null
}

const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const exists = (month: number, day: number): boolean => day >= 1 && day <= (DAYS_OF_MONTHS[month - 1] ?? 0)

const dayNames = (day: number): string[] => [String(day), sinoWord(day)]

const monthNames = (month: number): string[] => [
  ...dayNames(month),
  ...MONTHS.filter(([, value]) => value === month).map(([word]) => word),
]
