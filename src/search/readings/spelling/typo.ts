// A term spelled slightly wrong, key by key. Candidates come from pieces of the term of which an error must leave one
// whole (pigeonhole); alignment decides, and Fuse.js bounds the errors and scores.
import { commonLength } from '../../../base/common-length.ts'
import { STANDARD_SYLLABLES } from '../../../base/ks-x-1001.table.ts'
import { createAlign, ERROR } from '../../align.ts'
import { crossesWord, hasLatinSeam, isCluster, isWord, mayBeginPart, restOfWord } from '../../boundaries.ts'
import { beginsSyllable, isHangulUnit, isLatinUnit, isVowel, spell } from '../../keystroke.ts'
import * as deferredMatch from '../../match.ts'
import { type Lookup, MAX_PATTERN, positionsIn, textsOf } from '../../positions.ts'
import { isForeign } from '../../sound/nativeness.ts'
import { type FoldedTerm, hasLatinJoint, isAll } from '../../term.ts'
import type { FoldedTexts } from '../../texts.ts'
import { endsWord, stemsOf } from '../words/particle.ts'

/** How much of a term may be wrong. */
export interface Tolerance {
  /** For the alignment: halves of an error. */
  limit: number
  /** How many keys may be wrong, confused ones counted whole. One error may be two neighbours swapped. */
  errors: 1 | 2
  /** Only swapped and doubled letters: short Latin words are too near to each other for more (form, foam). */
  isSlipOnly: boolean
  /** A whole error is a vowel left out, and nothing else: 곡마 for 고구마; `wrong`, or another vowel: 첼루 for 첼로. */
  vowelOnly: 'lacking' | 'wrong' | null
}

const tolerance = (
  limit: number,
  errors: 1 | 2,
  { isSlipOnly = false, vowelOnly = null }: Partial<Pick<Tolerance, 'isSlipOnly' | 'vowelOnly'>> = {},
): Tolerance => ({ limit, errors, isSlipOnly, vowelOnly })

/**
 * What a term may have wrong, by its length in keys; null for nothing. A syllable has two to four keys, so short
 * Korean words allow a likely confusion only. `isLast` is the last try of a query of several words.
 */
export function toleranceOf(term: FoldedTerm, isLast: boolean): Tolerance | null {
  const { units, clusters } = term
  const n = units.length
  if (n > MAX_PATTERN) return null
  if (isAll(term, 'latin')) return toleranceOfLatin(n)
  if (n < 4 || !clusters.some(cluster => cluster.kind === 'syllable')) return null
  // 설정 is no misspelled 선정: words of two syllables lie too near to each other.
  if (clusters.length < SHORT) {
    if (isSureSlip(term) || (isLast && n >= MIN_LACKING)) return tolerance(ERROR, 1)
    // Of a word that looks like a loanword people know the consonants.
    if (isForeign(spell(units) ?? '')) return tolerance(ERROR, 1, { vowelOnly: 'wrong' })
    return n >= MIN_LACKING ? tolerance(ERROR, 1, { vowelOnly: 'lacking' }) : tolerance(ERROR / 2, 1)
  }
  if (n < 9) return tolerance(ERROR, 1)
  return tolerance(n < 12 ? ERROR * 1.5 : ERROR * 2, 2)
}

/** Has it a syllable that no word is written with, so that it must be mistyped: 온콬? */
const isSureSlip = ({ units }: FoldedTerm): boolean =>
  [...(spell(units) ?? '')].some(syllable => !STANDARD_SYLLABLES.includes(syllable))

/** As Elasticsearch's AUTO fuzziness, but a little stricter with short words. */
function toleranceOfLatin(n: number): Tolerance | null {
  if (n < 4) return null
  if (n < 6) return tolerance(ERROR, 1, { isSlipOnly: true })
  if (n < 10) return tolerance(ERROR, 1)
  return tolerance(n < 12 ? ERROR * 1.5 : ERROR * 2, 2)
}

/** Endings that an English word may have beyond the misspelled one. */
const LATIN_ENDINGS = new Set(['s', 'es', 'd', 'ed', 'r', 'er', 'ers', 'ing', 'ly'])

/** Below so many syllables a word allows a likely confusion only. */
const SHORT = 3
/** Below so many a misspelled word must begin a word and, where it is short or more than a confusion is wrong, be all of it. */
const LONG = 4

/** So many keys of three syllables may be the end of a word with one wrong: 소음가 for 백색소음기. Fewer say too little. */
const MIN_END = 7

/** Below so many, one error must do in words that are typed as one. */
const LONG_OF_WORDS = 6

/** The most halves of an error that any tolerance allows. */
const MAX_LIMIT = 2 * ERROR

/** The degree of a stretch with as much wrong as that. */
const MOST_WRONG = 0.7

