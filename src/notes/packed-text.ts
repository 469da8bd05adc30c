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
  const texts = joined.split(end)
  texts.pop()
  if (!joined.includes(mark)) return texts
  return texts.map(text => text.replaceAll(`${mark}1`, end).replaceAll(`${mark}0`, mark))
}

/** In front of a packed text: how its units are kept. */
const MARK_BYTES = 2
const WIDE = 1

/** The most bytes `packText` needs for a text. */
export function packedSize(text: string): number {
  return MARK_BYTES + text.length * 2
}

/** Writes a text at `offset`, where there is room for it; gives where it ends. */
export function packInto(target: Buffer, text: string, offset: number): number {
  const isWide = /[^\0-\xff]/.test(text)
  target[offset] = isWide ? WIDE : 0
  target[offset + 1] = 0
  const start = offset + MARK_BYTES
  return start + (isWide ? target.write(text, start, 'utf16le') : target.write(text, start, 'latin1'))
}

export function packText(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(packedSize(text))
  return bytes.subarray(0, packInto(bytes, text, 0))
}

export function unpackText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return buffer.toString(buffer[0] === WIDE ? 'utf16le' : 'latin1', MARK_BYTES)
}
