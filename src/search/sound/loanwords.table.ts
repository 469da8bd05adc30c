// The listed loanwords (loanword-list.ts), Hangul as the Latin letters on its keys, which takes a third of the room.
import { fold } from '../fold.ts'
import { otherMode } from '../keystroke.ts'
import { loanwordLines } from './loanword-list.ts'

function toKeys(line: string): string {
  const [latin = '', ...hangul] = line.split(' ')
  return [latin, ...hangul.map(word => otherMode(fold(word).units))].join(' ')
}

/** `cafe zkvp` for cafe 카페; every line stands between newlines. */
export const LOANWORDS: string = `\n${loanwordLines().map(toKeys).join('\n')}\n`
