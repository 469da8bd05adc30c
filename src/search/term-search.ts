// One term over the whole library: which readings of it are tried, in which order, and until when. What each
// looks for is in readings/.
import { READINGS } from '../model/hit.ts'
import { isWord } from './boundaries.ts'
import { matchCost, placeCost } from './cost.ts'
import * as deferredFields from './fields.ts'
import { countHits, createHits, type TermHits } from './hits.ts'
import { isDigitUnit } from './keystroke.ts'
import type { Lookup } from './positions.ts'
import type { Term } from './query.ts'
import {
  hasInitials,
  mayBeShiftless,
  SPLIT,
  scanInitials,
  scanShiftless,
  splitDoubles,
} from './readings/initials.ts'
import { inOtherMode, keyboardPatterns, mayBeFigures } from './readings/keyboard.ts'
import { aliasPatterns } from './readings/names/alias.ts'
import * as deferredRomanisedName from './readings/names/romanised-name.ts'
import { scanShortForms, shortenedPatterns } from './readings/names/short-form.ts'
import * as deferredTitle from './readings/names/title.ts'
import { endsInTitle } from './readings/names/title-end.ts'
import * as deferredCode from './readings/numbers/code.ts'
import * as deferredMistyped from './readings/numbers/mistyped.ts'
import * as deferredNumber from './readings/numbers/number.ts'
import { NUMBER_STARTS, NUMERAL_STARTS } from './readings/numbers/number-start.table.ts'
import { weekdayPatterns } from './readings/numbers/weekday.ts'
import { beginningPatterns, innerPatterns } from './readings/sound/compound-part.ts'
import { heardPatterns } from './readings/sound/heard.ts'
import { letterPatterns } from './readings/sound/letter-word.ts'
import { joinedPatterns, mixedPatterns, partlyHangulPatterns } from './readings/sound/mixed-word.ts'
import { romanisedParticlePatterns } from './readings/sound/romanised-particle.ts'
import { isLoanword, loanwordPatterns, soundPatterns, surePatterns } from './readings/sound/same-sound.ts'
import { slippedPatterns } from './readings/sound/slip.ts'
import { misspelledPatterns } from './readings/spelling/misspelling.ts'
import * as deferredVariant from './readings/spelling/variant.ts'
import * as deferredConjugation from './readings/verbs/conjugation.ts'
import { nounVerbPatterns } from './readings/verbs/noun-verb.ts'
import { mayBeVerb } from './readings/verbs/verb.ts'
import * as deferredVerbSpelling from './readings/verbs/verb-spelling.ts'
import {
  adnominalPatterns,
  mayBeVerbForm,
  stemsOfTerm,
  typedPatterns,
  verbPatterns,
  voicePatterns,
} from './readings/words/as-typed.ts'
import { asWords, compoundPatterns, tailPatterns } from './readings/words/compound.ts'
import { englishStems, inflectedPatterns } from './readings/words/english.ts'
import { eventPatterns } from './readings/words/event.ts'
import * as deferredEveryday from './readings/words/everyday.ts'
import { MIN_STEM, type Stem, stemsOf } from './readings/words/particle.ts'
import { type Pattern, scan, type WrittenText } from './scan.ts'
import { type HeaderSource, type SearchIndex, type Source, tacticOf, talkOfTactic } from './search-index.ts'
import {
  type Cluster,
  type FoldedTerm,
  foldTerm,
  isAddress,
  isAll,
  latinSpaces,
  termOfClusters,
} from './term.ts'
import { createWordTest } from './written-test.ts'

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

/** A word that so many texts have as it was typed is no misspelled other one. */
const ESTABLISHED = 10

/** How far the readings of a term go. */
export interface Effort extends Lookup {
  /** All readings, however many hits the cheap ones have, and more errors: a query of several words found nothing. */
  isLast: boolean
  /**
   * Only readings that leave no doubt: `names` are of words that begin as typed; `parts`, of what was typed as one word,
   * words and parts of compounds.
   */
  reach?: 'names' | 'parts'
}

/** Shorter words sound like too much that is Korean in other keys: 거미 is rjal. */
const MIN_UNHEARD = 5

