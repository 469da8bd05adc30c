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

test.each([
  ['스케줄ㄹ', '스케줄링 하나', '스케줄링 둘', '스케줄러 셋'],
  ['ㅇㄱㄷ', '야구단 하나', '야구단 둘', '연극단 셋'],
  ['요기한다', '야기한다 하나', '야기한다 둘', '얘기한다 셋'],
  ['연극 ㅇㄱㄷ', '연극 야구단 하나', '연극 야구단 둘', '연극 야간대 셋'],
])('of guesses equally good each word is there once before any is again: %s', (query, ...texts) => {
  expect(refs([talk(1, {}, ...texts)], query)).toEqual(['1.1', '1.3', '1.2'])
})

test('what needs no guess stays in the order of the notes, whatever its particle', () => {
  const texts = ['시장이 섰다', '시장이 컸다', '시장에 갔다', '시장이 작다']
  expect(refs([talk(1, {}, ...texts)], '시장은')).toEqual(['1.1', '1.2', '1.3', '1.4'])
})

test('a limit takes the first of what is found without it', () => {
  const texts = ['하나', '둘', '셋', '넷'].flatMap(text => [
    `야구단 ${text}`,
    `연극단 ${text}`,
    `야간대 ${text}`,
  ])
  const talks = [talk(1, {}, ...texts)]
  const all = find(talks, 'ㅇㄱㄷ')
  expect(all).toHaveLength(12)
  for (let limit = 0; limit < all.length; limit++)
    expect(find(talks, 'ㅇㄱㄷ', { limit })).toEqual(all.slice(0, limit))
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

/** Tables as a talk has them: each a list of rows, the first the headings. */
function tables(given: Partial<Talk>, section: string[], ...each: string[][][]): Talk {
  const rows = each.flatMap(table =>
    table.map(cells => ({ text: cells.join(' | '), columns: table[0] ?? [] })),
  )
  const tactics = rows.map(({ text, columns }, i) =>
    createTactic(i + 1, text, { kind: 'row', section, columns }),
  )
  return createTalk('talk-1', { ref: '1', number: 1, title: '', tactics, ...given })
}

const FRUIT = [
  ['과일', '값', '제철'],
  ['수박', '만 원', '여름'],
  ['사과', '천 원', '가을'],
]

test.each<[reason: string, query: string, found: string[]]>([
  ['a word of a row and one of its heading find the row', '수박 값', ['1.2 exact [수박] exact [columns]']],
  ['in any order', '제철 사과', ['1.3 exact [columns] exact [사과]']],
  ['two words of the headings too', '수박 값 제철', ['1.2 exact [수박] exact [columns] exact [columns]']],
  ['a heading read as anything else is', '수박 ㅈㅊ', ['1.2 exact [수박] initials [columns]']],
  ['headings alone find the heading row, not all rows', '값 제철', ['1.1 exact [값] exact [제철]']],
  ['and so does one of them', '제철', ['1.1 exact [제철]']],
  ['or one and the section', '제철 가게', ['1.1 exact [제철] exact [section]']],
  [
    'the row of a section has both above it',
    '수박 가게 값',
    ['1.2 exact [수박] exact [section] exact [columns]'],
  ],
  ['two rows are two tactics, whatever is above them', '수박 사과', []],
  [
    'a heading that was asked for by the name of the field',
    'columns:값 수박',
    ['1.2 exact [columns] exact [수박]'],
  ],
  ['alone it finds the heading row', 'columns:값', ['1.1 exact [columns]']],
  ['the text of a row is not its headings', 'text:값 수박', []],
  ['what is excluded must not stand above either', '수박 -값', []],
])('tables: %s', (_, query, found) => {
  expect(find([tables({}, ['과일 가게'], FRUIT)], query)).toEqual(found)
})

test('tables: a heading is that of the rows of its own table, even where another one has the same', () => {
  const others = [
    ['과일', '값', '산지'],
    ['포도', '이천 원', '영동'],
  ]
  const talks = [tables({}, [], FRUIT, others)]
  expect(find(talks, '포도 산지')).toEqual(['1.5 exact [포도] exact [columns]'])
  expect(find(talks, '수박 산지')).toEqual([])
  expect(find(talks, '포도 값')).toEqual(['1.5 exact [포도] exact [columns]'])
  expect(find(talks, '과일 산지')).toEqual(['1.4 exact [과일] exact [산지]'])
})

test('tables: what has both words itself comes before a row that has one in a heading', () => {
  const talks = [tables({}, [], FRUIT), talk(2, {}, '수박은 해마다 더 값이 나간다')]
  expect(refs(talks, '수박 값')).toEqual(['2.1', '1.2'])
})

test('tables: of rows equally good those under that heading first; the heading row itself is under none', () => {
  const rows = [
    ['과일', '값'],
    ['값', '모름'],
  ]
  expect(refs([tables({}, [], rows), talk(2, {}, '값 오름')], '값')).toEqual(['1.2', '1.1', '2.1'])
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
