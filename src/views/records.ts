// What scripts get of talks, tactics and hits: records with the documented fields, absent values null, lists lists.
// Every machine format is made from these, so that a field has one meaning everywhere.
import { UsageError } from '../model/errors.ts'
import type { Hit } from '../model/hit.ts'
import type { Fields, FieldValue, Tactic, Talk } from '../model/talk.ts'

export type Value = FieldValue | Value[] | { [key: string]: Value }
export type Record = { [key: string]: Value }

/** How a file's path reads from where the command was run. */
export type PathFrom = (absolute: string) => string

export function talkRecord(talk: Talk, pathFrom: PathFrom): Record {
  return {
    ref: talk.ref,
    id: talk.id,
    number: talk.number,
    title: talk.title,
    speakers: talk.speakers,
    role: talk.role,
    team: talk.team,
    organization: talk.organization,
    event: talk.event,
    date: talk.date,
    venue: talk.venue,
    tags: talk.tags,
    channels: talk.channels,
    links: talk.links,
    aliases: talk.aliases,
    path: pathFrom(talk.path),
    tacticCount: talk.tactics.length,
    fields: talk.fields as Fields,
  }
}

/** A talk with its text, as `show` gives it. */
export function fullTalkRecord(talk: Talk, pathFrom: PathFrom): Record {
  return {
    ...talkRecord(talk, pathFrom),
    tactics: talk.tactics.map(tactic => tacticRecord(talk, tactic)),
    body: talk.body,
  }
}

export function tacticRef(talk: Talk, tactic: Tactic): string {
  return `${talk.ref}.${tactic.number}`
}

function tacticRecord(talk: Talk, tactic: Tactic): Record {
  return {
    ref: tacticRef(talk, tactic),
    text: tactic.text,
    line: tactic.line,
    section: tactic.section,
    depth: tactic.depth,
  }
}

/** A tactic by itself knows its file and its talk. */
export function singleTacticRecord(talk: Talk, tactic: Tactic, pathFrom: PathFrom): Record {
  return { ...tacticRecord(talk, tactic), path: pathFrom(talk.path), talk: talkSummary(talk) }
}

function talkSummary(talk: Talk): Record {
  return {
    ref: talk.ref,
    id: talk.id,
    number: talk.number,
    title: talk.title,
    speakers: talk.speakers,
    organization: talk.organization,
    date: talk.date,
  }
}

export function hitRecord(hit: Hit, pathFrom: PathFrom): Record {
  const { talk, tactic } = hit
  return {
    ref: tactic ? tacticRef(talk, tactic) : talk.ref,
    kind: hit.kind,
    score: hit.score,
    text: tactic ? tactic.text : talk.title,
    path: pathFrom(talk.path),
    line: tactic ? tactic.line : 1,
    column: 1,
    talk: talkSummary(talk),
    matches: hit.matches.map(({ term, via, field, start, end }) => ({ term, via, field, start, end })),
  }
}

/** The value a column or template names: the record's own, else that of the talk it belongs to. Throws `UsageError`. */
export function fieldOf(record: Record, name: string): Value {
  const own = lookUp(record, name.split('.'))
  if (own !== undefined) return own
  const talk = record['talk']
  const inTalk = isRecord(talk) ? lookUp(talk, name.split('.')) : undefined
  if (inTalk !== undefined) return inTalk
  if (name === 'speaker') return fieldOf(record, 'speakers')
  if (name.startsWith('fields.')) return null
  throw new UsageError(`unknown field "${name}"; try ${fieldNames(record).join(', ')}`)
}

function lookUp(record: Record, path: readonly string[]): Value | undefined {
  let value: Value | undefined = record
  for (const key of path) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

function fieldNames(record: Record): string[] {
  const talk = record['talk']
  return [...new Set([...Object.keys(record), ...(isRecord(talk) ? Object.keys(talk) : [])])]
}

function isRecord(value: Value | undefined): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as text; the items of a list are joined. */
export function valueText(value: Value, separator = ','): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(each => valueText(each)).join(separator)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
