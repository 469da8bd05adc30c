// What was typed as one word and may be several of the library's that do not stand side by side there: 자전거수리 where a
// tactic repairs a 자전거, 도서관낭독 where a talk of a 도서관 has a 낭독. The last resort for a word that nothing has.
import { isSuffix } from './readings/words/particle.ts'
import { type Cluster, foldTerm, isAddress, unitsOf } from './term.ts'

/** Longer terms are no words that someone has written together. Syllables and letters. */
const MAX_LENGTH = 16
const MAX_PARTS = 3
/** Shorter parts say too little where nothing shows that a part ends. */
const MIN_SYLLABLES = 2
const MIN_LETTERS = 4

/**
 * The ways to take a term for several words that are each found, those with a long first word first. Between signs
 * (자전거,도서관) there is but one way.
 */
export function* split(text: string, isFound: (part: string) => boolean): Generator<string[]> {
  if (isAddress({ text })) return
  const written = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  if (written.length > 1) {
    // 0.07 is one number.
    const isOfWords = written.length <= MAX_PARTS && written.every(part => /\p{L}/u.test(part))
    if (isOfWords && written.every(isFound)) yield written
    return
  }
  const { clusters } = foldTerm(text)
  const characters = [...text]
  const isPlain = clusters.length === characters.length && clusters.length <= MAX_LENGTH
  if (isPlain) yield* partings({ clusters, characters, isFound }, 0, MAX_PARTS)
}

interface Parted {
  clusters: readonly Cluster[]
  characters: readonly string[]
  isFound: (part: string) => boolean
}

/** The ways to take what stands from `from` on for words, at most so many. */
function* partings(parted: Parted, from: number, most: number): Generator<string[]> {
  const { clusters, characters, isFound } = parted
  for (let to = clusters.length; to > from; to--) {
    const isRest = to === clusters.length
    if (isRest ? from === 0 : most === 1) continue
    if (!mayBeWord(clusters, from, to)) continue
    const part = characters.slice(from, to).join('')
    if (!isFound(part)) continue
    if (isRest) yield [part]
    else for (const rest of partings(parted, to, most - 1)) yield [part, ...rest]
  }
}

/** May the characters [from, to) be a word? Where the script changes one may end however short it is. */
function mayBeWord(clusters: readonly Cluster[], from: number, to: number): boolean {
  const part = clusters.slice(from, to)
  if (from > 0 && isSuffix(unitsOf(part))) return false
  // A number belongs to what it counts, and to the letters beside it: E0308 is one name.
  const [before, first] = [clusters[from - 1]?.kind, clusters[from]?.kind]
  if (part.every(({ kind }) => kind === 'other') && (from === 0 || to < clusters.length)) return false
  if ([before, first].every(kind => kind === 'latin' || kind === 'other') && before !== first) return false
  const isEdge = (at: number): boolean => clusters[at - 1]?.kind !== clusters[at]?.kind
  if (isEdge(from) && isEdge(to)) return true
  const least = part.some(({ kind }) => kind === 'latin') ? MIN_LETTERS : MIN_SYLLABLES
  return part.length >= least && part.every(({ kind }) => kind === 'latin' || kind === 'syllable')
}
