// Finding a folded pattern in a flat buffer: every place where it stands, judged by where it begins and ends.

import { commonLength } from '../base/common-length.ts'
import { escapeRegExp } from '../base/escape-reg-exp.ts'
import { lazy } from '../base/lazy.ts'
import { stretchAt } from '../base/starts.ts'
import type { Reading } from '../model/hit.ts'
import {
  clusterEnd,
  crossesWord,
  cutsLatin,
  hasLatinSeam,
  isCluster,
  isWord,
  mayBeginPart,
  restOfWord,
} from './boundaries.ts'
import { UNTYPED_ENDING, WORST } from './cost.ts'
import { type Found, offer, type TermHits } from './hits.ts'
import { beginsSyllable, isDigitUnit, isHangulUnit, isLatinUnit, isVowel } from './keystroke.ts'
import { goesOnBehind, goesOnNumber } from './number-run.ts'
import { type Lookup, positionsOf } from './positions.ts'
import { JOINT } from './term.ts'
import type { FoldedTexts, TextPart, Units } from './texts.ts'

/** A folded string to find as it stands, and what its matches mean. */
export interface Pattern {
  units: string
  via: Reading
  /** How good a match is among what the reading finds, from 0 for the best to 1 for the worst; 0 where absent. */
  degree?: number
  /**
   * Where a match may begin: at any syllable or letter, numbers and Latin of one or two letters at a word; at any syllable
   * or letter, only numbers at a word; at a word; at one that goes on no number; or inside a word where a part of a
   * compound may begin.
   */
  begin: 'cluster' | 'letter' | 'word' | 'number' | 'part'
  /**
   * Where it may end: at a syllable's end, at a word's end, where no number goes on, or wherever such a rest of a word
   * follows.
   */
  end: 'cluster' | 'word' | 'number' | IsRest
  /** Only inside one word, where a space in between would be chance. */
  isWithinWord?: boolean
  /** Only with a space in it: 세 대, but not 세대. */
  isApart?: boolean
  /** Only with spaces or signs before these units, and nowhere else: 12-1, but not 1-21. */
  breaks?: readonly number[]
  /** Only where what stands around a match, at [from, to) of the text, says that it is meant: 130만 with no 명 behind it. */
  isMeantAt?: (text: Units, from: number, to: number) => boolean
  /** Only in texts of which this says, as they are written, that it is meant: 금 in 7/19(금). */
  isMeantIn?: (written: string) => boolean
  /** With spaces or signs nowhere but before these units, or before some of them. */
  mayBreakAt?: readonly number[]
  /** Typed with a sign between Latin letters: that a Latin word ends inside a match is no chance. */
  hasJoint?: boolean
  /** Typed with a sign between figures: that a number ends inside a match is no chance. */
  hasSign?: boolean
  /** The reading of matches that end inside a syllable or before the last digit of a number; absent where these don't count. */
  partial?: Reading
  /** What may stand behind a match as if its word ended there. */
  ending?: IsRest
  /** A word with something behind it: what ends inside another word, or a word's particle, is none. */
  isStem?: boolean
  /** The word as typed, which the units begin or are a form of. The less of it the text has, the worse is the match. */
  typed?: string
}

/** May this rest of a word, folded and perhaps empty, follow a match? `isInside`: the match ends within a syllable. */
export type IsRest = (rest: string, isInside: boolean) => boolean

/** What it adds at most to the degree of a match that a word of the text is not as typed. */
const UNLIKE_LIMIT = 0.5

/** Of a Latin word in which a match begins that goes on behind it, so much is no chance: E0404 is not in see 0404. */
const MIN_LETTERS = 3

/** Numbers of fewer digits have no spaces or signs inside but commas of thousands: 142 is not 1.4.2. */
const LONG_NUMBER = 7

/** Matches that begin inside a word and run into the next are chance (하기 사전 has no 기사) when shorter. */
const CROSSING_CLUSTERS = 4

/** Shorter unfinished terms must begin a word: 수저 is no beginning of the 수적 in 필수적. */
const MIN_UNFINISHED = 3

/** A text by its number, as it is written; null where that is not known, or where it is a name or a title. */
export type WrittenText = (number: number) => string | null

