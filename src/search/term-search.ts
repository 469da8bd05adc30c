// One term over the whole library: its readings in order of cost, dear ones only where cheap ones found little.
import { READINGS } from '../model/hit.ts'
import { createAlign, ERROR } from './align.ts'
import { MIN_PART } from './boundaries.ts'
import { DEGREE_LIMIT, placeCost, READING_COST } from './cost.ts'
import * as deferredFields from './fields.ts'
import { countHits, createHits, type TermHits } from './hits.ts'
import { isDigitUnit } from './keystroke.ts'
import type { Lookup } from './positions.ts'
import type { Term } from './query.ts'
import { otherNames } from './readings/alias.ts'
import * as deferredConjugation from './readings/conjugation.ts'
import { hasInitials, scanInitials, splitDoubles } from './readings/initials.ts'
import { hangulOfKeys, latinOfKeys } from './readings/keyboard.ts'
import { NUMERAL_STARTS } from './readings/number.table.ts'
import * as deferredNumber from './readings/number.ts'
import {
  isParticleOrNone,
  isSuffixOrNone,
  type Stem,
  shortNoun,
  stemsOf,
  tellingSuffix,
  withoutTelling,
} from './readings/particle.ts'
import { scanShortForms } from './readings/short-form.ts'
import {
  beginningPatterns,
  mixedPatterns,
  slippedPatterns,
  soundPatterns,
  surePatterns,
} from './readings/sound.ts'
import { findSyllables } from './readings/syllable.ts'
import { findTypos, type Misspelled, toleranceOf } from './readings/typo.ts'
import * as deferredVariant from './readings/variant.ts'
import { isNegated, mayBeVerb } from './readings/verb.ts'
import { type Pattern, scan } from './scan.ts'
import type { HeaderSource, SearchIndex, Source } from './search-index.ts'
import {
  type FoldedTerm,
  foldTerm,
  hasLatinJoint,
  isAll,
  termOfClusters,
  termOfUnits,
  unitsOf,
} from './term.ts'
import type { FoldedTexts } from './texts.ts'

/** What a term found, in the tactics and in the headers. */
export interface TermResult {
  term: Term
  tactics: TermHits
  headers: TermHits
  /** What `headers` counts in: all headers, or the values of the term's field. */
  source: HeaderSource
  /** The one field of `source`, or null when it has each value's own. */
  field: string | null
}

/** With so many hits of cheaper readings, dear ones are not tried: they would only add noise, and take time. */
const ENOUGH = 20

/** How far the readings of a term go. */
export interface Effort extends Lookup {
  /** All readings, however many hits the cheap ones have, and more errors: a query of several words found nothing. */
  isLast: boolean
  /** Only words and parts of compounds, by readings that leave no doubt: a part of what was typed as one word. */
  isPart?: boolean
}

/** An English word of three letters or more in the plural. */
const PLURAL = /^[a-z]{2,}[^s]s$/

/** Shorter words sound like too much that is Korean in other keys: 거미 is rjal. */
const MIN_UNHEARD = 5

/** Where a term is looked for, and what it found there so far. */
interface Target {
  source: Source
  hits: TermHits
}

/** In how many texts something was found so far. */
const countIn = (targets: readonly Target[]): number =>
  targets.reduce((sum, { hits }) => sum + countHits(hits), 0)

/** A term being looked for: what it found so far, and the steps of work that find more, cheap readings first. */
export interface TermSearch {
  result: TermResult
  steps: Generator<void>
}

/** Begins to look for the term. Nothing is found before the first step. */
export function startTerm(index: SearchIndex, term: Term, effort: Effort): TermSearch {
  const scope = term.field === null ? null : deferredFields.findScope(index, term.field)
  const source = scope?.kind === 'header' ? scope.source : index.headers
  const tactics = createHits(index.tactics.texts)
  const headers = createHits(source.texts)
  const targets: Target[] = []
  if (scope?.kind !== 'header') targets.push({ source: index.tactics, hits: tactics })
  if (scope?.kind !== 'text') targets.push({ source, hits: headers })
  const isField = term.field === null || scope !== null
  const folded = foldTerm(isField ? term.text : `${term.field}:${term.text}`)
  return {
    result: { term, tactics, headers, source, field: scope?.kind === 'header' ? scope.field : null },
    steps: effort.isPart
      ? lookForPart(index, folded, targets, effort)
      : look(index, folded, term.isLiteral || term.isExcluded, targets, effort),
  }
}

