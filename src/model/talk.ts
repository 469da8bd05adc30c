// The nouns of the program: what a library of notes is once it is in memory. Plain data, no behaviour.

/** A front-matter value as it was written: dates stay strings, nothing is a `Date`. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [key: string]: FieldValue }

/** All front matter of a note, keys as written. Has no prototype, so a key `__proto__` is only a key. */
export type Fields = { [key: string]: FieldValue }

/** What kind of leaf block a tactic is. */
export type TacticKind = 'item' | 'paragraph' | 'row' | 'code'

/**
 * One leaf block of a talk's body, and the unit of search: the own text of a list item (its continuation lines
 * included, its nested items not), a paragraph, a table row, a code block.
 */
export interface Tactic {
  /** Place in its talk, from 1: the `3` of the ref `2.3`. */
  number: number
  kind: TacticKind
  /** Plain text: markup removed, soft line breaks as one space, NFC or NFD as the file has it. Not sanitised. */
  text: string
  /** First and last line in the file, from 1. */
  line: number
  endLine: number
  /** Headings above it, outermost first: `['계획', '자전거']`. */
  section: string[]
  /** Of a table row the headings of its table's columns, `['재료', '온도']`, the heading row itself included; else none. */
  columns: string[]
  /** Nesting of list items and quotes, from 0. */
  depth: number
}

/** Fields of a talk that are a text, those that are lists of texts, and both. */
export const TEXT_FIELDS = ['title', 'role', 'team', 'organization', 'event', 'date', 'venue'] as const
export const LIST_FIELDS = ['speakers', 'tags', 'channels', 'links', 'aliases'] as const
export const SAID_FIELDS = [...TEXT_FIELDS, ...LIST_FIELDS] as const
export type TextField = (typeof TEXT_FIELDS)[number]
export type ListField = (typeof LIST_FIELDS)[number]

/**
 * One note: front matter and body. Strings that the note does not give are null, lists are empty. Properties may be
 * worked out when they are first asked for, so a talk is handed on as it is, never copied with `{...talk}`.
 */
export interface Talk {
  /** Shortest address that only this talk has in its library: its number, else its id. `2`, `city-library`. */
  ref: string
  /** Path from the library's root without extension, NFC, `/` between folders: `2024/spring/02-city-library`. */
  id: string
  number: number | null
  title: string
  speakers: string[]
  role: string | null
  team: string | null
  organization: string | null
  event: string | null
  /** As written: `2012-02-27`, `2018-01-28 09:09:54 +0900`. */
  date: string | null
  venue: string | null
  tags: string[]
  channels: string[]
  /** URLs of the talk. */
  links: string[]
  /** Other names people type for the talk or its organization. */
  aliases: string[]
  /** The front matter whole, known keys included. */
  fields: Fields
  /** The file, absolute. */
  path: string
  /** The Markdown below the front matter, as decoded from the file (line ends as `\n`). */
  body: string
  /** Line of the file on which `body` starts, from 1. */
  bodyLine: number
  tactics: Tactic[]
  /** The number of tactics where it is known without making them; else count them. */
  readonly tacticCount?: number
  /** One of `tactics`, by its place from 0, where it can be had without making the others. */
  tacticAt?(place: number): Tactic | undefined
}

export type Severity = 'error' | 'warning'

/** What is wrong with a note. A bad note is a value, never an exception. */
export interface Problem {
  /** The file or folder, absolute. */
  path: string
  /** From 1; null where the problem is the file itself. Columns count code points. */
  line: number | null
  column: number | null
  /** Short and stable, for scripts: `yaml-syntax`, `not-utf8`, `too-large`. */
  code: string
  /** One sentence: what was wrong, then what would work. Not sanitised. */
  message: string
  severity: Severity
}

/** A folder of notes in memory, or several as one. */
export interface Library {
  /** The folder, absolute; of several the first. */
  root: string
  /** In the order of their numbers, then of their paths. */
  talks: Talk[]
  /** The `_index.md` of each folder that has one: it describes the folder and is no talk; its ref is `_index`. */
  indexes: Talk[]
  problems: Problem[]
}