/** A stretch of text that a term is a misspelling of. */
export interface Misspelled {
  /** As it stands in the text, folded. */
  units: string
  /** How much worse than the least typo, 0 to 1. */
  degree: number
  begin: 'cluster' | 'word'
}

/** Every different stretch of the texts that has the term with few errors. */
export function findTypos(
  texts: FoldedTexts,
  term: FoldedTerm,
  given: Tolerance,
  lookup: Lookup,
): Misspelled[] {
  const found = new Map<string, { cost: number; begin: Misspelled['begin'] }>()
  for (const { from, to, cost } of alignAt(
    texts,
    term,
    given,
    candidates(texts, term.units, given, lookup),
  )) {
    const units = texts.units.slice(from, to)
    // A word that is known to be one may stand inside a compound too, unless it is short.
    const begin = term.clusters.length < SHORT || isAll(term, 'latin') ? 'word' : 'cluster'
    if (!found.has(units) && isWithin(given, term.units, units, cost)) found.set(units, { cost, begin })
  }
  if (found.size === 0) return []
  const scores = deferredMatch.scoreTexts(term.units, [...found.keys()], 2)
  return [...found].flatMap(([units, { cost, begin }]) => {
    const score = scores.get(units)
    // The alignment knows what is easily confused, Fuse how much of the term is wrong.
    return score === undefined
      ? []
      : [{ units, degree: (MOST_WRONG * (cost / MAX_LIMIT + score)) / 2, begin }]
  })
}

interface Aligned {
  from: number
  to: number
  cost: number
}

function alignAt(
  texts: FoldedTexts,
  term: FoldedTerm,
  { limit }: Tolerance,
  places: Iterable<number>,
): Aligned[] {
  const { units, flags } = texts
  const isLatin = isAll(term, 'latin')
  const hasJoint = hasLatinJoint(term)
  const isShort = term.clusters.length < SHORT
  const isLong = term.clusters.length >= LONG
  // What is typed behind a stem says nothing of where the stem stands: 추가해야 is no misspelled 구[축해야].
  const mayBeInside = isLong && stemsOf(term.clusters).every(stem => stem.clusters.length >= LONG)
  const mayBeEnd =
    term.clusters.length === SHORT && term.units.length >= MIN_END && stemsOf(term.clusters).length === 0
  const mayEnd = (to: number): boolean => isCluster(flags, to) && (!isLatin || endsLatin(texts, to))
  const isEnd = (to: number): boolean => isLatin || endsWord(texts, to)
  const align = createAlign(term.units, limit)
  const found: Aligned[] = []
  for (const from of places) {
    if (!mayBeInside && !mayBeEnd && !isWord(flags, from)) continue
    const nearest = align(units, from, mayEnd)
    if (!nearest || nearest.cost === 0) continue
    // Of ends that are equally near that of a word: 텀브러 is 텀블러 without a ㄹ, and not 텀블 with an ㅓ.
    const ofWord = isEnd(nearest.to) ? nearest : align(units, from, to => mayEnd(to) && isEnd(to))
    const isWhole = ofWord !== null && ofWord.cost <= nearest.cost
    const { cost, to } = isWhole ? ofWord : nearest
    if (isLatin && !hasJoint && hasLatinSeam(texts, from, to)) continue
    // Over a space the last word must be whole (인지 능력 is no misspelled 인공지능), and of a short term one key wrong.
    const isCrossing = crossesWord(flags, from, to)
    // What begins inside a word and goes on in the next is chance: 스케이트 in 크리스마스 케이크.
    if (isCrossing && !isWord(flags, from)) continue
    if (isCrossing && (!isWhole || (cost > ERROR && term.clusters.length < LONG_OF_WORDS))) continue
    // Inside a word so much is possible that one error must do.
    if (cost > ERROR && !isWord(flags, from)) continue
    if (mayBeEnd && !isWord(flags, from) && (!isWhole || isCrossing || !mayBeginPart(flags, from))) continue
    if (isWhole || isLong || (cost < ERROR && !isShort)) found.push({ from, to, cost })
  }
  return found
}

/** Every place where the term may begin with errors. */
function candidates(texts: FoldedTexts, pattern: string, given: Tolerance, lookup: Lookup): Iterable<number> {
  return lookup.hasPrefilter ? nearPieces(texts, pattern, given) : inAcceptedTexts(texts, pattern)
}

function inAcceptedTexts(texts: FoldedTexts, pattern: string): number[] {
  const { units, flags, starts } = texts
  const all = textsOf(texts)
  const accepted = deferredMatch.scoreTexts(pattern, all, 2)
  const found: number[] = []
  for (const [i, text] of all.entries()) {
    const start = starts[i] ?? 0
    if (!accepted.has(text)) continue
    for (let from = start; from < start + text.length; from++) {
      if (mayBegin(pattern, units, flags, from)) found.push(from)
    }
  }
  return found
}

