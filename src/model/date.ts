// Dates as people write them in notes and filters. A date is as precise as it was written; time zones are ignored.

/** Year, month, day, hour, minute, second: as many of them as were written. `2012-02` is `[2012, 2]`. */
export type DateParts = readonly number[]

/** A day of the week behind a date: `(토)`, `(Sat)`, `토요일`, `토`, `Sat`. */
const WEEKDAY =
  '(?:\\([^)]{1,3}\\)|[월화수목금토일](?:요일)?(?=\\s|$)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b)'
const SEPARATED = new RegExp(
  `^(\\d{4})\\s*(?:[-./]|년)\\s*(\\d{1,2})(?:\\s*(?:[-./]|월)\\s*(\\d{1,2})(?![\\d:])\\s*[.일]?(?:(?:T|\\s*${WEEKDAY}?\\s*)(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?|(\\d{1,2})시(?:\\s*(\\d{1,2})분)?))?|\\s*[.월]?)`,
  'iu',
)
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
const REST = new RegExp(
  `^(?:\\s*${WEEKDAY})?(?:\\.\\d+)?(?:\\s*(?:Z|UTC|GMT|KST|[+-]\\d{2}:?\\d{2}))?\\s*$`,
  'iu',
)
/** Two figures that can be nothing but a year: `24년`, `'24.`; `24-03-02` may be the 24th of March, and a release. */
const SHORT_YEAR = /^(?:['’]?(\d{2})\s*년|['’](\d{2})\s*[-./])/u

/**
 * Reads `2012`, `2012-02`, `2012-02-27`, `2012. 2. 27.`, `2012년 2월 27일`, `12년 2월 27일`, `20120227`, `Feb 27, 2012`, `Feb 2012`,
 * and each day with a day of the week and a time (`오후 3시`).
 * Null for anything else and for days no calendar has (2012-02-30).
 */
export function parseDate(text: string): DateParts | null {
  const parts = readParts(text)
  return parts !== null && isInCalendar(parts) ? parts : null
}

/** The days from one to another, both counted. A single day, month or year is the first and the last, as it is written. */
export interface DateSpan {
  first: DateParts
  last: DateParts
}

/**
 * Reads what `parseDate` reads, and the days from one date to another: `2024-03-02 ~ 2024-03-04`, `2024-03-02/04`,
 * `2024. 3. 2. – 3. 4.`, `2024년 3월 2일부터 4일까지`, `2024-03-02 14:00~16:00`. Several dates with commas are the days from the
 * earliest to the latest. Null for anything else, and where the last day is before the first.
 */
export function parseSpan(text: string): DateSpan | null {
  const date = parseDate(text)
  if (date !== null) return { first: date, last: date }
  if (text.length > MAX_LENGTH * 2 || !/\d{2}.*[-~～〜–—/.,부]/su.test(text)) return null
  return readSpan(text.trim()) ?? readList(text)
}

const BETWEEN = /\s*(?:[~～〜–—/]|\s-\s|\.{2,3}|부터)\s*/gu

function readSpan(text: string): DateSpan | null {
  for (const { 0: sign, index } of text.matchAll(BETWEEN)) {
    const first = parseDate(text.slice(0, index))
    const last = first && readEnd(text.slice(index + sign.length).replace(/\s*까지$/u, ''), first)
    if (first && last && compareDates(last, first) >= 0) return { first, last }
  }
  return null
}

function readList(text: string): DateSpan | null {
  const dates = text.split(',').map(parseDate)
  if (!dates.every(date => date !== null)) return null
  const [first, ...others] = dates.sort((a, b) => compareDates(a, b))
  const last = others.at(-1)
  return first && last ? { first, last: toItsEnd(last) } : null
}

/** The end of a span, which may leave out what its beginning says: `04`, `3. 4.`, `4일`, `16:00`; behind a month, a month. */
function readEnd(text: string, first: DateParts): DateParts | null {
  if (TIME.test(text)) return first.length > 3 ? first : null
  const [year, month, day] = first
  const whole = parseDate(text)
  if (whole !== null || month === undefined) return whole && toItsEnd(whole)
  const rest = day === undefined || MONTH_AND_DAY.test(text) ? text : `${month}-${text}`
  const last = parseDate(`${year}-${rest}`)
  return last === null || (day !== undefined && last.length < 3) ? null : toItsEnd(last)
}

/** The end of a time is on its day, which is all that counts. */
const TIME = /^(?:오전|오후)?\s*\d{1,2}(?::\d{2}|시(?:\s*\d{1,2}분)?)(?:\s*[ap]\.?m\.?)?$/iu
const MONTH_AND_DAY = /^\d{1,2}\s*(?:[-./]|월)\s*\d/u

/** A month or a year as its last day. */
function toItsEnd(date: DateParts): DateParts {
  const [year = 0, month = 12] = date
  return date.length > 2 ? date : [year, month, daysOf(year, month)]
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
  const trimmed = withCentury(text.trim())
  if (/^[A-Z]|^\d{1,2}\s/u.test(trimmed)) return readNamedParts(trimmed)
  const whole = COMPACT.exec(trimmed) ?? YEAR.exec(trimmed)
  const match = whole ?? SEPARATED.exec(trimmed)
  if (!match || (!whole && !REST.test(trimmed.slice(match[0].length)))) return null
  return match
    .slice(1)
    .filter(part => part !== undefined)
    .map(Number)
}

/** A year of two figures, from 70 on of the last century, with all of its figures. */
function withCentury(text: string): string {
  const match = SHORT_YEAR.exec(text)
  const year = match?.slice(1).find(part => part !== undefined)
  if (year === undefined) return text
  return (Number(year) < 70 ? '20' : '19') + text.replace(/^['’]/u, '')
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
  return day <= daysOf(year, month)
}

/** How many days a month has. */
function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
