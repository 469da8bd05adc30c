// The fields of a talk by name: what filters, sorting, counts, columns and templates mean by `speaker` or `fields.room`.

import { UsageError } from './errors.ts'
import { keyMeaning } from './field-names.ts'
import { foldName } from './name.ts'
import { didYouMean, nearNames } from './near.ts'
import { quoteTyped, shorten } from './shorten.ts'
import { countTactics } from './tactics.ts'
import type { FieldValue, Talk } from './talk.ts'
import { linksShown } from './wiki-link.ts'

/** A field that was asked for by name. */
export interface Field {
  /** As the program calls it: `speakers` when `speaker` was asked for. */
  name: string
  /** Whether its values are dates, even one that could be a number: `2012`, `20120227`. */
  isDate: boolean
  /** Null where the talk does not give it. */
  read(talk: Talk): FieldValue
}

const READERS = {
  ref: talk => talk.ref,
  id: talk => talk.id,
  number: talk => talk.number,
  title: talk => talk.title,
  speakers: talk => talk.speakers,
  role: talk => talk.role,
  team: talk => talk.team,
  organization: talk => talk.organization,
  event: talk => talk.event,
  date: talk => talk.date,
  venue: talk => talk.venue,
  tags: talk => talk.tags,
  channels: talk => talk.channels,
  links: talk => talk.links,
  aliases: talk => talk.aliases,
  path: talk => talk.path,
  tacticCount: countTactics,
} as const satisfies { [name: string]: (talk: Talk) => FieldValue }

export type TalkField = keyof typeof READERS

/** The fields every talk has, whatever its note says, in the order scripts get them. */
export const TALK_FIELDS = Object.keys(READERS).filter(isTalkField)

function isTalkField(name: string): name is TalkField {
  return Object.hasOwn(READERS, name)
}

/** Other names of fields: one of a list, and what heads their columns in `list`. */
const OTHER_NAMES: { readonly [name: string]: TalkField } = {
  '#': 'number',
  tactics: 'tacticCount',
  speaker: 'speakers',
  tag: 'tags',
  channel: 'channels',
  link: 'links',
  alias: 'aliases',
}

/** The name of the field every talk has that is meant by `name`, whatever its case: `Speaker` means `speakers`. */
export function talkFieldName(name: string): TalkField | null {
  const folded = foldName(name)
  const other = Object.hasOwn(OTHER_NAMES, folded) ? OTHER_NAMES[folded] : undefined
  return other ?? TALK_FIELDS.find(field => foldName(field) === folded) ?? null
}

/** As `lookUpField`. Throws `UsageError` where that finds none. */
export function findField(name: string, talks: readonly Talk[]): Field {
  const field = lookUpField(name, talks)
  if (field) return field
  throw unknownField(name, fieldNames(talks))
}

/** The names of all fields that these talks have. */
export const fieldNames = (talks: readonly Talk[]): string[] => [
  ...new Set([...TALK_FIELDS, ...frontMatterKeys(talks)]),
]

/**
 * The field of that name: one every talk has, else a front-matter key of some talk (`fields.` may stand before it,
 * and dots lead into mappings: `fields.venue.room`), else one every talk has by another name people use as a key
 * (`author`, `발표자`). Null when there is none.
 */
export function lookUpField(name: string, talks: readonly Talk[]): Field | null {
  const known = talkFieldName(name)
  if (known) return talkField(known)
  const path = name.startsWith('fields.') ? name.slice('fields.'.length) : name
  if (talks.some(talk => frontMatterValue(talk, path) !== undefined)) return frontMatterField(path)
  const same = frontMatterKeys(talks).find(key => foldName(key) === foldName(path))
  if (same !== undefined) return frontMatterField(same)
  const meant = keyMeaning(name)
  return meant && talkField(meant.field)
}

/** A field every talk has. */
export function talkField(name: TalkField): Field {
  return { name, isDate: name === 'date', read: READERS[name] }
}

/** The field of a front-matter key, or of one inside a mapping, whether or not any talk has it. */
export function frontMatterField(path: string): Field {
  return {
    name: `fields.${path}`,
    isDate: keyMeaning(path)?.field === 'date',
    read: talk => linksShown(frontMatterValue(talk, path) ?? null),
  }
}

/** The failure that names the fields near to the unknown one, or else as many as are read. */
export function unknownField(name: string, fields: readonly string[]): UsageError {
  const all = [...new Set(fields)]
  const named = all.slice(0, FIELDS_NAMED).map(shorten)
  const more = all.length > FIELDS_NAMED ? ' …' : ''
  return new UsageError(
    `unknown field ${quoteTyped(name)}${didYouMean(nearNames(name, all), `; try ${named.join(', ')}${more}`)}`,
  )
}

/** So many names fit into a message that is still read. */
const FIELDS_NAMED = 30

/** The first front-matter key with a value that has the text in it; null when none has. */
export function keyHolding(text: string, talks: readonly Talk[]): string | null {
  const folded = foldName(text)
  for (const { fields } of talks) {
    for (const [key, value] of Object.entries(fields))
      if (fieldItems(value).some(item => foldName(String(item)).includes(folded))) return key
  }
  return null
}

/** The keys of all front matter, in the order met. */
export function frontMatterKeys(talks: readonly Talk[]): string[] {
  return [...new Set(talks.flatMap(talk => Object.keys(talk.fields)))]
}

/** The value of a front-matter key, or of one inside a mapping: `venue.room`. Undefined where there is none. */
export function frontMatterValue({ fields }: Talk, path: string): FieldValue | undefined {
  if (Object.hasOwn(fields, path)) return fields[path]
  let value: FieldValue | undefined = fields
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) {
      return undefined
    }
    value = value[key]
  }
  return value
}

/** The single values of a field: the items of a list, nothing for what is absent or empty. */
export function fieldItems(value: FieldValue): (string | number | boolean)[] {
  if (Array.isArray(value)) return value.flatMap(fieldItems)
  if (value === null || value === '') return []
  return [typeof value === 'object' ? JSON.stringify(value) : value]
}
