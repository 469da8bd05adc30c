// What is suggested when nothing was found.
import { expect, test } from 'vitest'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { talk } from './library.ts'

test.each<[text: string, query: string, suggestion: string | null, reason: string]>([
  // [text, query, suggestion, reason]
  ['자전거를 고친다', '자즌거른', '자전거를', 'the word as it stands, as long as what was typed'],
  ['정전에 대비한다', '정전기', '정전', 'no particle behind what the term begins with'],
  ['바이올린뿐만 아니라', '바이올링익', '바이올린', 'its stem, as near in length'],
  ['승객 100모임에서', '모잉게서', null, 'no part of another word'],
  ['항아리 뚜껑은', '뚜꿍', '뚜껑', 'a short word without its particle'],
  ['온라인 강좌', '올라', null, 'no beginning of a word'],
  ['몸을 기울이', '거울', '기울이', 'nor of a verb'],
  ['식물 모임에서', '모잉게서', '모임에서', 'the same where it is a word'],
  ['자전거를 고친다', '컴퓨터실', null, 'nothing that is far'],
  ['온 국민', '군인', null, 'nor a short word without a syllable in common'],
  ['새 화분', '화불', '화분', 'one with a syllable in common'],
])('of %s for %s: %s (%s)', (text, query, suggestion, _reason) => {
  const answer = search(createIndex([talk(1, {}, text)]), parseQuery(query))
  expect(answer.hits).toEqual([])
  expect(answer.suggestion).toBe(suggestion)
})

test('a search that finds something suggests nothing', () => {
  const { hits, suggestion } = search(createIndex([talk(1, {}, '자전거를 고친다')]), parseQuery('자전거'))
  expect(hits).toHaveLength(1)
  expect(suggestion).toBeNull()
})
