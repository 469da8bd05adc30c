// Puts talks into columns of bytes, as talk-store.ts opens them.
import { bytesOf } from '../base/bytes.ts'
import { countTactics } from '../model/tactics.ts'
import { SAID_FIELDS, type Talk } from '../model/talk.ts'
import type { Sections } from '../store/cache-file.ts'
import { joinTexts, packText, type Row } from '../store/packed-text.ts'
import { RowWriter } from '../store/row-writer.ts'
import { encodeDetails, StoredTalk } from './stored-talk.ts'
import {
  Column,
  type Columns,
  columnText,
  createColumns,
  type Numbers,
  type ReadAgain,
  TalkStore,
} from './talk-store.ts'

const NO_DETAILS: Row = { texts: [], numbers: [] }

/** Puts talks into a new store, one after the other. */
export class TalkWriter {
  readonly store: TalkStore
  readonly #columns: Columns
  readonly #numbers: Numbers
  readonly #details: RowWriter
  count = 0

  /** For at most `capacity` notes. */
  constructor(root: string, capacity: number, again: ReadAgain) {
    this.#columns = createColumns(() => new Column(() => []))
    this.#numbers = {
      number: new Float64Array(capacity),
      bodyLine: new Uint32Array(capacity),
      tacticCount: new Uint32Array(capacity),
    }
    this.#details = new RowWriter(capacity)
    this.store = new TalkStore({
      root,
      again,
      columns: this.#columns,
      numbers: this.#numbers,
      details: this.#details,
    })
  }

  /** Adds what is known of a note, null for a file that holds no text; gives its entry. */
  add(relative: string, talk: Talk | null): number {
    const entry = this.count++
    this.#columns.path.texts.push(relative)
    for (const name of ['ref', 'id'] as const) this.#columns[name].texts.push(talk?.[name] ?? '')
    for (const name of SAID_FIELDS) this.#columns[name].texts.push(columnText(name, talk))
    this.#numbers.number[entry] = talk?.number ?? Number.NaN
    this.#numbers.bodyLine[entry] = talk?.bodyLine ?? 0
    this.#numbers.tacticCount[entry] = talk === null ? 0 : countTactics(talk)
    // The details of an unchanged talk are copied, not made again.
    const kept = talk instanceof StoredTalk ? talk.detailBytes : null
    if (kept !== null) this.#details.addBytes(kept)
    else this.#details.add(talk === null ? NO_DETAILS : encodeDetails(talk))
    return entry
  }

  /** All there is, as `openTalkStore` reads it. */
  get sections(): Sections {
    const { number, bodyLine, tacticCount } = this.#numbers
    const { ends, sums } = this.#details.directory
    const cut = (array: Float64Array | Uint32Array) => bytesOf(array.subarray(0, this.count))
    return {
      ...createColumns(name => packText(joinTexts(this.#columns[name].texts))),
      number: cut(number),
      bodyLine: cut(bodyLine),
      tacticCount: cut(tacticCount),
      detailEnds: cut(ends),
      detailSums: cut(sums),
      details: this.#details.pieces,
    }
  }
}
