// Keys choose the words that are compared at all: a word that sounds alike must share one.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CODAS, ONSETS, type Syllable, VOWELS } from '../../../src/search/hangul.ts'
import { compareLoanword, compareRomanised } from '../../../src/search/sound/comparison.ts'
import { CODA_SOUNDS } from '../../../src/search/sound/phones.ts'
import { pronounce } from '../../../src/search/sound/pronunciation.ts'
import { keysOfHangul, keysOfLatin } from '../../../src/search/sound/skeleton.ts'
import { readSpelling } from '../../../src/search/sound/spelling.ts'
import * as spellingKeys from '../../../src/search/sound/spelling-keys.ts'
import * as spellings from '../../../src/search/sound/spellings.ts'
import { parseSyllables } from '../../../src/search/sound/syllables.ts'

const ENGLISH = {
  sounds: spellings.ENGLISH,
  keys: spellingKeys.ENGLISH_KEYS,
  compareWith: compareLoanword,
}
const ROMANISED = {
  sounds: spellings.ROMANISED,
  keys: spellingKeys.ROMANISED_KEYS,
  compareWith: compareRomanised,
}

/** Is a Latin word one that is compared with a Hangul word, and does it align with it? */
function judge(latin: string, hangul: string, { sounds, keys, compareWith }: typeof ENGLISH) {
  const known = keysOfHangul(hangul)
  return {
    isCompared: keysOfLatin(latin, keys).some(key => known.includes(key)),
    isAligned: (compareWith(hangul)?.(readSpelling(latin, sounds)) ?? null) !== null,
  }
}

test.each([
  ['loanwords-tuning', ENGLISH],
  ['loanwords-held-out', ENGLISH],
  ['romanised-tuning', ROMANISED],
  ['romanised-held-out', ROMANISED],
])('%s: what aligns shares a key', (name, spelling) => {
  const pairs = readFileSync(new URL(`../../fixtures/sound/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))
  const aligned = pairs.filter(([latin = '', hangul = '']) => judge(latin, hangul, spelling).isAligned)
  expect(aligned.length).toBeGreaterThan(pairs.length * 0.8)
  expect(aligned.filter(([latin = '', hangul = '']) => !judge(latin, hangul, spelling).isCompared)).toEqual(
    [],
  )
})

/** 국어의 로마자 표기법 (2000), 제2장 제2항, in the order of the onsets. */
const ONSET_LETTERS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'
  .split(' ')
  .map(each => each.replace('-', ''))
const CODA_LETTERS: Record<string, string> = {
  ㄱ: 'k',
  ㄴ: 'n',
  ㄷ: 't',
  ㄹ: 'l',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅇ: 'ng',
}
const VOWEL_LETTERS: Record<string, string> = { ㅏ: 'a', ㅣ: 'i' }

const romanise = (syllables: readonly Syllable[]): string =>
  syllables
    .map(
      ({ onset, vowel, coda }) =>
        (ONSET_LETTERS[onset] ?? '') +
        (VOWEL_LETTERS[VOWELS[vowel] ?? ''] ?? '') +
        (CODA_LETTERS[CODA_SOUNDS[CODAS[coda] ?? ''] ?? ''] ?? ''),
    )
    .join('')
    .replace('lr', 'll')

const syllable = (onset: number, vowel: string, coda: number): string =>
  String.fromCharCode(0xac00 + (onset * 21 + VOWELS.indexOf(vowel)) * 28 + coda)

test('at every border of syllables, what is spelled as spoken or as written shares a key', () => {
  const words = [...CODAS].flatMap((_, coda) =>
    [...ONSETS].flatMap((_, onset) =>
      ['ㅏ', 'ㅣ'].map(vowel => syllable(0, 'ㅏ', coda) + syllable(onset, vowel, 4)),
    ),
  )
  const spelled = words.flatMap(hangul => {
    const syllables = parseSyllables(hangul) ?? []
    return [pronounce(syllables), syllables].map(said => [romanise(said), hangul] as const)
  })
  const aligned = spelled.filter(([latin, hangul]) => judge(latin, hangul, ROMANISED).isAligned)
  expect(aligned.length).toBeGreaterThan(spelled.length * 0.8)
  expect(spelled.filter(([latin, hangul]) => !judge(latin, hangul, ROMANISED).isCompared)).toEqual([])
})

test('a spelling has a rule for each letter, wherever it stands', () => {
  for (const { sounds, keys } of [ENGLISH, ROMANISED])
    for (const rules of [sounds, keys])
      for (const letter of 'abcdefghijklmnopqrstuvwxyz')
        expect(rules[letter]?.at(-1)?.slice(0, 3)).toEqual([letter, '', false])
})
