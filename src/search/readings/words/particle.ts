// A term without its particles and endings (조사, 어미): 도서관에서는 → 도서관. Only the term is stripped; texts match
// the stem as a substring, whatever ending they carry, so no dictionary is needed.
import { lazy } from '../../../base/lazy.ts'
import { isWord, restOfWord } from '../../boundaries.ts'
import { isConsonant, isDigitUnit, isVowel, spell } from '../../keystroke.ts'
import { type Cluster, unitsOf } from '../../term.ts'
import type { Units } from '../../texts.ts'
import { L } from '../jamo.table.ts'
import { NUMBER_WORDS } from '../numbers/number-start.table.ts'
import { COUNTED, type SoundBefore, WORDS_LIKE_ONE } from './suffixes.table.ts'
import { SUFFIXES, type Suffix } from './suffixes.ts'

/** May the second suffix stand behind the first? */
const mayFollow = ({ followers }: Suffix, { isTopic }: Suffix): boolean =>
  followers === 'any' || (followers === 'topic' && isTopic)

const byUnits = (some: readonly Suffix[]): ReadonlyMap<string, Suffix> =>
  new Map(some.map(suffix => [suffix.units, suffix]))

const suffixes = byUnits(SUFFIXES)
const ofNouns = lazy(() => SUFFIXES.filter(({ condition }) => condition !== 'verb'))
const nounSuffixes = lazy(() => byUnits(ofNouns()))
const nounSuffixesByText = lazy(() => new Map(ofNouns().map(suffix => [spell(suffix.units) ?? '', suffix])))
const verbEndings = lazy(() => byUnits(SUFFIXES.filter(({ condition }) => condition === 'verb')))
const particles = lazy(() => byUnits(ofNouns().filter(({ condition }) => condition !== 'no-particle')))

/** Particles stack: 친구+들+에게+도. More than these do not occur. */
const MAX_STRIPS = 4

/** A term or word without some of its suffixes. */
export interface Stem {
  clusters: Cluster[]
  units: string
  /** So long, or its suffix so telling, that it may match wherever it stands. */
  isSure: boolean
  /** Nothing but telling suffixes was stripped. */
  isTelling: boolean
  /** The suffix that stood right behind it; null for a term as typed. */
  suffix: Suffix | null
}

/** A stem of two syllables says too little to be misspelled, or written in the other script, as well. */
export const MIN_STEM = 2

/** Stems that are long enough match inside longer words whatever was stripped. */
const SURE_CLUSTERS = 3

/** The stems of a term, the longest first; none when nothing can be stripped. */
export function stemsOf(clusters: readonly Cluster[]): Stem[] {
  const found = new Map<string, Stem>()
  let open: Stem[] = [
    { clusters: [...clusters], units: unitsOf(clusters), isSure: false, isTelling: true, suffix: null },
  ]
  for (let step = 0; step < MAX_STRIPS && open.length > 0; step++) {
    open = open.flatMap(stripOnce).filter(stem => !found.get(stem.units)?.isSure)
    for (const stem of open) found.set(stem.units, stem)
  }
  return [...found.values()].sort((a, b) => b.units.length - a.units.length)
}

/** Is nothing left of a word, folded, but a particle or ending or two of them? An `IsRest`. */
export const isSuffixOrNone = (rest: string, isInside: boolean): boolean =>
  !isInside && (rest === '' || isSuffix(rest))

/** Is the rest of a word, folded, nothing but a particle or ending or two of them? */
export const isSuffix = (units: string): boolean => isStack(units, suffixes)

/** Does a word end at `at`, or nothing follow there but a particle or ending or two? */
export const endsWord = (text: Units, at: number): boolean =>
  isWord(text.flags, at) || isSuffix(restOfWord(text, at))

/** Is the rest of a word, folded, a particle or ending that seldom ends a noun: 를, but not the 나 of 오카리나? */
export const isTellingSuffix = (units: string): boolean => suffixes.get(units)?.isTelling ?? false

/** The longest particle that a word, folded, ends in and that seldom ends a noun; empty where it ends in none. */
export function tellingSuffix(units: string): string {
  for (const suffix of SUFFIXES)
    if (suffix.isTelling && units.length > suffix.units.length && units.endsWith(suffix.units))
      return suffix.units
  return ''
}

/** The units without that. */
export const withoutTelling = (units: string): string =>
  units.slice(0, units.length - tellingSuffix(units).length)

/** The noun of one syllable that stands before a particle which tells it: 눈 of 눈을. Null for what is no such word. */
export function shortNoun(clusters: readonly Cluster[]): string | null {
  const [noun, ...rest] = clusters
  if (noun?.kind !== 'syllable' || WORDS_LIKE_ONE.includes(unitsOf(clusters))) return null
  const suffix = suffixes.get(unitsOf(rest))
  return suffix?.isTellingBehindOne && holds(suffix.condition, [noun]) ? noun.units : null
}

