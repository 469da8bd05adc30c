// The listed loanwords (loanword-list.ts), Hangul as the Latin letters on its keys, which takes a third of the room.
import { otherMode, unitsOfWord } from '../keystroke.ts'
import { listOf } from '../word-list.ts'
import { loanwordLines } from './loanword-list.ts'

/** A list (word-list.ts): `cafe zkvp` for cafe 카페. */
export const LOANWORDS: string = listOf(
  loanwordLines().map(line => {
    const [latin = '', ...hangul] = line.split(' ')
    return [latin, ...hangul.map(word => otherMode(unitsOfWord(word)))]
  }),
)
