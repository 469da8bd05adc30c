// An index as bytes and back, for a cache: nothing is folded twice. What only some searches need is read when they do.
// The bytes mean something only to the same version of the program on the same machine.
import { Buffer } from 'node:buffer'
import { bytesOf, PIECE_ALIGNMENT, uint32s } from '../base/bytes.ts'
import { lazy } from '../base/lazy.ts'
import type { KeptParts, Parts } from '../model/kept-parts.ts'
import type { Talk } from '../model/talk.ts'
import { type Blocks, HASHES, type Stretch, wordsFor } from './blocks.ts'
import * as deferredIndexing from './indexing.ts'
import type { Initials } from './initials-text.ts'
import { completeIndex, createSource, type SearchIndex, type Synonyms } from './search-index.ts'
import type { SoundWords } from './sound/sound-index.ts'
import { type FoldedTexts, openTexts, UNITS_PER_CHARACTER } from './texts.ts'
import { createVocabulary } from './vocabulary.ts'

/** The parts of the index. All that can be worked out from it is. */
export function packIndex(index: SearchIndex): Parts {
  const { tactics, headers, firstTactic } = index
  const { first, field, item, headingFrom, headingTo } = headers
  return {
    ...packTexts('tactics', tactics.texts),
    ...packTexts('headers', headers.texts),
    ...packTexts('vocabulary', index.vocabulary()),
    ...packInitials('tactics', tactics.initials()),
    ...packInitials('headers', headers.initials()),
    firstTactic: bytesOf(firstTactic),
    headerFirst: bytesOf(first),
    headerField: bytesOf(field),
    headerItem: bytesOf(item),
    headingFrom: bytesOf(headingFrom),
    headingTo: bytesOf(headingTo),
    soundWords: packSoundWords(index.soundWords()),
  }
}

/**
 * The index that `packIndex` gave the parts of, over the same talks in the same order. Throws a RangeError when they
 * can't be such parts.
 */
export function unpackIndex(kept: KeptParts, talks: readonly Talk[], synonyms: Synonyms = []): SearchIndex {
  const need = <T>(value: T | null): T => {
    if (value === null) throw new RangeError('a part of a packed index is missing')
    return value
  }
  const part = (name: string): Uint8Array => need(kept.part(name))
  const firstTactic = uint32s(part('firstTactic'))
  if (firstTactic.length !== talks.length + 1) throw new RangeError('a packed index of other talks')
  const folded = lazy(() => deferredIndexing.foldTalks(talks))
  const tactics = need(readTexts(kept, 'tactics', () => folded().tactics.texts))
  const headers = need(readTexts(kept, 'headers', () => folded().headers.texts))
  return completeIndex(
    talks,
    synonyms,
    {
      tactics: createSource(tactics, () => readInitials(kept, 'tactics')),
      firstTactic,
      headers: {
        ...createSource(headers, () => readInitials(kept, 'headers')),
        first: uint32s(part('headerFirst')),
        field: part('headerField'),
        item: uint32s(part('headerItem')),
        headingFrom: uint32s(part('headingFrom')),
        headingTo: uint32s(part('headingTo')),
      },
    },
    {
      vocabulary: () => readTexts(kept, 'vocabulary', () => createVocabulary([tactics, headers])),
      soundWords: () => readSoundWords(kept),
    },
  )
}

function packTexts(name: string, texts: FoldedTexts): Parts {
  const blocks = texts.blocks()
  const { bounds, withHash } = blocks
  const hashes = bounds.length === 0 ? 0 : HASHES
  const width = wordsFor(bounds.length - 1)
  const signatures = new Uint32Array(width * hashes)
  // Of what is lost any block may have it.
  for (let hash = 0; hash < hashes; hash++)
    signatures.set(withHash(hash) ?? new Uint32Array(width).fill(~0), hash * width)
  const count = Math.max(0, bounds.length - 1)
  const cut = (block: number): Stretch => stretchOf(blocks, block)
  const cutFlags = (block: number): Stretch => {
    const { from, to } = cut(block)
    return { from: from / UNITS_PER_CHARACTER, to: flagsEnd(to) }
  }
  const { starts, bounds: blockBounds, signatures: hashed, units, flags } = namesOf(name)
  return {
    [starts]: bytesOf(texts.starts),
    [blockBounds]: bytesOf(bounds),
    [hashed]: { bytes: bytesOf(signatures), count: hashes, cut: hash => bytesOfHash(hash, width) },
    [units]: { bytes: Buffer.from(texts.units, 'latin1'), count, cut },
    [flags]: { bytes: Buffer.from(texts.flags, 'latin1'), count, cut: cutFlags },
  }
}

