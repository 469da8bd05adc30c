// Loanwords that the rules of english.table.ts do not reach: those that are listed, and names of letters.
import { isLatinUnit, otherMode, spell, unitsOfWord } from '../keystroke.ts'
import { linesWith } from '../word-list.ts'
import { sayLetters, spellLetters } from './letters.ts'
import { LOANWORDS } from './loanwords.table.ts'

/** How a word that is listed, or said letter by letter, is written in the other script: 카페 for cafe, 디에스알 for dsr. */
export function spellings(word: string): string[] {
  const units = unitsOfWord(word)
  const isLatin = isLatinUnit(units.charCodeAt(0))
  return [...new Set([...listed(units, isLatin), ...(isLatin ? sayLetters(units) : spellLetters(word))])]
}

/** How an English word that is listed is written in Hangul. */
export const listedSpellings = (word: string): string[] => listed(word, true)

/** The same of those that begin so. */
export const spellingsOfBeginning = (beginning: string): string[] =>
  linesWith(LOANWORDS, beginning, true).flatMap(([latin = '', ...hangul]) =>
    latin.startsWith(beginning) ? hangul.map(toHangul) : [],
  )

function listed(units: string, isLatin: boolean): string[] {
  // What is English on one line may be the keys of Hangul on another.
  return linesWith(LOANWORDS, isLatin ? units : otherMode(units)).flatMap(([latin = '', ...hangul]) => {
    if (isLatin) return latin === units ? hangul.map(toHangul) : []
    return hangul.includes(otherMode(units)) ? [latin] : []
  })
}

const toHangul = (keys: string): string => spell(otherMode(keys)) ?? ''
