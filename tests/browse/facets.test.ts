import { expect, test } from 'vitest'
import { answerFrom, answerWithTalks } from '../../src/browse/answer.ts'
import { type Chip, chipFilter, type Facet, hasChip, toggleChip } from '../../src/browse/facets.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { createTactic, createTalk } from '../model/talks.ts'

const TALKS = [
  createTalk('a', { tags: ['SNS', 'work/plan'], organization: 'LG 전자' }),
  createTalk('b', { tags: ['sns', '블로그'], organization: 'LG전자' }),
  createTalk('c', { tags: ['SNS'], organization: '부천시청' }),
]
/** What the facet's list shows while nothing is typed. */
const valuesOf = (facet: Facet, chips: readonly Chip[]) =>
  answerWithTalks(TALKS, { text: '', chips, isFiltered: false, limit: 10, facet }).values ?? []

const idsOf = (...values: string[]): string[] =>
  TALKS.filter(
    chipFilter(
      values.map(value => ({ facet: 'tags', value })),
      TALKS,
    ),
  ).map(({ id }) => id)

test('values that differ in case, width or spaces are one, as for talks count', () => {
  expect(valuesOf('tags', [])[0]).toEqual({ value: 'SNS', count: 3 })
  expect(valuesOf('organization', [])).toEqual([
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
  expect(valuesOf('organization', chips)[0]).toEqual({ value: 'LG 전자', count: 2 })
  expect(valuesOf('tags', chips)).toEqual([{ value: 'SNS', count: 1 }])
})

test('a chosen value that no talk is left for can still be taken back', () => {
  const chips = [
    { facet: 'tags' as const, value: '블로그' },
    { facet: 'organization' as const, value: '부천시청' },
  ]
  expect(valuesOf('tags', chips)).toContainEqual({ value: '블로그', count: 0 })
  expect(hasChip(chips, { facet: 'organization', value: '부천 시청' })).toBe(true)
  expect(toggleChip(chips, { facet: 'organization', value: '부천 시청' })).toEqual(chips.slice(0, 1))
})

test('with a query values are counted in the talks that it finds, whichever of them are chosen', () => {
  const tactics = [createTactic(1, '바늘 하나'), createTactic(2, '바늘 둘')]
  const [a, b, c] = TALKS.map(talk => ({ ...talk, tactics }))
  if (!a || !b || !c) throw new Error('no talks')
  const index = createIndex([a, { ...b, tactics: [createTactic(1, '실 하나')] }, c])
  const ask = (facet: Facet | null, chips: Chip[]) =>
    answerFrom(index, { text: '바늘', chips, isFiltered: false, limit: 1, facet })
  expect(ask('tags', []).values).toEqual([
    { value: 'SNS', count: 2 },
    { value: 'work/plan', count: 1 },
  ])
  const chosen = ask('organization', [{ facet: 'organization', value: '부천시청' }])
  expect(chosen.values).toEqual([
    { value: '부천시청', count: 1 },
    { value: 'LG 전자', count: 1 },
  ])
  // The hits are as without the values.
  const plain = ask(null, [{ facet: 'organization', value: '부천시청' }])
  expect([chosen.hits.map(({ talk }) => talk), chosen.total]).toEqual([[c], 2])
  expect([plain.hits.map(({ talk }) => talk), plain.total, plain.values]).toEqual([[c], 2, null])
})
