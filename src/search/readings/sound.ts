// The same sound in the other script: media for 미디어, 서버 for server; and Korean in Latin letters, loosely spelled:
// kimchi, gimchi. What sounds alike is decided in ../sound/; here its answers become patterns to look for.
import { DEGREE_LIMIT } from '../cost.ts'
import { isHangulUnit, isLatinUnit, spell, unitsOfWord } from '../keystroke.ts'
import { textsOf } from '../positions.ts'
import type { Pattern } from '../scan.ts'
import * as deferredLoanwords from '../sound/loanwords.ts'
import { LONGEST_WORD } from '../sound/skeleton.ts'
import {
  createSoundIndex,
  createWordTest,
  listWords,
  type SoundIndex,
  type SoundMatch,
  type WordLists,
} from '../sound/sound-index.ts'
import type { FoldedTexts } from '../texts.ts'
import { isSuffixOrNone, stemLengths } from './particle.ts'

/** So many words that sound alike are looked for at most, the nearest first. */
const MAX_WORDS = 8

/** The words of a vocabulary to ask by sound, and the ends of compounds besides. */
export interface SoundWords {
  words: WordLists
  parts: WordLists
}

/** Gathers the words of a vocabulary; takes as long as many searches. */
export function gatherSoundWords(vocabulary: FoldedTexts): SoundWords {
  const words = wordsOf(vocabulary)
  const parts = new Set<string>()
  for (const word of words) addParts(parts, words, word)
  return { words: listWords(words), parts: listWords(parts) }
}

/** The words by their sound. */
export function createSounds({ words, parts }: SoundWords): SoundIndex {
  const isWordOfLibrary = createWordTest(words)
  return createSoundIndex([words, parts], word => [
    ...stemLengths(word),
    ...cutsOf(word).filter(cut => isWordOfLibrary(word.slice(cut))),
  ])
}

/** The words of the vocabulary that are all of one script. */
function wordsOf(vocabulary: FoldedTexts): Set<string> {
  return new Set(
    textsOf(vocabulary)
      .map(wordOf)
      .filter(word => word !== null),
  )
}

/** The text of a folded word that is all Hangul or all Latin; null for any other. */
function wordOf(units: string): string | null {
  const first = units.charCodeAt(0)
  if (isLatinUnit(first)) return /^[a-z]+$/.test(units) ? units : null
  return isHangulUnit(first) ? spell(units) : null
}

/** A part has two syllables at least. */
const MIN_PART = 2

/** What is left of a compound behind a word of the library: 소셜미디어 has 미디어 where 소셜 is a word. */
function addParts(parts: Set<string>, words: ReadonlySet<string>, word: string): void {
  if (isLatinUnit(word.charCodeAt(0)) || word.length > LONGEST_WORD) return
  for (const cut of cutsOf(word)) {
    const part = word.slice(cut)
    if (words.has(word.slice(0, cut)) && !words.has(part)) parts.add(part)
  }
}

/** Where a word may be cut in two parts, in syllables. */
const cutsOf = (word: string): number[] =>
  Array.from({ length: Math.max(0, word.length - 2 * MIN_PART + 1) }, (_, i) => i + MIN_PART)

/** Patterns for the words that sound like a folded term. */
export function soundPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null) return []
  const patterns = new Map<string, Pattern>()
  for (const text of deferredLoanwords.spellings(term)) {
    const syllables = isLatinUnit(units.charCodeAt(0)) ? text.length : 0
    const limits =
      syllables === 2 ? { begin: 'word' as const, end: isSuffixOrNone } : limitsOf(text, syllables)
    patterns.set(text, { units: unitsOfWord(text), via: 'sound', extra: 0, ...limits })
  }
  addMatches(patterns, sounds.find(term))
  return [...patterns.values()]
}

/** The same for words that only begin so: seongsan for 성산일출봉. */
export function beginningPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null || term.length < MIN_BEGINNING) return []
  const patterns = new Map<string, Pattern>()
  addMatches(patterns, sounds.findByBeginning(term))
  return [...patterns.values()].map(pattern => ({ ...pattern, begin: 'word' }))
}

/** The same for words that a Latin term sounds like with two letters swapped: platfrom for 플랫폼. */
export function slippedPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const patterns = new Map<string, Pattern>()
  addMatches(patterns, sounds.findSlipped(wordOf(units) ?? ''))
  return [...patterns.values()].map(pattern => ({ ...pattern, via: 'typo', extra: DEGREE_LIMIT }))
}

/** Shorter terms are the beginnings of too much. */
const MIN_BEGINNING = 5

function addMatches(patterns: Map<string, Pattern>, matches: readonly SoundMatch[]): void {
  for (const { word, syllables, via, cost } of matches) {
    const text = syllables > 0 ? word.slice(0, syllables) : word
    if (patterns.has(text)) continue
    patterns.set(text, {
      units: unitsOfWord(text),
      via,
      extra: DEGREE_LIMIT * Math.min(1, cost),
      ...limitsOf(text, syllables),
    })
    if (patterns.size >= MAX_WORDS) break
  }
}

/** Short words are looked for as words, longer ones in compounds too. */
function limitsOf(text: string, syllables: number): Pick<Pattern, 'begin' | 'end'> {
  if (syllables === 0) return { begin: 'word', end: text.length < 4 ? 'word' : 'cluster' }
  if (syllables === 1) return { begin: 'word', end: isSuffixOrNone }
  return { begin: syllables === 2 ? 'word' : 'cluster', end: 'cluster' }
}
