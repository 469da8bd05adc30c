// The consonants of a word in seven classes, as one number: a coarse key by which an index offers words that may
// sound alike. Vowels, ㅎ and an r that may be silent are left out; what a spelling leaves open makes several keys.

import { PHONES, phoneCode } from './phones.ts'

const LIP = 1
const TONGUE = 2
const THROAT = 3
const HISS = 4
const NASAL = 5
const HUM = 6
const LIQUID = 7

/** A key holds ten classes of three bits; what a longer word has beyond them is not looked at. */
const LONGEST = 8 ** 10

/** At most this many keys for one word; readings beyond them are given up. */
const MOST_KEYS = 16

/** Grows keys class by class. Neighbours of one class count once: ㄹㄹ is ㄹ, 석세스 is ㅅㄱㅅ. */
function append(keys: Set<number>, choices: readonly (readonly number[])[]): Set<number> {
  const grown = new Set<number>()
  for (const key of keys) {
    for (const choice of choices) {
      let next = key
      for (const part of choice) if (next % 8 !== part && next * 8 + part < LONGEST) next = next * 8 + part
      if (grown.size < MOST_KEYS) grown.add(next)
    }
  }
  return grown
}

/** The class of each phone; vowels, glides and ㅎ have none. */
const CLASSES = PHONES.map(phone => {
  const letter = phone.replace('.', '')
  if (letter === '') return 0
  if ('ㅂㅃㅍ'.includes(letter)) return LIP
  if ('ㄷㄸㅌ'.includes(letter)) return TONGUE
  if ('ㄱㄲㅋ'.includes(letter)) return THROAT
  if ('ㅅㅆㅈㅉㅊ'.includes(letter)) return HISS
  if ('ㄴㅇ'.includes(letter)) return NASAL
  if (letter === 'ㅁ') return HUM
  return letter === 'ㄹ' ? LIQUID : 0
})
const H = phoneCode('ㅎ')
const CODA_T = phoneCode('.ㄷ')
const ROUNDED = new Set(['w', 'ㅗ', 'ㅜ'].map(phoneCode))

/** The keys of a Hangul word's sound, up to a place between its phones: one key for most. */
export function skeletonOfSound(phones: Uint8Array, length: number): number[] {
  let keys = new Set([0])
  for (let at = 0; at < length; at++) {
    const phone = phones[at] ?? 0
    const next = at + 1 < length ? (phones[at + 1] ?? 0) : 0
    const phoneClass = CLASSES[phone] ?? 0
    // f is heard as ㅎ before a rounded vowel: 화이트, 후라이.
    if (phone === H && ROUNDED.has(next)) keys = append(keys, [[], [LIP]])
    // A final ㅅ that only makes the next sound tense: 브릿지.
    else if (phone === CODA_T && CLASSES[next] === HISS) keys = append(keys, [[phoneClass], []])
    else if (phoneClass !== 0) keys = append(keys, [[phoneClass]])
  }
  return [...keys]
}

const isVowel = (letter: string) => letter !== '' && 'aeiouy'.includes(letter)
const isFront = (letter: string) => letter !== '' && 'eiy'.includes(letter)

type Choices = readonly (readonly number[])[]
const SILENT: Choices = [[]]

/** How many letters a rule took, and the classes they may stand for. */
type Step = readonly [letters: number, choices: Choices]

/** The keys of a word of the letters a to z. */
export function skeletonOfLatin(word: string): number[] {
  let keys = new Set([0])
  for (let at = 0; at < word.length; ) {
    const [letters, choices] = stepAt(word, at)
    if (choices !== SILENT) keys = append(keys, choices)
    at += letters
  }
  return [...keys]
}

function stepAt(word: string, at: number): Step {
  const letter = word.charAt(at)
  const next = word.charAt(at + 1)
  if (next === letter && letter !== 'c' && !isVowel(letter)) {
    const [letters, choices] = stepAt(word, at + 1)
    return [letters + 1, choices]
  }
  switch (letter) {
    case 'b':
      return word.charAt(at - 1) === 'm' && at >= word.length - 2 ? [1, [[], [LIP]]] : [1, [[LIP]]]
    case 'f':
    case 'v':
      return [1, [[LIP]]]
    case 'p':
      return stepAtP(word, at)
    case 'c':
      return stepAtC(word, at)
    case 'd':
      return stepAtD(word, at)
    case 'g':
      return stepAtG(word, at)
    case 'j':
    case 'z':
      return [1, [[HISS]]]
    case 'k':
      return at === 0 && next === 'n' ? [1, SILENT] : [1, [[THROAT]]]
    case 'l':
      return next !== '' && 'kmfd'.includes(next) ? [1, [[], [LIQUID]]] : [1, [[LIQUID]]]
    case 'm':
      return next === 'n' && at === word.length - 2 ? [2, [[HUM]]] : [1, [[HUM]]]
    case 'n':
      return stepAtN(word, at)
    case 'q':
      return [1, [[THROAT]]]
    case 'r':
      return stepAtR(word, at)
    case 's':
      return stepAtS(word, at)
    case 't':
      return stepAtT(word, at)
    case 'x':
      return [1, at === 0 ? [[HISS]] : [[THROAT, HISS]]]
    default:
      return [1, SILENT]
  }
}

function stepAtP(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  if (next === 'h') return [2, [[LIP]]]
  if (at === 0 && next === 's') return [1, [[], [LIP]]]
  if (at === 0 && next === 'n') return [1, SILENT]
  if (next === 't' && at === word.length - 2) return [1, [[], [LIP]]]
  return [1, [[LIP]]]
}

