// Keeps beside the cache of a library what was worked out from it, such as its folded text or its list. What that is,
// only its codec knows; here is only decided whether what was kept still holds.
import { join } from 'node:path'
import { bytesOf, uint32s } from '../base/bytes.ts'
import type { CutPart, KeptParts, Parts } from '../model/kept-parts.ts'
import { allTalks } from '../model/ref.ts'
import type { Talk } from '../model/talk.ts'
import { openSections, type SectionFile, writeSections } from '../store/cache-file.ts'
import { checksum, checksumText } from '../store/checksum.ts'
import { openPart, type ReadPiece } from '../store/part-reader.ts'
import { type CacheOptions, orderedTalks } from './cache.ts'
import { type CacheSource, generationOf, joinGenerations, type LoadedLibrary } from './library.ts'

/** What search finds in, and the list: the extensions of the files that keep it. */
export type DerivedName = 'index' | 'list'

/** How a value is made from talks, kept and restored. */
export interface DerivedCodec<T> {
  /** What the value is: the extension of the file that it is kept in. */
  name: DerivedName
  create(talks: readonly Talk[]): T
  /** The value as bytes. */
  encode(value: T): Parts
  /** The value again, over the same talks. May throw when the bytes can't be it. */
  decode(kept: KeptParts, talks: readonly Talk[]): T
  /**
   * The value for `talks`, of which number `i` was number `kept[i]` before; -1 for those that are new or changed. Absent
   * where it is made anew after every change.
   */
  revise?(old: T, talks: readonly Talk[], kept: Int32Array): T
}

/** When a value is kept: at once, or when the caller has time for it. */
export type Keeping = (keep: () => void) => void

const AT_ONCE: Keeping = keep => keep()

/** The value for a library: restored, revised for what has changed, or made. Never throws for what was kept. */
export function loadDerived<T>(
  loaded: LoadedLibrary,
  cache: CacheOptions | null,
  codec: DerivedCodec<T>,
  keeping: Keeping = AT_ONCE,
): T {
  const talks = allTalks(loaded.library)
  const { sources } = loaded
  if (cache === null || sources.length === 0) return codec.create(talks)
  const path = join(cache.folder, `${fileName(sources)}.${codec.name}`)
  const now = generationOf(loaded)
  const before = joinGenerations(sources.map(source => source.stored?.generation ?? null))
  const isSame = now !== null && now === before
  const old =
    before === null || !(isSame || codec.revise)
      ? null
      : restore(path, `${cache.stamp} ${before}`, codec, isSame ? talks : storedTalks(sources))
  if (old !== null && isSame) return old
  const value =
    old === null || !codec.revise ? codec.create(talks) : codec.revise(old, talks, keptPlaces(sources, talks))
  if (now !== null) keeping(() => save(path, `${cache.stamp} ${now}`, codec.encode(value)))
  return value
}

function save(path: string, stamp: string, parts: Parts): void {
  const sections: { [name: string]: Uint8Array } = {}
  for (const [name, part] of Object.entries(parts)) {
    const isWhole = part instanceof Uint8Array
    sections[name] = isWhole ? part : part.bytes
    if (!isWhole) sections[sumsName(name)] = bytesOf(sumsOf(part))
  }
  writeSections(path, stamp, sections)
}

const sumsName = (part: string): string => `${part}.sums`

function sumsOf({ bytes, count, cut }: CutPart): Uint32Array {
  return Uint32Array.from({ length: count }, (_, piece) => {
    const { from, to } = cut(piece)
    return checksum(bytes.subarray(from, to))
  })
}

function restore<T>(path: string, stamp: string, codec: DerivedCodec<T>, talks: readonly Talk[]): T | null {
  const file = openSections(path, stamp)
  try {
    return file && codec.decode(keptParts(file), talks)
  } catch {
    return null
  }
}

function keptParts(file: SectionFile): KeptParts {
  const opened: { [name: string]: Pieces } = {}
  return {
    part: name => file.find(name),
    piece(name, piece, from, to) {
      opened[name] ??= openPieces(file, name)
      const { sums, read } = opened[name]
      return read(from, to - from, sums[piece])
    },
  }
}

interface Pieces {
  sums: Uint32Array
  read: ReadPiece
}

const NO_PIECES: Pieces = { sums: new Uint32Array(), read: () => null }

function openPieces(file: SectionFile, name: string): Pieces {
  const sums = file.find(sumsName(name))
  if (sums === null) return NO_PIECES
  return { sums: uint32s(sums), read: openPart(file.place(name)) }
}

/** The talks as they were when the value was kept, in the order of `allTalks`. */
function storedTalks(sources: readonly CacheSource[]): Talk[] {
  const talks: Talk[] = []
  const indexes: Talk[] = []
  for (const { stored } of sources) {
    if (stored === null) continue
    const all = orderedTalks(stored)
    if (stored.hasIndex) indexes.push(...all.splice(-1))
    for (const talk of all) talks.push(talk)
  }
  return [...talks, ...indexes]
}

function fileName(sources: readonly CacheSource[]): string {
  const [first] = sources
  if (sources.length === 1) return first?.name ?? ''
  const all = checksumText(new TextEncoder().encode(sources.map(source => source.name).join('\n')))
  return `${first?.name}-${all}`
}

/** For each talk its place among the stored talks, -1 where it is none of them. */
function keptPlaces(sources: readonly CacheSource[], talks: readonly Talk[]): Int32Array {
  const places = new Map<Talk, number>()
  for (const [place, talk] of storedTalks(sources).entries()) places.set(talk, place)
  return Int32Array.from(talks, talk => places.get(talk) ?? -1)
}
