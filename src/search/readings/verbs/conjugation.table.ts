// The endings of verbs and adjectives, as keys: what stands behind a stem (conjugation.ts). Those that nouns end in too,
// or that are particles as well, are doubtful: by themselves they do not tell that a word is a verb.
import { A, AE, B, E, EO, EU, I, L, M, MUTE, N, O, S, SS, U, WA, WO, YEO } from '../jamo.table.ts'
import { keyList, keys } from '../keys.ts'
import { CASES } from '../words/suffixes.table.ts'

const join = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  firsts.flatMap(first => seconds.map(second => first + second))

/** The one stem that ends as the past does. */
export const ISS: string = keys('있')
/** The sign of the past, at the end of a syllable: 했다. */
export const PAST: string = SS
/** What verbs end in where they are named. */
export const DICTIONARY_END: string = keys('다')
/** Behind one syllable few nouns end so that are not listed here: 매다, 매고, 막은. */
export const ALONE: readonly string[] = ['다', '고', '은', '을', '자'].map(keys)
/** What joins a verb to the next, and ends many nouns of two syllables: 신고, 사고. */
export const GO: string = keys('고')
/** The ending 요, which nouns seldom have. */
export const YO: string = keys('요')

/** What stems end in that double it (§18.9), and hardly a noun. */
export const REU: string = keys('르')

/** 놓아 may be drawn together as well (§35 붙임 1). */
export const NOH: string = keys('놓')
export const NWA: string = keys('놔')

/** How the vowel of a stem and that of -아/어 are drawn together (한글 맞춤법 §34 to §38; of ㅡ §18.4). */
export const CONTRACTIONS: readonly (readonly [stem: string, form: string])[] = keyList(
  'ㅏㅏ ㅓㅓ ㅐㅐ ㅔㅔ ㅕㅕ ㅣㅕ ㅡㅏ ㅡㅓ',
)
  .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])
  .concat([
    [O, WA],
    [U, WO],
    [keys('ㅚ'), keys('ㅙ')],
    // As many say and write it: 담궈 of 담그, 바껴 of 바뀌.
    [EU, WO],
    [keys('ㅟ'), YEO],
  ])

/** Behind these vowels of a stem stands -아, behind all others -어 (§16). */
export const A_VOWELS: readonly string[] = keyList('ㅏ ㅑ ㅗ')

/** The vowels that stems without a final consonant end in. */
export const STEM_VOWELS: readonly string[] = keyList('ㅏ ㅓ ㅐ ㅔ ㅕ ㅗ ㅜ ㅣ ㅚ ㅡ ㅟ ㅢ')

/** Drawn together to these, and not begun by one of those consonants, few nouns end: 멈춰, but 전화 and 참여. */
export const TELLING_VOWELS: { readonly [vowel: string]: string } = {
  [YEO]: keys('ㅇㅂ'),
  [WO]: '',
  [WA]: keys('ㅎㄱㅈ'),
  [keys('ㅙ')]: MUTE,
}

/** What few nouns have before a last ㄴ: 예쁜, 슬픈, 때린, 끊긴, 비싼. Syllables, or what they begin with. */
export const TELLING_BEFORE_N: readonly string[] = keyList('프 리 기 히 ㄲ ㄸ ㅃ ㅆ ㅉ')

/** What few nouns have before a last 여: 줄여, 먹여, 보여, but 참여 and 대여. Final consonants, or whole syllables. */
export const TELLING_BEFORE_YEO: readonly string[] = keyList('ㄱ ㄹ 보 모 쓰 꼬 조 쪼 트 떼')

/** What verbs of one syllable end in and nouns as well: 신은 is of 신고 or of 신, 받은 of 받고 alone. */
export const NOUN_CODAS: string = keys('ㄱㄴㄹㅁㅂㅅㅇ')

/**
 * The stems of one syllable, written down from everyday Korean and not from a dictionary: those that no noun has or is,
 * and the others. What is none of them is no stem (에, 너).
 */
