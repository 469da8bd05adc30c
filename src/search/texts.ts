// Many folded texts in one buffer, of which only what is looked at need be in memory: where a library was kept, a
// search for a rare word reads a few of its blocks.
import { Buffer } from 'node:buffer'
import { lazy } from '../base/lazy.ts'
import { stretchAt } from '../base/starts.ts'
import { LibraryError } from '../model/errors.ts'
import { type Blocks, createBlocks } from './blocks.ts'

/**
 * What begins at a unit: a syllable or other character; a hump of a camel-case word; a word. A word's beginning is
 * that of a hump, too, and a hump's that of a character.
 */
export const CLUSTER = 1
export const HUMP = 2
export const WORD = 3

/** What stands between two folded texts in a buffer. No unit is a line feed. */
export const SEPARATOR = 0x0a

/** Units and what begins at them. */
export interface Units {
  /** Latin-1 string of all units, a separator after every text. */
  units: string
  /** What begins at every unit, in a Latin-1 string of four units a character (`flagAt`); at separators a word does. */
  flags: string
}

/** Many folded texts in one: as little memory as 600,000 tactics need, and one string to scan. */
export interface FoldedTexts extends Readonly<Units> {
  /** Where each text begins, and at the end the length of `units`. */
  readonly starts: Uint32Array
  /** What tells where a string may be; worked out at the first call, or kept. */
  blocks(): Blocks
  /** A part of the buffer that has a block, given by its number. Cheaper than all `units`. */
  partOf(block: number): TextPart
  /** A part that has all of the text with the unit at `position`. */
  partAt(position: number): TextPart
}

/** A part of a buffer: some whole texts, and perhaps pieces of their neighbours. */
export interface TextPart extends Readonly<Units> {
  /** Where in the buffer it begins. */
  readonly base: number
}

/** Of flags. */
export const UNITS_PER_CHARACTER = 4

/** What begins at the unit at `i`: `CLUSTER`, `HUMP` or `WORD`; 0 for nothing, and behind the last unit. */
export const flagAt = (flags: string, i: number): number => (flags.charCodeAt(i >> 2) >> ((i & 3) * 2)) & 3

/** Flags of a byte each, in the form of `Units`. */
export function packFlags(flags: Uint8Array): string {
  const packed = Buffer.alloc(Math.ceil(flags.length / UNITS_PER_CHARACTER))
  for (let i = 0; i < flags.length; i++)
    packed[i >> 2] = (packed[i >> 2] ?? 0) | ((flags[i] ?? 0) << ((i & 3) * 2))
  return packed.toString('latin1')
}

/** Copies the flags of the units [from, to) to where there are none yet, `at` and behind. */
function copyFlags(target: Uint8Array, at: number, flags: string, from: number, to: number): void {
  const copyOne = (): void => {
    target[at >> 2] = (target[at >> 2] ?? 0) | (flagAt(flags, from) << ((at & 3) * 2))
    at += 1
    from += 1
  }
  while (from < to && at % UNITS_PER_CHARACTER > 0) copyOne()
  const shift = (from & 3) * 2
  for (; from + UNITS_PER_CHARACTER <= to; from += UNITS_PER_CHARACTER, at += UNITS_PER_CHARACTER) {
    const i = from >> 2
    target[at >> 2] = (flags.charCodeAt(i) | (flags.charCodeAt(i + 1) << 8)) >> shift
  }
  while (from < to) copyOne()
}

/** Texts that are in memory. */
export function createTexts({ units, flags }: Units, starts: Uint32Array): FoldedTexts {
  const whole: TextPart = { base: 0, units, flags }
  return {
    units,
    flags,
    starts,
    blocks: lazy(() => createBlocks(units, starts)),
    partOf: () => whole,
    partAt: () => whole,
  }
}

