import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptParts, Parts } from '../../src/model/kept-parts.ts'
import { packIndex, unpackIndex } from '../../src/search/index-pack.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'
import { comparable, talk } from './library.ts'

const TEXTS = ['소셜 미디어를 쓴다', '트위터 이벤트', 'Social Media', '漢字 12개', '값 넋', '']
const someTalk = fc
  .record({ title: fc.constantFrom(...TEXTS), texts: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }) })
  .map(({ title, texts }) => {
    const made = talk(1, { title, tags: texts }, ...texts)
    for (const tactic of made.tactics) {
      tactic.section = texts.slice(1)
      tactic.columns = made.tags
    }
    return made
  })
const someTalks = fc.array(someTalk, { maxLength: 6 })

const bytesOf = (part: Parts[string]): Uint8Array => (part instanceof Uint8Array ? part : part.bytes)

/** Parts as they are read; those that are lost can't be. */
function readerOf(stored: Parts, lost: readonly string[] = []): KeptParts {
  const find = (name: string) => (lost.includes(name) ? undefined : stored[name])
  return {
    part(name) {
      const part = find(name)
      return part === undefined ? null : bytesOf(part)
    },
    piece(name, piece, from, to) {
      const part = find(name)
      if (part === undefined || part instanceof Uint8Array) return null
      expect(part.cut(piece)).toEqual({ from, to })
      return part.bytes.subarray(from, to)
    },
  }
}

/** What of an index is stored. */
const parts = (index: ReturnType<typeof createIndex>) =>
  Object.entries(packIndex(index)).map(([name, part]) => [name, ...bytesOf(part)])

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

/** Many enough for blocks; one text in a thousand has a word of its own. */
const many = Array.from({ length: 100 }, (_, number) => {
  const texts = Array.from({ length: 200 }, (_, i) => `${TEXTS[i % 3]} ${number} ${i}번째 글`)
  return talk(
    number,
    { title: '소셜 미디어' },
    ...texts,
    `트위터 이벤트 ${number % 5 === 0 ? '벼룩시장' : ''}`,
  )
})
const few = [talk(1, { title: '소셜 미디어' }, '트위터 이벤트', '값'), talk(2, {}, 'Social Media')]
const QUERIES = ['트워터', '소셜', 'ㅇㅂㅌ', 'media', '벼룩시장', 'ㅂㄹㅅㅈ', '벼룩시쟝', '없어']

test.each([
  ['few', few],
  ['many', many],
])('a packed index of %s talks answers as the index does, whatever of it is lost', (_, talks) => {
  const index = createIndex(talks)
  const stored = packIndex(index)
  const answersOf = (searched: SearchIndex) =>
    QUERIES.map(query => comparable(search(searched, parseQuery(query), { limit: 20, explain: true })))
  const answers = answersOf(index)
  const all = Object.keys(stored)
  const isNeeded = (part: string): boolean => {
    try {
      unpackIndex(readerOf(stored, [part]), talks)
      return false
    } catch {
      return true
    }
  }
  const spare = all.filter(part => !isNeeded(part))
  for (const lost of [[], spare, ...spare.map(part => [part])]) {
    const copy = unpackIndex(readerOf(stored, lost), talks)
    expect(answersOf(copy)).toEqual(answers)
  }
  // The texts themselves, and all that is worked out from them.
  expect(spare.length).toBeGreaterThan(10)
})

test('of a packed index little is read for a word that few texts have', () => {
  const stored = packIndex(createIndex(many))
  const all = Object.values(stored).reduce((sum, part) => sum + bytesOf(part).length, 0)
  const reader = readerOf(stored)
  let bytes = 0
  const count = (found: Uint8Array | null): Uint8Array | null => {
    bytes += found?.length ?? 0
    return found
  }
  const counting: KeptParts = {
    part: name => count(reader.part(name)),
    piece: (part, piece, from, to) => count(reader.piece(part, piece, from, to)),
  }
  const index = unpackIndex(counting, many)
  expect(search(index, parseQuery('"벼룩시장"')).total).toBe(20)
  expect(bytes).toBeLessThan(all / 5)
})

test('parts of another library are refused', () => {
  expect(() => unpackIndex(readerOf(packIndex(createIndex([]))), [talk(1, {})])).toThrow(RangeError)
  expect(() => unpackIndex(readerOf({}), [])).toThrow(RangeError)
})
