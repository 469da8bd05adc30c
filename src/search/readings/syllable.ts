// A term with one whole syllable left out (큐이션), one too many, or two swapped (판타틱스): errors that cost too many
// keys to be found key by key.
import { DEGREE_LIMIT } from '../cost.ts'
import type { FoldedTexts } from '../fold.ts'
import { type Lookup, positionsOf } from '../positions.ts'
import { crossesWord, isCluster, isWord, offer, type TermHits } from '../scan.ts'
import { type FoldedTerm, isAll } from '../term.ts'

const MIN_SYLLABLES = 3
/** Longer terms would take a scan for each pair of neighbours. */
const MAX_SYLLABLES = 12

/** Costs beyond a typo's own, so that a wrong key comes first. */
const ONE_MORE_OR_LESS = DEGREE_LIMIT * 0.8
const SWAPPED = DEGREE_LIMIT

/** Offers every text that has the term with one such error. */
export function scanSyllables(texts: FoldedTexts, term: FoldedTerm, hits: TermHits, lookup: Lookup): void {
  const { clusters } = term
  if (clusters.length < MIN_SYLLABLES || clusters.length > MAX_SYLLABLES || !isAll(term, 'syllable')) return
  const syllables = clusters.map(cluster => cluster.units)
  scanMoreOrLess(texts, syllables, hits, lookup)
  scanSwapped(texts, syllables, hits, lookup)
}

function scanSwapped(texts: FoldedTexts, syllables: string[], hits: TermHits, lookup: Lookup): void {
  for (let i = 0; i + 1 < syllables.length; i++) {
    const [a = '', b = ''] = syllables.slice(i, i + 2)
    if (a === b) continue
    const swapped = [...syllables.slice(0, i), b, a, ...syllables.slice(i + 2)].join('')
    const next = positionsOf(texts, swapped, lookup)
    for (let from = next(0); from >= 0; from = next(from + 1)) {
      offerAt(texts, syllables, hits, SWAPPED, from, from + swapped.length)
    }
  }
}

/** One error leaves the first or the last half of the syllables whole: wherever a half stands is a candidate. */
function scanMoreOrLess(texts: FoldedTexts, syllables: string[], hits: TermHits, lookup: Lookup): void {
  const { flags } = texts
  const half = Math.max(2, Math.floor(syllables.length / 2))
  const tryAt = (from: number): void => {
    const to = endWithOneMore(texts, from, syllables) ?? endWithOneLess(texts, from, syllables)
    if (to !== null) offerAt(texts, syllables, hits, ONE_MORE_OR_LESS, from, to)
  }
  const nextFirst = positionsOf(texts, syllables.slice(0, half).join(''), lookup)
  for (let at = nextFirst(0); at >= 0; at = nextFirst(at + 1)) tryAt(at)
  const nextLast = positionsOf(texts, syllables.slice(-half).join(''), lookup)
  for (let at = nextLast(0); at >= 0; at = nextLast(at + 1)) {
    const before = syllables.length - half
    tryAt(stepBack(flags, at, before + 1))
    tryAt(stepBack(flags, at, before - 1))
  }
}

function offerAt(
  texts: FoldedTexts,
  syllables: string[],
  hits: TermHits,
  extra: number,
  from: number,
  to: number,
): void {
  const { flags } = texts
  if (!isCluster(flags, from) || !isCluster(flags, to)) return
  const isShort = syllables.length === MIN_SYLLABLES
  if (isShort && (!isWord(flags, from) || crossesWord(flags, from, to))) return
  if (!isWord(flags, from) && crossesWord(flags, from, to)) return
  offer(texts, hits, { via: 'typo', extra, from, to })
}

/** Where the term ends when the text at `from` has one syllable more, inside it; null when it does not. */
function endWithOneMore(texts: FoldedTexts, from: number, syllables: string[]): number | null {
  const [same, at] = matchFrom(texts, from, syllables, 0)
  if (same === 0 || same === syllables.length) return null
  const [rest, to] = matchFrom(texts, nextCluster(texts.flags, at), syllables, same)
  return rest === syllables.length ? to : null
}

/** Where the term ends when it has one syllable more than the text at `from`; null when it has not. */
function endWithOneLess(texts: FoldedTexts, from: number, syllables: string[]): number | null {
  if (syllables.length <= MIN_SYLLABLES) return null
  const [same, at] = matchFrom(texts, from, syllables, 0)
  if (same === 0 || same >= syllables.length - 1) return null
  const [rest, to] = matchFrom(texts, at, syllables, same + 1)
  return rest === syllables.length ? to : null
}

/** How many syllables of the term agree from the `first` on, and where in the text the next one stands. */
function matchFrom(
  { units, flags }: FoldedTexts,
  from: number,
  syllables: string[],
  first: number,
): [matched: number, at: number] {
  let at = from
  let i = first
  for (; i < syllables.length; i++) {
    const end = nextCluster(flags, at)
    if (units.slice(at, end) !== syllables[i]) break
    at = end
  }
  return [i, at]
}

function nextCluster(flags: Uint8Array, at: number): number {
  let end = at + 1
  while (end < flags.length && !isCluster(flags, end)) end += 1
  return end
}

function stepBack(flags: Uint8Array, at: number, count: number): number {
  let from = at
  for (let left = count; left > 0 && from > 0; left--) {
    from -= 1
    while (from > 0 && !isCluster(flags, from)) from -= 1
  }
  return from
}
