// What comes before what, and why. In each pair the better one stands behind the other, so that without its rule the
// order would be that of the notes.
import { expect, test } from 'vitest'
import type { Talk } from '../../src/model/talk.ts'
import { createTactic, createTalk } from '../model/talks.ts'
import { find, findIn, talk } from './library.ts'

const refs = (talks: readonly Talk[], query: string): string[] =>
  find(talks, query).map(hit => hit.split(' ')[0] ?? '')

test.each<[reason: string, query: string, worse: string, better: string]>([
  ['a whole word before one that begins so', '초대', '초대장 인쇄', '초대 인쇄'],
  ['a word with its particle before a longer word', '초대', '초대장 인쇄', '초대는 이르게'],
  ['one that begins so before one that has it inside', '수박', '겨울수박 판매', '수박주스 판매'],
  ['as typed inside a word before another ending', '하늘이', '하늘은 맑다', '가을하늘이 맑다'],
  ['of initials those of one word before those of two', 'ㄴㅁㄱㅈ', '나무 가지', '나무가지'],
  ['of initials a whole word before the beginning of a longer one', 'ㄴㅁ', '나무꾼', '나무'],
  ['and one with a particle behind it', 'ㄴㅁ', '나무꾼', '나무를'],
  ['an unfinished syllable before a misspelled word', '개발자시', '게발자시 모임', '개발자신문'],
  ['what sounds the same before what is misspelled', 'server', 'serfer 모임', '서버 모임'],
  ['one wrong key before two', '개발자회의실', '게발자휘의실 예약', '개발자휘의실 예약'],
  ['side by side as typed before the same words apart', '푸른 바다', '바다와 하늘이 푸른 날', '더 푸른 바다'],
  [
    'words in one piece of text near each other before far',
    '사과 식초',
    `사과 ${'로 '.repeat(60)}식초`,
    '식초 하나와 사과',
  ],
  ['both words whole before one that is longer', '사과 식초', '사과즙 그리고 식초', '식초 그리고 사과'],
])('%s', (_, query, worse, better) => {
  expect(refs([talk(1, {}, worse, better)], query)).toEqual(['1.2', '1.1'])
})

test('a word with its particle is as good as the word alone: they stay in their order', () => {
  expect(refs([talk(1, {}, '초대를 받다', '초대 인쇄')], '초대')).toEqual(['1.1', '1.2'])
})

test('of tactics equally good those first whose talk is called so, and of these those of a talk called nothing else', () => {
  const talks = [
    talk(1, { title: '배' }, '수박 한 통'),
    talk(2, { title: '수박 고르기' }, '수박 두 통'),
    talk(3, { title: '수박' }, '수박 세 통'),
  ]
  expect(refs(talks, '수박').slice(0, 3)).toEqual(['3.1', '2.1', '1.1'])
})

test('what the library says of itself stays behind its talks, whatever it is called', () => {
  const index = createTalk('_index', {
    ref: '_index',
    title: '수박',
    tactics: [createTactic(1, '수박 한 통')],
  })
  expect(refs([talk(1, { title: '배' }, '수박 두 통'), index], '수박')).toEqual(['1.1', '_index.1', '_index'])
})

test('a tactic before a talk that has the word in its header, though inside another word', () => {
  const talks = [talk(1, { title: '수박' }, '다른 말'), talk(2, {}, '겨울수박 판매')]
  expect(refs(talks, '수박')).toEqual(['2.1', '1'])
})

test('of headers: title, heading, speaker and organization, alias, tag and channel, then all others', () => {
  const talks = [
    talk(1, { role: '수박' }, '하나'),
    talk(2, { tags: ['수박'] }, '둘'),
    talk(3, { aliases: ['수박'] }, '셋'),
    talk(4, { organization: '수박' }, '넷'),
    talk(5, { speakers: ['수박'] }, '다섯'),
    createTalk('talk-6', {
      ref: '6',
      number: 6,
      title: '',
      tactics: [createTactic(1, '여섯', { section: ['수박'] })],
    }),
    talk(7, { title: '수박' }, '일곱'),
  ]
  expect(refs(talks, '수박')).toEqual(['7', '6.1', '4', '5', '3', '2', '1'])
})

test('a heading finds the tactic right below it, and with another word any below it', () => {
  const section = ['과일 가게']
  const below = ['수박이 달다', '참외가 달다'].map((text, i) => createTactic(i + 1, text, { section }))
  const talks = [createTalk('talk-1', { ref: '1', number: 1, title: '', tactics: below })]
  expect(find(talks, '과일')).toEqual(['1.1 exact [section]'])
  expect(find(talks, '과일 참외')).toEqual(['1.2 exact [section] exact [참외]'])
})

test('the words of a camel-case name are words', () => {
  expect(findIn('useLayoutEffect 쓰기', 'layout')).toEqual(['1.1 exact [Layout]'])
  expect(refs([talk(1, {}, 'relayout', 'useLayoutEffect')], 'layout')).toEqual(['1.2', '1.1'])
})

test('marks on letters of Latin, Greek and Cyrillic are decoration; elsewhere they make another letter', () => {
  expect(findIn('Σωκράτης', 'σωκρατης')).toHaveLength(1)
  expect(findIn('Ёлка', 'елка')).toHaveLength(1)
  expect(findIn('がくせい', 'かくせい')).toEqual([])
})

test('a long match may run from inside a word into the next, a short one may not', () => {
  expect(findIn('신용카드 결제일', '카드결제')).toHaveLength(1)
  expect(findIn('하기 사전', '기사')).toEqual([])
})

test('of a stack of particles all are taken off', () => {
  expect(findIn('블로그 운영', '블로그들마저도')).toEqual(['1.1 particle [블로그]'])
})
