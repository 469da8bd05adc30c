// Finds the words of a vocabulary that sound like a term written in the other script.

import { addTo } from '../../base/group-by.ts'
import { lazy } from '../../base/lazy.ts'
import { MIN_PART } from '../boundaries.ts'
import { ONSETS, onsetOf, vowelOf } from '../hangul.ts'
import { linesWith, listOf } from '../word-list.ts'
import { type Comparison, compareLoanword, compareRomanised, compareUnfinished } from './comparison.ts'
import { PLAIN_ONSETS, VOWEL_CLASSES } from './heard.table.ts'
import { heardAs, heardAsWritten, toPlain } from './heard.ts'
import type { Key } from './key.ts'
import { isForeign } from './nativeness.ts'
import { ENDS_OF_LOANWORDS } from './particle-ends.ts'
import {
  findBeginnings,
  keysOfHangul,
  keysOfLatin,
  LONGEST_WORD,
  mayBeginWith,
  wantKeys,
} from './skeleton.ts'
import type { SlipKind, Slips } from './slips.ts'
import { type Lattice, readSpelling } from './spelling.ts'
import * as deferredSpellingKeys from './spelling-keys.ts'
import * as deferredSpellings from './spellings.ts'
import { withoutCoda } from './syllables.ts'

/** A word of the vocabulary that sounds like the term. */
export interface SoundMatch {
  word: string
  via: 'romanised' | 'sound'
  /** How many syllables of a Hangul word sound like the term; what follows is an ending. 0 for a Latin word. */
  syllables: number
  /** 0 the same sound, 1 the most that is accepted. */
  cost: number
  /** It is the end of a longer word: 캠프 of 베이스캠프. */
  isEnd: boolean
}

/** A vocabulary that can be asked by sound. */
export interface SoundIndex {
  /** Words of the other script that sound like the term, nearest first. The term is in lower case, NFC. */
  find(term: string): SoundMatch[]
  /** Latin words that sound like a Hangul loanword, nearest first. */
  findLoanword(term: string): SoundMatch[]
  /**
   * Hangul words whose beginning sounds just like a Latin term: two syllables of Korean, three of a loanword at least, or
   * fewer that sound the same.
   */
  findByBeginning(term: string): SoundMatch[]
  /** Hangul words that are said as a Hangul term is written. */
  findHeard(term: string): SoundMatch[]
  /** Hangul loanwords that sound like one of the ways in which a slip of a letter may be mended (slips.ts). */
  findSlipped(slips: Slips): SoundMatch[]
}

/**
 * May a Hangul word end before its particle behind so many syllables, as 서비스에서 behind 3? Only asked where that much
 * of the word may sound like a term; the whole word always may.
 */
export type MayEnd = (word: string, length: number) => boolean

/** How a Latin word is read: its keys for a first look, its sounds, and how far those are from Hangul. */
interface Reader {
  via: SoundMatch['via']
  keys: (word: string) => readonly Key[]
  read: (word: string) => Lattice
  compareWith: (hangul: string) => Comparison | null
  /** Whether of the last syllable of the Hangul only the beginning need sound so. */
  isUnfinished: boolean
}

const READERS: readonly Reader[] = [
  {
    via: 'sound',
    keys: word => keysOfLatin(word, deferredSpellingKeys.ENGLISH_KEYS),
    read: word => readSpelling(word, deferredSpellings.ENGLISH),
    compareWith: compareLoanword,
    isUnfinished: false,
  },
  {
    via: 'romanised',
    keys: word => keysOfLatin(word, deferredSpellingKeys.ROMANISED_KEYS),
    read: word => readSpelling(word, deferredSpellings.ROMANISED),
    compareWith: compareRomanised,
    isUnfinished: false,
  },
]

const LOANWORD_READERS = READERS.filter(({ via }) => via === 'sound')

/** The same for words that are still being typed. */
const UNFINISHED_READERS: readonly Reader[] = READERS.map(reader => ({
  ...reader,
  compareWith: beginning => compareUnfinished(beginning, reader.via),
  isUnfinished: true,
}))

/** What a beginning of a word may cost: with nothing said of what follows, chance has more to agree with. */
const NEAR = 0.8

/** Shorter beginnings sound so by chance. Syllables. */
const MIN_LOANWORD = 3
const MIN_ROMANISED = 2

