// What stands in a text by chance is not what was looked for.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  ['an apple in apple pie', 'pineapple', 'no misspelling runs over the end of a Latin word'],
  ['blocks with words', 'blacksmith', 'the same'],
  ['a sub random thing', 'brand', 'what begins inside a Latin word does not run over its end'],
  ['할당되고, 마지막', '하마', 'the first syllable of a short form is a whole one'],
  ['그리고 네트워킹', '그네', 'the parts of a short form have no endings'],
  [
    '협업 체제를 구축해야 한다',
    '추가해야',
    'an ending makes no short word long enough to stand inside others',
  ],
  ['업그레이드 관련 루머', '관리자', 'what has drawn a vowel in takes no ㄴ in'],
  ['축구장 밖에서', '축구장 밥', 'of two words that are joined neither may be wrong altogether'],
  ['마이크로폰을 켜다', '마이클 김수', 'nor left out'],
  ['유산균 음료', '우산', 'a short word that is misspelled is no beginning of another'],
  ['프레스 행사', '프레임', 'what stands before 이 must be a word'],
  ['가족사진을 보다', '사서', 'a noun that ends as a form of an auxiliary verb does'],
  ['사진을 보다', '사서', 'the same'],
  ['보세요', '보고서', 'a noun that looks like a form of a short verb'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('two Latin words are found as one, behind the texts that have it as one', () => {
  const talks = [talk(1, {}, 'our news letter', 'our newsletter', 'a newsletters archive')]
  expect(find(talks, 'newsletter')).toEqual([
    '1.2 exact [newsletter]',
    '1.3 exact [newsletter]',
    '1.1 exact [news letter]',
  ])
})

test('a sign between Latin letters makes them one word, of which a beginning will do', () => {
  expect(findIn('work_mem 설정', 'work_me')).toEqual(['1.1 exact [work_me]'])
  expect(findIn('font-display: swap', 'font-disp')).toEqual(['1.1 exact [font-disp]'])
  expect(findIn('shared_buffers 조정', 'shared_bufers')).toEqual(['1.1 typo [shared_buffers]'])
  expect(findIn('work memo', 'workme')).toEqual([])
})

test('syllables that nothing has may have been meant for the other keyboard, in either script', () => {
  expect(findIn('슬랙으로 알린다', '님차')).toEqual(['1.1 sound [슬랙]'])
  expect(findIn('잘 알린다', '거미')).toEqual([])
})