/** Where a term is looked for, and what it found there so far. */
interface Target {
  source: Source
  hits: TermHits
  written: WrittenText
}

const writtenTactic =
  (index: SearchIndex): WrittenText =>
  number =>
    tacticOf(index, talkOfTactic(index, number), number)?.text ?? null

/** In how many texts something was found so far. */
const countIn = (targets: readonly Target[]): number =>
  targets.reduce((sum, { hits }) => sum + countHits(hits), 0)

/** How many texts have it as typed, and there as a whole word. */
const countWords = (targets: readonly Target[]): number =>
  targets.reduce((sum, { hits }) => sum + hits.cost.filter(cost => cost < WORD_GOING_ON).length, 0)

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
  if (scope?.kind !== 'header')
    targets.push({ source: index.tactics, hits: tactics, written: writtenTactic(index) })
  if (scope?.kind !== 'text') targets.push({ source, hits: headers, written: () => null })
  const isField = term.field === null || scope !== null
  const folded = foldTerm(isField ? term.text : `${term.field}:${term.text}`)
  const search = { index, term: { ...folded, isFinished: term.isFinished }, targets, effort }
  return {
    result: { term, tactics, headers, source, field: scope?.kind === 'header' ? scope.field : null },
    steps: stepsOf(search, term),
  }
}

function stepsOf(search: Search, { raw, isLiteral, isExcluded, isWithMinus }: Term): Generator<void> {
  if (search.effort.reach === 'names') return lookForName(search)
  if (search.effort.reach === 'parts') return lookForPart(search)
  if (isExcluded) return lookForLiteral(search, 'cluster')
  if (!isLiteral) return look(search)
  return lookForLiteral(search, 'letter', isWithMinus ? createWordTest(raw) : null)
}

/** A term, and where and how far it is looked for. */
interface Search {
  index: SearchIndex
  term: FoldedTerm
  targets: readonly Target[]
  effort: Effort
}

/**
 * The readings of a term in the order in which they are tried: each `find` is one, the conditions before it
 * say when. The four parts are those of docs/design.md ("Readings have an order, and an end").
 */
