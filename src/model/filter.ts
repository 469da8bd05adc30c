// Filters over the fields of talks: `speaker=홍길동`, `organization~학교`, `date>=2012-02`, `tags=a,b`, `channels?`.
import { compareDates, type DateParts, isWithin, parseDate, parseSpan, readableDate } from './date.ts'
import { UsageError } from './errors.ts'
import { type Field, fieldItems, findField } from './field.ts'
import { foldName } from './name.ts'
import { didYouMean, nearNames } from './near.ts'
import { parseNumber } from './number.ts'
import { quoteTyped, shortenTyped } from './shorten.ts'
import type { Talk } from './talk.ts'

const OPERATORS = ['!=', '<=', '>=', '=', '~', '<', '>', '?'] as const
type Operator = (typeof OPERATORS)[number]

/** One condition a talk must meet. */
export interface Condition {
  /** One of these fields must meet it. */
  fields: readonly string[]
  operator: Operator
  /** What was written behind the operator, split at its commas; any one of them will do. */
  operands: readonly string[]
}

// The blanks around the parts are cut off afterwards: in the expressions their time would grow with their cube.
const HEAD = /^([^=!~<>?]+)(!=|<=|>=|=|~|<|>)/su
const PRESENCE = /^([^=!~<>?]+)\?$/u

/**
 * Reads a filter. Behind the operator a comma means "or" (`\,` is a comma itself); nothing behind `=` means that the
 * field is absent, behind `!=` that it is there. Throws `UsageError`.
 */
export function parseCondition(text: string): Condition {
  const trimmed = text.trim()
  const present = PRESENCE.exec(trimmed)?.[1]?.trim() ?? ''
  if (present !== '') return { fields: [present], operator: '?', operands: [] }
  const head = readFilterHead(trimmed)
  if (head === null) {
    const name = /^!?([^=!~<>?]*)/u.exec(text)?.[1]?.trim() || 'speaker'
    const said = shortenTyped(name)
    throw new UsageError(
      `can't read the filter ${quoteTyped(text)}; try ${said}=value, ${said}!=value, ${said}~part, ${said}>=2012-02, ${said}? (present) or ${said}= (absent)`,
    )
  }
  const { field, operator, end } = head
  return checkOperands({ fields: [field], operator, operands: splitOperands(trimmed.slice(end)) }, text)
}

/** What stands before the operands of a filter, and where it ends (UTF-16 units): of `date>=2012` `date`, `>=` and 6. */
interface FilterHead {
  field: string
  operator: Operator
  end: number
}

/** Null where the text has no operator that operands follow, or nothing before it. */
export function readFilterHead(text: string): FilterHead | null {
  const [head = '', name = '', sign] = HEAD.exec(text) ?? []
  const field = name.trim()
  const operator = OPERATORS.find(each => each === sign)
  return field === '' || operator === undefined ? null : { field, operator, end: head.length }
}

/** The values of an option such as `--tag a,b`: split at commas, `\,` being a comma itself. */
export function splitOperands(text: string): string[] {
  return (text.match(/(?:\\.|[^,\\]|\\$)+/gsu) ?? [])
    .map(part => part.replace(/\\([,\\])/gu, '$1').trim())
    .filter(part => part !== '')
}

/** What stands before the last of several operands: `a\,b,` of `a\,b,c`. */
export const beforeLastOperand = (text: string): string => /^(?:(?:\\.|[^\\,])*,)*/su.exec(text)?.[0] ?? ''

/** A value as it is written behind an operator. */
export const escapeOperand = (text: string): string => text.replace(/[\\,]/gu, '\\$&')

function checkOperands(condition: Condition, text: string): Condition {
  const { operator, operands } = condition
  if (operator !== '=' && operator !== '!=' && operands.length === 0) {
    throw new UsageError(
      `the filter ${quoteTyped(text)} compares with nothing; write a value behind ${operator}`,
    )
  }
  if (/[<>]/u.test(operator)) {
    const odd = operands.find(operand => parseDate(operand) === null && parseNumber(operand) === null)
    if (odd !== undefined) {
      throw new UsageError(
        `${operator} compares dates and numbers, and ${quoteTyped(odd)} is neither; try a date such as 2012-02-27 or 2012-02, or a number`,
      )
    }
  }
  return condition
}

/** A day of `--since` and `--until` as a condition. Throws `UsageError` for what is no date. */
export function dateCondition(option: string, operator: '>=' | '<=', text: string): Condition {
  if (parseDate(text)) return { fields: ['date'], operator, operands: [text] }
  throw new UsageError(`${option} ${quoteTyped(text)} is not a date; try 2012-02-27, 2012-02 or 2012`)
}

