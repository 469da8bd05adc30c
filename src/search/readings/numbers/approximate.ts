// Amounts that are not known quite, in figures and in words: 3~4개 and 서너 개.
import { WORST } from '../../cost.ts'
import type { Pattern } from '../../scan.ts'
import { createWrittenTest } from '../../written-test.ts'
import { APPROXIMATE, DAY } from './number.table.ts'
import { isCounter } from './numeral.ts'
import { RANGE_SIGNS } from './range.ts'
import { endOf, unitsLike } from './unit.ts'

/** What stands between the figures: as in a range, or as in a list. */
const SIGN = `\\s*[${RANGE_SIGNS},·]\\s*`

/** Patterns for other ways to write such an amount: `text` as it was typed, `units` those of it or of a stem. */
export function* approximatePatterns(text: string, units: string): Generator<Pattern> {
  const amount = readFigures(text, units) ?? readWords(units)
  if (amount === null) return
  const { first, rest } = amount
  const written = { via: 'alias', degree: WORST, begin: 'number' } as const
  for (const unit of [rest, ...unitsLike(rest)]) {
    const figures = `${first}${first + 1}${unit}`
    yield { ...written, units: figures, end: endOf(figures), breaks: [1, 2], isMeantIn: createTest(first) }
    for (const [word, value] of APPROXIMATE)
      if (value === first && word + unit !== units)
        yield { ...written, units: word + unit, end: endOf(word + unit) }
  }
}

/** Is it such a number in words, and the other what it may count? */
export const isApproximate = (word: string, counted: string): boolean =>
  isCounted(counted) && APPROXIMATE.some(([other]) => other === word)

/** Days are counted as well: in two figures they are no other date. */
const isCounted = (units: string): boolean => isCounter(units) || units.startsWith(DAY)

/** The less of two numbers that follow each other, and what they count. */
interface Approximate {
  first: number
  rest: string
}

function readFigures(text: string, units: string): Approximate | null {
  const first = Number(units.charAt(0))
  const rest = units.slice(2)
  const isMeant = first > 0 && units.charAt(1) === String(first + 1) && isCounted(rest)
  return isMeant && createTest(first)(text) ? { first, rest } : null
}

function readWords(units: string): Approximate | null {
  for (const [word, first] of APPROXIMATE) {
    const rest = units.slice(word.length)
    if (units.startsWith(word) && isCounted(rest)) return { first, rest }
  }
  return null
}

/** Tells of a text whether it has the two figures with a sign between them: no 34 for 서너. */
const createTest = (first: number): ((written: string) => boolean) =>
  createWrittenTest('NFKC', new RegExp(`(?<!\\d)${first}${SIGN}${first + 1}(?!\\d)`))
