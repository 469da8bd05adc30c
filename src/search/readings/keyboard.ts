// A term typed with the keyboard in the other mode: ehtj is 도서, 쟈랴 is wifi. Folded Hangul is its keys with one bit
// set (keystroke.ts), so the reading is that bit flipped.

import { HANGUL_BIT } from '../keystroke.table.ts'
import { isConsonant, isHangulUnit, isLatinUnit, isVowel, otherMode } from '../keystroke.ts'
import type { Pattern } from '../scan.ts'
import { type FoldedTerm, isAll, termOfUnits } from '../term.ts'
import { typedPatterns } from './as-typed.ts'
import { stemsOf } from './particle.ts'

/** What the keys of the term type in the other mode; null where that is no word. */
export function inOtherMode(term: FoldedTerm): FoldedTerm | null {
  const units = hangulOfKeys(term) ?? latinOfKeys(term)
  return units === null ? null : termOfUnits(units)
}

/** Patterns for what was typed in the other mode. */
export function keyboardPatterns(other: FoldedTerm): Iterable<Pattern> {
  if (!isAll(other, 'latin')) return typedPatterns(other, stemsOf(other.clusters), 'keyboard')
  const { units } = other
  return [{ units, via: 'keyboard', begin: 'word', end: units.length < 4 ? 'word' : 'cluster' }]
}

/** The Hangul that a Latin term's keys type, folded; null when they make no whole syllables. */
function hangulOfKeys({ text, units }: FoldedTerm): string | null {
  if (![...units].every(unit => isLatinUnit(unit.charCodeAt(0)))) return null
  if (!/^[A-Za-z]+$/.test(text)) return null
  // With caps lock on, or shift held where it changes nothing, a capital is its small letter.
  const isCaps = !/[a-z]/.test(text)
  const keys = [...text].map(key => (isCaps || !'QWERTOP'.includes(key) ? key.toLowerCase() : key))
  const codes = keys.map(key => key.charCodeAt(0) | HANGUL_BIT)
  return isSyllables(codes) ? String.fromCharCode(...codes) : null
}

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

/** The Latin letters that a Hangul term's keys type; null when the term is not all Hangul. */
function latinOfKeys({ units }: FoldedTerm): string | null {
  const codes = [...units].map(unit => unit.charCodeAt(0))
  if (codes.length < 2 || !codes.every(isHangulUnit)) return null
  return otherMode(units).toLowerCase()
}
