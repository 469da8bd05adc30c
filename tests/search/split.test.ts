// One word typed that is several of the library's, which do not stand side by side there.
import { expect, test } from 'vitest'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { find, findIn, talk } from './library.ts'

const TALKS = [
  talk(
    1,
    { title: '역 도시락', organization: 'KR철도', speakers: ['한가람'], role: '과장' },
    '도시락을 열차에서 판매',
    'Global Pizza Day',
  ),
  talk(2, { title: '판매', speakers: ['고은솔'] }, '온라인 판매를 늘리다', '오메가 3.5 함량'),
]
const refs = (query: string): string[] => find(TALKS, query).map(hit => hit.split(' ')[0] ?? '')

test.each([
  ['도시락판매', ['1.1'], 'two words of a tactic'],
  ['열차도시락판매는', ['1.1'], 'three, in another order, with a particle behind'],
  ['KR철도판매', ['1.1'], 'one of the header and one of a tactic'],
  ['한가람과장님', ['1'], 'a name and a title, with 님 behind'],
  ['글로벌피자데이', ['1.2'], 'each as it sounds'],
  ['도시락,판매', ['1.1'], 'signs between them'],
  ['도시락판매 열차', ['1.1'], 'beside another word'],
])('%s finds %j: %s', (query, expected) => {
  expect(refs(query)).toEqual(expected)
})

test('a word is taken apart beside others even where another text has it as one', () => {
  const talks = [talk(1, {}, 'Social Media에 특화된 형식', '소셜미디어 소개')]
  expect(find(talks, '소셜미디어 형식').map(hit => hit.split(' ')[0])).toEqual(['1.1'])
  expect(find(talks, '소셜미디어').at(0)).toBe('1.2 exact [소셜미디어]')
})

test.each<[query: string, reason: string, expected?: string[]]>([
  ['도시락판촉', 'every part must be there'],
  ['한가람온라인', 'in one talk'],
  ['시락판매', 'and begin a word'],
  ['열차도시', 'and be all of it: the beginnings of words are not one'],
  ['판매에서', 'a particle is no part', ['1.1', '2.1', '2']],
  ['"도시락판매"', 'what stands in quotes is taken as it is'],
  ['3.8', 'nor is a number taken apart'],
])('%s: %s', (query, _, expected: string[] = []) => {
  expect(refs(query)).toEqual(expected)
})

test.each([
  ['부산 시장의 돼지국밥', '부산국밥', '국밥', 'the end of a compound'],
  ['교통사고가 나면 합의금을 받는다', '교통합의금', '교통', 'the beginning of one'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query).join()).toContain(`[${span}]`)
})

test.each([
  ['부산에서 국밥집을 찾는다', '부산밥집', 'a syllable before it is no part'],
  ['부산에서 국밥을 먹는다', '부산국', 'nor is one behind it'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['아침마다 밥을 짓는다', '밥짓기', '밥을 짓'],
  ['손님이 줄을 섰다', '줄서기', '줄을 섰'],
  ['배가 아파 쉰다', '배아파', '배가 아파'],
  ['배가 고프면 못 잔다', '배고픈', '배가 고프'],
  ['무게를 잰다', '무게재기', '무게를 잰'],
  ['비 오는 날', '비오면', '비 오'],
])('a noun and its verb are found apart, with a particle: %s by %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['밥을 먹고 집을 짓는다', '밥짓기', 'another word between them'],
  ['덮밥을 짓는다', '밥짓기', 'the noun is the end of another'],
  ['물을 고르다', '물고기', 'the rest is no form of that verb'],
  ['대회에서 3위를 했다', '위해서', '하다 and a syllable are a word of its own'],
])('a noun and its verb must be side by side, %s by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('what stands side by side is one word, and nothing is said', () => {
  expect(findIn('소셜 미디어 전략', '소셜미디어')).toEqual(['1.1 exact [소셜 미디어]'])
})

test('it is said how the word was taken', () => {
  const answer = search(createIndex(TALKS), parseQuery('도시락판매'))
  expect(answer).toMatchObject({ isRetry: true, notice: '도시락판매 was taken for 도시락 판매' })
  expect(answer.hits[0]?.matches.map(({ term, field }) => [term, field])).toEqual([
    ['도시락', 'text'],
    ['판매', 'text'],
  ])
})
