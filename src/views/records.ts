// What scripts get of talks, tactics and hits: records with the documented fields, absent values null, lists lists.
// Every machine format reads them through a shape, so that a field has one name and one meaning everywhere.

import {
  type Field,
  frontMatterField,
  frontMatterKeys,
  lookUpField,
  TALK_FIELDS,
  type TalkField,
  talkField,
  unknownField,
} from '../model/field.ts'
import type { Hit } from '../model/hit.ts'
import { createPlaces } from '../model/place.ts'
import { refOf } from '../model/ref.ts'
import { textOf } from '../model/tactics.ts'
import type { FieldValue, Problem, Tactic, Talk } from '../model/talk.ts'
import type { ValueCount } from '../model/value-count.ts'

export type Value = FieldValue | Value[] | { [key: string]: Value }
export type Record = { [key: string]: Value }

/** How a file's path reads from where the command was run. */
export type PathFrom = (absolute: string) => string

/** What one kind of result looks like to scripts. */
export interface Shape<Item> {
  /** Its own fields by name, in the order they are printed. */
  fields: { readonly [name: string]: (item: Item, pathFrom: PathFrom) => Value }
  /** The talk it belongs to, whose fields can be asked for as well; absent where it belongs to none. */
  talkOf?(item: Item): Talk
  /** The whole record, where it is not all of `fields`. */
  recordOf?(item: Item, pathFrom: PathFrom): Record
}

/** The whole record of an item, as JSON has it. */
export function recordOf<Item>(shape: Shape<Item>, item: Item, pathFrom: PathFrom): Record {
  if (shape.recordOf) return shape.recordOf(item, pathFrom)
  return Object.fromEntries(Object.entries(shape.fields).map(([name, read]) => [name, read(item, pathFrom)]))
}

/** Reads one field of an item. */
export type FieldReader<Item> = (item: Item, pathFrom: PathFrom) => Value

/**
 * The reader of the field a column or template names: the item's own, else one of its talk (`talk.title` or `title`)
 * as filters know it, front-matter keys of `talks` included. With `fields.` before it a key need not be there: scripts
 * ask for it of any library. Throws `UsageError` for what no item of this shape can have.
 */
export function fieldReader<Item>(
  shape: Shape<Item>,
  name: string,
  talks: readonly Talk[],
): FieldReader<Item> {
  const own = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined
  if (own) return own
  const { talkOf } = shape
  if (!talkOf) throw unknownField(name, Object.keys(shape.fields))
  const talkName = name.replace(/^talk\./u, '')
  const [, key] = /^fields\.(.+)$/su.exec(talkName) ?? []
  const field = lookUpField(talkName, talks) ?? (key === undefined ? null : frontMatterField(key))
  if (field === null) {
    throw unknownField(name, [...Object.keys(shape.fields), ...TALK_FIELDS, ...frontMatterKeys(talks)])
  }
  return talkReader(field, talkOf)
}

function talkReader<Item>({ name, read }: Field, talkOf: (item: Item) => Talk): FieldReader<Item> {
  return name === 'path' ? (item, pathFrom) => pathFrom(talkOf(item).path) : item => read(talkOf(item))
}

function talkFields<Item>(names: readonly TalkField[], talkOf: (item: Item) => Talk): Shape<Item>['fields'] {
  return Object.fromEntries(names.map(name => [name, talkReader(talkField(name), talkOf)]))
}

/** A talk in a list. */
export const TALK: Shape<Talk> = {
  fields: { ...talkFields(TALK_FIELDS, (talk: Talk) => talk), fields: talk => talk.fields },
  talkOf: talk => talk,
}

/** A talk with its text, as `show` gives it. */
const FULL_TALK: Shape<Talk> = {
  fields: {
    ...TALK.fields,
    tactics: talk => talk.tactics.map(tactic => tacticRecord(talk, tactic)),
    body: talk => talk.body,
  },
  talkOf: talk => talk,
}

function tacticRecord(talk: Talk, tactic: Tactic): Record {
  return {
    ref: refOf({ talk, tactic }),
    text: tactic.text,
    line: tactic.line,
    section: tactic.section,
    columns: tactic.columns,
    depth: tactic.depth,
  }
}

const SUMMARY = talkFields(
  ['ref', 'id', 'number', 'title', 'speakers', 'organization', 'date'],
  (talk: Talk) => talk,
)

/** As much of a talk as its tactics and hits carry with them. */
function talkSummary(talk: Talk, pathFrom: PathFrom): Record {
  return recordOf({ fields: SUMMARY }, talk, pathFrom)
}

/** What `show` shows: a talk whole, or one tactic of it, which knows its file and its talk. */
export interface Subject {
  talk: Talk
  tactic: Tactic | null
}

export const SUBJECT: Shape<Subject> = {
  fields: {
    ...Object.fromEntries(
      Object.entries(FULL_TALK.fields).map(([name, read]) => [
        name,
        ({ talk }: Subject, pathFrom: PathFrom) => read(talk, pathFrom),
      ]),
    ),
    ref: refOf,
    text: textOf,
    line: ({ tactic }) => tactic?.line ?? null,
    section: ({ tactic }) => (tactic ? tactic.section : []),
    columns: ({ tactic }) => (tactic ? tactic.columns : []),
    depth: ({ tactic }) => tactic?.depth ?? null,
    talk: ({ talk }, pathFrom) => talkSummary(talk, pathFrom),
  },
  talkOf: ({ talk }) => talk,
  recordOf({ talk, tactic }, pathFrom) {
    if (!tactic) return recordOf(FULL_TALK, talk, pathFrom)
    return { ...tacticRecord(talk, tactic), path: pathFrom(talk.path), talk: talkSummary(talk, pathFrom) }
  },
}

/** A hit, for as many as are printed together. */
export function hitShape(): Shape<Hit> {
  const placeOf = createPlaces()
  return {
    fields: {
      ref: refOf,
      kind: hit => hit.kind,
      score: hit => hit.score,
      text: textOf,
      path: ({ talk }, pathFrom) => pathFrom(talk.path),
      line: hit => placeOf(hit).line,
      column: hit => placeOf(hit).column,
      talk: ({ talk }, pathFrom) => talkSummary(talk, pathFrom),
      matches: hit => hit.matches.map(match => ({ ...match })),
    },
    talkOf: ({ talk }) => talk,
  }
}

/** The value that was counted, a file's path as `talkReader` has it. */
export const countedValue = ({ field, value }: ValueCount, pathFrom: PathFrom): string =>
  field === 'path' ? pathFrom(value) : value

/** A value of a field, and how often it occurs. */
export const VALUE_COUNT: Shape<ValueCount> = {
  fields: {
    field: count => count.field,
    value: countedValue,
    talks: count => count.talks,
    tactics: count => count.tactics,
  },
}

export const PROBLEM: Shape<Problem> = {
  fields: {
    path: (problem, pathFrom) => pathFrom(problem.path),
    line: problem => problem.line,
    column: problem => problem.column,
    severity: problem => problem.severity,
    code: problem => problem.code,
    message: problem => problem.message,
  },
}

/** A value as text; the items of a list are joined. */
export function valueText(value: Value, separator = ','): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (Array.isArray(value)) {
    const [first = null] = value
    return value.length > 1 ? value.map(each => valueText(each)).join(separator) : valueText(first)
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