export const SHORT_STEMS: { readonly sure: readonly string[]; readonly others: readonly string[] } = {
  sure: keyList(
    '같 갖 갚 갉 겪 곪 곯 굳 굵 굶 굽 궂 긁 긋 긷 깁 깊 깎 깔 꺾 꼬 꼽 꽂 꾸 꿇 꿰 끄 끊 끌 끓 낚 낡 낮 낳 넓 넘 넣 놀 높 놓 눋 눕 늙 늦 닦 닫 닮 닳 닿 덥 덮 돋 돕 듣 딛 떨 떫 뚫 뛰 뜨 뜯 띄 많 맑 맞 맡 맵 맺 먹 멀 멎 몰 묶 묻 묽 믿 밉 받 밝 밟 뱉 벋 볶 뵈 뵙 붇 붉 붙 빌 빚 빻 빼 뺏 뻗 뽑 뿜 삐 삶 섞 솎 솟 쇠 쉬 쉽 싣 싫 싶 싸 쌓 썩 썰 쏘 쏟 쐬 쑤 쓰 쓸 씌 씹 씻 앉 않 앓 얇 얕 얹 얻 없 엎 엮 옅 옮 옳 옭 웃 읊 읽 잃 잇 있 잊 잦 젊 젓 젖 졸 좁 좇 좋 줍 짖 짙 짚 짜 짧 째 쩔 쪼 쫄 쫓 쬐 찍 찢 찧 찾 춥 캐 켜 크 튀 트 펴 푸 핥 헐 훑 휘 흩 희',
  ),
  others: keyList(
    '가 갈 감 개 걷 걸 검 곧 골 곱 괴 굴 기 길 까 깨 꾀 끼 나 날 남 낫 내 널 녹 누 늘 달 담 대 덜 데 돌 되 두 들 따 때 떼 띠 마 막 말 매 메 묵 물 밀 박 배 벌 벗 베 보 불 붓 비 빗 빨 사 삭 살 삼 새 서 설 세 속 숨 시 식 신 심 안 알 얼 업 열 오 울 익 일 입 자 작 잡 재 적 접 절 주 죄 죽 줄 쥐 지 질 집 짓 찌 차 참 채 추 치 타 털 틀 파 팔 패 풀 품 피 하',
  ),
}

/** Those of one syllable in ㄷ, ㅂ and ㅅ that change before vowels (§18.2, 5, 6); 얻, 잡 and 웃 do not. */
export const IRREGULAR_STEMS: readonly string[] = keyList(
  '걷 듣 묻 싣 긷 붇 눋 짓 잇 낫 붓 긋 젓 잣 돕 눕 줍 깁 굽 맵 밉 쉽 춥 덥 곱',
)

/** Behind one syllable these make more nouns than verbs: 사자, 지네, 나라, 집이. */
export const NOUN_ENDINGS: readonly string[] = keyList('자 네 니 나 라 이')

/**
 * Nouns, and pronouns with particles, that look like forms of verbs of one syllable: 가게 is none of 가다, 나는 none of
 * 날다. Only those that are meant far more often than the verb: 심기 and 열기 are left to it.
 */
export const NOUNS_LIKE_FORMS: readonly string[] = keyList(
  '가게 지게 집게 가지 단지 대지 차지 편지 필지 산지 감지 입지 번지 본지 판지 한지 선지 접지 심지 검지 잡지 배지 내지 기지 서지 ' +
    '피지 지지 가면 사면 지면 서면 대면 파면 내면 세면 배면 기면 사고 보고 차고 참고 신고 입고 재고 피고 기고 밀고 비고 자기 감기 ' +
    '대기 세기 시기 줄기 절기 물기 배기 기기 패기 파도 매도 차도 자신 대신 배신 내신 서신 보신 사실 내실 매실 실수 필수 단가 본가 ' +
    '진가 산후 군데 갈래 달래 달러 배려 개요 대야 가든 나라 자라 저음 부음 일어 ' +
    '얼음 본채 보어 한대 인대 군대 안대 연대 온대 간지 치아 짠지 모어 대어 논지 친지 사신 하늘 태아 탈수 재건 재간 일지 일기 인지 일거 열거 ' +
    '오인 피신 파울 신음 수온 선거 대실 대여 산채 소감 일수 하달 난적 본적 전임 연단 진지 그릴 보고서 신고서 참고서 ' +
    '감자 박자 기자 적자 남자 입자 신자 묵자 캐나다 보일러 미니 주기 나는 나도 나만 저는 저도 저만 이는 이도 맵은 맵을 맵이',
)

/** Nouns and adverbs in ㅁ that are not made of the verb of which they look like a form: 봄 of 보다, 이름 of 이르다. */
export const NOUNS_IN_M: readonly string[] = keyList(
  '봄 밤 몸 힘 점 섬 김 남 맘 뱀 솜 짐 침 탐 품 함 흠 참 감 담 임 움 금 곰 땀 샘 쌈 암 틈 홈 좀 범 심 컴 줌 삼 람 옴 쯤 이름 구름 기름 주름 여름 씨름 보름',
)

