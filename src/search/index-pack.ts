// An index as bytes and back, for a cache: nothing is folded twice. What only some searches need is read when they do.
// The bytes mean something only to the same version of the program on the same machine.
import { Buffer } from 'node:buffer'
import type { Talk } from '../model/talk.ts'
import { createTexts, type FoldedTexts } from './fold.ts'
import type { Initials } from './initials-text.ts'
import type { SoundWords } from './readings/sound.ts'
import { completeIndex, createSource, type SearchIndex, type Synonyms } from './search-index.ts'

/** Gives so many parts from one on; null where they are not all there as they were stored. May be asked at any time. */
export type ReadParts = (from: number, count: number) => readonly Uint8Array[] | null

/** What a packed index has first, and every search needs. */
const FOLDED_PARTS = 12
/** Where in it the rest begins. */
const VOCABULARY = 12
const SOUND_WORDS = 15
const TACTIC_INITIALS = 16
const HEADER_INITIALS = 18
const TACTIC_BLOCKS = 20
const HEADER_BLOCKS = 21
const VOCABULARY_BLOCKS = 22

/** The parts of the index, to be stored in this order. All that can be worked out from it is. */
export function packIndex(index: SearchIndex): Uint8Array[] {
  const { tactics, headers, firstTactic } = index
  return [
    ...packTexts(tactics.texts),
    bytesOf(firstTactic),
    ...packTexts(headers.texts),
    ...[headers.first, headers.field, headers.item, headers.sectionFrom, headers.sectionTo].map(bytesOf),
    ...packTexts(index.vocabulary()),
    packSoundWords(index.soundWords()),
    ...packInitials(tactics.initials()),
    ...packInitials(headers.initials()),
    ...[tactics.texts, headers.texts, index.vocabulary()].map(texts => bytesOf(texts.blocks().signatures)),
  ]
}

/**
 * The index that `packIndex` gave the parts of, over the same talks in the same order. Throws a RangeError when they
 * can't be such parts.
 */
export function unpackIndex(read: ReadParts, talks: readonly Talk[], synonyms: Synonyms = []): SearchIndex {
  const parts = read(0, FOLDED_PARTS)
  if (parts === null) throw new RangeError(`a packed index has ${FOLDED_PARTS} parts and more`)
  const part = (i: number): Uint8Array => parts[i] ?? new Uint8Array()
  const firstTactic = toUint32(part(3))
  if (firstTactic.length !== talks.length + 1) throw new RangeError('a packed index of other talks')
  const initialsFrom = (from: number) => () => unpack(read(from, 2), unpackInitials)
  const textsFrom = (of: readonly Uint8Array[], blocks: number): FoldedTexts =>
    createTexts(unpackBuffer(of), () => unpack(read(blocks, 1), ([bytes = NOTHING]) => toUint32(bytes)))
  const folded = {
    tactics: createSource(textsFrom(parts.slice(0, 3), TACTIC_BLOCKS), initialsFrom(TACTIC_INITIALS)),
    firstTactic,
    headers: {
      ...createSource(textsFrom(parts.slice(4, 7), HEADER_BLOCKS), initialsFrom(HEADER_INITIALS)),
      first: toUint32(part(7)),
      field: part(8),
      item: new Uint16Array(part(9).slice().buffer),
      sectionFrom: toUint32(part(10)),
      sectionTo: toUint32(part(11)),
    },
  }
  return completeIndex(talks, synonyms, folded, {
    vocabulary: () => unpack(read(VOCABULARY, 3), of => textsFrom(of, VOCABULARY_BLOCKS)),
    soundWords: () => unpack(read(SOUND_WORDS, 1), unpackSoundWords),
  })
}

/** What the parts are, where they could be read. */
function unpack<T>(parts: readonly Uint8Array[] | null, make: (parts: readonly Uint8Array[]) => T): T | null {
  return parts === null ? null : make(parts)
}

const NOTHING = new Uint8Array()

const packTexts = ({ units, flags, starts }: FoldedTexts): Uint8Array[] => [
  Buffer.from(units, 'latin1'),
  flags,
  bytesOf(starts),
]

const unpackBuffer = ([units = NOTHING, flags = NOTHING, starts = NOTHING]: readonly Uint8Array[]) => ({
  units: toText(units, 'latin1'),
  flags,
  starts: toUint32(starts),
})

const packInitials = ({ units, marks }: Initials): Uint8Array[] => [
  Buffer.from(units, 'latin1'),
  bytesOf(marks),
]

const unpackInitials = ([units = NOTHING, marks = NOTHING]: readonly Uint8Array[]): Initials => ({
  units: toText(units, 'latin1'),
  marks: toUint32(marks),
})

/** What stands between two lists. */
const LIST_END = '\0'

function packSoundWords({ words, parts }: SoundWords): Uint8Array {
  return Buffer.from([words.latin, ...words.hangul, parts.latin, ...parts.hangul].join(LIST_END), 'utf16le')
}

function unpackSoundWords([bytes = NOTHING]: readonly Uint8Array[]): SoundWords {
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
