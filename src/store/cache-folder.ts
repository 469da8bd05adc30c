// The folder of all caches: where it is, how large, and away with it, or with what of it nobody uses.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

/**
 * `$XDG_CACHE_HOME/talks`, else `~/.cache/talks`; null where neither is known. A relative path is ignored, as the XDG
 * Base Directory Specification asks.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const base = env['XDG_CACHE_HOME'] ?? ''
  if (isAbsolute(base)) return join(base, 'talks')
  const home = env['HOME'] ?? env['USERPROFILE'] ?? ''
  return isAbsolute(home) ? join(home, '.cache', 'talks') : null
}

/** How the files of the cache are called, and those of writes that were cut short; no other is touched. */
const OURS = /^(?:[0-9a-f]{16}(?:-[0-9a-f]{8})?\.[a-z]+|[\w-]+-v\d[\w.+-]*\.code)(?:\.[0-9a-z]+\.tmp)?$/

export interface CacheSize {
  files: number
  bytes: number
}

/** What the cache takes; zero where there is none. */
export function measureCache(folder: string): CacheSize {
  const size = { files: 0, bytes: 0 }
  for (const path of cacheFiles(folder)) {
    size.files++
    size.bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return size
}

/** Removes the cache; how much there was. Throws what the file system throws when a file can't be removed. */
export function clearCache(folder: string): CacheSize {
  const size = measureCache(folder)
  for (const path of cacheFiles(folder)) rmSync(path, { force: true })
  return size
}

/** So long after it was last written or read a file is taken for one of a folder that nobody asks for any more. */
const UNUSED_MS = 90 * 24 * 60 * 60 * 1000

/** Removes what has not been used for long before the file that was just written. Never throws. */
export function trimCache(written: string): void {
  // The clock of the file system, which may be another one.
  const now = lastUse(written)
  for (const path of cacheFiles(dirname(written))) {
    if (now - lastUse(path) <= UNUSED_MS) continue
    try {
      rmSync(path, { force: true })
    } catch {
      // Another program may do what this one may not.
    }
  }
}

/** When a file was last read or written, ms since 1970; 0 where that can't be told. */
function lastUse(path: string): number {
  try {
    const { atimeMs, mtimeMs } = statSync(path)
    return Math.max(atimeMs, mtimeMs)
  } catch {
    return 0
  }
}

function cacheFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => OURS.test(entry.name) && !entry.isDirectory())
      .map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}