/** Before these the 르 of a stem is regular (§18.4): 따랐다, 치렀다; behind all others it doubles. */
export const BEFORE_REGULAR_REU: readonly string[] = keyList('따 치 들 다다 우러')

/** Adjectives of a syllable and 하 which nouns in 해 and 한 do not look like (오해, 제한). */
export const ADJECTIVES: readonly string[] = keyList(
  '심하 강하 약하 착하 순하 진하 급하 독하 친하 귀하 흔하 편하 연하 선하 악하 험하 천하',
)

/** Loanwords end so as well. */
export const PEO: string = keys('퍼')

/** The consonants before the ㅡ of stems that lose it, of two syllables and more: 담그, 따르, 바쁘, 애쓰, 본뜨, 아프. */
export const EU_ONSETS: readonly string[] = keyList('ㄱ ㄹ ㅃ ㅆ ㄸ ㅍ')
/** The one behind which it is taken for a ㅜ: 담궈 for 담가. */
export const ROUNDED_EU_ONSET: string = keys('ㄱ')

/** How a stem in ㅎ that loses it draws its vowel and -아/어 together (§18.3): 빨갛, 빨개; 그렇, 그래, but 누렇, 누레. */
export const WITHOUT_H: readonly (readonly [stem: string, form: string])[] = [
  [A, AE],
  [EO, AE],
  [EO, E],
  [keys('ㅑ'), keys('ㅒ')],
  [YEO, keys('ㅖ')],
]
/** What the last syllable of such a stem begins with: 갛, 렇, 맣, 얗, 떻. */
export const ONSETS_BEFORE_H: string = keys('ㄱㄹㅁㅇㄸ')

/** Verbs that make verbs of nouns (활용하다, 초청받다); what ends in another comes before that. */
export const LIGHT: readonly string[] = keyList('당하 시키 해지 드리 하 되 받')
/** The same of words of sound or look (반짝거리다, 반짝대다), never written apart from them. */
export const LIGHT_OF_SOUNDS: readonly string[] = keyList('거리 대')
/** The same, but what stands before these may as well be a verb (일어나, 보내는 나라), when it ends so. */
export const LIGHT_OF_NOUNS: readonly string[] = keyList('나 치 들 있 없')
export const VERB_ENDS: readonly string[] = keyList('ㅏ ㅓ ㅐ ㅕ ㅘ ㅝ 는 은 을 던')
/** Stems that are as right in a shorter form, which goes on before consonants (표준어 규정 제16항, 한글 맞춤법 제32항): 머문다, 갖고. */
export const SHORTENED_STEMS: readonly (readonly [long: string, short: string])[] = [
  ['머무르', '머물'],
  ['서두르', '서둘'],
  ['서투르', '서툴'],
  ['디디', '딛'],
  ['가지', '갖'],
].map(([long = '', short = '']) => [keys(long), keys(short)])

/** What makes a predicate of a noun: 도서관이다. */
export const COPULA: string = keys('이')

/** The one of them behind ㄹ, which verbs in 르 take as well: 잘리다 of 자르다. */
export const LI: string = keys('리')
/** What makes a verb one of what is done to something, or of what is made to happen, by the final consonant before it: 긁히다, 얼리다. */
export const VOICES: readonly (readonly [codas: readonly string[], suffix: string])[] = [
  [keyList('ㄲ ㅎ ㅍ'), keys('이')],
  [keyList('ㄱ ㄷ ㅂ ㅈ ㄺ ㄼ ㄵ'), keys('히')],
  [[L], LI],
  [keyList('ㄴ ㅁ ㅅ ㅊ ㅌ ㄶ ㄻ'), keys('기')],
  [keyList('ㅈ'), keys('추')],
]
/** The one behind a stem without one: 보이다, 쓰이다. With others it makes nouns (차이). */
export const OPEN_VOICE: string = keys('이')
export const OPEN_VOICE_VOWELS: readonly string[] = [O, EU]
/** How it is drawn into stems: 바뀌다 of 바꾸다, 모이다 of 모으다. */
export const DRAWN_VOICES: readonly (readonly [onset: string | null, own: string, drawn: string])[] = [
  [null, U, keys('ㅟ')],
  [MUTE, EU, I],
]
/** Behind a stem of one syllable, with its vowel changed: 태우다 of 타다, 세우다 of 서다, 키우다 of 크다. */
export const U_VOICE: string = keys('우')
export const U_VOICE_VOWELS: readonly (readonly [own: string, changed: string])[] = [
  ['ㅏ', 'ㅐ'],
  ['ㅓ', 'ㅔ'],
  ['ㅡ', 'ㅣ'],
  ['ㅡ', 'ㅢ'],
].map(([own = '', changed = '']) => [keys(own), keys(changed)] as const)
/** What happens to something, and what is made to happen: 떨어지다, 떨어뜨리다 (표준어 규정 제26항). */
export const JI: string = keys('지')
export const MADE_TO: readonly string[] = keyList('뜨리 트리')

