// Texts as bytes that decode by copying: Latin-1 where that is enough, else UTF-16. Lists of texts are one text with
// separators, because one long string is decoded, and split, many times faster than many short ones.

/** How texts are put together and taken apart: what ends each, and what stands for either of the two within one. */
interface Separators {
  end: string
  mark: string
}

/** ASCII's own (RS and FS, US and GS), which texts hardly ever hold; two pairs, so that there are texts of lists. */
const TEXTS: Separators = { end: '\x1e', mark: '\x1c' }
const ITEMS: Separators = { end: '\x1f', mark: '\x1d' }

/** Texts as one text, from which `splitTexts` makes them again. */
export function joinTexts(texts: readonly string[]): string {
  return join(texts, TEXTS)
}

export function splitTexts(joined: string): string[] {
  return split(joined, TEXTS)
}

/** The same, for lists that are texts of `joinTexts`. */
export function joinItems(items: readonly string[]): string {
  return join(items, ITEMS)
}

export function splitItems(joined: string): string[] {
  return split(joined, ITEMS)
}

function join(texts: readonly string[], { end, mark }: Separators): string {
  let joined = ''
  for (const text of texts) {
    const isPlain = !text.includes(end) && !text.includes(mark)
    joined += (isPlain ? text : text.replaceAll(mark, `${mark}0`).replaceAll(end, `${mark}1`)) + end
  }
  return joined
}

function split(joined: string, { end, mark }: Separators): string[] {
  if (joined === '') return []
  const isMarked = joined.includes(mark)
  // Most lists are of one.
  if (!isMarked && joined.indexOf(end) === joined.length - 1) return [joined.slice(0, -1)]
  const texts = joined.split(end)
  texts.pop()
  if (!isMarked) return texts
  return texts.map(text => text.replaceAll(`${mark}1`, end).replaceAll(`${mark}0`, mark))
}

/** In front of a packed text: how its units are kept. */
const MARK_BYTES = 2
const WIDE = 1

const isWide = (text: string): boolean => /[^\0-\xff]/.test(text)

export function packText(text: string): Uint8Array {
  const wide = isWide(text)
  const bytes = Buffer.allocUnsafeSlow(MARK_BYTES + text.length * (wide ? 2 : 1))
  bytes[0] = wide ? WIDE : 0
  bytes[1] = 0
  bytes.write(text, MARK_BYTES, wide ? 'utf16le' : 'latin1')
  return bytes
}

export function unpackText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return buffer.toString(buffer[0] === WIDE ? 'utf16le' : 'latin1', MARK_BYTES)
}

/** Texts, and numbers below 2^32 that go with them. */
export interface Row {
  texts: readonly string[]
  numbers: readonly number[]
}

/**
 * A packed row is words of four bytes, then the texts. The words are how many texts there are and how they are kept,
 * how many numbers, where each text ends in bytes, and the numbers.
 */
const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT
const WORDS_BEFORE = 2

const wordCount = ({ texts, numbers }: Row): number => WORDS_BEFORE + texts.length + numbers.length

/** The most bytes `packRowInto` needs for a row. */
export function packedRowSize(row: Row): number {
  return row.texts.reduce((size, text) => size + text.length * 2, wordCount(row) * WORD_BYTES)
}

/** Writes a row at `offset`, a multiple of a word, so that each text can be had without the others; gives its end. */
export function packRowInto(target: Buffer, row: Row, offset: number): number {
  const { texts, numbers } = row
  const words = new Uint32Array(target.buffer, target.byteOffset + offset, wordCount(row))
  const all = texts.join('')
  const wide = isWide(all)
  words[0] = texts.length * 2 + (wide ? WIDE : 0)
  words[1] = numbers.length
  let at = WORDS_BEFORE
  let end = 0
  for (const text of texts) {
    end += text.length * (wide ? 2 : 1)
    words[at++] = end
  }
  words.set(numbers, at)
  const start = offset + words.byteLength
  return start + target.write(all, start, wide ? 'utf16le' : 'latin1')
}

/** A row that was packed, of which what is asked for is unpacked. */
export class PackedRow {
  readonly #bytes: Buffer
  readonly #words: Uint32Array
  readonly #isWide: boolean
  readonly #textCount: number
  /** Where the texts start, in bytes. */
  readonly #start: number

  /** `bytes`: at a multiple of a word in their buffer. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    const [head = 0, numberCount = 0] = this.#words
    this.#isWide = (head & WIDE) !== 0
    this.#textCount = head >>> 1
    this.#start = (WORDS_BEFORE + this.#textCount + numberCount) * WORD_BYTES
  }

  /** The text at a place; null when there is none. */
  text(place: number): string | null {
    if (place >= this.#textCount) return null
    return this.#decode(this.#endOf(place - 1), this.#endOf(place))
  }

  get texts(): string[] {
    const all = this.#decode(0, this.#endOf(this.#textCount - 1))
    const width = this.#isWide ? 2 : 1
    return Array.from({ length: this.#textCount }, (_, place) =>
      all.slice(this.#endOf(place - 1) / width, this.#endOf(place) / width),
    )
  }

  number(place: number): number {
    return this.#words[WORDS_BEFORE + this.#textCount + place] ?? 0
  }

  #endOf(place: number): number {
    return place < 0 ? 0 : (this.#words[WORDS_BEFORE + place] ?? 0)
  }

  #decode(from: number, to: number): string {
    return this.#bytes.toString(this.#isWide ? 'utf16le' : 'latin1', this.#start + from, this.#start + to)
  }
}
