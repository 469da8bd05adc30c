// Lists of words as one text, which takes little memory and is searched without being taken apart.
import { positionsInUnits } from './positions.ts'

/** A list of such lines. No word has a blank or a line end. */
export const listOf = (lines: readonly (readonly string[])[]): string =>
  lines.map(words => ` ${words.join(' ')} `).join('\n')

/** The lines of a list that have the word, or with `isBeginning` a word that begins so, each as its words. */
export function linesWith(list: string, word: string, isBeginning = false): string[][] {
  const found: string[][] = []
  const nextPosition = positionsInUnits(list, word)
  for (let at = nextPosition(0); at >= 0; at = nextPosition(at + 1)) {
    if (list.charAt(at - 1) !== ' ' || !(isBeginning || list.charAt(at + word.length) === ' ')) continue
    const end = list.indexOf('\n', at)
    const line = list.slice(list.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)
    found.push(line.trim().split(' '))
  }
  return found
}