/** What the parts of texts are called. */
const namesOf = (texts: string) => ({
  starts: `${texts}.starts`,
  bounds: `${texts}.bounds`,
  signatures: `${texts}.signatures`,
  units: `${texts}.units`,
  flags: `${texts}.flags`,
  initials: `${texts}.initials`,
  initialMarks: `${texts}.initial-marks`,
})

const bytesOfHash = (hash: number, width: number): Stretch => {
  const size = width * Uint32Array.BYTES_PER_ELEMENT
  return { from: hash * size, to: (hash + 1) * size }
}

/** The units of a block with those before them that let their flags be a piece too. */
function stretchOf({ bounds }: Blocks, block: number): Stretch {
  const from = bounds[block] ?? 0
  return { from: from - (from % (UNITS_PER_CHARACTER * PIECE_ALIGNMENT)), to: bounds[block + 1] ?? 0 }
}

const flagsEnd = (unitsEnd: number): number => Math.ceil(unitsEnd / UNITS_PER_CHARACTER)

function readText(kept: KeptParts, name: string): string | null {
  const bytes = kept.part(name)
  return bytes && toText(bytes, 'latin1')
}

/** Null where parts that are always needed are missing. */
function readTexts(kept: KeptParts, name: string, remake: () => FoldedTexts): FoldedTexts | null {
  const names = namesOf(name)
  const starts = kept.part(names.starts)
  const bounds = kept.part(names.bounds)
  if (starts === null || bounds === null) return null
  const blocks: Blocks = {
    bounds: uint32s(bounds),
    withHash(hash) {
      const { from, to } = bytesOfHash(hash, wordsFor(blocks.bounds.length - 1))
      const words = kept.piece(names.signatures, hash, from, to)
      return words && uint32s(words)
    },
  }
  return openTexts({
    starts: uint32s(starts),
    blocks,
    readPart(block) {
      const { from, to } = stretchOf(blocks, block)
      const units = kept.piece(names.units, block, from, to)
      return units && { base: from, units: toText(units, 'latin1') }
    },
    readPartFlags(block) {
      const { from, to } = stretchOf(blocks, block)
      const flags = kept.piece(names.flags, block, from / UNITS_PER_CHARACTER, flagsEnd(to))
      return flags && toText(flags, 'latin1')
    },
    readUnits: () => readText(kept, names.units),
    readFlags: () => readText(kept, names.flags),
    remake,
  })
}

const packInitials = (name: string, { units, marks }: Initials): Parts => ({
  [namesOf(name).initials]: Buffer.from(units, 'latin1'),
  [namesOf(name).initialMarks]: bytesOf(marks),
})

function readInitials(kept: KeptParts, name: string): Initials | null {
  const units = kept.part(namesOf(name).initials)
  const marks = kept.part(namesOf(name).initialMarks)
  return units && marks && { units: toText(units, 'latin1'), marks: uint32s(marks) }
}

/** What stands between two lists. */
const LIST_END = '\0'

function packSoundWords({ words, parts }: SoundWords): Uint8Array {
  return Buffer.from([words.latin, ...words.hangul, parts.latin, ...parts.hangul].join(LIST_END), 'utf16le')
}

function readSoundWords(kept: KeptParts): SoundWords | null {
  const bytes = kept.part('soundWords')
  if (bytes === null) return null
  const lists = toText(bytes, 'utf16le').split(LIST_END)
  const half = lists.length / 2
  return {
    words: { latin: lists[0] ?? '', hangul: lists.slice(1, half) },
    parts: { latin: lists[half] ?? '', hangul: lists.slice(half + 1) },
  }
}

const toText = ({ buffer, byteOffset, byteLength }: Uint8Array, encoding: 'latin1' | 'utf16le'): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString(encoding)