function* look(
  index: SearchIndex,
  term: FoldedTerm,
  isLiteral: boolean,
  targets: readonly Target[],
  effort: Effort,
): Generator<void> {
  const count = (): number => countIn(targets)
  function* find(pattern: Pattern): Generator<void> {
    for (const { source, hits } of targets) scan(source.texts, pattern, hits, effort)
    yield
  }
  if (isLiteral) {
    yield* find({ units: term.units, via: 'exact', begin: 'cluster', end: 'cluster' })
    return
  }
  const stems = stemsBeyond(term)
  yield* findAsTyped(term, stems, find, 'exact', effort.isLast)
  const isInitials = isAll(term, 'consonant')
  if (hasInitials(term.clusters)) yield* findInitials(term, targets, effort)
  for (const name of new Set([term, ...stems].flatMap(({ units }) => otherNames(index, units)))) {
    yield* find({ units: name, via: 'alias', begin: 'word', end: 'cluster' })
  }
  if (mayBeAmount(term)) yield* findAmounts(term, stems, find)
  const isLatin = isAll(term, 'latin')
  const heard: { units: string }[] = [
    term,
    ...stems.filter(stem => stem.isSure),
    // Loanwords are singular.
    ...(isLatin && PLURAL.test(term.units) ? [{ units: term.units.slice(0, -1) }] : []),
  ]
  let unheard: FoldedTerm[] = []
  if (!targets.some(({ hits }) => hasCheap(hits))) {
    const before = count()
    const others = yield* findKeyboard(term, find)
    // Letters that make no syllables were meant for the other keyboard even if no text has them as they stand.
    if (count() > before || !isAll(term, 'syllable')) heard.push(...others)
    else unheard = others.filter(({ units }) => units.length >= MIN_UNHEARD)
  }
  if (isInitials && heard.length < 2) return
  const isWanted = (): boolean => effort.isLast || count() < ENOUGH
  if (isLatin && isWanted()) yield* findSounds(index, heard, find)
  if (!isLatin && isWanted()) yield* findVariants(term, stems, find, count)
  const found = count()
  // What is a word of the notes is not taken for another one.
  const isWord = effort.isLast && targets.some(({ hits }) => hits.cost.some(cost => cost < WHOLE_WORD))
  if (isWanted() && !isWord) yield* findMisspelled(index, term, stems, targets, find, effort)
  // What is a misspelled Korean word is no English one.
  const isMisspelled = found === 0 && count() > 0
  if (!isLatin && !isMisspelled && isWanted()) yield* findSounds(index, heard, find)
  // Keys that make whole syllables (님차 for slack) are most often meant as they are.
  if (count() === 0) yield* findSounds(index, unheard, find, surePatterns)
  // A word of two syllables is as likely a short form as a misspelled one.
  const isFound = term.clusters.length > MIN_STEM ? count() > 0 : targets.some(({ hits }) => hasSure(hits))
  if (isFound) return
  for (const pattern of mixedPatterns(index.sounds, term.clusters)) yield* find(pattern)
  for (const patternsOf of [beginningPatterns, slippedPatterns])
    for (const { units } of heard)
      if (count() === 0) for (const pattern of patternsOf(index.sounds(), units)) yield* find(pattern)
  for (const { source, hits } of targets) scanShortForms(source.texts, term, hits, effort)
}

function* lookForPart(
  index: SearchIndex,
  term: FoldedTerm,
  targets: readonly Target[],
  effort: Effort,
): Generator<void> {
  function* find({ units, via, end, ...more }: Pattern): Generator<void> {
    const pattern: Pattern = { units, via, begin: 'word', end: end === 'cluster' ? isSuffixOrNone : end }
    if (more.extra !== undefined) pattern.extra = more.extra
    for (const { source, hits } of targets) scan(source.texts, pattern, hits, effort)
    yield
  }
  const stems = stemsOf(term.clusters)
  yield* findAsTyped(term, stems, find)
  if (mayBePart(term)) yield* findInCompounds(term.units, targets, effort)
  for (const name of otherNames(index, term.units))
    yield* find({ units: name, via: 'alias', begin: 'word', end: 'cluster' })
  yield* findSounds(index, [term, ...stems.filter(({ isSure }) => isSure)], find)
}

/** Is it long enough for a part of a compound, and no syllable with a particle (지에)? */
const mayBePart = (term: FoldedTerm): boolean =>
  isAll(term, 'syllable') && term.clusters.length >= MIN_PART && shortNoun(term.clusters) === null

/** Is the rest of a word long enough for a part of a compound? An `IsRest`. */
const isPartBehind = (rest: string, isInside: boolean): boolean =>
  !isInside && termOfUnits(withoutTelling(rest)).clusters.length >= MIN_PART