function* look(search: Search): Generator<void> {
  const { index, term, targets, effort } = search
  const stems = stemsOfTerm(term)
  const isLatin = isAll(term, 'latin')
  const texts = targets.map(({ source }) => source.texts)
  const count = (): number => countIn(targets)
  const isFound = (test: (hits: TermHits) => boolean): boolean => targets.some(({ hits }) => test(hits))
  const find = (patterns: Iterable<Pattern>): Generator<void> => findIn(search, patterns)

  // 1. As typed, and by what means the same.
  yield* find(typedPatterns(term, stems, 'exact', effort.isLast ? 'others' : 'nothing'))
  if (hasInitials(term.clusters)) yield* findInitials(search)
  yield* find(aliasPatterns(index, [term, ...stems]))
  yield* find(weekdayPatterns([term, ...stems]))
  if (mayBeAmount(term)) yield* find(deferredNumber.amountPatterns(term, stems))
  const titled = count() > 0 ? [] : [term, ...stems].filter(endsInTitle)
  if (titled.length > 0 && !isEverydayNoun(term)) yield* find(deferredTitle.titledPatterns(index, titled))
  if (titled.length > 0 && count() === 0) yield* find(deferredTitle.namePatterns(titled))

  // Such a name is whole or it is another one.
  if (isAddress(term)) return

  // 2. In the other keyboard mode.
  const other = isFound(asMeant) ? null : inOtherMode(term)
  const typed = count()
  if (other) yield* find(keyboardPatterns(other))
  const figures = isFound(asMeant) || !mayBeFigures(term.text) ? null : deferredMistyped.mistypedFigures(term)
  if (figures) yield* find(deferredMistyped.mistypedPatterns(figures))
  // Letters that make no syllables were meant for the other keyboard even if no text has them as they stand.
  const isOtherMeant = other !== null && (count() > typed || !isAll(term, 'syllable'))
  const mayLackShift = count() === typed && hasInitials(term.clusters) && mayBeShiftless(term.clusters)
  if (mayLackShift && !isFound(asMeant)) yield* findShiftless(search)
  if (isAll(term, 'consonant') && !isOtherMeant) return

  // What may be a noun (열고, 파고) is a verb of one syllable, where nothing else is.
  if (count() === 0 && mayBeVerbForm(term)) yield* find(verbPatterns(term, 'particle', 'lack'))
  if (mayBeVerb(term)) yield* find(adnominalPatterns(term, count() > 0))

  // 3. By what is like it, while there is little.
  const isWanted = (): boolean => effort.isLast || count() < ENOUGH
  const inflected = englishStems(term.units)
  const heard = [
    term,
    ...stems.filter(({ isSure }) => isSure),
    ...inflected.map(units => ({ units })),
    ...(isOtherMeant ? [other] : []),
  ]
  if (isLatin) yield* find(soundsOf(index, heard, isWanted() ? soundPatterns : surePatterns))
  // Behind the sounds, which would be found no more beside many of these: 프로세스 beside process for processes.
  if (isLatin) yield* find(inflectedPatterns(term, inflected))
  if (!isLatin) yield* find(deferredVariant.spellingPatterns(term, stems))
  if (!isLatin && count() === 0) {
    yield* find(deferredVariant.sameSoundPatterns(term, stems))
    for (const { units } of count() > 0 ? [] : [term, ...stems.filter(({ isSure }) => isSure)])
      yield* find(heardPatterns(index.sounds(), units))
    yield* find(deferredVariant.correctedPatterns(term))
    if (count() === 0) yield* find(deferredVariant.stutteredPatterns(term))
    if (count() === 0 && mayBeVerb(term))
      yield* find(deferredVerbSpelling.misspelledVerbPatterns(term, effort.isLast))
  }
  // Who types Hangul in Latin mode sees no shift left out: qnfrhcshfdl for 불꽃놀이.
  if (isLatin && other && isLongWord(other) && count() === 0)
    yield* find(deferredVariant.sameSoundPatterns(other, stemsOf(other.clusters)))
  if (!isLatin) {
    const loanwords = heard.filter(({ units }) => isLoanword(units))
    yield* find(soundsOf(index, loanwords, loanwordPatterns))
  }
  const spelled = count()
  // What is a word of the notes is not taken for another one: at the last try any word, before that one which many have.
  const isWord = (): boolean => countWords(targets) >= (effort.isLast ? 1 : ESTABLISHED)
  const reach = { ...effort, isFound: spelled > 0 }
  if (isWanted() && !isWord() && !isShortVerb(term))
    yield* find(yield* misspelledPatterns(term, stems, index.vocabulary(), texts, reach))
  // Keys of three syllables or more are hardly a Latin word, but may have a slip as well: rhrkrnrtn for 고객.
  if (isLatin && other && other.clusters.length > MIN_STEM && isAll(other, 'syllable') && count() === 0)
    yield* find(yield* misspelledPatterns(other, stemsOf(other.clusters), index.vocabulary(), texts, reach))
  // What is a misspelled Korean word is seldom an English one.
  const isMisspelled = spelled === 0 && count() > 0
  if (!isLatin && !isMisspelled && isWanted())
    yield* find(soundsOf(index, heard, isWord() ? surePatterns : soundPatterns))
  // Keys that make whole syllables (님차 for slack) are most often meant as they are.
  if (other && !isOtherMeant && other.units.length >= MIN_UNHEARD && count() === 0 && !isEverydayNoun(term))
    yield* find(surePatterns(index.sounds(), other.units))

  // Another voice is another word: the other words of the query must say that it was meant.
  if (effort.isLast && mayBeVerb(term)) yield* find(voicePatterns(term))
  // The syllable that is begun behind a form says nothing yet: 무서워ㅇ.
  const whole = count() === 0 ? withoutBegun(term) : null
  if (whole) yield* find(typedPatterns(whole, stemsOfTerm(whole), 'partial'))

  // 4. By what is left, if nothing reads it. Of two syllables a short form is as likely as a misspelled word.
  const isRead = term.clusters.length > MIN_STEM ? count() > 0 : isFound(forSure)
  if (!isRead) yield* lookByRest(search, stems, heard)
  // In a query that nothing has all of, a word may stand in its short form beside where it stands whole.
  if (!isAll(term, 'syllable') || (isRead && !effort.isLast)) return
  const found = count()
  const words = [term, ...longStemsOf(stems)]
  for (const word of words) if (count() === found) yield* find(shortenedPatterns(word, index.vocabulary()))
  if (isEverydayNoun(term)) return
  for (const word of words)
    if (word === term || count() === found)
      for (const { source, hits, written } of targets)
        scanShortForms(source.texts, word, hits, effort, written)
}

