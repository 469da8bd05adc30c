// Dates as people write them in notes and filters. A date is as precise as it was written; time zones are ignored.

/** Year, month, day, hour, minute, second: as many of them as were written. `2012-02` is `[2012, 2]`. */
export type DateParts = readonly number[]

const SEPARATED =
  /^(\d{4})\s*(?:[-./]|년)\s*(\d{1,2})(?:\s*(?:[-./]|월)\s*(\d{1,2})(?![\d:])\s*[.일]?(?:(?:T|\s*(?:\([^)]{1,3}\))?\s*)(\d{1,2}):(\d{2})(?::(\d{2}))?)?|\s*[.월]?)/u
/** `March 5, 2024`, `5 Mar 2024`, `Tue, 05 Mar 2024 09:00:00 GMT`. */
const NAMED =
  /^(?:[A-Z][a-z]{2,8},?\s+)?(?:([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})\s+([A-Z][a-z]{2,8})\.?),?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u
/** `March 2024`. */
const NAMED_MONTH = /^([A-Z][a-z]{2,8})\.?,?\s+(\d{4})$/u
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u
const YEAR = /^(\d{4})\s*년?$/u
/** Which half of the day a time belongs to: behind it `PM`, before it `오후`. */
const HALF = /\s*(?:\b([ap])\.?m\b\.?|(오전|오후))/iu
/** No date is longer, and long blanks in a text would take the square of their number to be told from one. */
const MAX_LENGTH = 64
/** What may follow a date: its day of the week, fractions of a second, a time zone. */
const REST = /^(?:\s*\([^)]{1,3}\))?(?:\.\d+)?(?:\s*(?:Z|UTC|GMT|KST|[+-]\d{2}:?\d{2}))?\s*$/u

/**
 * Reads `2012`, `2012-02`, `2012-02-27`, `2012. 2. 27.`, `2012년 2월 27일`, `20120227`, `Feb 27, 2012`, `Feb 2012`, and each day with a time.
 * Null for anything else and for days no calendar has (2012-02-30).
 */
export function parseDate(text: string): DateParts | null {
  const parts = readParts(text)
  return parts !== null && isInCalendar(parts) ? parts : null
}

/** `1595352354163`, `1595352354`: milliseconds or seconds since 1970. */
const TIMESTAMP = /^\d{10}(?:\d{3})?$/u
/** `2024031512`: a day and its hour, which as seconds would be of a time from 2030 on. */
const DAY_AND_HOUR = /^((?:19|20)\d{6})(?:[01]\d|2[0-3])$/u
/** 1990 to 2100, in milliseconds since 1970: other numbers of so many digits are no times. */
const TIMESTAMPS = { from: Date.UTC(1990), to: Date.UTC(2101) }

/**
 * The value of a field of dates as `parseDate` reads it: a number of milliseconds or seconds since 1970, as Dendron and
 * Logseq write it, as its time in UTC (`2020-07-21T17:25:54Z`); a day with its hour behind it as that day; all else as it
 * is.
 */
export function readableDate(text: string): string {
  const digits = text.trim()
  if (!TIMESTAMP.test(digits)) return text
  const [, day = ''] = DAY_AND_HOUR.exec(digits) ?? []
  if (parseDate(day) !== null) return day
  const time = digits.length === 10 ? Number(digits) * 1000 : Number(digits)
  if (time < TIMESTAMPS.from || time >= TIMESTAMPS.to) return text
  return new Date(time).toISOString().replace(/\.\d+/u, '')
}

/** Whether the text is written as a date that no calendar has: `2024-02-30`. */
export function isImpossibleDate(text: string): boolean {
  const parts = readParts(text)
  return parts !== null && !isInCalendar(parts)
}

/**
 * Negative where `date` is before `other`, 0 where neither is, positive where it is after. Compared as precisely as
 * `other` is written: 2012-02-27 is neither before 2012-02 nor after. What `date` itself leaves open is its beginning.
 */
export function compareDates(date: DateParts, other: DateParts): number {
  for (const [place, part] of other.entries()) {
    const difference = (date[place] ?? FIRST[place] ?? 0) - part
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether `date` lies within `other`: 2012-02-27 does within 2012-02, and 2012 does not. */
export function isWithin(date: DateParts, other: DateParts): boolean {
  return other.every((part, place) => date[place] === part)
}

/** The beginnings of a year, month, day, hour, minute and second. */
const FIRST: DateParts = [0, 1, 1, 0, 0, 0]

function readParts(text: string): DateParts | null {
  if (text.length > MAX_LENGTH) return null
  const half = HALF.exec(text)
  const parts = readWholeParts(text.replace(HALF, ''))
  if (half === null || parts === null) return parts
  // Half past twelve at noon is 12:30 PM, at midnight 12:30 AM.
  const [hour] = parts.slice(3)
  if (hour === undefined || hour < 1 || hour > 12) return null
  const isAfternoon = half[1]?.toLowerCase() === 'p' || half[2] === '오후'
  return parts.with(3, (hour % 12) + (isAfternoon ? 12 : 0))
}

function readWholeParts(text: string): DateParts | null {
  const trimmed = text.trim()
  if (/^[A-Z]|^\d{1,2}\s/u.test(trimmed)) return readNamedParts(trimmed)
  const whole = COMPACT.exec(trimmed) ?? YEAR.exec(trimmed)
  const match = whole ?? SEPARATED.exec(trimmed)
  if (!match || (!whole && !REST.test(trimmed.slice(match[0].length)))) return null
  return match
    .slice(1)
    .filter(part => part !== undefined)
    .map(Number)
}

function readNamedParts(text: string): DateParts | null {
  const [, name = '', yearAlone] = NAMED_MONTH.exec(text) ?? []
  const monthAlone = monthOf(name)
  if (monthAlone > 0) return [Number(yearAlone), monthAlone]
  const match = NAMED.exec(text)
  if (!match || !REST.test(text.slice(match[0].length))) return null
  const [, before = '', dayBehind, dayBefore, behind = '', year, ...time] = match
  const month = monthOf(before || behind)
  const parts = [year, month, dayBehind ?? dayBefore, ...time]
  return month === 0 ? null : parts.filter(part => part !== undefined).map(Number)
}

/** From 1; 0 for what is no month. */
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function isInCalendar([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: DateParts): boolean {
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    hour > 24 ||
    (hour === 24 && minute + second > 0) ||
    minute > 59 ||
    second > 60
  )
    return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= days
}
