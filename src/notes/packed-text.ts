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
  const texts = joined.split(end)
  texts.pop()
  if (!joined.includes(mark)) return texts
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

/** In front of the texts of a packed list: how many they are and how they are kept, then where each ends. Bytes. */
const NUMBER_BYTES = 4

/** The most bytes `packListInto` needs for texts. */
export function packedListSize(texts: readonly string[]): number {
  return texts.reduce((size, text) => size + NUMBER_BYTES + text.length * 2, NUMBER_BYTES)
}

/** Writes texts at `offset`, so that each can be had without the others; gives where they end. */
export function packListInto(target: Buffer, texts: readonly string[], offset: number): number {
  const all = texts.join('')
  const wide = isWide(all)
  target.writeUInt32LE(texts.length * 2 + (wide ? WIDE : 0), offset)
  let at = offset + NUMBER_BYTES
  let end = 0
  for (const text of texts) {
    end += text.length * (wide ? 2 : 1)
    at = target.writeUInt32LE(end, at)
  }
  return at + target.write(all, at, wide ? 'utf16le' : 'latin1')
}

export function unpackList(bytes: Buffer): string[] {
  const head = bytes.readUInt32LE(0)
  const width = (head & WIDE) === 0 ? 1 : 2
  const count = head >>> 1
  const all = bytes.toString(width === 1 ? 'latin1' : 'utf16le', (count + 1) * NUMBER_BYTES)
  let start = 0
  return Array.from({ length: count }, (_, place) => {
    const end = bytes.readUInt32LE((place + 1) * NUMBER_BYTES) / width
    const text = all.slice(start, end)
    start = end
    return text
  })
}

/** So many texts of a packed list, from a place on; null when it has fewer. */
export function unpackFromList(bytes: Buffer, from: number, count: number): string[] | null {
  const head = bytes.readUInt32LE(0)
  const total = head >>> 1
  if (from + count > total) return null
  const width = (head & WIDE) === 0 ? 1 : 2
  const first = (total + 1) * NUMBER_BYTES
  const start = from === 0 ? 0 : bytes.readUInt32LE(from * NUMBER_BYTES)
  const ends = Array.from({ length: count }, (_, i) => bytes.readUInt32LE((from + i + 1) * NUMBER_BYTES))
  const all = bytes.toString(
    width === 1 ? 'latin1' : 'utf16le',
    first + start,
    first + (ends.at(-1) ?? start),
  )
  let at = 0
  return ends.map(end => {
    const text = all.slice(at, (end - start) / width)
    at = (end - start) / width
    return text
  })
}