/** What may be a number, a verb of a noun, a name in Latin letters, or a word with a part or a slip in the other script. */
function* lookByRest(
  search: Search,
  stems: readonly Stem[],
  heard: readonly { units: string }[],
): Generator<void> {
  const { index, term, targets, effort } = search
  const count = (): number => countIn(targets)
  const find = (patterns: Iterable<Pattern>): Generator<void> => findIn(search, patterns)
  if (count() === 0 && mayBeginNumber(term))
    yield* find(deferredNumber.loosePatterns(term, stems, effort.isLast))
  if (count() === 0) yield* find(tailPatterns(stems))
  if (count() === 0) yield* find(nounVerbPatterns(term))
  if (count() === 0 && !isEverydayNoun(term)) yield* find(eventPatterns(term))
  yield* find(mixedPatterns(index.sounds, term.clusters))
  if (isAll(term, 'latin')) {
    if (count() === 0) yield* find(deferredRomanisedName.romanisedNamePatterns(index, term.text))
    if (count() === 0) yield* find(romanisedParticlePatterns(index.sounds(), term.units))
    if (count() === 0) yield* find(partlyHangulPatterns(index.sounds(), term.units))
  }
  for (const { units } of heard) yield* find(joinedPatterns(index.sounds, units))
  for (const { units } of heard) if (count() === 0) yield* find(letterPatterns(index.sounds, units))
  for (const { units } of heard) if (count() === 0) yield* find(beginningPatterns(index.sounds(), units))
  if (count() === 0) yield* find(slippedPatterns(index.sounds(), term.units))
  if (isAll(term, 'latin') && count() === 0) yield* find(innerPatterns(term.units))
}

/** `isMeantIn` as in `Pattern`, if the text as it is written decides. */
function* lookForLiteral(
  search: Search,
  begin: Pattern['begin'],
  isMeantIn: Pattern['isMeantIn'] | null = null,
): Generator<void> {
  const { term } = search
  const written = isMeantIn ? { isMeantIn } : /^\d|\d$/.test(term.text) ? deferredCode.wholeNumber(term) : {}
  const literal = { units: term.units, via: 'exact', hasJoint: true, ...written } as const
  const spaces = latinSpaces(term)
  const isMeantAt: Pattern['isMeantAt'] = ({ flags }, from) => spaces.every(at => isWord(flags, from + at))
  yield* findIn(search, [{ ...literal, begin, end: 'cluster', isMeantAt }])
  // Of two words written as one it is all: "end or" is not in vendor, but "news letter" in newsletter.
  if (spaces.length > 0) yield* findIn(search, [{ ...literal, begin: 'word', end: 'word' }])
}

/** What begins as typed, so that a name may be found before it is typed to its end. */
function* lookForName(search: Search): Generator<void> {
  const { term } = search
  const patterns = typedPatterns(term, stemsOfTerm(term))
  yield* findIn(
    search,
    [...patterns].map(pattern => ({ ...pattern, begin: 'word' as const })),
  )
}

/** The readings of a part of what was typed as one word: only those that leave no doubt. */
function* lookForPart(search: Search): Generator<void> {
  const { index, term } = search
  const stems = stemsOf(term.clusters)
  yield* findIn(search, asWords(typedPatterns(term, stems)))
  yield* findIn(search, compoundPatterns(term))
  yield* findIn(search, asWords(aliasPatterns(index, [term])))
  yield* findIn(
    search,
    asWords(soundsOf(index, [term, ...stems.filter(({ isSure }) => isSure)], soundPatterns)),
  )
}