/** Endings of one kind. */
export interface Endings {
  telling: readonly string[]
  /** These tell behind a stem of two syllables: 지나고, but 사고 is a noun. */
  likely: readonly string[]
  doubtful: readonly string[]
  /** Verbs that may help, and what a form of one is. */
  helpers: { verbs: Helpers; kind: 'telling' | 'doubtful' } | null
}

const endings = (
  telling: readonly string[],
  doubtful: readonly string[],
  likely: readonly string[] = [],
  helpers: Endings['helpers'] = null,
): Endings => ({ telling, likely, doubtful, helpers })

/** Particles behind which one syllable is rather a verb than a noun: 돈을 낸, 내가 산, 시장에서 산. */
export const BEFORE_VERB: { readonly consonant: readonly string[]; readonly vowel: readonly string[] } = {
  consonant: keyList('을 이 에서'),
  vowel: keyList('를 가 에서'),
}
/** Behind a noun in other letters, or one in quotes, only these tell: 이 is a word by itself. */
export const BEFORE_VERB_ALONE: readonly string[] = keyList('을 를 에서')
/** Forms that are rather other words even so: 밥을 안 먹는다. */
export const RATHER_OTHERS: readonly string[] = keyList('안 한 단 맨 만')

/** What most often stands behind a verb made a noun: 먹기를, 먹음에, 먹기 전에. */
export const BEHIND_NOMINAL: readonly string[] = [
  ...CASES,
  ...keyList('만 에 의 과 와 로 으로 까지 부터 보다 에서 이다 입니다 위해 전 전에'),
]
const plain = {
  telling: keyList(
    '다가도 는데 는데요 는데도 는지 는지도 던데 던데도 던지 도록 느라 느라고 고자 겠다 겠습니다 겠지만 겠고 겠네요 겠어요 더라 더라고 더라고요 더니 더라도 더군요 다네요 다더라 자마자 거나 거든 거든요 군요 구나 길래 나요 느냐 죠 지요 잖아 잖아요 잖아서 자나요 고요 구요 다던데 다던데요 다고요 다니까 다길래 게끔 지마 지마요 지마라 지마세요 지못해 지못해요 고나서 는게 는거 는것 는걸 는법 는중 듯 듯이 듯한',
  ),
  doubtful: keyList(
    '다 고 지 게 기 네 자 자는 자고 자며 든 든지 고는 고도 고서 지도 지는 지를 길 긴 다고 다는 다면',
  ),
}
// Behind a consonant these are no particles, and no copula has lost its 이 before them.
const closedOnly = keyList('는 던 지만 네요')
const past = keyList(
  '다 대 대요 대서 데 데요 다네요 다더라 다던데 다던데요 다고요 다니까 다면서 다는데 다길래 더라 더라고요 더군요 던 고 고요 구 구요 는데 는데도 는데요 는지 지만 지 습니다 습니까 으며 으면 으나 으니 으니까 으므로 을 을까 을까봐 을텐데 을테니 을때 을때는 을땐 을수록 음 음을 음에도 어요 어 네 네요 거나 거든 거든요 기 기에 길래 다고 다는 다면 다가 다며 던가 던지 던데 어도 어야 어서 더니 더라면 죠 지요 잖아 잖아요 자나 자나요 나 나요 군요 구나 는가 는게 는걸 겠다 겠어요 겠네요 겠지만 겠습니다 겠죠 었다 었던 었고 었습니다 었는데 었지만',
)
const open = {
  telling: keyList(
    'ㄴ다 ㄴ대 ㄴ대요 ㄴ대서 ㄴ다네요 ㄴ다더라 ㄴ다던데 ㄴ다던데요 ㄴ다고 ㄴ다고요 ㄴ다니까 ㄴ다면서 ㄴ다는데 ㄴ다길래 ㄴ다는 ㄴ다면 ㄴ다음 ㄴ뒤에 ㄴ후에 ㄴ가요 ㄹ까 ㄹ까요 ㄹ까봐 ㄹ까봐서 ㄹ텐데 ㄹ테니 ㄹ테니까 ㄹ뻔 ㄹ뻔한 ㄹ뻔했다 ㄹ건데 ㄹ건지 ㄹ정도로 ㄹ듯 ㄹ듯한 ㄹ수록 ㄹ지라도 ㄹ게요 ㄹ때 ㄹ때는 ㄹ때도 ㄹ때마다 ㄹ때만 ㄹ땐 ㄹ래요 ㄹ거야 ㄹ거예요 ㄹ겁니다 ㄹ것이다 ㄹ수있다 ㄹ수있는 ㄹ수있나 ㄹ수있나요 ㄹ수없다 ㄹ수없는 ㄹ만한 ㅂ니다 ㅂ니까 ㅂ시다 려고 려면 려는 려다 려다가 려던 면서 면서도 면서까지 므로 니까 신다 셔서 셔도 셔야 세요 십시오 십니다 십니까 시나요 시네요 시는데 시죠 실까 실래요',
  ).concat(join([keys('셨')], past)),
  likely: keyList(
    '면 며 시는 시고 시면 시던 시지만 시기 시길 ㄹ걸 ㄹ것 ㄹ거 ㄹ수 ㄹ뿐 ㄹ래 ㄴ뒤 ㄴ후 ㄴ적 ㄴ것 ㄴ거 ㄴ채 ㄴ가',
  ),
  doubtful: keyList('ㄴ ㄹ ㄴ데 ㄴ데요 ㄴ지 ㄹ지 ㄹ지도 ㄹ게 ㄹ줄 면 며 니 나 러 려 신 실 라고 라는 라며'),
}
const lost = {
  telling: open.telling
    .filter(each => [N, B, S].some(key => each.startsWith(key)))
    .concat(keyList('는데 는데요 는지 느라 느라고 는게 는거 는것 는걸 는법 나요')),
  doubtful: keyList('ㄴ ㄴ데 ㄴ데요 ㄴ지 는 네 네요 니 나 신 실'),
}