/** Texts that were kept, and how to get what is not in memory. */
export interface KeptTexts {
  starts: Uint32Array
  blocks: Blocks
  /** The units of a part that has a block, given by its number, and its flags; null when they are not what was kept. */
  readPart(block: number): Omit<TextPart, 'flags'> | null
  readPartFlags(block: number): string | null
  /** All units, and all flags; null when they are not what was kept. */
  readUnits(): string | null
  readFlags(): string | null
  /** The same texts, made anew. */
  remake(): FoldedTexts
}

/** Texts of which is read what is looked at. */
export function openTexts(kept: KeptTexts): FoldedTexts {
  const { starts, blocks } = kept
  const length = starts[starts.length - 1] ?? 0
  const remade = lazy(() => sameTexts(kept.remake(), length))
  const flags = lazy(() => kept.readFlags() ?? remade().flags)
  const whole = lazy((): TextPart => {
    isWhole = true
    return { base: 0, units: kept.readUnits() ?? remade().units, flags: flags() }
  })
  let isWhole = blocks.bounds.length === 0
  const parts: (TextPart | undefined)[] = []
  const openPart = (block: number): TextPart => {
    const part = kept.readPart(block)
    if (part === null) return whole()
    const { base, units } = part
    // Most parts are looked at in vain, and nobody asks for these.
    const own = lazy(() => kept.readPartFlags(block) ?? flags().slice(base / UNITS_PER_CHARACTER))
    return {
      base,
      units,
      get flags() {
        return own()
      },
    }
  }
  const partOf = (block: number): TextPart => {
    if (isWhole) return whole()
    const known = parts[block]
    if (known !== undefined) return known
    const part = openPart(block)
    parts[block] = part
    return part
  }
  let last = 0
  return {
    starts,
    blocks: () => blocks,
    get units() {
      return whole().units
    },
    get flags() {
      return flags()
    },
    partOf,
    partAt(position) {
      if (isWhole) return whole()
      // The last block asked for, most often.
      const { bounds } = blocks
      if (position < (bounds[last] ?? 0) || position >= (bounds[last + 1] ?? 0))
        last = stretchAt(bounds, position)
      return partOf(last)
    },
  }
}

/** The texts made again, where no note has changed since: else they are not what an answer speaks of. */
function sameTexts(texts: FoldedTexts, length: number): FoldedTexts {
  if (texts.units.length !== length)
    throw new LibraryError('the notes have changed while they were searched; search once more')
  return texts
}

/** The units [from, to) of the buffer, which the part has. */
export const unitsIn = ({ units, base }: TextPart, from: number, to: number): string =>
  units.slice(from - base, to - base)

/** The units of one text, given by its number. */
export function unitsOfText(texts: FoldedTexts, number: number): string {
  const from = texts.starts[number] ?? 0
  return unitsIn(texts.partAt(from), from, (texts.starts[number + 1] ?? 1) - 1)
}

/** Neighbouring texts [from, to) of a buffer. */
export interface TextRun {
  texts: FoldedTexts
  from: number
  to: number
}

/** The texts of all runs in one buffer. */
export function joinTexts(runs: readonly TextRun[]): FoldedTexts {
  const places = runs.map(({ texts: { starts }, from, to }) => [starts[from] ?? 0, starts[to] ?? 0] as const)
  const length = places.reduce((sum, [start, end]) => sum + end - start, 0)
  const flags = Buffer.alloc(Math.ceil(length / UNITS_PER_CHARACTER))
  const starts = new Uint32Array(runs.reduce((sum, { from, to }) => sum + to - from, 1))
  const units: string[] = []
  let unit = 0
  let text = 0
  for (const [i, { texts, from, to }] of runs.entries()) {
    const [start, end] = places[i] ?? [0, 0]
    units.push(texts.units.slice(start, end))
    copyFlags(flags, unit, texts.flags, start, end)
    for (let number = from; number < to; number++) {
      text += 1
      starts[text] = unit + (texts.starts[number + 1] ?? 0) - start
    }
    unit += end - start
  }
  return createTexts({ units: units.join(''), flags: flags.toString('latin1') }, starts)
}
