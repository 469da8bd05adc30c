// What a library was when it was last read, kept on disk. A note counts as unchanged only if its size, its times and
// its inode are what they were; whatever else is in doubt is read again. Deleting the cache costs time, nothing else.
import type { Stats } from 'node:fs'
import { float64s, uint32s } from '../base/bytes.ts'
import type { Problem, Talk } from '../model/talk.ts'
import { openSections } from '../store/cache-file.ts'
import { checksumText } from '../store/checksum.ts'
import type { NoteFile } from './files.ts'
import type { NoteProblem } from './problems.ts'
import { openTalkStore, type ReadAgain, type TalkStore } from './talk-store.ts'

export interface CacheOptions {
  /** The folder of all caches, absolute. */
  folder: string
  /** Changes whenever the program may read a note differently: its version and build. */
  stamp: string
  /** The clock, ms since 1970. */
  now: () => number
}

/** What a file's state is told by. */
export type FileStats = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>

/** A note of the library that is being loaded. */
export interface LoadedNote {
  file: NoteFile
  /** Null where the note could not be read: such a note is not kept. */
  stats: FileStats | null
  talk: Talk | null
  problems: readonly NoteProblem[]
}

/** Size, mtime, ctime, inode. */
export const NUMBERS = 4

/** The name of a library's cache file, without extension. */
export function cacheName(root: string, ignore: boolean): string {
  const key = new TextEncoder().encode(`${ignore ? 'i' : 'a'}${root}`)
  // Names that share one sum seldom share that of their bytes in the other order.
  return [key, key.toReversed()].map(checksumText).join('')
}

/** A library as the cache has it. */
export interface StoredLibrary {
  /** Notes in it, talks or not. */
  count: number
  /** When reading it began, ms since 1970. */
  started: number
  talks: TalkStore
  /** Which state of the library this is; what is derived from it carries the same. */
  generation: string
  /** Entry of each talk in the library's order, the index talk last where there is one. */
  order: Uint32Array
  hasIndex: boolean
  /** Problems between notes: duplicate numbers and ids. */
  problems: Problem[]
  /** The entry of a file whose stats are what they were, else -1. `hint`: where it is if nothing was added. */
  find(relative: string, hint: number, stats: FileStats): number
  stats(entry: number): FileStats
  /** Problems of notes, in their order. */
  noteProblems: ReadonlyMap<number, readonly NoteProblem[]>
}

export interface Meta {
  root: string
  count: number
  started: number
  generation: string
  hasIndex: boolean
  problems: Problem[]
  noteProblems: [entry: number, problems: readonly NoteProblem[]][]
}

/** Opens the cache of a library; null when there is none that can be believed. Never throws. */
export function openCache(path: string, stamp: string, root: string, again: ReadAgain): StoredLibrary | null {
  const file = openSections(path, stamp)
  if (file === null) return null
  try {
    const meta: Meta = JSON.parse(Buffer.from(file.read('meta')).toString())
    if (meta.root !== root) return null
    const { count, started, generation, hasIndex, problems } = meta
    const talks = openTalkStore(file, root, again)
    const states = float64s(file.read('states'))
    const doubts = file.read('doubts')
    return {
      count,
      started,
      talks,
      generation,
      order: uint32s(file.read('order')),
      hasIndex,
      problems,
      noteProblems: new Map(meta.noteProblems),
      stats: entry => ({
        size: states[entry * NUMBERS] ?? 0,
        mtimeMs: states[entry * NUMBERS + 1] ?? 0,
        ctimeMs: states[entry * NUMBERS + 2] ?? 0,
        ino: states[entry * NUMBERS + 3] ?? 0,
      }),
      find(relative, hint, stats) {
        const entry = talks.find(relative, hint)
        if (entry === -1 || doubts[entry] !== 0) return -1
        const at = entry * NUMBERS
        const isSame =
          states[at] === stats.size &&
          states[at + 1] === stats.mtimeMs &&
          states[at + 2] === stats.ctimeMs &&
          states[at + 3] === stats.ino
        return isSame ? entry : -1
      },
    }
  } catch {
    return null
  }
}

/** The talks of a stored library in their order, the index talk last where there is one. */
export function orderedTalks({ talks, order }: StoredLibrary): Talk[] {
  const ordered: Talk[] = []
  for (const entry of order) {
    const talk = talks.talk(entry)
    if (talk !== null) ordered.push(talk)
  }
  return ordered
}
