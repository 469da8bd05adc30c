// Reads pieces of a part of a file, a stretch at once where they are asked for in their order.
import type { FilePart } from './cache-file.ts'

/** Gives `length` bytes from `start` on, counted in the part, until it is asked again; null where they can't be read. */
export type ReadPiece = (start: number, length: number) => Buffer | null

/** What is read at once where pieces follow one another; one that lies further on is read by itself. */
const STRETCH_BYTES = 1 << 16
const NEAR_BYTES = 1 << 16

export function openPart(place: FilePart): ReadPiece {
  // One for all that is read: memory that is new costs more than what is read into it.
  let stretch = Buffer.alloc(0)
  let from = Number.POSITIVE_INFINITY
  let to = 0
  const readStretch = (start: number, length: number): void => {
    if (stretch.length < length) stretch = Buffer.allocUnsafeSlow(length)
    from = start
    to = start + length
    if (!place.read(start, stretch.subarray(0, length))) to = start
  }
  return (start, length) => {
    const end = start + length
    if (start < from || end > to) {
      const isNear = start > from && start < to + NEAR_BYTES
      readStretch(start, Math.max(length, isNear ? Math.min(STRETCH_BYTES, place.length - start) : 0))
      if (to < end) return null
    }
    return stretch.subarray(start - from, end - from)
  }
}
