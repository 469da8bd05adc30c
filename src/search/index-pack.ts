// An index as bytes and back, for a cache: nothing is folded twice. What only some searches need is read when they do.
// The bytes mean something only to the same version of the program on the same machine.
import { Buffer } from 'node:buffer'
import { lazy } from '../model/lazy.ts'
import type { Talk } from '../model/talk.ts'
import { type Blocks, HASHES, type Stretch, wordsFor } from './blocks.ts'
import type { Initials } from './initials-text.ts'
import type { SoundWords } from './readings/sound.ts'
import { completeIndex, createSource, foldTalks, type SearchIndex, type Synonyms } from './search-index.ts'
import { type FoldedTexts, openTexts, UNITS_PER_CHARACTER } from './texts.ts'
import { createVocabulary } from './vocabulary.ts'

/** Bytes of which pieces may be read by themselves. */
export interface CutPart {
  bytes: Uint8Array
  /** How many pieces there are, and where each lies in the bytes: from a multiple of 4 on. */
  count: number
  cut(piece: number): Stretch
}

/** Gives back what was stored; null where it is not there as it was. May be asked at any time. */
export interface StoredParts {
  part(number: number): Uint8Array | null
  /** Bytes [from, to) of a part, which are that piece of it; good until the next one of the part is asked for. */
  piece(part: number, piece: number, from: number, to: number): Uint8Array | null
}

/** Where the parts of texts begin, and by themselves those of the rest, in the order they are stored. */
const TACTICS = 0
const HEADERS = 5
const VOCABULARY = 10
const TACTIC_INITIALS = 15
const HEADER_INITIALS = 17
const FIRST_TACTIC = 19
const HEADER_FIRST = 20
const HEADER_FIELD = 21
const HEADER_ITEM = 22
const SECTION_FROM = 23
const SECTION_TO = 24
const SOUND_WORDS = 25

/** Of texts, in this order. */
const [STARTS, BOUNDS, SIGNATURES, UNITS, FLAGS] = [0, 1, 2, 3, 4]

/** The parts of the index, to be stored in this order. All that can be worked out from it is. */
export function packIndex(index: SearchIndex): (Uint8Array | CutPart)[] {
  const { tactics, headers, firstTactic } = index
  return [
    ...packTexts(tactics.texts),
    ...packTexts(headers.texts),
    ...packTexts(index.vocabulary()),
    ...packInitials(tactics.initials()),
    ...packInitials(headers.initials()),
    ...[firstTactic, headers.first, headers.field, headers.item, headers.sectionFrom, headers.sectionTo].map(
      bytesOf,
    ),
    packSoundWords(index.soundWords()),
  ]
}

/**
 * The index that `packIndex` gave the parts of, over the same talks in the same order. Throws a RangeError when they
 * can't be such parts.
 */
export function unpackIndex(
  stored: StoredParts,
  talks: readonly Talk[],
  synonyms: Synonyms = [],
): SearchIndex {
  const need = <T>(value: T | null): T => {
    if (value === null) throw new RangeError('a part of a packed index is missing')
    return value
  }
  const part = (number: number): Uint8Array => need(stored.part(number))
  const firstTactic = toUint32(part(FIRST_TACTIC))
  if (firstTactic.length !== talks.length + 1) throw new RangeError('a packed index of other talks')
  const folded = lazy(() => foldTalks(talks))
  const tactics = need(readTexts(stored, TACTICS, () => folded().tactics.texts))
  const headers = need(readTexts(stored, HEADERS, () => folded().headers.texts))
  return completeIndex(
    talks,
    synonyms,
    {
      tactics: createSource(tactics, () => readInitials(stored, TACTIC_INITIALS)),
      firstTactic,
      headers: {
        ...createSource(headers, () => readInitials(stored, HEADER_INITIALS)),
        first: toUint32(part(HEADER_FIRST)),
        field: part(HEADER_FIELD),
        item: new Uint16Array(part(HEADER_ITEM).slice().buffer),
        sectionFrom: toUint32(part(SECTION_FROM)),
        sectionTo: toUint32(part(SECTION_TO)),
      },
    },
    {
      vocabulary: () => readTexts(stored, VOCABULARY, () => createVocabulary([tactics, headers])),
      soundWords: () => readSoundWords(stored),
    },
  )
}

