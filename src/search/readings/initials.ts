// Initial consonants (초성) for whole syllables: ㅅㅅㅈㅈ for 삼성전자, also mixed with syllables and letters: 삼ㅅㅈㅈ,
// SKㅌㄹㅋ.
import { Buffer } from 'node:buffer'
import { READING_COST } from '../cost.ts'
import { CLUSTER, type FoldedTexts, SEPARATOR } from '../fold.ts'
import { isVowel } from '../keystroke.ts'
import { isCluster, isWord, offer, placeCost, type TermHits } from '../scan.ts'
import { textAt } from '../search-index.ts'
import type { Cluster, FoldedTerm } from '../term.ts'

/** The first unit of every syllable or letter of a buffer, separators included, and where each stands in it. */
export interface Initials {
  units: string
  /** Place in the buffer of every 64th initial; those between are found by walking. */
  marks: Uint32Array
}

const MARK_EVERY = 64

export function createInitials(texts: FoldedTexts): Initials {
  const { units, flags } = texts
  const codes = new Uint8Array(units.length)
  const marks: number[] = []
  let length = 0
  for (let i = 0; i < flags.length; i++) {
    if (((flags[i] ?? 0) & CLUSTER) === 0) continue
    if (length % MARK_EVERY === 0) marks.push(i)
    codes[length] = units.charCodeAt(i)
    length += 1
  }
  return { units: Buffer.from(codes.buffer, 0, length).toString('latin1'), marks: Uint32Array.from(marks) }
}

/** Place in the buffer of the initial at `at`. */
function placeOf(initials: Initials, flags: Uint8Array, at: number): number {
  let i = initials.marks[Math.floor(at / MARK_EVERY)] ?? 0
  for (let left = at % MARK_EVERY; left > 0; left--) {
    i += 1
    while (!isCluster(flags, i)) i += 1
  }
  return i
}

/** Can the term be read so? It needs a lone consonant, and no vowel alone. */
export const hasInitials = ({ clusters }: FoldedTerm): boolean =>
  clusters.some(cluster => cluster.kind === 'consonant') &&
  clusters.every(cluster => cluster.kind !== 'vowel')

/** Offers every text that has the term's syllables and initials in a row. */
export function scanInitials(
  texts: FoldedTexts,
  initials: Initials,
  clusters: Cluster[],
  hits: TermHits,
): void {
  const { flags, starts, units } = texts
  const pattern = clusters.map(cluster => cluster.units.charAt(0)).join('')
  const isLong = pattern.length >= 3
  for (let at = initials.units.indexOf(pattern); at >= 0; at = initials.units.indexOf(pattern, at + 1)) {
    const from = placeOf(initials, flags, at)
    if (!isWord(flags, from) && !isLong) continue
    const to = endOfMatch(texts, from, clusters)
    if (to === null) continue
    if (!isWord(flags, from) && crossesWord(flags, from, to)) continue
    const text = textAt(starts, from)
    if (units.charCodeAt(from) === SEPARATOR) continue
    offer(hits, text, READING_COST.initials + placeCost(flags, from, to), 'initials', from, to)
  }
}

/** Where the match from `from` ends, or null when a full syllable of the term does not agree. */
function endOfMatch({ units, flags }: FoldedTexts, from: number, clusters: Cluster[]): number | null {
  let i = from
  for (const cluster of clusters) {
    let end = i + 1
    while (!isCluster(flags, end)) end += 1
    if (cluster.kind === 'consonant') {
      // An initial stands for a syllable, not for a lone ㅋ of the text.
      if (end - i < 2 || !isVowel(units.charCodeAt(i + 1))) return null
    } else if (units.slice(i, end) !== cluster.units) return null
    i = end
  }
  return i
}

/** Does a word begin inside (from, to)? */
function crossesWord(flags: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isWord(flags, i)) return true
  return false
}
