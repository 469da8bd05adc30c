// Where a folded string may stand in a buffer. With the prefilter native scanning finds the places; without it
// Fuse.js chooses among all texts. The results are the same; tests compare the two.

import { blocksWith } from './blocks.ts'
import { rarestAt } from './keystroke.ts'
import * as deferredMatch from './match.ts'
import { type FoldedTexts, unitsIn } from './texts.ts'

/** Fuse.js cuts longer patterns into pieces of which any one is enough; such patterns are not given to it. */
export const MAX_PATTERN = 32

/** The first place at or behind `after` where the string stands, or -1. */
export type NextPosition = (after: number) => number

/** How a search looks for candidates. */
export interface Lookup {
  hasPrefilter: boolean
}

export function positionsOf(texts: FoldedTexts, units: string, { hasPrefilter }: Lookup): NextPosition {
  if (hasPrefilter || units.length > MAX_PATTERN) return positionsIn(texts, units)
  const found = allPositions(texts, units)
  return after => found.find(position => position >= after) ?? -1
}

/** V8 looks for longer strings by Boyer and Moore's method, which is several times slower here. */
const MAX_ANCHOR = 6

/** The places of a folded string within texts. To be asked for from ever later places. */
export function positionsIn(texts: FoldedTexts, units: string): NextPosition {
  const blocks = blocksWith(texts.blocks(), units)
  if (blocks === null) return positionsInUnits(texts.units, units)
  const { bounds } = texts.blocks()
  const find = createFind(units)
  let i = 0
  let piece: string | null = null
  return after => {
    for (; i < blocks.length; i++) {
      const block = blocks[i] ?? 0
      const from = bounds[block] ?? 0
      const to = bounds[block + 1] ?? 0
      if (after < to) {
        piece ??= unitsIn(texts.partOf(block), from, to)
        const at = find(piece, Math.max(0, after - from))
        if (at >= 0) return from + at
      }
      piece = null
    }
    return -1
  }
}

/** The places of a folded string in another. */
export function positionsInUnits(text: string, units: string): NextPosition {
  const find = createFind(units)
  return after => find(text, after)
}

/**
 * Finds a string like `indexOf`. That stops at every unit that is the first of what it looks for, so it is given a
 * piece of the string that begins with the rarest unit.
 */
function createFind(units: string): (text: string, after: number) => number {
  if (units === '') return () => -1
  const skipped = rarestAt(units)
  const [head, anchor] = [units.slice(0, skipped), units.slice(skipped, skipped + MAX_ANCHOR)]
  const rest = units.slice(skipped + MAX_ANCHOR)
  if (head === '' && rest === '') return (text, after) => text.indexOf(anchor, after)
  return (text, after) => {
    let at = text.indexOf(anchor, after + skipped) - skipped
    while (at >= 0 && !(text.startsWith(head, at) && text.startsWith(rest, at + skipped + MAX_ANCHOR)))
      at = text.indexOf(anchor, at + skipped + 1) - skipped
    return Math.max(at, -1)
  }
}

/** Every place of the string in the texts in which Fuse.js finds it. */
function allPositions({ units, starts }: FoldedTexts, wanted: string): number[] {
  const texts = textsOf({ units, starts })
  const scores = deferredMatch.scoreTexts(wanted, texts, 0)
  const found: number[] = []
  for (const [i, text] of texts.entries()) {
    if (!scores.has(text)) continue
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      found.push((starts[i] ?? 0) + at)
  }
  return found
}

/** The texts of a buffer one by one. */
export const textsOf = ({ units, starts }: Pick<FoldedTexts, 'units' | 'starts'>): string[] =>
  Array.from({ length: starts.length - 1 }, (_, i) => units.slice(starts[i], (starts[i + 1] ?? 1) - 1))
