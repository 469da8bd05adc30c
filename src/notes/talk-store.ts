// Talks as columns of bytes, as they lie in the cache. A text column is made into strings when something of it is asked
// for, so that a list of 100,000 talks pays for the columns it shows. Talks that were read from notes just now are kept
// the same way: as objects they would take many times the memory.
import { sep } from 'node:path'
import { float64s, uint32s } from '../base/bytes.ts'
import { SAID_FIELDS, type Talk } from '../model/talk.ts'
import type { SectionFile } from '../store/cache-file.ts'
import { joinItems, splitTexts, unpackText } from '../store/packed-text.ts'
import { openRows, type Rows } from '../store/rows.ts'
import { StoredTalk } from './stored-talk.ts'

/** What the notes don't say by themselves. */
const GIVEN = ['path', 'ref', 'id'] as const
const COLUMNS = [...GIVEN, ...SAID_FIELDS] as const

type ColumnName = (typeof COLUMNS)[number]
/** What a note says. */
type OwnColumn = (typeof SAID_FIELDS)[number]

const isOwn = (name: ColumnName): name is OwnColumn => !GIVEN.some(given => given === name)

/** Reads a note again, given its path below the root: all of it, or its body alone, which takes far less time. */
export interface ReadAgain {
  talk(relative: string): Talk
  body(relative: string): string
}

/** A text of every note. What a talk does not have is empty, and a list is a text of `joinItems`. */
export class Column {
  #texts: string[] | null = null
  readonly #read: () => string[]

  /** `read`: gives the texts when something of them is first asked for. */
  constructor(read: () => string[]) {
    this.#read = read
  }

  get texts(): string[] {
    this.#texts ??= this.#read()
    return this.#texts
  }
}

/** What a column has of a talk; null for a file that holds no text. */
export function columnText(name: OwnColumn, talk: Talk | null): string {
  const value = talk?.[name] ?? ''
  return typeof value === 'string' ? value : joinItems(value)
}

export type Columns = { readonly [name in ColumnName]: Column }

/** What is a number in each talk. */
export interface Numbers {
  /** NaN for none. */
  number: Float64Array
  /** 0 where the file holds no text and so no talk. */
  bodyLine: Uint32Array
  tacticCount: Uint32Array
}

interface StoreParts {
  root: string
  again: ReadAgain
  columns: Columns
  numbers: Numbers
  details: Rows
}

export class TalkStore {
  readonly #prefix: string
  readonly #again: ReadAgain
  readonly columns: Columns
  /** Fields and tactics of each talk, as `encodeDetails` gives them. */
  readonly details: Rows
  readonly #numbers: Numbers
  readonly #talks: (StoredTalk | undefined)[] = []
  /** By path; made when a note is not where it was. */
  #entries: Map<string, number> | null = null

  constructor(parts: StoreParts) {
    this.#prefix = parts.root.endsWith(sep) ? parts.root : parts.root + sep
    this.#again = parts.again
    this.columns = parts.columns
    this.details = parts.details
    this.#numbers = parts.numbers
  }

  /** The entry of a note given by its path below the root, else -1. `hint`: where it is if nothing was added. */
  find(relative: string, hint: number): number {
    const { texts } = this.columns.path
    if (texts[hint] === relative) return hint
    this.#entries ??= new Map(texts.map((path, entry) => [path, entry]))
    return this.#entries.get(relative) ?? -1
  }

  /** The talk of an entry, always the same; null for a file that holds no text. */
  talk(entry: number): Talk | null {
    if (this.bodyLine(entry) === 0) return null
    const talk = this.#talks[entry] ?? new StoredTalk(this, entry)
    this.#talks[entry] = talk
    return talk
  }

  number(entry: number): number | null {
    const number = this.#numbers.number[entry] ?? Number.NaN
    return Number.isNaN(number) ? null : number
  }

  bodyLine(entry: number): number {
    return this.#numbers.bodyLine[entry] ?? 0
  }

  tacticCount(entry: number): number {
    return this.#numbers.tacticCount[entry] ?? 0
  }

  /** The file, absolute. */
  path(entry: number): string {
    return this.#prefix + (this.columns.path.texts[entry] ?? '')
  }

  parse(entry: number): Talk {
    return this.#again.talk(this.columns.path.texts[entry] ?? '')
  }

  body(entry: number): string {
    return this.#again.body(this.columns.path.texts[entry] ?? '')
  }

  /** A column as the notes have it now. */
  readAgain(name: OwnColumn): string[] {
    return this.columns.path.texts.map((_, entry) =>
      columnText(name, this.bodyLine(entry) === 0 ? null : this.parse(entry)),
    )
  }
}

/** The talks that were kept as sections of a file. Throws when what the notes don't say is missing or damaged. */
export function openTalkStore(file: SectionFile, root: string, again: ReadAgain): TalkStore {
  const directory = { ends: float64s(file.read('detailEnds')), sums: uint32s(file.read('detailSums')) }
  const open = (name: ColumnName): Column => {
    const split = (bytes: Uint8Array): string[] => splitTexts(unpackText(bytes))
    if (isOwn(name)) {
      return new Column(() => {
        const bytes = file.find(name)
        return bytes === null ? store.readAgain(name) : split(bytes)
      })
    }
    const bytes = file.read(name)
    return new Column(() => split(bytes))
  }
  const store: TalkStore = new TalkStore({
    root,
    again,
    columns: createColumns(open),
    numbers: {
      number: float64s(file.read('number')),
      bodyLine: uint32s(file.read('bodyLine')),
      tacticCount: uint32s(file.read('tacticCount')),
    },
    details: openRows(file.place('details'), directory),
  })
  return store
}

export function createColumns<T>(create: (name: ColumnName) => T): { [name in ColumnName]: T } {
  return Object.fromEntries(COLUMNS.map(name => [name, create(name)])) as { [name in ColumnName]: T }
}
