import { expect, test } from 'vitest'
import { chipFilter, countValues, hasChip, toggleChip } from '../../src/browse/facets.ts'
import { createTalk } from '../model/talks.ts'

const TALKS = [
  createTalk('a', { tags: ['SNS', 'work/plan'], organization: 'LG 전자' }),
  createTalk('b', { tags: ['sns', '블로그'], organization: 'LG전자' }),
  createTalk('c', { tags: ['SNS'], organization: '부천시청' }),
]
const idsOf = (...values: string[]): string[] =>
  TALKS.filter(
    chipFilter(
      values.map(value => ({ facet: 'tags', value })),
      TALKS,
    ),
  ).map(({ id }) => id)

test('values that differ in case, width or spaces are one, as for talks count', () => {
  expect(countValues(TALKS, 'tags', [])[0]).toEqual({ value: 'SNS', count: 3 })
  expect(countValues(TALKS, 'organization', [])).toEqual([
    { value: 'LG 전자', count: 2 },
    { value: '부천시청', count: 1 },
  ])
  expect(idsOf('sns')).toEqual(['a', 'b', 'c'])
})

test('a tag stands for those below it, as for --tag', () => {
  expect(idsOf('work')).toEqual(['a'])
})

test('of one facet any value will do, and each facet must have its own', () => {
  expect(idsOf('블로그', 'work/plan')).toEqual(['a', 'b'])
  const chips = [
    { facet: 'tags' as const, value: 'sns' },
    { facet: 'organization' as const, value: '부천시청' },
  ]
  expect(TALKS.filter(chipFilter(chips, TALKS)).map(({ id }) => id)).toEqual(['c'])
  // The values of a facet are counted among the talks that the other facets leave.
  expect(countValues(TALKS, 'organization', chips)[0]).toEqual({ value: 'LG 전자', count: 2 })
  expect(countValues(TALKS, 'tags', chips)).toEqual([{ value: 'SNS', count: 1 }])
})

test('a chosen value that no talk is left for can still be taken back', () => {
  const chips = [
    { facet: 'tags' as const, value: '블로그' },
    { facet: 'organization' as const, value: '부천시청' },
  ]
  expect(countValues(TALKS, 'tags', chips)).toContainEqual({ value: '블로그', count: 0 })
  expect(hasChip(chips, { facet: 'organization', value: '부천 시청' })).toBe(true)
  expect(toggleChip(chips, { facet: 'organization', value: '부천 시청' })).toEqual(chips.slice(0, 1))
})
