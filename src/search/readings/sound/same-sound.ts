// The same sound in the other script: table for 테이블, 서버 for server; and Korean in Latin letters, loosely spelled:
// kimchi, gimchi. What sounds alike is decided in src/search/sound/; here its answers become patterns to look for.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { isLatinUnit, spell, unitsOfWord, wordOf } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import * as deferredLoanwords from '../../sound/loanwords.ts'
import { isForeign } from '../../sound/nativeness.ts'
import { ENDS_OF_LOANWORDS } from '../../sound/particle-ends.ts'
import { type SoundIndex, type SoundMatch, SURE } from '../../sound/sound-index.ts'
import { isNounSuffixOrNone, stemLengths, withoutTelling } from '../words/particle.ts'
import { ENDS_OF_PARTS } from '../words/suffixes.table.ts'

/** So many words that sound alike are looked for at most, the nearest first. */
const MAX_WORDS = 8

/** Fewer letters sound like a syllable or none. */
export const MIN_LETTERS = 3

/** Patterns for the words that sound like a folded term. */
export function soundPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null) return []
  const patterns = new Map<string, Pattern>()
  const ends: Pattern[] = []
  for (const text of deferredLoanwords.spellings(term)) {
    const syllables = isLatinUnit(units.charCodeAt(0)) ? text.length : 0
    const pattern = { units: unitsOfWord(text), via: 'sound' } as const
    const isShort = syllables === MIN_PART
    patterns.set(text, {
      ...pattern,
      ...limitsOf(text, syllables),
      ...(isShort ? { end: isLoanwordOrSuffix } : {}),
    })
    if (isShort) ends.push({ ...pattern, ...END_OF_WORD })
  }
  // Of a word that is listed it is known how it sounds: champagne is no 캠페인.
  const isListed = deferredLoanwords.listedSpellings(term).length > 0
  const found = sounds.find(term)
  addMatches(patterns, isListed ? found.filter(({ cost, isEnd }) => cost <= NEAR_LISTED && !isEnd) : found)
  return [...patterns.values(), ...ends]
}

/** What a match of a word that is listed may cost. */
export const NEAR_LISTED = 0.5

/** Those of them that sound as good as the same. */
export const surePatterns = (sounds: SoundIndex, units: string): Pattern[] =>
  soundPatterns(sounds, units).filter(isSure)

/** Can it, folded, hardly be anything but a loanword in Hangul? */
export const isLoanword = (units: string): boolean => isForeign(wordOf(units) ?? '')

/** Those of such a word that are told by rule, without the list of loanwords: much less to load. */
export function loanwordPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const patterns = new Map<string, Pattern>()
  addMatches(patterns, sounds.findLoanword(wordOf(units) ?? ''))
  return [...patterns.values()].filter(isSure)
}

export const isSure = ({ degree = 0 }: Pattern): boolean => degree <= SURE

/** Adds patterns for what an index found, the nearest words first, by the texts they look for. */
export function addMatches(patterns: Map<string, Pattern>, matches: readonly SoundMatch[]): void {
  for (const { word, syllables, via, cost, isEnd } of matches) {
    const text = syllables > 0 ? word.slice(0, syllables) : word
    if (patterns.has(text)) continue
    const isShortEnd = isEnd && syllables === MIN_PART
    if (isEnd && cost > (isShortEnd ? SURE : NEAR_END)) continue
    if (isShortEnd && ENDS_OF_LOANWORDS.includes(text.slice(-1))) continue
    patterns.set(text, {
      units: unitsOfWord(text),
      via,
      degree: Math.min(WORST, cost),
      ...(isShortEnd ? END_OF_WORD : limitsOf(text, syllables)),
    })
    if (patterns.size >= MAX_WORDS) break
  }
}

/** Is the rest of a word, without a particle that it may have, a part of a compound? An `IsRest`. */
export function hasRest(isMeant: (part: string) => boolean): (rest: string, isInside: boolean) => boolean {
  return (rest, isInside) => {
    const text = isInside ? '' : (spell(rest) ?? '')
    const part = spell(withoutTelling(rest)) ?? ''
    return text !== '' && (isMeant(part) || isMeant(text.slice(0, Math.min(...stemLengths(text)))))
  }
}

/** Is the rest of a word another loanword (노트 of 키즈노트), a particle or nothing? An `IsRest`. */
const isLoanwordOrSuffix = (rest: string, isInside: boolean): boolean =>
  isNounSuffixOrNone(rest, isInside) || isForeignRest(rest, isInside)

const isForeignRest = hasRest(part => part.length >= MIN_PART && isForeign(part))

/** What the end of a word may cost: more has the same sound by chance. */
const NEAR_END = 0.5

/** A short word says too little where it goes on, and what parts of compounds end in is often more of it: 온라인. */
export const WHOLE_NOUN: Pick<Pattern, 'begin' | 'end'> = {
  begin: 'word',
  end: (rest, isInside) => isNounSuffixOrNone(rest, isInside) && !ENDS_OF_PARTS.includes(rest),
}

const END_OF_WORD = { begin: 'part', end: isNounSuffixOrNone, isWithinWord: true } as const

/** Short words are looked for as words, longer ones in compounds too. */
export function limitsOf(text: string, syllables: number): Pick<Pattern, 'begin' | 'end'> {
  if (syllables === 0) return { begin: 'word', end: text.length < 4 ? 'word' : 'cluster' }
  if (syllables === 1) return { begin: 'number', end: isNounSuffixOrNone }
  return { begin: syllables === MIN_PART ? 'word' : 'cluster', end: 'cluster' }
}
