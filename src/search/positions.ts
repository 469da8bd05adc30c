// Where a folded string may stand in a buffer. With the prefilter native scanning finds the places; without it
// Fuse.js chooses among all texts. The results are the same; tests compare the two.
import type { FoldedTexts } from './fold.ts'
import { MAX_PATTERN, scoreTexts } from './match.ts'

/** The first place at or behind `after` where the string stands, or -1. */
export type NextPosition = (after: number) => number

/** How a search looks for candidates. */
export interface Lookup {
  hasPrefilter: boolean
}

export function positionsOf(texts: FoldedTexts, units: string, { hasPrefilter }: Lookup): NextPosition {
  if (hasPrefilter || units.length > MAX_PATTERN) return after => texts.units.indexOf(units, after)
  const found = allPositions(texts, units)
  return after => found.find(position => position >= after) ?? -1
}

/** Every place of the string in the texts in which Fuse.js finds it. */
function allPositions({ units, starts }: FoldedTexts, wanted: string): number[] {
  const texts = textsOf({ units, starts })
  const scores = scoreTexts(wanted, texts, 0)
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
