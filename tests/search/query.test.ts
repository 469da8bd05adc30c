import { expect, test } from 'vitest'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { find, findIn, talk } from './library.ts'

const TALKS = [
  talk(
    1,
    {
      title: '블로그 운영',
      speakers: ['김하나'],
      organization: '하늘전자',
      tags: ['콘텐츠', '소셜'],
      aliases: ['HNE', '하늘'],
      fields: { series: '봄 학기', level: 3 },
    },
    '소셜 미디어 캠페인을 열다',
    '미디어 소셜 파티',
    '새 제품 소개',
  ),
  talk(
    2,
    { title: '고객 응대', speakers: ['박두리'], organization: '바다은행', tags: ['고객'] },
    '블로그 댓글에 답하다',
    '소셜 캠페인 실패 사례',
  ),
]

test.each([
  ['', []],
  ['- " : !ㅋ'.slice(0, 6), []],
  ['🙂 → …', []],
  ['-소셜', []],
])('%j looks for nothing and finds nothing', (query, found) => {
  expect(find(TALKS, query)).toEqual(found)
})

test('signs that stand alone are said to be left out, but for one that joins words', () => {
  expect(parseQuery('→').notice).toBe("signs by themselves can't be looked for: →")
  expect(parseQuery('©').notice).toBe("signs by themselves can't be looked for: ©")
  expect(parseQuery('배열 === =>')).toMatchObject({
    terms: [{ text: '배열' }],
    notice: "signs by themselves can't be looked for: ===, =>",
  })
  for (const joined of ['하나 & 둘', '하나 · 둘', '하나 - 둘', ''])
    expect(parseQuery(joined).notice).toBeNull()
})

test('emoji are found as they stand, and are but decoration of a word that they are glued to', () => {
  const marked = [
    talk(
      1,
      {},
      '🔥 블로그 운영',
      '✅ 끝난 일 📌중요',
      '국기 🇰🇷 태극기',
      '👍🏽 좋은 글',
      '👨‍👩‍👧 가족 사진',
      '블로그 통계',
    ),
  ]
  expect(find(marked, '🔥')).toEqual(['1.1 exact [🔥]'])
  expect(find(marked, '📌')).toEqual(['1.2 exact [📌]'])
  expect(find(marked, '🇰🇷')).toEqual(['1.3 exact [🇰🇷]'])
  expect(find(marked, '👍')).toEqual(['1.4 exact [👍]'])
  expect(find(marked, '👨‍👩‍👧')).toEqual(['1.5 exact [👨‍👩‍👧]'])
  expect(find(marked, '"🔥 블로그"')).toEqual(['1.1 exact [🔥 블로그]'])
  expect(find(marked, '블로그 -🔥')).toEqual(['1.6 exact [블로그]'])
  expect(find(marked, '통계🎉')).toEqual(['1.6 exact [통계]'])
  // Another one is no misspelling of it, and none says what is meant where there are words.
  expect(search(createIndex(marked), parseQuery('🎉'))).toMatchObject({ total: 0, suggestion: null })
  expect(search(createIndex(marked), parseQuery('통계 🎉'))).toMatchObject({
    total: 1,
    notice: 'nothing has all of it; 🎉 was left out',
  })
})

test('what looks like an option is a word, not one to leave out', () => {
  const commands = [talk(1, {}, 'lsof -i :8080', 'kubectl logs --previous', 'kubectl logs')]
  expect(find(commands, 'lsof -i :8080')).toEqual(['1.1 exact [lsof] exact [i] exact [8080]'])
  expect(find(commands, 'logs --previous')).toEqual(['1.2 exact [logs] exact [previous]'])
  expect(find(commands, 'logs -previous')).toEqual(['1.3 exact [logs]'])
  // Behind a field it is no option, and one that no note has is left out.
  expect(find(commands, 'logs -text:i')).toEqual(['1.2 exact [logs]', '1.3 exact [logs]'])
  expect(search(createIndex(commands), parseQuery('kubectl -C'))).toMatchObject({
    total: 2,
    notice: 'nothing has all of it; -C was left out',
  })
})

