// Speakers by their names in Latin letters, in either order and by the given name alone: 한지훈 for Han Jihoon, Jihoon Han and
// jihoon. There are so few of them that looser spellings than those of any word (sound/) can be believed, and any surname.
import { WORST } from '../../cost.ts'
import { spell } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type SearchIndex, SPEAKERS } from '../../search-index.ts'
import { isSpelled } from '../../sound/comparison.ts'
import { type Lattice, readSpelling } from '../../sound/spelling.ts'
import { ROMANISED } from '../../sound/spellings.ts'
import { termOfUnits, unitsOf } from '../../term.ts'
import { unitsOfText } from '../../texts.ts'
import { GIVEN, SURNAMES } from './title.table.ts'

/** A name as it may have been typed; the surname null where it stands in none or with the given name. */
interface Typed {
  surname: Lattice | null
  given: Lattice
  /** How often its spelling may be loose. */
  loose: number
}

/** A given name and a surname tell enough. */
const LOOSE_WITH_SURNAME = 3
/** One word may be loose once for so many letters: wagon is no 아건. */
const LETTERS_OF_LOOSE = 4

/** A shorter given name by itself says too little. Letters. */
const MIN_LETTERS = 5
/** More speakers are not looked at. */
const MAX_SPEAKERS = 5000

/** Patterns for the speakers whose name the words may be in Latin letters. */
export function* romanisedNamePatterns(index: SearchIndex, text: string): Generator<Pattern> {
  const typed = readNames(text.toLowerCase().replaceAll('-', '').split(/\s+/))
  if (typed.length === 0) return
  for (const units of speakersIn(index)) {
    const { clusters } = termOfUnits(units)
    const [surname, given] = [unitsOf(clusters.slice(0, -GIVEN)), unitsOf(clusters.slice(-GIVEN))]
    if (!SURNAMES.includes(surname)) continue
    const isMeant = typed.some(name => {
      const isNamed = (latin: Lattice, part: string): boolean =>
        isSpelled(latin, spell(part) ?? '', name.loose)
      return name.surname === null
        ? isNamed(name.given, given) || isNamed(name.given, units)
        : isNamed(name.given, given) && isNamed(name.surname, surname)
    })
    if (isMeant) yield { units, via: 'romanised', degree: WORST, begin: 'word', end: 'cluster' }
  }
}

/** The names that words may be: a surname before or behind a given name of one word or two, or one word. */
function readNames(words: readonly string[]): Typed[] {
  if (words.length > 1 + GIVEN || !words.every(word => /^[a-z]+$/.test(word))) return []
  const read = (parts: readonly string[]): Lattice => readSpelling(parts.join(''), ROMANISED)
  if (words.length > 1)
    return [
      { surname: read(words.slice(0, 1)), given: read(words.slice(1)), loose: LOOSE_WITH_SURNAME },
      { surname: read(words.slice(-1)), given: read(words.slice(0, -1)), loose: LOOSE_WITH_SURNAME },
    ]
  const { length } = words.join('')
  if (length < MIN_LETTERS) return []
  return [{ surname: null, given: read(words), loose: Math.floor(length / LETTERS_OF_LOOSE) }]
}

/** The different speakers, folded. */
function speakersIn({ headers }: SearchIndex): Set<string> {
  const found = new Set<string>()
  const next = (from: number): number => headers.field.indexOf(SPEAKERS, from)
  for (let value = next(0); value >= 0 && found.size < MAX_SPEAKERS; value = next(value + 1))
    found.add(unitsOfText(headers.texts, value))
  return found
}
