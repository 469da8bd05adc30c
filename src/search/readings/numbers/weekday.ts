// Days of the week by their first syllable, which says nothing by itself (금 is gold, 일 is work): 7/19(금), 화·목, 월수금.
import { spell } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { createWrittenTest } from '../../written-test.ts'
import { isNounSuffixOrNone } from '../words/particle.ts'
import { DAY_OF_WEEK, WEEKDAYS, WEEKDAYS_TOGETHER } from './weekday.table.ts'

/** The degree of a day that is not named in full. */
const SHORT = 0.1

/** Patterns for the short forms of a day of the week, where one of the words is its name. */
export function* weekdayPatterns(words: readonly { units: string }[]): Generator<Pattern> {
  const day = WEEKDAYS.find(each => words.some(({ units }) => units === each + DAY_OF_WEEK))
  if (day === undefined) return
  const written = { via: 'alias', degree: SHORT, begin: 'word' } as const
  const isMeantIn = createTest(spell(day) ?? '')
  yield { ...written, units: day, end: isNounSuffixOrNone, isMeantIn }
  for (const days of WEEKDAYS_TOGETHER)
    if (days.includes(day)) yield { ...written, units: days, end: isNounSuffixOrNone }
}

/** Tells of a text whether the syllable stands in it in brackets behind a date, or with others in a list. */
function createTest(day: string): (written: string) => boolean {
  const others = (spell(WEEKDAYS.join('')) ?? '').replace(day, '')
  const inBrackets = new RegExp(`[\\d일.] ?[([（]${day}(?![가-힣])`)
  const sign = ' ?[·ㆍ・‧/~-] ?'
  const alone = '(?<![가-힣\\d])'
  const behind = new RegExp(`${alone}[${others}]${sign}${day}`)
  const before = new RegExp(`${alone}${day}${sign}[${others}](?!요일|[가-힣]{2})`)
  return createWrittenTest('NFC', inBrackets, behind, before)
}