/** Shorter terms are the beginnings of too much, but of a loanword. Letters. */
const MIN_BEGINNING = 5

/** A shorter part of a compound is too little. Letters. */
const MIN_SHORT = 3

/** What is as good as the same sound. */
export const SAME = 0.2

/** Shorter terms may be an English word that is still being typed only where they sound quite the same. Letters. */
const LONG_BEGINNING = 6

/** What a short loanword that looks like none of Korean may cost with a slip. */
const SLIPPED = 0.5

/** What is nearly the same sound may cost so much: with two letters swapped back, or of a short part of a compound. */
export const SURE = 0.4

const anywhere: MayEnd = () => true

const isLatin = (word: string) => /^[a-z]+$/.test(word)
const isHangul = (word: string) => /^[가-힣]+$/.test(word)

/** Words by script: each list one text, so that it is cheap to keep. */
export interface WordLists {
  /** A list (word-list.ts), each word with its keys (skeleton.ts) in octal digits, of whatever spelling it is. */
  latin: string
  /** By the first onset, a word a line. */
  hangul: readonly string[]
}

/** The words of a vocabulary to ask by sound, and the ends of compounds besides. */
export interface SoundWords {
  words: WordLists
  parts: WordLists
}

/** Lists words in lower case, NFC. Those not wholly Hangul or a to z are left out. */
export function listWords(words: Iterable<string>): WordLists {
  const latin: string[][] = []
  const hangul: string[][] = Array.from({ length: ONSETS.length }, () => [])
  for (const word of words) {
    if (word.length > LONGEST_WORD) continue
    if (isLatin(word)) latin.push([word, ...keysOf(word)])
    else if (isHangul(word)) hangul[firstOnset(word)]?.push(word)
  }
  return { latin: listOf(latin), hangul: hangul.map(list => list.join('\n')) }
}

const keysOf = (latin: string): Set<string> =>
  new Set(READERS.flatMap(({ keys }) => keys(latin).map(toDigits)))

const toDigits = (key: Key): string => key.toString(8)

/** Tells whether a Hangul word is in the lists. */
export function createWordTest({ hangul }: WordLists): (word: string) => boolean {
  const sets: Set<string>[] = []
  return word => {
    const onset = firstOnset(word)
    sets[onset] ??= new Set(splitList(hangul[onset]))
    return sets[onset].has(word)
  }
}

const firstOnset = (word: string): number => onsetOf(word.charCodeAt(0))

const splitList = (list = ''): string[] => (list === '' ? [] : list.split('\n'))

/** Words by their first onset: most need not be looked at. */
interface Group {
  onset: number
  words: () => readonly string[]
  /** Whether they are ends of longer words. */
  isEnd: boolean
}

const groupsOf = ({ hangul }: WordLists, isEnd: boolean): Group[] =>
  Array.from({ length: ONSETS.length }, (_, onset) => ({
    onset,
    words: lazy(() => splitList(hangul[onset])),
    isEnd,
  }))

/**
 * A vocabulary that is given as lists, the words and, where wanted, ends of words that may be words by themselves. Those
 * are taken apart that a term may sound like.
 */
export function createSoundIndex(
  [words, ends]: readonly [words: WordLists, ends?: WordLists],
  mayEnd: MayEnd,
): SoundIndex {
  const hangul = [...groupsOf(words, false), ...(ends ? groupsOf(ends, true) : [])]
  const inOrder = (found: SoundMatch[]): SoundMatch[] =>
    found.sort((left, right) => left.cost - right.cost || right.syllables - left.syllables)
  return {
    find(term) {
      if (term.length > LONGEST_WORD) return []
      if (isLatin(term)) return inOrder(findHangul(hangul, [term], READERS, mayEnd))
      return isHangul(term) ? inOrder(findLatin(words.latin, term, READERS)) : []
    },
    findLoanword: term =>
      term.length > LONGEST_WORD ? [] : inOrder(findLatin(words.latin, term, LOANWORD_READERS)),
    findByBeginning(term) {
      if (term.length > LONGEST_WORD || !isLatin(term)) return []
      // What sounds the same either way is Korean: 신용카드 for sinyong.
      const found = READERS.toReversed().flatMap(reader => {
        const isEnough = reader.via === 'sound' ? isLoanwordBegun : isRomanisedBegun
        return findHangul(hangul, [term], [reader], anywhere).filter(match => isEnough(term, match))
      })
      return inOrder(bestOfEach(found.length > 0 ? found : findUnfinished(hangul, term, mayEnd)))
    },
    findHeard: term =>
      term.length > LONGEST_WORD || !isHangul(term) ? [] : inOrder(findHeard(hangul, term, mayEnd)),
    findSlipped(slips) {
      const found = SLIP_KINDS.flatMap(kind =>
        findHangul(hangul, [...slips[kind]], LOANWORD_READERS, mayEnd).filter(match =>
          isSlipped(match, kind),
        ),
      )
      return inOrder(bestOfEach(found))
    },
  }
}