test('straight quotes end at a straight one, if there is one; what is curled may stand inside', () => {
  const terms = (query: string) => parseQuery(query).terms.map(({ text, isLiteral }) => [text, isLiteral])
  expect(terms('"“큐레이션”이란" 것')).toEqual([
    ['“큐레이션”이란', true],
    ['것', false],
  ])
  for (const query of ['“마을 도서관” 책', '"마을 도서관” 책', '“마을 도서관" 책'])
    expect(terms(query)).toEqual([
      ['마을 도서관', true],
      ['책', false],
    ])
})

test('quotes find letters inside longer words, however few, but a number only whole', () => {
  const codes = [talk(1, {}, 'nodejs와 vuejs', 'js 코드', '2012년')]
  expect(find(codes, '"js"')).toEqual(['1.2 exact [js]', '1.1 exact [js]'])
  expect(find(codes, 'js')).toEqual(['1.2 exact [js]'])
  expect(find(codes, '코드 -js')).toEqual([])
  expect(find(codes, '"12"')).toEqual([])
})

test('what no text says is looked for in the path of the note', () => {
  const named = [
    talk(1, { id: '일지/2024-03-02', title: '할 일' }, '우유'),
    talk(2, { id: '집수리/욕실', title: '타일' }, '견적 받기'),
    talk(3, { id: 'api/pod-service', title: '파드' }, '집수리 아님'),
  ]
  expect(find(named, '2024-03-02')).toEqual(['1 exact [id]'])
  expect(find(named, '2024-03')).toEqual(['1 exact [id]'])
  expect(find(named, '욕실 견적')).toEqual(['2.1 exact [id] exact [견적]'])
  expect(find(named, '일지 2024')).toEqual(['1 exact [id] exact [id]'])
  expect(find(named, 'service')).toEqual(['3 exact [id]'])
  // What a text says is not, and what only sounds like a name is none.
  expect(find(named, '집수리')).toEqual(['3.1 exact [집수리]'])
  expect(find(named, '서비스')).toEqual([])
})

test('terms must all hold in one tactic or its header', () => {
  expect(find(TALKS, '소셜 캠페인')).toEqual([
    '2.2 exact [소셜] exact [캠페인]',
    '1.1 exact [소셜] exact [캠페인]',
  ])
  expect(find(TALKS, '바다은행 블로그')).toEqual(['2.1 exact [organization] exact [블로그]'])
})

test('a query that the header answers alone gives the talk', () => {
  expect(find(TALKS, '박두리')).toEqual(['2 exact [speakers]'])
  expect(find(TALKS, '바다은행 박두리')).toEqual(['2 exact [organization] exact [speakers]'])
})

test('quotes keep words together', () => {
  expect(find(TALKS, '"소셜 미디어"')).toEqual(['1.1 exact [소셜 미디어]'])
  expect(find(TALKS, '“미디어 소셜”')).toEqual(['1.2 exact [미디어 소셜]'])
  expect(find(TALKS, '"캠페인에서"')).toEqual([])
})

test('a field goes by any name people use for it, a key of the notes first', () => {
  expect(find(TALKS, '발표자:김하나')).toEqual(['1 exact [speakers]'])
  expect(find(TALKS, '회사:바다은행')).toEqual(['2 exact [organization]'])
  const own = talk(3, { speakers: ['김하나'], fields: { 발표자: '이세나' } }, '인사')
  expect(find([...TALKS, own], '발표자:이세나')).toEqual(['3 exact [발표자]'])
})

test('a minus leaves out what has the term, in its header too', () => {
  expect(find(TALKS, '소셜 -캠페인')).toEqual(['1.2 exact [소셜]', '1 exact [tags]'])
  expect(find(TALKS, '블로그 -하늘전자')).toEqual(['2.1 exact [블로그]'])
})

