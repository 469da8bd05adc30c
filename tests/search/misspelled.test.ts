// Words typed slightly wrong: how much may be wrong, and which of two readings of a slip comes first.
import { expect, test } from 'vitest'
import { sameSounds } from '../../src/search/readings/spelling/variant.ts'
import { VARIANTS } from '../../src/search/readings/spelling/variants.table.ts'
import { foldTerm } from '../../src/search/term.ts'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['자전거 수리', '자전기', '자전거', 'one wrong key'],
  ['자전거 수리', '자저거', '자전거', 'a key left out'],
  ['자전거 수리', '자전고거', '자전거', 'a syllable too many, three left'],
  ['온콜 당번', '온콬', '온콜', 'a key wrong in two syllables, of which one is in no word'],
  ['메트릭 수집', '메틁', '메트릭', 'the same with a key left out'],
  ['대중 교통편 안내', '대중교편', '대중 교통편', 'a syllable left out, across a space'],
  ['고객 관리 방안', '고겍관리방언', '고객 관리 방안', 'words typed as one, a key wrong in two of them'],
  ['연필을 깎는다', '깍아야', '깎', 'a stem as it sounds before a consonant, in another form'],
  ['연필을 깎아 둔다', '깍는', '깎', 'a stem of one syllable before what ends no noun'],
  ['짐을 옮기는 날', '옴겨서', '옮기', 'the same of two consonants'],
  ['서류를 건네는 손', '건냈다', '건네', 'ㅐ for ㅔ in a stem'],
  ['실수로 빠뜨린 것', '빠트리면', '빠뜨린', '트리 for 뜨리'],
  ['업그레이드 일정', '업그레드', '업그레이드', 'a syllable left out'],
  ['막걸리를 빚는다', '막거리', '막걸리', 'one of two equal keys left out, before a particle'],
  ['고구마를 굽는다', '곡마', '고구마', 'a vowel left out, which leaves two syllables'],
  ['자전거로 가는 길', '자전전거', '자전거', 'a syllable twice'],
  ['냉장고를 닦는다', '냉냉장고', '냉장고', 'the first syllable twice'],
  ['자전거포 앞', '자전거포포', '자전거포', 'the last syllable twice'],
  ['바이올린 수업', '바올이린', '바이올린', 'two syllables swapped'],
  ['성장호르몬 검사', '호르먼', '호르몬', 'the end of a compound'],
  ['발이 아파서 쉰다', '아퍼서', '아파서', '어 behind a stem that takes 아'],
  ['색을 골랐다', '골러', '골랐', 'the same of 르'],
  ['물을 데우려고 한다', '데울려고', '데우려고', 'ㄹ put in before 려고'],
  ['월요일에 쉰다', '월욜', '월요일', 'a day by its short name'],
  ['세금을 돌려받으려면', '받을라면', '받으려면', '라면 said for 려면'],
  ['계단에서 넘어졌음', '넘어졌슴', '넘어졌음', 'the ㅅ that is heard'],
  ['돈을 부쳤습니다', '부쳤읍니다', '부쳤습니다', 'as it was written before 1988'],
  ['돈을 송금했다', '송금할께요', '송금했', 'a tense 게, with 요 behind it'],
  ['추위에 움츠렸다', '움추린', '움츠렸', 'a stem that is listed, in another ending'],
  ['술을 담가 둔다', '담구는', '담가', 'the same with its vowel left out'],
  ['안 된다고 한다', '않된다', '안 된다', '않 for 안'],
  ['필터를 간다', '휠타', '필터', 'f as ㅎ, and -er as ㅏ'],
  ['문을 센서로 연다', '쎈서', '센서', 'a tense consonant in a loanword'],
  ['크레셴도로 연주한다', '크레쉔도', '크레셴도', 'sh as many write it'],
  ['크레쉔도로 연주한다', '크레셴도', '크레쉔도', 'sh as it should be written'],
  ['please receive it', 'recieve', 'receive', 'two letters swapped'],
  ['see you tomorrow', 'tomorow', 'tomorrow', 'a doubled letter once'],
  ['time management', 'managment', 'management', 'a letter left out'],
  ['customer service', 'servicce', 'service', 'a letter doubled'],
  ['새 플랫폼을 열다', 'platfrom', '플랫폼', 'two letters swapped, in the other script'],
  ['르네상스 미술', 'renaisance', '르네상스', 'a doubled letter once, of one that is listed'],
  ['리뷰에 답글을 단다', 'reveiw', '리뷰', 'the same of a short word'],
  ['커피 한 잔', 'coffe', '커피', 'a doubled letter once, of a short word'],
  ['고객 만족도', 'aksvhreh', '만족도', 'the other keyboard mode, with a key beside the right one'],
  ['인플루언서와 일하기', 'infuencer', '인플루언서', 'a consonant left out'],
  ['템플릿을 고른다', 'templste', '템플릿', 'the key beside the right one'],
  ['사내 인프라스트럭처', 'infrastrcture', '인프라스트럭처', 'a vowel left out, in the other script'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 typo [${span}]`])
})

test.each([
  ['그런 것은 없다', '걷어서'],
  ['하지 않는다', '앉아서'],
  ['맛을 담아 낸다', '닮아서'],
  ['밭을 간다', '받으면'],
])('%s is not found by %s: what is a stem is not misspelled', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  // [text, query, span, reason]
  ['체육 센터 안내', '센타', '센터', 'a loanword as it is often written'],
  ['자동챠 정비', '자동차', '자동챠', 'what everybody knows finds it misspelled in a note'],
  ['체육 센타 안내', '센터', '센타', 'the standard spelling finds the other'],
  ['환율이 오른다', '환률', '환율', '률 for 율'],
  ['합격률 집계', '합격율', '합격률', 'and the other way round'],
  ['세팅 방법', '셋팅', '세팅', 'a stop that is heard before one of its like'],
  ['팩키지 여행', '패키지', '팩키지', 'and without'],
  ['배추값이 오른다', '베추', '배추', 'ㅔ for ㅐ, at the beginning of a compound'],
  ['크래시율 감소', '크래쉬', '크래시', 'sh in a word of syllables that Korean has'],
  ['각자 맡은 역할', '역활을', '역할', 'with a particle'],
  ['새 체육센터', '센타', '센터', 'inside a compound'],
  ['집 청소 로봇', '로보트', '로봇', 'a stop with a vowel of its own'],
  ['새 로보트', '로봇', '로보트', 'and without'],
  ['꼴찌로 들어왔다', '꼴지', '꼴찌', 'a plain consonant for a tense one'],
  ['골목 미용실과 네일 숍', '샵', '숍', 'one syllable'],
  ['독자 타깃층을 정한다', '타겟층', '타깃층', 'a part of the term'],
  ['그래도 됐지만', '됬지만', '됐지만', 'vowels that sound the same'],
  ['외딴 마을', '왜딴', '외딴', 'the same at the beginning of a word'],
])('%s is spelled otherwise than %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 typo [${span}]`])
})

