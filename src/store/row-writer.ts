// Writes rows one after another, as rows.ts reads them.
import { PIECE_ALIGNMENT } from '../base/bytes.ts'
import { stretchAt } from '../base/starts.ts'
import { align } from './cache-file.ts'
import { checksum } from './checksum.ts'
import { packedRowSize, packRowInto, type Row } from './packed-text.ts'
import { type RowDirectory, type Rows, startOf } from './rows.ts'

const CHUNK_BYTES = 1 << 20

export class RowWriter implements Rows {
  readonly directory: RowDirectory
  #count = 0
  /** Full chunks, cut where their last row ends. */
  readonly #chunks: Buffer[] = []
  /** Where each of them starts in the whole. */
  readonly #starts: number[] = []
  #open = Buffer.alloc(0)
  #openStart = 0
  #used = 0

  /** For at most `capacity` rows. */
  constructor(capacity: number) {
    this.directory = { ends: new Float64Array(capacity), sums: new Uint32Array(capacity) }
  }

  add(row: Row): void {
    this.#reserve(packedRowSize(row))
    this.#end(packRowInto(this.#open, row, this.#used))
  }

  addBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#open.set(bytes, this.#used)
    this.#end(this.#used + bytes.length)
  }

  bytes(row: number): Buffer {
    const start = startOf(this.directory, row)
    const end = this.directory.ends[row] ?? 0
    if (start >= this.#openStart) return this.#open.subarray(start - this.#openStart, end - this.#openStart)
    const chunk = stretchAt(this.#starts, start)
    const first = this.#starts[chunk] ?? 0
    return this.#chunks[chunk]?.subarray(start - first, end - first) ?? Buffer.alloc(0)
  }

  /** All rows in pieces that follow one another. */
  get pieces(): readonly Uint8Array[] {
    return [...this.#chunks, this.#open.subarray(0, this.#used)]
  }

  #reserve(size: number): void {
    if (this.#used + size + PIECE_ALIGNMENT <= this.#open.length) return
    if (this.#used > 0) {
      this.#chunks.push(this.#open.subarray(0, this.#used))
      this.#starts.push(this.#openStart)
      this.#openStart += this.#used
    }
    this.#open = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, align(size, PIECE_ALIGNMENT) + PIECE_ALIGNMENT))
    this.#used = 0
  }

  #end(end: number): void {
    const row = this.#count++
    this.directory.ends[row] = this.#openStart + end
    this.directory.sums[row] = checksum(this.#open.subarray(this.#used, end))
    this.#used = align(end, PIECE_ALIGNMENT)
    this.#open.fill(0, end, this.#used)
  }
}
