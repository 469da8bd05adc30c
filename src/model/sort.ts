// Order: `date-,title` means latest first, and by title within a day. What lacks the field comes last, either way.
import { lazy } from '../base/lazy.ts'
import { compareDates, type DateParts, parseSpan, readableDate } from './date.ts'
import { UsageError } from './errors.ts'
import { fieldItems, findField } from './field.ts'
import { parseNumber } from './number.ts'
import { quoteTyped } from './shorten.ts'
import type { Talk } from './talk.ts'

export interface SortKey {
  name: string
  isDescending: boolean
}

/** Reads `date-,title+`: names with an optional sign behind each. Throws `UsageError` for an empty name. */
export function parseSort(text: string): SortKey[] {
  return text.split(',').map(part => {
    const [, written = '', sign] = /^(.*?)([+-])?$/su.exec(part.trim()) ?? []
    const name = written.trim()
    if (name === '')
      throw new UsageError(`can't sort by ${quoteTyped(text)}; try date, title+ or date-,title`)
    return { name, isDescending: sign === '-' }
  })
}

/** A value to sort by: numbers before dates before text, each in its own order. Null where there is none. */
export type SortValue = number | DateParts | string | null

/** Sorts by several values each, the first deciding first. Equal items keep their order. Gives a new list. */
export function sortBy<Item>(
  items: readonly Item[],
  keys: readonly { isDescending: boolean; read(item: Item): SortValue }[],
): Item[] {
  const decorated = items.map(item => ({ item, values: keys.map(key => key.read(item)) }))
  return decorated
    .sort((a, b) => {
      for (const [place, { isDescending }] of keys.entries()) {
        const order = compareValues(a.values[place] ?? null, b.values[place] ?? null, isDescending)
        if (order !== 0) return order
      }
      return 0
    })
    .map(({ item }) => item)
}

/**
 * Sorts what belongs to talks (talks themselves, hits) by fields of the talk. `library` are all talks, which know
 * what fields there are. Throws `UsageError` for a field in none of them.
 */
export function sortByFields<Item>(
  items: readonly Item[],
  keys: readonly SortKey[],
  talkOf: (item: Item) => Talk,
  library: readonly Talk[],
): Item[] {
  return sortBy(
    items,
    keys.map(({ name, isDescending }) => {
      const field = findField(name, library)
      const texts = items
        .map(item => fieldItems(field.read(talkOf(item)))[0])
        .filter(item => item !== undefined)
      const isNumeric = !field.isDate && texts.every(text => parseNumber(String(text)) !== null)
      return {
        isDescending,
        read: (item: Item) => {
          const value = fieldItems(field.read(talkOf(item)))[0]
          // What is no date can't be before or after one.
          return field.isDate ? firstDay(readableDate(String(value ?? ''))) : sortValue(value, isNumeric)
        },
      }
    }),
  )
}

/** Of several days the first is what they are sorted by. */
const firstDay = (text: string): DateParts | null => parseSpan(text)?.first ?? null

/** Where all values of a field are numbers they are numbers, unless it is one of dates; else `2012` is a year. */
function sortValue(item: string | number | boolean | undefined, isNumeric: boolean): SortValue {
  if (item === undefined) return null
  const text = String(item)
  return (isNumeric ? parseNumber(text) : (firstDay(text) ?? parseNumber(text))) ?? text
}

function compareValues(a: SortValue, b: SortValue, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = valueKind(a) - valueKind(b) || compareSameKind(a, b)
  return isDescending ? -order : order
}

function valueKind(value: SortValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 2 : 1
}

function compareSameKind(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return textOrder().compare(a, b)
  if (!Array.isArray(a) || !Array.isArray(b)) return 0
  return compareDates(a, b) || -compareDates(b, a) || a.length - b.length
}

/** Korean collation: Hangul before Latin, case and width minor, `2` before `10`. Made when first needed: it is slow. */
const textOrder = lazy(() => new Intl.Collator('ko', { numeric: true }))
