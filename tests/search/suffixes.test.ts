// What the table of suffixes says of each, by a few of every kind.
import { expect, test } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { isSuffix, shortNoun } from '../../src/search/readings/words/particle.ts'
import { SUFFIXES } from '../../src/search/readings/words/suffixes.ts'
import { foldTerm } from '../../src/search/term.ts'

test.each([
  ['에서', 'any'],
  ['까지', 'topic'],
  ['하고', 'topic'],
  ['를', 'none'],
  ['에서도', 'none'],
])('what may follow %s', (text, followers) => {
  expect(SUFFIXES.find(({ units }) => units === fold(text).units)).toMatchObject({ followers })
})

test.each([
  ['에서는', true],
  ['에서부터는', true],
  // Nothing follows a case marker, and only 는 and its like what a verb goes on with.
  ['를에서', false],
  ['하고는', true],
  ['하고에서', false],
])('%s', (units, isStack) => {
  expect(isSuffix(fold(units).units)).toBe(isStack)
})

test.each([
  ['눈을', '눈'],
  ['책에서', '책'],
  // Nouns of two syllables end so as well.
  ['회의', null],
  ['국가', null],
])('the noun of %s', (text, noun) => {
  const found = shortNoun(foldTerm(text).clusters)
  expect(found).toBe(noun && fold(noun).units)
})
