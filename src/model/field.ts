// The fields of a talk by name: what filters, sorting, counts, columns and templates mean by `speaker` or `fields.room`.

import { UsageError } from './errors.ts'
import { foldName } from './name.ts'
import { didYouMean, nearNames } from './near.ts'
import { countTactics } from './tactic-count.ts'
import type { FieldValue, Talk } from './talk.ts'

/** A field that was asked for by name. */
export interface Field {
  /** As the program calls it: `speakers` when `speaker` was asked for. */
  name: string
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

/** The value of a field every talk has. */
export function talkFieldValue(talk: Talk, name: TalkField): FieldValue {
  return READERS[name](talk)
}

function isTalkField(name: string): name is TalkField {
  return Object.hasOwn(READERS, name)
}

/** Other names of fields: one of a list. */
const SINGULAR: { readonly [name: string]: TalkField } = {
  speaker: 'speakers',
  tag: 'tags',
  channel: 'channels',
  link: 'links',
  alias: 'aliases',
}

/** The name of the field every talk has that is meant by `name`, whatever its case: `Speaker` means `speakers`. */
export function talkFieldName(name: string): TalkField | null {
  const folded = foldName(name)
  const singular = Object.hasOwn(SINGULAR, folded) ? SINGULAR[folded] : undefined
  return singular ?? TALK_FIELDS.find(field => foldName(field) === folded) ?? null
}

/**
 * The field of that name: one every talk has, else a front-matter key of some talk (`fields.` may stand before it,
 * and dots lead into mappings: `fields.venue.room`). Throws `UsageError` when no talk has such a key.
 */
export function findField(name: string, talks: readonly Talk[]): Field {
  const known = talkFieldName(name)
  if (known) return { name: known, read: READERS[known] }
  const path = name.startsWith('fields.') ? name.slice('fields.'.length) : name
  const exact: Field = { name: `fields.${path}`, read: talk => frontMatterValue(talk, path) ?? null }
  if (talks.some(talk => frontMatterValue(talk, path) !== undefined)) return exact
  const keys = frontMatterKeys(talks)
  const same = keys.find(key => foldName(key) === foldName(path))
  if (same !== undefined) return { name: `fields.${same}`, read: talk => talk.fields[same] ?? null }
  throw unknownField(name, [...TALK_FIELDS, ...keys])
}

/** The failure that names the fields near to the unknown one, or else all there are. */
export function unknownField(name: string, fields: readonly string[]): UsageError {
  return new UsageError(
    `unknown field "${name}"${didYouMean(nearNames(name, fields), `; try ${fields.slice(0, FIELDS_NAMED).join(', ')}`)}`,
  )
}

/** So many names fit into a message that is still read. */
const FIELDS_NAMED = 30

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
