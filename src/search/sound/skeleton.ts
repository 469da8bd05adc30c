// The consonants of a word in seven classes, as one number: a coarse key that words which may sound alike have in
// common. Vowels, ㅎ and an r that may be silent are left out; what a spelling leaves open makes several keys.
// Comparing keys costs a hundredth of an alignment, so that a vocabulary can be gone through word by word.

import { syllableAt } from './syllables.ts'

const LIP = 1
const TONGUE = 2
const THROAT = 3
const HISS = 4
const NASAL = 5
const HUM = 6
const LIQUID = 7

/** Ways to go on, each the classes it adds. */
type Choices = readonly (readonly number[])[]
const SILENT: Choices = [[]]

/** At most this many keys for one word; readings beyond them are given up. */
const MOST_KEYS = 16

/** Longer words are not looked at: no word is, and time must stay bounded. Each syllable has a bit. */
export const LONGEST_WORD = 30

/** A key holds ten classes of three bits; what a longer word has beyond them is not looked at. */
const LONGEST = 10
const FULL = 8 ** (LONGEST - 1)

/** Neighbours of one class count once: ㄹㄹ is ㄹ. */
function appendClass(key: number, added: number): number {
  return key >= FULL || (key & 7) === added ? key : (key << 3) | added
}

/** Goes on from every key in every way. */
function append(keys: readonly number[], choices: Choices): number[] {
  const grown: number[] = []
  for (const key of keys) {
    for (const choice of choices) {
      const next = choice.reduce(appendClass, key)
      if (grown.length < MOST_KEYS && !grown.includes(next)) grown.push(next)
    }
  }
  return grown
}

/** ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ */
const ONSET_CLASSES = [3, 3, 5, 2, 2, 7, 6, 1, 1, 4, 4, 0, 4, 4, 4, 3, 2, 1, 0]
/** The 28 codas in the standard's order; the first is none. */
const CODA_CLASSES = [0, 3, 3, 3, 5, 5, 5, 2, 7, 3, 6, 7, 7, 7, 1, 7, 6, 1, 1, 2, 2, 5, 2, 2, 3, 2, 1, 2]
const [ONSET_NONE, ONSET_H] = [11, 18]
const CODA_H = 27

/** ㅘ to ㅠ, and ㅗ: vowels with rounded lips. */
const isRounded = (vowel: number) => vowel >= 8 && vowel <= 17

const NASAL_OF: Record<number, number> = { [THROAT]: NASAL, [TONGUE]: NASAL, [LIP]: HUM }

/** What a coda and the onset behind it add, as written and as spoken (see pronunciation.ts). */
function borderChoices(coda: number, onset: number, isRoundedVowel: boolean): Choices {
  const before = CODA_CLASSES[coda] ?? 0
  const after = ONSET_CLASSES[onset] ?? 0
  const written = [before, after].filter(part => part !== 0)
  const choices = [written]
  const nasal = NASAL_OF[before]
  // f is heard as ㅎ: 화이트, 후라이.
  if (onset === ONSET_H && isRoundedVowel) choices.push([...written, LIP])
  // A final ㅅ that only makes the next sound tense (브릿지); one that moves to the next syllable (옷이).
  if (before === TONGUE && after === HISS) choices.push([after])
  if (before === TONGUE && onset === ONSET_NONE) choices.push([HISS])
  if (coda === CODA_H) choices.push(written.slice(1))
  if (nasal !== undefined && (after === NASAL || after === HUM)) choices.push([nasal, after])
  if (after === LIQUID && nasal !== undefined) choices.push([nasal, NASAL])
  if (after === LIQUID && before === NASAL) choices.push([LIQUID], [NASAL])
  if (after === LIQUID && before === HUM) choices.push([HUM, NASAL])
  if (after === NASAL && before === LIQUID) choices.push([LIQUID])
  return choices
}

/** `borderChoices` as far as they have been asked for, of 28 codas, 19 onsets and two kinds of vowels. */
const borders: Choices[] = []

function borderAt(coda: number, onset: number, isRoundedVowel: boolean): Choices {
  const place = coda * 38 + onset * 2 + (isRoundedVowel ? 1 : 0)
  borders[place] ??= borderChoices(coda, onset, isRoundedVowel)
  return borders[place]
}

/** Keys as they grow: most words have one, which needs no list. */
interface Growth {
  key: number
  keys: readonly number[] | null
}

function grow(growth: Growth, choices: Choices): void {
  const [only] = choices
  if (growth.keys === null && choices.length === 1 && only) {
    for (const part of only) growth.key = appendClass(growth.key, part)
  } else {
    growth.keys = append(growth.keys ?? [growth.key], choices)
  }
}

