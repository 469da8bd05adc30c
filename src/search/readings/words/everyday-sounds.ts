// The nouns that everybody knows by how they sound in Latin letters.
import { createSoundIndex, SURE } from '../../sound/sound-index.ts'
import { EVERYDAY_SOUNDS } from './everyday-sounds.table.ts'

const sounds = createSoundIndex([EVERYDAY_SOUNDS], () => false)

/** Those that a term in Latin letters surely is, nearest first: 번호 for beonho. */
export const romanisedNouns = (term: string): string[] =>
  sounds
    .find(term)
    .filter(({ via, cost }) => via === 'romanised' && cost <= SURE)
    .map(({ word }) => word)
