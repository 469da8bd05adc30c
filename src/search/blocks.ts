// Which stretches of a buffer may hold a string, so that most need not be scanned, nor even read: a buffer is cut into
// blocks of whole texts, and of each block is kept which triples of units it has, hashed (a signature file; Faloutsos
// and Christodoulakis, 1984).

export interface Blocks {
  /** Where each block begins, and at the end where the last one ends; empty for a buffer that is always scanned. */
  bounds: Uint32Array
  /** The blocks that have a triple of this hash, a bit each, 32 a word, the lowest bit first; null where it is lost. */
  withHash(hash: number): Uint32Array | null
}

/** A block is at least so many units: few enough that a rare word leaves most blocks out. */
const BLOCK_UNITS = 1 << 10
/** Bits of a hash: with these a block of Korean text has a seventh of all hashes. */
const HASH_BITS = 12
export const HASHES = 1 << HASH_BITS
const BLOCKS_A_WORD = 32
/** Shorter buffers are scanned in less than a tenth of a millisecond. */
const MIN_UNITS = 1 << 18

const NO_BLOCKS: Blocks = { bounds: new Uint32Array(), withHash: () => null }

/** Knuth's multiplier, 2 ** 32 by the golden ratio. */
const hashOf = (first: number, second: number, third: number): number =>
  Math.imul((first << 16) | (second << 8) | third, 0x9e3779b1) >>> (32 - HASH_BITS)

export function createBlocks(units: string, starts: Uint32Array): Blocks {
  if (units.length < MIN_UNITS) return NO_BLOCKS
  const bounds = boundsOf(starts)
  const count = bounds.length - 1
  const width = wordsFor(count)
  const signatures = new Uint32Array(width * HASHES)
  // Of 32 blocks at a time, which stay in the processor's cache.
  const some = new Uint32Array(HASHES)
  for (let word = 0; word < width; word++) {
    some.fill(0)
    for (let bit = 0; bit < BLOCKS_A_WORD; bit++) {
      const block = word * BLOCKS_A_WORD + bit
      if (block < count) addTriples(some, 1 << bit, units, bounds[block] ?? 0, bounds[block + 1] ?? 0)
    }
    for (let hash = 0; hash < HASHES; hash++) signatures[hash * width + word] = some[hash] ?? 0
  }
  return { bounds, withHash: hash => signatures.subarray(hash * width, (hash + 1) * width) }
}

function addTriples(signatures: Uint32Array, bit: number, units: string, from: number, to: number): void {
  let first = 0
  let second = 0
  for (let i = from; i < to; i++) {
    const third = units.charCodeAt(i)
    const hash = hashOf(first, second, third)
    signatures[hash] = (signatures[hash] ?? 0) | bit
    first = second
    second = third
  }
}

/** How many words `withHash` gives for so many blocks. */
export const wordsFor = (blocks: number): number => Math.ceil(blocks / BLOCKS_A_WORD)

function boundsOf(starts: Uint32Array): Uint32Array {
  const bounds = [0]
  let last = 0
  for (let text = 1; text < starts.length; text++) {
    const start = starts[text] ?? 0
    if (start - last < BLOCK_UNITS && text + 1 < starts.length) continue
    bounds.push(start)
    last = start
  }
  return Uint32Array.from(bounds)
}

/** Units [from, to) of a buffer. */
export interface Stretch {
  from: number
  to: number
}

/** Of more than this share of all blocks each by itself takes longer than all at once. */
const MOST = 1 / 2

/** The numbers of all blocks in which the string can be, in their order; null where that is no help. */
export function blocksWith({ bounds, withHash }: Blocks, units: string): number[] | null {
  if (bounds.length === 0 || units.length < 3) return null
  const count = bounds.length - 1
  const found = new Uint32Array(wordsFor(count)).fill(~0)
  for (let i = 2; i < units.length; i++) {
    const hash = hashOf(units.charCodeAt(i - 2), units.charCodeAt(i - 1), units.charCodeAt(i))
    const having = withHash(hash)
    if (having === null) continue
    for (let word = 0; word < found.length; word++) found[word] = (found[word] ?? 0) & (having[word] ?? 0)
  }
  const blocks: number[] = []
  for (const [word, all] of found.entries()) {
    for (let bits = all; bits !== 0; bits &= bits - 1) {
      const block = word * BLOCKS_A_WORD + 31 - Math.clz32(bits & -bits)
      if (block < count) blocks.push(block)
    }
  }
  return blocks.length > count * MOST ? null : blocks
}
