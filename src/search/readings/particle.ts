// A term without its particles and endings (조사, 어미): 도서관에서는 → 도서관. Only the term is stripped; texts match
// the stem as a substring, whatever ending they carry, so no dictionary is needed.
import { lazy } from '../../base/lazy.ts'
import { isWord, restOfWord } from '../boundaries.ts'
import { isConsonant, isDigitUnit, isVowel } from '../keystroke.ts'
import { type Cluster, unitsOf } from '../term.ts'
import type { Units } from '../texts.ts'
import { L } from './jamo.table.ts'
import { NUMBER_WORDS } from './number-start.table.ts'
import { COUNTED, NOUNS_LIKE_ONE, type SoundBefore, SUFFIXES } from './suffixes.table.ts'

/** Nothing follows a suffix that ends so: case markers, 도, and what makes a verb stand before a noun. */
const LAST = '은 는 을 를 이 가 의 와 과 도 든 던 며 요 한 할 된 될 인'
/** Only 는 and its like follow one that ends so: a verb that goes on or ends (하고는, 한다면서도). */
const NEARLY_LAST = '다 고 면 지 게 라 나 데 여 해 돼'
const TOPIC = '은 는 도 만 야 요 서'

const last = new Set(LAST.split(' '))
const nearlyLast = new Set(NEARLY_LAST.split(' '))
const topic = new Set(TOPIC.split(' '))

/**
 * Particles that tell a noun of one syllable (눈을, 책에서), as nouns of two seldom end so: not 의 (회의).
 * Which suffixes tell behind longer nouns is in the table.
 */
const TELLING_BEHIND_ONE = new Set(
  '을 를 은 는 이 에 에서 에는 에도 에만 에서는 에서도 으로 으로는 으로도 까지 까지는 까지도 부터 부터는 보다 처럼 만큼 마다 조차 밖에 한테 에게 에게서 께서 엔 에선 으론 까진 부턴 보단 에겐 한텐 은요 는요 을요 를요 도요'.split(
    ' ',
  ),
)

/** May the second suffix stand behind the first (에서+는), or does nothing like it follow there (면+이)? */
function mayFollow(first: string, second: string): boolean {
  const end = first.slice(-1)
  return !last.has(end) && (!nearlyLast.has(end) || topic.has(second))
}

const suffixes = new Map(SUFFIXES.map(suffix => [suffix.units, suffix]))
const ofNouns = lazy(() => SUFFIXES.filter(({ condition }) => condition !== 'verb'))
const nounSuffixes = lazy(() => new Set(ofNouns().map(({ units }) => units)))
const particles = lazy(
  () =>
    new Set(
      ofNouns()
        .filter(each => each.condition !== 'no-particle')
        .map(({ units }) => units),
    ),
)

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
  /** The suffix that stood right behind it; empty for a term as typed. */
  suffix: string
}

/** A stem of two syllables says too little to be misspelled, or written in the other script, as well. */
export const MIN_STEM = 2

/** Stems that are long enough match inside longer words whatever was stripped. */
const SURE_CLUSTERS = 3

/** The stems of a term, the longest first; none when nothing can be stripped. */
export function stemsOf(clusters: readonly Cluster[]): Stem[] {
  const found = new Map<string, Stem>()
  let open: Stem[] = [
    { clusters: [...clusters], units: unitsOf(clusters), isSure: false, isTelling: true, suffix: '' },
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
export const isSuffix = (units: string): boolean => isStack(units, piece => suffixes.get(piece)?.text)

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
  if (noun?.kind !== 'syllable' || NOUNS_LIKE_ONE.includes(unitsOf(clusters))) return null
  const suffix = suffixes.get(unitsOf(rest))
  if (!suffix || !TELLING_BEHIND_ONE.has(suffix.text)) return null
  return holds(suffix.condition, [noun]) ? noun.units : null
}

/** Is nothing left of a word, folded, but a particle or two? An `IsRest`. */
export const isParticleOrNone = (rest: string, isInside: boolean): boolean =>
  isStackOf(particles, rest, isInside)

/** The same, with other suffixes that stand behind nouns: not 지 and 기, but 하지 and 하기. An `IsRest`. */
export const isNounSuffixOrNone = (rest: string, isInside: boolean): boolean =>
  isStackOf(nounSuffixes, rest, isInside)

const isStackOf = (some: () => ReadonlySet<string>, rest: string, isInside: boolean): boolean =>
  !isInside &&
  (rest === '' || isStack(rest, piece => (some().has(piece) ? suffixes.get(piece)?.text : undefined)))

/** No stack of suffixes is longer: twice the longest. Units, or characters of which a suffix has fewer. */
export const MAX_STACK = 2 * Math.max(...SUFFIXES.map(({ units }) => units.length))

/** Is it a suffix, or two of which the second may follow the first? `textOf` tells which suffix a piece of it is. */
function isStack(whole: string, textOf: (piece: string) => string | undefined): boolean {
  if (whole.length > MAX_STACK) return false
  if (textOf(whole) !== undefined) return true
  for (let cut = 1; cut < whole.length; cut++) {
    const first = textOf(whole.slice(0, cut))
    const second = first === undefined ? undefined : textOf(whole.slice(cut))
    if (first !== undefined && second !== undefined && mayFollow(first, second)) return true
  }
  return false
}

const nounSuffixTexts = lazy(() => new Set(ofNouns().map(({ text }) => text)))

/** No stack of suffixes is longer, in syllables. */
const MAX_SUFFIX = 6

/** Is what stands behind so many syllables of a word of a text a suffix of a noun or two? */
export function endsInNounSuffix(word: string, length: number): boolean {
  const texts = nounSuffixTexts()
  const rest = word.slice(length)
  return rest.length <= MAX_SUFFIX && isStack(rest, text => (texts.has(text) ? text : undefined))
}

/** Where a word of a text may end before the suffixes of a noun, in syllables, itself included: 서비스에서 gives 5 and 3. */
export function stemLengths(word: string): number[] {
  const lengths = [word.length]
  for (let length = 1; length < word.length; length++)
    if (endsInNounSuffix(word, length)) lengths.push(length)
  return lengths
}

function stripOnce({ clusters, isTelling, suffix: outer }: Stem): Stem[] {
  const found: Stem[] = []
  for (const suffix of SUFFIXES) {
    const stem = withoutSuffix(clusters, suffix.units)
    if (!stem || !isStem(stem) || !holds(suffix.condition, stem)) continue
    if (isNumber(stem) && COUNTED.some(counted => suffix.units.startsWith(counted))) continue
    if (outer !== '' && !mayFollow(suffix.text, outer)) continue
    const isStillTelling = isTelling && suffix.isTelling
    found.push({
      clusters: stem,
      units: unitsOf(stem),
      isSure: isStillTelling || stem.length >= SURE_CLUSTERS,
      isTelling: isStillTelling,
      suffix: suffix.text,
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
