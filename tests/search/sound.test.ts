import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createSoundIndex, type SoundIndex } from '../../src/search/sound/sound-index.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/sound/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')

const pairs = (name: string) =>
  fixture(`${name}.tsv`)
    .slice(1)
    .map(line => {
      const [latin = '', hangul = ''] = line.split('\t')
      return { latin, hangul }
    })

const OTHERS = fixture('others.txt')

/** The index over the words and a thousand others; no word has a particle. */
const indexOf = (words: Iterable<string>) =>
  createSoundIndex(new Set([...words, ...OTHERS]), word => [word.length])

/** The share of the questions whose first answer is the right one. */
function hitRate(index: SoundIndex, questions: readonly (readonly [term: string, answer: string])[]): number {
  const hits = questions.filter(([term, answer]) => index.find(term)[0]?.word === answer)
  return hits.length / questions.length
}

describe('a loanword is found by its sound in the other script', () => {
  for (const name of ['loanwords-tuning', 'loanwords-held-out']) {
    test(`${name}: Latin to Hangul`, () => {
      const index = indexOf(pairs(name).map(pair => pair.hangul))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [latin, hangul]),
        ),
      ).toBeGreaterThan(0.85)
    })

    test(`${name}: Hangul to Latin`, () => {
      const index = indexOf(pairs(name).map(pair => pair.latin))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [hangul, latin]),
        ),
      ).toBeGreaterThan(0.85)
    })
  }
})

describe('Korean in Latin letters is found in Hangul', () => {
  for (const name of ['romanised-tuning', 'romanised-held-out']) {
    test(name, () => {
      const index = indexOf(pairs(name).map(pair => pair.hangul))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [latin, hangul]),
        ),
      ).toBeGreaterThan(0.85)
    })
  }
})

test('a word that is not there finds nothing', () => {
  const index = indexOf([])
  expect(['햄버거', 'hamburger', 'volcano', 'bulgogi', '자전거'].flatMap(term => index.find(term))).toEqual(
    [],
  )
})

test('a particle after the Hangul word is not part of it, and the answer says how much is', () => {
  const index = createSoundIndex(['서버에서'], () => [4, 2])
  expect(index.find('server')).toEqual([{ word: '서버에서', syllables: 2, via: 'sound', cost: 0 }])
})
