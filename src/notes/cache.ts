// What a library was when it was last read, kept on disk. A note counts as unchanged only if its size, its times and
// its inode are what they were; whatever else is in doubt is read again. Deleting the cache costs time, nothing else.
import type { Stats } from 'node:fs'
import type { Problem, Talk } from '../model/talk.ts'
import { bytesOf, float64s, openSections, uint32s, writeSections } from './cache-file.ts'
import { checksum } from './checksum.ts'
import type { NoteFile } from './files.ts'
import type { NoteProblem } from './problems.ts'
import { StoredTalk } from './stored-talk.ts'
import { openTalkStore, type ParseNote, type TalkStore, TalkWriter } from './talk-store.ts'

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

/**
 * A note written this shortly before it was read may be written again without its times changing, so it is read again
 * next time. Two seconds are the coarsest clock of a file system in use (FAT). Milliseconds.
 */
const DOUBT_MS = 2000

/** Size, mtime, ctime, inode. */
const NUMBERS = 4

/** The name of a library's cache file, without extension. */
export function cacheName(root: string, ignore: boolean): string {
  const key = new TextEncoder().encode(`${ignore ? 'i' : 'a'}${root}`)
  // Names that share one sum seldom share that of their bytes in the other order.
  return [key, key.toReversed()].map(bytes => checksum(bytes).toString(16).padStart(8, '0')).join('')
}

/** A library as the cache has it. */
export interface StoredLibrary {
  /** Notes in it, talks or not. */
  count: number
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

interface Meta {
  root: string
  count: number
  generation: string
  hasIndex: boolean
  problems: Problem[]
  noteProblems: [entry: number, problems: readonly NoteProblem[]][]
}

/** Opens the cache of a library; null when there is none that can be believed. Never throws. */
export function openCache(path: string, stamp: string, root: string, parse: ParseNote): StoredLibrary | null {
  const file = openSections(path, stamp)
  if (file === null) return null
  try {
    const meta: Meta = JSON.parse(Buffer.from(file.read('meta')).toString())
    if (meta.root !== root) return null
    const { count, generation, hasIndex, problems } = meta
    const talks = openTalkStore(file, root, parse)
    const states = float64s(file.read('states'))
    const doubts = file.read('doubts')
    return {
      count,
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

/** Whether the note was read too soon after it was written to be sure of it. `started`: before anything was read. */
function isDoubtful(stats: FileStats, started: number): boolean {
  return Math.max(stats.mtimeMs, stats.ctimeMs) > started - DOUBT_MS
}

/** Collects the state of a library while it is read, and writes it at the end. */
export class CacheWriter {
  readonly #root: string
  readonly #started: number
  readonly #talks: TalkWriter
  readonly #states: Float64Array
  readonly #doubts: Uint8Array
  readonly #entries = new Map<Talk, number>()
  readonly #noteProblems: Meta['noteProblems'] = []
  #isWhole = true

  /** For at most `capacity` notes. `started`: the clock before anything was read, ms since 1970. */
  constructor(root: string, capacity: number, started: number, parse: ParseNote) {
    this.#root = root
    this.#started = started
    this.#talks = new TalkWriter(root, capacity, parse)
    this.#states = new Float64Array(capacity * NUMBERS)
    this.#doubts = new Uint8Array(capacity)
  }

  /** Takes a note in; gives it back with its talk in the form that takes the least memory. */
  add(note: LoadedNote): LoadedNote {
    const { file, stats, talk, problems } = note
    if (stats === null || file.bytes !== null) {
      // A talk that can't be kept leaves no whole library to keep.
      if (talk !== null) this.#isWhole = false
      return note
    }
    const entry = this.#talks.add(file.relative, talk)
    const at = entry * NUMBERS
    this.#states[at] = stats.size
    this.#states[at + 1] = stats.mtimeMs
    this.#states[at + 2] = stats.ctimeMs
    this.#states[at + 3] = stats.ino
    this.#doubts[entry] = isDoubtful(stats, this.#started) ? 1 : 0
    if (problems.length > 0) this.#noteProblems.push([entry, problems])
    // A talk of an older state stays what it is, so that what was worked out of it is still known to be its.
    const kept = talk instanceof StoredTalk ? talk : this.#talks.store.talk(entry)
    if (kept !== null) this.#entries.set(kept, entry)
    return { file, stats: null, talk: kept, problems }
  }

  /**
   * Writes the cache. `ordered`: the talks in their order with the refs they have been given, the index talk last.
   * Returns the generation, or null when nothing could be written; never throws.
   */
  save(
    path: string,
    stamp: string,
    { ordered, hasIndex, problems }: { ordered: readonly Talk[]; hasIndex: boolean; problems: Problem[] },
  ): string | null {
    if (!this.#isWhole) return null
    const { count } = this.#talks
    const { ref, id } = this.#talks.store.columns
    const order = new Uint32Array(ordered.length)
    for (const [place, talk] of ordered.entries()) {
      const entry = this.#entries.get(talk)
      if (entry === undefined) return null
      order[place] = entry
      ref.texts[entry] = talk.ref
      id.texts[entry] = talk.id
    }
    const sections = { ...this.#talks.sections, order: bytesOf(order) }
    const sums = Object.values(sections).map(section =>
      section instanceof Uint8Array ? checksum(section) : 0,
    )
    const generation = [stamp, count, checksum(bytesOf(Uint32Array.from(sums)))].join('-')
    const meta: Meta = {
      root: this.#root,
      count,
      generation,
      hasIndex,
      problems,
      noteProblems: this.#noteProblems,
    }
    const isWritten = writeSections(path, stamp, {
      meta: Buffer.from(JSON.stringify(meta)),
      states: bytesOf(this.#states.subarray(0, count * NUMBERS)),
      doubts: this.#doubts.subarray(0, count),
      ...sections,
    })
    return isWritten ? generation : null
  }
}
