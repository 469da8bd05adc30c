// Which words share a key (key.ts) with another: those that are worth an alignment. The keys follow from the rules by
// which words are aligned, those of Korean pronunciation and of Latin spelling, so nothing is said of sounds here.

import { lettersOf, ONSETS, SILENT_ONSET, type Syllable, VOWEL_I } from '../hangul.ts'
import { SPOKEN, WRITTEN } from './borders.table.ts'
import { joinKeys, type Key } from './key.ts'
import { rulesAt, type Spelling, withBorders } from './spelling.ts'

/** Longer words are not looked at: no word is, and time must stay bounded. Each syllable has a bit. */
export const LONGEST_WORD = 30

/** At most this many keys for one word; readings beyond them are given up. */
const MOST_KEYS = 16

/** Keys to look for, and what they begin with: a word is given up at the first consonant that leads to none. */
export interface WantedKeys {
  keys: ReadonlySet<Key>
  beginnings: ReadonlySet<Key>
  /** The key of a beginning is that of it without its coda. */
  isUnfinished: boolean
}

/** Makes keys ready to be looked for in many words. */
export function wantKeys(
  keys: Iterable<Key>,
  { isUnfinished }: Pick<WantedKeys, 'isUnfinished'>,
): WantedKeys {
  const wanted = new Set(keys)
  const beginnings = new Set<Key>([0])
  for (const key of wanted) for (let rest = key; rest > 0; rest >>>= 3) beginnings.add(rest)
  return { keys: wanted, beginnings, isUnfinished }
}

/** The place in borders.table.ts of a coda (0 for none) and the beginning of the next syllable. */
const borderAt = (coda: number, { onset, vowel }: Syllable): number =>
  (coda * ONSETS.length + onset) * 2 + (vowel === VOWEL_I ? 1 : 0)

/** The key of a coda that ends a word. */
const endAt = (coda: number): Key => WRITTEN[borderAt(coda, SILENT)] ?? 0
const SILENT = { onset: SILENT_ONSET, vowel: 0, coda: 0 }

/** The keys of a Hangul word as written and as spoken. */
export function keysOfHangul(word: string): Key[] {
  let [written, spoken, coda] = [0, 0, 0]
  for (let at = 0; at < word.length; at++) {
    const syllable = lettersOf(word.charCodeAt(at))
    const border = borderAt(coda, syllable)
    written = joinKeys(written, WRITTEN[border] ?? 0)
    spoken = joinKeys(spoken, SPOKEN[border] ?? 0)
    coda = syllable.coda
  }
  return [joinKeys(written, endAt(coda)), joinKeys(spoken, endAt(coda))]
}

/** Can a Hangul word that begins with this onset (a place in the standard's order) have one of the keys? */
export const mayBeginWith = (onset: number, { beginnings }: WantedKeys): boolean =>
  beginnings.has(WRITTEN[borderAt(0, { ...SILENT, onset })] ?? 0)

/**
 * The lengths in syllables, at most `LONGEST_WORD`, of a Hangul word's beginnings that have one of the keys, as bits: 0b100 is
 * the first two syllables; 0 where there is none.
 */
export function findBeginnings(word: string, { keys, beginnings, isUnfinished }: WantedKeys): number {
  let [written, spoken, coda, found] = [0, 0, 0, 0]
  for (let at = 0; at < word.length && at < LONGEST_WORD; at++) {
    const syllable = lettersOf(word.charCodeAt(at))
    const border = borderAt(coda, syllable)
    written = joinKeys(written, WRITTEN[border] ?? 0)
    spoken = joinKeys(spoken, SPOKEN[border] ?? 0)
    if (!beginnings.has(written) && !beginnings.has(spoken)) return found
    coda = syllable.coda
    const end = isUnfinished ? 0 : endAt(coda)
    if (keys.has(joinKeys(written, end)) || keys.has(joinKeys(spoken, end))) found |= 2 << at
  }
  return found
}

/** The keys of a Latin word in a spelling, which has a rule for each letter. */
export function keysOfLatin(word: string, spelling: Spelling<Key>): readonly Key[] {
  // What has been heard before each letter that a reading leads to.
  const heard: Key[][] = [[0]]
  const text = withBorders(word)
  for (let at = 0; at < word.length; at++) {
    const before = heard[at]
    if (before === undefined) continue
    for (const [letters, , , readings] of rulesAt(text, at + 1, spelling)) {
      heard[at + letters.length] ??= []
      for (const key of readings) addHeard(heard[at + letters.length], before, key)
    }
  }
  return heard[word.length] ?? []
}

function addHeard(heard: Key[] = [], before: readonly Key[], key: Key): void {
  for (const one of before) {
    const next = joinKeys(one, key)
    if (heard.length < MOST_KEYS && !heard.includes(next)) heard.push(next)
  }
}
