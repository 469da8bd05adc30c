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
  ['운동을 시작한다', '운동화', 'a word that is known is no other with a suffix'],
  ['전화를 끊는다', '전화기를', 'nor is a noun that is known with what makes nouns of verbs'],
  ['디지털 전환', '전화기', 'nor a form of a verb'],
  ['정전에 대비한다', '정전기', 'nor a noun before a particle what is made of a verb, if anything'],
  ['깃발이 뜬다', '떠오르다', 'a verb that is made of two is another'],
  ['독감 캠페인', 'champagne', 'what is listed sounds as it is listed'],
  ['업그레이드 관련 루머', '관리자', 'what has drawn a vowel in takes no ㄴ in'],
  ['축구장 밖에서', '축구장 밥', 'of two words that are joined neither may be wrong altogether'],
  ['마이크로폰을 켜다', '마이클 김수', 'nor left out'],
  ['유산균 음료', '우산', 'a short word that is misspelled is no beginning of another'],
  ['프레스 행사', '프레임', 'what stands before 이 must be a word'],
  ['가족사진을 보다', '사서', 'a noun that ends as a form of an auxiliary verb does'],
  ['사진을 보다', '사서', 'the same'],
  ['보세요', '보고서', 'a noun that looks like a form of a short verb'],
  ['등산 가방을 싸다', '등산악가', 'a misspelled word does not end in half of the next'],
  ['등산, 가방', '등산악가', 'nor behind a comma'],
  ['계산능력의 차이', '계산지능', 'a syllable that is left out leaves a whole word'],
  ['자료실에 있다', '자료실체인', 'what was typed before a particle does not end in another'],
  ['마감은 30일', '830일', 'digits are not misspelled'],
  ['소나무 아래', '소나무 기와', 'the last of two words is no ending of the first'],
  ['전략 회의', '전략이 기와', 'nor of the first with a particle'],
  ['진화 과정', '진화론', 'nor does 론, which many nouns end in, leave a noun'],
  ['이름을 짓다가 피자를 먹다', '피다', 'a verb of one syllable is in no noun'],
  ['설날 시장', '설날 시인', 'nor all of it but a syllable, for what nouns end in'],
  ['국수 가게 사장', '국수 사발', 'beside another word the initials of a short one hold'],
  ['초대장도 보낸다', '초대장 포도', 'of two words that are joined each must be there'],
  ['의무적인 일', '무저', 'two syllables, the last half typed, begin a word'],
  ['내 이마', '내임', 'and stay within it'],
  ['펄럭이는 깃발', '펄럭 댐', 'what is written as one with the word before is no word of its own'],
  ['날이 저물었다', '묻다', 'what sounds like the end of a verb'],
  ['예를 들어 말하면', '들어와', 'a verb is not the verb that it begins with'],
  ['여러 가지 방법을 가진 집', '가져오는', 'nor, with another ending, that of one syllable'],
  ['길에서 벗어난 차', '벗기는', 'and one in the text neither'],
  ['만지지 마세요', '마시는', 'nor an ending that looks like it'],
  ['키워드는 하나다', '키우는', 'nor a noun'],
  ['작가를 만나다', '작은', 'an adjective is no noun with a particle'],
  ['열을 세다', '열었다', 'no stem ends in what its ending begins with'],
  ['사람이 많다', '바람이', 'of two words that everybody knows neither is the other misspelled'],
  ['추석 귀성 열차', '구성하는', 'a vowel that is left out is that of a syllable'],
  ['병이 심하다', '심심하다', 'many words begin with a syllable twice'],
  ['사이트를 연다', '사이드', 'nor of two loanwords'],
  ['간단한 설명', '가난한', 'nor of two that 하다 makes of such'],
  ['이름이 불리는 사람', '풀리는', 'nor of two verbs'],
  ['집에 갔다', '가나다', 'no verb of one syllable that has its own vowel goes on in 나다'],
  ['클라우드 서버', '라우트', 'nor are consonants of one place others at the end of a word'],
  ['물길 수로', '수레', 'a vowel is another in loanwords alone'],
  ['구글 문서', 'giggle', 'nor is a short English word another with one letter changed'],
  ['오페라 공연', 'operating', 'nor what is left of a longer one'],
  ['포모도로 시계', '포도', 'nor is such a word a short form'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('where a word that everybody knows is found, what is like it stands behind it all the same', () => {
  expect(find([talk(1, {}, '사람이 온다', '바람이 분다')], '바람이')).toEqual([
    '1.2 exact [바람이]',
    '1.1 typo [사람이]',
  ])
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

test('keys of the other mode may lack the shift of a tense consonant', () => {
  expect(findIn('불꽃놀이 축제', 'qnfrhcshfdl')).toEqual(['1.1 typo [불꽃놀이]'])
  expect(findIn('꼬리 축제', 'rhfl')).toEqual([])
})

test('a particle is no beginning of the next word', () => {
  const talks = [
    talk(1, {}, '달팽이: 이끼를 먹는다'),
    talk(2, {}, '달팽이가 먹는다'),
    talk(3, {}, '달팽이 가게'),
  ]
  expect(find(talks, '달팽이가')).toEqual([
    '2.1 exact [달팽이가]',
    '1.1 particle [달팽이]',
    '3.1 particle [달팽이]',
  ])
  expect(findIn('수원 에서 만남', '수원에서'), 'as one writes it').toEqual(['1.1 exact [수원 에서]'])
})

test('initials may lack the shift of a tense consonant', () => {
  expect(findIn('어제 딸기를 땄다', 'ㄷㄱㄹ')).toEqual(['1.1 initials [딸기를]'])
  expect(findIn('똑딱이단추', '똑ㄷㅇㄷㅊ'), 'beside syllables').toEqual(['1.1 initials [똑딱이단추]'])
  expect(findIn('빨래집게', 'ㅂㄹㅈㄱ')).toEqual(['1.1 initials [빨래집게]'])
  expect(findIn('어제 딸기를 땄다', 'ㄸㄲㄹ'), 'a shift too many').toEqual([])
  expect(findIn('딸기', 'ㄷㄱ'), 'two').toEqual([])
  expect(findIn('새 빨래집게', 'ㅅㅂㄹㅈ'), 'two words').toEqual([])
  expect(findIn('손빨래집게', 'ㅂㄹㅈㄱ'), 'inside a word').toEqual([])
  const talks = [talk(1, {}, '빨래집게', '소방로정거장'), talk(2, {}, '발로 지고')]
  expect(
    find(talks, 'ㅂㄹㅈㄱ').map(hit => hit.slice(0, 3)),
    'nothing else begins so',
  ).toEqual(['2.1', '1.2'])
  expect(
    find(talks.slice(0, 1), 'ㅂㄹㅈㄱ').map(hit => hit.slice(0, 3)),
    'behind others',
  ).toEqual(['1.2', '1.1'])
})

test('syllables that nothing has may have been meant for the other keyboard, in either script', () => {
  expect(findIn('슬랙으로 알린다', '님차')).toEqual(['1.1 sound [슬랙]'])
  expect(findIn('잘 알린다', '거미')).toEqual([])
})
