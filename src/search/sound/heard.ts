// How Korean words are heard, written in Hangul: two words that are said alike (국물, 궁물) have such a writing in common.

import { SILENT_ONSET, type Syllable, syllableOf, VOWEL_I } from '../hangul.ts'
import {
  HEARD_CODAS,
  HEARD_VOWELS,
  PALATALS,
  PLAIN_BEHIND_PALATAL,
  PLAIN_ONSETS,
  TENSE_OF,
  Y_VOWELS,
} from './heard.table.ts'
import { pronounce } from './pronunciation.ts'
import { parseSyllables } from './syllables.ts'

// Places in the standard's order of onsets, vowels and codas.
const [N, R, YE, E, UI] = [2, 5, 7, 5, 19]
const [CODA_G, CODA_D, CODA_B] = [1, 7, 17]
const STOPS = [CODA_G, CODA_D, CODA_B]

/** Words are seldom of more parts that a ㄴ may be heard between. */
const MOST_WAYS = 4

/** The ways in which a word may be heard, none where it is not all syllables: 알약 is 알략, or 아략 where nothing is put in. */
export function heardAs(word: string): string[] {
  const syllables = parseSyllables(word)
  return syllables === null ? [] : waysOf(syllables).map(way => writeHeard(pronounce(way)))
}

/** How a word that is written as it is said would be heard; null where it is not all syllables. */
export function heardAsWritten(word: string): string | null {
  const syllables = parseSyllables(word)
  return syllables === null ? null : writeHeard(syllables)
}

/** Heard syllables with plain consonants for tense and aspirated ones. */
export const toPlain = (heard: string): string =>
  (parseSyllables(heard) ?? [])
    .map(syllable => syllableOf({ ...syllable, onset: PLAIN_ONSETS[syllable.onset] ?? syllable.onset }))
    .join('')

/** The syllables as they are and with the ㄴ that is heard between two words of a compound, which is not written (제29항). */
function waysOf(syllables: readonly Syllable[]): Syllable[][] {
  let ways: Syllable[][] = [[]]
  for (const [at, syllable] of syllables.entries()) {
    const mayHaveN =
      (syllables[at - 1]?.coda ?? 0) !== 0 &&
      syllable.onset === SILENT_ONSET &&
      Y_VOWELS.includes(syllable.vowel)
    const forms = mayHaveN && ways.length < MOST_WAYS ? [syllable, { ...syllable, onset: N }] : [syllable]
    ways = ways.flatMap(way => forms.map(form => [...way, form]))
  }
  return ways
}

/** Pronounced syllables, with one letter for each sound. */
function writeHeard(spoken: readonly Syllable[]): string {
  const heard = spoken.map(hearSyllable)
  for (const [at, right] of heard.entries()) {
    const left = heard[at - 1]
    if (left !== undefined && STOPS.includes(left.coda)) hearStop(left, right, heard.length >= MIN_DROPPED)
  }
  return heard.map(syllableOf).join('')
}

/** Vowels that sound the same (제4항, 제5항), and the seven sounds that a syllable ends in (제8항). */
function hearSyllable({ onset, vowel, coda }: Syllable): Syllable {
  const isBare = onset === SILENT_ONSET || onset === R
  let heard = HEARD_VOWELS[vowel] ?? vowel
  if (heard === YE && !isBare) heard = E
  if (heard === UI && onset !== SILENT_ONSET) heard = VOWEL_I
  if (PALATALS.includes(onset)) heard = PLAIN_BEHIND_PALATAL[heard] ?? heard
  return { onset, vowel: heard, coda: HEARD_CODAS[coda] ?? coda }
}

/** Shorter words are too often others without a stop: 어깨 is 억개. Syllables. */
const MIN_DROPPED = 3

/**
 * Behind a stop a plain consonant is tense (제23항), and, where the stop `mayDrop`, all that is heard of two at the same
 * place: 막걸리 is 마껄리.
 */
function hearStop(left: Syllable, right: Syllable, mayDrop: boolean): void {
  const place = TENSE_OF.findIndex(([, plain, tense, aspirated]) =>
    [plain, tense, aspirated].includes(right.onset),
  )
  const [stop, plain, tense] = TENSE_OF[place] ?? []
  if (stop === undefined || tense === undefined) return
  if (right.onset === plain) right.onset = tense
  if (mayDrop && (left.coda === stop || left.coda === CODA_D)) left.coda = 0
}
