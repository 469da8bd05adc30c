// A term spelled slightly wrong, key by key. Candidates come from pieces of the term of which an error must leave one
// whole (pigeonhole); alignment decides, and Fuse.js bounds the errors and scores.
import { createAligner, ERROR } from '../align.ts'
import { DEGREE_LIMIT } from '../cost.ts'
import type { FoldedTexts } from '../fold.ts'
import { isHangulUnit, isLatinUnit } from '../keystroke.ts'
import { MAX_PATTERN, scoreTexts } from '../match.ts'
import { type Lookup, textsOf } from '../positions.ts'
import { crossesWord, type Found, isCluster, isWord, offer, type TermHits, textAt, wordEnd } from '../scan.ts'
import { type FoldedTerm, isAll } from '../term.ts'

/** How much of a term may be wrong. */
export interface Tolerance {
  /** For the alignment: halves of an error. */
  limit: number
  /** For Fuse.js, which counts two keys swapped as two errors: whole errors. */
  errors: number
  /** Only swapped and doubled letters: short Latin words are too near to each other for more (form, from; foam). */
  isSlipOnly: boolean
}

const tolerance = (limit: number, errors: number, isSlipOnly = false): Tolerance => ({
  limit,
  errors,
  isSlipOnly,
})

/**
 * What a term may have wrong, by its length in keys; null for nothing. A syllable has two to four keys, so short
 * Korean words allow a likely confusion only. `isLast` is the last resort of a query that finds nothing.
 */
export function toleranceOf(term: FoldedTerm, isLast: boolean): Tolerance | null {
  const { units, clusters } = term
  const n = units.length
  if (n > MAX_PATTERN) return null
  if (isAll(term, 'latin')) return toleranceOfLatin(n)
  if (n < 4 || !clusters.some(cluster => cluster.kind === 'syllable')) return null
  if (n < 6 && clusters.length < 3) return isLast && n === 5 ? tolerance(ERROR, 1) : tolerance(ERROR / 2, 1)
  if (n < 9) return n < 6 ? tolerance(ERROR, 1) : tolerance(ERROR, 2)
  return n < 12 ? tolerance(ERROR * 1.5, 2) : tolerance(ERROR * 2, 3)
}

/** As Elasticsearch's AUTO fuzziness, but a little stricter with short words. */
function toleranceOfLatin(n: number): Tolerance | null {
  if (n < 4) return null
  if (n < 6) return tolerance(ERROR, 2, true)
  return n < 9 ? tolerance(ERROR, 2) : tolerance(ERROR * 2, 3)
}

/** Endings that an English word may have beyond the misspelled one. */
const LATIN_ENDINGS = new Set(['s', 'es', 'd', 'ed', 'r', 'er', 'ers', 'ing', 'ly'])

/** Matches that begin inside a word and run into the next are chance when shorter. */
const CROSSING_CLUSTERS = 4

/** Offers every text that has the term with few errors. */
export function scanTypos(
  texts: FoldedTexts,
  term: FoldedTerm,
  { limit, errors, isSlipOnly }: Tolerance,
  hits: TermHits,
  lookup: Lookup,
): void {
  const pattern = term.units
  const found = findAligned(texts, term, { limit, errors, isSlipOnly }, lookup)
  if (found.length === 0) return
  const spans = found.map(({ from, to }) => texts.units.slice(from, to))
  const scores = scoreTexts(pattern, [...new Set(spans)], errors)
  for (const [i, { from, to, extra }] of found.entries()) {
    const span = spans[i] ?? ''
    const score = scores.get(span)
    if (score === undefined || (isSlipOnly && !isSlip(pattern, span))) continue
    // The alignment knows what is easily confused, Fuse how much of the term is wrong.
    offer(texts, hits, {
      via: 'typo',
      extra: (DEGREE_LIMIT * 0.7 * (extra / (4 * ERROR) + score)) / 2,
      from,
      to,
    })
  }
}

/** Every aligned span, its cost in `extra`. */
function findAligned(texts: FoldedTexts, term: FoldedTerm, given: Tolerance, lookup: Lookup): Found[] {
  const { units, flags, starts } = texts
  const pattern = term.units
  const isLatin = isAll(term, 'latin')
  const aligner = createAligner(pattern, given.limit)
  const found: Found[] = []
  const tryAt = (from: number, end: number): void => {
    if (!mayBegin(pattern, units, flags, from)) return
    const mayEnd = (to: number): boolean => isCluster(flags, to) && (!isLatin || endsLatin(units, flags, to))
    const aligned = aligner.align(units, from, end, mayEnd)
    if (!aligned || aligned.cost === 0) return
    const { cost, to } = aligned
    if (!isWord(flags, from) && term.clusters.length < CROSSING_CLUSTERS && crossesWord(flags, from, to))
      return
    found.push({ via: 'typo', extra: cost, from, to })
  }
  if (lookup.hasPrefilter) {
    const seen = new Set<number>()
    for (const [offset, piece] of pieces(pattern, given.errors + 1)) {
      for (let at = units.indexOf(piece); at >= 0; at = units.indexOf(piece, at + 1)) {
        const text = textAt(starts, at)
        const first = Math.max(starts[text] ?? 0, at - offset - given.errors)
        const last = Math.min(at, at - offset + given.errors)
        for (let from = first; from <= last; from++) {
          if (!isCluster(flags, from) || seen.has(from)) continue
          seen.add(from)
          tryAt(from, (starts[text + 1] ?? 1) - 1)
        }
      }
    }
    return found.sort((a, b) => a.from - b.from)
  }
  const all = textsOf(texts)
  const accepted = scoreTexts(pattern, all, given.errors)
  for (const [i, text] of all.entries()) {
    const start = starts[i] ?? 0
    if (!accepted.has(text)) continue
    for (let from = start; from < start + text.length; from++) tryAt(from, start + text.length)
  }
  return found
}

/** A typo begins where a word does, or, in Hangul, where a syllable begins with the same key. */
function mayBegin(pattern: string, units: string, flags: Uint8Array, from: number): boolean {
  const key = pattern.charCodeAt(0)
  const unit = units.charCodeAt(from)
  if (isLatinUnit(key)) return isWord(flags, from) && (unit === key || unit === pattern.charCodeAt(1))
  if (isWord(flags, from)) return true
  return isCluster(flags, from) && isHangulUnit(key) && unit === key
}

const endsLatin = (units: string, flags: Uint8Array, to: number): boolean =>
  isWord(flags, to) || LATIN_ENDINGS.has(units.slice(to, wordEnd(flags, to)))

/** Is the one difference two neighbours swapped, or a letter written once for twice or twice for once? */
function isSlip(typed: string, span: string): boolean {
  if (typed.length !== span.length) return undouble(typed) === undouble(span)
  return [...typed].sort().join('') === [...span].sort().join('')
}

const undouble = (word: string): string => word.replace(/(.)\1+/gsu, '$1')

/** Cuts the pattern into `count` pieces of nearly the same length, each with its place. */
function pieces(pattern: string, count: number): [offset: number, piece: string][] {
  const cut: [number, string][] = []
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * pattern.length) / count)
    const to = Math.floor(((i + 1) * pattern.length) / count)
    if (to > from) cut.push([from, pattern.slice(from, to)])
  }
  return cut
}