/** Longer words are told by much less. Syllables. */
const LONG_SLIPPED = 4

const SLIP_KINDS = ['double', 'frequent', 'other'] as const

/** The less likely the slip and the shorter the word, the nearer the sound must be. */
function isSlipped({ word, cost, syllables, isEnd }: SoundMatch, kind: SlipKind): boolean {
  // A slip that is seldom makes of a word what one syllable less would be.
  const length = syllables + (kind === 'other' ? 0 : 1)
  // 플랜이 is rather 플랜 with its particle than a word for planet.
  const mayBeParticle = syllables <= MIN_LOANWORD && ENDS_OF_LOANWORDS.includes(word.charAt(syllables - 1))
  if (kind === 'other' && mayBeParticle) return false
  if (syllables > MIN_PART && length > MIN_LOANWORD) return cost <= (length > LONG_SLIPPED ? NEAR : SURE)
  if (syllables > MIN_PART) return cost <= SAME && !isEnd
  if (kind === 'other' || isEnd || syllables < MIN_PART) return false
  const isLikeNone = isForeign(word.slice(0, syllables))
  return cost <= (isLikeNone ? SLIPPED : 0) && (isLikeNone || kind === 'double')
}

const isRomanisedBegun = (term: string, { cost, syllables }: SoundMatch): boolean =>
  term.length >= MIN_BEGINNING && syllables >= MIN_ROMANISED && cost <= NEAR

/** The fewer syllables, the nearer the sound must be, and the less like Korean words. */
function isLoanwordBegun(term: string, { word, cost, syllables }: SoundMatch): boolean {
  if (syllables >= MIN_LOANWORD && term.length >= MIN_BEGINNING && cost <= NEAR) return true
  const isLikeNone = isForeign(word.slice(0, syllables))
  if (syllables < MIN_PART) return isLikeNone && cost <= SAME && term.length > MIN_SHORT
  return cost <= (isLikeNone ? nearOf(term) : SAME) && term.length >= MIN_SHORT
}

/** What the beginning may cost of a term of a length between. */
const QUITE_NEAR = 0.6

/** The shorter the term, the more it sounds like by chance. */
const nearOf = ({ length }: string): number =>
  length >= MIN_BEGINNING ? NEAR : length > MIN_SHORT ? QUITE_NEAR : SURE

/** Words of which as much is typed as a syllable's first consonant, and no syllable ends there. */
function findUnfinished(groups: readonly Group[], term: string, mayEnd: MayEnd): SoundMatch[] {
  // An e that is not typed yet is not heard, but may change how the vowel before it is read: pipelin(e).
  const terms = [term, `${term}e`]
  // What one reader finds hides nothing that another does.
  const found = [...READERS, ...UNFINISHED_READERS].flatMap(reader =>
    findHangul(groups, terms, [reader], anywhere),
  )
  return found.filter(
    ({ word, via, cost, syllables, isEnd }) =>
      !isEnd &&
      syllables >= MIN_LOANWORD &&
      // What is there in part is no particle: 코트는 for cotton.
      !mayEnd(word, syllables - 1) &&
      (via === 'romanised' || isForeign(word)) &&
      (term.length >= LONG_BEGINNING
        ? cost <= NEAR
        : term.length >= MIN_BEGINNING && via === 'sound' && cost <= SURE),
  )
}

