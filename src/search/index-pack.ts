// The folded part of an index as bytes and back, for a cache: nothing is folded twice. The bytes mean something only
// to the same version of the program on the same machine.
import { Buffer } from 'node:buffer'
import type { Talk } from '../model/talk.ts'
import type { FoldedTexts } from './fold.ts'
import { type SearchIndex, type Synonyms, vocabularyOf } from './search-index.ts'

/** How many parts a packed index has. */
const PARTS = 15

/** The parts of the index, to be stored in this order. The vocabulary is worked out for it. */
export function packIndex(index: SearchIndex): Uint8Array[] {
  const { tactics, headers, firstTactic } = index
  return [
    ...packTexts(tactics.texts),
    bytesOf(firstTactic),
    ...packTexts(headers.texts),
    ...[headers.first, headers.field, headers.item, headers.sectionFrom, headers.sectionTo].map(bytesOf),
    ...packTexts(vocabularyOf(index)),
  ]
}

/**
 * The index that `packIndex` gave the parts of, over the same talks in the same order. Throws a RangeError when they
 * can't be such parts.
 */
export function unpackIndex(
  parts: readonly Uint8Array[],
  talks: readonly Talk[],
  synonyms: Synonyms = [],
): SearchIndex {
  if (parts.length !== PARTS) throw new RangeError(`a packed index has ${PARTS} parts, not ${parts.length}`)
  const part = (i: number): Uint8Array => parts[i] ?? new Uint8Array()
  const texts = (i: number): FoldedTexts => ({
    units: Buffer.from(part(i).buffer, part(i).byteOffset, part(i).byteLength).toString('latin1'),
    flags: part(i + 1),
    starts: toUint32(part(i + 2)),
  })
  const index: SearchIndex = {
    talks,
    synonyms,
    tactics: { texts: texts(0), initials: null },
    firstTactic: toUint32(part(3)),
    headers: {
      texts: texts(4),
      initials: null,
      first: toUint32(part(7)),
      field: part(8),
      item: new Uint16Array(part(9).slice().buffer),
      sectionFrom: toUint32(part(10)),
      sectionTo: toUint32(part(11)),
    },
    vocabulary: texts(12),
    sounds: null,
  }
  if (index.firstTactic.length !== talks.length + 1) throw new RangeError('a packed index of other talks')
  return index
}

const packTexts = ({ units, flags, starts }: FoldedTexts): Uint8Array[] => [
  Buffer.from(units, 'latin1'),
  flags,
  bytesOf(starts),
]

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** A view where the bytes are aligned, else a copy. */
function toUint32(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : new Uint32Array(bytes.slice().buffer)
}