/**
 * Whether a talk meets all conditions. `talks` are those of the library: a field that is in none of them throws
 * `UsageError`.
 */
export function createFilter(
  conditions: readonly Condition[],
  talks: readonly Talk[],
): (talk: Talk) => boolean {
  const tests = conditions.map(condition => createTest(condition, talks))
  return talk => tests.every(isMet => isMet(talk))
}

type Item = string | number | boolean

function createTest({ fields, operator, operands }: Condition, talks: readonly Talk[]) {
  const found = fields.map(name => findField(name, talks))
  const itemsOf = (talk: Talk): Item[] => found.flatMap(field => fieldItems(field.read(talk)))
  const tests = operands.map(operand => createComparison(operator, operand, found))
  const isAny = (talk: Talk) => itemsOf(talk).some(item => tests.some(isMet => isMet(item)))
  if (operator === '?' || (operator === '!=' && operands.length === 0)) {
    return (talk: Talk) => itemsOf(talk).length > 0
  }
  if (operator === '=' && operands.length === 0) return (talk: Talk) => itemsOf(talk).length === 0
  return operator === '!=' ? (talk: Talk) => !isAny(talk) : isAny
}

/** The test of one value against one operand; that of `!=` is the one of `=`, turned around over all values. */
function createComparison(
  operator: Operator,
  operand: string,
  fields: readonly Field[],
): (item: Item) => boolean {
  const folded = foldName(operand)
  const isDate = fields.every(field => field.isDate)
  const hasTags = fields.some(field => field.name === 'tags')
  if (operator === '~') return item => foldName(String(item)).includes(folded)
  const date = parseDate(operand)
  const number = isDate && date !== null ? null : parseNumber(operand)
  const isOrdered = ORDERS[operator]
  const read = (item: Item): string => (isDate ? readableDate(String(item)) : String(item))
  if (isOrdered) return item => isOrdered(...compareItem(read(item), date, number))
  return item => isEqual(read(item), date, number) || isNamed(foldName(String(item)), folded, hasTags)
}

/** How the first and the last day of an item stand to an operand; of what is no span they are the same. */
type Orders = readonly [first: number, last: number]

/** Whether any day is as asked for, by what `compareItem` gives. */
const ORDERS: { readonly [operator in Operator]?: (...orders: Orders) => boolean } = {
  '<': first => first < 0,
  '<=': first => first <= 0,
  '>': (_, last) => last > 0,
  '>=': (_, last) => last >= 0,
}

/** Tags nest: `work/project` is one of `work`. */
const isNamed = (item: string, name: string, isTag: boolean): boolean =>
  item === name || (isTag && item.startsWith(`${name}/`))

/** Below, equal or above; NaN where the two can't be compared. Two plain numbers are numbers, even `2012`; `number` is null for dates. */
function compareItem(item: string, date: DateParts | null, number: number | null): Orders {
  const itemNumber = parseNumber(item)
  if (number !== null && itemNumber !== null) return [itemNumber - number, itemNumber - number]
  const span = date && parseSpan(item)
  return date && span
    ? [compareDates(span.first, date), compareDates(span.last, date)]
    : [Number.NaN, Number.NaN]
}

/** As `compareItem`; but a bare year, which is ordered by its beginning, is not its first day. */
function isEqual(item: string, date: DateParts | null, number: number | null): boolean {
  const itemNumber = parseNumber(item)
  if (number !== null && itemNumber !== null) return itemNumber === number
  const span = date && parseSpan(item)
  if (date === null || span === null) return false
  const { first, last } = span
  if (first === last) return isWithin(first, date)
  return compareDates(first, date) <= 0 && compareDates(last, date) >= 0
}

/**
 * Why no talk meets the conditions, as far as single values tell: `no talk has "도서간" among its tags; did you mean 도서관?`.
 * Null where each value by itself is there.
 */
export function explainNoTalks(conditions: readonly Condition[], talks: readonly Talk[]): string | null {
  for (const { fields, operator, operands } of conditions) {
    if (operator !== '=') continue
    const found = fields.map(name => findField(name, talks))
    const items = talks.flatMap(talk => found.flatMap(field => fieldItems(field.read(talk))))
    const odd = operands.find(operand => !items.some(createComparison(operator, operand, found)))
    if (odd !== undefined) {
      if (items.length === 0) return `no talk has any ${fields[0]}`
      const isList = talks.some(talk => Array.isArray(found[0]?.read(talk)))
      const place = isList ? `among its ${found[0]?.name}` : `as its ${fields[0]}`
      const near = nearNames(odd, items.map(String)).map(escapeOperand)
      return `no talk has ${quoteTyped(odd)} ${place}${didYouMean(near)}`
    }
  }
  return null
}