/** What begins or ends a longer word: 국밥 of 돼지국밥. */
function* findInCompounds(units: string, targets: readonly Target[], effort: Effort): Generator<void> {
  const part = { units, via: 'exact', extra: DEGREE_LIMIT, isWithinWord: true } as const
  for (const { source, hits } of targets) {
    scan(source.texts, { ...part, begin: 'word', end: isPartBehind }, hits, effort)
    scan(source.texts, { ...part, begin: 'part', end: isSuffixOrNone }, hits, effort)
  }
  yield
}

/**
 * The stems of a term. Of several words the last is no ending (아기 of 보내는 아기), nor is it one that leaves a syllable
 * of it, where nouns end so (시인).
 */
function stemsBeyond(term: FoldedTerm): Stem[] {
  const before = wordsBefore(term).length
  return stemsOf(term.clusters).filter(
    ({ clusters, isTelling }) => before === 0 || clusters.length - before >= (isTelling ? 1 : MIN_STEM),
  )
}

/** The syllables of a term before its last word. */
const wordsBefore = (term: FoldedTerm): FoldedTerm['clusters'] => wordsOf(term).slice(0, -1).flat()

/** The syllables of each word of a term. */
function wordsOf({ text, clusters }: FoldedTerm): FoldedTerm['clusters'][] {
  const words = text.trim().split(/\s+/)
  return words.length < 2 ? [clusters] : words.map(word => foldTerm(word).clusters)
}

function* findSounds(
  index: SearchIndex,
  heard: readonly { units: string }[],
  find: Find,
  patternsOf = soundPatterns,
): Generator<void> {
  for (const { units } of heard) for (const pattern of patternsOf(index.sounds(), units)) yield* find(pattern)
}

type Find = (pattern: Pattern) => Generator<void>

/** What a stem costs more than the next longer one. */
const STEM_STEP = 0.0005

/** As typed, without its particles, and with its last syllable unfinished. */
function* findAsTyped(
  term: FoldedTerm,
  stems: readonly Stem[],
  find: Find,
  via: Pattern['via'] = 'exact',
  hasOthers = false,
): Generator<void> {
  const isShort = term.clusters.length < 2
  const unfinished = isAll(term, 'consonant') ? {} : { partial: via === 'exact' ? ('partial' as const) : via }
  // One unfinished syllable would be found in the middle of everything.
  const hasJoint = hasLatinJoint(term)
  yield* find({
    units: term.units,
    via,
    begin: 'cluster',
    end: 'cluster',
    hasJoint,
    ...(isShort ? {} : unfinished),
  })
  if (isShort) yield* find({ units: term.units, via, begin: 'word', end: 'cluster', ...unfinished })
  const stemVia = via === 'exact' ? 'particle' : via
  for (const [i, stem] of stems.entries()) {
    yield* find({
      units: stem.units,
      via: stemVia,
      extra: Math.min(DEGREE_LIMIT / 2, (i + 1) * STEM_STEP),
      begin: stem.isSure ? 'cluster' : 'word',
      end: stem.isSure ? 'cluster' : isSuffixOrNone,
      isWithinWord: stem.clusters.length <= MIN_STEM,
      ending: isSuffixOrNone,
      rest: term.units.slice(stem.units.length),
    })
  }
  yield* findVerb(term, find, stemVia, hasOthers)
  const once = doubledWord(term)
  if (once !== null)
    yield* find({ units: once, via: stemVia, extra: DEGREE_LIMIT, begin: 'word', end: 'cluster' })
  // Nothing but the noun by itself or with other particles: a syllable stands in everything.
  const noun = shortNoun(term.clusters)
  if (noun !== null)
    yield* find({
      units: noun,
      via: stemVia,
      extra: DEGREE_LIMIT / 2,
      begin: 'word',
      end: isParticleOrNone,
      isWithinWord: true,
      rest: term.units.slice(noun.length),
    })
}

/** A word of sound or look said twice (반짝반짝), once: what verbs of it begin with. Null for others. */
function doubledWord(term: FoldedTerm): string | null {
  const half = term.clusters.length / 2
  if (half !== MIN_STEM || !isAll(term, 'syllable')) return null
  const [first, second] = [term.clusters.slice(0, half), term.clusters.slice(half)].map(unitsOf)
  return first !== undefined && first === second ? first : null
}

