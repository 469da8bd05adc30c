// A file that is written whole or not at all.
import {
  closeSync,
  constants,
  existsSync,
  futimesSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts what `write` writes into `path` by way of a new file that is renamed, so that a reader sees the old file or the
 * new one, whatever stops the writing. False when that was not possible; never throws.
 */
export function replaceFile(path: string, write: (handle: number) => void): boolean {
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`
  let handle: number | null = null
  try {
    makeFolder(dirname(path))
    handle = openSync(temporary, 'wx', 0o600)
    write(handle)
    closeSync(handle)
    handle = null
    renameSync(temporary, path)
    return true
  } catch {
    discard(temporary, handle)
    return false
  }
}

/** Not `mkdirSync` with `recursive`: Node's tries for ever where a folder can't be made below one that is there. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(path)) throw error
  }
}

/** Writes all bytes to the place `offset` of a file. */
export function writeAt(handle: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(handle, bytes, done, bytes.length - done, offset + done)
  }
}

function discard(path: string, handle: number | null): void {
  if (handle !== null) closeQuietly(handle)
  removeQuietly(path)
}

/** Takes a file away, if that is possible. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A disk that takes neither the file nor its removal: there is nothing left to do about it.
  }
}

/** A pipe that someone has put in the place of the file is not waited for. */
export function openToRead(path: string): number {
  return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
}

/** How long a file system may not say that a file was read, as Linux does at most. */
const DAY_MS = 24 * 60 * 60 * 1000

/** Says of an open file that it was read, where the file system has not for long: APFS does not, nor what is mounted noatime. */
export function markRead(handle: number, { atimeMs, mtimeMs }: Pick<Stats, 'atimeMs' | 'mtimeMs'>): void {
  const now = Date.now()
  if (now - Math.max(atimeMs, mtimeMs) <= DAY_MS) return
  try {
    futimesSync(handle, now / 1000, mtimeMs / 1000)
  } catch {
    // A disk that can't be written to: its cache is removed by nobody.
  }
}

/** Fills `bytes` from the place `offset` of a file; false when not so much is there. Never throws. */
export function readAt(handle: number, bytes: Uint8Array, offset: number): boolean {
  try {
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(handle, bytes, done, bytes.length - done, offset + done)
      if (count === 0) return false
      done += count
    }
    return true
  } catch {
    return false
  }
}

/** Closes a file of which nothing is lost if that fails. */
export function closeQuietly(handle: number): void {
  try {
    closeSync(handle)
  } catch {
    // Nothing is lost.
  }
}
