// What the place of a note says of it where the note itself does not: a title and a day.
import { parseDate } from '../model/date.ts'
import { folderOfIndex } from '../model/note-name.ts'

/** The name of the note without the date that Jekyll puts before it, and the 32 digits that Notion puts behind it. */
export function fileTitle(id: string): string {
  const name = nameOf(id)
  const [before = '', date = ''] = /^(\d{4}-\d{2}-\d{2})-(?=.)/.exec(name) ?? []
  const rest = parseDate(date) === null ? name : name.slice(before.length)
  return rest.replace(/(?<=.) [0-9a-f]{32}$/, '')
}

/** Dates at the beginning of a name. */
const FIRST_DATES: readonly RegExp[] = [
  /^[[(]?(\d{4})([-._])(\d{2})\2(\d{2})(?!\d)/,
  /^[[(]?((?:19|20)\d{2})()(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)/,
]

/**
 * Where a name has a date, in the order in which they are looked for: at its beginning, as posts of Jekyll and daily
 * notes have it (`2018-01-28-title`, `[20180128] title`), zk with the time (`201801280930`); behind a blank or at its end;
 * in words anywhere.
 */
const NAME_DATES: readonly RegExp[] = [
  ...FIRST_DATES,
  /(?<!\d)(\d{4})(년) ?(\d{1,2})월 ?(\d{1,2})일/,
  /(?<=\s)(\d{4})([-._])(\d{2})\2(\d{2})(?!\d)/,
  /(?<!\d)(\d{4})([-._])(\d{2})\2(\d{2})[\])]?$/,
  // By itself, since so many digits inside a name may be any number.
  /(?<=[\s_([-])((?:19|20)\d{2})()(\d{2})(\d{2})[\])]?$/,
]

/** `240315 title`, `[240315] title`: a day of this century, at the beginning and nowhere else. */
const SHORT_DATE = /^[[(]?(\d{2})(\d{2})(\d{2})(?=[\s_\])-]|$)/

/**
 * Folders of years, months and days: `2024/03/15`, `2024-03/15 title`, `2024/03-15`, `2024/03/15/title`, `2024-03-15/title`;
 * `04-05` would be two days.
 */
const PATH_DATE = /(?:^|\/)((?:19|20)\d{2})년?[/.-](\d{2})월?[/-](?:\2-)?(\d{2})(?=일|[\s_/]|-(?!\d)|$)/

/** The day in the name of a note, else in those of its folders: `2024-03-15`; null where there is none. */
export function fileDate(id: string): string | null {
  const named = folderOfIndex(id) ?? id
  const [name = '', ...folders] = named.split('/').reverse()
  const own = nameDate(name, NAME_DATES)
  if (own !== null) return own
  const [, year, ...rest] = PATH_DATE.exec(named) ?? []
  const day = toDay(year, ...rest)
  if (day !== null) return day
  // Only at its beginning: `backup 2024-03-15` is of older notes.
  const dates = folders.map(folder => nameDate(folder, FIRST_DATES))
  return dates.find(date => date !== null) ?? null
}

function nameDate(name: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const [, year, , month, day] = pattern.exec(name) ?? []
    const date = toDay(year, month, day)
    if (date !== null) return date
  }
  const [, year, ...rest] = SHORT_DATE.exec(name) ?? []
  return toDay(year && `20${year}`, ...rest)
}

/** Whether a note is called by a day and nothing else: `2024-03-15`, `20240315`, `2024-07-01 월`; not by a minute (zk). */
export function isDayName(id: string): boolean {
  const name = nameOf(id).replace(WEEKDAY, '')
  return DAY_NAME.test(name) && fileDate(name) !== null
}

const DAY_NAME = /^[[(]?(?:\d{2}){1,2}(?:[-._]|년 ?)?\d{1,2}(?:[-._]|월 ?)?\d{1,2}일?[\])]?$/
const WEEKDAY =
  /[\s_-]*\(?(?:(?<!\d)[월화수목금토일](?:요일)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\)?$/i

/** The day as ISO 8601 has it; null for one that no calendar has. */
function toDay(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDate(date) === null ? null : date
}

/** The last part of an id; of an `index` that of its folder. */
function nameOf(id: string): string {
  const named = folderOfIndex(id) ?? id
  return named.slice(named.lastIndexOf('/') + 1)
}
