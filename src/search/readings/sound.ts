// The same sound in the other script: table for 테이블, 서버 for server; and Korean in Latin letters, loosely spelled:
// kimchi, gimchi. What sounds alike is decided in ../sound/; here its answers become patterns to look for.
import { isWord, MIN_PART } from '../boundaries.ts'
import { WORST } from '../cost.ts'
import { isHangulUnit, isLatinUnit, spell, unitsOfWord } from '../keystroke.ts'
import { textsOf } from '../positions.ts'
import type { Pattern } from '../scan.ts'
import { type OtherLetters, otherLetters } from '../sound/letters.ts'
import * as deferredLoanwords from '../sound/loanwords.ts'
import { isForeign } from '../sound/nativeness.ts'
import { LONGEST_WORD } from '../sound/skeleton.ts'
import { slipsOf } from '../sound/slips.ts'
import {
  createSoundIndex,
  createWordTest,
  listWords,
  type SoundIndex,
  type SoundMatch,
  SURE,
  type WordLists,
} from '../sound/sound-index.ts'
import { type Cluster, isAll, termOfUnits, unitsOf } from '../term.ts'
import type { FoldedTexts } from '../texts.ts'
import * as deferredEveryday from './words/everyday.ts'
import * as deferredEverydaySounds from './words/everyday-sounds.ts'
import {
  endsInNounSuffix,
  isNounSuffixOrNone,
  isSuffix,
  stemLengths,
  withoutTelling,
} from './words/particle.ts'
import { ENDS_OF_LOANWORDS } from './words/suffixes.table.ts'

/** So many words that sound alike are looked for at most, the nearest first. */
const MAX_WORDS = 8

/** The words of a vocabulary to ask by sound, and the ends of compounds besides. */
export interface SoundWords {
  words: WordLists
  parts: WordLists
}

/** Gathers the words of a vocabulary; takes as long as many searches. */
export function gatherSoundWords(vocabulary: FoldedTexts): SoundWords {
  const words = wordsIn(vocabulary)
  const parts = new Set<string>()
  const mayGuess = words.size <= LARGE
  for (const word of words) addParts(parts, words, word, mayGuess)
  return { words: listWords(words), parts: listWords(parts) }
}

/** So many different words a library may have that compounds are cut by guess. */
const LARGE = 3000

/** The words by their sound. */
export function createSounds({ words, parts }: SoundWords): SoundIndex {
  const isWordOfLibrary = createWordTest(words)
  return createSoundIndex(
    [words, parts],
    (word, length) =>
      endsInNounSuffix(word, length) ||
      (Math.min(length, word.length - length) >= MIN_PART && isWordOfLibrary(word.slice(length))),
  )
}

/** The words of the vocabulary that are all of one script, and those that make a word in camel case (Dynamo of DynamoDB). */
function wordsIn(vocabulary: FoldedTexts): Set<string> {
  const words = new Set<string>()
  for (const [i, units] of textsOf(vocabulary).entries()) {
    const word = wordOf(units)
    if (word === null) continue
    words.add(word)
    if (isLatinUnit(units.charCodeAt(0)))
      for (const hump of humpsOf(word, vocabulary.flags, vocabulary.starts[i] ?? 0)) words.add(hump)
  }
  return words
}

/** The words in a Latin one in camel case, whose flags begin at `start`; none in others. */
function humpsOf(word: string, flags: string, start: number): string[] {
  const cuts = [0]
  for (let at = 1; at < word.length; at++) if (isWord(flags, start + at)) cuts.push(at)
  if (cuts.length === 1) return []
  return cuts.map((from, i) => word.slice(from, cuts[i + 1])).filter(({ length }) => length >= MIN_HUMP)
}

/** Fewer letters sound like too much. */
const MIN_HUMP = 4

/** The text of a folded word that is all Hangul or all Latin; null for any other. */
function wordOf(units: string): string | null {
  const first = units.charCodeAt(0)
  if (isLatinUnit(first)) return /^[a-z]+$/.test(units) ? units : null
  return isHangulUnit(first) ? spell(units) : null
}

/**
 * What may be a word at the end of a compound: what is left behind a word of the library (테이블 of 원목테이블 where 원목 is
 * one), and where `mayGuess` what may be a loanword by itself (캠프 of 베이스캠프). Of many words some would be cut where
 * nothing begins (런스 of 컨퍼런스), and the parts of real compounds stand alone as well.
 */
