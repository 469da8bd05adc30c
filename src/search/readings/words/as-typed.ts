// A term as it was typed: with its last syllable unfinished, without its particles (particle.ts), and as the
// verb that it may be a form of (conjugation.ts).
import type { Reading } from '../../../model/hit.ts'
import { isWord } from '../../boundaries.ts'
import { FORM_LIMIT, WORST } from '../../cost.ts'
import { fold } from '../../fold.ts'
import { isDigitUnit, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import {
  type Cluster,
  type FoldedTerm,
  hasLatinJoint,
  hasNumberSign,
  isAll,
  termOfUnits,
  unitsOf,
  wordsBefore,
} from '../../term.ts'
import { L, M, N } from '../jamo.table.ts'
import * as deferredCode from '../numbers/code.ts'
import * as deferredNumber from '../numbers/number.ts'
import type { ToldBy } from '../verbs/conjugation.ts'
import * as deferredConjugation from '../verbs/conjugation.ts'
import { isNegated, leastLength, mayBeVerb } from '../verbs/verb.ts'
import * as deferredEveryday from './everyday.ts'
import {
  isParticleOrNone,
  isSuffixOrNone,
  isVerbEnding,
  MIN_STEM,
  type Stem,
  shortNoun,
  stemsOf,
} from './particle.ts'
import { MAKES_NOUNS, MAKES_NOUNS_OF_VERBS } from './suffixes.table.ts'
import type { Suffix } from './suffixes.ts'

/**
 * The stems of a term. Of several words the last is no ending (아기 of 보내는 아기), nor is it one that leaves a
 * syllable of it, where nouns end so (시인). A verb is no noun with an ending (들어와).
 */
export function stemsOfTerm(term: FoldedTerm): Stem[] {
  const before = wordsBefore(term).length
  const least = leastLength(term.units)
  return stemsOf(term.clusters).filter(
    stem =>
      stem.clusters.length >= least &&
      (before === 0 || stem.clusters.length - before >= (stem.isTelling ? 1 : MIN_STEM)) &&
      !makesOtherWord(stem),
  )
}

const isParticle = ({ condition }: Suffix): boolean => condition !== 'no-particle' && condition !== 'verb'

/** May the term be a form of a verb, and is it no noun that only looks like one (전화기)? */
export const mayBeVerbForm = (term: FoldedTerm): boolean =>
  mayBeVerb(term) && !stemsOf(term.clusters).some(makesOtherWord)

/** That of 이다 behind a vowel. */
const DA = unitsOfWord('다')

/**
 * Is it, with the suffix that stood behind it, another word that is known (운동화, 사이다), or a noun, and no verb (배우기), with what
 * makes nouns of verbs (전화기)?
 */
function makesOtherWord({ units, suffix }: Stem): boolean {
  if (suffix === null) return false
  if (MAKES_NOUNS_OF_VERBS.includes(suffix.units))
    return deferredEveryday.isEverydayNoun(units) && !deferredEveryday.isEverydayStem(units)
  const isPartOfWord = MAKES_NOUNS.includes(suffix.units) || suffix.units === DA
  return isPartOfWord && deferredEveryday.isEverydayWord(units + suffix.units)
}

/**
 * Patterns for the term as typed: the whole, its stems, its verb, and its noun of one syllable. `toldBy`
 * as in `verbForms`.
 */
export function* typedPatterns(
  term: FoldedTerm,
  stems: readonly Stem[],
  via: Reading = 'exact',
  toldBy: ToldBy = 'nothing',
): Generator<Pattern> {
  yield* wholePatterns(term, stems, via)
  const stemVia = via === 'exact' ? 'particle' : via
  for (const [i, stem] of stems.entries()) yield stemPattern(term, stem, stemVia, (i + 1) * STEM_STEP)
  if (mayBeVerbForm(term)) yield* verbPatterns(term, stemVia, toldBy)
  const once = doubledWord(term)
  if (once !== null) yield { units: once, via: stemVia, degree: WORST, begin: 'word', end: 'cluster' }
  // Nothing but the noun by itself or with other particles: a syllable stands in everything.
  const noun = shortNoun(term.clusters)
  if (noun !== null)
    yield {
      units: noun,
      via: stemVia,
      degree: isRatherVerb(term, noun) ? RATHER_VERB : FORM_LIMIT,
      begin: 'word',
      end: isParticleOrNone,
      isWithinWord: true,
      typed: term.units,
    }
}

/** The degree of a noun of one syllable where a verb is as likely: above that of the verbs. */
const RATHER_VERB = 0.74

/** Is the term a form of a verb of one syllable, and what would be its noun none that everybody knows: 두 of 두는, but not 배 of 배는? */
const isRatherVerb = (term: FoldedTerm, noun: string): boolean =>
  mayBeVerb(term) &&
  deferredConjugation.hasShortStem(term.clusters) &&
  !deferredEveryday.isEverydaySyllable(noun)

/** How much worse a stem is than the next longer one: the nineteenth as bad as a form can be. */
const STEM_STEP = FORM_LIMIT / 19

/** The whole, and unfinished: of one syllable only where a word begins, since it stands in everything, and if none follows. */
function* wholePatterns(term: FoldedTerm, stems: readonly Stem[], via: Reading): Generator<Pattern> {
  const isShort = term.clusters.length < 2
  // A date is whole, and so is a number with all its commas; other figures (010-1234-567) may go on.
  const signs = signsIn(term)
  const isWhole =
    isAll(term, 'consonant') ||
    /\d,\d{3}$/.test(term.text) ||
    (signs.length > 0 && deferredNumber.isWholeDate(term.text))
  const unfinished = isWhole ? {} : { partial: via === 'exact' ? ('partial' as const) : via }
  // In Korean a word with a particle behind it is that word.
  const ending = isShort ? {} : { ending: isParticleOrNone }
  const whole = { units: term.units, via, end: 'cluster', ...ending } as const
  yield {
    ...whole,
    begin: 'cluster',
    hasJoint: hasLatinJoint(term),
    hasSign: hasNumberSign(term),
    ...(isShort ? {} : unfinished),
    ...breaksOf(term, signs),
    ...seamsOf(stems),
    ...(mayBeCode(term) ? deferredCode.writtenAs(term) : {}),
  }
  if (mayBeCode(term)) yield* deferredCode.releasePatterns(term)
  // 않 is how another form is negated: 안 얼어 for 얼지 않아.
  const isFinished = term.isFinished && !isNegated(term)
  if (isShort) yield { ...whole, begin: 'word', ...(isFinished ? {} : unfinished) }
}

/** Where a word ends before the particle of a term, and that begins another: 회사가 is not in 회사 가방. */
function seamsOf(stems: readonly Stem[]): Pick<Pattern, 'isMeantAt'> {
  const seams = stems
    .filter(stem => isAll(stem, 'syllable') && stem.suffix && isParticle(stem.suffix))
    .map(({ units }) => units.length)
  if (seams.length === 0) return {}
  return {
    isMeantAt: ({ flags }, from, to) => isWord(flags, to) || !seams.some(at => isWord(flags, from + at)),
  }
}

/**
 * Where a term of figures is parted: those of a release (1.4.2) have to be, of a telephone number they may be. `signs`: where
 * it has signs.
 */
function breaksOf({ text }: FoldedTerm, signs: readonly number[]): Pick<Pattern, 'breaks' | 'mayBreakAt'> {
  if (signs.length === 0) return {}
  return /\..*\./.test(text) ? { breaks: signs } : { mayBreakAt: signs }
}

/** Has it a digit beside a letter or a sign: 5G, E0404, v1.2, 2>&1? */
const mayBeCode = ({ units, text }: FoldedTerm): boolean =>
  /[a-z\d]$/.test(units) && /^(?=.*\d)[!-~]+$/.test(text) && !/^\d+$/.test(text)

/** Where signs stand in a term of figures: 2018-12-1 is not 2018-1-21. None where there are no signs. */
function signsIn({ text }: FoldedTerm): number[] {
  // Asking for the first digit first saves a start what it takes to make the expression.
  if (!isDigitUnit(text.charCodeAt(0)) || !/^\d+[^\p{L}\p{N}\s][^\p{L}]*\d$/u.test(text)) return []
  const { units, flags } = fold(text)
  return [...units].map((_, i) => i).filter(i => i > 0 && isWord(flags, i))
}

function stemPattern(term: FoldedTerm, stem: Stem, via: Reading, degree: number): Pattern {
  // Between a digit or a letter and a syllable a word begins: 9월, A4.
  const isOfSyllables = isAll(stem, 'syllable')
  return {
    units: stem.units,
    via,
    degree: Math.min(FORM_LIMIT, degree),
    begin: stem.isSure ? 'cluster' : 'word',
    end: stem.isSure ? 'cluster' : isOfVerb(stem) ? isVerbEnding : isSuffixOrNone,
    isWithinWord: isOfSyllables && stem.clusters.length <= MIN_STEM,
    ending: isSuffixOrNone,
    isStem: isOfSyllables,
    // 도 behind figures alone is most often what they count: 2~8도.
    hasSign: hasNumberSign(term) && !isAll(stem, 'other'),
    typed: term.units,
  }
}

/** Did what makes nouns of verbs stand behind it? Then it is a verb or nothing: 정전기 is not 정전에. */
const isOfVerb = ({ suffix }: Stem): boolean => suffix !== null && MAKES_NOUNS_OF_VERBS.includes(suffix.units)

/** The degree of the least certain verb; that it goes on otherwise than typed is added. */
const VERB_LIMIT = 0.75
/** The degree of the noun that a verb is made of. */
const NOUN_OF_VERB = 0.45

/** Forms of the verb or adjective that the term may be a form of, and the noun that it may be made of. */
export function* verbPatterns(term: FoldedTerm, via: Reading, toldBy: ToldBy): Generator<Pattern> {
  // 안 되는 and 빌려 주고 are written as one word, too.
  const isWithinWord = term.clusters.length <= MIN_STEM && !isNegated(term)
  const pattern = { via, begin: 'word', isWithinWord } as const
  const before = wordsBefore(term)
  const unitsBefore = unitsOf(before)
  const told = toldByForm(term, toldBy)
  for (const { units, end, degree, noun, isMeantAt } of deferredConjugation.verbForms(term.clusters, told)) {
    // An ending does not begin with a word: 장애 기와 is no form of 장애.
    if (units === unitsBefore) continue
    yield {
      ...pattern,
      units,
      degree: VERB_LIMIT * degree,
      end,
      typed: term.units,
      ...(isMeantAt ? { isMeantAt } : {}),
    }
    if (noun !== null && !isAcross(before, noun))
      yield {
        ...pattern,
        units: noun.units,
        degree: NOUN_OF_VERB,
        typed: term.units,
        end: noun.isSure ? 'cluster' : isSuffixOrNone,
      }
  }
}

/** The degree of one syllable that its neighbour tells to be a verb: above that of the others. */
const ADNOMINAL = 0.7

/**
 * Forms of one syllable of the verb that the term may be a form of, behind a noun with its particle. `mustTell`: only where
 * the term surely is one.
 */
export function* adnominalPatterns(term: FoldedTerm, mustTell: boolean): Generator<Pattern> {
  const { adnominalForms, isBehindNoun } = deferredConjugation
  for (const units of adnominalForms(term.clusters, mustTell))
    yield {
      units,
      via: 'particle',
      degree: ADNOMINAL,
      begin: 'word',
      end: 'word',
      isMeantAt: isBehindNoun,
      typed: term.units,
    }
}

/** Forms of the verb that says of another voice what the term does. */
export function* voicePatterns(term: FoldedTerm): Generator<Pattern> {
  for (const { units, end } of deferredConjugation.voicedForms(
    term.clusters,
    deferredEveryday.isEverydayStem,
  ))
    yield { units, end, via: 'particle', degree: VERB_LIMIT, begin: 'word', isWithinWord: true }
}

/** The same, where the term itself tells more or less: it is a form of a known verb, or a known noun with its particle. */
function toldByForm(term: FoldedTerm, toldBy: ToldBy): ToldBy {
  if (toldBy === 'nothing') return isKnownForm(term) ? 'form' : toldBy
  const noun = toldBy === 'lack' ? shortNoun(term.clusters) : null
  return noun !== null && deferredEveryday.isEverydaySyllable(noun) ? 'nothing' : toldBy
}

/** Does it end in ㄴ, ㄹ or ㅁ, of a verb that everybody knows, and is it no such noun (그림)? */
const isKnownForm = ({ units, clusters }: FoldedTerm): boolean =>
  KNOWN_CODAS.some(coda => units.endsWith(coda)) &&
  !deferredEveryday.isEverydayNoun(units) &&
  deferredConjugation.stemsOfForm(clusters).some(deferredEveryday.isEverydayStem)

/** What makes a noun of a verb, or has it stand before one. */
const KNOWN_CODAS = [M, N, L]

/**
 * Is there but a syllable of the last word in the noun, or none of it and a verb that would be written as one
 * with it?
 */
function isAcross(before: readonly Cluster[], noun: { units: string; isOfSound: boolean }): boolean {
  if (before.length === 0) return false
  const more = termOfUnits(noun.units).clusters.length - before.length
  return more === 1 || (more === 0 && noun.isOfSound)
}

/** A word of sound or look said twice (반짝반짝), once: what verbs of it begin with. Null for others. */
function doubledWord(term: FoldedTerm): string | null {
  const half = term.clusters.length / 2
  if (half !== MIN_STEM || !isAll(term, 'syllable')) return null
  const [first, second] = [term.clusters.slice(0, half), term.clusters.slice(half)].map(unitsOf)
  return first !== undefined && first === second ? first : null
}
