// The suffixes of suffixes.table.ts, longest first.
import { CONDITIONS, FOLLOWERS, type Followers, type SoundBefore, SUFFIX_LIST } from './suffixes.table.ts'

export interface Suffix {
  units: string
  condition: SoundBefore
  followers: Followers
  /** It seldom ends a noun. */
  isTelling: boolean
  /** Behind one syllable it tells that that is a noun. */
  isTellingBehindOne: boolean
  /** 는 and its like. */
  isTopic: boolean
}

const DIGITS = 5

export const SUFFIXES: readonly Suffix[] = SUFFIX_LIST.split(' ').map(word => {
  const [condition = '', followers = '', telling, tellingBehindOne, topic] = word.slice(-DIGITS)
  return {
    units: word.slice(0, -DIGITS),
    condition: CONDITIONS[Number(condition)] ?? 'any',
    followers: FOLLOWERS[Number(followers)] ?? 'any',
    isTelling: telling === '1',
    isTellingBehindOne: tellingBehindOne === '1',
    isTopic: topic === '1',
  }
})