/** Is nothing left of a word, folded, but a particle or two? An `IsRest`. */
export const isParticleOrNone = (rest: string, isInside: boolean): boolean =>
  isStackOf(particles, rest, isInside)

/** The same, with other suffixes that stand behind nouns: not 지 and 기, but 하지 and 하기. An `IsRest`. */
export const isNounSuffixOrNone = (rest: string, isInside: boolean): boolean =>
  isStackOf(nounSuffixes, rest, isInside)

/** Is the rest of a word, folded, an ending of a verb or two: 지, 고는, but not 에? An `IsRest`. */
export const isVerbEnding = (rest: string, isInside: boolean): boolean =>
  !isInside && isStack(rest, verbEndings())

const isStackOf = (some: () => ReadonlyMap<string, Suffix>, rest: string, isInside: boolean): boolean =>
  !isInside && (rest === '' || isStack(rest, some()))

/** No stack of suffixes is longer: twice the longest. Units, or characters of which a suffix has fewer. */
export const MAX_STACK = 2 * Math.max(...SUFFIXES.map(({ units }) => units.length))

/** Is it one of the suffixes, or two of which the second may follow the first? */
function isStack(whole: string, some: ReadonlyMap<string, Suffix>): boolean {
  if (whole.length > MAX_STACK) return false
  if (some.has(whole)) return true
  for (let cut = 1; cut < whole.length; cut++) {
    const first = some.get(whole.slice(0, cut))
    const second = first && some.get(whole.slice(cut))
    if (first && second && mayFollow(first, second)) return true
  }
  return false
}

/** No stack of suffixes is longer, in syllables. */
const MAX_SUFFIX = 6

/** Is what stands behind so many syllables of a word of a text a suffix of a noun or two? */
export function endsInNounSuffix(word: string, length: number): boolean {
  const rest = word.slice(length)
  return rest.length <= MAX_SUFFIX && isStack(rest, nounSuffixesByText())
}

/** Where a word of a text may end before the suffixes of a noun, in syllables, itself included: 서비스에서 gives 5 and 3. */
export function stemLengths(word: string): number[] {
  const lengths = [word.length]
  for (let length = 1; length < word.length; length++)
    if (endsInNounSuffix(word, length)) lengths.push(length)
  return lengths
}

function stripOnce({ clusters, units, isTelling, suffix: outer }: Stem): Stem[] {
  const found: Stem[] = []
  for (const suffix of SUFFIXES) {
    if (!units.endsWith(suffix.units)) continue
    const stem = withoutSuffix(clusters, suffix.units)
    if (!stem || !isStem(stem) || !holds(suffix.condition, stem)) continue
    if (isNumber(stem) && COUNTED.some(counted => suffix.units.startsWith(counted))) continue
    if (outer && !mayFollow(suffix, outer)) continue
    const isStillTelling = isTelling && suffix.isTelling
    found.push({
      clusters: stem,
      units: unitsOf(stem),
      isSure: isStillTelling || stem.length >= SURE_CLUSTERS,
      isTelling: isStillTelling,
      suffix,
    })
  }
  return found
}

function withoutSuffix(clusters: readonly Cluster[], suffix: string): Cluster[] | null {
  let rest = suffix
  let end = clusters.length
  while (rest !== '' && end > 0) {
    const last = clusters[end - 1]?.units ?? ''
    if (!rest.endsWith(last)) return null
    rest = rest.slice(0, rest.length - last.length)
    end -= 1
  }
  return rest === '' ? clusters.slice(0, end) : null
}

/** Is it digits and nothing else, with a word for its noughts perhaps: 12, 12만? HTML5 and 1.22 are names. */
function isNumber(stem: readonly Cluster[]): boolean {
  const digits = NUMBER_WORDS.includes(stem.at(-1)?.units ?? '') ? stem.slice(0, -1) : stem
  return digits.length > 0 && digits.every(({ units }) => isDigitUnit(units.charCodeAt(0)))
}

/** Two syllables at least: 회의 is no 회, 결과 no 결. Latin names count by letters (DVD는). */
function isStem(stem: readonly Cluster[]): boolean {
  const last = stem.at(-1)
  if (!last || stem.length < 2) return false
  return last.kind === 'syllable' || last.kind === 'latin' || last.kind === 'other'
}

function holds(condition: SoundBefore, stem: readonly Cluster[]): boolean {
  const last = stem.at(-1)
  // How a Latin name or a number is read aloud is not known, so any form may follow it.
  if (condition === 'any' || condition === 'no-particle' || condition === 'verb' || last?.kind !== 'syllable')
    return true
  const final = last.units.charCodeAt(last.units.length - 1)
  if (condition === 'consonant') return isConsonant(final)
  if (condition === 'vowel') return isVowel(final)
  return isVowel(final) || last.units.endsWith(L)
}