/** Verbs that go on with what another does (긁어 낸다, 살펴 본다), which are often written as one with it. */
const AUXILIARIES_BUT_NA: readonly string[] = keyList(
  '지 주 드리 버리 있 보 놓 두 내 가 오 나가 나오 내리 들 먹 달 치우 대 하 쓰 앉 다니',
)
const AUXILIARIES: readonly string[] = [...AUXILIARIES_BUT_NA, keys('나')]
/** Verbs that help another, by what stands between that one and them. */
export type Helpers = readonly (readonly [link: string, stems: readonly string[]])[]
/** Behind -아/어: 긁어 낸다; 바꿔야 하는, 바꿔도 되나. */
const BEHIND_VOWEL: Helpers = [
  ['', AUXILIARIES],
  [keys('야'), keyList('하 되')],
  [keys('도'), keyList('하 되')],
]
/** The same behind a stem of one syllable that has that vowel itself: 가나다 is none of 가다. */
const BEHIND_SHORT_STEM: Helpers = [['', AUXILIARIES_BUT_NA], ...BEHIND_VOWEL.slice(1)]
/** Behind a stem: 바꾸지 않는, 바꾸고 있다. */
const BEHIND_STEM: Helpers = [
  [keys('지'), keyList('않 말 못하')],
  [keys('고'), keyList('있 싶')],
]
/** Their forms of one syllable that are no particles; those that end no noun. */
const drawnAuxiliaries = keyList('져 줘 봐 둬 놔')
const shortAuxiliaries = [
  ...drawnAuxiliaries,
  ...keyList('진 질 짐 준 줄 줌 본 볼 봄 둔 둘 둠 간 갈 감 온 올 옴 낸 낼 냄 난 남'),
]
const vowel = {
  telling: [...join([PAST], ['', ...past]), ...keyList('서 서는 서도 서야 야만 야지 야겠다 야겠어요 봤자')],
  doubtful: keyList('도 야 요 라'),
}
/** With respect, and made a noun by ㅁ, a verb ends so (보내심); many nouns do as well, so that it is no ending of what is typed. */
export const SIM: string = keys('심')
/** The same before a noun, which ends such verbs wherever 심 does. */
export const SIN: string = keys('신')
/** Makes adverbs of adjectives of one syllable (없이); behind other stems it is a particle. */
export const ADVERB: string = keys('이')

