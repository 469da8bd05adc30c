// English words with a slip of a finger: how they may have been meant.

import { LONGEST_WORD } from './skeleton.ts'

/**
 * What a finger may have done: `double`, left out one of two equal letters, or put in one too many; `frequent`, swapped two
 * letters, or left out a vowel without which nobody could say the word; `other`, anything else.
 */
export type SlipKind = 'double' | 'frequent' | 'other'

/** How a Latin word may have been meant, by the kind of the slip; a way may be of several kinds. */
export type Slips = Record<SlipKind, ReadonlySet<string>>

/** Shorter words are too near to others. Letters. */
const MIN_LENGTH = 5
/** Still, for what fingers seldom do. */
const MIN_OTHER = 6

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const VOWELS = 'aeiou'

/** The rows of the standard keyboard; each stands half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** The letters on the keys around that of a letter. */
function neighboursOf(letter: string): string {
  const row = ROWS.findIndex(keys => keys.includes(letter))
  const at = (ROWS[row] ?? '').indexOf(letter)
  const on = (other: number, from: number): string => (ROWS[other] ?? '').slice(Math.max(0, from), from + 2)
  return (
    on(row - 1, at) +
    (ROWS[row]?.slice(Math.max(0, at - 1), at + 2) ?? '').replace(letter, '') +
    (at === 0 ? on(row + 1, 0).slice(0, 1) : on(row + 1, at - 1))
  )
}

/**
 * What a Latin word may have been, if it is long enough, but for one slip behind its first letter: two neighbours swapped,
 * a letter left out, one too many, or one for that of a key beside it or, of vowels, for another.
 */
export function slipsOf(word: string): Slips {
  const slips = { double: new Set<string>(), frequent: new Set<string>(), other: new Set<string>() }
  if (word.length < MIN_LENGTH || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word)) return slips
  const add = (kind: SlipKind, from: number, to: number, letters: string): unknown =>
    slips[kind].add(word.slice(0, from) + letters + word.slice(to))
  for (let i = 1; i <= word.length; i++) {
    const [before, letter] = [word.charAt(i - 1), word.charAt(i)]
    if (before === letter) add('double', i, i + 1, '')
    else if (i > 1 && i < word.length) add('frequent', i - 1, i + 1, letter + before)
    add('double', i, i, before)
    if (word.length < MIN_OTHER) continue
    const isWanted = isVowelWanted(before, word.slice(i))
    for (const each of LETTERS) add(isWanted && isVowel(each) ? 'frequent' : 'other', i, i, each)
    if (letter === '') continue
    add('other', i, i + 1, '')
    for (const other of neighboursOf(letter) + (isVowel(letter) ? VOWELS.replace(letter, '') : ''))
      add('other', i, i + 1, other)
  }
  return slips
}

/** Is a vowel wanted between consonants, before the on of -ion, or at the end? */
const isVowelWanted = (before: string, rest: string): boolean =>
  !isVowel(before) && (!isVowel(rest.charAt(0)) || rest.startsWith('on'))

/** The empty letter is none. */
const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter)