function addParts(parts: Set<string>, words: ReadonlySet<string>, word: string, mayGuess: boolean): void {
  if (isLatinUnit(word.charCodeAt(0)) || word.length > LONGEST_WORD) return
  for (let cut = 1; cut + MIN_PART <= word.length; cut++) {
    const [before, part] = [word.slice(0, cut), word.slice(cut)]
    if (words.has(part) || isSuffix(unitsOfWord(part))) continue
    const isLeft = part.length > MIN_PART && cut >= MIN_PART && words.has(before)
    const isLong = cut >= MIN_PART || part.length > MIN_PART
    if (isLeft || (mayGuess && isLong && (isForeign(part) || isForeign(before)))) parts.add(part)
  }
}

/** Patterns for the words that sound like a folded term. */
export function soundPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null) return []
  const patterns = new Map<string, Pattern>()
  const ends: Pattern[] = []
  for (const text of deferredLoanwords.spellings(term)) {
    const syllables = isLatinUnit(units.charCodeAt(0)) ? text.length : 0
    const pattern = { units: unitsOfWord(text), via: 'sound' } as const
    const isShort = syllables === MIN_PART
    patterns.set(text, {
      ...pattern,
      ...limitsOf(text, syllables),
      ...(isShort ? { end: isLoanwordOrSuffix } : {}),
    })
    if (isShort) ends.push({ ...pattern, ...END_OF_WORD })
  }
  // Of a word that is listed it is known how it sounds: champagne is no 캠페인.
  const isListed = deferredLoanwords.listedSpellings(term).length > 0
  const found = sounds.find(term)
  addMatches(patterns, isListed ? found.filter(({ cost, isEnd }) => cost <= NEAR_LISTED && !isEnd) : found)
  return [...patterns.values(), ...ends]
}

/** What a match of a word that is listed may cost. */
export const NEAR_LISTED = 0.5

/** Those of them that sound as good as the same. */
export const surePatterns = (sounds: SoundIndex, units: string): Pattern[] =>
  soundPatterns(sounds, units).filter(isSure)

/** Can it, folded, hardly be anything but a loanword in Hangul? */
export const isLoanword = (units: string): boolean => isForeign(wordOf(units) ?? '')

/** Those of such a word that are told by rule, without the list of loanwords: much less to load. */
export function loanwordPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const patterns = new Map<string, Pattern>()
  addMatches(patterns, sounds.findLoanword(wordOf(units) ?? ''))
  return [...patterns.values()].filter(isSure)
}

const isSure = ({ degree = 0 }: Pattern): boolean => degree <= SURE

/** A word in both scripts, of which one part is Latin, all in Hangul or all Latin: 셔틀버스 for 셔틀bus, ChatGPT for 챗GPT. */
export function mixedPatterns(sounds: () => SoundIndex, clusters: readonly Cluster[]): Pattern[] {
  const from = clusters.findIndex(({ kind }) => kind === 'latin')
  const to = clusters.findLastIndex(({ kind }) => kind === 'latin') + 1
  const [before, latin, behind] = [clusters.slice(0, from), clusters.slice(from, to), clusters.slice(to)]
  const isMixed =
    to - from >= MIN_MIXED &&
    latin.every(({ kind }) => kind === 'latin') &&
    before.length + behind.length > 0 &&
    [...before, ...behind].every(({ kind }) => kind === 'syllable')
  if (!isMixed) return []
  const term = unitsOf(latin)
  const patterns = [...soundPatterns(sounds(), term), ...beginningPatterns(sounds(), term)]
  const asLatin = behind.length > 0 ? [] : latinWords(sounds, spell(unitsOf(before)) ?? '')
  return [
    ...patterns.map(
      ({ units, via, degree = 0 }): Pattern => ({
        units: unitsOf(before) + units + unitsOf(behind),
        via,
        degree,
        begin: 'cluster',
        end: 'cluster',
      }),
    ),
    ...asLatin.map(
      (word): Pattern => ({ units: word + term, via: 'sound', degree: WORST, begin: 'word', end: 'cluster' }),
    ),
  ]
}

/** An English word of which the first part is written in Hangul in the text: 챗GPT for chatgpt. */
export function* partlyHangulPatterns(sounds: SoundIndex, units: string): Generator<Pattern> {
  for (let cut = MIN_MIXED; cut + MIN_MIXED <= units.length; cut++)
    for (const pattern of soundPatterns(sounds, units.slice(0, cut)))
      if (isSure(pattern))
        yield {
          units: pattern.units + units.slice(cut),
          via: 'sound',
          degree: WORST,
          begin: 'word',
          end: 'cluster',
        }
}

/**
 * Two English words for what is one in Hangul, one of them a syllable and listed: thread pool for 스레드풀. What is of two
 * longer ones is taken apart like any other (split.ts).
 */
