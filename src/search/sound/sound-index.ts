// Finds the words of a vocabulary that sound like a term written in the other script.

import { alignSound, type Costs, LOANWORD_COSTS, ROMANISED_COSTS } from './alignment.ts'
import { soundsOfLatin } from './english.ts'
import { PHONES, parseSyllables, type Sound, soundOfSyllables } from './phones.ts'
import { pronounce } from './pronunciation.ts'
import { soundsOfRomanised } from './romanised.ts'
import { skeletonOfLatin, skeletonOfRomanised, skeletonOfSound } from './skeleton.ts'
import type { Lattice } from './spelling.ts'

/** A Hangul word as written and, where that differs, as spoken. */
type HangulSounds = readonly [written: Sound, ...spoken: Sound[]]

/** The sounds of a Hangul word: 신라 is ㅅㅣ.ㄴㄹㅏ and ㅅㅣ.ㄹㄹㅏ. Null where it holds anything but Hangul syllables. */
function soundsOfHangul(word: string): HangulSounds | null {
  const syllables = parseSyllables(word)
  if (!syllables) return null
  const written = soundOfSyllables(syllables)
  const spoken = soundOfSyllables(pronounce(syllables))
  return isSame(written.phones, spoken.phones) ? [written] : [written, spoken]
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((phone, at) => phone === right[at])
}

/** The two ways to read a Latin word. */
interface LatinSounds {
  sound: Lattice
  romanised: Lattice
}

/** The sounds of a word of the letters a to z. */
function soundsOfLatinWord(word: string): LatinSounds {
  return { sound: soundsOfLatin(word), romanised: soundsOfRomanised(word) }
}

/** How much each phone of a Hangul word tells, in hundredths: a vowel less than a consonant, ㅡ next to nothing. */
const EVIDENCE = PHONES.map(phone => {
  if (phone === '') return 0
  if (phone === 'ㅡ') return 10
  if (phone === 'y' || phone === 'w') return 20
  return 'ㅏㅐㅓㅔㅗㅜㅣ'.includes(phone) ? 50 : 100
})

/** Cost allowed for each unit of evidence beyond the first `FREE`, so that short words must agree exactly. */
const RATE = 0.12
const FREE = 150

/** How a Latin and a Hangul word agree. */
interface Agreement {
  via: 'romanised' | 'sound'
  /** 0 the same sound, 1 the most that is accepted. */
  cost: number
}

/** How near a Latin word and the first syllables of a Hangul word are, or null where they are different words. */
function compareSounds(latin: LatinSounds, hangul: HangulSounds, syllables: number): Agreement | null {
  const sound = compare(latin.sound, hangul[0], syllables, LOANWORD_COSTS)
  let romanised: number | null = null
  for (const way of hangul) {
    const cost = compare(latin.romanised, way, syllables, ROMANISED_COSTS)
    if (cost !== null && (romanised === null || cost < romanised)) romanised = cost
  }
  if (sound !== null && (romanised === null || sound <= romanised)) return { via: 'sound', cost: sound }
  return romanised === null ? null : { via: 'romanised', cost: romanised }
}

function compare(latin: Lattice, hangul: Sound, syllables: number, costs: Costs): number | null {
  const length = hangul.ends.indexOf(syllables)
  let weight = 0
  for (let at = 0; at < length; at++) weight += EVIDENCE[hangul.phones[at] ?? 0] ?? 0
  const limit = RATE * (weight - FREE)
  const cost = alignSound(latin, hangul, costs)[length] ?? Number.POSITIVE_INFINITY
  if (cost > limit) return null
  return cost === 0 ? 0 : cost / limit
}

/** A word of the vocabulary that sounds like the term. */
export interface SoundMatch extends Agreement {
  word: string
  /** How many syllables of a Hangul word sound like the term; what follows is a particle. 0 for a Latin word. */
  syllables: number
}

