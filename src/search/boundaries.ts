// Where words, and syllables and other characters, begin and end in folded text.
import { isLatinUnit } from './keystroke.ts'
import { CLUSTER, flagAt, HUMP, SEPARATOR, UNITS_PER_CHARACTER, type Units, WORD } from './texts.ts'

/** Is the unit at `i` the first of a syllable or other character? Separators are. */
export const isCluster = (flags: string, i: number): boolean => flagAt(flags, i) >= CLUSTER

/** Is the unit at `i` the first of a word? Humps of camel case count, and separators. */
export const isWord = (flags: string, i: number): boolean => flagAt(flags, i) >= HUMP

/** Does a word begin inside (from, to)? */
export function crossesWord(flags: string, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isWord(flags, i)) return true
  return false
}

/** Does one Latin word end and another begin inside (from, to)? Two words there are seldom one (in apple, br and). */
export function hasLatinSeam({ units, flags }: Units, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (flagAt(flags, i) === WORD && isLatinAt(units, i - 1) && isLatinAt(units, i)) return true
  }
  return false
}

/** Does it begin or end inside a Latin word? */
export const cutsLatin = ({ units, flags }: Units, from: number, to: number): boolean =>
  (isLatinAt(units, from) && !isWord(flags, from)) || (isLatinAt(units, to) && !isWord(flags, to))

const isLatinAt = (units: string, i: number): boolean => isLatinUnit(units.charCodeAt(i))

/**
 * Where the word that has the unit before `at` ends: the next word's or separator's place, `at` itself perhaps; not
 * looked for beyond `limit`.
 */
export function wordEnd({ flags, units }: Units, at: number, limit = units.length): number {
  let end = at
  while (end < limit && !isWord(flags, end)) end += 1
  return end
}

/** Syllables that a part of a compound has at least. */
export const MIN_PART = 2

/** May a part of a compound begin at `at`, as so much of the same word stands before it? */
export function mayBeginPart(flags: string, at: number): boolean {
  let syllables = 0
  for (let i = at; syllables < MIN_PART && i > 0 && !isWord(flags, i); ) {
    i -= 1
    if (isCluster(flags, i)) syllables += 1
  }
  return syllables === MIN_PART
}

/** A longer rest of a word is no ending. Units. */
const MAX_REST = 64

/** What is left of a word at `at`, or the beginning of it where that is long. */
export const restOfWord = (text: Units, at: number): string => upToWordEnd(text, at, at)

/** The word that begins at `at`, or the beginning of it where that is long; empty at a separator. */
export const wordAt = (text: Units, at: number): string =>
  text.units.charCodeAt(at) === SEPARATOR ? '' : upToWordEnd(text, at, at + 1)

/** The word that ends before the one that begins at `at`, or the end of it where that is long; empty for none. */
export function wordBefore({ units, flags }: Units, at: number): string {
  let from = at - 1
  while (from > 0 && from > at - MAX_REST && !isWord(flags, from)) from -= 1
  return at <= 0 || units.charCodeAt(at - 1) === SEPARATOR ? '' : units.slice(from, at)
}

const upToWordEnd = (text: Units, from: number, at: number): string =>
  text.units.slice(from, wordEnd(text, at, Math.min(text.units.length, at + MAX_REST)))

/** Where the syllable or other character that has the unit at `at` ends. */
export function clusterEnd(flags: string, at: number): number {
  const length = flags.length * UNITS_PER_CHARACTER
  let end = at + 1
  while (end < length && !isCluster(flags, end)) end += 1
  return end
}
