// The nouns that everybody knows, listed to be asked by sound.
import { otherMode, spell } from '../../keystroke.ts'
import { listWords, type WordLists } from '../../sound/sound-index.ts'
import { EVERYDAY_WORDS } from './everyday.table.ts'
import { isSuffix } from './particle.ts'

const nouns = EVERYDAY_WORDS.trim()
  .split(' ')
  .map(otherMode)
  .filter(units => !isSuffix(units))

export const EVERYDAY_SOUNDS: WordLists = listWords(nouns.map(units => spell(units) ?? ''))
