// People who are called by a title, or by their surname and one.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

const library = [
  talk(1, { speakers: ['권도윤'], role: '영업본부 차장' }, '계약서를 두 번 읽는다'),
  talk(2, { speakers: ['남궁서아'], role: '약사' }, '권리금은 없다', '차장 회의는 월요일'),
  talk(3, { speakers: ['권하람'], role: '간호사' }, '권도윤 차장이 보낸 표'),
]

test.each([
  // [query, hits, reason]
  ['권차장', ['3.1 alias [권도윤]', '1 alias [speakers]'], 'a surname and a title as one word'],
  ['권 차장님께', ['3.1 alias [권도윤]', '1 alias [speakers]'], 'as two, with 님 and a particle'],
  ['남궁 약사', ['2 alias [speakers]'], 'a surname of two syllables'],
  ['권쌤', ['3.1 alias [권도윤]', '1 alias [speakers]', '3 alias [speakers]'], 'whatever they do'],
  ['권하람간호사님', ['3 particle [speakers]'], 'a name and a title as one word'],
  ['서아쌤', ['2 particle [speakers]'], 'a name without its surname'],
  ['하람씨가', ['3 particle [speakers]'], 'with a particle'],
  ['권하람 선생님', ['3 exact [speakers]'], 'a title that nothing says'],
  ['권교수', [], 'another title than that of any of them'],
  ['간쌤', [], 'no surname'],
])('%s: %s: %s', (query, hits) => {
  expect(find(library, query)).toEqual(hits)
})

test.each([
  // [query, hits, reason]
  ['Kwon Doyun', ['1 romanised [speakers]', '3.1 romanised [권도윤]'], 'the surname first'],
  ['Doyun Kwon', ['1 romanised [speakers]', '3.1 romanised [권도윤]'], 'the given name first'],
  ['Namkung Seo-ah', ['2 romanised [speakers] romanised [speakers]'], 'with a hyphen'],
  ['seoah', ['2 romanised [speakers]'], 'the given name alone'],
  ['haram', ['3 romanised [speakers]'], 'the same'],
  ['Han Doyun', [], 'another surname'],
  ['Kwon Doyeong', [], 'another given name'],
  ['dory', [], 'another word'],
])('%s: %s: %s', (query, hits) => {
  expect(find(library, query).sort()).toEqual(hits)
})

test.each([
  ['Ryu Daeun', '류다은', '은 behind a vowel'],
  ['Tak Sunghee', '탁성희', '희 as it is said'],
])('a speaker is found by %s: %s: %s', (query, name) => {
  expect(find([talk(1, { speakers: [name] }, '가게')], query)).toEqual(['1 romanised [speakers]'])
})

test.each([
  // [text, query, span, reason]
  ['탁지우 감독이 만든 영화', '탁 감독', '탁', 'a full name before the title'],
  ['탁지우의 새 영화', '탁지우감독님', '탁지우', 'without it'],
  ['소문난 가수 라미', '라미씨', '라미', 'a name of a stage'],
  ['성종의 능을 본다', '성종대왕', '성종', 'a king'],
  ['소수림은 불교를 받아들였다', '소수림왕', '소수림', 'one of three syllables'],
  ['드골은 파리에 왔다', '드골 대통령', '드골', 'who rules elsewhere'],
  ['드골은 파리에 왔다', '드골대통령은', '드골', 'as one word'],
  ['예카테리나 전기', '예카테리나 여왕', '예카테리나', 'another title'],
  ['칸딘스키 그림', '칸딘스키 화가', '칸딘스키', 'who makes something'],
  ['칸딘스키 그림', '화가 칸딘스키', '칸딘스키', 'the title first'],
  ['탁지우의 새 노래', '가수 탁지우', '탁지우', 'of a full name as well'],
  ['탁지우의 시험', '탁지우 순경', '탁지우', 'a rank'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query).map(hit => hit.replace(/^.*\[|\]$/g, ''))).toEqual([span])
})

test.each([
  ['토끼를 기른다', '토끼씨', 'a noun'],
  ['유치원에 보낸다', '유치원교사', 'a noun that begins like a name'],
  ['유튜브를 켜 둔다', '유튜브감독', 'a loanword that does'],
  ['이사를 간다', '이사장', 'a title that begins like one'],
  ['기획이 반이다', '기획팀장', 'a part of a title'],
  ['한국어 강사를 찾는다', '한강사님', 'a noun before the title'],
  ['전문의를 찾는다', '전 의사', 'a surname that ends no syllable'],
  ['배추를 절인다', '배 작가', 'a syllable of a word'],
  ['프랑스 여행', '프랑스 대통령', 'a country'],
  ['태국 여행', '태국총리', 'what ends as countries do'],
  ['현직 의원', '현직 대통령', 'which of them'],
  ['저축이 늘었다', '저축왕', 'no name of a king'],
  ['성종의 능', '성종대', 'no title'],
  ['성종대교 개통', '성종대왕', 'a longer word'],
  ['유리 그릇', '유리 여왕', 'what everybody knows'],
  ['그림책 읽기', '그림책 작가', 'what is made, no name'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('who is a 이 and a 작가 comes first, and then what has the words apart', () => {
  const talks = [talk(1, {}, '이 책의 작가는 훌륭하다', '이수연 작가')]
  expect(find(talks, '이 작가').map(hit => hit.split(' ')[0])).toEqual(['1.2', '1.1'])
})

test.each([
  ['주차장', '주현우 차장'],
  ['조사원', '조현우 사원'],
])('a noun that ends like a title means nobody, though %s may be %s', (query, person) => {
  expect(find([talk(1, {}, `${query} 이용`, `${person}의 말`)], query)).toEqual([`1.1 exact [${query}]`])
})
