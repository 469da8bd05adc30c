// A term spelled slightly wrong. Candidates come from pieces of the term that an error must leave whole (pigeonhole);
// alignment decides and Fuse.js scores.
import { align } from '../align.ts'
import { DEGREE_LIMIT, READING_COST } from '../cost.ts'
import type { FoldedTexts } from '../fold.ts'
import { isHangulUnit } from '../keystroke.ts'
import { MAX_PATTERN, scoreTexts } from '../match.ts'
import { isCluster, isWord, offer, placeCost, type TermHits } from '../scan.ts'
import { textAt } from '../search-index.ts'
import type { FoldedTerm } from '../term.ts'

interface Candidate {
  text: number
  from: number
  to: number
  cost: number
}

/** How many errors a term may have, by its length in keys; half an error is a likely confusion. */
export function allowedErrors({ units, clusters }: FoldedTerm): number {
  const n = units.length
  if (n > MAX_PATTERN) return 0
  if (!clusters.some(cluster => cluster.kind === 'syllable')) return allowedLatin(n)
  if (n < 4) return 0
  if (n < 6 && clusters.length < 3) return 0.5
  if (n < 9) return n < 5 ? 0 : 1
  return n < 12 ? 1.5 : 2
}

function allowedLatin(n: number): number {
  if (n < 5) return 0
  return n < 9 ? 1 : 2
}

/** Offers every text that has the term with few errors. */
export function scanTypos(texts: FoldedTexts, term: FoldedTerm, limit: number, hits: TermHits): void {
  if (limit === 0) return
  const candidates = findCandidates(texts, term.units, limit)
  if (candidates.length === 0) return
  const spans = candidates.map(({ from, to }) => texts.units.slice(from, to))
  const scores = scoreTexts(term.units, [...new Set(spans)], Math.ceil(limit) + 1)
  for (const [i, { text, from, to, cost }] of candidates.entries()) {
    const score = scores.get(spans[i] ?? '')
    if (score === undefined) continue
    const degree = (DEGREE_LIMIT / 2) * (cost / limit + score) * 0.99
    const base = READING_COST.typo + degree
    offer(hits, text, base + placeCost(texts.flags, from, to), 'typo', from, to)
  }
}

function findCandidates(texts: FoldedTexts, pattern: string, limit: number): Candidate[] {
  const { units, flags, starts } = texts
  const errors = Math.ceil(limit) + 1
  const found: Candidate[] = []
  const seen = new Set<number>()
  for (const [offset, piece] of pieces(pattern, errors + 1)) {
    for (let at = units.indexOf(piece); at >= 0; at = units.indexOf(piece, at + 1)) {
      const text = textAt(starts, at)
      const begin = starts[text] ?? 0
      const end = (starts[text + 1] ?? units.length) - 1
      const first = Math.max(begin, at - offset - errors)
      const last = Math.min(at, at - offset + errors)
      for (let from = first; from <= last; from++) {
        if (seen.has(from) || !mayBegin(pattern, units, flags, from)) continue
        seen.add(from)
        const alignment = align(pattern, units, flags, from, end, limit)
        if (alignment) found.push({ text, from, to: alignment.to, cost: alignment.cost })
      }
    }
  }
  return found
}

/** A typo begins where a word does, or, in Hangul, where a syllable begins with the same key. */
function mayBegin(pattern: string, units: string, flags: Uint8Array, from: number): boolean {
  if (isWord(flags, from)) return true
  const key = pattern.charCodeAt(0)
  return isCluster(flags, from) && isHangulUnit(key) && units.charCodeAt(from) === key
}

/** Cuts the pattern into `count` pieces of nearly the same length, each with its place. */
function pieces(pattern: string, count: number): [number, string][] {
  const cut: [number, string][] = []
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * pattern.length) / count)
    const to = Math.floor(((i + 1) * pattern.length) / count)
    if (to > from) cut.push([from, pattern.slice(from, to)])
  }
  return cut
}
