// Facets: fields by whose values the talks are narrowed down while browsing.
import type { Talk } from '../model/talk.ts'

/** In the order tab goes through them. */
export const FACETS = ['tags', 'organization', 'speakers'] as const
export type Facet = (typeof FACETS)[number]

/** A chosen value, shown as a chip. */
export interface Chip {
  facet: Facet
  value: string
}

export interface FacetValue {
  value: string
  /** Talks that have it. */
  count: number
}

const valuesOf = (talk: Talk, facet: Facet): readonly string[] => {
  const value = talk[facet]
  if (value === null) return []
  return typeof value === 'string' ? [value] : value
}

const isSame = (a: Chip, b: Chip): boolean => a.facet === b.facet && a.value === b.value

export const hasChip = (chips: readonly Chip[], chip: Chip): boolean => chips.some(each => isSame(each, chip))

export const toggleChip = (chips: readonly Chip[], chip: Chip): Chip[] =>
  hasChip(chips, chip) ? chips.filter(each => !isSame(each, chip)) : [...chips, chip]

/** Whether the talk has one of the chosen values of every facet that has any. */
export const matchesChips = (talk: Talk, chips: readonly Chip[]): boolean =>
  FACETS.every(facet => {
    const wanted = chips.filter(chip => chip.facet === facet)
    return wanted.length === 0 || wanted.some(({ value }) => valuesOf(talk, facet).includes(value))
  })

/** The values of a facet among the talks that the other facets leave, most frequent first. */
export function countValues(talks: readonly Talk[], facet: Facet, chips: readonly Chip[]): FacetValue[] {
  const others = chips.filter(chip => chip.facet !== facet)
  const counts = new Map<string, number>()
  for (const { value } of chips.filter(chip => chip.facet === facet)) counts.set(value, 0)
  for (const talk of talks) {
    if (!matchesChips(talk, others)) continue
    for (const value of new Set(valuesOf(talk, facet))) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const values = [...counts].map(([value, count]) => ({ value, count }))
  return values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