test('a field before a colon looks there alone', () => {
  expect(find(TALKS, 'tag:소셜')).toEqual(['1 exact [tags]'])
  expect(find(TALKS, 'speaker:박두리 캠페인')).toEqual(['2.2 exact [speakers] exact [캠페인]'])
  expect(find(TALKS, 'text:블로그')).toEqual(['2.1 exact [블로그]'])
  expect(find(TALKS, 'title:블로그')).toEqual(['1 exact [title]'])
  expect(find(TALKS, '소셜 -speaker:김하나')).toEqual(['2.2 exact [소셜]'])
})

test('any front-matter key is a field; what is none is text', () => {
  expect(find(TALKS, 'series:봄')).toEqual(['1 exact [series]'])
  expect(find(TALKS, 'series:학기를 소개')).toEqual(['1.3 particle [series] exact [소개]'])
  expect(find(TALKS, 'nothere:봄')).toEqual([])
})

test('a pasted page is cut, and said so', () => {
  const { terms, notice } = parseQuery('소셜미디어 '.repeat(2000))
  expect(terms.length).toBe(12)
  expect(notice).toBe(
    'only the first 1000 characters of the query were used; only the first 12 terms of the query were used',
  )
  expect(find(TALKS, '소'.repeat(10_000))).toEqual([])
  expect(parseQuery('소'.repeat(100)).notice).toBe(
    `only the first 64 characters of ${'소'.repeat(16)}… were used`,
  )
})

test('what is left out is never cut from a long query, nor is a phrase', () => {
  const refs = find(TALKS, `${'소셜 '.repeat(20)} -캠페인 -학기`).map(hit => hit.split(' ')[0])
  expect(refs).toEqual(['1.2', '1'])
  const phrase = '가나다라마바사아자차카타파하'.repeat(6)
  expect(find([talk(1, {}, phrase)], `"${phrase}"`)).toEqual([`1.1 exact [${phrase}]`])
  expect(find([talk(1, {}, phrase)], `"${phrase}없다"`)).toEqual([])
})

test('no match runs from one tactic into the next: what stands between is no syllable', () => {
  const talks = [talk(1, { title: '소셜 미디어' }, '소셜', '미디어 소셜')]
  expect(find(talks, '소셜미디')).toEqual(['1 exact [title]'])
})

test('a key named as all objects have one is a key like others', () => {
  const named = [talk(1, { fields: { constructor: '현대건설', toString: '글' } }, '새 집')]
  expect(find(named, 'constructor:현대건설')).toEqual(['1 exact [constructor]'])
  expect(find(named, 'toString:글')).toEqual(['1 exact [toString]'])
})

test('words that only help another are left out where nothing has them too, and that is said', () => {
  const talks = [talk(1, {}, '아이가 안 울었어요', '사기에 속지 않으려면')]
  const answer = (query: string) => search(createIndex(talks), parseQuery(query))
  expect(find(talks, '울지 않아요')).toEqual(['1.1 particle [울]'])
  expect(answer('울지 않아요').notice).toBe('nothing has all of it; 않아요 was left out')
  expect(find(talks, '속지 말자')).toEqual(['1.2 exact [속지]'])
  expect(answer('속지 않으려면').notice).toBeNull()
  // What says something is never left out.
  expect(find(talks, '울지 않는 바다')).toEqual([])
  expect(find(talks, '있어요 않아요')).toEqual([])
})

