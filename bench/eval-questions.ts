// Where questions come from: a file of queries, or the library's own words, changed the way people change them.

import { allTalks } from '../src/model/ref.ts'
import type { Library } from '../src/model/talk.ts'
import { unitsOfWord } from '../src/search/keystroke.ts'
import { isSuffix } from '../src/search/readings/words/particle.ts'
import { composeKeys, decompose, keysOf, onKeyboard } from './eval-hangul.ts'
import type { EvalRecord } from './eval-records.ts'
import { createRivals, type Likeness } from './eval-rivals.ts'
import { NEGATIVE, type Question } from './eval-score.ts'
import { createRandom, type Random } from './random.ts'

/** Lines `class <tab> query <tab> expected`: regular expressions joined by ` && ` that a right answer's text fits. */
export function parseQuestions(source: string): Question[] {
  const lines = source.split('\n').filter(line => line.trim() !== '' && !line.startsWith('class\t'))
  return lines.map(line => {
    const [name = '', query = '', expected = ''] = line.split('\t')
    const patterns = expected === '' ? [] : expected.split(' && ').map(pattern => new RegExp(pattern, 'iu'))
    const isRight =
      name === NEGATIVE ? null : ({ text }: EvalRecord) => patterns.every(pattern => pattern.test(text))
    return { class: name, query, isRight }
  })
}

const pick = <T>(random: Random, values: readonly T[]): T | undefined =>
  values[Math.floor(random() * values.length)]

/** Distinct words of the tactics: runs of three to six syllables. */
export function wordsOf(library: Library): string[] {
  const words = new Set<string>()
  for (const talk of allTalks(library)) {
    for (const { text } of talk.tactics) {
      for (const [word] of text.normalize('NFC').matchAll(/(?<![가-힣])[가-힣]{3,6}(?![가-힣])/g))
        words.add(word)
    }
  }
  return [...words]
}

/**
 * Those of the words that stand alone and also with at least two different endings: the nouns, mostly, which are what
 * people look for. The others are inflected forms that differ by a key from many others.
 */
export function nounsOf(library: Library): string[] {
  const words = wordsOf(library)
  const endings = new Map<string, number>()
  for (const word of words) {
    for (let length = 2; length < word.length; length++) {
      const stem = word.slice(0, length)
      endings.set(stem, (endings.get(stem) ?? 0) + 1)
    }
  }
  return words.filter(word => (endings.get(word) ?? 0) >= 2)
}

/** Words of one library that do not occur in another, nor do their stems, nor stands their beginning there alone. */
export function absentWords(other: Library, library: Library, random: Random, count: number): string[] {
  const tactics = tacticsOf(library)
  const headers = allTalks(library).map(talk => JSON.stringify(talk.fields).normalize('NFC'))
  const texts = tactics.join('\n').replaceAll(' ', '') + headers.join('\n')
  const alone = new Set(tactics.flatMap(text => text.match(/[가-힣]+/g) ?? []))
  const isAbsent = (word: string): boolean => {
    const beginnings = Array.from({ length: word.length - 2 }, (_, i) => word.slice(0, i + 2))
    if (beginnings.some(beginning => alone.has(beginning))) return false
    const stems = beginnings.filter(({ length }) => isSuffix(unitsOfWord(word.slice(length))))
    return [word, ...stems].every(stem => !texts.includes(stem))
  }
  return nounsOf(other)
    .map(word => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .filter(isAbsent)
    .slice(0, count)
}

type Perturbation = (word: string, random: Random) => string | null

const replaceAt = (keys: string[], i: number, other: string[]): string =>
  composeKeys([...keys.slice(0, i), ...other, ...keys.slice(i + 1)])

const VOWELS = [...'ㅏㅐㅑㅓㅔㅕㅗㅛㅜㅠㅡㅣ']
const CONSONANTS = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ']

/** The kinds of change; null where a word does not allow it. */
const PERTURBATIONS: Record<string, Perturbation> = {
  'jamo replaced': (word, random) => {
    const keys = decompose(word)
    const i = Math.floor(random() * keys.length)
    const other = pick(random, VOWELS.includes(keys[i] ?? '') ? VOWELS : CONSONANTS) ?? ''
    return other === keys[i] ? null : replaceAt(keys, i, [other])
  },
  'jamo dropped': (word, random) => {
    const keys = decompose(word)
    return replaceAt(keys, Math.floor(random() * keys.length), [])
  },
  'jamo added': (word, random) => {
    const keys = decompose(word)
    const i = Math.floor(random() * keys.length)
    return replaceAt(keys, i, [keys[i] ?? '', pick(random, [...VOWELS, ...CONSONANTS]) ?? ''])
  },
  'syllable dropped': (word, random) => {
    if (word.length < 4) return null
    const i = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, i) + word.slice(i + 1)
  },
  'syllable swapped': (word, random) => {
    const i = Math.floor(random() * (word.length - 1))
    if (word[i] === word[i + 1]) return null
    return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
  },
  choseong: word => [...word].map(syllable => decompose(syllable)[0]).join(''),
  'cut mid-syllable': (word, random) => {
    const keys = decompose(word)
    const last = decompose(word.slice(-1)).length
    return composeKeys(keys.slice(0, keys.length - 1 - Math.floor(random() * (last - 1))))
  },
  'wrong keyboard': word => onKeyboard(decompose(word)),
  'particle added': (word, random) => {
    const hasFinal = keysOf(word.slice(-1)).hasFinal
    return (
      word +
      (pick(
        random,
        hasFinal
          ? ['은', '이', '을', '과', '에서', '으로', '까지']
          : ['는', '가', '를', '와', '에서', '부터', '까지'],
      ) ?? '')
    )
  },
  'space added': (word, random) => {
    const i = 1 + Math.floor(random() * (word.length - 1))
    return `${word.slice(0, i)} ${word.slice(i)}`
  },
  nfd: word => word.normalize('NFD'),
}

