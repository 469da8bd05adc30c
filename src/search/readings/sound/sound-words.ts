// The words of a library that can be asked by sound: gathered when its index is made, which keeps them.
import { isWord, MIN_PART } from '../../boundaries.ts'
import { isLatinUnit, unitsOfWord, wordOf } from '../../keystroke.ts'
import { textsOf } from '../../positions.ts'
import { isForeign } from '../../sound/nativeness.ts'
import { LONGEST_WORD } from '../../sound/skeleton.ts'
import {
  createSoundIndex,
  createWordTest,
  listWords,
  type SoundIndex,
  type SoundWords,
} from '../../sound/sound-index.ts'
import type { FoldedTexts } from '../../texts.ts'
import { endsInNounSuffix, isSuffix } from '../words/particle.ts'

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