/** Finds the patterns one by one, each in a step. */
function* findIn({ targets, effort }: Search, patterns: Iterable<Pattern>): Generator<void> {
  for (const pattern of patterns) {
    for (const { source, hits, written } of targets) scan(source.texts, pattern, hits, effort, written)
    yield
  }
}

function* findInitials({ term, targets, effort: { isLast } }: Search): Generator<void> {
  const before = countIn(targets)
  function* scanAll(clusters: Cluster[], degree: number): Generator<void> {
    for (const { source, hits } of targets)
      yield* scanInitials(source.texts, source.initials(), clusters, hits, { degree, isLast })
  }
  yield* scanAll(term.clusters, 0)
  yield
  const hasFound = countIn(targets) > before
  const split = hasFound ? null : splitDoubles(term.clusters)
  if (split) yield* scanAll(split, SPLIT)
  yield
}

function* findShiftless({ term, targets }: Search): Generator<void> {
  for (const { source, hits } of targets)
    yield* scanShiftless(source.texts, source.initials(), term.clusters, hits)
  yield
}

/** Patterns for what sounds like one of the words, each worked out when it is come to. */
function* soundsOf(
  index: SearchIndex,
  words: readonly { units: string }[],
  patternsOf: typeof soundPatterns,
): Generator<Pattern> {
  for (const { units } of words) yield* patternsOf(index.sounds(), units)
}

/** Does it begin with a digit, or with what may be a number in words? Most terms need not be read to know. */
const mayBeAmount = ({ units, clusters: [one, two] }: FoldedTerm): boolean =>
  isDigitUnit(units.charCodeAt(0)) ||
  NUMERAL_STARTS.some(
    ([first, second]) => first.includes(one?.units ?? '') && second.includes(two?.units ?? ''),
  )

const mayBeginNumber = ({ units, clusters: [first] }: FoldedTerm): boolean =>
  isDigitUnit(units.charCodeAt(0)) || NUMBER_STARTS.includes(first?.units ?? '')

const isEverydayNoun = ({ units }: FoldedTerm): boolean => deferredEveryday.isEverydayNoun(units)

/** Shorter words sound like too many others with a shift left out. Syllables. */
const MIN_SHIFTLESS = 4

/** Is it long enough that its keys may lack a shift? */
const isLongWord = (term: FoldedTerm): boolean =>
  term.clusters.length >= MIN_SHIFTLESS && isAll(term, 'syllable')

/** Behind a stem of one syllable the ending says nothing: 접었다 is no misspelled 적었다. */
const isShortVerb = (term: FoldedTerm): boolean =>
  mayBeVerb(term) && deferredConjugation.isShortVerb(term.clusters)

/** A word of syllables without the initial typed behind it; null for any other. */
function withoutBegun({ clusters }: FoldedTerm): FoldedTerm | null {
  const whole = termOfClusters(clusters.slice(0, -1))
  const isBegun = clusters.at(-1)?.kind === 'consonant' && whole.clusters.length >= MIN_STEM
  return isBegun && isAll(whole, 'syllable') ? whole : null
}

/** Stems that are long enough for the short form of a name. */
const longStemsOf = (stems: readonly Stem[]): FoldedTerm[] =>
  stems.filter(({ clusters }) => clusters.length > MIN_STEM).map(({ clusters }) => termOfClusters(clusters))

// How a term has been found.

/** By a reading that tells what was meant: as typed, without particles, by initials of words? */
const asMeant = ({ via, cost }: TermHits): boolean =>
  via.some((reading, i) => reading < INITIALS || (reading === INITIALS && (cost[i] ?? 0) < INITIALS_OF_WORDS))

/** By a reading that says more than that something like it is there? */
const forSure = ({ via }: TermHits): boolean => via.some(reading => reading !== TYPO)

/** Only a match as typed, of a whole word, costs less. */
const WORD_GOING_ON = placeCost(true, false)
const TYPO = READINGS.indexOf('typo')
const INITIALS = READINGS.indexOf('initials')
const INITIALS_OF_WORDS = matchCost('initials', 0, false, true)
