// What a piece of words that were typed as one (부산국밥) stands for: a word, or a part of a compound.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, isAll, termOfUnits } from '../../term.ts'
import { isParticleOrNone, isSuffixOrNone, type Stem, shortNoun, withoutTelling } from './particle.ts'
import { CASES } from './suffixes.table.ts'

/** The patterns, but only for words, with particles or without. */
export function* asWords(patterns: Iterable<Pattern>): Generator<Pattern> {
  for (const { units, via, end, degree = 0 } of patterns)
    yield { units, via, degree, begin: 'word', end: end === 'cluster' ? isSuffixOrNone : end }
}

/** Patterns for what begins or ends a longer word, if the term is long enough for one: 국밥 of 돼지국밥. */
export const compoundPatterns = (term: FoldedTerm): Pattern[] =>
  isPart(term)
    ? [
        { units: term.units, via: 'exact', ...PART, begin: 'word', end: isPartBehind },
        { units: term.units, via: 'exact', ...PART, begin: 'part', end: isSuffixOrNone },
      ]
    : []

/**
 * Patterns for the ends of compounds that a term is with a particle that nouns end in as well, so that by itself it tells
 * nothing: 튀김 of 감자튀김 for 튀김도.
 */
export function* tailPatterns(stems: readonly Stem[]): Generator<Pattern> {
  for (const stem of stems)
    if (!stem.isSure && CASES.includes(stem.suffix?.units ?? '') && isPart(stem))
      yield { units: stem.units, via: 'particle', ...PART, begin: 'part', end: isParticleOrNone }
}

const PART = { degree: WORST, isWithinWord: true } as const

/** May it be a part of a compound, and is it no syllable with a particle: 지에? */
const isPart = ({ clusters }: Pick<FoldedTerm, 'clusters'>): boolean =>
  isAll({ clusters }, 'syllable') && clusters.length >= MIN_PART && shortNoun(clusters) === null

/** Is the rest of a word long enough for a part of a compound? An `IsRest`. */
const isPartBehind = (rest: string, isInside: boolean): boolean =>
  !isInside && termOfUnits(withoutTelling(rest)).clusters.length >= MIN_PART
