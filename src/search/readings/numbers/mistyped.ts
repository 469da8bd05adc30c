// Figures with letters that were typed in the other keyboard mode: 3dnjf 5dlf is 3월 5일, 100aud 100명. Digits and signs
// are on the same keys in both modes (KS X 5002), so only the letters are read otherwise.
import { spell } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, foldTerm } from '../../term.ts'
import { hangulOfLetters, mayBeFigures } from '../keyboard.ts'
import { typedPatterns } from '../words/as-typed.ts'
import { isNounSuffixOrNone, isParticleOrNone, stemsOf } from '../words/particle.ts'
import { DAY, NUMBER_WORDS } from './number.table.ts'
import { amountPatterns } from './number.ts'
import { endOf, isCounterWord } from './unit.ts'

/**
 * The texts of neighbours as they were meant, if all letters of them and the figures beside those make syllables in the other
 * mode; else as they are.
 */
export function asMeant(texts: readonly string[]): readonly string[] {
  if (!mayBeFigures(texts.join(' '))) return texts
  const meant = texts.map(inHangul)
  return meant.every(text => text !== null) ? meant : texts
}

/** A term of figures and letters as it was meant; null for what is none. */
export function mistypedFigures({ text }: FoldedTerm): FoldedTerm | null {
  const meant = mayBeFigures(text) ? inHangul(text) : null
  return meant === null ? null : foldTerm(meant)
}

/** The text with the words of it that have letters in the other mode; null if any of those make no syllables there. */
function inHangul(text: string): string | null {
  const words = text.split(' ').map(word => (/[a-z]/i.test(word) ? wordInHangul(word) : word))
  return words.every(word => word !== null) ? words.join(' ') : null
}

function wordInHangul(word: string): string | null {
  if (/[^!-~]/.test(word)) return null
  let isRead = true
  const read = word.replace(/[a-z]+/gi, letters => {
    const units = hangulOfLetters(letters)
    const syllables = units === null ? null : spell(units)
    isRead &&= syllables !== null
    return syllables ?? letters
  })
  return isRead ? read : null
}

/** Patterns for such a term as it was meant, and for other ways to write it. */
export function* mistypedPatterns(figures: FoldedTerm): Generator<Pattern> {
  const [syllable, ...more] = figures.clusters.filter(({ kind }) => kind === 'syllable')
  if (!syllable) return
  const isCounted = isCounterWord(syllable.units) || [DAY, ...NUMBER_WORDS].includes(syllable.units)
  // Of what is short, only what is counted leaves no doubt: 4th is no 4소, and 1dl no 1이.
  if (more.length === 0 && !(isCounted && figures.units.endsWith(syllable.units))) {
    if (figures.units.endsWith(syllable.units) && !isParticleOrNone(syllable.units, false))
      yield { units: figures.units, via: 'keyboard', begin: 'number', end: isNounSuffixOrNone }
    return
  }
  const stems = stemsOf(figures.clusters)
  for (const { partial: _, ...pattern } of typedPatterns(figures, stems, 'keyboard'))
    yield more.length === 0 && pattern.units === figures.units
      ? { ...pattern, begin: 'number', end: endOf(figures.units) }
      : pattern
  for (const pattern of amountPatterns(figures, stems)) yield { ...pattern, via: 'keyboard' }
}