/** Finds the pattern in all texts of the buffer and offers its matches. */
export function scan(
  texts: FoldedTexts,
  pattern: Pattern,
  hits: TermHits,
  lookup: Lookup,
  written: WrittenText = () => null,
): void {
  if (pattern.units === '') return
  const { starts } = texts
  const judge = createJudge(pattern, starts, written)
  const nextPosition = positionsOf(texts, pattern.units, lookup)
  for (let from = nextPosition(0); from >= 0; ) {
    const part = texts.partAt(from)
    const found = isCluster(part.flags, from - part.base) ? judge(part, from) : null
    if (found !== null) offer(texts, hits, found)
    // Behind a best match nothing later in its text can be cheaper.
    const isDone = found !== null && isBest(found, part, pattern)
    from = nextPosition((isDone ? starts[stretchAt(starts, from) + 1] : undefined) ?? from + 1)
  }
}

/** Is it as good as a match of the pattern can be? */
const isBest = (
  { via, degree, beginsWord, to }: Found,
  { flags, base }: TextPart,
  pattern: Pattern,
): boolean =>
  beginsWord &&
  via === pattern.via &&
  degree === (pattern.degree ?? 0) &&
  pattern.typed === undefined &&
  isWord(flags, to - base)

/** What the units of the pattern are worth where they stand at `from`, the beginning of a cluster; null for nothing. */
function createJudge(
  pattern: Pattern,
  starts: Uint32Array,
  written: WrittenText,
): (part: TextPart, from: number) => Found | null {
  const { length } = pattern.units
  const isShort = pattern.partial !== undefined && clustersOf(pattern.units) < MIN_UNFINISHED
  const mayHaveSeam = !pattern.hasJoint && /[a-z]{2}/.test(pattern.units)
  const mayBegin = createBeginTest(pattern)
  const viaAt = createEndTest(pattern)
  const isEnding = pattern.ending ? rememberRests(pattern.ending) : null
  const unlikeness = pattern.typed ? createUnlikeness(pattern.units, pattern.typed) : null
  const isMeantIn = pattern.isMeantIn ? rememberText(pattern.isMeantIn, written) : null
  const mayBeJoined = mayHaveSeam && pattern.partial !== undefined && length >= MIN_JOINED
  const isJoinedIn = mayBeJoined ? rememberText(createJoinedTest(pattern.units), written) : null
  return (part, from) => {
    const { units, flags, base } = part
    const [at, end] = [from - base, from - base + length]
    const beginsWord = isWord(flags, at)
    const via = mayBegin(part, at, beginsWord) ? viaAt(part, end) : null
    if (via === null) return null
    // What is short and unfinished must begin a word, and end within it.
    if (isShort && !isCluster(flags, end) && (!beginsWord || crossesWord(flags, at, end))) return null
    if (pattern.isMeantAt && !pattern.isMeantAt(part, at, end)) return null
    if (isMeantIn && !isMeantIn(stretchAt(starts, from))) return null
    const hasSeam = mayHaveSeam && hasLatinSeam(part, at, end)
    // News letter is found by newsletter, but pine apples not by pineap, though get_user by getus.
    const isCut = hasSeam && cutsLatin(part, at, end)
    if (isCut && !(beginsWord && isJoinedIn?.(stretchAt(starts, from)))) return null
    // What stands behind a match does not count where the pattern says what may, or the text goes on as typed.
    const isFree = isWord(flags, end) || typeof pattern.end === 'function' || goesOn(units, end, pattern)
    const rest = isEnding || unlikeness ? restOfWord(part, end) : ''
    const hasEnding = !isFree && isEnding !== null && isEnding(rest, !isCluster(flags, end))
    if (pattern.isStem && isEnding !== null && !isFree) {
      const isEndOfSuffix = !beginsWord && endsInSuffix(part, at, end, isEnding)
      if (isEndOfSuffix || (!hasEnding && crossesWord(flags, at, end))) return null
    }
    const degree =
      (pattern.degree ?? 0) + (unlikeness?.(rest) ?? 0) + (hasEnding && pattern.isStem ? UNTYPED_ENDING : 0)
    return {
      via: isCut ? (pattern.partial ?? via) : via,
      degree: hasSeam ? WORST : degree,
      from,
      to: from + length,
      beginsWord,
      endsWord: isFree || hasEnding,
    }
  }
}

