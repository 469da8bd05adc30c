// Keys choose the words that are compared at all: a word that sounds alike must share one.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Comparison, compareLoanword, compareRomanised } from '../../../src/search/sound/comparison.ts'
import { ENGLISH } from '../../../src/search/sound/english.table.ts'
import { ROMANISED } from '../../../src/search/sound/romanised.table.ts'
import {
  englishConsonants,
  keysOfHangul,
  keysOfLatin,
  romanisedConsonants,
} from '../../../src/search/sound/skeleton.ts'
import { readSpelling } from '../../../src/search/sound/spelling.ts'

const ENGLISH_WORDS = { spelling: ENGLISH, consonants: englishConsonants, compareWith: compareLoanword }
const ROMANISED_WORDS = {
  spelling: ROMANISED,
  consonants: romanisedConsonants,
  compareWith: compareRomanised,
}

test.each([
  ['loanwords-tuning', ENGLISH_WORDS],
  ['loanwords-held-out', ENGLISH_WORDS],
  ['romanised-tuning', ROMANISED_WORDS],
  ['romanised-held-out', ROMANISED_WORDS],
])('%s: what aligns shares a key', (name, { spelling, consonants, compareWith }) => {
  const pairs = readFileSync(new URL(`../../fixtures/sound/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))
  const aligned = pairs.filter(([latin = '', hangul = '']) => {
    const compare: Comparison | null = compareWith(hangul)
    return compare !== null && compare(readSpelling(latin, spelling)) !== null
  })
  expect(aligned.length).toBeGreaterThan(pairs.length * 0.8)
  const apart = aligned.filter(([latin = '', hangul = '']) => {
    const keys = keysOfLatin(latin, consonants)
    return ![...keysOfHangul(hangul)].some(key => keys.has(key))
  })
  expect(apart).toEqual([])
})
