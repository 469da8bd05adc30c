// A term typed with the keyboard in the other mode: ehtj is 도서, 쟈랴 is wifi. Folded Hangul is its keys with one bit
// set (keystroke.ts), so the reading is that bit flipped.

import { HANGUL_BIT } from '../keystroke.table.ts'
import { isConsonant, isDigitUnit, isHangulUnit, isLatinUnit, isVowel, otherMode } from '../keystroke.ts'
import type { Pattern } from '../scan.ts'
import { type FoldedTerm, isAll, termOfUnits } from '../term.ts'
import { typedPatterns } from './words/as-typed.ts'
import { stemsOf } from './words/particle.ts'

/** What the keys of the term type in the other mode; null where that is no word. */
export function inOtherMode(term: FoldedTerm): FoldedTerm | null {
  const units = hangulOfKeys(term) ?? latinOfKeys(term)
  return units === null ? null : termOfUnits(units)
}

/** Patterns for what was typed in the other mode. */
export function keyboardPatterns(other: FoldedTerm): Iterable<Pattern> {
  const { units, clusters } = other
  if (isAll(other, 'syllable')) return typedPatterns(other, stemsOf(clusters), 'keyboard')
  return [{ units, via: 'keyboard', begin: 'word', end: units.length < 4 ? 'word' : 'cluster' }]
}

/** So few capitals are an abbreviation (DB), and were not typed with caps lock on. */
const MAX_ABBREVIATION = 3

/** The Hangul that a Latin term's keys type, folded; null when they make no whole syllables. */
function hangulOfKeys({ text, units }: FoldedTerm): string | null {
  if (![...units].every(unit => isLatinUnit(unit.charCodeAt(0)))) return null
  return /^[A-Za-z]+$/.test(text) ? hangulOfLetters(text) : null
}

/** The Hangul that letters without signs type, folded; null when they make no whole syllables. */
export function hangulOfLetters(text: string): string | null {
  // With caps lock on, or shift held where it changes nothing, a capital is its small letter.
  const isCaps = !/[a-z]/.test(text)
  if (isCaps && text.length <= MAX_ABBREVIATION) return null
  const keys = [...text].map(key => (isCaps || !'QWERTOP'.includes(key) ? key.toLowerCase() : key))
  const codes = keys.map(key => key.charCodeAt(0) | HANGUL_BIT)
  return isSyllables(codes) ? String.fromCharCode(...codes) : null
}

/** Has it figures and letters, of which these may have been typed in the other mode: 3dnjf, 10tl qks? */
export const mayBeFigures = (text: string): boolean => /\d/.test(text) && /[a-z]{2}/i.test(text)

/** Is this a run of syllables, perhaps with consonants behind it that the next syllable begins with? */
function isSyllables(codes: number[]): boolean {
  if (!codes.some(isVowel)) return false
  let i = 0
  while (i < codes.length) {
    if (!isConsonant(codes[i] ?? 0) || !isVowel(codes[i + 1] ?? 0)) return false
    i += 2
    if (isVowel(codes[i] ?? 0)) i += 1
    const begins = (at: number): boolean => isConsonant(codes[at] ?? 0) && isVowel(codes[at + 1] ?? 0)
    for (let finals = 0; finals < 2 && i < codes.length && isConsonant(codes[i] ?? 0) && !begins(i); finals++)
      i += 1
  }
  return true
}

/**
 * The Latin letters that a Hangul term's keys type, with digits between them where the rest is no Korean (ㅡㅔ3 for mp3);
 * null when the term is anything else.
 */
function latinOfKeys(term: FoldedTerm): string | null {
  const units = [...term.units]
  const isKey = (unit: string): boolean => isHangulUnit(unit.charCodeAt(0))
  const isDigit = (unit: string): boolean => isDigitUnit(unit.charCodeAt(0))
  const hasLetter = term.clusters.some(({ kind }) => kind === 'consonant' || kind === 'vowel')
  const isTyped = units.every(unit => isKey(unit) || (hasLetter && isDigit(unit)))
  if (units.length < 2 || !units.some(isKey) || !isTyped) return null
  return units
    .map(unit => (isKey(unit) ? otherMode(unit) : unit))
    .join('')
    .toLowerCase()
}