test.each([
  // [text, query, span, reason]
  ['공을 잡았다', '잡앗다', '잡았다', 'ㅅ for ㅆ'],
  ['책을 빌려 왔다', '빌렷어요', '빌려', 'the same in another form of the verb'],
  ['발을 다쳐서 쉰다', '다첬어요', '다쳐', 'ㅓ for ㅕ behind ㅊ'],
  ['예약 안내', '예약헸는데여', '예약', 'ㅔ for ㅐ, and 여 for 요'],
  ['여기는 안 돼요', '안되요', '안 돼요', '되 for 돼'],
  ['바닷가 해돋이', '해도지', '해돋이', 'as it sounds (구개음화)'],
  ['봄에는 분갈이', '분가리', '분갈이', 'as it sounds (연음)'],
  ['매운 고추장', '고추자앙', '고추장', 'a vowel drawn out'],
  ['육개장 한 그릇', '유깨장', '육개장', 'a tense consonant for a stop and a plain one'],
  ['낙지볶음 한 접시', '낙찌보끔', '낙지볶음', 'tense ones behind stops, and 연음'],
  ['떡갈비 굽는 집', '떢깔비', '떡갈비', 'a tense one behind a stop, and that as it sounds'],
  ['삶은 계란', '게란', '계란', 'ㅔ for ㅖ'],
  ['새 담요', '담뇨', '담요', 'a ㄴ that is heard'],
  ['알약을 먹는다', '알략', '알약', 'the same behind ㄹ'],
  ['색연필로 그린다', '생년필', '색연필', 'the same behind a stop, which it changes'],
  ['맑은 국물', '궁물', '국물', 'a stop before ㅁ'],
  ['홈런을 쳤다', '홈넌', '홈런', 'ㄹ behind ㅁ'],
  ['독립 만세', '동닙', '독립', 'ㄹ behind a stop, and that before it'],
  ['연락을 끊는다', '열락', '연락', 'ㄴ before ㄹ'],
  ['생일 축하', '추카', '축하', 'ㅎ behind a stop'],
  ['다코야키를 먹는다', '타꼬야끼', '다코야키', 'consonants of the same places'],
  ['첼로 연주', '첼루', '첼로', 'another vowel of a loanword'],
  ['밥을 많이 먹는다', '마니', '많이', 'an adverb that ends as a noun with its particle'],
  ['정류장 앞', '정뉴장에서', '정류장', 'with a particle'],
  ['밝은 햇빛', '해빛', '햇빛', 'without the ㅅ between two nouns'],
  ['아침 등굣길', '등교길', '등굣길', 'the same by rule in a longer word'],
  ['문을 잠그고 나간다', '잠궜다', '잠그', 'ㅜ for ㅡ in a stem'],
  ['부엌에서', '부억', '부엌', 'a final consonant that sounds the same'],
  ['밝은 햇볕', '햇볓', '햇볕', 'another'],
  ['큰 텐트로 간다', '탠트에서', '텐트', 'with a particle'],
])('%s is found by %s: %s', (text, query, span) => {
  const [hit = ''] = findIn(text, query)
  expect(hit).toMatch(/^1\.1 (typo|particle) /)
  expect(hit).toContain(`[${span}]`)
})

