// English words with a slip of a letter: how they may have been meant.

import { LONGEST_WORD } from './skeleton.ts'

/** Shorter words with a slip can't be told from others. Letters. */
const MIN_SLIPPED = 6

const VOWELS = 'aeiou'
const isVowel = (letter: string): boolean => VOWELS.includes(letter)

/**
 * A Latin word, if it is long enough, with two neighbours swapped, a double letter written once or one twice, or a vowel
 * put in: between two consonants, where nobody could say the word without it, i before the on of -ion, or e at its end.
 */
export function slipsOf(word: string): string[] {
  if (word.length < MIN_SLIPPED || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word)) return []
  const slips = new Set<string>()
  for (let i = 1; i < word.length; i++) {
    const [one, two] = [word.charAt(i - 1), word.charAt(i)]
    slips.add(word.slice(0, i - 1) + (one === two ? one : two + one) + word.slice(i + 1))
    const put = (letter: string): unknown => slips.add(word.slice(0, i) + letter + word.slice(i))
    if (isVowel(one)) continue
    put(one)
    if (!isVowel(two)) for (const vowel of VOWELS) put(vowel)
    else if (word.startsWith('on', i)) put('i')
  }
  return [...slips, `${word}e`]
}
