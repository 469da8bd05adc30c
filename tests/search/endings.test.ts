// What is asked in one form is found in another: particles and endings that a term has on.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['서비스에서 바꾸는 점', '바꿨던', '바꾸', 'ㅜ and ㅓ drawn together (§35)'],
  ['문구를 바꾼 날', '바꿔서', '바꾼', 'the ending begins inside the syllable'],
  ['그림을 훔칠 때', '훔쳤는데', '훔칠', 'ㅣ and ㅓ drawn together (§36)'],
  ['그림을 훔쳐', '훔치는', '훔쳐', 'the other way round'],
  ['망설이는 손님', '망설였던', '망설이', 'ㅕ of 이었'],
  ['밀려나오는 물', '밀려나왔다', '밀려나오', 'ㅗ and ㅏ drawn together (§35)'],
  ['어렵지 않다', '어려웠던', '어렵', 'ㅂ becomes 우 (§18.6)'],
  ['뛰어들기 전', '뛰어들었던', '뛰어들', 'past of a closed stem'],
  ['담당이 바뀌었다', '바꼈다', '바뀌', 'ㅟ and ㅓ, which are drawn together only in speech'],
  ['감자튀김을 먹는다', '튀김도', '튀김', 'the end of a compound before a particle that nouns end in'],
  ['행사 초청 안내', '초청받은', '초청', '받다 makes a verb of a noun'],
  ['졸업반 학생', '졸업반이었던', '졸업반', 'the copula, past'],
  ['설정 이전', '이전했었던', '이전', 'past of the past'],
  ['투명 경영', '투명해졌다', '투명', '해지다 makes one of a noun too'],
  ['시간을 줄였다', '줄입니다', '줄였', 'ㅂ니다 and 었다 of 줄이다'],
  ['상자를 접는다', '접어달라고', '접', 'a verb that helps behind -아/어'],
  ['쫓겨난 사람', '쫓겨날까봐', '쫓겨난', 'ㄹ까 and a verb written as one'],
  ['집을 보여준다', '보여줘야돼', '보여준', 'a verb that helps one that helps'],
  ['난간에 올려둘 것', '올리기', '올려', 'a verb of one syllable that helps, before a noun'],
  ['선물을 보내오심', '보냈다', '보내', 'one that helps, with respect and as a noun'],
  ['빈 병을 모으시길', '모은', '모으', 'with respect, as a noun that is wished for'],
  ['일손을 도와달라', '돕는', '도와', 'what is asked of others'],
  ['손 떨림은 추위 탓', '떨려요', '떨림', 'ㅁ makes a noun of it, which has a particle'],
  ['언제 문을 닫나', '닫는다', '닫', '나, which asks'],
  ['번호가 바뀌니 적자', '바뀜', '바뀌', 'what ends in ㅁ and is no noun that everybody knows'],
  ['배가 아파 쉰다', '아픔', '아파', 'the same, drawn together'],
  ['꾸준한 연습', '꾸준히', '꾸준', '히 makes an adverb'],
  ['물건을 버리는 날', '버리지말라고', '버리', 'a verb that helps behind 지'],
  ['물건을 버리는 날', '버리고싶은', '버리', 'and behind 고'],
  ['끈을 끼우는 법', '끼워봤자', '끼우', '아/어 보다, written as one'],
  ['배를 갈아타자는 말', '갈아탔다', '갈아타', '자는 that says what someone wants'],
  ['많이 속상하셨겠어요', '속상했겠어요', '속상하', '시 and a guess'],
  ['서류를 챙긴다', '챙겨둬', '챙긴', '두다 drawn together'],
  ['공을 던진다', '던졌는데도', '던진', 'the past with 는데도'],
  ['계단에서 넘어졌음', '넘어졌다던데요', '넘어졌', 'what somebody else said'],
  ['일정이 취소됐음', '취소됐데', '취소됐', '데 and 대, which sound the same'],
  ['답장을 빌려갔다', '빌려갔자나요', '빌려갔', '잖아요 as it is said'],
  ['가방을 챙기는 법', '챙기구요', '챙기', '고 as it is said'],
  ['수레를 만들기', '만들게요', '만들', 'a promise of a stem in ㄹ'],
  ['약속을 미룸', '미룬', '미룸', 'a noun in ㅁ of a verb that everybody knows'],
  ['단추를 꿰맴', '꿰맬', '꿰맴', 'the same of what is to be done'],
  ['구멍을 막기', '막은', '막', 'a short stem that is no noun'],
  ['수량이 늘어남', '늘었다', '늘어', 'a noun in ㅁ of a verb that goes on with another'],
  ['벽에 써 있음', '써있어요', '써 있', '있, which ends as the past does'],
  ['보관함을 비운다', '보관함은요', '보관함', '요, which stands behind other particles'],
  ['보관함을 비운다', '보관함에서요', '보관함', 'the same'],
  ['꽃은 아침에', '꽃도요', '꽃', 'the same behind a noun of one syllable'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['제아무리 커도', '제안', 'a noun whose ㄴ only looks like an ending'],
  ['도시락 가게', '도와줬다', 'nothing of the stem but one syllable'],
  ['자원을 늘리다', '자원면이', 'no 이 stands behind 면'],
  ['설정으로 간다', '정으에는', 'what ends inside the particle of a word'],
  ['주문 허락 범위', '주문허야', 'what ends inside another word'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['SNS에서', 'SNS에선', 'SNS', '에서는'],
  ['도서관 이용', '도서관엔', '도서관', '에는'],
  ['손님 응대', '손님에겐', '손님', '에게는'],
  ['손님 응대', '손님께선', '손님', '께서는'],
  ['기업 여행', '기업으론', '기업', '으로는'],
  ['버스 여행', '버스보단', '버스', '보다는'],
  ['저녁 모임', '저녁까진', '저녁', '까지는'],
  ['기차 여행', '기차로선', '기차', '로서는'],
])('%s is found by %s, with %s in short', (text, query, noun) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${noun}]`])
})

test.each([
  ['배낭 여행', '배낭에다가', '배낭'],
  ['우산 하나', '우산으로다가', '우산'],
  ['과일 가게', '과일은커녕', '과일'],
  ['이웃 사람', '이웃이라던데', '이웃'],
  ['손님 응대', '손님분들께', '손님'],
  ['태풍 소식', '태풍때문에', '태풍'],
  ['보험 상담', '보험관련', '보험'],
])('%s is found by %s', (text, query, noun) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${noun}]`])
})

