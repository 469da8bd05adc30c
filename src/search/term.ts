// A term of the query made ready for the readings: folded, and what kinds of signs it consists of.

import { clusterEnd } from './boundaries.ts'
import { fold } from './fold.ts'
import { beginsSyllable, isConsonant, isLatinUnit, isVowel } from './keystroke.ts'

/** One character of a term: a syllable, a lone jamo, a Latin letter. */
export interface Cluster {
  units: string
  kind: 'syllable' | 'consonant' | 'vowel' | 'latin' | 'other'
}

export interface FoldedTerm {
  /** As in `Term`; absent of one that was read from another. */
  isFinished?: boolean
  /** As typed, without operators. */
  text: string
  units: string
  clusters: Cluster[]
}

/** Folds the text of a term: `마을ㄷㅅㄱ` is two syllables and three consonants. */
export function foldTerm(text: string): FoldedTerm {
  const { units, flags } = fold(text)
  const clusters: Cluster[] = []
  for (let i = 0; i < units.length; ) {
    const end = clusterEnd(flags, i)
    clusters.push(...toClusters(units.slice(i, end)))
    i = end
  }
  return { text, units, clusters: isRaw(clusters) ? composeJamo(units) : clusters }
}

/** A term that was never typed but read from one that was: its units alone tell its syllables. */
export const termOfUnits = (units: string): FoldedTerm => ({ text: '', units, clusters: composeJamo(units) })

/** The same of one whose syllables are known. */
export const termOfClusters = (clusters: Cluster[]): FoldedTerm => ({
  text: '',
  units: unitsOf(clusters),
  clusters,
})

/** A compound consonant typed alone (ㄳ) is two consonants. */
function toClusters(units: string): Cluster[] {
  const codes = [...units].map(unit => unit.charCodeAt(0))
  if (codes.every(isConsonant)) return [...units].map(unit => ({ units: unit, kind: 'consonant' }))
  return [{ units, kind: kindOf(codes) }]
}

function kindOf(codes: number[]): Cluster['kind'] {
  const [first = 0] = codes
  if (isConsonant(first)) return 'syllable'
  if (isVowel(first)) return 'vowel'
  return isLatinUnit(first) ? 'latin' : 'other'
}

/** Is the term typed jamo by jamo (ㅌㅡㅇㅟㅌㅓ), as arrives while an input method is still composing? */
const isRaw = (clusters: Cluster[]): boolean =>
  clusters.some(cluster => cluster.kind === 'vowel') &&
  clusters.every(cluster => cluster.kind === 'vowel' || cluster.kind === 'consonant')

/** The syllables that a run of keys spells: a consonant before a vowel begins one, others end the one before. */
function composeJamo(units: string): Cluster[] {
  const clusters: Cluster[] = []
  for (let i = 0; i < units.length; ) {
    let end = i + 1
    if (beginsSyllable(units, i)) {
      while (end < i + 3 && isVowel(units.charCodeAt(end))) end += 1
      const vowelEnd = end
      while (end < vowelEnd + 2 && isConsonant(units.charCodeAt(end)) && !beginsSyllable(units, end)) end += 1
    }
    clusters.push(...toClusters(units.slice(i, end)))
    i = end
  }
  return clusters
}

/** The keys of a syllable: ㄱ, ㅗㅏ and ㄴ for 관. */
export interface SyllableKeys {
  onset: string
  vowel: string
  coda: string
}

/** Takes the units of a syllable apart. */
export function syllableKeys(units: string): SyllableKeys {
  let end = 1
  while (isVowel(units.charCodeAt(end))) end += 1
  return { onset: units.charAt(0), vowel: units.slice(1, end), coda: units.slice(end) }
}

/** The units of a syllable: the inverse of `syllableKeys`. */
export const syllableUnits = ({ onset, vowel, coda }: SyllableKeys): string => onset + vowel + coda

export const unitsOfSyllables = (syllables: readonly SyllableKeys[]): string =>
  syllables.map(syllableUnits).join('')

/** A sign between Latin letters that makes them one word. */
export const JOINT = '[-_./:\\\\&@]'
const LATIN_JOINT = new RegExp(`[a-z]${JOINT}+[a-z]`, 'i')

/** Was it typed with a sign between Latin letters (shared_buf), so that it is one word where a text has the same? */
export const hasLatinJoint = ({ text }: FoldedTerm): boolean => LATIN_JOINT.test(text)

/** Was it typed with a sign between figures that the fold leaves out: 2~8도, 010-1234? */
export const hasNumberSign = ({ text }: FoldedTerm): boolean => /\d\s*[!-.:-@_~∼〜–−·]\s*\d/.test(text)

/** Before which units of a term a space stands between Latin letters. */
export function latinSpaces({ text }: FoldedTerm): number[] {
  if (!/[a-z]\s+[a-z]/i.test(text)) return []
  const words = text.split(/\s+/)
  return words.slice(1).flatMap((word, i) => {
    const isLatin = /[a-z]$/i.test(words[i] ?? '') && /^[a-z]/i.test(word)
    return isLatin ? [foldTerm(words.slice(0, i + 1).join(' ')).units.length] : []
  })
}

/** Is it an address, a path or a name with a scope: foo@bar.com, C:\\Users, @types/node? */
export const isAddress = ({ text }: { text: string }): boolean =>
  /[@\\/]/.test(text) && /\w[@\\]\w|\w:\\|^@.+\/|:\/\//.test(text)

/** Is every character of the term of this kind? */
export const isAll = ({ clusters }: { clusters: readonly Cluster[] }, kind: Cluster['kind']): boolean =>
  clusters.every(cluster => cluster.kind === kind)

/** The units of characters that follow one another. */
export const unitsOf = (clusters: readonly Cluster[]): string =>
  clusters.map(cluster => cluster.units).join('')

/** The characters of each word of a term that has spaces in it. */
export function wordsOf({ text, clusters }: FoldedTerm): Cluster[][] {
  const words = text.trim().split(/\s+/)
  return words.length < 2 ? [clusters] : words.map(word => foldTerm(word).clusters)
}

/** The characters of a term before its last word. */
export const wordsBefore = (term: FoldedTerm): Cluster[] => wordsOf(term).slice(0, -1).flat()
