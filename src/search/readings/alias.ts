// Other names for the same thing: the `aliases` of a note together with its title and organisation, and the
// library's own lists of synonyms.
import { foldName } from '../fold.ts'
import { HEADER_FIELDS, type HeaderField, type SearchIndex } from '../search-index.ts'

const NAMING: readonly HeaderField[] = ['aliases', 'organization', 'title']

/** More other names of one term than these are not looked for. */
const MAX_NAMES = 12

/** The other names, folded, of what is called `name`, folded. */
export function otherNames(index: SearchIndex, name: string): string[] {
  const found = new Set<string>()
  for (const group of index.synonyms) addGroup(found, group.map(foldName), name)
  for (const group of namesOfTalks(index, name)) addGroup(found, group, name)
  return [...found].slice(0, MAX_NAMES)
}

function addGroup(found: Set<string>, group: readonly string[], name: string): void {
  if (!group.includes(name)) return
  for (const other of group) if (other !== '' && !other.includes(name)) found.add(other)
}

/** The names of each talk that has an alias and is called `name`. */
function* namesOfTalks({ headers, talks }: SearchIndex, name: string): Generator<string[]> {
  const { units, starts } = headers.texts
  const fields = NAMING.map(field => HEADER_FIELDS.indexOf(field))
  // Most names are no alias: one scan of the headers tells.
  if (!units.includes(`${name}\n`)) return
  const aliases = HEADER_FIELDS.indexOf('aliases')
  for (const talk of talks.keys()) {
    const group: string[] = []
    let hasAlias = false
    const end = headers.first[talk + 1] ?? 0
    for (let value = headers.first[talk] ?? 0; value < end; value++) {
      const field = headers.field[value] ?? 0
      if (field === aliases) hasAlias = true
      if (fields.includes(field)) group.push(units.slice(starts[value] ?? 0, (starts[value + 1] ?? 1) - 1))
    }
    if (hasAlias) yield group
  }
}
