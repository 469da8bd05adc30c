// One word in two scripts, or in two words: in the text, or as it was typed.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { spell, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import * as deferredLoanwords from '../../sound/loanwords.ts'
import { isForeign } from '../../sound/nativeness.ts'
import type { SoundIndex } from '../../sound/sound-index.ts'
import { type Cluster, unitsOf } from '../../term.ts'
import { beginningPatterns } from './compound-part.ts'
import { isSure, MIN_LETTERS, soundPatterns } from './same-sound.ts'

/** A word in both scripts, of which one part is Latin, all in Hangul or all Latin: 셔틀버스 for 셔틀bus, ChatGPT for 챗GPT. */
export function mixedPatterns(sounds: () => SoundIndex, clusters: readonly Cluster[]): Pattern[] {
  const from = clusters.findIndex(({ kind }) => kind === 'latin')
  const to = clusters.findLastIndex(({ kind }) => kind === 'latin') + 1
  const [before, latin, behind] = [clusters.slice(0, from), clusters.slice(from, to), clusters.slice(to)]
  const isMixed =
    to - from >= MIN_LETTERS &&
    latin.every(({ kind }) => kind === 'latin') &&
    before.length + behind.length > 0 &&
    [...before, ...behind].every(({ kind }) => kind === 'syllable')
  if (!isMixed) return []
  const term = unitsOf(latin)
  const patterns = [...soundPatterns(sounds(), term), ...beginningPatterns(sounds(), term)]
  const asLatin = behind.length > 0 ? [] : latinWords(sounds, spell(unitsOf(before)) ?? '')
  return [
    ...patterns.map(
      ({ units, via, degree = 0 }): Pattern => ({
        units: unitsOf(before) + units + unitsOf(behind),
        via,
        degree,
        begin: 'cluster',
        end: 'cluster',
      }),
    ),
    ...asLatin.map(
      (word): Pattern => ({ units: word + term, via: 'sound', degree: WORST, begin: 'word', end: 'cluster' }),
    ),
  ]
}

/** An English word of which the first part is written in Hangul in the text: 챗GPT for chatgpt. */
export function* partlyHangulPatterns(sounds: SoundIndex, units: string): Generator<Pattern> {
  for (let cut = MIN_LETTERS; cut + MIN_LETTERS <= units.length; cut++)
    for (const pattern of soundPatterns(sounds, units.slice(0, cut)))
      if (isSure(pattern))
        yield {
          units: pattern.units + units.slice(cut),
          via: 'sound',
          degree: WORST,
          begin: 'word',
          end: 'cluster',
        }
}

/**
 * Two English words for what is one in Hangul, one of them a syllable and listed: thread pool for 스레드풀. What is of two
 * longer ones is taken apart like any other (split.ts).
 */
export function* joinedPatterns(sounds: () => SoundIndex, units: string): Generator<Pattern> {
  const text = spell(units)
  if (text === null || text.length <= MIN_PART || text.length > MAX_JOINED) return
  for (const cut of [1, text.length - 1]) {
    const before = latinWords(sounds, text.slice(0, cut))
    const behind = before.length === 0 ? [] : latinWords(sounds, text.slice(cut))
    for (const first of before)
      for (const second of behind)
        yield {
          units: first + second,
          via: 'sound',
          degree: WORST,
          begin: 'word',
          end: 'cluster',
          hasJoint: true,
        }
  }
}

/** Longer terms are more than two words. Syllables. */
const MAX_JOINED = 9

/** The English words that a part of a word may be: of one syllable that Korean words have those that are listed. */
export const latinWords = (sounds: () => SoundIndex, text: string): string[] =>
  text.length < MIN_PART && !isForeign(text)
    ? deferredLoanwords.spellings(text)
    : soundPatterns(sounds(), unitsOfWord(text)).map(({ units }) => units)
