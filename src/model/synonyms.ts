import type { Library } from './talk.ts'

/** Lists of names that mean the same, as the `synonyms` of each `_index.md` give them: `[['서울', 'Seoul']]`. */
export function librarySynonyms({ indexes }: Library): string[][] {
  return indexes.flatMap(({ fields }) => {
    const groups = fields['synonyms']
    if (!Array.isArray(groups)) return []
    return groups.flatMap(group =>
      Array.isArray(group) ? [group.filter(name => typeof name === 'string')] : [],
    )
  })
}
