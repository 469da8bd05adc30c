// Texts as bytes that decode by copying: Latin-1 where that is enough, else UTF-16. Lists of texts are one text with
// separators, because one long string is decoded, and split, many times faster than many short ones.

/** ASCII's separators (FS, RS, US), which texts hardly ever hold; where one does, it is escaped with FS. */
const ESCAPE = '\x1c'
const ROW_END = '\x1e'
const ITEM_END = '\x1f'

const SPECIAL = /[\x1c\x1e\x1f]/
const ESCAPES: readonly string[] = [ESCAPE, ROW_END, ITEM_END]

/** The text in a form that holds no separator, and is empty for null alone. */
export function escapeText(text: string | null): string {
  if (text === null) return ''
  if (text === '') return ESCAPE
  if (!SPECIAL.test(text)) return text
  return text.replace(/[\x1c\x1e\x1f]/g, special => ESCAPE + ESCAPES.indexOf(special))
}

export function unescapeText(escaped: string): string | null {
  if (escaped === '') return null
  if (!escaped.includes(ESCAPE)) return escaped
  return escaped.replace(/\x1c(\d?)/g, (_, place: string) =>
    place === '' ? '' : (ESCAPES[Number(place)] ?? ''),
  )
}

/** A list as one escaped text. */
export function escapeList(items: readonly string[]): string {
  return items.length === 0 ? '' : items.map(escapeText).join(ITEM_END)
}

export function unescapeList(escaped: string): string[] {
  if (escaped === '') return []
  if (!SPECIAL.test(escaped)) return [escaped]
  return escaped.split(ITEM_END).map(item => unescapeText(item) ?? '')
}

/** Escaped texts as one text, from which `splitRows` makes them again. */
export function joinRows(rows: readonly string[]): string {
  return rows.map(row => row + ROW_END).join('')
}

export function splitRows(text: string): string[] {
  const rows = text.split(ROW_END)
  rows.pop()
  return rows
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
