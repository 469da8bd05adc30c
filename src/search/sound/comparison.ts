// Whether a Latin and a Hangul word are the same word, and by which reading.

import { alignSound, type Costs, loanwordCosts, romanisedCosts } from './alignment.ts'
import { LOANWORD_EVIDENCE, ROMANISED_EVIDENCE } from './costs.table.ts'
import { loanTrust } from './nativeness.ts'

import { pronounce } from './pronunciation.ts'
import type { Lattice } from './spelling.ts'
import { parseSyllables, type Sound, soundOfSyllables } from './syllables.ts'

/** Cost allowed for each unit of evidence beyond the first the free ones, so that short words must agree exactly. */
const RATE = 0.12
const FREE_LOANWORD = 150
/** Romanised Korean is found in Korean's own words, so chance has more to agree with. */
const FREE_ROMANISED = 200

/**
 * The surnames that four of five Koreans have (통계청, 인구주택총조사 2015): the only words of one syllable that
 * romanised Korean is looked for in, and as spelled in passports: Lee, Park, Choi, Chung.
 */
const SURNAMES = new Set('김이박최정강조윤장임한오서신권황안송전홍')
const SURNAME_LIMIT = 30

function costLimit(sound: Sound, evidenceOf: readonly number[], free: number): number {
  const evidence = sound.phones.reduce((sum, phone) => sum + (evidenceOf[phone] ?? 0), 0)
  return Math.floor(RATE * (evidence - free))
}

/** The least cost of an alignment as a share of the most that is accepted, 0 to 1; null beyond it. */
function shareOfLimit(latin: Lattice, hangul: Sound, costs: Costs, limit: number): number | null {
  if (limit < 0) return null
  const cost = alignSound(latin, hangul, hangul.phones.length, costs, limit)
  if (cost === null) return null
  return cost === 0 ? 0 : cost / limit
}

/** Particles that no loanword ends in: what ends so is another, longer entry of the same word. */
const LOAN_WITH_PARTICLE = /.[에를을는은의]$/
const NAME_WITH_PARTICLE = /.[에를는]$/

/** How near an English word and a Hangul word are: 0 the same sound, 1 the most that is accepted, null not at all. */
export function compareLoanword(latin: Lattice, hangul: string): number | null {
  const trust = LOAN_WITH_PARTICLE.test(hangul) ? 0 : loanTrust(hangul)
  const syllables = trust === 0 ? null : parseSyllables(hangul)
  if (!syllables) return null
  const sound = soundOfSyllables(syllables)
  return shareOfLimit(
    latin,
    sound,
    loanwordCosts(),
    Math.floor(costLimit(sound, LOANWORD_EVIDENCE, FREE_LOANWORD) * trust),
  )
}

/** The same for romanised Korean, which follows the word as written or as spoken. */
export function compareRomanised(latin: Lattice, hangul: string): number | null {
  const syllables = NAME_WITH_PARTICLE.test(hangul) ? null : parseSyllables(hangul)
  if (!syllables) return null
  const written = soundOfSyllables(syllables)
  const limit =
    syllables.length > 1
      ? costLimit(written, ROMANISED_EVIDENCE, FREE_ROMANISED)
      : SURNAMES.has(hangul)
        ? SURNAME_LIMIT
        : -1
  const asWritten = shareOfLimit(latin, written, romanisedCosts(), limit)
  if (asWritten === 0) return 0
  const asSpoken = shareOfLimit(latin, soundOfSyllables(pronounce(syllables)), romanisedCosts(), limit)
  if (asWritten === null || asSpoken === null) return asWritten ?? asSpoken
  return Math.min(asWritten, asSpoken)
}
