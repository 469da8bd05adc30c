// The searchable form of a library: the folded text of all tactics in one flat buffer, that of all headers in
// another. No object per tactic, so 600,000 of them fit; talks themselves are touched only for what is shown.
import type { Talk } from '../model/talk.ts'
import { createWriter, endText, type FoldedTexts, type FoldWriter, finish, foldInto } from './fold.ts'

/** The fields of a talk's header, by the number that stands for each in `SearchIndex.headerField`. */
export const HEADER_FIELDS = [
  'title',
  'speakers',
  'organization',
  'aliases',
  'tags',
  'channels',
  'team',
  'role',
  'section',
] as const
export type HeaderField = (typeof HEADER_FIELDS)[number]

/** Groups of names that mean the same: `[['SKT', 'SK텔레콤']]`. */
export type Synonyms = readonly (readonly string[])[]

export interface SearchIndex {
  talks: readonly Talk[]
  synonyms: Synonyms
  /** One text for each tactic, talk by talk. */
  tactics: FoldedTexts
  /** First tactic of each talk, and at the end the number of tactics. */
  firstTactic: Uint32Array
  /** One text for each header value, talk by talk. */
  headers: FoldedTexts
  /** First header value of each talk, and at the end the number of values. */
  firstHeader: Uint32Array
  /** Place of each header value's field in `HEADER_FIELDS`. */
  headerField: Uint8Array
  /** Which value of its list a header value is; for a section heading its level, from 0. */
  headerItem: Uint16Array
  /** For a section heading the tactics of its talk below it, [from, to), counted from 0; else both 0. */
  sectionFrom: Uint32Array
  sectionTo: Uint32Array
}

export interface IndexOptions {
  synonyms?: Synonyms
}

/** Folds the talks. The library's `_index` talk, where there is one, comes last. */
export function createIndex(talks: readonly Talk[], options: IndexOptions = {}): SearchIndex {
  const tactics = createWriter(1 << 12)
  const headers = createHeaderWriter()
  const firstTactic = [0]
  const firstHeader = [0]
  for (const talk of talks) {
    for (const tactic of talk.tactics) addText(tactics, tactic.text)
    addHeader(headers, talk)
    firstTactic.push(tactics.starts.length - 1)
    firstHeader.push(headers.texts.starts.length - 1)
  }
  return {
    talks,
    synonyms: options.synonyms ?? [],
    tactics: finish(tactics),
    firstTactic: Uint32Array.from(firstTactic),
    headers: finish(headers.texts),
    firstHeader: Uint32Array.from(firstHeader),
    headerField: Uint8Array.from(headers.field),
    headerItem: Uint16Array.from(headers.item),
    sectionFrom: Uint32Array.from(headers.from),
    sectionTo: Uint32Array.from(headers.to),
  }
}

interface HeaderWriter {
  texts: FoldWriter
  field: number[]
  item: number[]
  from: number[]
  to: number[]
}

const createHeaderWriter = (): HeaderWriter => ({
  texts: createWriter(1 << 12),
  field: [],
  item: [],
  from: [],
  to: [],
})

function addText(writer: FoldWriter, text: string): void {
  foldInto(writer, text)
  endText(writer)
}

function addValue(writer: HeaderWriter, field: HeaderField, item: number, text: string): void {
  addText(writer.texts, text)
  writer.field.push(HEADER_FIELDS.indexOf(field))
  writer.item.push(item)
  writer.from.push(0)
  writer.to.push(0)
}

function addHeader(writer: HeaderWriter, talk: Talk): void {
  for (const field of HEADER_FIELDS) {
    if (field === 'section') continue
    for (const [item, value] of headerValues(talk, field).entries()) addValue(writer, field, item, value)
  }
  addSections(writer, talk)
}

/** The values of a header field as a list: `['정희연']`, none where the talk does not give the field. */
export function headerValues(talk: Talk, field: Exclude<HeaderField, 'section'>): readonly string[] {
  const value = talk[field]
  if (value === null) return []
  return typeof value === 'string' ? [value] : value
}

/** One value for each heading that has tactics below it, with their range. */
function addSections(writer: HeaderWriter, talk: Talk): void {
  let open: string[] = []
  const openValues: number[] = []
  for (const [number, tactic] of talk.tactics.entries()) {
    const { section } = tactic
    let kept = 0
    while (kept < open.length && kept < section.length && open[kept] === section[kept]) kept += 1
    openValues.length = kept
    for (let level = kept; level < section.length; level++) {
      openValues.push(writer.field.length)
      addValue(writer, 'section', level, section[level] ?? '')
      writer.from[writer.from.length - 1] = number
    }
    open = section
    for (const value of openValues) writer.to[value] = number + 1
  }
}

/** Which text of `starts` holds the unit at `position`. */
export function textAt(starts: Uint32Array, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle
  }
  return low
}