/** A vocabulary that can be asked by sound. Nothing is worked out before the first question. */
export interface SoundIndex {
  /** Words of the other script that sound like the term, nearest first. The term is lower case, NFC. */
  find(term: string): SoundMatch[]
}

/** Where a Hangul word may end before its particle, in syllables, itself included: 서비스에서 gives 5 and 3. */
type StemLengths = (word: string) => readonly number[]

/** Words by key: each entry holds key and place in one number, sorted, so that a key's words lie side by side. */
type KeyTable = Float64Array

const PLACES = 2 ** 23

function createKeyTable(count: number, keysOf: (place: number) => Iterable<number>): KeyTable {
  const entries: number[] = []
  for (let place = 0; place < count; place++) {
    for (const key of keysOf(place)) entries.push(key * PLACES + place)
  }
  return Float64Array.from(entries).sort()
}

/** The places under any of the keys, each once. */
function placesOf(table: KeyTable, keys: Iterable<number>): Set<number> {
  const places = new Set<number>()
  for (const key of keys) {
    const last = (key + 1) * PLACES
    for (let at = lowerBound(table, key * PLACES); (table[at] ?? last) < last; at++) {
      places.add((table[at] ?? 0) - key * PLACES)
    }
  }
  return places
}

function lowerBound(table: KeyTable, entry: number): number {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((table[middle] ?? 0) < entry) low = middle + 1
    else high = middle
  }
  return low
}

function keysOfHangul(sounds: HangulSounds, syllables: number): Set<number> {
  return new Set(sounds.flatMap(({ phones, ends }) => skeletonOfSound(phones, ends.indexOf(syllables))))
}

function keysOfLatin(word: string): Set<number> {
  return new Set([...skeletonOfLatin(word), ...skeletonOfRomanised(word)])
}

const isLatin = (word: string) => /^[a-z]+$/.test(word)

/** Gathers a vocabulary: words in lower case, NFC; those that are neither all Hangul nor all a to z are left out. */
export function createSoundIndex(words: Iterable<string>, stemLengths: StemLengths): SoundIndex {
  const latin: string[] = []
  const hangul: { word: string; syllables: number }[] = []
  for (const word of words) {
    if (isLatin(word)) latin.push(word)
    else for (const syllables of stemLengths(word)) hangul.push({ word, syllables })
  }
  let hangulKeys: KeyTable | undefined
  let latinKeys: KeyTable | undefined
  const latinSounds = new Map<number, LatinSounds>()

  const findHangul = (term: string): SoundMatch[] => {
    hangulKeys ??= createKeyTable(hangul.length, place => {
      const { word, syllables } = hangul[place] ?? { word: '', syllables: 0 }
      const sounds = soundsOfHangul(word)
      return sounds ? keysOfHangul(sounds, syllables) : []
    })
    const sounds = soundsOfLatinWord(term)
    const found: SoundMatch[] = []
    for (const place of placesOf(hangulKeys, keysOfLatin(term))) {
      const { word, syllables } = hangul[place] ?? { word: '', syllables: 0 }
      const there = soundsOfHangul(word)
      const agreement = there && compareSounds(sounds, there, syllables)
      if (agreement) found.push({ ...agreement, word, syllables })
    }
    return found
  }

  const findLatin = (term: string): SoundMatch[] => {
    const sounds = soundsOfHangul(term)
    if (!sounds) return []
    latinKeys ??= createKeyTable(latin.length, place => keysOfLatin(latin[place] ?? ''))
    const found: SoundMatch[] = []
    for (const place of placesOf(latinKeys, keysOfHangul(sounds, term.length))) {
      const word = latin[place] ?? ''
      const there = latinSounds.get(place) ?? soundsOfLatinWord(word)
      latinSounds.set(place, there)
      const agreement = compareSounds(there, sounds, term.length)
      if (agreement) found.push({ ...agreement, word, syllables: 0 })
    }
    return found
  }

  return {
    find: term =>
      (isLatin(term) ? findHangul(term) : findLatin(term)).sort((left, right) => left.cost - right.cost),
  }
}