/** The verbs that may help behind a stem, and behind -아/어, where that shows and where it does not. */
const HELP = {
  stem: { verbs: BEHIND_STEM, kind: 'telling' },
  sure: { verbs: BEHIND_VOWEL, kind: 'telling' },
  unsure: { verbs: BEHIND_VOWEL, kind: 'doubtful' },
  short: { verbs: BEHIND_SHORT_STEM, kind: 'doubtful' },
} as const

/** The endings by what they stand behind. */
export const ENDINGS = {
  /** A stem with a final consonant: 먹고. */
  closed: endings(
    [
      ...plain.telling,
      ...closedOnly,
      ...keyList(
        '대서 는다 는대 는대요 는대서 는다네요 는다더라 는다던데 는다던데요 는다고 는다고요 는다니까 는다면서 는다는데 는다길래 는다는 는다면 습니다 습니까',
      ),
      ...join([keys('기')], BEHIND_NOMINAL),
    ],
    [...plain.doubtful, keys('나'), ADVERB],
    keyList('다 지 고 게 긴 다가'),
    HELP.stem,
  ),
  /** One without: 멈추고. */
  open: endings(
    plain.telling,
    [...plain.doubtful, ...closedOnly],
    [...keyList('다 지 고 구 게 긴 지만 던 네요 다가'), ...join([keys('기')], BEHIND_NOMINAL)],
    HELP.stem,
  ),
  /** 하다 and what ends in it: few nouns end in 하. */
  behindHa: endings(
    [...plain.telling, ...plain.doubtful, ...keyList('구 다가')],
    closedOnly,
    keyList('지만 던 네요'),
    HELP.stem,
  ),
  /** One without, or its last syllable: 멈추면, 멈춘. */
  into: endings(open.telling, [...open.doubtful, M], open.likely),
  /** The 으 that follows a final consonant: 먹으면, 먹은. */
  eu: endings(
    [
      ...open.telling,
      ...open.likely,
      ...open.doubtful.filter(each => each !== N && each !== L),
      ...join([M], ['', ...BEHIND_NOMINAL]),
    ],
    [N, L],
  ),
  /** A stem in ㄹ that has lost it (§18.1): 만드는, 만든. */
  lostL: endings(lost.telling, lost.doubtful),
  /** The same behind one syllable that is a stem itself: 주세요 is of 주다, hardly of 줄다; but 우셨다 of 울다. */
  lostShortL: endings(
    lost.telling.filter(each => !each.startsWith(S)),
    lost.doubtful.filter(each => !each.startsWith(S)),
  ),
  /** A stem in ㄹ that has it: 만들면, and 만들 before a noun. */
  l: endings(
    keyList(
      '면 며 면서 려고 려면 려는 려다 려다가 러 므로 수록 까 까요 까봐 까봐서 텐데 테니 테니까 뻔 뻔한 뻔했다 정도로 듯 듯한 라고 라는 라며 래요 게요 지라도 때 수있는 수있다 수있나요 수없는 거예요',
    ),
    // 줄음 for 줆, as many write it.
    ['', keys('게'), keys('라'), M, MUTE + EU + M],
    keyList('수 것 걸 거 래'),
  ),
  /** -아/어, where it shows: 먹어서. */
  vowel: endings(
    [...vowel.telling, ...keyList('야 요'), ...shortAuxiliaries],
    vowel.doubtful,
    [''],
    HELP.sure,
  ),
  /** The same behind one syllable: 심어, but 외국어 is a noun. */
  shortVowel: endings(['', ...vowel.telling, ...vowel.doubtful, ...shortAuxiliaries], [], [], HELP.sure),
  /** The same drawn together to what nouns end in as well: 참여, 분해. */
  drawnVowel: endings(
    [...vowel.telling, ...keyList('야 요'), ...shortAuxiliaries],
    ['', ...vowel.doubtful],
    [],
    HELP.sure,
  ),
  /** -아/어, where the stem has that vowel itself: 나가서. */
  ownVowel: endings(vowel.telling, ['', ...vowel.doubtful, ...shortAuxiliaries], [], HELP.unsure),
  /** The same in one syllable: 사줘, but 사진 and 자본 are nouns. */
  ownShortVowel: endings(vowel.telling, ['', ...vowel.doubtful, ...drawnAuxiliaries], [], HELP.short),
  /** -아/어, where even by itself it hardly ends a noun: 멈춰. */
  tellingVowel: endings(
    ['', ...vowel.telling, ...shortAuxiliaries, ...vowel.doubtful],
    keyList('가 와'),
    [],
    HELP.sure,
  ),
} satisfies { [kind: string]: Endings }
