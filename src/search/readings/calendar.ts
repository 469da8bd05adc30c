// Days of the year that are written in several ways: 12월 1일, 십이월 일일, 12/1, 12.1 and 12-01.
import type { Pattern } from '../scan.ts'
import type { FoldedTerm } from '../term.ts'
import { DAY, MONTH, MONTHS } from './number.table.ts'
import { readNumber, sinoWord } from './numeral.ts'
import type { Stem } from './particle.ts'

interface Day {
  month: number
  day: number
  /** What stands behind it. */
  rest: string
}

/** Patterns for other ways to write the day that the term is, or without its particles. */
export function* dayPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const day = readFigures(term.text) ?? [term, ...stems].map(({ units }) => readWords(units)).find(isWhole)
  if (!day) return
  const written = { via: 'alias', begin: 'number' } as const
  for (const units of inWords(day)) if (units !== term.units) yield { ...written, units, end: 'cluster' }
  const point = `${day.month}.${day.day}`
  if (point !== term.units) yield { ...written, units: point, end: 'word' }
  // The fold leaves out what stands between the two, but not that something does.
  for (const units of inFigures(day)) yield { ...written, units, end: 'word', isApart: true }
}

/** Is the first of two words a month, and the second its day? */
export const isDay = (month: string, day: string): boolean =>
  readMonth(month)[0] !== null && month.endsWith(MONTH) && readWords(month + day) !== null

const isWhole = (day: Day | null): boolean => day?.rest === ''

function readFigures(text: string): Day | null {
  const [, month, day] = /^(\d{1,2})[./-](\d{1,2})$/.exec(text.trim()) ?? []
  return month === undefined ? null : dayOf(Number(month), Number(day), '')
}

function readWords(units: string): Day | null {
  const [month, afterMonth] = readMonth(units)
  if (month === null || !units.startsWith(MONTH, afterMonth)) return null
  const [day, end] = readNumber(units, afterMonth + MONTH.length, sinoWord)
  return day !== null && units.startsWith(DAY, end) ? dayOf(month, day, units.slice(end + DAY.length)) : null
}

function readMonth(units: string): [number | null, number] {
  const named = MONTHS.find(([word]) => units.startsWith(word + MONTH))
  return named ? [named[1], named[0].length] : readNumber(units, 0, sinoWord)
}

const exists = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31

const dayOf = (month: number, day: number, rest: string): Day | null =>
  exists(month, day) ? { month, day, rest } : null

function inWords({ month, day }: Day): string[] {
  const months = [
    String(month),
    sinoWord(month),
    ...MONTHS.filter(([, of]) => of === month).map(([word]) => word),
  ]
  const days = [String(day), sinoWord(day)]
  return months.flatMap(first => days.map(second => first + MONTH + second + DAY))
}

/** Month and day in digits one after the other, where they can be no other day: 314, but not 121, which is 1/21 as well. */
function inFigures({ month, day }: Day): string[] {
  const padded = [month, day].map(part => String(part).padStart(2, '0')).join('')
  const short = `${month}${day}`
  const cuts = [1, 2].filter(
    cut => cut < short.length && exists(Number(short.slice(0, cut)), Number(short.slice(cut))),
  )
  return cuts.length === 1 && short !== padded ? [padded, short] : [padded]
}
