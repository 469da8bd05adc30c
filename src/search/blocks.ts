// Which stretches of a buffer may hold a string, so that most need not be scanned: a buffer is cut into blocks of whole
// texts, and of each block is kept which triples of units it has, hashed (a signature file; Faloutsos and
// Christodoulakis, 1984).
import type { FoldedTexts } from './fold.ts'

export interface Blocks {
  /** Where each block begins, and at the end where the last one ends; empty where there are no signatures. */
  bounds: Uint32Array
  /**
   * For each 32 blocks, and in them for each hash of a triple, the blocks that have such a triple, as bits; the first
   * block's bit is the lowest. Empty for a buffer that is scanned sooner than asked for.
   */
  signatures: Uint32Array
}

type Buffer = Pick<FoldedTexts, 'units' | 'starts'>

/** A block is at least so many units: few enough that a rare word leaves most blocks out. */
const BLOCK_UNITS = 1 << 10
/** Bits of a hash: with these a block of Korean text has a third of all hashes. */
const HASH_BITS = 11
const HASHES = 1 << HASH_BITS
const BLOCKS_A_WORD = 32
/** Shorter buffers are scanned in less than a tenth of a millisecond. */
const MIN_UNITS = 1 << 18

const NO_BLOCKS: Blocks = { bounds: new Uint32Array(), signatures: new Uint32Array() }

/** Knuth's multiplier, 2 ** 32 by the golden ratio. */
const hashOf = (first: number, second: number, third: number): number =>
  Math.imul((first << 16) | (second << 8) | third, 0x9e3779b1) >>> (32 - HASH_BITS)

export function createBlocks({ units, starts }: Buffer): Blocks {
  if (units.length < MIN_UNITS) return NO_BLOCKS
  const bounds = boundsOf(starts)
  const signatures = new Uint32Array(Math.ceil((bounds.length - 1) / BLOCKS_A_WORD) * HASHES)
  for (let block = 0; block + 1 < bounds.length; block++) {
    const base = Math.floor(block / BLOCKS_A_WORD) * HASHES
    const bit = 1 << (block % BLOCKS_A_WORD)
    let first = 0
    let second = 0
    for (let i = bounds[block] ?? 0; i < (bounds[block + 1] ?? 0); i++) {
      const third = units.charCodeAt(i)
      const at = base + hashOf(first, second, third)
      signatures[at] = (signatures[at] ?? 0) | bit
      first = second
      second = third
    }
  }
  return { bounds, signatures }
}

/** The blocks of a buffer whose signatures were kept. */
export const restoreBlocks = ({ starts }: Buffer, signatures: Uint32Array): Blocks =>
  signatures.length === 0 ? NO_BLOCKS : { bounds: boundsOf(starts), signatures }

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

/** All stretches in which the string can be, neighbours as one; null where that is no help. */
export function stretchesWith({ bounds, signatures }: Blocks, units: string): Stretch[] | null {
  if (signatures.length === 0 || units.length < 3) return null
  const hashes: number[] = []
  for (let i = 2; i < units.length; i++)
    hashes.push(hashOf(units.charCodeAt(i - 2), units.charCodeAt(i - 1), units.charCodeAt(i)))
  const stretches: Stretch[] = []
  for (let block = 0; block + 1 < bounds.length; block += BLOCKS_A_WORD) {
    const base = (block / BLOCKS_A_WORD) * HASHES
    let bits = ~0
    for (const hash of hashes) bits &= signatures[base + hash] ?? 0
    for (; bits !== 0; bits &= bits - 1) {
      const found = block + 31 - Math.clz32(bits & -bits)
      const from = bounds[found] ?? 0
      const to = bounds[found + 1] ?? 0
      const last = stretches.at(-1)
      if (last?.to === from) last.to = to
      else stretches.push({ from, to })
    }
  }
  return stretches
}
