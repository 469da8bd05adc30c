// Other names for the same thing: the `aliases` of a note together with its title and organization, the library's own lists
// of synonyms, and abbreviations that everybody knows.
import { stretchAt } from '../../../base/starts.ts'
import { unitsOfName } from '../../fold.ts'
import { positionsIn } from '../../positions.ts'
import type { Pattern } from '../../scan.ts'
import { HEADER_FIELDS, type HeaderSource, type SearchIndex } from '../../search-index.ts'
import { isAll, termOfUnits } from '../../term.ts'
import { SEPARATOR, unitsOfText } from '../../texts.ts'
import { isNounSuffixOrNone } from '../words/particle.ts'
import { ABBREVIATIONS } from './abbreviations.table.ts'

/** More other names of one term than these are not looked for. */
const MAX_NAMES = 12

/** Patterns for the other names of what is called as one of the forms of a term. */
export function aliasPatterns(index: SearchIndex, forms: readonly { units: string }[]): Pattern[] {
  const names = new Set(forms.flatMap(({ units }) => otherNames(index, units)))
  return [...names].map(units => ({ units, via: 'alias', begin: 'word', ...endOf(units) }))
}

/** A short name is whole (os is no beginning of oscillation), and one syllable has but particles behind it. */
function endOf(units: string): Pick<Pattern, 'end'> {
  const { clusters } = termOfUnits(units)
  if (isAll({ clusters }, 'latin')) return { end: units.length < MIN_BEGINNING ? 'word' : 'cluster' }
  return { end: clusters.length < 2 ? isNounSuffixOrNone : 'cluster' }
}

/** Fewer letters begin too many words. */
const MIN_BEGINNING = 4

/** The other names, folded, of what is called `name`, folded. */
function otherNames(index: SearchIndex, name: string): string[] {
  const found = new Set<string>()
  for (const group of index.synonyms) addGroup(found, group.map(unitsOfName), name)
  for (const group of namesOfTalks(index, name)) addGroup(found, group, name)
  // The other script of what is said whole is told by its sound.
  for (const { short, whole } of ABBREVIATIONS)
    if (short.includes(name)) addGroup(found, [...short, ...whole], name)
    else if (whole.includes(name)) addGroup(found, [name, ...short], name)
  return [...found].slice(0, MAX_NAMES)
}

function addGroup(found: Set<string>, group: readonly string[], name: string): void {
  if (!group.includes(name)) return
  for (const other of group) if (other !== '' && !other.includes(name)) found.add(other)
}

/** The names of each talk that has an alias and is called `name`. */
function* namesOfTalks({ headers }: SearchIndex, name: string): Generator<string[]> {
  const { starts } = headers.texts
  const next = positionsIn(headers.texts, name + String.fromCharCode(SEPARATOR))
  let last = -1
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    const value = stretchAt(starts, at)
    if (starts[value] !== at || !isNaming(headers, value)) continue
    const talk = stretchAt(headers.first, value)
    // A talk may be called the same many times.
    if (talk === last) continue
    last = talk
    const group: string[] = []
    let hasAlias = false
    for (let each = headers.first[talk] ?? 0; each < (headers.first[talk + 1] ?? 0); each++) {
      if (headers.field[each] === ALIASES) hasAlias = true
      if (isNaming(headers, each)) group.push(unitsOfText(headers.texts, each))
    }
    if (hasAlias) yield group
  }
}

const ALIASES = HEADER_FIELDS.indexOf('aliases')
const NAMING = (['aliases', 'organization', 'title'] as const).map(field => HEADER_FIELDS.indexOf(field))

const isNaming = ({ field }: HeaderSource, value: number): boolean => NAMING.includes(field[value] ?? -1)
