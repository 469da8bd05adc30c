// Which talks a command works on, and in which order: one home for the filters and sorting that commands share.
import { compareDates, parseDate, parseSpan } from '../model/date.ts'
import { UsageError } from '../model/errors.ts'
import {
  type Condition,
  createFilter,
  dateCondition,
  explainNoTalks,
  parseCondition,
  splitOperands,
} from '../model/filter.ts'
import { quoteTyped } from '../model/shorten.ts'
import { parseSort, type SortKey, sortByFields } from '../model/sort.ts'
import type { Library, Talk } from '../model/talk.ts'
import type { Options } from './line/command-definition.ts'

export interface Selection {
  /** Whether any filter was given. */
  isFiltered: boolean
  has(talk: Talk): boolean
  /** Why no talk passes, where a single filter tells; else null. */
  explainNone(): string | null
}

/**
 * The filters that were given, over this library; `notice` is told of dates that none of them can compare. Throws
 * `UsageError` for a field that no talk has.
 */
export function createSelection(
  options: Options,
  { talks }: Library,
  notice: (text: string) => void,
): Selection {
  const conditions = readConditions(options)
  const odd = conditions.some(comparesDates) ? talks.filter(hasOddDate) : []
  const [first] = odd
  if (first !== undefined) {
    const rest = odd.length > 1 ? ` and of ${odd.length - 1} more` : ''
    notice(
      `the date of ${first.ref}${rest} can't be compared with others: ${first.date}; talks check says where`,
    )
  }
  return {
    isFiltered: conditions.length > 0,
    has: createFilter(conditions, talks),
    explainNone: () => explainRange(options) ?? explainNoTalks(conditions, talks),
  }
}

/** What is wrong with `--since` and `--until`, where the first is behind the other; else null. */
function explainRange({ since = '', until = '' }: Options): string | null {
  const [first, last] = [parseDate(since), parseDate(until)]
  if (first === null || last === null || compareDates(first, last) <= 0) return null
  return `--since ${since} is after --until ${until}`
}

const comparesDates = ({ fields, operator }: Condition): boolean =>
  fields.includes('date') && /[<>]/u.test(operator)

const hasOddDate = ({ date }: Talk): boolean => date !== null && parseSpan(date) === null

/** Why filters leave none of these talks; null where they leave some, or there is no filter. */
export function whyNone(selection: Selection, talks: readonly Talk[]): string | null {
  if (!selection.isFiltered || talks.some(selection.has)) return null
  return selection.explainNone() ?? 'no talk passes the filters'
}

/** A tag by its name, however it was given: `#위기관리`, as it is written in a text. */
export const tagName = (tag: string): string => tag.replace(/^#(?=.)/u, '')

function readConditions(options: Options): Condition[] {
  const named = (option: string, fields: readonly string[], values: readonly string[] = []): Condition[] =>
    values.map(value => ({ fields, operator: '=', operands: readOperands(option, value) }))
  const { since, until } = options
  return [
    ...named('--tag', ['tags'], options.tag?.map(tagName)),
    ...named('--speaker', ['speakers'], options.speaker),
    ...named('--organization', ['organization', 'aliases'], options.organization),
    ...(since === undefined ? [] : [dateCondition('--since', '>=', since)]),
    ...(until === undefined ? [] : [dateCondition('--until', '<=', until)]),
    ...(options.where ?? []).map(parseCondition),
  ]
}

function readOperands(option: string, text: string): string[] {
  const operands = splitOperands(text)
  if (operands.length > 0) return operands
  throw new UsageError(
    `${option} ${quoteTyped(text)} names none; for talks that have none try --where ${option.slice(2)}=`,
  )
}

/** Talks, or what belongs to them, in the order asked for, by their own where none was, and as many as asked for. */
export function arrange<Item>(
  items: readonly Item[],
  options: Options,
  talkOf: (item: Item) => Talk,
  library: Library,
): Item[] {
  return arrangeBy(items, options, keys => sortByFields(items, keys, talkOf, library.talks))
}

/** The same for any items, which `sort` sorts by keys. */
export function arrangeBy<Item>(
  items: readonly Item[],
  { sort, reverse, limit }: Options,
  sortItems: (keys: readonly SortKey[]) => Item[],
): Item[] {
  const keys = sort === undefined ? [] : parseSort(sort)
  // Reversed keys, not a reversed list: what lacks a key stays last.
  const turned = reverse ? keys.map(key => ({ ...key, isDescending: !key.isDescending })) : keys
  const sorted = keys.length > 0 ? sortItems(turned) : [...items]
  if (reverse && keys.length === 0) sorted.reverse()
  return sorted.slice(0, limit)
}
