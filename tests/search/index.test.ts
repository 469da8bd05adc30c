import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packIndex, unpackIndex } from '../../src/search/index-pack.ts'
import { createIndex, parseQuery, search } from '../../src/search/search.ts'
import { vocabularyOf } from '../../src/search/search-index.ts'
import { talk } from './library.ts'

const TEXTS = ['소셜 미디어를 쓴다', '트위터 이벤트', 'Social Media', '漢字 12개', '값 넋', '']
const someTalk = fc
  .record({ title: fc.constantFrom(...TEXTS), texts: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }) })
  .map(({ title, texts }) => {
    const made = talk(1, { title, tags: texts }, ...texts)
    for (const tactic of made.tactics) tactic.section = texts.slice(1)
    return made
  })
const someTalks = fc.array(someTalk, { maxLength: 6 })

/** What of an index is stored. */
const parts = (index: ReturnType<typeof createIndex>) => packIndex(index).map(part => [...part])

test('an index made from an older one, with any talks kept, is the index made anew', () => {
  fc.assert(
    fc.property(someTalks, someTalks, fc.infiniteStream(fc.nat(9)), (before, added, choices) => {
      const old = createIndex(before)
      const numbers: number[] = []
      const talks = [...before, ...added].filter(() => (choices.next().value ?? 0) > 2)
      for (const item of talks) numbers.push((choices.next().value ?? 0) > 2 ? before.indexOf(item) : -1)
      const made = createIndex(talks, { previous: { index: old, numbers } })
      expect(parts(made)).toEqual(parts(createIndex(talks)))
    }),
    { numRuns: 100 },
  )
})

test('words of talks that are gone may stay in the vocabulary; new ones are in it', () => {
  const old = createIndex([talk(1, {}, '소셜'), talk(2, {}, '트위터')])
  vocabularyOf(old)
  const next = createIndex([talk(3, {}, '블로그'), old.talks[1] ?? talk(2, {})], {
    previous: { index: old, numbers: [-1, 1] },
  })
  expect(search(next, parseQuery('브로그')).total).toBe(1)
  expect(search(next, parseQuery('소셜')).total).toBe(0)
})

test('a packed index answers as the index does', () => {
  const talks = [talk(1, { title: '소셜 미디어' }, '트위터 이벤트', '값'), talk(2, {}, 'Social Media')]
  const index = createIndex(talks)
  const copy = unpackIndex(packIndex(index), talks)
  for (const query of ['트워터', '소셜', 'ㅇㅂㅌ', 'media']) {
    expect(search(copy, parseQuery(query))).toEqual(search(index, parseQuery(query)))
  }
})

test('parts of another library are refused', () => {
  expect(() => unpackIndex(packIndex(createIndex([])), [talk(1, {})])).toThrow(RangeError)
  expect(() => unpackIndex([], [])).toThrow(RangeError)
})
