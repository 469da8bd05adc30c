// Words typed slightly wrong: how much may be wrong, and which of two readings of a slip comes first.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['자전거 수리', '자전기', '자전거', 'one wrong key'],
  ['자전거 수리', '자저거', '자전거', 'a key left out'],
  ['자전거 수리', '자전고거', '자전거', 'a syllable too many, three left'],
  ['대중 교통편 안내', '대중교편', '대중 교통편', 'a syllable left out, across a space'],
  ['업그레이드 일정', '업그레드', '업그레이드', 'a syllable left out'],
  ['자전거포 앞', '자전거포포', '자전거포', 'the last syllable twice'],
  ['바이올린 수업', '바올이린', '바이올린', 'two syllables swapped'],
  ['please receive it', 'recieve', 'receive', 'two letters swapped'],
  ['see you tomorrow', 'tomorow', 'tomorrow', 'a doubled letter once'],
  ['time management', 'managment', 'management', 'a letter left out'],
  ['customer service', 'servicce', 'service', 'a letter doubled'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 typo [${span}]`])
})

test.each([
  ['식물의 명에서 온 이름', '명세에서', 'without a syllable too little of the stem is left'],
  ['비용 참조해야 한다', '조심해야', 'the same inside a word'],
  ['새 자전거포', '자전거포장', 'a last syllable that may begin another word'],
  ['값을 적었다', '접었다', 'a stem of one syllable leaves nothing to be misspelled'],
  ['새 패러다임이 왔다', '런타임이', 'inside a word no more than one error'],
  ['a web form', 'foam', 'short Latin words lie too near to each other'],
  ['이사 선정', '설정', 'so do Korean words of two syllables'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a syllable left out is one slip: it comes behind one wrong key, and before two', () => {
  const talks = [talk(1, {}, '인증서와 서명', '인증정보와 권한', '인증저와 같은 오타')]
  expect(find(talks, '인증정와').map(hit => hit.split(' ')[0])).toEqual(['1.3', '1.2', '1.1'])
})
