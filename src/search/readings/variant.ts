// Words that are written in several ways: 센터 and 센타, 역할 and 역활, 되고 and 돼고. Such a word may have others before
// or behind it in the term.
import { type Cluster, toSyllable, unitsOf } from '../term.ts'
import { SAME_VOWELS, VARIANTS } from './variants.table.ts'

/** So many syllables at the beginning or the end of a longer term may be a word by themselves. */
const MIN_PART = 2

/** Other spellings of the term, folded. */
export function otherSpellings(term: readonly Cluster[]): Set<string> {
  const found = new Set<string>()
  const put = (from: number, to: number, spellings: readonly string[]): void => {
    for (const units of spellings) found.add(unitsOf(term.slice(0, from)) + units + unitsOf(term.slice(to)))
  }
  for (let size = term.length; size >= Math.min(MIN_PART, term.length); size--) {
    put(0, size, spellingsOf(term.slice(0, size)))
    put(term.length - size, term.length, spellingsOf(term.slice(-size)))
  }
  if (term.length < MIN_PART) return found
  for (const [i, cluster] of term.entries()) put(i, i + 1, soundingAlike(cluster))
  return found
}

function spellingsOf(part: readonly Cluster[]): readonly string[] {
  const units = unitsOf(part)
  return Object.hasOwn(VARIANTS, units) ? (VARIANTS[units] ?? []) : []
}

/** The syllables with a vowel that sounds like the one of this. */
function soundingAlike({ units, kind }: Cluster): string[] {
  if (kind !== 'syllable') return []
  const { onset, vowel, coda } = toSyllable(units)
  if (!SAME_VOWELS.includes(vowel)) return []
  return SAME_VOWELS.filter(other => other !== vowel).map(other => onset + other + coda)
}