/** Forms of the verb or adjective that the term may be a form of, and the noun that it may be made of. */
function* findVerb(term: FoldedTerm, find: Find, via: Pattern['via'], hasOthers: boolean): Generator<void> {
  if (!mayBeVerb(term)) return
  // 안 되는 and 빌려 주고 are written as one word, too.
  const isWithinWord = term.clusters.length <= MIN_STEM && !isNegated(term)
  const pattern = { via, begin: 'word', isWithinWord } as const
  const before = wordsBefore(term)
  const unitsBefore = unitsOf(before)
  // An ending does not begin with a word: 장애 기와 is no form of 장애.
  for (const { units, end, degree, noun } of deferredConjugation.verbForms(term.clusters, hasOthers)) {
    if (units === unitsBefore) continue
    yield* find({ ...pattern, units, extra: DEGREE_LIMIT * degree, end })
    if (noun !== null && !isAcross(before, noun))
      yield* find({
        ...pattern,
        units: noun.units,
        extra: DEGREE_LIMIT * 0.6,
        end: noun.isSure ? 'cluster' : isSuffixOrNone,
      })
  }
}

/** Is there but a syllable of the last word in the noun, or none of it and a verb that would be written as one with it? */
function isAcross(before: FoldedTerm['clusters'], noun: { units: string; isOfSound: boolean }): boolean {
  if (before.length === 0) return false
  const more = termOfUnits(noun.units).clusters.length - before.length
  return more === 1 || (more === 0 && noun.isOfSound)
}

function* findInitials(term: FoldedTerm, targets: readonly Target[], { isLast }: Effort): Generator<void> {
  const before = countIn(targets)
  function* scanAll(clusters: FoldedTerm['clusters'], extra: number): Generator<void> {
    for (const { source, hits } of targets)
      yield* scanInitials(source.texts, source.initials(), clusters, hits, { extra, isLast })
  }
  yield* scanAll(term.clusters, 0)
  yield
  const hasFound = countIn(targets) > before
  const split = hasFound ? null : splitDoubles(term.clusters)
  if (split) yield* scanAll(split, DEGREE_LIMIT / 2)
  yield
}

/** Has the term been found by a reading that says what was meant: as typed, without particles, by initials of words? */
const hasCheap = ({ via, cost }: TermHits): boolean =>
  via.some((reading, i) => reading < INITIALS || (reading === INITIALS && (cost[i] ?? 0) < INITIALS_OF_WORDS))

/** Only a match as typed, of a whole word, costs less. */
const WHOLE_WORD = placeCost(true, false)

/** By a reading that says more than that something like it is there. */
const hasSure = ({ via }: TermHits): boolean => via.some(reading => reading !== TYPO)

const TYPO = READINGS.indexOf('typo')
const INITIALS = READINGS.indexOf('initials')
const INITIALS_OF_WORDS = READING_COST.initials + placeCost(false, true)

/** In the other keyboard mode; returns what the keys type there. */
function* findKeyboard(term: FoldedTerm, find: Find): Generator<void, FoldedTerm[]> {
  const others: FoldedTerm[] = []
  const hangul = hangulOfKeys(term)
  if (hangul) {
    const other = termOfUnits(hangul)
    others.push(other)
    yield* findAsTyped(other, stemsOf(other.clusters), find, 'keyboard')
  }
  const latin = latinOfKeys(term)
  if (latin) {
    others.push(termOfUnits(latin))
    yield* find({ units: latin, via: 'keyboard', begin: 'word', end: latin.length < 4 ? 'word' : 'cluster' })
  }
  return others
}

/** Does it begin with a digit, or with what may be a number in words? Most terms need not be read to know. */
const mayBeAmount = ({ units, clusters: [one, two] }: FoldedTerm): boolean =>
  isDigitUnit(units.charCodeAt(0)) ||
  NUMERAL_STARTS.some(
    ([first, second]) => first.includes(one?.units ?? '') && second.includes(two?.units ?? ''),
  )

/** The same amount, written otherwise. */
function* findAmounts(term: FoldedTerm, stems: readonly Stem[], find: Find): Generator<void> {
  const isApart = /\s/.test(term.text)
  for (const { clusters } of [term, ...stems])
    for (const pattern of deferredNumber.amountPatterns(clusters, isApart)) yield* find(pattern)
}

