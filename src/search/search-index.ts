// The searchable form of a library: the folded text of all tactics in one flat buffer, that of all headers in
// another. No object per tactic, so 600,000 of them fit; talks themselves are touched only for what is shown.
import type { Talk } from '../model/talk.ts'
import { createWriter, endText, type FoldedTexts, type FoldWriter, finish, foldInto } from './fold.ts'
import { createInitials, type Initials } from './initials-text.ts'
import { createSounds } from './readings/sound.ts'
import { textAt } from './scan.ts'
import type { SoundIndex } from './sound/sound-index.ts'
import { createVocabulary } from './vocabulary.ts'

/** The fields of a talk's header, by the number that stands for each in `HeaderTexts.field`. */
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

/** Folded texts and what is worked out from them when first needed. */
export interface Source {
  texts: FoldedTexts
  initials: Initials | null
}

/** The folded values of talks' headers, talk by talk. */
export interface HeaderSource extends Source {
  /** First value of each talk, and at the end the number of values. */
  first: Uint32Array
  /** Place of each value's field in `HEADER_FIELDS`. */
  field: Uint8Array
  /** Which value of its list a value is; for a section heading its level, from 0. */
  item: Uint16Array
  /** For a section heading the tactics of its talk below it, [from, to), counted from 0; else both 0. */
  sectionFrom: Uint32Array
  sectionTo: Uint32Array
}

export interface SearchIndex {
  talks: readonly Talk[]
  synonyms: Synonyms
  /** One text for each tactic, talk by talk. */
  tactics: Source
  /** First tactic of each talk, and at the end the number of tactics. */
  firstTactic: Uint32Array
  headers: HeaderSource
  /** All different words; worked out when first needed. */
  vocabulary: FoldedTexts | null
  /** The vocabulary by sound; worked out when first needed. */
  sounds: SoundIndex | null
}

export interface IndexOptions {
  synonyms?: Synonyms | undefined
}

/** Folds the talks. The library's `_index` talk, where there is one, comes last. */
export function createIndex(talks: readonly Talk[], options: IndexOptions = {}): SearchIndex {
  const tactics = createWriter(1 << 12)
  const headers = createHeaderWriter()
  const firstTactic = [0]
  for (const talk of talks) {
    for (const tactic of talk.tactics) addText(tactics, tactic.text)
    addHeader(headers, talk)
    endTalk(headers)
    firstTactic.push(tactics.starts.length - 1)
  }
  return {
    talks,
    synonyms: options.synonyms ?? [],
    tactics: { texts: finish(tactics), initials: null },
    firstTactic: Uint32Array.from(firstTactic),
    headers: finishHeaders(headers),
    vocabulary: null,
    sounds: null,
  }
}

/** The initials of a source, made at the first call. */
export function initialsOf(source: Source): Initials {
  source.initials ??= createInitials(source.texts)
  return source.initials
}

/** The vocabulary of the library, made at the first call. */
export function vocabularyOf(index: SearchIndex): FoldedTexts {
  index.vocabulary ??= createVocabulary([index.tactics.texts, index.headers.texts])
  return index.vocabulary
}

/** The vocabulary by sound, made at the first call. */
export function soundsOf(index: SearchIndex): SoundIndex {
  index.sounds ??= createSounds(vocabularyOf(index))
  return index.sounds
}

/** The number of the talk that has the tactic. */
export const talkOfTactic = (index: SearchIndex, tactic: number): number => textAt(index.firstTactic, tactic)

/** A `HeaderSource` being written. */
export interface HeaderWriter {
  texts: FoldWriter
  first: number[]
  field: number[]
  item: number[]
  from: number[]
  to: number[]
}

export const createHeaderWriter = (): HeaderWriter => ({
  texts: createWriter(1 << 12),
  first: [0],
  field: [],
  item: [],
  from: [],
  to: [],
})

export const finishHeaders = (writer: HeaderWriter): HeaderSource => ({
  texts: finish(writer.texts),
  initials: null,
  first: Uint32Array.from(writer.first),
  field: Uint8Array.from(writer.field),
  item: Uint16Array.from(writer.item),
  sectionFrom: Uint32Array.from(writer.from),
  sectionTo: Uint32Array.from(writer.to),
})

function addText(writer: FoldWriter, text: string): void {
  foldInto(writer, text)
  endText(writer)
}

/** Adds a value to the current talk. `field` is a place in `HEADER_FIELDS` or, in a source of one field, 0. */
export function addValue(writer: HeaderWriter, field: number, item: number, text: string): void {
  addText(writer.texts, text)
  writer.field.push(field)
  writer.item.push(item)
  writer.from.push(0)
  writer.to.push(0)
}

/** Ends the current talk. */
export const endTalk = (writer: HeaderWriter): void => void writer.first.push(writer.field.length)

function addHeader(writer: HeaderWriter, talk: Talk): void {
  for (const [number, field] of HEADER_FIELDS.entries()) {
    if (field === 'section') addSections(writer, number, talk)
    else
      for (const [item, value] of headerValues(talk, field).entries()) addValue(writer, number, item, value)
  }
}

/** The values of a header field as a list: `['정희연']`, none where the talk does not give the field. */
export function headerValues(talk: Talk, field: Exclude<HeaderField, 'section'>): readonly string[] {
  const value = talk[field]
  if (value === null) return []
  return typeof value === 'string' ? [value] : value
}

/** Adds one value for each heading that has tactics below it, with their range. */
function addSections(writer: HeaderWriter, field: number, talk: Talk): void {
  let open: string[] = []
  const openValues: number[] = []
  for (const [number, tactic] of talk.tactics.entries()) {
    const { section } = tactic
    let kept = 0
    while (kept < open.length && kept < section.length && open[kept] === section[kept]) kept += 1
    openValues.length = kept
    for (let level = kept; level < section.length; level++) {
      openValues.push(writer.field.length)
      addValue(writer, field, level, section[level] ?? '')
      writer.from[writer.from.length - 1] = number
    }
    open = section
    for (const value of openValues) writer.to[value] = number + 1
  }
}
