// A term with one whole syllable left out (큐이션), one too many, or two swapped (판타틱스): errors that cost too many
// keys to be found key by key.

import { clusterEnd, crossesWord, isCluster, isWord } from '../../boundaries.ts'
import { type Lookup, positionsOf } from '../../positions.ts'
import { type FoldedTerm, isAll } from '../../term.ts'
import { type FoldedTexts, SEPARATOR } from '../../texts.ts'
import { endsWord, type Stem } from '../words/particle.ts'
import type { Misspelled } from './typo.ts'

const MIN_SYLLABLES = 3
/** Longer terms would take a scan for each pair of neighbours. */
const MAX_SYLLABLES = 12

/** Degrees of one slip: worse than one wrong key (see typo.ts), and better than two. */
const ONE_MORE_OR_LESS = 0.3
const SWAPPED = 0.31

/** A word with a syllable too many must keep so many without it, particles not counted: 상세에서 is no 상에서. */
const MIN_LEFT = 3

/** Below so many syllables, what has one syllable less than the term must be a whole word. */
const MIN_WITHIN = 5

const TEXT_END = String.fromCharCode(SEPARATOR)

/** Every different stretch of the texts that has the term with one such error. `stems`: those of the term. */
export function findSyllables(
  texts: FoldedTexts,
  term: FoldedTerm,
  stems: readonly Stem[],
  lookup: Lookup,
): Misspelled[] {
  const { clusters } = term
  if (clusters.length < MIN_SYLLABLES || clusters.length > MAX_SYLLABLES || !isAll(term, 'syllable'))
    return []
  const syllables = clusters.map(cluster => cluster.units)
  const found = new Map<string, Misspelled>()
  const shortest = Math.min(syllables.length, ...stems.map(stem => stem.clusters.length))
  scanHalves(texts, syllables, shortest, found, lookup)
  scanSwapped(texts, syllables, found, lookup)
  return [...found.values()]
}

/** Two neighbours swapped across the middle, or anywhere in a term too short for halves, leave no half whole. */
function scanSwapped(
  texts: FoldedTexts,
  syllables: string[],
  found: Map<string, Misspelled>,
  lookup: Lookup,
): void {
  const middle = Math.floor(syllables.length / 2)
  const pairs = syllables.length === MIN_SYLLABLES ? [0, 1] : [middle - 1]
  for (const i of pairs) {
    const [a = '', b = ''] = syllables.slice(i, i + 2)
    if (a === b) continue
    const swapped = [...syllables.slice(0, i), b, a, ...syllables.slice(i + 2)].join('')
    const next = positionsOf(texts, swapped, lookup)
    for (let from = next(0); from >= 0; from = next(from + 1)) {
      offerAt(texts, syllables, found, SWAPPED, from, from + swapped.length)
    }
  }
}

/** One error elsewhere leaves the first or the last half of the syllables whole: where one stands is a candidate. */
function scanHalves(
  texts: FoldedTexts,
  syllables: string[],
  stem: number,
  found: Map<string, Misspelled>,
  lookup: Lookup,
): void {
  const { flags } = texts
  const half = Math.max(2, Math.floor(syllables.length / 2))
  const tryAt = (from: number): void => {
    const moreOrLess = endWithOneMore(texts, from, syllables) ?? endWithOneLess(texts, from, syllables, stem)
    if (moreOrLess !== null) offerAt(texts, syllables, found, ONE_MORE_OR_LESS, from, moreOrLess)
    const swapped = endWithSwap(texts, from, syllables)
    if (swapped !== null) offerAt(texts, syllables, found, SWAPPED, from, swapped)
  }
  const nextFirst = positionsOf(texts, syllables.slice(0, half).join(''), lookup)
  for (let at = nextFirst(0); at >= 0; at = nextFirst(at + 1)) if (isCluster(flags, at)) tryAt(at)
  const nextLast = positionsOf(texts, syllables.slice(-half).join(''), lookup)
  const before = syllables.length - half
  for (let at = nextLast(0); at >= 0; at = nextLast(at + 1)) {
    if (isCluster(flags, at))
      for (let back = before - 1; back <= before + 1; back++) tryAt(stepBack(flags, at, back))
  }
}

function offerAt(
  texts: FoldedTexts,
  syllables: string[],
  found: Map<string, Misspelled>,
  degree: number,
  from: number,
  to: number,
): void {
  const { flags } = texts
  if (!isCluster(flags, from) || !isCluster(flags, to)) return
  const isShort = syllables.length === MIN_SYLLABLES
  const isWhole = isWord(flags, from) && endsWord(texts, to)
  if (isShort && (!isWord(flags, from) || crossesWord(flags, from, to))) return
  if (!isWhole && crossesWord(flags, from, to)) return
  const units = texts.units.slice(from, to)
  // 인지능력 has no misspelled 인공지능.
  if (!isWhole && units.length < syllables.join('').length && syllables.length < MIN_WITHIN) return
  // What ends one text is no syllable of a match that runs into the next.
  if (units.includes(TEXT_END)) return
  const begin = isShort ? 'word' : 'cluster'
  const known = found.get(units)
  if (!known || known.degree > degree) found.set(units, { units, degree, begin })
}

/** Where the term ends when the text at `from` has one syllable more, inside it; null when it does not. */
function endWithOneMore(texts: FoldedTexts, from: number, syllables: string[]): number | null {
  const [same, at] = matchFrom(texts, from, syllables, 0)
  if (same === 0 || same === syllables.length) return null
  const [rest, to] = matchFrom(texts, clusterEnd(texts.flags, at), syllables, same)
  return rest === syllables.length ? to : null
}

/**
 * Where the term ends when it has one syllable more than the text at `from`, in its stem; null when it has not. The
 * last one may be another word (자전거 길), unless it is the one before again.
 */
function endWithOneLess(texts: FoldedTexts, from: number, syllables: string[], stem: number): number | null {
  if (stem <= MIN_LEFT) return null
  const [same, at] = matchFrom(texts, from, syllables, 0)
  const isDoubled = syllables.at(-1) === syllables.at(-2)
  if (same === 0 || same >= Math.min(stem, syllables.length - (isDoubled ? 0 : 1))) return null
  const [rest, to] = matchFrom(texts, at, syllables, same + 1)
  return rest === syllables.length ? to : null
}

/** Where the term ends when two of its neighbours stand swapped in the text at `from`; null when they do not. */
function endWithSwap(texts: FoldedTexts, from: number, syllables: string[]): number | null {
  const [same, at] = matchFrom(texts, from, syllables, 0)
  const [a, b] = syllables.slice(same, same + 2)
  if (a === undefined || b === undefined) return null
  const [matched, to] = matchFrom(texts, at, [b, a, ...syllables.slice(same + 2)], 0)
  return matched === syllables.length - same ? to : null
}

/** How many syllables of the term agree from the `first` on, and where in the text the next one stands. */
function matchFrom(
  texts: FoldedTexts,
  from: number,
  syllables: string[],
  first: number,
): [matched: number, at: number] {
  let at = from
  let i = first
  for (; i < syllables.length; i++) {
    const end = clusterEnd(texts.flags, at)
    if (texts.units.slice(at, end) !== syllables[i]) break
    at = end
  }
  return [i, at]
}

function stepBack(flags: string, at: number, count: number): number {
  let from = at
  for (let left = count; left > 0 && from > 0; left--) {
    from -= 1
    while (from > 0 && !isCluster(flags, from)) from -= 1
  }
  return from
}