export function* joinedPatterns(sounds: () => SoundIndex, units: string): Generator<Pattern> {
  const text = spell(units)
  if (text === null || text.length <= MIN_PART || text.length > MAX_JOINED) return
  for (const cut of [1, text.length - 1]) {
    const before = latinWords(sounds, text.slice(0, cut))
    const behind = before.length === 0 ? [] : latinWords(sounds, text.slice(cut))
    for (const first of before)
      for (const second of behind)
        yield {
          units: first + second,
          via: 'sound',
          degree: WORST,
          begin: 'word',
          end: 'cluster',
          hasJoint: true,
        }
  }
}

/** Longer terms are more than two words. Syllables. */
const MAX_JOINED = 9

/** The English words that a part of a word may be: of one syllable that Korean words have those that are listed. */
const latinWords = (sounds: () => SoundIndex, text: string): string[] =>
  text.length < MIN_PART && !isForeign(text)
    ? deferredLoanwords.spellings(text)
    : soundPatterns(sounds(), unitsOfWord(text)).map(({ units }) => units)

/** Fewer letters sound like a syllable or none. */
const MIN_MIXED = 3

/**
 * A word that begins or ends in letters, as said and as written, and the rest as typed or in the other script: T셔츠 and
 * 티셔츠, 비타민디 and 비타민D, 브이싱크 and vSync.
 */
export function* letterPatterns(sounds: () => SoundIndex, units: string): Generator<Pattern> {
  const { clusters } = termOfUnits(units)
  const pattern = { via: 'sound', degree: WORST, begin: 'word', hasJoint: true } as const
  for (const [before, behind] of cutsOf(clusters)) {
    const [first, second] = [unitsOf(before), unitsOf(behind)]
    for (const { text, isTelling } of lettersFor(before)) {
      if (behind.length < MIN_PART && !isTelling) continue
      const letters = unitsOfWord(text)
      yield { ...pattern, units: letters + second, end: 'cluster' }
      if (isAll({ clusters }, 'syllable'))
        for (const word of latinWords(sounds, spell(second) ?? ''))
          yield { ...pattern, units: letters + word, end: 'cluster' }
    }
    for (const { text } of lettersFor(behind))
      if (before.length >= MIN_PART || text.length >= MIN_MIXED)
        yield { ...pattern, units: first + unitsOfWord(text), end: isNounSuffixOrNone }
  }
}

/** All ways to cut a word in two, but for its Latin letters, which belong together. */
const cutsOf = (clusters: readonly Cluster[]): (readonly [before: Cluster[], behind: Cluster[]])[] =>
  clusters.slice(1).flatMap((cluster, i) => {
    const isInLatin = cluster.kind === 'latin' && clusters[i]?.kind === 'latin'
    return isInLatin ? [] : [[clusters.slice(0, i + 1), clusters.slice(i + 1)] as const]
  })

/** A part of a word that may be letters, in the other script. */
const lettersFor = (part: Cluster[]): OtherLetters[] =>
  isAll({ clusters: part }, 'latin')
    ? otherLetters(unitsOf(part))
    : isAll({ clusters: part }, 'syllable')
      ? otherLetters(spell(unitsOf(part)) ?? '')
      : []

/** The same for words that only begin so: seongsan for 성산일출봉, golf for 골프장. */
export function beginningPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null) return []
  const patterns = new Map<string, Pattern>()
  const listed = deferredLoanwords
    .listedSpellings(term)
    .filter(({ length }) => length >= MIN_PART || term.length > MIN_MIXED)
  const begun = term.length >= MIN_LISTED ? deferredLoanwords.spellingsOfBeginning(term) : []
  for (const text of [...listed, ...begun])
    patterns.set(text, {
      units: unitsOfWord(text),
      via: 'sound',
      degree: WORST,
      ...limitsOf(text, text.length),
    })
  addMatches(patterns, sounds.findByBeginning(term))
  return [...patterns].map(([text, pattern]) => {
    const end = pattern.via === 'sound' ? endOfBeginning(text) : pattern.end
    return { ...pattern, begin: 'word', isWithinWord: true, end }
  })
}

/** Shorter beginnings are those of too many listed words. Letters. */
const MIN_LISTED = 5

/** What must follow a loanword that a compound begins with: the shorter it is, the more surely another part. */
function endOfBeginning(text: string): Pattern['end'] {
  if (text.length > MIN_PART) return 'cluster'
  if (text.length < MIN_PART)
    return hasRest(
      part => isListedPart(part) || (isForeign(text) && part.length > MIN_PART && isForeign(part)),
    )
  return hasRest(isForeign(text) ? isPart : part => isKnownPart(part) || isSureEnd(part))
}

