// Makes the index of talks. Most runs have it from the cache.
import type { Talk } from '../model/talk.ts'
import { createWriter, endText, type FoldWriter, foldInto, textsWritten } from './fold.ts'
import {
  completeIndex,
  createSource,
  type FoldedTalks,
  HEADER_FIELDS,
  type HeaderSource,
  headerValues,
  type SearchIndex,
  type Synonyms,
} from './search-index.ts'
import { type FoldedTexts, joinTexts, type TextRun } from './texts.ts'

export interface IndexOptions {
  synonyms?: Synonyms | undefined
  /** An index of before, whose talks need not be folded again where they have not changed. */
  previous?: PreviousIndex | undefined
}

export interface PreviousIndex {
  index: SearchIndex
  /** For each talk its number in that index when it is the same there, else -1. */
  numbers: ArrayLike<number>
}

/** Folds the talks. The library's `_index` talk, where there is one, comes last. */
export function createIndex(
  talks: readonly Talk[],
  { synonyms = [], previous }: IndexOptions = {},
): SearchIndex {
  if (!previous) return completeIndex(talks, synonyms, foldTalks(talks))
  const changed = talks.filter((_, talk) => (previous.numbers[talk] ?? -1) < 0)
  const fresh = foldTalks(changed)
  let next = 0
  const runs: TalkRun[] = []
  for (const talk of talks.keys()) {
    const number = previous.numbers[talk] ?? -1
    const [of, at] = number < 0 ? [fresh, next++] : [previous.index, number]
    const run = runs.at(-1)
    if (run?.of === of && run.to === at) run.to += 1
    else runs.push({ of, from: at, to: at + 1 })
  }
  return completeIndex(talks, synonyms, joinRuns(runs))
}

export function foldTalks(talks: readonly Talk[]): FoldedTalks {
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
    tactics: createSource(textsWritten(tactics)),
    firstTactic: Uint32Array.from(firstTactic),
    headers: finishHeaders(headers),
  }
}

/** Neighbouring talks of one index. */
interface TalkRun {
  of: FoldedTalks
  from: number
  to: number
}

function joinRuns(runs: readonly TalkRun[]): FoldedTalks {
  const tacticRuns = runs.map(({ of, from, to }) => toTextRun(of.tactics.texts, of.firstTactic, from, to))
  const headerRuns = runs.map(({ of, from, to }) => toTextRun(of.headers.texts, of.headers.first, from, to))
  const joinValues = <T extends Uint8Array | Uint16Array | Uint32Array>(
    target: new (length: number) => T,
    of: (source: HeaderSource) => T,
  ): T => {
    const joined = new target(headerRuns.reduce((sum, { from, to }) => sum + to - from, 0))
    let at = 0
    for (const [i, { from, to }] of headerRuns.entries()) {
      const run = runs[i]
      if (run) joined.set(of(run.of.headers).subarray(from, to), at)
      at += to - from
    }
    return joined
  }
  return {
    tactics: createSource(joinTexts(tacticRuns)),
    firstTactic: joinFirsts(runs.map(({ of, from, to }) => of.firstTactic.subarray(from, to + 1))),
    headers: {
      ...createSource(joinTexts(headerRuns)),
      first: joinFirsts(runs.map(({ of, from, to }) => of.headers.first.subarray(from, to + 1))),
      field: joinValues(Uint8Array, source => source.field),
      item: joinValues(Uint32Array, source => source.item),
      headingFrom: joinValues(Uint32Array, source => source.headingFrom),
      headingTo: joinValues(Uint32Array, source => source.headingTo),
    },
  }
}

const toTextRun = (texts: FoldedTexts, first: Uint32Array, from: number, to: number): TextRun => ({
  texts,
  from: first[from] ?? 0,
  to: first[to] ?? 0,
})

/** Counts that each begin where the ones before end. */
function joinFirsts(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length - 1, 1))
  let at = 0
  let base = 0
  for (const part of parts) {
    const start = part[0] ?? 0
    for (let i = 1; i < part.length; i++) {
      at += 1
      joined[at] = base + (part[i] ?? 0) - start
    }
    base = joined[at] ?? 0
  }
  return joined
}

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
  ...createSource(textsWritten(writer.texts)),
  first: Uint32Array.from(writer.first),
  field: Uint8Array.from(writer.field),
  item: Uint32Array.from(writer.item),
  headingFrom: Uint32Array.from(writer.from),
  headingTo: Uint32Array.from(writer.to),
})

function addText(writer: FoldWriter, text: string): void {
  foldInto(writer, text)
  endText(writer)
}

/**
 * Adds a value to the current talk. `field` is a place in `HEADER_FIELDS` or, in a source of one field, 0; tactics
 * [from, to) are those that have a heading.
 */
export function addValue(
  writer: HeaderWriter,
  field: number,
  item: number,
  text: string,
  from = 0,
  to = 0,
): void {
  addText(writer.texts, text)
  writer.field.push(field)
  writer.item.push(item)
  writer.from.push(from)
  writer.to.push(to)
}

/** Ends the current talk. */
export const endTalk = (writer: HeaderWriter): void => void writer.first.push(writer.field.length)

function addHeader(writer: HeaderWriter, talk: Talk): void {
  for (const [number, field] of HEADER_FIELDS.entries()) {
    if (field === 'section') addSections(writer, number, talk)
    else if (field === 'columns') addColumns(writer, number, talk)
    else
      for (const [item, value] of headerValues(talk, field).entries()) addValue(writer, number, item, value)
  }
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
      addValue(writer, field, level, section[level] ?? '', number)
    }
    open = section
    for (const value of openValues) writer.to[value] = number + 1
  }
}

/** Adds one value for each column of each table, with the range of its rows. */
function addColumns(writer: HeaderWriter, field: number, talk: Talk): void {
  let open: readonly string[] = []
  let first = 0
  for (const [number, { columns }] of talk.tactics.entries()) {
    // Rows of one table share their list; another table may have one that says the same.
    if (columns !== open) {
      open = columns
      first = writer.field.length
      for (const [item, text] of columns.entries())
        if (text !== '') addValue(writer, field, item, text, number)
    }
    for (let value = first; value < writer.field.length; value++) writer.to[value] = number + 1
  }
}