function stepAtC(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  if (next === 'h')
    return 'rlnm'.includes(word.charAt(at + 2) || '-') ? [2, [[THROAT], [HISS]]] : [2, [[HISS], [THROAT]]]
  if (next === 'k') return [2, [[THROAT]]]
  if (next === 'c') return isFront(word.charAt(at + 2)) ? [2, [[THROAT, HISS], [HISS]]] : [2, [[THROAT]]]
  return isFront(next) ? [1, [[HISS]]] : [1, [[THROAT]]]
}

function stepAtD(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  if (next === 'j' || (next === 'g' && isFront(word.charAt(at + 2)))) return [2, [[HISS]]]
  if (next === 'u') return [1, [[TONGUE], [HISS]]]
  if (next === 's') return [1, [[TONGUE], []]]
  return [1, [[TONGUE]]]
}

function stepAtG(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  const isFirst = at === 0
  if (next === 'h') {
    const isSilent = isVowel(word.charAt(at - 1)) && !isVowel(word.charAt(at + 2))
    return [2, isSilent ? [[], [LIP]] : [[THROAT], []]]
  }
  if (next === 'n') return isFirst ? [1, SILENT] : [1, [[], [THROAT]]]
  if (at === word.length - 2 && next === 'e') return [1, [[HISS], [THROAT]]]
  return isFront(next) ? [1, [[HISS], [THROAT]]] : [1, [[THROAT]]]
}

function stepAtN(word: string, at: number): Step {
  if (word.charAt(at + 1) !== 'g')
    return word.startsWith('nds', at)
      ? [
          3,
          [
            [NASAL, HISS],
            [NASAL, TONGUE, HISS],
          ],
        ]
      : [1, [[NASAL]]]
  const after = word.charAt(at + 2)
  if (after === '' || (after === 's' && at === word.length - 3)) return [2, [[NASAL]]]
  return isFront(after) ? [2, [[NASAL, HISS], [NASAL], [NASAL, THROAT]]] : [2, [[NASAL, THROAT], [NASAL]]]
}

function stepAtR(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  if (next === 'h') return [2, [[LIQUID]]]
  // A final e after r says nothing of itself: software, store.
  const isHeard = isVowel(next) && !(next === 'e' && at + 2 >= word.length)
  return [1, isHeard ? [[LIQUID]] : [[], [LIQUID]]]
}

function stepAtS(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  if (next === 'h') return [2, [[HISS]]]
  if (next === '' && word.length > 4) return [1, [[HISS], []]]
  if (next === 't' && /^(le|en)/.test(word.slice(at + 2))) return [2, [[HISS]]]
  return [1, [[HISS]]]
}

function stepAtT(word: string, at: number): Step {
  const next = word.charAt(at + 1)
  const after = word.charAt(at + 2)
  if (next === 'h') return [2, [[HISS], [TONGUE]]]
  if (next === 'c' && after === 'h') return [3, [[HISS], [TONGUE, HISS]]]
  if (next === 'z' || (next === 's' && after === '')) return [2, [[HISS], [TONGUE, HISS], [TONGUE]]]
  if (next === 'i' && isVowel(after)) return [1, [[HISS], [TONGUE]]]
  if (next === 'u' || next === 'r') return [1, [[TONGUE], [HISS]]]
  if (next === 'g') return [1, [[], [TONGUE]]]
  // French endings: ballet, restaurant.
  if (next === '' && /(e|an)$/.test(word.slice(0, at))) return [1, [[TONGUE], []]]
  return [1, [[TONGUE]]]
}

/** The keys of a word of the letters a to z, read as romanised Korean. */
export function skeletonOfRomanised(word: string): number[] {
  let keys = new Set([0])
  for (let at = 0; at < word.length; at++) {
    const choices = romanisedChoices(word, at)
    if (choices !== SILENT) keys = append(keys, choices)
  }
  return [...keys]
}

function romanisedChoices(word: string, at: number): Choices {
  const letter = word.charAt(at)
  const next = word.charAt(at + 1)
  switch (letter) {
    case 'k':
    case 'q':
      return [[THROAT]]
    case 'g':
      // The g of ng, which may be a final ㅇ or ㄴ before ㄱ.
      if (word.charAt(at - 1) !== 'n') return [[THROAT]]
      return isVowel(next) ? [[], [THROAT]] : SILENT
    case 'c':
      return next === 'h' ? [[HISS]] : next === 'k' ? SILENT : [[THROAT]]
    case 't':
      return next === 'c' || next === 'j' ? [[], [TONGUE]] : [[TONGUE]]
    case 'd':
      return [[TONGUE]]
    case 'b':
    case 'p':
    case 'f':
    case 'v':
      return [[LIP]]
    case 's':
      return at === word.length - 1 ? [[TONGUE], [HISS]] : [[HISS]]
    case 'j':
    case 'z':
      return [[HISS]]
    case 'x':
      return [[THROAT, HISS]]
    case 'm':
      return [[HUM]]
    case 'n':
      return [[NASAL]]
    case 'l':
      return at === 0 && isFront(next) ? [[], [LIQUID], [NASAL]] : [[LIQUID]]
    case 'r':
      if (at === 0) return [[LIQUID], [NASAL], []]
      return isVowel(next) ? [[LIQUID]] : [[LIQUID], []]
    default:
      return SILENT
  }
}