test.each([
  ['긴 목이 있다', '모기', 'others are spelled so'],
  ['둘을 잇기', '이기', 'and other verbs'],
  ['작은 촛대', '초대', 'and other nouns'],
  ['억개의 별', '어깨', 'and others without a stop'],
  ['그런 것들', '거들다', 'nor is a stem'],
  ['아웃박스에 쌓인다', '우박', 'nor inside a word'],
])('a short word is not read by its sound, %s by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['10시 사이에 나온다', '하이에나', 'what may be a particle is a part of the word'],
  ['크리스마스 케이크', '스케이트', 'the end of one word and another'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('what is longer than words are is not read by its sound: each syllable would take a scan', () => {
  expect(sameSounds(foldTerm('게'.repeat(12)).clusters, 12).size).toBeGreaterThan(0)
  expect(sameSounds(foldTerm('게'.repeat(13)).clusters, 13).size).toBe(0)
})

test('a word of the notes is not taken for another where a query finds nothing together', () => {
  const talks = [talk(1, {}, '전세보증보험', '이사 전에 ㅂ 하나')]
  expect(find(talks, '전세 ㅂㅎ')).toEqual(['1.1 exact [전세] initials [보험]'])
})

test('a word that many texts have is spelled right: what is like it is another word', () => {
  const texts = (count: number) => [...Array.from({ length: count }, () => '자전거를 탄다'), '자전기로 간다']
  expect(find([talk(1, {}, ...texts(9))], '자전거').at(-1)).toBe('1.10 typo [자전기]')
  expect(find([talk(1, {}, ...texts(10))], '자전거')).not.toContain('1.11 typo [자전기]')
  // What no text has by itself may be anything.
  const compounds = [...Array.from({ length: 12 }, () => '산악자전거를 탄다'), '자전기로 간다']
  expect(find([talk(1, {}, ...compounds)], '자전거').at(-1)).toBe('1.13 typo [자전기]')
})

test('the other spelling of a word is found, however many texts have the one', () => {
  const talks = [talk(1, {}, ...Array.from({ length: 25 }, () => '센터를 열다'), '센타에 간다')]
  expect(find(talks, '센터').at(-1)).toBe('1.26 typo [센타]')
})

test('another spelling is looked for within words', () => {
  expect(findIn('먼 지방 구경', '방귀')).toEqual([])
  // What is left of a vowel drawn out is a word, too.
  expect(findIn('터를 닦다', '터어로')).toEqual([])
})

test.each([
  ['식물의 명에서 온 이름', '명세에서', 'without a syllable too little of the stem is left'],
  ['비용 참조해야 한다', '조심해야', 'the same inside a word'],
  ['새 자전거포', '자전거포장', 'a last syllable that may begin another word'],
  ['값을 적었다', '접었다', 'a stem of one syllable leaves nothing to be misspelled'],
  ['새 패러다임이 왔다', '런타임이', 'inside a word no more than one error'],
  ['합판 위에서', '하프', 'a stop with its vowel says more than one without'],
  ['a web form', 'foam', 'short Latin words lie too near to each other'],
  ['이사 선정', '설정', 'so do Korean words of two syllables'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a syllable left out is one slip: it comes behind one wrong key, and before two', () => {
  const talks = [talk(1, {}, '인증서와 서명', '인증정보와 권한', '인증저와 같은 오타')]
  expect(find(talks, '인증정와').map(hit => hit.split(' ')[0])).toEqual(['1.3', '1.2', '1.1'])
})

test('of each listed spelling all others are listed, and each once', () => {
  const lines = VARIANTS.split('\n').map(line => line.trim().split(' '))
  expect(lines.length).toBeGreaterThan(500)
  for (const words of lines) {
    expect(words.length).toBeGreaterThan(1)
    expect(words).toEqual([...new Set(words)])
    for (const word of words) expect(word).toMatch(/^[a-zA-Z]+$/)
  }
})

test('않 by itself is 안', () => {
  expect(findIn('줄을 안 선다', '줄을 않 선다')).toHaveLength(1)
  expect(findIn('안내를 한다', '않 한다')).toEqual([])
  expect(findIn('서지 않는다', '않')).toEqual(['1.1 exact [않]'])
})

test.each([
  ['온라인과 오프라인', '오후', 'of two syllables the word as typed must tell that it is a loanword'],
  ['고쳐 달라고 한다', '달러', 'a noun is no form'],
  ['전파를 잡는다', '전화', 'ㅎ is f in loanwords alone'],
  ['세라마이드 크림', '마이크', 'what ends a word needs more keys'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
