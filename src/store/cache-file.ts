// A file of named sections of bytes. It is written whole or not at all, and read only as far as it is proven to be what
// was written: in a large file by a checksum of each section, in a small one by a second copy of all, because loading the
// checksum would take a twentieth of a start. It knows nothing of what the sections mean.
import { fstatSync, ftruncateSync } from 'node:fs'
import { checksum } from './checksum.ts'
import {
  closeQuietly,
  markRead,
  openToRead,
  readAt,
  removeQuietly,
  replaceFile,
  writeAt,
} from './whole-file.ts'

/** Sections by name. One that is given in pieces, to follow one another, is checked by whoever reads parts of it. */
export type Sections = { readonly [name: string]: Uint8Array | readonly Uint8Array[] }

/** A part of a file. */
export interface FilePart {
  /** Bytes. */
  length: number
  /** Whether all of it is known to be what was written, whatever its checksums are. */
  isProven: boolean
  /** Fills `bytes` from the place `start` of the part; false when that is not there. Never throws. */
  read(start: number, bytes: Uint8Array): boolean
  /** To be called when what was read is not what was written: takes the file away, so that it is written anew. */
  discard(): void
}

/** A file that was written with the same stamp; its sections are read, and checked, when they are asked for. */
export interface SectionFile {
  /** The bytes of a section, at a multiple of 8 in their buffer; null when they are missing or damaged. */
  find(name: string): Uint8Array | null
  /** As `find`. Throws when they are missing or damaged. */
  read(name: string): Uint8Array
  /** Where a section lies, for reading pieces of it. Throws when there is none. */
  place(name: string): FilePart
}

interface SectionEntry {
  name: string
  offset: number
  length: number
  /** Null for a section in pieces. */
  sum: number | null
}

/** How a file begins, with one copy of everything and with two. Changes with the layout of the file itself. */
const MAGIC = 'talks-cache-4\n'
const DOUBLE_MAGIC = 'talks-cache-4-twice\n'
const ALIGNMENT = 8
/** MAGIC, the length of the table and its checksum, padded. */
const PREFIX_BYTES = 32
const LENGTH_AT = 24
const SUM_AT = 28
const MAX_TABLE_BYTES = 1 << 20
/** Files of up to this size with a second copy have one, and are read at once. Bytes. */
const SMALL_BYTES = 1 << 18

/** Puts the sections into `path`, as `replaceFile` does. False when that was not possible; never throws. */
export function writeSections(path: string, stamp: string, sections: Sections): boolean {
  const names = Object.keys(sections)
  const start = PREFIX_BYTES + tableBytes(stamp, names)
  const entries: SectionEntry[] = []
  let end = start
  for (const name of names) {
    const section = sections[name] ?? []
    const length = piecesOf(section).reduce((sum, piece) => sum + piece.length, 0)
    const sum = section instanceof Uint8Array ? checksum(section) : null
    entries.push({ name, offset: end, length, sum })
    end = align(end + length, ALIGNMENT)
  }
  const isSmall = end * 2 <= SMALL_BYTES
  return replaceFile(path, handle => {
    for (const copy of isSmall ? [0, end] : [0]) {
      for (const { name, offset } of entries) {
        let at = copy + offset
        for (const piece of piecesOf(sections[name] ?? [])) {
          writeAt(handle, piece, at)
          at += piece.length
        }
      }
      writeAt(handle, createHead(isSmall ? DOUBLE_MAGIC : MAGIC, stamp, entries, start), copy)
    }
    // To the end of the last section's padding, so that two copies are the same.
    ftruncateSync(handle, isSmall ? end * 2 : end)
  })
}

const piecesOf = (section: Uint8Array | readonly Uint8Array[]): readonly Uint8Array[] =>
  section instanceof Uint8Array ? [section] : section

function createHead(magic: string, stamp: string, entries: SectionEntry[], size: number): Buffer {
  const table = Buffer.from(JSON.stringify({ stamp, entries }))
  const head = Buffer.alloc(size)
  head.write(magic, 'latin1')
  head.writeUInt32LE(table.length, LENGTH_AT)
  head.writeUInt32LE(checksum(table), SUM_AT)
  table.copy(head, PREFIX_BYTES)
  return head
}

/** Bytes that are enough for the table: its numbers are not known yet when the sections are placed. */
function tableBytes(stamp: string, names: string[]): number {
  const widest = names.map(name => ({ name, offset: 1e15, length: 1e15, sum: 1e10 }))
  return align(Buffer.byteLength(JSON.stringify({ stamp, entries: widest })), ALIGNMENT)
}

/** The next multiple of `alignment` from `offset` on. Bytes. */
export function align(offset: number, alignment: number): number {
  return Math.ceil(offset / alignment) * alignment
}

/**
 * Opens a file of sections; null when there is none, it is damaged, or has another stamp. Never throws. The file stays
 * the one that was opened, whatever takes its place.
 */