test.each([
  ['구청 어디', '어디 was'],
  ['구청이 언제인가요', '언제인가요 was'],
  ['청소에 대해 구청', '대해 was'],
  ['어떻게 구청 그리고 청소', '어떻게, 그리고 were'],
  ['구청 안함', '안함 was'],
  ['where is 구청', 'where, is were'],
  ['구청 몇시간', '몇시간 was'],
  ['구청 언제더라', '언제더라 was'],
  ['구청이 어디였지', '어디였지 was'],
  ['구청이 뭔가요', '뭔가요 was'],
  ['구청 무슨 요일', '무슨, 요일 were'],
  ['구청 어떻게 해', '어떻게, 해 were'],
  ['구청 어딨더라', '어딨더라 was'],
  ['구청이 얼마래요', '얼마래요 was'],
  // A verb behind what asks for it says no more than that.
  ['구청 얼마 들었지', '얼마, 들었지 were'],
  ['구청까지 얼마나 걸렸나', '얼마나, 걸렸나 were'],
  ['구청 언제 먹지', '언제, 먹지 were'],
  ['구청 언제 나와요', '언제, 나와요 were'],
  ['구청 뭐 필요해', '뭐, 필요해 were'],
  ['구청 얼마나 자주 가요', '얼마나, 자주, 가요 were'],
  ['구청이 오면 어떡해', '오면, 어떡해 were'],
  ['구청 꼭 들어야 하나요', '꼭, 들어야, 하나요 were'],
  ['구청 어떻게하죠', '어떻게하죠 was'],
  ['구청 가능한가요', '가능한가요 was'],
  ['구청 알려 주세요', '알려, 주세요 were'],
  ['구청이 왜 생겨', '왜, 생겨 were'],
  ['구청 줄이는 방법', '줄이는, 방법 were'],
  ['구청 얼마 받을 수 있어요', '얼마, 받을, 수, 있어요 were'],
  ['구청 어디까지예요', '어디까지예요 was'],
  ['구청 뜻', '뜻 was'],
  // What is asked about stands before that.
  ['구청이면 몇 명 찬성해야 돼', '몇, 명, 찬성해야, 돼 were'],
])('words that ask or join are left out too: %s', (query, left) => {
  const talks = [talk(1, {}, '구청 청소 일정', '시청 행사')]
  const answer = search(createIndex(talks), parseQuery(query))
  expect(answer.hits.map(({ tactic }) => tactic?.text)).toEqual(['구청 청소 일정'])
  expect(answer.notice).toBe(`nothing has all of it; ${left} left out`)
})

test('what stands behind a word that asks for it is left out only where that is nowhere', () => {
  const talks = [talk(1, {}, '구청 청소 일정', '시청 청소 행사')]
  const answer = search(createIndex(talks), parseQuery('어느 구청 청소'))
  expect(answer.hits.map(({ tactic }) => tactic?.text)).toEqual(['구청 청소 일정'])
  expect(answer.notice).toBe('nothing has all of it; 어느 was left out')
})

test('where even the rest is not there as typed, helpers are left out once more with every reading', () => {
  expect(findIn('곁가지는 따줘야 함', '곁가지 따야 하나').map(hit => hit.slice(0, 3))).toEqual(['1.1'])
})

test('a noun that looks like a form of a verb that helps is none', () => {
  const talks = [talk(1, {}, '보고서는 금요일까지', '회비를 내야 한다')]
  for (const query of ['보고서 언제까지', '보고서 언제까지 내야 돼요'])
    expect(find(talks, query).map(hit => hit.split(' ')[0])).toEqual(['1.1'])
})

test('words of when are left out where nothing has all', () => {
  for (const query of ['헌혈 후', '헌혈 전에', '헌혈 도중'])
    expect(findIn('헌혈 안내', query)).toHaveLength(1)
  expect(find([talk(1, {}, '헌혈 안내', '헌혈 후 쉰다')], '헌혈 후')).toHaveLength(1)
})

test('laughter and tears behind a word are no part of it, in notes and in queries', () => {
  expect(findIn('두고 내림ㅋㅋ', '내렸다')).toEqual(['1.1 particle [내림]'])
  expect(findIn('다 버렸음ㅠㅠ', '버린')).toEqual(['1.1 particle [버렸]'])
  expect(findIn('울타리를 친다', '울타리ㅠㅠ')).toEqual(['1.1 exact [울타리]'])
  // Alone they are initials, and one consonant begins a syllable.
  expect(findIn('쿠키 굽기', 'ㅋㅋ')).toHaveLength(1)
  expect(findIn('울타리 칸', '울타리ㅋ')).toHaveLength(1)
  expect(findIn('VPN 설정', '페ㅜ')).toEqual(['1.1 keyboard [VPN]'])
})

