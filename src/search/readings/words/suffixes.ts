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
  const end = word.length - DIGITS
  return {
    units: word.slice(0, end),
    condition: CONDITIONS[Number(word.charAt(end))] ?? 'any',
    followers: FOLLOWERS[Number(word.charAt(end + 1))] ?? 'any',
    isTelling: word.charAt(end + 2) === '1',
    isTellingBehindOne: word.charAt(end + 3) === '1',
    isTopic: word.charAt(end + 4) === '1',
  }
})
