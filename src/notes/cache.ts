// What a library was when it was last read, kept on disk. A note counts as unchanged only if its size, its times and
// its inode are what they were; whatever else is in doubt is read again. Deleting the cache costs time, nothing else.
import type { Stats } from 'node:fs'
import { join } from 'node:path'
import type { Problem, Talk } from '../model/talk.ts'
import { checksum, openSections, readPart, type SectionFile, writeSections } from './cache-file.ts'
import { CachedTalk, encodeDetails, encodeHeader, type TalkStore } from './cached-talk.ts'
import type { NoteFile } from './files.ts'
import type { NoteProblem } from './problems.ts'

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
  problems: NoteProblem[]
  isIndex: boolean
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
  const other = new TextEncoder().encode(`${root}${key.length}`)
  return `${checksum(key).toString(16).padStart(8, '0')}${checksum(other).toString(16).padStart(8, '0')}`
}

/** A library as the cache has it. */
export interface StoredLibrary extends TalkStore {
  /** Notes in it, talks or not. */
  count: number
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
  talk(entry: number): Talk | null
  /** Entries with problems, in order. */
  troubled: readonly number[]
  noteProblems(entry: number): readonly NoteProblem[]
}

interface Meta {
  root: string
  count: number
  generation: string
  hasIndex: boolean
  problems: Problem[]
  noteProblems: [entry: number, problems: NoteProblem[]][]
}

/** Opens the cache of a library; null when there is none that can be believed. Never throws. */
export function openCache(
  path: string,
  stamp: string,
  root: string,
  parse: (relative: string) => Talk,
): StoredLibrary | null {
  const file = openSections(path, stamp)
  if (file === null) return null
  try {
    return createStore(path, file, root, parse)
  } catch {
    return null
  } finally {
    file.close()
  }
}

function createStore(
  path: string,
  file: SectionFile,
  root: string,
  parse: (relative: string) => Talk,
): StoredLibrary | null {
  const parts = readParts(file)
  const details = file.place('details')
  if (parts === null || details === null) return null
  const { meta, paths, numbers, flags, headers, headerEnds, detailEnds, detailSums, counts, order } = parts
  if (meta.root !== root || paths.length !== meta.count) return null
  const problems = new Map(meta.noteProblems)
  const talks: (Talk | undefined)[] = []
  let byPath: Map<string, number> | null = null
  const entryOf = (relative: string, hint: number): number => {
    if (paths[hint] === relative) return hint
    byPath ??= new Map(paths.map((each, i) => [each, i]))
    return byPath.get(relative) ?? -1
  }
  const store: StoredLibrary = {
    count: meta.count,
    generation: meta.generation,
    order,
    hasIndex: meta.hasIndex,
    problems: meta.problems,
    path: entry => join(root, paths[entry] ?? ''),
    parse: entry => parse(paths[entry] ?? ''),
    tacticCount: entry => counts[entry] ?? 0,
    troubled: [...problems.keys()],
    noteProblems: entry => problems.get(entry) ?? [],
    stats: entry => ({
      size: numbers[entry * NUMBERS] ?? 0,
      mtimeMs: numbers[entry * NUMBERS + 1] ?? 0,
      ctimeMs: numbers[entry * NUMBERS + 2] ?? 0,
      ino: numbers[entry * NUMBERS + 3] ?? 0,
    }),
    headerRow: entry => text(headers, headerEnds, entry),
    detailRow: createDetailReader(path, details.offset, details.length, detailEnds, detailSums),
    find(relative, hint, stats) {
      const entry = entryOf(relative, hint)
      if (entry === -1 || ((flags[entry] ?? 0) & DOUBTFUL) !== 0) return -1
      const at = entry * NUMBERS
      const isSame =
        numbers[at] === stats.size &&
        numbers[at + 1] === stats.mtimeMs &&
        numbers[at + 2] === stats.ctimeMs &&
        numbers[at + 3] === stats.ino
      return isSame ? entry : -1
    },
    talk(entry) {
      if (((flags[entry] ?? 0) & NO_TALK) !== 0) return null
      const talk = talks[entry] ?? new CachedTalk(store, entry)
      talks[entry] = talk
      return talk
    },
  }
  return store
}

const DOUBTFUL = 1
/** A file that holds no text. */
const NO_TALK = 2

interface Parts {
  meta: Meta
  paths: string[]
  numbers: Float64Array
  flags: Uint8Array
  headers: Buffer
  headerEnds: Uint32Array
  detailEnds: Float64Array
  detailSums: Uint32Array
  counts: Uint32Array
  order: Uint32Array
}

function readParts(file: SectionFile): Parts | null {
  const read = (name: string): ArrayBuffer => {
    const bytes = file.read(name)
    if (bytes === null) throw new RangeError(`no section ${name}`)
    return bytes.buffer as ArrayBuffer
  }
  const meta: Meta = JSON.parse(Buffer.from(read('meta')).toString())
  const paths = Buffer.from(read('paths')).toString().split('\0')
  paths.pop()
  return {
    meta,
    paths,
    numbers: new Float64Array(read('numbers')),
    flags: new Uint8Array(read('flags')),
    headers: Buffer.from(read('headers')),
    headerEnds: new Uint32Array(read('headerEnds')),
    detailEnds: new Float64Array(read('detailEnds')),
    detailSums: new Uint32Array(read('detailSums')),
    counts: new Uint32Array(read('counts')),
    order: new Uint32Array(read('order')),
  }
}

