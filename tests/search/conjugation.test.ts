// Verbs and adjectives: a term in one form finds the others, by rules of spelling and without a dictionary. Where
// what was typed and what stands there could both be nouns, nothing is found.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

/** Words of every kind of stem, in forms of which each must find each other one. */
const PARADIGMS: readonly (readonly [kind: string, forms: string])[] = [
  ['ㅜ, drawn together (§35)', '멈추고 멈추는 멈추면 멈춰서 멈췄다 멈췄던 멈춘다 멈춥니다 멈추려고'],
  ['ㅣ, drawn together (§36)', '빌리고 빌리면 빌려서 빌렸다 빌린다 빌립니다 빌려야 빌리세요 빌렸으니까'],
  ['a vowel of its own (§34)', '만나고 만나서 만났다 만난다 만나면서 만났지만 만나도록'],
  ['ㅐ (§34)', '쪼개고 쪼개서 쪼갰다 쪼갠다 쪼갤수록 쪼갰는데'],
  ['ㅡ is lost (§18.4)', '아프고 아파서 아팠다 아프면 아프지만 아픕니다 아파도'],
  ['르 doubles (§18.9)', '고르고 고르는 골라서 골랐다 고른다 고르면'],
  ['하다 (§18.7)', '시작하고 시작한 시작해서 시작했다 시작하여 시작함 시작합니다 시작하니까 시작하길'],
  ['ㄹ is lost (§18.1)', '만들고 만드는 만들어서 만들었다 만듭니다 만든다 만들면 만들도록 만든'],
  ['ㅂ becomes 우 (§18.6)', '가볍고 가벼워서 가벼웠다 가볍지만 가벼우면 가벼운 가볍게'],
  ['ㄷ becomes ㄹ (§18.5)', '깨닫고 깨닫는 깨달아서 깨달았다 깨달은 깨달으면'],
  ['ㅎ is lost (§18.3)', '빨갛고 빨간 빨개서 빨갛게 빨갰다 빨갛지만'],
  ['ㅎ is lost, ㅔ (§18.3)', '누렇고 누런 누레서 누렇게 누렜다 누렇지만'],
  ['르, or shorter (표준어 규정 §16)', '서두르고 서두르는 서둘러서 서둘렀다 서두르면 서둘고 서둘지'],
  ['closed', '붙잡고 붙잡는 붙잡아서 붙잡았다 붙잡은 붙잡으면 붙잡습니다'],
  ['one syllable, ㅂ', '돕는 도와서 도왔다 도우면 돕지만'],
  ['one syllable, ㅅ', '짓는 지었다 지어서 지으면 짓도록 지은'],
  ['one syllable, ㄷ', '듣는 들어서 들었다 들으면 듣지만'],
  ['one syllable, ㄹ', '놀았다 놀아서 놀지만 놉니다 논다'],
  ['one syllable, ㅑ', '얇아서 얇았다 얇지만 얇으면'],
  ['one syllable, final consonants no noun has', '끊고 끊은 끊어 끊는 끊으면 끊었다'],
  ['one syllable, open', '썼다 써서 쓴다 쓰려고 씁니다 쓰면서'],
]

test.each(PARADIGMS)('%s: %s', (_, list) => {
  const forms = list.split(' ')
  const missed = forms.flatMap(text =>
    forms.filter(query => findIn(`${text} 것`, query).length === 0).map(query => `${query} for ${text}`),
  )
  expect(missed).toEqual([])
})

