// From the keys people use to the fields of a talk. What is not understood stays in `fields`.
import { readableDate } from '../model/date.ts'
import { keyMeaning, type NamedField } from '../model/field-names.ts'
import type { Fields, FieldValue, ListField, TextField } from '../model/talk.ts'
import { withoutWikiLinks } from '../model/wiki-link.ts'
import { type NoteProblem, problem } from './problems.ts'

/** What the front matter says of a talk; null and empty where it says nothing. */
export type Header = { number: number | null } & { [field in TextField]: string | null } & {
  [field in ListField]: string[]
}

/** Reads the known fields out of all fields. A value of a type that can't be used becomes a problem on its key's line. */
export function readHeader(
  fields: Fields,
  lineOf: (key: string) => number | null = () => null,
): { header: Header; problems: NoteProblem[] } {
  const header: Header = {
    number: null,
    title: null,
    speakers: [],
    role: null,
    team: null,
    organization: null,
    event: null,
    date: null,
    venue: null,
    tags: [],
    channels: [],
    links: [],
    aliases: [],
  }
  const problems: NoteProblem[] = []
  const decided = new Set<NamedField>()
  for (const { field, key, value } of givenFields(fields)) {
    if (decided.has(field)) continue
    const wanted = isList(field) ? takeList(header, field, key, value) : takeOne(header, field, value)
    if (wanted === null) {
      if (!MERGED.has(field) && !isUnsaid(header, field)) decided.add(field)
      continue
    }
    const line = lineOf(key)
    const message = `the value of ${key} can't be used; ${wanted}`
    problems.push(problem('warning', 'field-type', message, line, line && 1))
  }
  return { header, problems }
}