/** Is the rest of a word, without a particle that it may have, a part of a compound? An `IsRest`. */
function hasRest(isMeant: (part: string) => boolean): (rest: string, isInside: boolean) => boolean {
  return (rest, isInside) => {
    const text = isInside ? '' : (spell(rest) ?? '')
    const part = spell(withoutTelling(rest)) ?? ''
    return text !== '' && (isMeant(part) || isMeant(text.slice(0, Math.min(...stemLengths(text)))))
  }
}

const isPart = (part: string): boolean => part.length >= MIN_PART || NOUN_ENDS.includes(part)

/** Behind what is perhaps no loanword, what ends a verb as well is an ending: 조이기 is not of joy. */
const isSureEnd = (part: string): boolean => NOUN_ENDS.includes(part) && !isSuffix(unitsOfWord(part))

/** Is it a noun that everybody knows, or a loanword that is listed? */
const isListedPart = (part: string): boolean =>
  part.length >= MIN_PART &&
  (deferredEveryday.isEverydayNoun(unitsOfWord(part)) || deferredLoanwords.spellings(part).length > 0)

/** The same, or any loanword? */
const isKnownPart = (part: string): boolean =>
  part.length >= MIN_PART && (isForeign(part) || isListedPart(part))

/** Syllables that make nouns of loanwords: 캠핑장, 택시비, 미팅룸. What terms lose is in suffixes.table.ts. */
const NOUN_ENDS =
  '장비값점실반팀료권석차사용식류인률율기대방형회표론집명존족증함통제법학계단원액면지판화성별잔줄촌채복력부과관' +
  '팀룸존런샵숍폰팩컵홀맨맵툴앱칩캠룩샷컷쇼'

/** A noun that everybody knows, in Latin letters or in English, inside a compound: beonho for 전화번호, lemon for 레몬에이드. */
export function* innerPatterns(units: string): Generator<Pattern> {
  const term = wordOf(units)
  if (term === null || term.length < MIN_LISTED) return
  for (const { word, via } of deferredEverydaySounds.nounsLike(term)) {
    const begin = via === 'romanised' || isForeign(word) ? 'cluster' : 'part'
    yield { units: unitsOfWord(word), via, degree: WORST, begin, end: 'cluster', isWithinWord: true }
  }
}

/** The same for words that a Latin term sounds like but for a slip of a letter: platfrom for 플랫폼. */
export function slippedPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const slips = slipsOf(wordOf(units) ?? '')
  if (slips.length === 0) return []
  const patterns = new Map<string, Pattern>()
  for (const text of slips.flatMap(slip => deferredLoanwords.listedSpellings(slip)))
    patterns.set(text, { units: unitsOfWord(text), via: 'sound', ...limitsOf(text, text.length) })
  addMatches(patterns, sounds.findSlipped(slips))
  return [...patterns.values()].map(pattern => ({ ...pattern, via: 'typo', degree: WORST }))
}

function addMatches(patterns: Map<string, Pattern>, matches: readonly SoundMatch[]): void {
  for (const { word, syllables, via, cost, isEnd } of matches) {
    const text = syllables > 0 ? word.slice(0, syllables) : word
    if (patterns.has(text)) continue
    const isShortEnd = isEnd && syllables === MIN_PART
    if (isEnd && cost > (isShortEnd ? SURE : NEAR_END)) continue
    if (isShortEnd && ENDS_OF_LOANWORDS.includes(text.slice(-1))) continue
    patterns.set(text, {
      units: unitsOfWord(text),
      via,
      degree: Math.min(WORST, cost),
      ...(isShortEnd ? END_OF_WORD : limitsOf(text, syllables)),
    })
    if (patterns.size >= MAX_WORDS) break
  }
}

/** Is the rest of a word another loanword (노트 of 키즈노트), a particle or nothing? An `IsRest`. */
const isLoanwordOrSuffix = (rest: string, isInside: boolean): boolean =>
  isNounSuffixOrNone(rest, isInside) || isForeignRest(rest, isInside)

const isForeignRest = hasRest(part => part.length >= MIN_PART && isForeign(part))

/** What the end of a word may cost: more has the same sound by chance. */
const NEAR_END = 0.5

const END_OF_WORD = { begin: 'part', end: isNounSuffixOrNone, isWithinWord: true } as const

/** Short words are looked for as words, longer ones in compounds too. */
function limitsOf(text: string, syllables: number): Pick<Pattern, 'begin' | 'end'> {
  if (syllables === 0) return { begin: 'word', end: text.length < 4 ? 'word' : 'cluster' }
  if (syllables === 1) return { begin: 'number', end: isNounSuffixOrNone }
  return { begin: syllables === MIN_PART ? 'word' : 'cluster', end: 'cluster' }
}
