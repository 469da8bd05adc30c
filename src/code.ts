// The code that V8 made of a file of the program, kept for the next run. V8 rejects what another version of it made, but
// runs whatever else it is given: a flipped bit ends the process. So a file holds everything twice, and is believed
// only where both agree: that comparison takes no time, where a checksum would take a tenth of a start.
import { fstatSync, readSync } from 'node:fs'
import { closeQuietly, openToRead, replaceFile, writeAt } from './notes/whole-file.ts'

/** Others who may write the file (group, others). */
const WRITABLE = 0o022

/**
 * The code that was kept in a file under the same stamp; null when there is none that can be believed. A file that
 * someone else could have written is not: its code would be run. Never throws.
 */
export function readCode(path: string, stamp: string): Uint8Array | null {
  try {
    const handle = openToRead(path)
    try {
      const { size, uid, mode } = fstatSync(handle)
      if (uid !== process.getuid?.() || (mode & WRITABLE) !== 0) return null
      // Its own memory, whose start is aligned as V8 wants it.
      const bytes = Buffer.allocUnsafeSlow(size)
      if (readSync(handle, bytes, 0, size, 0) !== size) return null
      const copy = bytes.subarray(0, size / 2)
      const end = copy.length - stamp.length
      const isWhole = copy.equals(bytes.subarray(size / 2)) && copy.toString('latin1', end) === stamp
      return isWhole ? copy.subarray(0, end) : null
    } finally {
      closeQuietly(handle)
    }
  } catch {
    return null
  }
}

/** Keeps code; where that is not possible, nothing happens. `stamp` is ASCII. */
export function writeCode(path: string, stamp: string, code: Uint8Array): void {
  const copy = Buffer.concat([code, Buffer.from(stamp, 'latin1')])
  replaceFile(path, handle => {
    writeAt(handle, copy, 0)
    writeAt(handle, copy, copy.length)
  })
}