/** Whether a match may begin at `at`. */
function createBeginTest(pattern: Pattern): (text: Units, at: number, beginsWord: boolean) => boolean {
  const { units, begin, isApart, breaks, mayBreakAt, hasSign, isWithinWord } = pattern
  const { length } = units
  const mustBeginWord = begin === 'word' || begin === 'number' || beginsOnlyWords(pattern)
  const mayCross = clustersOf(units) >= CROSSING_CLUSTERS
  const leastInside = isLatinUnit(units.charCodeAt(0)) ? MIN_LETTERS : 0
  const inNumbers = breaks || mayBreakAt || hasSign ? [] : placesInNumbers(units)
  return (text, at, beginsWord) => {
    const { flags } = text
    const end = at + length
    return (
      (beginsWord || !mustBeginWord) &&
      (begin !== 'part' || mayBeginPart(flags, at)) &&
      (!isApart || crossesWord(flags, at, end)) &&
      (!breaks || hasBreaks(flags, at, end, breaks)) &&
      (!mayBreakAt || breaksOnly(flags, at, end, mayBreakAt)) &&
      !inNumbers.some(place => isWord(flags, at + place)) &&
      !(begin === 'number' && goesOnNumber(text, at, units)) &&
      ((beginsWord ? !isWithinWord : mayCross && !crossesWord(flags, at, at + leastInside)) ||
        !crossesWord(flags, at, end))
    )
  }
}

/** A day of a month (0801), perhaps with its year (240801), or a month of a year (202408). */
const MAY_BE_DATE = /^(?:(?:\d\d)?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d\d(?:0[1-9]|1[0-2]))$/

/** Where no word may begin inside the pattern: between the digits of a number, but before three that end it. */
function placesInNumbers(units: string): number[] {
  const places: number[] = []
  for (const { 0: number, index } of units.matchAll(/\d{2,}/g)) {
    if (number.length >= LONG_NUMBER || MAY_BE_DATE.test(number)) continue
    for (let i = 1; i < number.length; i++) if ((number.length - i) % 3 !== 0) places.push(index + i)
  }
  return places
}

/** Fewer letters of several words are no beginning of a name. */
const MIN_JOINED = 5

/** Tells of a text whether it has the letters with nothing but signs between them: getus in get_user. */
const createJoinedTest = (units: string): ((written: string) => boolean) => {
  const joined = lazy(() => new RegExp([...units].map(escapeRegExp).join(`${JOINT}?`), 'i'))
  return written => joined().test(written)
}

/** Do words begin inside (from, to) at these places, and nowhere else? */
const hasBreaks = (flags: string, from: number, to: number, places: readonly number[]): boolean =>
  places.every(place => isWord(flags, from + place)) && breaksOnly(flags, from, to, places)

/** Do words begin inside (from, to) only at these places? */
function breaksOnly(flags: string, from: number, to: number, places: readonly number[]): boolean {
  for (let i = from + 1; i < to; i++) if (isWord(flags, i) && !places.includes(i - from)) return false
  return true
}

/** Is [at, end) cut off inside the ending of its word: the 정으 of 설정으로? */
function endsInSuffix(text: Units, at: number, end: number, isSuffix: IsRest): boolean {
  for (let from = clusterEnd(text.flags, at); from < end; from = clusterEnd(text.flags, from))
    if (isSuffix(restOfWord(text, from), false)) return true
  return false
}

/** Does the text go on at `to` as was typed? */
function goesOn(text: string, to: number, { units, typed = '' }: Pattern): boolean {
  if (!typed.startsWith(units)) return false
  const rest = typed.slice(units.length)
  return commonStart(rest, text.slice(to, to + rest.length)) > 0
}

/** How unlike what was typed a word of `units` and a rest is, up to `UNLIKE_LIMIT`: a function of the rest. */
function createUnlikeness(units: string, typed: string): (rest: string) => number {
  const known = new Map<string, number>()
  return rest => {
    let degree = known.get(rest)
    if (degree === undefined) {
      degree = (UNLIKE_LIMIT * (typed.length - alikeUnits(typed, units + rest))) / typed.length
      known.set(rest, degree)
    }
    return degree
  }
}