/** Any of the terms will do. */
function findHangul(
  groups: readonly Group[],
  terms: readonly string[],
  readers: readonly Reader[],
  mayEnd: MayEnd,
): SoundMatch[] {
  const found: SoundMatch[] = []
  for (const { via, keys, read, compareWith, isUnfinished } of readers) {
    // A word is aligned only with those of the terms that have a key of it: slips are many.
    const lattices = new Map<Key, (() => Lattice)[]>()
    for (const term of terms) {
      const lattice = lazy(() => read(term))
      for (const key of keys(term)) addTo(lattices, key, lattice)
    }
    const wanted = wantKeys(lattices.keys(), { isUnfinished })
    for (const { onset, words, isEnd } of groups) {
      if (!mayBeginWith(onset, wanted)) continue
      for (const word of words()) {
        const lengths = findBeginnings(word, wanted)
        if (lengths === 0) continue
        for (const stem of beginnings(word, lengths)) {
          if (stem.length < word.length && !mayEnd(word, stem.length)) continue
          const compare = compareWith(stem)
          if (!compare) continue
          const sounding = isUnfinished ? withoutCoda(stem) : stem
          for (const lattice of new Set(keysOfHangul(sounding).flatMap(key => lattices.get(key) ?? []))) {
            const cost = compare(lattice())
            if (cost !== null) found.push({ word, via, syllables: stem.length, cost, isEnd })
          }
        }
      }
    }
  }
  return bestOfEach(found)
}

/** What words cost that are heard alike but for plain, tense and aspirated consonants. */
const LIKE_HEARD = 0.5

function findHeard(groups: readonly Group[], term: string, mayEnd: MayEnd): SoundMatch[] {
  const heard = heardAsWritten(term) ?? ''
  const plain = toPlain(heard)
  const onset = PLAIN_ONSETS[firstOnset(term)]
  const vowels = [...term].map(vowelClass)
  // What is heard may be another consonant but hardly another vowel, so that most words need not be taken apart.
  const hasVowels = (word: string): boolean =>
    vowels.every((vowel, at) => at < word.length && vowelClass(word.charAt(at)) === vowel)
  const found: SoundMatch[] = []
  for (const group of groups) {
    if (PLAIN_ONSETS[group.onset] !== onset) continue
    for (const word of group.words()) {
      if (!hasVowels(word)) continue
      const stem = word.slice(0, term.length)
      if (stem === term || (word.length > term.length && !mayEnd(word, term.length))) continue
      const ways = heardAs(stem)
      const match = { word, via: 'sound', syllables: stem.length, isEnd: group.isEnd } as const
      if (ways.includes(heard)) found.push({ ...match, cost: 0 })
      else if (!group.isEnd && stem.length >= MIN_LOANWORD && ways.some(way => toPlain(way) === plain))
        found.push({ ...match, cost: LIKE_HEARD })
    }
  }
  return found
}

const vowelClass = (syllable: string): number | undefined => VOWEL_CLASSES[vowelOf(syllable.charCodeAt(0))]

/** The beginnings whose lengths are set as bits. */
function beginnings(word: string, lengths: number): string[] {
  const found: string[] = []
  for (let length = 1; length <= word.length; length++) {
    if ((lengths & (1 << length)) !== 0) found.push(word.slice(0, length))
  }
  return found
}

function findLatin(list: string, term: string, readers: readonly Reader[]): SoundMatch[] {
  const lines = keysOfHangul(term).flatMap(key => linesWith(list, toDigits(key)))
  if (lines.length === 0) return []
  const words = new Set(lines.map(([word = '']) => word))
  const found: SoundMatch[] = []
  for (const { via, read, compareWith } of readers) {
    const compare = compareWith(term)
    if (!compare) continue
    for (const word of words) {
      const cost = compare(read(word))
      if (cost !== null) found.push({ word, via, syllables: 0, cost, isEnd: false })
    }
  }
  return bestOfEach(found)
}

/** One match a word: the cheapest, of equally cheap ones the longest. */
function bestOfEach(found: readonly SoundMatch[]): SoundMatch[] {
  const best = new Map<string, SoundMatch>()
  for (const match of found) {
    const known = best.get(match.word)
    const isBetter =
      !known || match.cost < known.cost || (match.cost === known.cost && match.syllables > known.syllables)
    if (isBetter) best.set(match.word, match)
  }
  return [...best.values()]
}
