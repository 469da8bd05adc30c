// The nouns that everybody knows, listed to be asked by sound.
import { otherMode, spell } from '../../keystroke.ts'
import { listWords, type WordLists } from '../../sound/sound-index.ts'
import { EVERYDAY_WORDS } from './everyday.table.ts'

export const EVERYDAY_SOUNDS: WordLists = listWords(
  EVERYDAY_WORDS.trim()
    .split(' ')
    .map(keys => spell(otherMode(keys)) ?? ''),
)
