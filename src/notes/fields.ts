// From the keys people use to the fields of a talk. What is not understood stays in `fields`.
import { FIELD_NAMES, foldKey } from '../model/field-names.ts'
import type { Fields, FieldValue } from '../model/talk.ts'
import { type NoteProblem, problem } from './problems.ts'

/** What the front matter says of a talk; null and empty where it says nothing. */
export interface Header {
  number: number | null
  title: string | null
  speakers: string[]
  role: string | null
  team: string | null
  organization: string | null
  event: string | null
  date: string | null
  venue: string | null
  tags: string[]
  channels: string[]
  links: string[]
  aliases: string[]
}

/** Lists whose every given key counts; of the others the first one that has a value does. */
const MERGED = new Set<keyof Header>(['tags', 'links', 'aliases'])

/** Reads the known fields out of all fields. A value of a type that can't be used becomes a problem on its key's line. */
export function readHeader(
  fields: Fields,
  lineOf: (key: string) => number | null = () => null,
): { header: Header; problems: NoteProblem[] } {
  const reader = createReader(fields, lineOf)
  const header: Header = {
    number: reader.number('number'),
    title: reader.text('title'),
    speakers: reader.list('speakers', splitCommas),
    role: reader.text('role'),
    team: reader.text('team'),
    organization: reader.text('organization'),
    event: reader.text('event'),
    date: reader.text('date'),
    venue: reader.text('venue'),
    tags: reader.list('tags', splitTags),
    channels: reader.list('channels', splitTags),
    links: reader.list('links', splitBlanks).filter(link => /^[a-z][a-z0-9+.-]*:\/\/|^www\./i.test(link)),
    // Aliases that start with a slash are old addresses of a page (Hugo), not names.
    aliases: reader.list('aliases', splitCommas).filter(alias => !alias.startsWith('/')),
  }
  return { header, problems: reader.problems }
}

interface Reader {
  problems: NoteProblem[]
  text(field: keyof Header): string | null
  number(field: keyof Header): number | null
  list(field: keyof Header, split: (text: string, key: string) => string[]): string[]
}

function createReader(fields: Fields, lineOf: (key: string) => number | null): Reader {
  const keys = new Map<string, string>()
  for (const key of Object.keys(fields)) {
    const name = foldKey(key)
    if (!keys.has(name)) keys.set(name, key)
  }
  const problems: NoteProblem[] = []
  /** The keys of the note that mean a field and have a value. */
  const given = (field: keyof Header): [key: string, value: FieldValue][] => {
    const found: [string, FieldValue][] = []
    for (const name of FIELD_NAMES[field]) {
      const key = keys.get(name)
      const value = key === undefined ? null : fields[key]
      if (key !== undefined && value !== undefined && value !== null && value !== '') found.push([key, value])
    }
    return found
  }
  const complain = (key: string, wanted: string): void => {
    const line = lineOf(key)
    const message = `the value of ${key} can't be used; ${wanted}`
    problems.push(problem('warning', 'field-type', message, line, line && 1))
  }
  return {
    problems,
    text(field) {
      for (const [key, value] of given(field)) {
        const text = scalarText(value) ?? nameOf(value)
        if (text !== null) return text === '' ? null : text
        complain(key, 'give it one line of text')
      }
      return null
    },
    number(field) {
      for (const [key, value] of given(field)) {
        const text = scalarText(value)
        if (text !== null && /^\d{1,15}$/.test(text)) return Number(text)
        complain(key, 'give it a whole number from 0')
      }
      return null
    },
    list(field, split) {
      const items: string[] = []
      for (const [key, value] of given(field)) {
        const found = listTexts(value, text => split(text, key))
        if (found === null) complain(key, 'give it a list or text with commas')
        else items.push(...found)
        if (!MERGED.has(field)) break
      }
      return unique(items)
    },
  }
}

function scalarText(value: FieldValue): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : null
}

/** `{name: 홍길동, email: …}`, a list of one. */
function nameOf(value: FieldValue): string | null {
  if (Array.isArray(value)) return value.length === 1 ? scalarText(value[0] ?? null) : listText(value)
  if (value === null || typeof value !== 'object') return null
  for (const key of ['name', 'title', 'url', 'href', 'link', 'text', 'label']) {
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
function listTexts(value: FieldValue, split: (text: string) => string[]): string[] | null {
  const text = scalarText(value)
  if (text !== null) return split(text)
  if (!Array.isArray(value)) {
    const name = nameOf(value)
    return name === null ? null : [name]
  }
  const items: string[] = []
  for (const item of value) {
    if (item === null) continue
    const found = Array.isArray(item) ? listTexts(item, split) : [scalarText(item) ?? nameOf(item)]
    if (found === null) return null
    for (const one of found) {
      if (one === null) return null
      items.push(one.replace(/^#+(?=[^\s#])/, ''))
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

/** Commas part tags, and where there are none, blanks do. Only `category` names one thing whole (Jekyll). */
function splitTags(text: string, key: string): string[] {
  const parts = /[,;、，]/.test(text) || /^category$/i.test(key) ? splitCommas(text) : splitBlanks(text)
  return parts.map(part => part.replace(/^#+/, '')).filter(part => part !== '')
}

function unique(items: string[]): string[] {
  return [...new Set(items.filter(item => item !== ''))]
}
