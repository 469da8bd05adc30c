// Rows, each of texts and numbers, one after another: written in memory (row-writer.ts), read from a file one by one,
// each with its own checksum, since most commands want few of them.
import { PIECE_ALIGNMENT } from '../base/bytes.ts'
import { align, type FilePart } from './cache-file.ts'
import { PackedRow } from './packed-text.ts'
import { openPart } from './part-reader.ts'

export interface Rows {
  /** A row as it is kept, until another is asked for; null when it can't be read, or is not what it was. */
  bytes(row: number): Buffer | null
}

/** A row, until another is asked for; null when it can't be read. */
export function rowAt(rows: Rows, row: number): PackedRow | null {
  const bytes = rows.bytes(row)
  return bytes === null ? null : new PackedRow(bytes)
}

/** Where rows end and what they add up to, row by row. */
export interface RowDirectory {
  ends: Float64Array
  sums: Uint32Array
}

export function startOf({ ends }: RowDirectory, row: number): number {
  return row === 0 ? 0 : align(ends[row - 1] ?? 0, PIECE_ALIGNMENT)
}

/** The rows that lie in a part of a file. */
export function openRows(place: FilePart, directory: RowDirectory): Rows {
  const readPiece = openPart(place)
  const read = (row: number): Buffer | null => {
    const start = startOf(directory, row)
    return readPiece(start, (directory.ends[row] ?? 0) - start, directory.sums[row])
  }
  let last = -1
  let lastBytes: Buffer | null = null
  return {
    bytes(row) {
      if (row !== last) lastBytes = read(row)
      last = row
      return lastBytes
    },
  }
}