interface KeyPattern {
  length: number
  places: readonly number[]
}

/** Keys to look for, and what they begin with: a word is given up at the first consonant that leads to none. */
export interface WantedKeys {
  keys: ReadonlySet<number>
  beginnings: ReadonlySet<number>
  /** Each key by class: bit n of `places[class]` is set where its place n, from 0, has the class. */
  patterns: readonly KeyPattern[]
}

/** Makes keys ready to be looked for in many words. */
export function wantKeys(keys: ReadonlySet<number>): WantedKeys {
  const beginnings = new Set<number>()
  for (const key of keys) for (let rest = key; rest > 0; rest >>>= 3) beginnings.add(rest)
  return { keys, beginnings: beginnings.add(0), patterns: [...keys].map(toPattern) }
}

function toPattern(key: number): KeyPattern {
  const digits = key === 0 ? '' : key.toString(8)
  const places = [0, 1, 2, 3, 4, 5, 6, 7].map(part =>
    [...digits].reduce((bits, digit, at) => (Number(digit) === part ? bits | (1 << at) : bits), 0),
  )
  return { length: digits.length, places }
}

/** The keys of a Hangul word. */
export function keysOfHangul(word: string): Set<number> {
  const growth: Growth = { key: 0, keys: null }
  let coda = 0
  for (let at = 0; at < word.length; at++) coda = growSyllable(growth, coda, word.charCodeAt(at))
  return new Set((growth.keys ?? [growth.key]).map(key => endInCoda(key, coda)))
}

/** Adds a syllable, all but its coda, behind the coda before it. Returns its coda. */
function growSyllable(growth: Growth, coda: number, unit: number): number {
  const syllable = syllableAt(unit)
  grow(growth, borderAt(coda, syllable.onset, isRounded(syllable.vowel)))
  return syllable.coda
}

function endInCoda(key: number, coda: number): number {
  const last = CODA_CLASSES[coda] ?? 0
  return last === 0 ? key : appendClass(key, last)
}

/** Can a Hangul word that begins with this onset (a place in the standard's order) have one of the keys? */
export function mayBeginWith(onset: number, wanted: WantedKeys): boolean {
  const first = ONSET_CLASSES[onset] ?? 0
  return first === 0 || wanted.beginnings.has(first)
}

/**
 * The lengths in syllables, at most `LONGEST_WORD`, of a Hangul word's beginnings that have one of the keys, as bits: 0b100 is
 * the first two syllables; 0 where there is none.
 */
export function findBeginnings(word: string, wanted: WantedKeys): number {
  const growth: Growth = { key: 0, keys: null }
  let found = 0
  let coda = 0
  for (let at = 0; at < word.length && at < LONGEST_WORD; at++) {
    coda = growSyllable(growth, coda, word.charCodeAt(at))
    if (growth.keys !== null) {
      growth.keys = growth.keys.filter(key => wanted.beginnings.has(key))
      if (growth.keys.length === 0) return found
      if (growth.keys.some(key => wanted.keys.has(endInCoda(key, coda)))) found |= 2 << at
    } else {
      if (!wanted.beginnings.has(growth.key)) return found
      if (wanted.keys.has(endInCoda(growth.key, coda))) found |= 2 << at
    }
  }
  return found
}

/** How many letters a rule took, and the classes they may stand for. */
type LetterStep = readonly [letters: number, choices: Choices]

/** Made once: whole vocabularies are gone through letter by letter. */
const step = (letters: number, ...choices: number[][]): LetterStep => [letters, choices]

const SKIP: LetterStep = [1, SILENT]
const ONLY_LIP = step(1, [LIP])
const ONLY_TONGUE = step(1, [TONGUE])
const ONLY_THROAT = step(1, [THROAT])
const ONLY_HISS = step(1, [HISS])
const ONLY_NASAL = step(1, [NASAL])
const ONLY_HUM = step(1, [HUM])
const ONLY_LIQUID = step(1, [LIQUID])
const MAYBE_LIP = step(1, [], [LIP])
const MAYBE_TONGUE = step(1, [], [TONGUE])
const MAYBE_THROAT = step(1, [], [THROAT])
const MAYBE_LIQUID = step(1, [], [LIQUID])
const TONGUE_OR_NONE = step(1, [TONGUE], [])
const HISS_OR_NONE = step(1, [HISS], [])
const LIQUID_OR_NONE = step(1, [LIQUID], [])
const TONGUE_OR_HISS = step(1, [TONGUE], [HISS])
const HISS_OR_TONGUE = step(1, [HISS], [TONGUE])
const HISS_OR_THROAT = step(1, [HISS], [THROAT])
const THROAT_HISS = step(1, [THROAT, HISS])

