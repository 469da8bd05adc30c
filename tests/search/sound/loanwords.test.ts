import { expect, test } from 'vitest'
import { loanwordLines } from '../../../src/search/sound/loanword-list.ts'
import { spellings } from '../../../src/search/sound/loanwords.ts'
import { find, talk } from '../library.ts'

test('every line is an English word and its Hangul spellings, each word once, in order', () => {
  const lines = loanwordLines()
  for (const line of lines) expect(line).toMatch(/^[a-z]{2,}(?: [가-힣]+)+$/)
  const words = lines.map(line => line.split(' ')[0])
  expect(words).toEqual([...new Set(words)].sort())
})

test('a word is looked up whole, in both scripts', () => {
  expect(spellings('cafe')).toContain('카페')
  expect(spellings('카페')).toContain('cafe')
  expect(spellings('caf')).not.toContain('카페')
  expect(spellings('페')).toEqual([])
})

test.each([
  // [text, query, span, reason]
  ['파리의 앙상블을 듣다', 'ensemble', '앙상블', 'French, which no rule of English reaches'],
  ['an ensemble of methods', '앙상블', 'ensemble', 'the other way round'],
  ['주스는 차갑게', 'juice', '주스', 'two syllables that Korean words have too'],
  ['빈 큐를 지운다', 'queue', '큐', 'one syllable, before a particle'],
  ['할라페뇨를 썬다', 'jalapeno', '할라페뇨', 'Spanish'],
  ['no corkage on Mondays', '콜키지', 'corkage', 'a habit of its own'],
  ['빅데이터를 모은다', 'data', '데이터', 'the end of a compound'],
  ['긱 이코노미', 'gig', '긱', 'one syllable that no Korean word has'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(find([talk(1, {}, text)], query)).toEqual([`1.1 sound [${span}]`])
})

test('a word in camel case is found by each of its words', () => {
  for (const [query, span] of [
    ['다이나모', 'Dynamo'],
    ['듀티', 'Duty'],
  ] as const)
    expect(find([talk(1, {}, 'DynamoDB와 PagerDuty')], query)).toEqual([`1.1 sound [${span}]`])
})

test('a short spelling is no part of a longer word', () => {
  expect(find([talk(1, {}, '주스킨 화장품')], 'juice')).toEqual([])
  expect(find([talk(1, {}, '큐레이터의 하루')], 'queue')).toEqual([])
  expect(find([talk(1, {}, '할머니의 김치')], 'money')).toEqual([])
  expect(find([talk(1, {}, '팟캐스트를 듣다')], 'pod')).toEqual([])
})

test.each([
  // [text, query, span, reason]
  ['새 DSR 규제', '디에스알', 'DSR', 'letters by their names'],
  ['새 GDP 통계', '지디피', 'GDP', 'three whose names Korean words have as syllables'],
  ['F-22 전투기와 M-4 소총', '엠포', 'M-4', 'a digit as in English, behind a hyphen'],
  ['엠알아이 검사', 'MRI', '엠알아이', 'the other way round'],
  ['S&P 지수', '에스앤피', 'S&P', 'the sign stands for no letter'],
  ['시티 촬영', 'CT', '시티', 'a letter that goes by two names'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(find([talk(1, {}, text)], query)).toEqual([`1.1 sound [${span}]`])
})

test.each([
  // [text, query, span, reason]
  ['Q-쿠폰 받기', '큐쿠폰', 'Q-쿠폰', 'a letter before a word'],
  ['큐쿠폰 받기', 'Q쿠폰', '큐쿠폰', 'the other way round'],
  ['N잡 시대', '엔잡', 'N잡', 'before one syllable, where the name tells'],
  ['칼슘K를 먹는다', '칼슘케이', '칼슘K', 'behind a word'],
  ['칼슘케이를 먹는다', '칼슘K', '칼슘케이', 'the other way round'],
  ['nPromise를 쓴다', '엔프로미스', 'nPromise', 'before a word in the other script'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(find([talk(1, {}, text)], query)).toEqual([`1.1 sound [${span}]`])
})

test.each([
  ['E메일', '이메', 'a name that is a syllable of many words, before one syllable'],
  ['B타민', '비타', 'the same'],
  ['K리그', '케이블', 'another word behind the letter'],
])('%s is not found by %s: %s', (text, query) => {
  expect(find([talk(1, {}, text)], query)).toEqual([])
})

test('what may be a Korean word is no row of letters', () => {
  expect(find([talk(1, {}, 'the EU, an UG')], '이유')).toEqual([])
  expect(find([talk(1, {}, 'the EU, an UG')], '유지')).toEqual([])
})

test.each([
  // [text, query, span, reason]
  ['베이스캠프까지 간다', 'camp', '캠프', 'the end of a compound, before its particle'],
  ['당근마켓에 올린다', '당근 market', '당근', 'beside the word before it'],
  ['아이스박스를 챙긴다', 'box', '박스', 'a listed one'],
  ['파워뱅크 충전', 'power', '파워', 'the beginning'],
  ['키즈노트 알림', 'kids', '키즈', 'a listed beginning before another loanword'],
  ['셔틀버스 시간', '셔틀bus', '셔틀버스', 'one word in both scripts'],
  ['챗GPT로 쓴 글', 'chatgpt', '챗GPT', 'one part of it in Hangul in the text'],
  ['챗GPT로 쓴 글', '챗지피티', '챗GPT', 'letters by their names behind one syllable'],
  ['라떼 한 잔', 'latte', '라떼', 'a listed one as it is mostly spelled'],
  ['로그라이크 게임', 'roguelike', '로그라이크', 'a listed one of two words'],
  ['디자인 시안', 'design', '디자인', 'a silent g, and a long vowel before it'],
  ['클릭률 상승', 'click', '클릭', 'before a syllable that makes nouns'],
  ['보드게임 모임', 'board게임', '보드게임', 'Latin first'],
  ['로드 밸런서를 둔다', '로드balancer', '로드 밸런서', 'across a space'],
  ['헬스장에 다닌다', 'health', '헬스', 'before a syllable of place'],
  ['모델명을 적는다', 'model', '모델', 'the same behind syllables that Korean has too'],
  ['미팅룸은 삼 층', 'meeting', '미팅', 'before an English syllable'],
  ['가스비가 올랐다', 'gas', '가스', 'a listed one that Korean could have'],
  ['홈트레이닝 매트', 'home', '홈', 'one syllable before a longer loanword'],
  ['폰번호를 바꾼다', 'phone', '폰', 'and before a noun that everybody knows'],
  ['주문번호를 적는다', 'beonho', '번호', 'Korean in Latin letters, of which everybody knows the word'],
  ['유자레몬에이드', 'lemon', '레몬', 'a loanword inside that everybody knows'],
  ['캠핑장을 찾는다', 'camping장', '캠핑장', 'with a syllable that makes a noun of it'],
  ['택시면 충분하다', 'taxi', '택시', 'before an ending of 이다'],
  ['set up a thread pool', '스레드풀을', 'thread pool', 'without the particle'],
  ['set up a thread pool', '스레드풀', 'thread pool', 'two English words for one in Hangul'],
  ['비타민을 먹는다', '퍗므ㅑㅜ', '비타민', 'in the other keyboard mode'],
])('a part of a compound: %s is found by %s: %s', (text, query, span) => {
  const [hit] = find([talk(1, {}, text)], query)
  expect(hit).toContain(`[${span}]`)
})

test.each([
  ['할머니가 주신다', 'money', 'Korean that sounds so'],
  ['나사를 조이기', 'joy', 'a verb with its ending'],
  ['컨트롤러를 쥔다', 'can', 'a syllable for three letters'],
  ['리텐션을 올린다', 'retained', 'what is left is no word'],
  ['교문번호판', 'munbeon', 'what is no word in Latin letters'],
  ['비어있는 방', 'beer', 'Korean before Korean'],
  ['물로 씻기고', 'seat', 'no loanword has a tense consonant'],
  ['1박 2일', 'pack', 'what is counted is no surname'],
  ['게스트하우스에서 잔다', 'ether', 'a particle is no part'],
  ['이벤트를 연다', 'even', 'nor is a syllable with its particle'],
  ['물티슈와 스티커', 'teacher', 'the end of a word must sound the same'],
])('%s is not found by %s: %s', (text, query) => {
  expect(find([talk(1, {}, text)], query)).toEqual([])
})