test.each([
  // What was typed may be a noun; what stands there can't.
  ['우산을 빌려 쓴다', '빌린', '빌려'],
  ['바람이 멈췄다', '멈춘', '멈췄'],
  ['손님을 모셨다', '모신', '모셨'],
  ['매우면 물을 마신다', '매운', '매우'],
  ['길을 찾기', '찾아서', '찾'],
  ['길을 찾기를 바란다', '찾아서', '찾'],
  ['힘을 얻음으로', '얻는', '얻'],
  ['우표를 떼셨다', '떼는', '떼'],
  ['우리말 듣기', '듣는', '듣'],
  ['말을 듣고 간다', '들었던', '듣'],
  ['같이 노는 마당', '놀았던', '노'],
  ['마당에서 놀았다', '노는', '놀'],
  ['같이 논다는 말', '놀았다', '논'],
  ['손에 놓으면 된다', '놓기', '놓'],
  ['힘을 모으기', '모았던', '모으'],
  ['기운이 빠지지 않게', '빠진', '빠지'],
  ['끝까지 버티다', '버틴', '버티'],
  // The match is what the stem has become, whole syllables of it.
  ['말을 들어 본다', '듣는', '들어'],
  ['그를 그렇게 불렀다', '부르던', '불렀'],
  ['빨리 흘러서', '흐르는', '흘러'],
  ['밥을 빌려쓰기', '빌렸다', '빌려'],
  ['벽에 기대앉아', '기댔다', '기대'],
  ['못을 뚫을때는 조심', '뚫기', '뚫'],
  ['형이 들어온대서 왔다', '들어왔다', '들어온'],
  // Verbs that look like one of a shorter stem.
  ['집에 들어왔다', '들어오는', '들어왔'],
  ['책을 가져갔다', '가져가면', '가져갔'],
  // Of one syllable in ㅁ, with which notes end.
  ['줄을 뺌', '뺐다', '뺌'],
  ['등을 켬', '켜서', '켬'],
  ['값이 두 배로 튐', '튀었다', '튐'],
  ['물이 줄음', '줄었다', '줄'],
  // A stem in ㄹ that has lost it, where no other has its first sounds: 우다 is none.
  ['스승이 우셨다', '울었다', '우'],
  ['서명을 확인했다', '확인하다가', '확인했'],
  ['협조를 부탁한다', '부탁드리고', '부탁'],
  ['매력을 느낀다', '매력있는', '매력'],
  ['우리는 자랐다', '자라나는', '자랐'],
  ['문을 엶', '열었다', '엶'],
  ['무릎에 멍듦', '멍들었다', '멍듦'],
  // 가다 and 오다 as one word with what is done on the way.
  ['우산 챙겨가', '챙긴', '챙겨'],
  // What few nouns end in, or none.
  ['줄이 끊기지 않게', '끊긴', '끊기'],
  ['값을 깎이다', '깎인', '깎이'],
  ['몸이 편하다고', '편한', '편하'],
  ['꽃이 자랍니다', '자라는', '자랍'],
  ['나무를 심어 두면', '심기', '심'],
  ['벌금을 물지 않는다', '물어야', '물'],
  ['예고 없이 온다', '없는', '없'],
  // Endings that are asked and spoken with.
  ['우산을 빌려 쓴다', '빌리나요', '빌려'],
  ['우산을 빌려 쓴다', '빌리셨나요', '빌려'],
  ['우산을 빌려 쓴다', '빌릴래요', '빌려'],
  ['우산을 빌려 쓴다', '빌리려다', '빌려'],
  ['우산을 빌려 쓴다', '빌리는게', '빌려'],
  ['우산을 빌려 쓴다', '빌릴수있나요', '빌려'],
  ['버스를 기다렸다가 탄다', '기다리기만', '기다렸'],
  // What goes on with another verb.
  ['눈을 긁어내고 닦는다', '긁었다', '긁어'],
  ['우산을 빌려 쓴다', '빌려야하나', '빌려'],
  ['눈을 긁는다', '긁어내렸어요', '긁'],
  ['길을 살펴보세요', '살폈다', '살펴'],
  // Stems of one syllable that no noun has: what else ends so does not matter.
  ['손을 빼고 간다', '빼야', '빼'],
  ['글을 쓰고', '쓰는', '쓰'],
  ['나쁘다는 말', '나쁜', '나쁘'],
  ['겨울은 춥지', '추운', '춥'],
  ['값이 비싸도 산다', '비싼', '비싸'],
  ['물건을 버리지', '버린', '버리'],
  ['잘 모르는 일', '몰라요', '모르'],
  // By themselves, where -아/어 has changed the stem.
  ['잘 모르는 일', '몰라', '모르'],
  ['빠른 길', '빨라', '빠른'],
  ['예쁜 꽃', '예뻐', '예쁜'],
  ['배가 아픈 날', '아파', '아픈'],
  ['서두르는 손님', '서둘러', '서두르'],
  ['값을 줄이는 일', '줄여', '줄이'],
  ['소금을 녹이면', '녹여', '녹이'],
  ['심한 통증', '심해요', '심한'],
  ['눈에 보이는 곳', '보여', '보이'],
  // A form of two words.
  ['여기는 안 된다', '안돼', '안 된'],
  ['공을 빌려 주었다', '빌려주세요', '빌려 주'],
  ['도시 고장 안내', '고장났어요', '고장'],
  // A noun and the verb made of it, in any ending.
  ['행사 예약 안내', '예약하니까', '예약'],
  ['행사 예약 안내', '예약해주세요', '예약'],
  ['행사 예약 안내', '예약되길', '예약'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['새 공지', '공기', 'both may be nouns'],
  ['맑은 공기를', '공지', 'no stem ends in ㅇ'],
  ['단어도 외운다', '단을', 'of one syllable hardly a stem ends in ㄴ'],
  ['창을 열다', '창고', 'a noun before a particle is no stem'],
  ['높은 산', '살았다', "ㄴ alone may be a noun's"],
  ['손을 잡아', '잡지', 'what may be another word is no form of it'],
  ['전화도 전화기로', '전환', 'an open noun with a particle'],
  ['타야 할 차', '파일', '야 after an open syllable'],
  ['흐르는 피를', '필러', '를 is rather a particle'],
  ['공이 다른 손에', '달러', '-어 behind ㅏ'],
  ['스프는 차게', '스파', '-아 behind ㅡ'],
  ['부스는 저쪽', '부서', 'no such stem ends in 스'],
  ['상이 없다', '상여', 'nouns in 여'],
  ['끝에 이르는 길', '이름', '-ㅁ makes a noun'],
  ['긴 이름', '일러', 'the same the other way'],
  ['관리 권한', '권해요', 'a noun in 한'],
  ['값이 십 이하', '이해했어요', 'and one in 하'],
  ['긴 하이픈', '하이퍼', '-어 behind 프 is of 슬프 and its like'],
  ['작업 분해', '분할', 'a noun in 해'],
  ['개인 참여', '참인', 'one in 여'],
  ['전체 공개', '공간', 'a stem in ㅎ has a syllable of its own'],
  ['차츰 사라지면', '사람과', '지다 behind a vowel that is the stem its own'],
  ['새 우리', '새서', 'a word of one syllable is another one'],
  ['펴 책상', '펴다', 'the same before what is no verb'],
  ['꼭 펴', '펴다', 'the same at the end'],
  ['차 두고 걷는다', '찼다', 'a stem that nouns are'],
  ['카메라', '카맣다', 'ㅔ is of few stems in ㅎ'],
  ['물을 담는다', '머물러', 'a stem that is another one shortened'],
  ['집에서 온다', '엘지', 'no stem is 에'],
  ['불이 터지면', '탔어요', 'ㅏ and ㅓ of one stem in ㅡ go by the syllable before'],
  ['종이를 자르며', '자랐어요', '르 doubles, but behind few'],
  ['맛이 나고', '나아졌다', 'two vowels that are the same are drawn together'],
  ['답을 물어 본다', '묻었어요', 'this stem in ㄷ is regular'],
  ['물을 주세요', '줄었어요', 'behind one syllable 세요 is of another verb'],
  ['학교에 갔다', '가지', 'a noun that looks like a form'],
  ['학교에 갔다', '가게에서', 'the same with a particle'],
  ['잡지를 구독', '잡았다', 'one in the text'],
  ['신고 센터', '신었다', 'one in the text by itself'],
  ['달러로 바꾼다', '달았어요', 'one before 로'],
  ['나는 안다', '날았다', 'a pronoun'],
  ['선을 넘으면', '넘어졌어요', 'a verb of its own that begins with another'],
  ['집이 크다', '집어서', 'a noun before 이'],
  ['지하도 넓다', '지한', 'few nouns end in 하, but some do'],
  ['일어나서 간다', '일어로', 'what stands before 나 is no noun'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['나무를 심고 왔다', '심다', '심'],
  ['썰매를 타고 왔다', '타다', '타'],
  ['양을 줄이는 법', '줄여야', '줄이'],
  ['물이 흘러간 자리', '흐르다', '흘러'],
  ['펄럭거리는 깃발', '펄럭대다', '펄럭'],
  ['펄럭이는 깃발', '펄럭거린다', '펄럭'],
  ['펄럭이는 깃발', '펄럭펄럭', '펄럭'],
])('%s is found by %s', (text, query, form) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${form}]`])
})

test('beside another word each form of a verb of one syllable counts, and by itself only what no noun may be', () => {
  expect(findIn('줄을 서야 한다', '줄 서기')).toEqual(['1.1 exact [줄] particle [서]'])
  expect(findIn('썰매를 탄 아이', '썰매 타다')).toEqual(['1.1 exact [썰매] particle [탄]'])
  expect(findIn('탄 냄새', '타기')).toEqual([])
  expect(findIn('서고 정리', '서기')).toEqual([])
})

test('what may be a noun with a particle is a verb of one syllable where nothing else is found', () => {
  expect(findIn('창문 열기', '열고')).toEqual(['1.1 particle [열]'])
  expect(findIn('이불을 털 때', '털다')).toEqual([])
  expect(findIn('먼지부터 털기', '털다')).toEqual(['1.1 particle [털]'])
  expect(find([talk(1, {}, '창문 열기', '열고 닫는 문')], '열고')).toEqual(['1.2 exact [열고]'])
  // Nouns that look like such a form.
  expect(findIn('바람 타기', '사고')).toEqual([])
  expect(findIn('사기를 당했다', '사고')).toEqual([])
})

test.each([
  ['통증을 참으면서까지 뛴다', '참았다', '참'],
  ['밥을 굶잖아요', '굶었다', '굶'],
  ['종을 울리게끔 한다', '울렸다', '울리'],
  ['병을 흔들다가 연다', '흔든', '흔들'],
  ['무얼 먹지요', '먹었다', '먹'],
])('%s is found by %s: an ending that no noun has', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test('one syllable behind a noun stands behind the forms that tell, and hides none', () => {
  const talks = [talk(1, {}, '장터를 연 사람', '창문 열기')]
  expect(find(talks, '열다')).toEqual(['1.2 particle [열]', '1.1 particle [연]'])
  // Where others are found, what may be a noun with a particle is not taken for a verb.
  expect(find([talk(1, {}, '보고를 마쳤다', '문제를 본 사람')], '보고')).toEqual(['1.1 exact [보고]'])
})

test.each([
  // [text, query, span]
  ['회비를 낸 사람', '내다', '낸'],
  ['꽃이 핀 언덕', '피면', '핀'],
  ['창문을 연 뒤에', '열다', '연'],
  ['시장에서 산 옷', '사서', '산'],
  ['README를 쓴 사람', '쓰다', '쓴'],
])('%s is found by %s: behind a noun with its particle one syllable is a verb', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['높은 산 아래', '사다', 'behind an adjective'],
  ['작가 연 수입', '열다', 'behind what only ends as a noun with a particle does'],
  ['이 산 저 산', '사다', 'behind no noun'],
  ['약속을 안 지킨다', '안다', 'as a negation'],
  ['밥을 잘 먹는다', '자다', 'with ㄹ'],
  ['마을에 산이 있다', '사다', 'behind 에'],
])('%s is not found by %s: one syllable is another word %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['봄 나들이', '봤다', 'a noun in ㅁ that is not made of the verb'],
  ['뺨을 식힌다', '뺐다', 'a word that only begins as the form does'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('그리고 is no form of 그리다', () => {
  expect(findIn('그리고 나무를 심다', '그림')).toEqual([])
  expect(findIn('나무를 그려 본다', '그림')).toEqual(['1.1 particle [그려]'])
})

test.each([
  ['불을 꺼 버린다', '끈다', '꺼'],
  ['이불을 펴 놓고 잔다', '펴는', '펴'],
  ['술을 빚어 봐 주었다', '봤던', '봐'],
])('-아/어 of one syllable is told by the verb that it helps: %s by %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  [
    '맸다',
    ['넥타이를 맨다', '넥타이를 맸음'],
    ['맸', '맨'],
    'what begins like it more than what ends like it',
  ],
  ['재다', ['키를 잴게', '키를 재는 자'], ['재', '잴'], 'where its syllable ends'],
  ['캐는', ['캐 말고 감자를 심는다', '감자를 캤다'], ['캤', '캐'], 'a verb, where there is no such noun'],
  ['베는', ['베 두 필', '풀을 벤다'], ['벤', '베'], 'a verb before a noun that few know'],
  ['차는', ['발로 찬다', '차가 없다'], ['차', '찬'], 'but not before one that everybody knows'],
])('%s finds first what is most like it: %#', (query, texts, spans) => {
  const hits = find([talk(1, {}, ...texts)], query)
  expect(hits.map(hit => hit.replace(/^.*\[|\]$/g, ''))).toEqual(spans)
})

test('a syllable that is begun behind a form says nothing yet', () => {
  expect(findIn('밤길이 무서운 골목', '무서워ㅇ')).toEqual(['1.1 partial [무서운]'])
  expect(findIn('밤길이 무서운 골목', '가려워ㅇ')).toEqual([])
})

test('a word of one syllable is still being typed only where none follows', () => {
  const talks = [talk(1, {}, '택배비가 오름', '비가 오면 쉰다')]
  expect(find(talks, '비 올 때')).toEqual(['1.2 particle [비가 오]'])
  expect(find(talks, '올')).toContain('1.1 partial [오름]')
  expect(findIn('물이 얼지 않는다', '안 얼어')).toHaveLength(1)
})

test.each([
  ['인슐린은 얼리지 말 것', '인슐린 얼면', '얼리'],
  ['디스크가 긁혔다', '디스크 긁다', '긁혔'],
  ['머리를 짧게 자르는 집', '머리 잘린', '자르'],
  ['비밀번호가 바뀌었다', '비밀번호 바꾼', '바뀌'],
  ['글씨를 쓴다', '글씨가 쓰이는', '쓴'],
  ['문을 닫는다', '문이 닫혔다', '닫'],
  ['접시를 떨어뜨렸다', '접시 떨어져서', '떨어뜨렸'],
  ['불이 타서 없다', '불을 태운', '타'],
  ['기온이 낮아진다', '기온 낮추기', '낮'],
  ['사람이 모인다', '사람 모은', '모인'],
])(
  'beside other words what is done to something and what is done find each other: %s by %s',
  (text, query, span) => {
    expect(findIn(text, query).join()).toContain(`[${span}]`)
    expect(findIn(text, query.split(' ')[1] ?? '')).toEqual([])
    // That another note has the verb as typed says nothing of this one.
    const talks = [talk(1, {}, text, `${query.split(' ')[1]} 안내`)]
    expect(find(talks, query).join()).toContain(`[${span}]`)
  },
)

test.each([
  ['함께 걷는 길', '하고', 'a particle, and not any suffix, stands behind what ㅁ makes'],
  ['남극 탐색 계획', '탔다', 'the same'],
  ['봄이 온다', '봤다', 'nouns that look so'],
  ['이름은 몰라도 된다', '이르러', 'the same of two syllables'],
  ['이전 내용', '이점', 'a noun in ㅁ is no form of what is no verb'],
  ['모델을 고른다', '모뎀', 'the same of a loanword'],
  ['숫자로 나타낸다', '나타남', 'a word of its own is no verb with one that helps'],
  ['도커의 구조', '도커심', '심 makes no verb of a noun'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
