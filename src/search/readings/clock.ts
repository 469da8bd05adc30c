// Times of the day that are written in several ways: 7시 30분, 일곱 시 반, 7:30, and 19시 30분 for those of the evening.
import { isDigitUnit } from '../keystroke.ts'
import { AFTERNOON, HALF, HOUR, MINUTE, NOON } from './number.table.ts'
import { nativeOf, sinoWord } from './numeral.ts'

/** A time of the day; the minute null where none is said. */
interface Time {
  /** 0 to 24, or 1 to 12 of the half of the day that is meant. */
  hour: number
  minute: number | null
  /** The word of the afternoon before it; empty for none. */
  before: string
  /** What stands behind it. */
  rest: string
}

/** Between an hour and a minute in digits, which the fold keeps there. */
const COLON = ':'

/** Other ways to write the time that a folded term begins with; none where it begins with none. */
export function otherTimes(units: string): string[] {
  const time = readTime(units)
  if (time === null) return []
  const { hour, before } = time
  if (before !== '')
    return [
      ...inWords(time, before),
      ...(hour < 12 ? inDigits({ ...time, hour: hour + 12 }) : inDigits(time)),
    ]
  if (hour > 12) {
    // An hour alone may be one of the night.
    const words = time.minute === null ? AFTERNOON : ['', ...AFTERNOON]
    return [...inDigits(time), ...words.flatMap(word => inWords({ ...time, hour: hour - 12 }, word))]
  }
  const noon = hour === 12 && time.minute === null ? [NOON + time.rest] : []
  // So early an hour by itself is most often one of the afternoon.
  const later = hour < EARLY ? inDigits({ ...time, hour: hour + 12 }) : []
  return [...inWords(time, ''), ...inDigits(time), ...noon, ...later]
}

const EARLY = 8

/** Is the first of two words an hour, and the second its minutes? */
export function isTime(hour: string, minutes: string): boolean {
  const time = readTime(hour)
  return time?.minute === null && time.rest === '' && (readTime(hour + minutes)?.minute ?? null) !== null
}

function readTime(units: string): Time | null {
  if (units.startsWith(NOON)) return { hour: 12, minute: null, before: '', rest: units.slice(NOON.length) }
  const before = AFTERNOON.find(word => units.startsWith(word)) ?? ''
  const [hour, afterHour] = readNumber(units, before.length, nativeOf)
  if (hour === null || hour > 24) return null
  if (units.charAt(afterHour) === COLON) {
    const [minute, end] = readNumber(units, afterHour + 1, () => null)
    return minute === null || minute > 59 || end - afterHour !== 3
      ? null
      : { hour, minute, before, rest: units.slice(end) }
  }
  if (!units.startsWith(HOUR, afterHour)) return null
  const at = afterHour + HOUR.length
  if (units.startsWith(HALF, at)) return { hour, minute: 30, before, rest: units.slice(at + HALF.length) }
  const [minute, end] = readNumber(units, at, sinoWord)
  return minute !== null && minute < 60 && units.startsWith(MINUTE, end)
    ? { hour, minute, before, rest: units.slice(end + MINUTE.length) }
    : { hour, minute: null, before, rest: units.slice(at) }
}

/** The number at a place, in digits or as `say` says it, and where it ends. */
function readNumber(
  units: string,
  at: number,
  say: (value: number) => string | null,
): [number | null, number] {
  let end = at
  while (isDigitUnit(units.charCodeAt(end))) end += 1
  if (end > at) return end - at > 2 ? [null, at] : [Number(units.slice(at, end)), end]
  for (let value = 59; value > 0; value--) {
    const word = say(value)
    if (word !== null && units.startsWith(word, at)) return [value, at + word.length]
  }
  return [null, at]
}

/** By twelve hours, with words or digits. */
function inWords({ hour, minute, rest }: Time, before: string): string[] {
  const hours = [String(hour), nativeOf(hour)].filter(word => word !== null)
  return hours.flatMap(word => minutesOf(minute).map(behind => before + word + HOUR + behind + rest))
}

/** By twelve or 24 hours, in digits. */
function inDigits({ hour, minute, rest }: Time): string[] {
  const padded = String(hour).padStart(2, '0')
  const colons = [...new Set([String(hour), padded])].map(
    word => word + COLON + String(minute ?? 0).padStart(2, '0') + rest,
  )
  return [...minutesOf(minute).map(behind => hour + HOUR + behind + rest), ...colons]
}

function minutesOf(minute: number | null): string[] {
  if (minute === null || minute === 0) return ['']
  const spoken = [String(minute), sinoWord(minute)].map(word => word + MINUTE)
  return minute === 30 ? [...spoken, HALF] : spoken
}