function text(bytes: Buffer, ends: Uint32Array, entry: number): string {
  return bytes.toString('utf8', entry === 0 ? 0 : (ends[entry - 1] ?? 0), ends[entry] ?? 0)
}

/** After this many rows it is cheaper to have them all. */
const ROWS_READ_SINGLY = 200

/** Reads the rows of details one by one, since most commands want few of them, and checks each. */
function createDetailReader(
  path: string,
  offset: number,
  length: number,
  ends: Float64Array,
  sums: Uint32Array,
): (entry: number) => string | null {
  let all: Uint8Array | null = null
  let reads = 0
  return entry => {
    const from = entry === 0 ? 0 : (ends[entry - 1] ?? 0)
    const to = ends[entry] ?? 0
    if (all === null && ++reads > ROWS_READ_SINGLY) all = readPart(path, offset, length)
    // A view of its own start, as `checksum` is quicker on words.
    const bytes = all === null ? readPart(path, offset + from, to - from) : all.subarray(from, to)
    if (bytes === null || checksum(bytes) !== sums[entry]) return null
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  }
}

/** Bytes that grow; every row is filled up with blanks to a multiple of four, where checksums are quick. */
class RowWriter {
  #bytes = Buffer.allocUnsafeSlow(1 << 16)
  length = 0

  /** Returns the row as it was written. */
  add(text: string): Uint8Array {
    const size = Buffer.byteLength(text)
    const end = this.length + size
    const padded = Math.ceil(end / 4) * 4
    this.#reserve(padded)
    this.#bytes.write(text, this.length)
    this.#bytes.fill(BLANK, end, padded)
    const row = this.#bytes.subarray(this.length, padded)
    this.length = padded
    return row
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.length)
    this.#bytes = larger
  }
}

const BLANK = 0x20

/** Whether the note was read too soon after it was written to be sure of it. `started`: before anything was read. */
function isDoubtful(stats: FileStats, started: number): boolean {
  return Math.max(stats.mtimeMs, stats.ctimeMs) > started - DOUBT_MS
}

/**
 * Writes the cache of a library. `ordered`: its talks in their order, the index talk last. Returns the generation, or
 * null when nothing could be written; never throws.
 */
export function saveCache(
  path: string,
  options: CacheOptions,
  library: { root: string; notes: readonly LoadedNote[]; ordered: readonly Talk[]; problems: Problem[] },
  started: number,
): string | null {
  const kept = library.notes.filter(isCacheable)
  const headers = new RowWriter()
  const details = new RowWriter()
  const headerEnds = new Uint32Array(kept.length)
  const detailEnds = new Float64Array(kept.length)
  const detailSums = new Uint32Array(kept.length)
  const counts = new Uint32Array(kept.length)
  const numbers = new Float64Array(kept.length * NUMBERS)
  const flags = new Uint8Array(kept.length)
  const entries = new Map<Talk, number>()
  for (const [i, { talk, stats }] of kept.entries()) {
    if (talk !== null) {
      entries.set(talk, i)
      headers.add(encodeHeader(talk))
      detailSums[i] = checksum(details.add(detailText(talk)))
      counts[i] = talk.tacticCount ?? talk.tactics.length
    }
    headerEnds[i] = headers.length
    detailEnds[i] = details.length
    numbers.set([stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino], i * NUMBERS)
    flags[i] = (isDoubtful(stats, started) ? DOUBTFUL : 0) | (talk === null ? NO_TALK : 0)
  }
  const order = new Uint32Array(library.ordered.length)
  for (const [i, talk] of library.ordered.entries()) {
    const entry = entries.get(talk)
    // A talk that can't be kept leaves no whole library to keep.
    if (entry === undefined) return null
    order[i] = entry
  }
  const headerBytes = headers.finish()
  const sums = [headerBytes, bytesOf(detailSums), bytesOf(order)].map(checksum)
  const generation = [options.stamp, kept.length, ...sums].join('-')
  const meta: Meta = {
    root: library.root,
    count: kept.length,
    generation,
    hasIndex: kept.some(note => note.isIndex),
    problems: library.problems,
    noteProblems: kept.flatMap(({ problems }, i) => (problems.length > 0 ? [[i, problems]] : [])),
  }
  const isWritten = writeSections(path, options.stamp, {
    meta: Buffer.from(JSON.stringify(meta)),
    paths: Buffer.from(kept.map(note => `${note.file.relative}\0`).join('')),
    numbers: bytesOf(numbers),
    flags,
    headerEnds: bytesOf(headerEnds),
    detailEnds: bytesOf(detailEnds),
    detailSums: bytesOf(detailSums),
    counts: bytesOf(counts),
    order: bytesOf(order),
    headers: headerBytes,
    details: details.finish(),
  })
  return isWritten ? generation : null
}

function isCacheable(note: LoadedNote): note is LoadedNote & { stats: FileStats } {
  return note.stats !== null && typeof note.file.location === 'string'
}

/** The row of an unchanged talk is copied, not made again. */
function detailText(talk: Talk): string {
  const row = talk instanceof CachedTalk ? talk.store.detailRow(talk.entry) : null
  return row?.trimEnd() ?? encodeDetails(talk)
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