function packTexts(texts: FoldedTexts): (Uint8Array | CutPart)[] {
  const blocks = texts.blocks()
  const { bounds, withHash } = blocks
  const hashes = bounds.length === 0 ? 0 : HASHES
  const width = wordsFor(bounds.length - 1)
  const signatures = new Uint32Array(width * hashes)
  // Of what is lost any block may have it.
  for (let hash = 0; hash < hashes; hash++)
    signatures.set(withHash(hash) ?? new Uint32Array(width).fill(~0), hash * width)
  const count = Math.max(0, bounds.length - 1)
  const cut = (block: number): Stretch => unitsOf(blocks, block)
  const cutFlags = (block: number): Stretch => {
    const { from, to } = cut(block)
    return { from: from / UNITS_PER_CHARACTER, to: flagsEnd(to) }
  }
  return [
    bytesOf(texts.starts),
    bytesOf(bounds),
    { bytes: bytesOf(signatures), count: hashes, cut: hash => bytesOfHash(hash, width) },
    { bytes: Buffer.from(texts.units, 'latin1'), count, cut },
    { bytes: Buffer.from(texts.flags, 'latin1'), count, cut: cutFlags },
  ]
}

const bytesOfHash = (hash: number, width: number): Stretch => {
  const size = width * Uint32Array.BYTES_PER_ELEMENT
  return { from: hash * size, to: (hash + 1) * size }
}

/** Pieces begin at a multiple of so many bytes. */
const PIECE_ALIGNMENT = 4

/** The units of a block with those before them that let their flags be a piece too. */
function unitsOf({ bounds }: Blocks, block: number): Stretch {
  const from = bounds[block] ?? 0
  return { from: from - (from % (UNITS_PER_CHARACTER * PIECE_ALIGNMENT)), to: bounds[block + 1] ?? 0 }
}

const flagsEnd = (unitsEnd: number): number => Math.ceil(unitsEnd / UNITS_PER_CHARACTER)

function readText(stored: StoredParts, part: number): string | null {
  const bytes = stored.part(part)
  return bytes && toText(bytes, 'latin1')
}

/** Null where parts that are always needed are missing. */
function readTexts(stored: StoredParts, first: number, remake: () => FoldedTexts): FoldedTexts | null {
  const starts = stored.part(first + STARTS)
  const bounds = stored.part(first + BOUNDS)
  if (starts === null || bounds === null) return null
  const blocks: Blocks = {
    bounds: toUint32(bounds),
    withHash(hash) {
      const { from, to } = bytesOfHash(hash, wordsFor(blocks.bounds.length - 1))
      const words = stored.piece(first + SIGNATURES, hash, from, to)
      return words && toUint32(words)
    },
  }
  return openTexts({
    starts: toUint32(starts),
    blocks,
    read(block) {
      const { from, to } = unitsOf(blocks, block)
      const units = stored.piece(first + UNITS, block, from, to)
      if (units === null) return null
      // As text at once: the bytes are the next piece's soon.
      const text = toText(units, 'latin1')
      const flags = stored.piece(first + FLAGS, block, from / UNITS_PER_CHARACTER, flagsEnd(to))
      return flags && { base: from, units: text, flags: toText(flags, 'latin1') }
    },
    readUnits: () => readText(stored, first + UNITS),
    readFlags: () => readText(stored, first + FLAGS),
    remake,
  })
}

const packInitials = ({ units, marks }: Initials): Uint8Array[] => [
  Buffer.from(units, 'latin1'),
  bytesOf(marks),
]

function readInitials(stored: StoredParts, first: number): Initials | null {
  const units = stored.part(first)
  const marks = stored.part(first + 1)
  return units && marks && { units: toText(units, 'latin1'), marks: toUint32(marks) }
}

/** What stands between two lists. */
const LIST_END = '\0'

function packSoundWords({ words, parts }: SoundWords): Uint8Array {
  return Buffer.from([words.latin, ...words.hangul, parts.latin, ...parts.hangul].join(LIST_END), 'utf16le')
}

function readSoundWords(stored: StoredParts): SoundWords | null {
  const bytes = stored.part(SOUND_WORDS)
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

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** A view where the bytes are aligned, else a copy. */
function toUint32(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : new Uint32Array(bytes.slice().buffer)
}
