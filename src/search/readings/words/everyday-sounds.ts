// The nouns that everybody knows by how they sound in Latin letters.
import { createSoundIndex, SAME, type SoundMatch, SURE } from '../../sound/sound-index.ts'
import { EVERYDAY_SOUNDS } from './everyday-sounds.table.ts'

const sounds = createSoundIndex([EVERYDAY_SOUNDS], () => false)

/** Those that a term in Latin letters surely is, Korean or English, nearest first: 번호 for beonho, 레몬 for lemon. */
export const nounsLike = (term: string): SoundMatch[] =>
  sounds.find(term).filter(({ via, cost }) => cost <= (via === 'romanised' ? SURE : SAME))