/** Spelled otherwise than the standard has it, or the other way round; as it sounds, where it is found nowhere. */
function* findVariants(
  term: FoldedTerm,
  stems: readonly Stem[],
  find: Find,
  count: () => number,
): Generator<void> {
  const shortest = Math.min(
    term.clusters.length,
    ...stems.filter(({ isSure }) => isSure).map(({ clusters }) => clusters.length),
  )
  const isWithinWord = shortest <= MIN_STEM
  const lengths = stems.map(({ clusters }) => clusters.length)
  for (const units of deferredVariant.otherSpellings(term.clusters, lengths))
    yield* find({ ...VARIANT, units, isWithinWord })
  if (count() > 0) return
  // The end of a verb sounds like much that is short: 얻다 is not in 줄었다.
  const begin = isWithinWord ? 'word' : 'cluster'
  for (const { clusters } of [term, ...stems])
    for (const units of deferredVariant.sameSounds(clusters, shortest))
      yield* find({ ...VARIANT, units, begin, isWithinWord })
  const corrected = deferredVariant.correctedForm(term.clusters)
  if (corrected === null) return
  yield* findAsTyped(termOfClusters(corrected), stemsOf(corrected), find, 'typo')
}

const VARIANT = { via: 'typo', begin: 'cluster', end: 'cluster' } as const

/** A stem of two syllables says too little to be misspelled, or written in the other script, as well. */
const MIN_STEM = 2

/** So many misspelled stretches are looked for at most, the nearest first. */
const MAX_MISSPELLED = 12
/** Only longer terms are looked for with errors across spaces. */
const MIN_CROSSING = 4

function* findMisspelled(
  index: SearchIndex,
  term: FoldedTerm,
  stems: readonly Stem[],
  targets: readonly Target[],
  find: Find,
  effort: Effort,
): Generator<void> {
  // Behind a stem of one syllable the ending says nothing: 접었다 is no misspelled 적었다.
  if (mayBeVerb(term) && deferredConjugation.isShortVerb(term.clusters)) return
  const found = yield* misspelledIn([index.vocabulary()], formsOf(term, stems), effort)
  // In no word: perhaps in words that the term joins.
  const texts = targets.map(({ source }) => source.texts)
  const all =
    found.length > 0 || term.clusters.length < MIN_CROSSING
      ? found
      : yield* misspelledIn(texts, [{ term, stems, isStem: false }], effort)
  const words = wordsOf(term)
  const whole = words.length < 2 ? all : all.filter(({ units }) => words.every(word => isLeftIn(units, word)))
  for (const { units, extra, begin } of whole.slice(0, MAX_MISSPELLED)) {
    yield* find({ units, via: 'typo', extra, begin, end: 'cluster' })
  }
}

/**
 * Is a word that the term joins in the stretch? With as many errors as it may have by itself, or with one; a word of one
 * syllable without.
 */
function isLeftIn(stretch: string, word: FoldedTerm['clusters']): boolean {
  const term = termOfClusters(word)
  const isSyllable = word.length < 2
  const align = createAlign(term.units, isSyllable ? 0 : Math.max(ERROR, toleranceOf(term, true)?.limit ?? 0))
  for (let from = 0; from < stretch.length; from++) if (align(stretch, from, () => true)) return true
  return false
}

/** A form in which the term may be misspelled, and what that may be without its particles. */
interface Form {
  term: FoldedTerm
  stems: readonly Stem[]
  /** Whether it is without its particles. */
  isStem: boolean
}

/** The term, and without its particles. */
function* formsOf(term: FoldedTerm, stems: readonly Stem[]): Generator<Form> {
  yield { term, stems, isStem: false }
  for (const { clusters, isSure } of stems) {
    if (isSure) yield { term: termOfClusters(clusters), stems: stemsOf(clusters), isStem: true }
  }
}

/** Does a stretch of text end in a particle that the stem does not end in? 블록에 is no misspelled 블록체(인). */
const endsInAnother = (stretch: string, stem: string): boolean => {
  const suffix = tellingSuffix(stretch)
  return suffix !== '' && !stem.endsWith(suffix)
}

/**
 * Stretches of the texts that the term is a misspelling of, the nearest first. The forms are tried in order, up to the
 * first that is a misspelling of anything.
 */
function* misspelledIn(
  sources: readonly FoldedTexts[],
  forms: Iterable<Form>,
  effort: Effort,
): Generator<void, Misspelled[]> {
  const found: Misspelled[] = []
  for (const { term, stems, isStem } of forms) {
    const tolerance = toleranceOf(term, effort.isLast)
    for (const texts of sources) {
      const typos = tolerance ? findTypos(texts, term, tolerance, effort) : []
      for (const typo of [...typos, ...findSyllables(texts, term, stems, effort)])
        if (!isStem || !endsInAnother(typo.units, term.units)) found.push(typo)
      yield
    }
    if (found.length > 0) break
  }
  return found.sort((a, b) => a.extra - b.extra || (a.units < b.units ? -1 : 1))
}
