// Reads pieces of a part of a file, each with a checksum of its own: a stretch at once where they are asked for in their
// order.
import { PIECE_ALIGNMENT } from '../base/bytes.ts'
import { align, type FilePart } from './cache-file.ts'
import { checksum } from './checksum.ts'

/**
 * Gives `length` bytes from `start` on, a multiple of `PIECE_ALIGNMENT` in the part, until it is asked again; null
 * where they can't be read, or don't add up to `sum`.
 */
export type ReadPiece = (start: number, length: number, sum: number | undefined) => Buffer | null

/** What is read at once where pieces follow one another; one that lies further on is read by itself. */
const STRETCH_BYTES = 1 << 16
const NEAR_BYTES = 1 << 16

export function openPart(part: FilePart): ReadPiece {
  // One for all that is read: memory that is new costs more than what is read into it.
  let stretch = Buffer.alloc(0)
  let from = Number.POSITIVE_INFINITY
  let to = 0
  const readStretch = (start: number, length: number): void => {
    if (stretch.length < length) {
      stretch = Buffer.allocUnsafeSlow(align(length, PIECE_ALIGNMENT))
    }
    from = start
    to = start + length
    if (!part.read(start, stretch.subarray(0, length))) to = start
  }
  return (start, length, sum) => {
    const end = start + length
    if (start < from || end > to) {
      const isNear = start > from && start < to + NEAR_BYTES
      readStretch(start, Math.max(length, isNear ? Math.min(STRETCH_BYTES, part.length - start) : 0))
      if (to < end) return null
    }
    const at = start - from
    const piece = stretch.subarray(at, at + length)
    if (part.isProven || checksum(piece) === sum) return piece
    part.discard()
    return null
  }
}
