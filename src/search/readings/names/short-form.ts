// Short forms made of the first syllables of a word's parts, 카톡 for 카카오톡 and 인강 for 인터넷 강의, or of its first and
// last part, 연말공제 for 연말소득공제. Where the parts join is not known, so this is the last resort, and only for a term
// that nothing else reads.
import { addTo } from '../../../base/group-by.ts'
import { stretchAt } from '../../../base/starts.ts'
import { clusterEnd, crossesWord, isCluster, isWord, MIN_PART, wordEnd } from '../../boundaries.ts'
import { fold } from '../../fold.ts'
import { offer, type TermHits } from '../../hits.ts'
import { isHangulUnit, spell, unitsOfWord } from '../../keystroke.ts'
import { type Lookup, positionsIn, positionsOf } from '../../positions.ts'
import type { Pattern, WrittenText } from '../../scan.ts'
import * as deferredLoanwords from '../../sound/loanwords.ts'
import { isForeign } from '../../sound/nativeness.ts'
import {
  type Cluster,
  type FoldedTerm,
  isAll,
  syllableKeys,
  syllableUnits,
  termOfUnits,
  unitsOf,
  wordsOf,
} from '../../term.ts'
import type { FoldedTexts } from '../../texts.ts'
import { L, MUTE, N, Y_VOWELS } from '../jamo.table.ts'
import * as deferredConjugation from '../verbs/conjugation.ts'
import * as deferredEveryday from '../words/everyday.ts'
import {
  isNounSuffixOrNone,
  isParticleOrNone,
  isSuffix,
  isSuffixOrNone,
  isTellingSuffix,
  MAX_STACK,
} from '../words/particle.ts'
import { ENDS_OF_PARTS } from '../words/suffixes.table.ts'
import { ENDS, LEFT_OUT, WHOLE_ENDS } from './organization.table.ts'

const MIN_SYLLABLES = 2
const MAX_SYLLABLES = 4
/** A part has `MIN_PART` syllables at least, but for the last (톡), and seldom more than four. */
const MAX_PART = 4
/** Of a short form of three syllables or more, which is less often chance, a part may have so many. */
const MAX_LONG_PART = 6
/** The last part may have a particle behind it that can't be told from it. */
const MAX_LAST = MAX_PART + 1
/** Nobody shortens a word by fewer syllables: 사자 is not 사업자. */
const SPARED = 2

/** Offers every text that has a compound which the term shortens. */
export function scanShortForms(
  texts: FoldedTexts,
  term: FoldedTerm,
  hits: TermHits,
  lookup: Lookup,
  written: WrittenText,
): void {
  const { clusters } = term
  const pieces = piecesOf(term)
  if (pieces.length < MIN_SYLLABLES || pieces.length > MAX_SYLLABLES || !isAll(term, 'syllable')) return
  if (clusters.length > MIN_PART) scanClipped(texts, clusters, hits, lookup)
  const [first = '', ...rest] = pieces
  const others = rest.map(asBeginning)
  const isBroken = createBreakTest(texts, written)
  const compounds = new Map<string, [from: number, to: number][]>()
  for (const from of wordsWith(texts, first, lookup, { isName: clusters.length > MIN_PART })) {
    const parts = endOfParts(texts, from, others)
    if (parts === null || isBroken(from, parts.last)) continue
    const compound = texts.units.slice(from, parts.last + 1)
    addTo(compounds, compound, [from, parts.to])
  }
  const least = texts.starts.length > LARGE ? 2 : 1
  for (const places of compounds.values())
    if (places.length >= least) for (const [from, to] of places) offerCompound(texts, hits, from, to)
}

/** The syllables of a short form, the end of a name as one: 건, 보, 공단. */
function piecesOf({ units, clusters }: FoldedTerm): string[] {
  const syllables = clusters.map(cluster => cluster.units)
  const end = WHOLE_ENDS.find(each => units.endsWith(each))
  const before = end === undefined ? 0 : clusters.length - termOfUnits(end).clusters.length
  return end === undefined || before < MIN_PART ? syllables : [...syllables.slice(0, before), end]
}

/** Longer terms are no words that anyone shortens. Syllables. */
const MAX_WHOLE = 10

/**
 * Patterns for the short forms of a term: 카톡 for 카카오톡, 자소서 for 자기소개서, 부가세 for 부가가치세. Only those that the vocabulary
 * has, and that are no other word that is known.
 */
export function* shortenedPatterns(term: FoldedTerm, vocabulary: FoldedTexts): Generator<Pattern> {
  const { clusters, units } = term
  if (clusters.length < MIN_SYLLABLES + SPARED || clusters.length > MAX_WHOLE || units.endsWith(DA)) return
  for (const form of new Set(shortFormsOf(term)))
    if (positionsIn(vocabulary, form)(0) >= 0 && !isOtherWord(form) && !isChance(term, form))
      yield { units: form, via: 'alias', degree: 0, begin: 'word', end: isNounSuffixOrNone }
}

