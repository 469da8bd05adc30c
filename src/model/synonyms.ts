import type { FieldValue, Library } from './talk.ts'

/** Names that mean the same, in groups: `[['서울', 'Seoul']]`. `isClean` is false where some of the value is none. */
export function readSynonyms(value: FieldValue): { groups: string[][]; isClean: boolean } {
  const lists = Array.isArray(value) ? value : value === null ? [] : [value]
  const groups = lists
    .map(list => (Array.isArray(list) ? list.filter(name => typeof name === 'string') : []))
    .filter(names => names.length > 0)
  const isClean = lists.flat().length === groups.flat().length
  return { groups, isClean }
}

/** The groups that the `synonyms` of each `_index.md` give. */
export function librarySynonyms({ indexes }: Library): string[][] {
  return indexes.flatMap(({ fields }) => readSynonyms(fields['synonyms'] ?? null).groups)
}
