import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packIndex, type ReadParts, unpackIndex } from '../../src/search/index-pack.ts'
import { createIndex, parseQuery, search } from '../../src/search/search.ts'
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

/** Parts as they are read; those that are lost can't be. */
function readerOf(stored: readonly Uint8Array[], lost: readonly number[] = []): ReadParts {
  return (from, count) => {
    const wanted = Array.from({ length: count }, (_, i) => from + i)
    if (wanted.some(part => lost.includes(part))) return null
    return from + count <= stored.length ? stored.slice(from, from + count) : null
  }
}

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

test('a packed index answers as the index does', () => {
  const talks = [talk(1, { title: '소셜 미디어' }, '트위터 이벤트', '값'), talk(2, {}, 'Social Media')]
  const index = createIndex(talks)
  const stored = packIndex(index)
  for (const lost of [[], [12, 13, 14], [15], [16, 17, 18, 19], [20, 21, 22]]) {
    const copy = unpackIndex(readerOf(stored, lost), talks)
    for (const query of ['트워터', '소셜', 'ㅇㅂㅌ', 'media', '없어']) {
      expect(search(copy, parseQuery(query))).toEqual(search(index, parseQuery(query)))
    }
  }
})

test('parts of another library are refused', () => {
  expect(() => unpackIndex(readerOf(packIndex(createIndex([]))), [talk(1, {})])).toThrow(RangeError)
  expect(() => unpackIndex(readerOf([]), [])).toThrow(RangeError)
})
