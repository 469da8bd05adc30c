// Times of the day that are written in several ways: 7시 30분, 일곱 시 반, 7:30, and 19시 30분 for those of the evening;
// and how long something takes: 한 시간 반, 1시간 30분, 90분.
import { lazy } from '../../../base/lazy.ts'
import { WORST } from '../../cost.ts'
import { unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import type { Units } from '../../texts.ts'
import { isNounSuffixOrNone } from '../words/particle.ts'
import { DAY_PARTS, HALF, HOUR, MIDNIGHT, MINUTE, NIGHT, NOON, SPAN } from './number.table.ts'
import { digitsAt, nativeOf, readNumber, sinoWord } from './numeral.ts'
import { FROM, IN_RANGE, isBefore, unitsBefore } from './range.ts'
import { endOf } from './unit.ts'

/** A time of the day, or how long. */
interface Time {
  hour: number
  /** Null where none is said. */
  minute: number | null
  /** The part of the day that is said before it; empty for none. */
  before: string
  isSpan: boolean
  /** What stands behind it. */
  rest: string
}

/** Between an hour and a minute in digits, which the fold keeps there. */
const COLON = ':'

/** Hours of a working day up to here are said without their part of the day, whichever half they are of. */
const LAST_OF_WORK = 7

type DayPart = (typeof DAY_PARTS)[number]

/** The part of the day of that name, if the hour may be said of it. */
const partOf = (name: string, hour: number): DayPart | undefined =>
  DAY_PARTS.find(([word, from, to]) => word === name && hour >= from && hour <= to)

/** The parts of the day that have an hour of 24, and that hour as it is said of them. */
const partsWith = (hour: number): [word: string, hour: number][] =>
  DAY_PARTS.filter(([, from, to, more]) => hour - more >= from && hour - more <= to).map(
    ([word, , , more]) => [word, hour - more],
  )

/** Other ways to write the time that a folded term begins with; none where it begins with none. */
export function otherTimes(units: string): string[] {
  const time = readTime(units) ?? readMinutes(units)
  if (time === null) return []
  if (time.isSpan) return spans(time)
  const { before } = time
  // 밤 12시.
  const hour = before === NIGHT && time.hour === 12 ? 24 : time.hour
  const part = partOf(before, hour)
  if (before !== '' && hour !== 24) {
    if (!part) return withWords(time, before)
    const [, , , more] = part
    const all = [...withWords(time, before), ...ofDay({ ...time, hour: hour + more })]
    // 5시 by itself may be that of the afternoon.
    return more > 0 ? all : all.filter(each => !each.startsWith(hour + HOUR))
  }
  if (hour === 0 || hour === 24)
    return [
      ...[0, 24].flatMap(each => inDigits({ ...time, hour: each })),
      ...withWords({ ...time, hour: 12 }, NIGHT),
      ...named(time, MIDNIGHT),
    ]
  if (hour > 12) return ofDay(time)
  const noon = hour === 12 ? named(time, NOON) : []
  const later = hour <= LAST_OF_WORK ? inDigits({ ...time, hour: hour + 12 }) : []
  return [...withWords(time, ''), ...inDigits(time), ...noon, ...later]
}

/**
 * Patterns for an hour of 24, or of a half of the day, whose half stands before another hour (17시 for the last of 오후
 * 2시부터 5시까지) or nowhere (18시 for 6시).
 */
export function* hourPatterns(units: string): Generator<Pattern> {
  const time = readTime(units)
  if (time === null || time.isSpan) return
  const { before } = time
  const part = partOf(before, time.hour)
  if (before === '' ? time.hour <= 12 : !part) return
  const hour = time.hour + (part?.[3] ?? 0)
  // 오후 2 of 오후 2~5시.
  if (time.minute === null && time.rest === '')
    for (const [word, said] of partsWith(hour))
      yield {
        units: word + said,
        via: 'alias',
        degree: IN_RANGE,
        begin: 'word',
        end: 'number',
        isMeantAt: isBefore(said, [HOUR]),
      }
  for (const units of withWords({ ...time, hour: hour % 12 || 12 }, '')) {
    const written = { units, via: 'alias', begin: 'number', end: endOf(units) } as const
    const readBefore = (text: Units, from: number) => hourBehind(unitsBefore(text, from), hour)
    yield { ...written, degree: IN_RANGE, isMeantAt: (text, from) => readBefore(text, from) === hour }
    if (before === '' && hour <= LAST_OF_WORK + 12)
      yield {
        ...written,
        degree: WORST,
        end: isEndOfHour,
        isMeantAt: (text, from) => readBefore(text, from) === null,
      }
  }
}

/** Does no word go on behind an hour: 한 시에, 한 시 반, but not 한 시점? An `IsRest`. */
const isEndOfHour = (rest: string, isInside: boolean): boolean =>
  isNounSuffixOrNone(rest, isInside) || (!isInside && rest.startsWith(HALF))

/** A part of the day, and perhaps an hour of it, behind which another hour may stand. */
const partAndHour = lazy(() => {
  const parts = DAY_PARTS.map(([word]) => word).join('|')
  const hours = hourNames().join('|')
  const minutes = `${COLON}\\d\\d|${HOUR}(?:\\d{1,2}${MINUTE}|${HALF})?`
  return new RegExp(`(${parts})(?:(\\d{1,2}|${hours})(?:${minutes})?(?:${FROM.join('|')})?)?$`)
})

const hourNames = lazy(() => Array.from({ length: 12 }, (_, i) => nativeOf(i + 1) ?? ''))

/** Of 24, which of the hours that are called like `hour` stands behind that; null where nothing says it. */
function hourBehind(before: string, hour: number): number | null {
  const [, part, said] = partAndHour().exec(before) ?? []
  if (part === undefined) return null
  const more = DAY_PARTS.find(([word]) => word === part)?.[3] ?? 0
  // Without an hour the part is that of the next one.
  const first = said === undefined ? more - 1 : ((Number(said) || hourNames().indexOf(said) + 1) % 12) + more
  return [0, 12, 24].map(half => (hour % 12) + half).find(each => each > first) ?? null
}

/** Is the first of two words an hour and the second its minutes, or that a part of the day and this an hour of it? */
export function isTime(hour: string, minutes: string): boolean {
  if (DAY_PARTS.some(([word]) => word === hour)) return readTime(hour + minutes) !== null
  const time = readTime(hour)
  return time?.minute === null && time.rest === '' && (readTime(hour + minutes)?.minute ?? null) !== null
}

function readTime(units: string): Time | null {
  for (const [word, hour] of [[NOON, 12] as const, [MIDNIGHT, 0] as const])
    if (units.startsWith(word))
      return { hour, minute: null, before: '', isSpan: false, rest: units.slice(word.length) }
  const before = DAY_PARTS.find(([word]) => units.startsWith(word))?.[0] ?? ''
  const [hour, afterHour] = readNumber(units, before.length, nativeOf)
  if (hour === null) return null
  if (units.charAt(afterHour) === COLON) {
    const [minute, end] = readNumber(units, afterHour + 1, () => null)
    const isMinute = minute !== null && minute < 60 && end - afterHour === COLON.length + 2
    return isMinute && hour <= 24 ? { hour, minute, before, isSpan: false, rest: units.slice(end) } : null
  }
  if (!units.startsWith(HOUR, afterHour)) return null
  const isSpan = units.startsWith(SPAN, afterHour + HOUR.length)
  if (isSpan ? before !== '' : hour > 24) return null
  const at = afterHour + HOUR.length + (isSpan ? SPAN.length : 0)
  if (units.startsWith(HALF, at))
    return { hour, minute: 30, before, isSpan, rest: units.slice(at + HALF.length) }
  const [minute, end] = readNumber(units, at, sinoWord)
  return minute !== null && minute < 60 && units.startsWith(MINUTE, end)
    ? { hour, minute, before, isSpan, rest: units.slice(end + MINUTE.length) }
    : { hour, minute: null, before, isSpan, rest: units.slice(at) }
}

/** How long, in minutes that make an hour or more: 90분. */
function readMinutes(units: string): Time | null {
  const digits = digitsAt(units, 0)
  const all = Number(digits)
  if (digits.length > 3 || all < 60 || !units.startsWith(MINUTE, digits.length)) return null
  const rest = units.slice(digits.length + MINUTE.length)
  return { hour: Math.floor(all / 60), minute: all % 60, before: '', isSpan: true, rest }
}

/** A time by 24 hours, and with the parts of the day that have it. */
function ofDay(time: Time): string[] {
  const said = partsWith(time.hour).flatMap(([word, hour]) => withWords({ ...time, hour }, word))
  return [...inDigits(time), ...said]
}

/** A name of an hour, where that is all that is said. */
const named = ({ minute, rest }: Time, name: string): string[] => (minute === null ? [name + rest] : [])

/** With `unit` behind the hour, which is in words or digits, and `before` before it. */
function spoken({ hour, minute, rest }: Time, before: string, unit: string): string[] {
  const hours = [String(hour), nativeOf(hour)].filter(word => word !== null)
  return hours.flatMap(word => minutesOf(minute).map(behind => before + word + unit + behind + rest))
}

/** In words or digits, with what is said before. */
function withWords(time: Time, before: string): string[] {
  const { hour, minute, rest } = time
  const words = spoken(time, before, HOUR)
  return minute === null ? words : [...words, before + withColon(hour, minute) + rest]
}

/** In digits. */
function inDigits({ hour, minute, rest }: Time): string[] {
  const padded = hour < 10 ? [`0${withColon(hour, minute ?? 0)}`] : []
  const colons = [withColon(hour, minute ?? 0), ...padded].map(word => word + rest)
  return [...minutesOf(minute).map(behind => hour + HOUR + behind + rest), ...colons]
}

const withColon = (hour: number, minute: number): string => hour + COLON + String(minute).padStart(2, '0')

function minutesOf(minute: number | null): string[] {
  if (minute === null || minute === 0) return ['']
  const spoken = [String(minute), sinoWord(minute)].map(word => word + MINUTE)
  return minute === 30 ? [...spoken, HALF] : spoken
}

/** How long, in hours and minutes, and in minutes alone. */
function spans(time: Time): string[] {
  const { hour, minute, rest } = time
  const words = spoken(time, '', HOUR + SPAN)
  return minute === null ? words : [...words, hour * 60 + minute + MINUTE + rest]
}

/** How long it takes, where it is no time of the day: 3분 30초 and 3시간 30분 for 3:30. Folded; none for what is no such time. */
export function lastingFor(text: string): string[] {
  const [, first, second = ''] = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim()) ?? []
  if (first === undefined) return []
  const rest = Number(second)
  return [
    [MINUTE, SECOND],
    [HOUR + SPAN, MINUTE],
  ].map(([whole = '', part = '']) => Number(first) + whole + (rest === 0 ? '' : rest + part))
}

const SECOND = unitsOfWord('초')
