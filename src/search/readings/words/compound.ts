// What a piece of words that were typed as one (부산국밥) stands for: a word, or a part of a compound.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, isAll, termOfUnits } from '../../term.ts'
import { isSuffixOrNone, shortNoun, withoutTelling } from './particle.ts'

/** The patterns, but only for words, with particles or without. */
export function* asWords(patterns: Iterable<Pattern>): Generator<Pattern> {
  for (const { units, via, end, degree = 0 } of patterns)
    yield { units, via, degree, begin: 'word', end: end === 'cluster' ? isSuffixOrNone : end }
}

/** Patterns for what begins or ends a longer word, if the term is long enough for one: 국밥 of 돼지국밥. */
export function compoundPatterns(term: FoldedTerm): Pattern[] {
  // No syllable with a particle: 지에.
  const isPart =
    isAll(term, 'syllable') && term.clusters.length >= MIN_PART && shortNoun(term.clusters) === null
  const part = { units: term.units, via: 'exact', degree: WORST, isWithinWord: true } as const
  return isPart
    ? [
        { ...part, begin: 'word', end: isPartBehind },
        { ...part, begin: 'part', end: isSuffixOrNone },
      ]
    : []
}

/** Is the rest of a word long enough for a part of a compound? An `IsRest`. */
const isPartBehind = (rest: string, isInside: boolean): boolean =>
  !isInside && termOfUnits(withoutTelling(rest)).clusters.length >= MIN_PART