/** The consonants of a spelling: what stands at a place of a word of the letters a to z. */
type Consonants = (word: string, at: number) => LetterStep

/** The keys of a Latin word in a spelling. */
export function keysOfLatin(word: string, consonants: Consonants): Set<number> {
  const growth: Growth = { key: 0, keys: null }
  for (let at = 0; at < word.length; ) {
    const found = consonants(word, at)
    if (found[1] !== SILENT) grow(growth, found[1])
    at += found[0]
  }
  return new Set(growth.keys ?? [growth.key])
}

/** Has the Latin word one of the keys in a spelling? */
export function hasKey(word: string, consonants: Consonants, wanted: WantedKeys): boolean {
  return wanted.patterns.some(pattern => accepts(word, consonants, pattern))
}

function accepts(word: string, consonants: Consonants, wanted: KeyPattern): boolean {
  // Bit n is set where the letters so far can stand for the first n classes.
  let reached = 1
  for (let at = 0; at < word.length; ) {
    const found = consonants(word, at)
    at += found[0]
    const choices = found[1]
    if (choices === SILENT) continue
    let next = 0
    for (let i = 0; i < choices.length; i++) next |= advance(reached, choices[i] ?? [], wanted)
    if (next === 0) return false
    reached = next
  }
  return (reached & (1 << wanted.length)) !== 0
}

function advance(reached: number, choice: readonly number[], wanted: KeyPattern): number {
  let states = reached
  for (let i = 0; i < choice.length; i++) {
    const places = wanted.places[choice[i] ?? 0] ?? 0
    // On to the next place, or still the sound just heard, or beyond what a full key holds.
    states = ((states & places) << 1) | (states & (places << 1)) | (states & (1 << LONGEST))
  }
  return states
}

const isVowelLetter = (letter: string) => letter !== '' && 'aeiouy'.includes(letter)
const isFront = (letter: string) => letter !== '' && 'eiy'.includes(letter)

/** A step that takes one letter more, for a letter written twice. */
function oneLonger(found: LetterStep): LetterStep {
  let longer = longerSteps.get(found)
  if (!longer) {
    longer = [found[0] + 1, found[1]]
    longerSteps.set(found, longer)
  }
  return longer
}

const longerSteps = new Map<LetterStep, LetterStep>()

const MN = step(2, [HUM])

/** The consonants of English spelling (english.table.ts), coarsely. */
export function englishConsonants(word: string, at: number): LetterStep {
  const letter = word.charAt(at)
  const next = word.charAt(at + 1)
  if (next === letter && letter !== 'c' && !isVowelLetter(letter)) {
    return oneLonger(englishConsonants(word, at + 1))
  }
  switch (letter) {
    case 'b':
      return word.charAt(at - 1) === 'm' && at >= word.length - 2 ? MAYBE_LIP : ONLY_LIP
    case 'f':
    case 'v':
      return ONLY_LIP
    case 'p':
      return stepOfP(word, at)
    case 'c':
      return stepOfC(word, at)
    case 'd':
      return stepOfD(word, at)
    case 'g':
      return stepOfG(word, at)
    case 'j':
    case 'z':
      return ONLY_HISS
    case 'k':
      return at === 0 && next === 'n' ? SKIP : ONLY_THROAT
    case 'l':
      return next !== '' && 'kmfd'.includes(next) ? MAYBE_LIQUID : ONLY_LIQUID
    case 'm':
      return next === 'n' && at === word.length - 2 ? MN : ONLY_HUM
    case 'n':
      return stepOfN(word, at)
    case 'q':
      return ONLY_THROAT
    case 'r':
      return stepOfR(word, at)
    case 's':
      return stepOfS(word, at)
    case 't':
      return stepOfT(word, at)
    case 'x':
      return at === 0 ? ONLY_HISS : THROAT_HISS
    default:
      return SKIP
  }
}

const PH = step(2, [LIP])

function stepOfP(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  if (next === 'h') return PH
  if (at === 0 && next === 's') return MAYBE_LIP
  if (at === 0 && next === 'n') return SKIP
  if (next === 't' && at === word.length - 2) return MAYBE_LIP
  return ONLY_LIP
}

const CH = step(2, [HISS], [THROAT])
const CHR = step(2, [THROAT], [HISS])
const CK = step(2, [THROAT])
const CCE = step(2, [THROAT, HISS], [HISS])

function stepOfC(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  if (next === 'h') return 'rlnm'.includes(word.charAt(at + 2) || '-') ? CHR : CH
  if (next === 'k') return CK
  if (next === 'c') return isFront(word.charAt(at + 2)) ? CCE : CK
  return isFront(next) ? ONLY_HISS : ONLY_THROAT
}

const DGE = step(2, [HISS])

