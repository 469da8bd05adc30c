// `field:term`: which field is meant, and its values as a source to look in.
import { frontMatterValue, talkFieldName } from '../model/field.ts'
import { keyMeaning } from '../model/field-names.ts'
import { tacticAt } from '../model/tactics.ts'
import type { FieldValue, Talk } from '../model/talk.ts'
import { withoutWikiLinks } from '../model/wiki-link.ts'
import { unitsOfName } from './fold.ts'
import { addValue, createHeaderWriter, endTalk, finishHeaders } from './indexing.ts'
import {
  HEADER_FIELDS,
  type HeaderSource,
  headerValues,
  isTacticField,
  type SearchIndex,
} from './search-index.ts'

/** Stands before a front-matter key that has the name of another field. */
const KEYS = 'fields.'

/** What a term's field means: the tactic's own text, or header values under a name for `Match.field`. */
export type FieldScope = { kind: 'text' } | { kind: 'header'; field: string; source: HeaderSource }

/**
 * The scope of a field name, or null when no talk of the library has such a field. As for filters, a front-matter key
 * comes before a field by another name people use for it (`author`, `발표자`).
 */
export function findScope(index: SearchIndex, name: string): FieldScope | null {
  const key = name.toLowerCase()
  if (key.startsWith(KEYS)) return valuesOfKey(index, name.slice(KEYS.length))
  if (key === 'text') return { kind: 'text' }
  // The id is the path without what says nothing.
  if (key === 'id' || key === 'path') return { kind: 'header', field: 'id', source: idsOf(index.talks) }
  const own = key === 'heading' ? 'section' : (talkFieldName(name) ?? key)
  const meant = keyMeaning(name)?.field ?? own
  // No field of a talk is called so, but a key of the notes may be.
  const kept = own === 'columns' ? valuesOfKey(index, name) : null
  if (kept !== null) return kept
  return valuesOfField(index, own) ?? (meant === own ? null : valuesOfField(index, meant))
}

/** The ids of talks as a source to look in, made once for them: every query that finds nothing asks for it. */
function idsOf(talks: readonly Talk[]): HeaderSource {
  const known = idSources.get(talks)
  if (known) return known
  const writer = createHeaderWriter()
  for (const { id } of talks) {
    addValue(writer, 0, 0, id)
    endTalk(writer)
  }
  const source = finishHeaders(writer)
  idSources.set(talks, source)
  return source
}

const idSources = new WeakMap<readonly Talk[], HeaderSource>()

function valuesOfField(index: SearchIndex, name: string): FieldScope | null {
  const fields: readonly string[] = HEADER_FIELDS
  const known = fields.indexOf(name)
  return known < 0
    ? valuesOfKey(index, name)
    : { kind: 'header', field: name, source: valuesOfHeader(index, known) }
}

function valuesOfHeader(index: SearchIndex, field: number): HeaderSource {
  const { headers } = index
  const writer = createHeaderWriter()
  for (const talk of index.talks.keys()) {
    const end = headers.first[talk + 1] ?? 0
    for (let value = headers.first[talk] ?? 0; value < end; value++) {
      if (headers.field[value] !== field) continue
      const text = headerText(index, talk, headers, value)
      addValue(
        writer,
        field,
        headers.item[value] ?? 0,
        text,
        headers.headingFrom[value],
        headers.headingTo[value],
      )
    }
    endTalk(writer)
  }
  return finishHeaders(writer)
}

/** The original text of a header value. */
function headerText(index: SearchIndex, talk: number, source: HeaderSource, value: number): string {
  const item = source.item[value] ?? 0
  const owner = index.talks[talk]
  const field = HEADER_FIELDS[source.field[value] ?? 0]
  if (!owner || !field) return ''
  if (isTacticField(field)) return tacticAt(owner, source.headingFrom[value] ?? 0)?.[field][item] ?? ''
  return headerValues(owner, field)[item] ?? ''
}

/** A value of the field that was asked for by name, as its talk writes it: the key, and which value of that. */
export interface Named {
  field: string
  item: number
  text: string
}

/** The value of that number in a source. */
export function namedValue(
  index: SearchIndex,
  talk: number,
  field: string,
  source: HeaderSource,
  value: number,
): Named {
  const item = source.item[value] ?? 0
  if (HEADER_FIELDS.some(header => header === field))
    return { field, item, text: headerText(index, talk, source, value) }
  const owner = index.talks[talk]
  const all = owner ? [...namedValues(owner, field)] : []
  return all[value - (source.first[talk] ?? 0)] ?? { field, item, text: '' }
}

function valuesOfKey(index: SearchIndex, name: string): FieldScope | null {
  const writer = createHeaderWriter()
  const isNamed = createNameTest(name)
  for (const talk of index.talks) {
    for (const { item, text } of namedValues(talk, name, isNamed)) addValue(writer, 0, item, text)
    endTalk(writer)
  }
  return writer.field.length === 0 ? null : { kind: 'header', field: name, source: finishHeaders(writer) }
}

/** Tells whether a key is the name, however it is written; of each key once, as notes have the same ones. */
function createNameTest(name: string): (key: string) => boolean {
  const wanted = unitsOfName(name)
  const known = new Map<string, boolean>()
  return key => {
    const is = known.get(key) ?? unitsOfName(key) === wanted
    known.set(key, is)
    return is
  }
}

/** The values that a talk has under a name, however it writes that, or under one inside a mapping: `venue.room`. */
function* namedValues(talk: Talk, name: string, isNamed = createNameTest(name)): Generator<Named> {
  if (name.includes('.') && !Object.hasOwn(talk.fields, name))
    for (const [item, text] of toTexts(frontMatterValue(talk, name) ?? null).entries())
      yield { field: name, item, text }
  for (const [field, values] of valuesByKey(talk))
    if (isNamed(field)) for (const [item, text] of values.entries()) yield { field, item, text }
}

/** Everything else that a talk says about itself, as text. */
function* valuesByKey(talk: Talk): Generator<[key: string, values: string[]]> {
  const { id, event, venue, date, links } = talk
  const own = new Map([
    ['id', [id]],
    ['links', links],
  ])
  for (const [key, value] of Object.entries({ event, venue, date })) if (value !== null) own.set(key, [value])
  yield* own
  for (const [key, value] of Object.entries(talk.fields)) {
    if (!own.has(key)) yield [key, toTexts(value)]
  }
}

/** A front-matter value as texts: scalars as they are shown, lists by item, mappings by their values. */
function toTexts(value: FieldValue): string[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap(toTexts)
  if (typeof value === 'object') return Object.values(value).flatMap(toTexts)
  return [withoutWikiLinks(String(value))]
}
