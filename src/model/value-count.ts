// How often each value of a field occurs.

import { fieldItems, findField } from './field.ts'
import { foldName } from './name.ts'
import { sortBy } from './sort.ts'
import { countTactics } from './tactics.ts'
import type { Talk } from './talk.ts'

export interface ValueCount {
  /** The field's name: `tags`. */
  field: string
  /** As it is written most often. */
  value: string
  /** How many talks have it. */
  talks: number
  /** How many tactics these talks have. */
  tactics: number
}

/**
 * The values of a field over `talks`, most frequent first. Values that differ only in case, width or spaces are one.
 * `library` are all talks, which know what fields there are. Throws `UsageError` for a field in none of them.
 */
export function countValues(
  name: string,
  talks: readonly Talk[],
  library: readonly Talk[],
  unit: 'talks' | 'tactics',
): ValueCount[] {
  const field = findField(name, library)
  const counts = new Map<string, { talks: number; tactics: number; spellings: Map<string, number> }>()
  for (const talk of talks) {
    const spellings = new Map(
      fieldItems(field.read(talk)).map(item => [foldName(String(item)), String(item)]),
    )
    for (const [folded, spelling] of spellings) {
      const count = counts.get(folded) ?? { talks: 0, tactics: 0, spellings: new Map<string, number>() }
      counts.set(folded, count)
      count.talks += 1
      count.tactics += countTactics(talk)
      count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1)
    }
  }
  const values = [...counts.values()].map(({ spellings, ...count }) => ({
    field: field.name,
    value: mostFrequent(spellings),
    ...count,
  }))
  return sortBy(values, [
    { isDescending: true, read: count => count[unit] },
    { isDescending: false, read: count => count.value },
  ])
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [spelling, count] of spellings) {
    if (count > (spellings.get(best) ?? 0)) best = spelling
  }
  return best
}