function stepOfD(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  if (next === 'j' || (next === 'g' && isFront(word.charAt(at + 2)))) return DGE
  if (next === 'u') return TONGUE_OR_HISS
  if (next === 's') return TONGUE_OR_NONE
  return ONLY_TONGUE
}

const GH = step(2, [THROAT], [])
const SILENT_GH = step(2, [], [LIP])

function stepOfG(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  const isFirst = at === 0
  if (next === 'h') {
    const isSilent = isVowelLetter(word.charAt(at - 1)) && !isVowelLetter(word.charAt(at + 2))
    return isSilent ? SILENT_GH : GH
  }
  if (next === 'n' || next === 'm') return isFirst ? SKIP : MAYBE_THROAT
  if (at === word.length - 2 && next === 'e') return HISS_OR_THROAT
  return isFront(next) ? HISS_OR_THROAT : ONLY_THROAT
}

const NDS = step(3, [NASAL, HISS], [NASAL, TONGUE, HISS])
const NG = step(2, [NASAL, THROAT], [NASAL])
const NGE = step(2, [NASAL, HISS], [NASAL], [NASAL, THROAT])
const FINAL_NG = step(2, [NASAL])

function stepOfN(word: string, at: number): LetterStep {
  if (word.charAt(at + 1) !== 'g') return word.startsWith('nds', at) ? NDS : ONLY_NASAL
  const after = word.charAt(at + 2)
  if (after === '' || (after === 's' && at === word.length - 3)) return FINAL_NG
  return isFront(after) ? NGE : NG
}

const RH = step(2, [LIQUID])

function stepOfR(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  if (next === 'h') return RH
  // A final e after r says nothing of itself: software, store.
  const isHeard = isVowelLetter(next) && !(next === 'e' && at + 2 >= word.length)
  return isHeard ? ONLY_LIQUID : MAYBE_LIQUID
}

const SH = step(2, [HISS])

function stepOfS(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  if (next === 'h') return SH
  if (next === '' && word.length > 4) return HISS_OR_NONE
  if (next === 't' && /^(le|en)/.test(word.slice(at + 2))) return SH
  return ONLY_HISS
}

const TH = step(2, [HISS], [TONGUE])
const TCH = step(3, [HISS], [TONGUE, HISS])
const TZ = step(2, [HISS], [TONGUE, HISS], [TONGUE])

function stepOfT(word: string, at: number): LetterStep {
  const next = word.charAt(at + 1)
  const after = word.charAt(at + 2)
  if (next === 'h') return TH
  if (next === 'c' && after === 'h') return TCH
  if (next === 'z' || (next === 's' && after === '')) return TZ
  if (next === 'i' && isVowelLetter(after)) return HISS_OR_TONGUE
  if (next === 'u' || next === 'r') return TONGUE_OR_HISS
  if (next === 'g') return MAYBE_TONGUE
  // French endings: ballet, restaurant.
  if (next === '' && /(e|an)$/.test(word.slice(0, at))) return TONGUE_OR_NONE
  return ONLY_TONGUE
}

const FIRST_L = step(1, [], [LIQUID], [NASAL])
const FIRST_R = step(1, [LIQUID], [NASAL], [])

/** The consonants of romanised Korean (romanised.table.ts), coarsely. */
export function romanisedConsonants(word: string, at: number): LetterStep {
  const letter = word.charAt(at)
  const next = word.charAt(at + 1)
  switch (letter) {
    case 'k':
    case 'q':
      return ONLY_THROAT
    case 'g':
      // The g of ng, which may be a final ㅇ or ㄴ before ㄱ.
      if (word.charAt(at - 1) !== 'n') return ONLY_THROAT
      return isVowelLetter(next) ? MAYBE_THROAT : SKIP
    case 'c':
      return next === 'h' ? ONLY_HISS : next === 'k' ? SKIP : ONLY_THROAT
    case 't':
      return next === 'c' || next === 'j' ? MAYBE_TONGUE : ONLY_TONGUE
    case 'd':
      return ONLY_TONGUE
    case 'b':
    case 'p':
    case 'f':
    case 'v':
      return ONLY_LIP
    case 's':
      return at === word.length - 1 ? TONGUE_OR_HISS : ONLY_HISS
    case 'j':
    case 'z':
      return ONLY_HISS
    case 'x':
      return THROAT_HISS
    case 'm':
      return ONLY_HUM
    case 'n':
      return ONLY_NASAL
    case 'l':
      return at === 0 && isFront(next) ? FIRST_L : ONLY_LIQUID
    case 'r':
      if (at === 0) return FIRST_R
      return isVowelLetter(next) ? ONLY_LIQUID : LIQUID_OR_NONE
    default:
      return SKIP
  }
}
