// What of the texts a term is a misspelling of, by its keys (typo.ts) or its syllables (syllable.ts), with
// its particles or without.
import { lazy } from '../../../base/lazy.ts'
import { createAlign, ERROR } from '../../align.ts'
import type { Lookup } from '../../positions.ts'
import type { Pattern } from '../../scan.ts'
import { type Cluster, type FoldedTerm, termOfClusters, wordsOf } from '../../term.ts'
import type { FoldedTexts } from '../../texts.ts'
import * as deferredEveryday from '../words/everyday.ts'
import { type Stem, stemsOf, tellingSuffix } from '../words/particle.ts'
import { findSyllables } from './syllable.ts'
import { findTypos, type Misspelled, toleranceOf } from './typo.ts'

/** So many misspelled stretches are looked for at most, the nearest first. */
const MAX_MISSPELLED = 12
/** Only longer terms are looked for with errors across spaces. */
const MIN_CROSSING = 4

/** How much may be wrong, and how it is looked for. */
interface Reach extends Lookup {
  /** The last try of a query of several words: more may be wrong. */
  isLast: boolean
  /**
   * The term is found as it is spelled: what is like it stands behind that, and whether it is another word is not asked, as
   * the words that everybody knows are much to load.
   */
  isFound: boolean
}

/**
 * Patterns for what the term is a misspelling of, worked out in steps. `vocabulary`: the words of the texts.
 */
export function* misspelledPatterns(
  term: FoldedTerm,
  stems: readonly Stem[],
  vocabulary: FoldedTexts,
  texts: readonly FoldedTexts[],
  reach: Reach,
): Generator<void, Pattern[]> {
  const found = yield* misspelledIn([vocabulary], misspelledForms(term, stems), reach)
  // In no word: perhaps in words that the term joins.
  const all =
    found.length > 0 || term.clusters.length < MIN_CROSSING
      ? found
      : yield* misspelledIn(texts, [{ term, stems, isStem: false }], reach)
  const words = wordsOf(term)
  const whole = words.length < 2 ? all : all.filter(({ units }) => words.every(word => isLeftIn(units, word)))
  return whole
    .slice(0, MAX_MISSPELLED)
    .map(({ units, degree, begin }) => ({ units, via: 'typo', degree, begin, end: 'cluster' }))
}

/**
 * Is a word that the term joins in the stretch? With as many errors as it may have by itself, or with one; a
 * word of one syllable without.
 */
function isLeftIn(stretch: string, word: Cluster[]): boolean {
  const term = termOfClusters(word)
  const isSyllable = word.length < 2
  const align = createAlign(term.units, isSyllable ? 0 : Math.max(ERROR, toleranceOf(term, true)?.limit ?? 0))
  for (let from = 0; from < stretch.length; from++) if (align(stretch, from, () => true)) return true
  return false
}

/** A form in which the term may be misspelled, and what that may be without its particles. */
interface MisspelledForm {
  term: FoldedTerm
  stems: readonly Stem[]
  /** Whether it is without its particles. */
  isStem: boolean
}

/** Shorter stems may be misspelled only before a particle that seldom ends a noun: 하이에 of 하이에나 is no 사이에. */
const MIN_STEM_LENGTH = 4

/** The term, and without its particles. */
function* misspelledForms(term: FoldedTerm, stems: readonly Stem[]): Generator<MisspelledForm> {
  yield { term, stems, isStem: false }
  for (const { clusters, isSure, isTelling } of stems) {
    if (isSure && (isTelling || clusters.length >= MIN_STEM_LENGTH))
      yield { term: termOfClusters(clusters), stems: stemsOf(clusters), isStem: true }
  }
}

/** Does a stretch of text end in a particle that the stem does not end in? 블록에 is no misspelled 블록체(인). */
const endsInAnother = (stretch: string, stem: string): boolean => {
  const suffix = tellingSuffix(stretch)
  return suffix !== '' && !stem.endsWith(suffix)
}

/**
 * Stretches of the texts that the term is a misspelling of, the nearest first. The forms are tried in order,
 * up to the first that is a misspelling of anything.
 */
function* misspelledIn(
  sources: readonly FoldedTexts[],
  forms: Iterable<MisspelledForm>,
  reach: Reach,
): Generator<void, Misspelled[]> {
  const found: Misspelled[] = []
  for (const { term, stems, isStem } of forms) {
    const isOtherWord = lazy(() => deferredEveryday.createOtherTest(term.units))
    const isOther = ({ units }: Misspelled): boolean =>
      (isStem && endsInAnother(units, term.units)) || (!reach.isFound && isOtherWord()(units))
    const tolerance = toleranceOf(term, reach.isLast)
    for (const texts of sources) {
      const typos = tolerance ? findTypos(texts, term, tolerance, reach) : []
      for (const typo of [...typos, ...findSyllables(texts, term, stems, reach)])
        if (!isOther(typo)) found.push(typo)
      yield
    }
    if (found.length > 0) break
  }
  return found.sort((a, b) => a.degree - b.degree || (a.units < b.units ? -1 : 1))
}
