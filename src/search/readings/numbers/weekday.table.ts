// The days of the week (weekday.ts), folded.
import { unitsOfWord } from '../../keystroke.ts'

const words = (list: string): readonly string[] => list.split(' ').map(unitsOfWord)

/** Without what stands behind all of them. */
export const WEEKDAYS = words('월 화 수 목 금 토 일')
export const DAY_OF_WEEK = unitsOfWord('요일')

/** Those that are written as one word. */
export const WEEKDAYS_TOGETHER = words(
  '월수금 화목토 월화수 화수목 수목금 목금토 금토일 월화수목 화수목금 월화목금 월화수목금 월화수목금토 월화수목금토일',
)
