// Writes what cache.ts opens.
import { bytesOf } from '../base/bytes.ts'
import type { Problem, Talk } from '../model/talk.ts'
import { writeSections } from '../store/cache-file.ts'
import { trimCache } from '../store/cache-folder.ts'
import { checksum } from '../store/checksum.ts'
import { type FileStats, type LoadedNote, type Meta, NUMBERS } from './cache.ts'
import { StoredTalk } from './stored-talk.ts'
import type { ReadAgain } from './talk-store.ts'
import { TalkWriter } from './talk-writer.ts'

/**
 * A note written this shortly before it was read may be written again without its times changing, so it is read again
 * next time. Two seconds are the coarsest clock of a file system in use (FAT). Milliseconds.
 */
const DOUBT_MS = 2000

/** Whether the note was read too soon after it was written to be sure of it. `started`: before anything was read. */
function isDoubtful({ mtimeMs, ctimeMs }: FileStats, started: number): boolean {
  // A time to come was set by hand, and what is written next has another.
  const isToCome = mtimeMs > started + DOUBT_MS
  return Math.max(ctimeMs, isToCome ? 0 : mtimeMs) > started - DOUBT_MS
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
  constructor(root: string, capacity: number, started: number, again: ReadAgain) {
    this.#root = root
    this.#started = started
    this.#talks = new TalkWriter(root, capacity, again)
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
      started: this.#started,
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
    if (isWritten) trimCache(path)
    return isWritten ? generation : null
  }
}
