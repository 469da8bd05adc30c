// Days of the week that are not named in full.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, reason]
  ['나이스 마감 7월 19일 (금) 17시', '금요일', 'in brackets behind a day'],
  ['9/2(월) 개학', '월요일에', 'in brackets behind figures'],
  ['2024.9.2.(월) 개학', '월요일', 'behind a point'],
  ['7/19（금） 마감', '금요일', 'in brackets as wide as Hangul'],
  ['7/19(금) 마감'.normalize('NFD'), '금요일', 'as NFD'],
  ['5교시 하는 날 화·목', '화요일', 'the first of a list'],
  ['5교시 하는 날 화·목', '목요일', 'the last'],
  ['수업은 월/수/금에 있다', '수요일', 'between others'],
  ['수업은 월/수/금에 있다', '금요일', 'with a particle behind it'],
  ['개관 화~일', '일요일', 'a range'],
  ['운동은 월수금 저녁', '수요일', 'written as one word'],
  ['7월 19일 (금) 마감', '7월 19일 금요일', 'with its date'],
])('%s is found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toHaveLength(1)
})

test.each([
  ['금 시세 9/2 기준', '금요일', 'gold'],
  ['시세(금)', '금요일', 'in brackets behind a word'],
  ['주 3일 일 하기', '일요일', 'work'],
  ['9월 3일 목 아픔', '목요일', 'a throat'],
  ['화·복을 가리다', '화요일', 'in a list of other things'],
  ['2월/3월 매출', '월요일', 'months'],
  ['물·불·목', '목요일', 'no list of days'],
  ['요금(금액) 3 (금액)', '금요일', 'a word that begins alike'],
  ['월수입 300', '수요일', 'a word'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a day that is named in full comes first', () => {
  const talks = [talk(1, {}, '7/19(금)'), talk(2, {}, '회의는 금요일')]
  expect(find(talks, '금요일')).toEqual(['2.1 exact [금요일]', '1.1 alias [금]'])
})

test('a text is asked once, however often the syllable stands in it', () => {
  expect(findIn(`${'금 '.repeat(50_000)}시세`, '금요일')).toEqual([])
})

// To put 400,000 marks in order at once takes the square of their number: minutes.
test.each([
  ['금 시세', '금요일'],
  ['값은 2000 정도', '2000원'],
  ['6월 24~28일', '6월 24일'],
  ['소리는 60dB', '데시벨'],
])('%s is judged by %s in time, whatever marks a text has', (text, query) => {
  expect(findIn(`${text} ${'\u0300\u0323'.repeat(200_000)}`, query).length).toBeLessThanOrEqual(1)
})
