// Loanwords that the rules of english.table.ts do not reach: those that are listed, and names of letters.
import { isLatinUnit, otherMode, spell, unitsOfWord } from '../keystroke.ts'
import { sayLetters, spellLetters } from './letters.ts'
import { LOANWORDS } from './loanwords.table.ts'

/** How a word that is listed, or said letter by letter, is written in the other script: 카페 for cafe, 디에스알 for dsr. */
export function spellings(word: string): string[] {
  const units = unitsOfWord(word)
  const isLatin = isLatinUnit(units.charCodeAt(0))
  return [...new Set([...listed(units, isLatin), ...(isLatin ? sayLetters(units) : spellLetters(word))])]
}

function listed(units: string, isLatin: boolean): string[] {
  const wanted = isLatin ? `\n${units} ` : ` ${otherMode(units)}`
  const found: string[] = []
  for (let at = LOANWORDS.indexOf(wanted); at >= 0; at = LOANWORDS.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (isLatin) return LOANWORDS.slice(end, LOANWORDS.indexOf('\n', end)).split(' ').map(toHangul)
    const line = LOANWORDS.slice(LOANWORDS.lastIndexOf('\n', at) + 1, end)
    if (/\s/.test(LOANWORDS.charAt(end))) found.push(line.slice(0, line.indexOf(' ')))
  }
  return found
}

const toHangul = (keys: string): string => spell(otherMode(keys)) ?? ''
