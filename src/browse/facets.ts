// Facets: fields by whose values the talks are narrowed down while browsing. What counts as one value, and as a match of
// it, is what counts so for `talks count` and the filters of the command line.
import { createFilter } from '../model/filter.ts'
import { foldName } from '../model/name.ts'
import type { Talk } from '../model/talk.ts'
import { countValues as countEach } from '../model/value-count.ts'

/** In the order tab goes through them. */
export const FACETS = ['tags', 'organization', 'speakers'] as const
export type Facet = (typeof FACETS)[number]

/** A chosen value, shown as a chip. */
export interface Chip {
  facet: Facet
  value: string
}

/** A filter of the command line, shown like a chip: a value of a facet, or whatever was asked for (`since 2012`). */
export interface GivenFilter {
  facet: Facet | null
  value: string
}

export interface FacetValue {
  value: string
  /** Talks that have it. */
  count: number
}

const isSame = (a: Chip, b: Chip): boolean => a.facet === b.facet && foldName(a.value) === foldName(b.value)

export const hasChip = (chips: readonly Chip[], chip: Chip): boolean => chips.some(each => isSame(each, chip))

export const toggleChip = (chips: readonly Chip[], chip: Chip): Chip[] =>
  hasChip(chips, chip) ? chips.filter(each => !isSame(each, chip)) : [...chips, chip]

/** Whether a talk of these has one of the chosen values of every facet that has any. */
export function chipFilter(chips: readonly Chip[], talks: readonly Talk[]): (talk: Talk) => boolean {
  const conditions = FACETS.map(facet => ({
    fields: [facet],
    operator: '=' as const,
    operands: chips.filter(chip => chip.facet === facet).map(({ value }) => value),
  }))
  return createFilter(
    conditions.filter(({ operands }) => operands.length > 0),
    talks,
  )
}

/** The chosen values of one facet, and those of the others. */
export function splitChips(chips: readonly Chip[], facet: Facet | null): { own: Chip[]; others: Chip[] } {
  return {
    own: chips.filter(chip => chip.facet === facet),
    others: chips.filter(chip => chip.facet !== facet),
  }
}

/**
 * The values of a facet among the talks that were found with what is chosen of the others, most frequent first; then
 * those chosen that none of them has. `library` are all talks.
 */
export function countValues(
  facet: Facet,
  found: readonly Talk[],
  library: readonly Talk[],
  chips: readonly Chip[],
): FacetValue[] {
  const counts = countEach(facet, found, library, 'talks')
  const values = counts.map(({ value, talks: count }) => ({ value, count }))
  const lost = splitChips(chips, facet).own.filter(
    chip => !values.some(({ value }) => isSame(chip, { facet, value })),
  )
  return [...values, ...lost.map(({ value }) => ({ value, count: 0 }))]
}