/** By what a changed word may be taken for another one. The other changes leave all of the word. */
const LIKENESS: Record<string, Likeness> = {
  'jamo replaced': 'keys',
  'jamo dropped': 'keys',
  'jamo added': 'keys',
  'syllable dropped': 'syllables',
  'syllable swapped': 'syllables',
  choseong: 'initials',
  'cut mid-syllable': 'beginning',
}

/** Questions made of `count` words for each kind of change. */
export function perturb(library: Library, seed: number, count: number, words = wordsOf(library)): Question[] {
  const random = createRandom(seed)
  const hasRival = createRivals(library)
  const questions: Question[] = []
  for (const [name, change] of Object.entries(PERTURBATIONS)) {
    for (let made = 0, tries = 0; made < count && tries < count * 20; tries++) {
      const word = pick(random, words) ?? ''
      const query = change(word, random)
      if (query === null || (query.normalize('NFC') === word.normalize('NFC') && name !== 'nfd')) continue
      questions.push({
        class: name,
        query,
        isRight: ({ text }) => text.replaceAll(' ', '').includes(word),
        isAmbiguous: LIKENESS[name] !== undefined && hasRival(LIKENESS[name], query, word),
      })
      made += 1
    }
  }
  return [...questions, ...removeSpaces(library, random, count), ...pairs(library, random, count)]
}

/** Neighbouring words of a tactic without their space. */
function removeSpaces(library: Library, random: Random, count: number): Question[] {
  const texts = tacticsOf(library)
  const questions: Question[] = []
  for (let tries = 0; questions.length < count && tries < count * 20; tries++) {
    const found = [
      ...(pick(random, texts) ?? '').matchAll(/(?<![가-힣])(?=([가-힣]{2,5} [가-힣]{2,5})(?![가-힣]))/g),
    ]
    const both = pick(random, found)?.[1]
    if (!both) continue
    const joined = both.replace(' ', '')
    questions.push({
      class: 'space removed',
      query: joined,
      isRight: ({ text }) => text.replaceAll(' ', '').includes(joined),
    })
  }
  return questions
}

/** Two words of one tactic. */
function pairs(library: Library, random: Random, count: number): Question[] {
  const texts = tacticsOf(library)
  const questions: Question[] = []
  for (let tries = 0; questions.length < count && tries < count * 20; tries++) {
    const words = (pick(random, texts) ?? '').match(/(?<![가-힣])[가-힣]{2,6}(?![가-힣])/g) ?? []
    const [a, b] = [pick(random, words), pick(random, words)]
    if (!a || !b || a === b) continue
    questions.push({
      class: 'two words',
      query: `${a} ${b}`,
      isRight: ({ text }) => text.includes(a) && text.includes(b),
    })
  }
  return questions
}

const tacticsOf = (library: Library): string[] =>
  allTalks(library).flatMap(({ tactics }) => tactics.map(({ text }) => text.normalize('NFC')))
