// Spans of days whose figures are most often a date: 하루 for 1일, 일주일 for 7일 (표준국어대사전). What stands around the figures
// says which they are: 1일 6건 is what a day has, and 7일 이내 how long, but 3월 1일 and 1일 개막 are neither.
import { spell } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { createWrittenTest } from '../../written-test.ts'
import {
  BEFORE_AMOUNTS,
  BEHIND_DAYS,
  BEHIND_SPANS,
  DAY,
  NAMED_DAYS,
  NATIVE_COUNTERS,
  NATIVE_DIGITS,
} from './number.table.ts'

/** Patterns for the days in figures by whose name the units begin: 1일 for 하루, 1일간 for 하루간. */
export function* namedDayPatterns(units: string): Generator<Pattern> {
  for (const [name, days] of NAMED_DAYS) {
    const rest = units.slice(name.length)
    if (!units.startsWith(name) || (rest !== '' && !BEHIND_DAYS.includes(rest))) continue
    const written = { via: 'alias', begin: 'number', end: 'cluster' } as const
    yield { ...written, units: days + DAY + rest, isMeantIn: createTest(days, rest) }
  }
}

/** The name of days in figures by themselves or with what stands behind days: 하루 for 1일, 하루에 for 1일에. Null for others. */
export function nameOfDays(text: string): string | null {
  const [, figures = '', rest = ''] = /^(\d)일([가-힣]*)$/.exec(text) ?? []
  const name = NAMED_DAYS.find(([, days]) => String(days) === figures)?.[0]
  return name === undefined ? null : spell(name) + rest
}

/** Tells of a text whether it has so many days as a span, before this rest. */
function createTest(days: number, rest: string): (written: string) => boolean {
  const behind = rest === '' ? `(?:${behindSpans()}${days === 1 ? `|${amounts()}` : ''})` : ''
  return createWrittenTest('NFC', new RegExp(`(?<![\\d월달년./-]\\s*)${days}일\\s*${spell(rest)}${behind}`))
}

const anyOf = (words: readonly string[]): string => `(?:${words.map(spell).join('|')})`

const behindSpans = (): string => `${anyOf([...BEHIND_DAYS, ...BEHIND_SPANS])}(?![가-힣]{2})`

/** Matches what a day has: 6건, 평균 5~6건, 세 번; but no time and no other date. */
const amounts = (): string =>
  `(?:에는?\\s*)?(?:${anyOf(BEFORE_AMOUNTS)}\\s*)?` +
  `(?:\\d[\\d.,~-]*\\s?(?![\\d:~,]|[년월일차부]|시(?!간))[가-힣A-Za-z%]|${anyOf(NATIVE_DIGITS)}\\s?(?!시(?!간))${anyOf(NATIVE_COUNTERS)})`