test("the notes' own key columns is that, and not the headings of tables", () => {
  const own = talk(1, { fields: { columns: '세로' } }, '하나')
  expect(find([own], 'columns:세로')).toEqual(['1 exact [columns]'])
})

test('names and topics are no helpers, nor is what only begins as a question', () => {
  const talks = [talk(1, {}, '구청 청소 일정')]
  for (const query of ['IT 구청', 'WHO 구청', '왜성 구청', '등 구청']) expect(find(talks, query)).toEqual([])
  expect(find(talks, 'how to 구청')).toEqual(['1.1 exact [구청]'])
})

test('a word that asks is not what nothing is found for', () => {
  const lost = (query: string) => {
    const { lost, suggestion } = search(
      createIndex([talk(1, {}, '구청 청소 일정', '시청 행사')]),
      parseQuery(query),
    )
    return { lost, suggestion }
  }
  expect(lost('구청 언제 자전거')).toEqual({ lost: '자전거', suggestion: null })
  expect(lost('구청 언제 강아지')).toEqual({ lost: '강아지', suggestion: null })
  expect(lost('구청 언제 행사')).toEqual({ lost: null, suggestion: null })
  expect(lost('언덕 구청')).toEqual({ lost: '언덕', suggestion: null })
})

test('a word that asks is looked for where the notes have it', () => {
  const talks = [talk(1, {}, '구청 안내', '구청 언제 열어요')]
  expect(find(talks, '구청 언제')).toEqual(['1.2 exact [구청] exact [언제]'])
  expect(find(talks, '언제')).toEqual(['1.2 exact [언제]'])
  expect(find(talks, '어디')).toEqual([])
})

test('a talk is found by its id, and by a key where another field has that name', () => {
  expect(find(TALKS, 'id:talk-2')).toEqual(['2 exact [id]'])
  expect(find(TALKS, 'path:talk-2')).toEqual(['2 exact [id]'])
  const own = talk(3, { title: '하나', fields: { title: '둘' } }, '셋')
  expect(find([own], 'fields.title:둘')).toEqual(['3 exact [title]'])
})

test('a key inside a mapping is a field, as in filters', () => {
  const nested = [talk(1, { fields: { venue: { room: '가온홀', floor: '2층' } } }, '하나')]
  expect(find(nested, 'venue.room:가온홀')).toEqual(['1 exact [venue.room]'])
  expect(find(nested, 'venue.room:2층')).toEqual([])
})

test('a field is marked where it stands, however each note writes its name', () => {
  const rooms = [
    talk(1, { fields: { Room: '가온홀' } }, '하나'),
    talk(2, { fields: { floor: '2층', room: '가온홀 옆' } }, '둘'),
  ]
  const { hits } = search(createIndex(rooms), parseQuery('room:가온홀'))
  expect(hits.flatMap(({ matches }) => matches)).toEqual([
    { term: 'room:가온홀', via: 'exact', field: 'Room', index: 0, start: 0, end: 3 },
    { term: 'room:가온홀', via: 'exact', field: 'room', index: 0, start: 0, end: 3 },
  ])
})

test('where words stand near each other comes before where they stand apart', () => {
  const far = '사과는 가을에 따서 겨울까지 두고두고 먹고 남은 것은 이웃과 나누는 식초를 담근다'
  const hits = find([talk(1, {}, far, '사과로 만든 식초를 팔다')], '사과 식초')
  expect(hits.map(hit => hit.split(' ')[0])).toEqual(['1.2', '1.1'])
})

test('a word that the first look finds as misspelled is found in the last one, too', () => {
  expect(findIn('결제 장애 보고', '껼제 장얘')).toEqual(['1.1 typo [결제] typo [장애]'])
})