/** Verbs are not shortened so. */
const DA = unitsOfWord('다')

/** Is it a word that is known, and so hardly the short form of another: 세계, 시럽, 쓰다, 하니? */
function isOtherWord(units: string): boolean {
  const { clusters } = termOfUnits(units)
  return (
    deferredEveryday.isEverydayNoun(units) ||
    deferredConjugation.hasShortStem(clusters) ||
    deferredConjugation.isHelper(clusters) ||
    deferredLoanwords.spellings(spell(units) ?? '').length > 0
  )
}

/**
 * Is it of two syllables, and so most often another word (해장 of 해수욕장), but where the term is made of two words that are
 * known: 학폭 of 학교폭력?
 */
function isChance(term: FoldedTerm, form: string): boolean {
  if (termOfUnits(form).clusters.length > MIN_PART || wordsOf(term).length > 1) return false
  return !term.clusters.some((_, at) => {
    const [first, last] = [unitsOf(term.clusters.slice(0, at)), unitsOf(term.clusters.slice(at))]
    return (
      form === (term.clusters[0]?.units ?? '') + (term.clusters[at]?.units ?? '') &&
      [first, last].every(isKnownPart)
    )
  })
}

/** Is it a noun that everybody knows, or a loanword? */
const isKnownPart = (units: string): boolean =>
  deferredEveryday.isEverydayWord(units) || isForeign(spell(units) ?? '')

/** The first syllables of parts, and the first two with the last one or two; of several words the first of each. */
function* shortFormsOf(term: FoldedTerm): Generator<string> {
  const words = wordsOf(term)
  if (words.length > 1) {
    yield words.map(([first]) => first?.units ?? '').join('')
    return
  }
  const syllables = term.clusters.map(({ units }) => units)
  yield* partsFrom(syllables, 0, MAX_SYLLABLES)
  const first = syllables.slice(0, MIN_PART).join('')
  for (const length of [1, MIN_PART])
    if (syllables.length >= MIN_PART + length + SPARED) yield first + syllables.slice(-length).join('')
}

/** The first syllable of a part that begins at `from`, and of those behind it, at most so many. */
function* partsFrom(syllables: readonly string[], from: number, most: number): Generator<string> {
  const first = syllables[from] ?? ''
  if (most < MAX_SYLLABLES) yield first
  if (most === 1) return
  for (let at = from + MIN_PART; at < syllables.length && at <= from + MAX_PART; at++)
    for (const rest of partsFrom(syllables, at, most - 1)) yield first + rest
}

/** In a library of more texts there is much that is shortened so by chance: a compound that is one stands there again. */
const LARGE = 1000

/** Offers every text that has a compound of which the term has the first two syllables and the last ones. */
function scanClipped(texts: FoldedTexts, clusters: readonly Cluster[], hits: TermHits, lookup: Lookup): void {
  const first = unitsOf(clusters.slice(0, MIN_PART))
  const last = unitsOf(clusters.slice(MIN_PART))
  if (isSuffix(last)) return
  for (const from of wordsWith(texts, first, lookup)) {
    const { units, flags } = texts
    const behind = from + first.length
    if (isWord(flags, behind)) continue
    const rest = units.slice(behind, wordEnd(texts, behind))
    for (let at = rest.indexOf(last, 1); at >= 0; at = rest.indexOf(last, at + 1)) {
      const to = at + last.length
      const isPart = isCluster(flags, behind + at) && isCluster(flags, behind + to)
      const end = isPart ? endOfLast(rest, at, to) : null
      if (end !== null) offerCompound(texts, hits, from, behind + end)
    }
  }
}

/** Where the last part of a word ends that begins at `at`, of which the term has [at, to); null where that is no part. */
function endOfLast(rest: string, at: number, to: number): number | null {
  if (isSuffixOrNone(rest.slice(to), false)) return to
  const name = ENDS.find(
    end => rest.startsWith(end, at) && isSuffixOrNone(rest.slice(at + end.length), false),
  )
  return name === undefined ? null : at + name.length
}

/** Where words begin with these whole syllables, and with `isName` where they do without what names begin with. */
function* wordsWith(
  texts: FoldedTexts,
  units: string,
  lookup: Lookup,
  { isName = false } = {},
): Generator<number> {
  const { flags } = texts
  const isLeftOut = (to: number): boolean =>
    LEFT_OUT.some(word => texts.units.startsWith(word, to - word.length) && isWord(flags, to - word.length))
  const next = positionsOf(texts, units, lookup)
  for (let from = next(0); from >= 0; from = next(from + 1))
    if (isCluster(flags, from + units.length) && (isWord(flags, from) || (isName && isLeftOut(from))))
      yield from
}

const offerCompound = (texts: FoldedTexts, hits: TermHits, from: number, to: number): void =>
  offer(texts, hits, { via: 'alias', degree: 0, from, to, beginsWord: true, endsWord: true })

