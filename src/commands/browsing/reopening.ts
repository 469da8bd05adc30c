// Opening a library a second time, in a thread. Where the cache has it, that is quicker than to be handed a hundred
// thousand tactics.

import type { Opened } from '../../browse/thread.ts'
import { generationOf, openLibraries } from '../../notes/library.ts'
import type { LibrarySource } from '../context.ts'
import { loadIndex } from '../search.ts'

/** What it takes to open a library again, and to know it for the same. Plain data. */
export interface Reopening {
  roots: readonly string[]
  reading: LibrarySource['reading']
  cache: { folder: string; stamp: string }
  generation: string
}

/** Null where the cache does not have the library. */
export function reopeningOf({ loaded, cache, roots, reading }: LibrarySource): Reopening | null {
  const generation = generationOf(loaded)
  if (cache === null || generation === null) return null
  return { roots, reading, cache: { folder: cache.folder, stamp: cache.stamp }, generation }
}

/** The library; null when it is no more what it was. Throws `LibraryError` when it can't be read. */
export function reopen({ roots, reading, generation, ...rest }: Reopening): Opened | null {
  const cache = { ...rest.cache, now: Date.now }
  const loaded = openLibraries(roots, { ...reading, cache })
  if (generationOf(loaded) !== generation) return null
  const later: (() => void)[] = []
  const index = loadIndex({ loaded, cache }, keep => later.push(keep))
  return { index, later }
}
