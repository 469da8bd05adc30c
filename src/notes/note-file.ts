// The text of one note file, whatever it turns out to be. Nothing here throws for what it meets on the disk.
import { constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { closeQuietly } from '../store/whole-file.ts'
import { decode } from './decode.ts'
import { type NoteProblem, problem, systemReason } from './problems.ts'

/** A larger note is left out; the largest real notes measured are below 1 MB. Bytes. */
const MAX_NOTE_BYTES = 8 * 1024 * 1024

/** What a file held, or why it can't be used. */
export interface ReadResult {
  /** The text without its byte-order mark, every line end as `\n`; null where the file can't be used. */
  text: string | null
  stats: Stats | null
  problems: NoteProblem[]
}

/**
 * Reads one note without ever waiting or filling the memory: a pipe or device is refused before a byte is read,
 * and what is larger than `MAX_NOTE_BYTES` is left out.
 */
export function readNote(location: string | Buffer): ReadResult {
  let handle: number | null = null
  let stats: Stats | null = null
  try {
    handle = openSync(location, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    stats = fstatSync(handle)
    const refusal = refuse(stats)
    if (refusal !== null) return { text: null, stats, problems: [refusal] }
    const { text, problems } = decode(readBytes(handle, stats.size))
    return { text, stats, problems }
  } catch (error) {
    const message = `cannot read this note: ${systemReason(error)}`
    return { text: null, stats, problems: [problem('error', 'unreadable', message)] }
  } finally {
    // The bytes are read; a failing close (network file systems) takes nothing away from them.
    if (handle !== null) closeQuietly(handle)
  }
}

function refuse(stats: Stats): NoteProblem | null {
  if (!stats.isFile()) return problem('error', 'not-a-file', 'not a regular file; it is left out')
  if (stats.size > MAX_NOTE_BYTES) {
    const limit = `${MAX_NOTE_BYTES / 1024 / 1024} MiB`
    return problem('error', 'too-large', `larger than ${limit}; it is left out. Split it into several notes`)
  }
  return null
}

function readBytes(handle: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const count = readSync(handle, bytes, length, size - length, null)
    if (count === 0) break
    length += count
  }
  return length === size ? bytes : bytes.subarray(0, length)
}