/** Where the last part begins and ends of the compound whose further parts each begin with one of `others`. */
function endOfParts(
  texts: FoldedTexts,
  from: number,
  others: readonly (readonly string[])[],
): { last: number; to: number } | null {
  const { units, starts } = texts
  const end = (starts[stretchAt(starts, from) + 1] ?? units.length) - 1
  const most = others.length < MIN_PART ? MAX_PART : MAX_LONG_PART
  let at = from
  for (const beginnings of others) {
    const found = nextPart(texts, at, end, beginnings, most)
    if (found === null) return null
    at = found
  }
  const to = wordEnd(texts, at + 1)
  if (isInSuffix(texts, at, to)) return null
  const behind = endBeforeSuffix(texts, at, to)
  const lastPart = clustersIn(texts, at, behind)
  const isLong = clustersIn(texts, from, behind) >= others.length + 1 + SPARED
  return isLong && lastPart <= MAX_LAST ? { last: at, to: behind } : null
}

/** What ends a phrase: 등급 | 기준 is no compound, nor is 종중, 교회. */
const BREAK = /[,;:|/()[\]{}<>….!?]/u

/** Tells whether a sign that ends a phrase stands between a place and what begins at another in the same text. */
function createBreakTest(texts: FoldedTexts, written: WrittenText): (from: number, to: number) => boolean {
  let last = -1
  let isBreak: (at: number, end: number) => boolean = () => false
  return (from, to) => {
    if (!crossesWord(texts.flags, from, to + 1)) return false
    const number = stretchAt(texts.starts, from)
    // Places come in their order, and a text may have thousands.
    if (number !== last) isBreak = breaksIn(written(number) ?? '')
    last = number
    const start = texts.starts[number] ?? 0
    return isBreak(from - start, to - start)
  }
}

/** The same for the units of one text. */
function breaksIn(text: string): (from: number, to: number) => boolean {
  const origin = fold(text)
  const points = [...text]
  return (from, to) => points.slice(origin.from[from], origin.from[to]).some(point => BREAK.test(point))
}

/** How many syllables there are in [from, to). */
function clustersIn({ flags }: FoldedTexts, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at = clusterEnd(flags, at)) count += 1
  return count
}

/** Where the last part, which begins at `at`, ends in its word: before a particle, which behind one syllable must tell. */
function endBeforeSuffix({ units, flags }: FoldedTexts, at: number, to: number): number {
  let syllables = 1
  for (let end = clusterEnd(flags, at); end < to; end = clusterEnd(flags, end)) {
    const rest = units.slice(end, to)
    const isParticle = syllables < MIN_PART ? isTellingSuffix(rest) : isParticleOrNone(rest, false)
    if (to - end <= MAX_STACK && isParticle) return end
    syllables += 1
  }
  return to
}

/** Does the syllable at `at` belong to a particle or ending of the word that ends at `to`? 방향에서 has no part 서. */
function isInSuffix({ units, flags }: FoldedTexts, at: number, to: number): boolean {
  for (let from = at; from > 0 && to - from <= MAX_STACK && !isWord(flags, from); from -= 1) {
    if (isCluster(flags, from) && isSuffix(units.slice(from, to))) return true
  }
  return false
}

/** The units of the syllable that ends at `to`. */
function lastSyllable({ units, flags }: FoldedTexts, to: number): string {
  let from = to - 1
  while (from > 0 && !isCluster(flags, from)) from -= 1
  return units.slice(from, to)
}

/** A syllable, and as it is where a word begins: 연 for 련, 노 for 로 (한글 맞춤법 제10항–제12항). */
function asBeginning(units: string): string[] {
  const syllable = syllableKeys(units)
  if (syllable.onset !== L && syllable.onset !== N) return [units]
  if (Y_VOWELS.includes(syllable.vowel)) return [units, syllableUnits({ ...syllable, onset: MUTE })]
  return syllable.onset === L ? [units, syllableUnits({ ...syllable, onset: N })] : [units]
}

/** The next place, one part of at most `most` syllables on, of one of the syllables, which begins another part. */
function nextPart(
  texts: FoldedTexts,
  from: number,
  end: number,
  syllables: readonly string[],
  most: number,
): number | null {
  const { units, flags } = texts
  let at = from
  let isBehindSpace = false
  for (let count = 1; count <= most; count++) {
    at = clusterEnd(texts.flags, at)
    if (at >= end || !isHangulUnit(units.charCodeAt(at))) return null
    if (isWord(flags, at)) {
      // Parts are nouns, and a compound has no particles inside: 그리고 네 is no 그네.
      if (
        isBehindSpace ||
        (isInSuffix(texts, at - 1, at) && !ENDS_OF_PARTS.includes(lastSyllable(texts, at)))
      )
        return null
      isBehindSpace = true
    }
    const stands = syllables.some(each => units.startsWith(each, at) && isCluster(flags, at + each.length))
    // Behind a space the part is certain; inside a word it must have room.
    if (stands && count >= MIN_PART && (!isBehindSpace || isWord(flags, at))) return at
  }
  return null
}
