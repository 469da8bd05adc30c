// The files of the program, and the code that V8 made of them, kept for the next run. V8 rejects what another version of
// it made, but runs whatever else it is given: a flipped bit ends the process. So a file of code holds everything twice,
// and is believed only where both agree: comparing takes no time, where a checksum would take a tenth of a start.
import { fstatSync } from 'node:fs'
import { closeQuietly, markRead, openToRead, readAt, replaceFile, writeAt } from '../store/whole-file.ts'

/** Everything is read into the same memory, since new memory takes longer to get than to fill. Bytes. */
const memory = Buffer.allocUnsafeSlow(1 << 20)
/** The second copy of code passes through here. */
const piece = Buffer.allocUnsafeSlow(1 << 16)

const HEAD = '(function (exports, require, module, __dirname) {'
const TAIL = '\n})'

/** A file of the program, which is ASCII, as the source of a function. Throws when it can't be read, or is too large. */
export function readSource(path: string): string {
  const handle = openToRead(path)
  try {
    const { size } = fstatSync(handle)
    const start = memory.write(HEAD, 'latin1')
    const end = start + size
    if (end + TAIL.length > memory.length) throw new Error(`${path} is too large: ${size} bytes`)
    if (!readAt(handle, memory.subarray(start, end), 0)) throw new Error(`cannot read ${path}`)
    return memory.toString('latin1', 0, end + memory.write(TAIL, end, 'latin1'))
  } finally {
    closeQuietly(handle)
  }
}

/** Others who may write the file (group, others). */
const WRITABLE = 0o022

/** Code of a file of the program, as V8 keeps it. */
export interface KeptCode {
  bytes: Uint8Array
  /** Which runs it is of, as the caller names them; ASCII of `RUNS_LENGTH` characters. */
  runs: string
}

export const RUNS_LENGTH = 256

/**
 * The code that was kept in a file under the same stamp; null when there is none that can be believed. A file that
 * someone else could have written is not: its code would be run. Holds until something else is read. Never throws.
 */
export function readCode(path: string, stamp: string): KeptCode | null {
  try {
    const handle = openToRead(path)
    try {
      const stats = fstatSync(handle)
      const { size, uid, mode } = stats
      if (uid !== process.getuid?.() || (mode & WRITABLE) !== 0) return null
      const copy = memory.subarray(0, size / 2)
      const end = copy.length - stamp.length - RUNS_LENGTH
      if (!readAt(handle, copy, 0)) return null
      markRead(handle, stats)
      const tail = copy.toString('latin1', end)
      if (!tail.startsWith(stamp) || !isAt(handle, copy, copy.length)) return null
      return { bytes: copy.subarray(0, end), runs: tail.slice(stamp.length) }
    } finally {
      closeQuietly(handle)
    }
  } catch {
    return null
  }
}

/** Whether the file has the bytes at the place `offset`. */
function isAt(handle: number, bytes: Buffer, offset: number): boolean {
  for (let at = 0; at < bytes.length; at += piece.length) {
    const part = bytes.subarray(at, at + piece.length)
    const other = piece.subarray(0, part.length)
    if (!readAt(handle, other, offset + at) || !part.equals(other)) return false
  }
  return true
}

/** Keeps code; where that is not possible, nothing happens. `stamp` is ASCII. */
export function writeCode(path: string, stamp: string, { bytes, runs }: KeptCode): void {
  const copy = Buffer.concat([bytes, Buffer.from(`${stamp}${runs}`, 'latin1')])
  if (copy.length > memory.length) return
  replaceFile(path, handle => {
    writeAt(handle, copy, 0)
    writeAt(handle, copy, copy.length)
  })
}