test.each([
  ['눈 밑이 떨린다', '눈을', '눈', 'the noun by itself'],
  ['약은 아침에', '약을', '약', 'the noun with another particle'],
  ['열이 나면 쉰다', '열은', '열', '이, which few nouns of two syllables end in'],
  ['발까지 저리다', '발에서는', '발', 'a particle of three syllables'],
  ['굴만 씻는다', '굴을', '굴', 'a noun that looks like the stem of a verb'],
])('%s is found by %s, a noun of one syllable: %s', (text, query, noun) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${noun}]`])
})

test.each([
  ['공연 안내', '공연때', '공연', 'when it was'],
  ['헌혈을 한 사람', '헌혈후에', '헌혈', 'with a particle behind both'],
  ['정전 안내', '정전땜에', '정전', '때문에 as it is said'],
  ['대청소 순서', '대청소중', '대청소', 'of three syllables'],
])('%s is found by %s, with a word of when or why as one with %s', (text, query, noun) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${noun}]`])
})

test.each([
  ['공모 결과', '공모전', '공모전 안내', 'where the notes have the longer noun, that is meant'],
  ['발표 자료', '발표시', '발표시 주의', 'nor is it taken apart where it is written so'],
])('beside %s, %s finds %s alone: %s', (other, query, text) => {
  expect(findIn(text, query)).toHaveLength(1)
  expect(find([talk(1, {}, text, other)], query)).toHaveLength(1)
})

test.each([
  ['눈물이 난다', '눈을', 'another noun'],
  ['길게 늘인다', '길을', 'a verb, whose stem is a noun that everybody knows'],
  ['고물을 판다', '고때', 'a noun of one syllable with a word of when'],
  ['출입은 정문으로', '출입구', 'a noun in 구, which is no 고'],
  ['가방을 산 사람', '살구', 'nor is it of one syllable'],
  ['점화 장치', '점을', 'a noun made of it'],
  ['회를 먹는다', '회의', 'a noun of two syllables'],
  ['길에서', '길이', 'one that is listed, since it looks so'],
  ['코을', '코은', 'no 은 stands behind a vowel'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('님 behind a title is no part of it, even where the title ends a longer word', () => {
  expect(findIn('마케팅팀장 인터뷰', '팀장님')).toEqual(['1.1 particle [팀장]'])
})

test.each([
  ['9월 모집 공고', '9월부터', '9월'],
  ['3년 이상 보유', '3년은', '3년'],
  ['S3 버킷', 'S3에서', 'S3'],
  ['15년간 이월', '15년을', '15년'],
  ['3분이면 끝난다', '3분만에', '3분'],
])('%s: %s is %s and a particle, though of two characters', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test('what is counted behind a digit is no particle', () => {
  expect(findIn('10분 안에 끝낸다', '10일까지')).toEqual([])
  expect(findIn('5가지 방법', '5만')).toEqual([])
  // Behind a name it is.
  expect(findIn('IPv6 주소', 'IPv6만')).toEqual(['1.1 particle [IPv6]'])
  expect(findIn('HTML5 문서', 'HTML5만')).toEqual(['1.1 particle [HTML5]'])
})

test('what only asks is left out of several words', () => {
  expect(findIn('상자 크기를 줄인다', '상자 줄이는 법')).toHaveLength(1)
  expect(findIn('상자 크기를 줄인다', '상자 줄이는 이유')).toHaveLength(1)
  expect(findIn('그만둔 이유를 적는다', '되는 이유')).toHaveLength(1)
})

test('a text that goes on as typed comes first', () => {
  const talks = [talk(1, {}, '블로그와 카페', '블로그 운영', '블로그에서 보는 글')]
  expect(find(talks, '블로그에서는').map(hit => hit.split(' ')[0])).toEqual(['1.3', '1.2', '1.1'])
})

test.each([
  // What was typed, and the words it may stand for, the most alike first.
  ['만료면', ['만료되면', '만료된'], 'the ending is the same behind a syllable that was left out'],
  ['가져옴', ['가져오면', '가져와'], 'a form of the verb that ends alike'],
])('what is more like %s than another form comes first', (query, words) => {
  const talks = [talk(1, {}, ...words.toReversed().map(word => `${word} 안내`))]
  expect(find(talks, query).map(hit => hit.split(' ')[0])).toEqual(['1.2', '1.1'])
})