/** What a unit behind the first difference counts: endings are alike in many words, 산다 as 샀다 and 샀음. */
const BEHIND_DIFFERENCE = 0.5
/** What it counts that a syllable ends in both where they begin to differ: 자는 is more like 자다 than 잘게. */
const SAME_SYLLABLES = 0.5

/** How many units of what was typed are in the word, in the same order: of 만료면 all in 만료되면, and 만료 in 만료된. */
function alikeUnits(typed: string, word: string): number {
  const start = commonStart(typed, word)
  if (start === typed.length) return start
  const more = commonUnits(typed.slice(start), word.slice(start))
  // One key of several is chance.
  const isMore = more > 1 || start + more === typed.length
  const hasSame = beginsSyllable(typed, start) && (start === word.length || beginsSyllable(word, start))
  return start + (isMore ? BEHIND_DIFFERENCE * more : 0) + (hasSame ? SAME_SYLLABLES : 0)
}

/** With how many of its units another string begins; a last initial alone (the ㅇ of 에 and 와) is chance. */
function commonStart(units: string, other: string): number {
  const same = commonLength(units, other)
  const isInitial =
    same > 0 && same < units.length && isVowel(units.charCodeAt(same)) && !isVowel(units.charCodeAt(same - 1))
  return isInitial ? same - 1 : same
}

/** The length of the longest common subsequence. */
function commonUnits(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++)
      next[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j) ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * Numbers, and Latin of one or two letters that is not asked for wherever it stands, are not looked for inside others: 12
 * is not in 2012, IT not in with.
 */
function beginsOnlyWords({ units, begin }: Pattern): boolean {
  const first = units.charCodeAt(0)
  return isDigitUnit(first) || (begin !== 'letter' && isLatinUnit(first) && units.length < 3)
}

/**
 * Of a longer number all but the last digit may be typed: 201 of 2012, but not 5 of 59, nor 3.1 of 3.10. In a name (x86)
 * any are enough.
 */
const UNFINISHED_NUMBER = /\d{3}$/

/** Is `to` inside a number in digits? 590 is not looked for in 59000. */
const isInDigits = ({ units, flags }: Units, to: number): boolean =>
  isDigitUnit(units.charCodeAt(to)) && isDigitUnit(units.charCodeAt(to - 1)) && !isWord(flags, to)

/** How many syllables and other characters the units make. */
function clustersOf(units: string): number {
  let count = 0
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i)
    if (!isHangulUnit(unit) || beginsSyllable(units, i)) count += 1
  }
  return count
}

/** What a match that ends at `to` counts as; null when it may not end there. */
function createEndTest({ units, via, end, partial }: Pattern): (text: Units, to: number) => Reading | null {
  const isInside = ({ flags }: Units, to: number): boolean => !isCluster(flags, to)
  if (typeof end === 'function') {
    const isRest = rememberRests(end)
    return (text, to) => (isRest(restOfWord(text, to), isInside(text, to)) ? via : null)
  }
  const isName = isLatinUnit(units.charCodeAt(0))
  const isLongNumber = UNFINISHED_NUMBER.test(units)
  return (text, to) => {
    if (isInDigits(text, to)) {
      const mayGoOn = isName || (isLongNumber && !isInDigits(text, to + 1))
      return mayGoOn ? (partial ?? null) : null
    }
    // The syllable has more keys than were typed, or lends its first one (강 in 가입).
    if (isInside(text, to)) return isHangulUnit(text.units.charCodeAt(to)) ? (partial ?? null) : null
    if (end === 'number') return goesOnBehind(text, to) ? null : via
    return end === 'cluster' || isWord(text.flags, to) ? via : null
  }
}

/** The test of texts by their numbers, which asks once for each: one text may have very many matches. */
function rememberText(test: (written: string) => boolean, written: WrittenText): (number: number) => boolean {
  let [last, is] = [-1, false]
  return number => {
    if (number !== last) [last, is] = [number, test(written(number) ?? '')]
    return is
  }
}

/** The same test, which asks once for each rest: a library has many words but few endings. */
function rememberRests(test: IsRest): IsRest {
  const [inside, behind] = [new Map<string, boolean>(), new Map<string, boolean>()]
  return (rest, isInside) => {
    const known = isInside ? inside : behind
    let is = known.get(rest)
    if (is === undefined) {
      is = test(rest, isInside)
      known.set(rest, is)
    }
    return is
  }
}