export function openSections(path: string, stamp: string): SectionFile | null {
  const bytes = openBytes(path)
  const entries = bytes && readEntries(bytes, stamp)
  if (bytes === null || entries === null) return null
  const entryOf = (name: string) => entries.find(each => each.name === name)
  const find = (name: string): Uint8Array | null => {
    const entry = entryOf(name)
    if (entry === undefined) return null
    const { offset, length, sum } = entry
    const found = bytes.view(offset, length)
    if (found !== null && (bytes.isProven || checksum(found) === sum)) return found
    removeQuietly(path)
    return null
  }
  return {
    find,
    read(name) {
      const found = find(name)
      if (found === null) throw new RangeError(`section ${name} is missing or damaged`)
      return found
    },
    place(name) {
      const entry = entryOf(name)
      if (entry === undefined) throw new RangeError(`no section ${name}`)
      const { offset, length } = entry
      return {
        length,
        isProven: bytes.isProven,
        read: (start, target) => bytes.read(offset + start, target),
        discard: () => removeQuietly(path),
      }
    },
  }
}

/** The bytes of a file. */
interface FileBytes {
  size: number
  /** Whether all of it is what was written. */
  isProven: boolean
  /** Some of them, not to be written to; null for what is not there. */
  view(offset: number, length: number): Uint8Array<ArrayBuffer> | null
  /** Fills `bytes`; false when not so much is there. */
  read(offset: number, bytes: Uint8Array): boolean
}

/** Closes what nothing reads from any more. */
const forgotten = new FinalizationRegistry<number>(closeQuietly)

/** Null where the file can't be read. */
function openBytes(path: string): FileBytes | null {
  let handle: number
  try {
    handle = openToRead(path)
  } catch {
    return null
  }
  const size = sizeOf(handle)
  if (size === null || size <= SMALL_BYTES) {
    const whole = size === null ? null : readBytes(handle, 0, size)
    closeQuietly(handle)
    return whole && readSmall(whole)
  }
  const bytes: FileBytes = {
    size,
    isProven: false,
    view: (offset, length) => readBytes(handle, offset, length),
    read: (offset, target) => readAt(handle, target, offset),
  }
  forgotten.register(bytes, handle)
  return bytes
}

/** How long an open file is, which is marked as read; null where that can't be told. */
function sizeOf(handle: number): number | null {
  try {
    const stats = fstatSync(handle)
    markRead(handle, stats)
    return stats.size
  } catch {
    return null
  }
}

/** The bytes of a file that is in memory; null where it has two copies that are not the same. */
function readSmall(file: Buffer<ArrayBuffer>): FileBytes | null {
  const isDouble = file.toString('latin1', 0, DOUBLE_MAGIC.length) === DOUBLE_MAGIC
  if (!isDouble) return inMemory(file, false)
  const copy = file.subarray(0, file.length / 2)
  return copy.equals(file.subarray(copy.length)) ? inMemory(copy, true) : null
}

function inMemory(whole: Uint8Array<ArrayBuffer>, isProven: boolean): FileBytes {
  const view = (offset: number, length: number): Uint8Array<ArrayBuffer> | null => {
    if (length === 0) return new Uint8Array(0)
    return offset + length <= whole.length ? new Uint8Array(whole.buffer, offset, length) : null
  }
  return {
    size: whole.length,
    isProven,
    view,
    read(offset, target) {
      const found = view(offset, target.length)
      if (found !== null) target.set(found)
      return found !== null
    },
  }
}

function readEntries({ size, isProven, view }: FileBytes, stamp: string): SectionEntry[] | null {
  try {
    const prefix = view(0, PREFIX_BYTES)
    if (prefix === null) return null
    const head = Buffer.from(prefix.buffer, prefix.byteOffset, prefix.length)
    const length = head.readUInt32LE(LENGTH_AT)
    const magic = isProven ? DOUBLE_MAGIC : MAGIC
    if (head.toString('latin1', 0, magic.length) !== magic || length > MAX_TABLE_BYTES) return null
    const table = view(PREFIX_BYTES, length)
    if (table === null || !(isProven || checksum(table) === head.readUInt32LE(SUM_AT))) return null
    const text = Buffer.from(table.buffer, table.byteOffset, table.length).toString()
    const parsed: { stamp: string; entries: SectionEntry[] } = JSON.parse(text)
    const isWhole = parsed.entries.every(entry => entry.length === 0 || entry.offset + entry.length <= size)
    return parsed.stamp === stamp && isWhole ? parsed.entries : null
  } catch {
    return null
  }
}

/** A part of an open file; null when it is not there. */
function readBytes(handle: number, offset: number, length: number): Buffer<ArrayBuffer> | null {
  // Its own buffer, so that numbers in it are aligned; not cleared, as it is filled at once.
  const bytes = Buffer.allocUnsafeSlow(length)
  return readAt(handle, bytes, offset) ? bytes : null
}