/**
 * Errors leave one of errors + 1 pieces whole. Two keys swapped are two errors to the pieces but one to us: where
 * only one is allowed, a swap across the cut of the two pieces is looked for by itself.
 */
function nearPieces(texts: FoldedTexts, pattern: string, { limit, errors }: Tolerance): Set<number> {
  const { units, flags } = texts
  const found = new Set<number>()
  const shift = Math.floor(limit / ERROR)
  const scan = (offset: number, piece: string): void => {
    const next = positionsIn(texts, piece)
    for (let at = next(0); at >= 0; at = next(at + 1)) {
      for (let from = Math.max(0, at - offset - shift); from <= at - offset + shift; from++) {
        if (mayBegin(pattern, units, flags, from)) found.add(from)
      }
    }
  }
  const cuts = Array.from({ length: errors + 2 }, (_, i) => Math.floor((i * pattern.length) / (errors + 1)))
  for (let i = 0; i <= errors; i++) scan(cuts[i] ?? 0, pattern.slice(cuts[i], cuts[i + 1]))
  const cut = cuts[1] ?? 0
  if (errors === 1 && limit >= ERROR) {
    const swapped = [
      pattern.slice(0, cut - 1),
      pattern.charAt(cut),
      pattern.charAt(cut - 1),
      pattern.slice(cut + 1),
    ]
    scan(0, swapped.join(''))
  }
  return found
}

/** A typo begins where a word does; in Hangul also in a word, where the first syllable is right. */
function mayBegin(pattern: string, units: string, flags: string, from: number): boolean {
  if (!isCluster(flags, from)) return false
  const key = pattern.charCodeAt(0)
  const unit = units.charCodeAt(from)
  if (isLatinUnit(key)) return isWord(flags, from) && (unit === key || isSwappedAt(pattern, units, from))
  if (isWord(flags, from)) return true
  // An initial and a vowel are enough to tell.
  return isHangulUnit(key) && unit === key && units.charCodeAt(from + 1) === pattern.charCodeAt(1)
}

/** Are the first two letters swapped? One more before the right ones is rarely a slip: lvalue is no value. */
const isSwappedAt = (pattern: string, units: string, from: number): boolean =>
  units.charAt(from) === pattern.charAt(1) && units.charAt(from + 1) === pattern.charAt(0)

const endsLatin = (texts: FoldedTexts, to: number): boolean =>
  isWord(texts.flags, to) || LATIN_ENDINGS.has(restOfWord(texts, to))

function isWithin(given: Tolerance, typed: string, span: string, cost: number): boolean {
  const { errors, isSlipOnly, vowelOnly } = given
  if (isSlipOnly) return isSlip(typed, span)
  if (vowelOnly !== null && cost >= ERROR)
    return (
      lacksVowel(typed, span) ||
      (vowelOnly === 'wrong' && hasOtherVowel(typed, span) && isForeign(spell(span) ?? ''))
    )
  return errors > 1 || isOneError(typed, span)
}

/** Is one key wrong, too many or too few, or are two neighbours swapped? Two confused keys are two errors. */
function isOneError(typed: string, span: string): boolean {
  if (typed.length !== span.length) return true
  const first = commonLength(typed, span)
  const rest = (from: number): boolean => typed.slice(from) === span.slice(from)
  const isSwap = typed[first] === span[first + 1] && typed[first + 1] === span[first]
  return rest(first + 1) || (isSwap && rest(first + 2))
}

/**
 * Is the one difference two neighbours swapped, a letter written once for twice or twice for once, or a vowel left out
 * inside?
 */
function isSlip(typed: string, span: string): boolean {
  if (typed.length !== span.length) return undouble(typed) === undouble(span) || lacksVowel(typed, span)
  return [...typed].sort().join('') === [...span].sort().join('')
}

/** Shorter words lack a vowel too easily: form for forum. */
const MIN_LACKING = 5

function lacksVowel(typed: string, span: string): boolean {
  if (typed.length < MIN_LACKING || span.length !== typed.length + 1) return false
  const at = commonLength(typed, span)
  const isLacking = isVowel(span.charCodeAt(at))
    ? // In Hangul that of a syllable: 구성 is not 귀성.
      beginsSyllable(span, at - 1) && !isVowel(span.charCodeAt(at + 1))
    : /[aeiou]/.test(span.charAt(at))
  return at > 0 && at < typed.length && isLacking && typed.slice(at) === span.slice(at + 1)
}

/** Is one vowel another one? */
function hasOtherVowel(typed: string, span: string): boolean {
  const at = commonLength(typed, span)
  return (
    typed.length === span.length &&
    isVowel(typed.charCodeAt(at)) &&
    isVowel(span.charCodeAt(at)) &&
    typed.slice(at + 1) === span.slice(at + 1)
  )
}

const undouble = (word: string): string => word.replace(/(.)\1+/gsu, '$1')
