// Initial consonants (초성) for whole syllables: ㅁㅇㄷㅅㄱ for 마을도서관, also mixed with syllables and letters: 마을ㄷㅅㄱ,
// SKㅌㄹㅋ.

import { clusterEnd, crossesWord, isWord, restOfWord } from '../boundaries.ts'
import { UNTYPED_ENDING, WORST } from '../cost.ts'
import { offer, type TermHits } from '../hits.ts'
import { type Initials, placeOfInitial } from '../initials-text.ts'
import { jamoUnits, otherMode } from '../keystroke.ts'
import { positionsInUnits } from '../positions.ts'
import type { Cluster } from '../term.ts'
import { type FoldedTexts, unitsIn } from '../texts.ts'
import { isSuffix } from './words/particle.ts'

/** Can the term be read so? It needs a lone consonant, and no vowel alone. */
export const hasInitials = (clusters: readonly Cluster[]): boolean =>
  clusters.some(cluster => cluster.kind === 'consonant') &&
  clusters.every(cluster => cluster.kind !== 'vowel')

/** Fewer are looked for only at the beginning of words: two alone stand in every other text. */
const MIN_INSIDE = 3
/** The same in the last try of a query of several words. */
const MIN_INSIDE_LAST = 2

/** What it adds to the degree of a match that it runs over the end of a word. */
const CROSSING = 0.5
/** What it adds that double initials were split (`splitDoubles`). */
export const SPLIT = 0.5

/**
 * Only so many matches are looked at for a particle behind them: that takes the text itself, while all else takes flags
 * alone.
 */
const MAX_LOOKED = 200

/** Places looked at in one step: one initial alone stands at a tenth of all syllables. */
const STEP = 20_000

/**
 * Offers every text that has the term's syllables and initials in a row, in steps. `degree`: of the best match; `isLast`:
 * nothing else was found.
 */
export function* scanInitials(
  texts: FoldedTexts,
  initials: Initials,
  clusters: readonly Cluster[],
  hits: TermHits,
  { degree, isLast }: { degree: number; isLast: boolean },
): Generator<void> {
  const { flags } = texts
  const pattern = clusters.map(cluster => cluster.units.charAt(0)).join('')
  const next = positionsInUnits(initials.units, pattern)
  let places = 0
  let looked = 0
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    if (++places % STEP === 0) yield
    const from = placeOfInitial(initials, flags, at)
    const beginsWord = isWord(flags, from)
    if (!beginsWord && pattern.length < (isLast ? MIN_INSIDE_LAST : MIN_INSIDE)) continue
    const to = endOfMatch(texts, flags, from, clusters)
    if (to === null) continue
    const crosses = crossesWord(flags, from, to)
    if (crosses && !beginsWord) continue
    const endsWord = isWord(flags, to)
    const isLooked = !endsWord && beginsWord && looked++ < MAX_LOOKED
    const hasParticle = isLooked && isBeforeSuffix(texts, to)
    offer(texts, hits, {
      via: 'initials',
      // Initials of one word say more than those of several, and those of a word with a particle nearly as much.
      degree: degree + (crosses ? CROSSING : 0) + (hasParticle ? UNTYPED_ENDING : 0),
      from,
      to,
      beginsWord,
      endsWord: endsWord || hasParticle,
    })
  }
}

/** Keys of tense consonants, which are those of the plain ones with the shift key (KS X 5002), as text. */
const TENSE_KEYS = 'REQTW'
const tense = new Map([...TENSE_KEYS].map(key => [otherMode(key), otherMode(key.toLowerCase())]))

/** The units of initials with plain consonants for tense ones. */
const inPlain = (units: string): string => units.replace(TENSE, unit => tense.get(unit) ?? unit)

const TENSE = new RegExp(`[${[...tense.keys()].join('')}]`, 'g')

/** Fewer leave too much to chance where a shift may have been left out. */
const MIN_SHIFTLESS = 3

/** May the initials of the term have been typed without the shift of a tense one: ㄷㅂㅇ for 떡볶이? */
export const mayBeShiftless = (clusters: readonly Cluster[]): boolean =>
  clusters.filter(({ kind }) => kind === 'consonant').length >= MIN_SHIFTLESS &&
  clusters.some(({ kind, units }) => kind === 'consonant' && [...tense.values()].includes(units))

/**
 * Offers every text that has them so, perhaps, in one word that begins with them: behind all that initials find as they were
 * typed.
 */
export function* scanShiftless(
  texts: FoldedTexts,
  initials: Initials,
  clusters: readonly Cluster[],
  hits: TermHits,
): Generator<void> {
  const { flags } = texts
  const pattern = clusters.map(({ kind, units }) => {
    const first = units.charAt(0)
    return kind === 'consonant' ? first : (tense.get(first) ?? first)
  })
  const next = positionsInUnits(inPlain(initials.units), pattern.join(''))
  let places = 0
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    if (++places % STEP === 0) yield
    const from = placeOfInitial(initials, flags, at)
    const to = isWord(flags, from) ? endOfMatch(texts, flags, from, clusters) : null
    if (to === null || crossesWord(flags, from, to)) continue
    const endsWord = isWord(flags, to)
    offer(texts, hits, { via: 'initials', degree: WORST, from, to, beginsWord: false, endsWord })
  }
}

/** Is what is left of the word at `to` a particle or ending? */
function isBeforeSuffix(texts: FoldedTexts, to: number): boolean {
  const part = texts.partAt(to)
  return isSuffix(restOfWord(part, to - part.base))
}

/** Where the match of initials from `from` ends, or null where the text has other syllables than the term. */
function endOfMatch(
  texts: FoldedTexts,
  flags: string,
  from: number,
  clusters: readonly Cluster[],
): number | null {
  let i = from
  for (const { kind, units } of clusters) {
    const end = clusterEnd(flags, i)
    // Of an initial any syllable will do.
    if (kind !== 'consonant' && unitsIn(texts.partAt(i), i, end) !== units) return null
    i = end
  }
  return i
}

const DOUBLES = new Map(
  ['ㄲㄱ', 'ㄸㄷ', 'ㅃㅂ', 'ㅆㅅ', 'ㅉㅈ'].map(([double = '', single = '']) => [unit(double), unit(single)]),
)

function unit(jamo: string): string {
  return String.fromCharCode(...(jamoUnits(jamo.charCodeAt(0)) ?? []))
}

/** The clusters with ㄲ as ㄱㄱ: some keyboards join the same initial typed twice. Null when there is none. */
export function splitDoubles(clusters: readonly Cluster[]): Cluster[] | null {
  const split = clusters.flatMap(cluster => {
    const single = DOUBLES.get(cluster.units)
    return single === undefined ? [cluster] : [single, single].map(units => ({ ...cluster, units }))
  })
  return split.length > clusters.length ? split : null
}
