// Short forms of compounds: the last resort, for a term that nothing else reads.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['카카오톡 알림', '카톡', '카카오톡', 'first syllables of the parts, the last one by itself'],
  ['인터넷 강의를 듣다', '인강', '인터넷 강의', 'across a space, without the particle'],
  ['아보카도 하나', '아카', '아보카도', 'nothing that may be its own is cut off'],
  ['유니버설 스튜디오는 넓다', '유스', '유니버설 스튜디오', 'the same'],
  ['전세보증보험에 든다', '전세보험', '전세보증보험', 'the first part and the last one'],
  ['종합소득세는 오월', '종합세', '종합소득세', 'the last one is one syllable'],
  ['식품의약품안전처에 묻다', '식약처', '식품의약품안전처', 'a part of several words'],
  ['방송심의위원회가 열렸다', '방송위', '방송심의위원회', 'the end of a name, without its particle'],
  ['방송심의위원회가 열렸다', '방송위는', '방송심의위원회', 'with a particle'],
  ['한국연극인노동조합', '연노조', '연극인노동조합', '노, which behind another syllable may be 로'],
  ['국민건강보험공단에서', '건보공단', '건강보험공단', 'the end of a name whole'],
  ['한국소비자보호원', '소보원', '소비자보호원', 'what names begin with is left out'],
  ['업데이트 일정', '업뎃', '업데이트', 'a word that is drawn together'],
  ['정기 점검은 밤에', '정점', '정기 점검', 'a first part that ends as verbs do'],
  ['화물연대본부 운송노동조합연합회', '운노련', '운송노동조합연합회', '련, which begins a word as 연'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 alias [${span}]`])
})

test.each([
  // [text, query, span, reason]
  ['카톡으로 알린다', '카카오톡', '카톡', 'first syllables of the parts'],
  ['자소서 특강', '자기소개서', '자소서', 'of three parts'],
  ['부가세는 칠월', '부가가치세', '부가세', 'the first two syllables and the last'],
  ['배민에서 주문', '배달의 민족', '배민', 'the first of each word'],
  ['카톡 공지', '카카오톡으로', '카톡', 'without its particle'],
  ['학폭 예방', '학교 폭력', '학폭', 'of two words'],
])('%s is found by %s, of which it has the short form: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 alias [${span}]`])
})

test.each([
  ['세계 여행', '세금계산서', 'a word that everybody knows'],
  ['시럽을 탄다', '시끄럽다', 'a verb is not shortened'],
  ['그러다가 쓰다 말았다', '쓰러뜨리다', 'the same'],
  ['일을 하니 좋다', '하모니카', 'a form of a verb that helps'],
  ['해장 국물', '해수욕장', 'of two syllables, where not both parts are known'],
  ['수습 기간', '수영 강습', 'not the first syllables of the words'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a short form is looked for beside its word where a query finds nothing together', () => {
  const talks = [talk(1, {}, '자기소개서 대신 전화', '자소서 공지')]
  expect(find(talks, '자소서 전화')).toEqual(['1.1 alias [자기소개서] exact [전화]'])
  expect(find(talks, '자기소개서 공지')).toEqual(['1.2 alias [자소서] exact [공지]'])
  expect(find(talks, '자소서')).toEqual(['1.2 exact [자소서]'])
})

test.each([
  // [text, query, span, reason]
  ['주말 아르바이트를 찾다', '알바', '아르바이트', 'a clipped word'],
  ['주말 알바를 찾다', '아르바이트', '알바', 'the same the other way round'],
  ['데이터베이스 백업', 'DB', '데이터베이스', 'initials, whose keys are also those of 유'],
  ['DB서버 점검', '디비', 'DB', 'as said and as written'],
  ['새 앱을 깐다', '애플리케이션', '앱', 'one syllable with its particle'],
])('%s is found by %s, an abbreviation that everybody knows: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 alias [${span}]`])
})

test.each([
  ['유튜브 채널', 'DB', 'capitals are no keys of the other mode where they are few'],
  ['oscillation rate', '운영체제', 'two letters that a word only begins with'],
  ['앱솔루트 한 병', '애플리케이션', 'a syllable that a word only begins with'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['전세 계약과 보험료', '전세보험', 'the first and the last part of one word'],
  ['전세보험료율', '전세료', 'the last one ends the word'],
  ['카카오 열매 톡', '카톡', 'a part behind a space is whole'],
  ['사업자 등록', '사자', 'a word is shortened by two syllables at least'],
  ['한국과학기술회관에서', '한과', 'the last part is no longer than parts are'],
  ['소비자진흥원', '소진흥원', 'one syllable before the end of a name'],
  ['도시로봇센터', '도로센터', 'an end that is a noun by itself'],
  ['우리소비자보호원', '소보원', 'another word than names begin with'],
  ['방송심의위험', '방송위', 'no end of a name'],
  ['인터넷, 강의를 듣다', '인강', 'a comma between the parts'],
  ['인터넷 | 강의', '인강', 'cells of a table'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('in a large library a compound that is shortened stands more than once', () => {
  const others = Array.from({ length: 1000 }, (_, i) => `가게 ${i}`)
  const library = (...texts: string[]) => [talk(1, {}, ...texts, ...others)]
  expect(find(library('인터넷 강의'), '인강')).toEqual([])
  expect(find(library('인터넷 강의', '인터넷 강의를 듣다'), '인강')).toHaveLength(2)
})
