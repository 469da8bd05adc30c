// Whether a Latin and a Hangul word are the same word, and by which reading.

import { lazy } from '../../base/lazy.ts'
import { SILENT_ONSET } from '../hangul.ts'
import { alignSound, type Insertions, inLoanwords, inRomanised } from './alignment.ts'
import { LOANWORD_EVIDENCE, ROMANISED_EVIDENCE } from './costs.table.ts'
import { loanTrust } from './nativeness.ts'
import { ENDS_OF_NO_LOANWORD, ENDS_OF_NO_NAME } from './particle-ends.ts'
import { pronounce } from './pronunciation.ts'
import type { Lattice } from './spelling.ts'
import { FREQUENT_SURNAMES } from './surnames.ts'
import { parseSyllables, phonesOf } from './syllables.ts'

/** What each unit of evidence beyond the free ones allows in cost: short words have none, and must agree exactly. */
const RATE = 0.12
const FREE_LOANWORD = 150
/** Romanised Korean is found in Korean's own words, so chance has more to agree with. */
const FREE_ROMANISED = 200

/** What a surname of one syllable may cost in romanised Korean. */
const SURNAME_LIMIT = 30

function costLimit(phones: Uint8Array, evidenceOf: readonly number[], free: number): number {
  const evidence = phones.reduce((sum, phone) => sum + (evidenceOf[phone] ?? 0), 0)
  return Math.floor(RATE * (evidence - free))
}

/** How near a Latin word, read by a spelling, is to a Hangul word: 0 the same sound, 1 the most accepted, null no match. */
export type Comparison = (latin: Lattice) => number | null

/** Compares with a sound: the least cost of an alignment as a share of the most that is accepted. */
const within =
  (phones: Uint8Array, insertions: Insertions, limit: number, least?: number): Comparison =>
  latin => {
    const cost = alignSound(latin, phones, insertions, limit, least)
    if (cost === null) return null
    return cost === 0 ? 0 : cost / limit
  }

/** Does the word end in one of these syllables, behind another: is it a longer entry of a word, with its particle? */
const hasParticle = (word: string, ends: string): boolean => word.length > 1 && ends.includes(word.slice(-1))

/** Compares English words with a Hangul word; null where no English word is near. */
export function compareLoanword(hangul: string): Comparison | null {
  const trust = hasParticle(hangul, ENDS_OF_NO_LOANWORD) ? 0 : loanTrust(hangul)
  const syllables = trust === 0 ? null : parseSyllables(hangul)
  if (!syllables) return null
  const phones = phonesOf(syllables)
  const limit = Math.floor(costLimit(phones, LOANWORD_EVIDENCE, FREE_LOANWORD) * trust)
  return limit < 0 ? null : within(phones, inLoanwords(), limit)
}

/**
 * Compares a Latin word that is still being typed with the beginning of a Hangul word, of whose last syllable at least
 * the first consonant must be there: figm for 피그마, festiva for 페스티발.
 */
export function compareUnfinished(beginning: string, via: 'sound' | 'romanised'): Comparison | null {
  const syllables = parseSyllables(beginning)
  const last = syllables?.at(-1)
  if (!syllables || !last) return null
  const phones = phonesOf(syllables)
  const least = phones.length - phonesOf([{ ...last, onset: SILENT_ONSET }]).length
  const [evidence, free, insertions] =
    via === 'sound'
      ? [LOANWORD_EVIDENCE, FREE_LOANWORD, inLoanwords()]
      : [ROMANISED_EVIDENCE, FREE_ROMANISED, inRomanised()]
  const limit = costLimit(phones.subarray(0, least), evidence, free)
  return limit < 0 ? null : within(phones, insertions, limit, least)
}

/** What a loose spelling costs in a name, in hundredths. That of 선영 as sunyoung has two. */
const LOOSE = 10

/** Is the Latin word, read as romanised Korean, a spelling of the name that is so often loose at most? */
export function isSpelled(latin: Lattice, name: string, loose: number): boolean {
  const syllables = parseSyllables(name)
  return syllables !== null && alignSound(latin, phonesOf(syllables), inRomanised(), LOOSE * loose) !== null
}

/** The same for romanised Korean, which follows the word as written or as spoken. */
export function compareRomanised(hangul: string): Comparison | null {
  const syllables = hasParticle(hangul, ENDS_OF_NO_NAME) ? null : parseSyllables(hangul)
  if (!syllables) return null
  const written = phonesOf(syllables)
  const limit =
    syllables.length > 1
      ? costLimit(written, ROMANISED_EVIDENCE, FREE_ROMANISED)
      : FREQUENT_SURNAMES.includes(hangul)
        ? SURNAME_LIMIT
        : -1
  if (limit < 0) return null
  const asWritten = within(written, inRomanised(), limit)
  const asSpoken = lazy(() => within(phonesOf(pronounce(syllables)), inRomanised(), limit))
  return latin => {
    const cost = asWritten(latin)
    if (cost === 0) return 0
    const spoken = asSpoken()(latin)
    return cost === null || spoken === null ? (cost ?? spoken) : Math.min(cost, spoken)
  }
}