/** Whether a key for it left a field without a value, as templates do (`speakers: []`), so that the next of its names counts. */
function isUnsaid(header: Header, field: NamedField): boolean {
  const value = header[field]
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** A key of the note that means a field, and its value. */
interface Given {
  field: NamedField
  key: string
  value: FieldValue
  rank: number
}

/** The keys that mean a field and have a value; of one field in the order in which its names are looked for. */
function givenFields(fields: Fields): Given[] {
  const given: Given[] = []
  let isOrdered = true
  for (const key of Object.keys(fields)) {
    const meaning = keyMeaning(key)
    const value = fields[key]
    if (meaning === null || value === undefined || isEmpty(value)) continue
    const { field, rank } = meaning
    isOrdered &&= given.every(other => other.field !== field)
    given.push({ field, key, value, rank })
  }
  return isOrdered ? given : given.sort((a, b) => a.rank - b.rank)
}

/** Does it say nothing: no value, no text, a list of none? */
const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Puts a single value into the header. What it should have been where it can't be used, else null. */
function takeOne(header: Header, field: Exclude<NamedField, ListField>, value: FieldValue): string | null {
  if (field === 'number') {
    const text = scalarText(value)
    if (text === null || !/^\d{1,15}$/.test(text)) return 'give it a whole number from 0'
    header.number = Number(text)
    return null
  }
  // `published: false` says whether a post is shown (Jekyll), and not when.
  if (field === 'date' && typeof value === 'boolean') return null
  const given = scalarText(value) ?? nameOf(value, field === 'date' ? DATE_KEYS : NAME_KEYS)
  if (given === null) return 'give it one line of text'
  const text = oneLine(given)
  header[field] = text === '' ? null : field === 'date' ? readableDate(text) : text
  return null
}

/** A value as one line, which a block of YAML (`|`) is not. */
const oneLine = (text: string): string =>
  /[\n\r]/.test(text) ? text.replace(/\s*[\n\r]+\s*/g, ' ').trim() : text

/** As `takeOne`, for a list. */
function takeList(header: Header, field: ListField, key: string, value: FieldValue): string | null {
  const { split, clean = text => text, keeps, names = NAME_KEYS } = LISTS[field]
  const items = listTexts(value, text => split(text, key), names)
  if (items === null) return 'give it a list or text with commas'
  header[field] = unique([...header[field], ...items.map(item => clean(oneLine(item))).filter(keeps)])
  return null
}

/** How a text is a list, what its items are, which of them count, and under which key one that is a mapping says what it is. */
const LISTS: {
  readonly [field in ListField]: {
    split: (text: string, key: string) => string[]
    clean?: (item: string) => string
    keeps: (item: string) => boolean
    names?: readonly string[]
  }
} = {
  speakers: { split: splitCommas, keeps: Boolean },
  tags: { split: splitTags, clean: withoutSigns, keeps: Boolean },
  channels: { split: splitTags, clean: withoutSigns, keeps: Boolean },
  links: {
    split: splitLinks,
    keeps: Boolean,
    names: ['url', 'href', 'link', 'name', 'title', 'text', 'label'],
  },
  // Aliases that start with a slash are old addresses of a page (Hugo), not names.
  aliases: { split: splitCommas, keeps: alias => alias !== '' && !alias.startsWith('/') },
}

/** Lists whose every given key counts; of the others the first one that has a usable value does. */
const MERGED: ReadonlySet<NamedField> = new Set<NamedField>(['tags', 'links', 'aliases'])

function isList(field: NamedField): field is ListField {
  return Object.hasOwn(LISTS, field)
}

/** A link of a wiki (`[[Kim Minsu]]`, Obsidian) is what it shows. */
function scalarText(value: FieldValue): string | null {
  if (typeof value === 'string') return withoutWikiLinks(value).trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** The keys that say what something is, in the order in which they are looked for. */
const NAME_KEYS: readonly string[] = ['name', 'title', 'url', 'href', 'link', 'text', 'label']

/** As `NAME_KEYS`, of a date: `{created: 2024-03-15, updated: …}` (MkDocs), `{start: 2024-03-15, end: …}` (Notion). */
const DATE_KEYS: readonly string[] = ['created', 'start', 'date', ...NAME_KEYS]

/** `{name: 홍길동, email: …}`, a list of one. */
function nameOf(value: FieldValue, keys: readonly string[] = NAME_KEYS): string | null {
  if (Array.isArray(value)) return value.length === 1 ? scalarText(value[0] ?? null) : listText(value)
  if (value === null || typeof value !== 'object') return null
  for (const key of keys) {
    const text = scalarText(value[key] ?? null)
    if (text !== null) return text
  }
  return null
}

function listText(values: FieldValue[]): string | null {
  const texts = values.map(scalarText)
  return texts.every(text => text !== null) && texts.length > 0 ? texts.join(', ') : null
}

/** The texts of a list or of a value that stands for one; null where there is something else in it. */
function listTexts(
  value: FieldValue,
  split: (text: string) => string[],
  names: readonly string[],
): string[] | null {
  const text = scalarText(value)
  if (text !== null) return split(text)
  if (!Array.isArray(value)) {
    const name = nameOf(value, names)
    return name === null ? null : [name]
  }
  const items: string[] = []
  for (const item of value) {
    if (item === null) continue
    const found = Array.isArray(item)
      ? listTexts(item, split, names)
      : [scalarText(item) ?? nameOf(item, names)]
    if (found === null) return null
    for (const one of found) {
      if (one === null) return null
      items.push(one)
    }
  }
  return items
}

function splitCommas(text: string): string[] {
  return text
    .split(/[,;、，]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function splitBlanks(text: string): string[] {
  return text.split(/[\s,]+/).filter(part => part !== '')
}

const BEFORE_URL = /(?<!\s)\s+(?=[a-z][a-z0-9+.-]*:\/\/|www\.)/i
const BEGINS_WITH_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i

/** Commas part links, and blanks do around a URL; else they are part of what is written: `talk slides.pdf`. */
function splitLinks(text: string): string[] {
  return text
    .split(',')
    .flatMap(part => part.trim().split(BEFORE_URL))
    .flatMap(part => (BEGINS_WITH_URL.test(part) ? part.split(/\s+(.*)/s) : [part]))
    .filter(part => part !== '')
}

/** Commas part tags, and where there are none, blanks do. Only `category` names one thing whole (Jekyll). */
function splitTags(text: string, key: string): string[] {
  return /[,;、，]/.test(text) || /^category$/i.test(key) ? splitCommas(text) : splitBlanks(text)
}

/** A tag as it is called, where it is given as in a text: `#work`. */
function withoutSigns(tag: string): string {
  return tag.replace(/^#+\s*/, '')
}

function unique(items: string[]): string[] {
  return items.length < 2 ? items : [...new Set(items)]
}
