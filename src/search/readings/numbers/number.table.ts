// The words of numbers and of units (number.ts), folded.
import { moneyUnits, unitsOfWord } from '../../keystroke.ts'
import { termOfUnits } from '../../term.ts'

/** Before a myriad, and by themselves. */
export const MULTIPLIERS: readonly (readonly [word: string, size: number])[] = [
  [unitsOfWord('천'), 1000],
  [unitsOfWord('백'), 100],
  [unitsOfWord('십'), 10],
]
export const MYRIADS: readonly (readonly [word: string, size: number])[] = [
  [unitsOfWord('만'), 1e4],
  [unitsOfWord('억'), 1e8],
  [unitsOfWord('조'), 1e12],
]

/** What a number in words may go on behind: 만 오천. */
export const NUMBER_WORDS: readonly string[] = [...MULTIPLIERS, ...MYRIADS].map(([word]) => word)

const words = (list: string): readonly string[] => list.split(' ').map(unitsOfWord)

/** Of numbers in words (numeral.ts): 1 to 9, of Chinese origin, and native ones as they stand before counters. */
export const DIGITS = words('일 이 삼 사 오 육 칠 팔 구')
export const NATIVE_DIGITS = words('한 두 세 네 다섯 여섯 일곱 여덟 아홉')
export const NATIVE_TENS = words('열 스물 서른 마흔 쉰 예순 일흔 여든 아흔')
export const TWENTY = unitsOfWord('스무')

/** What is counted with Sino-Korean words even below ten. Not 번 and 장: 이번 and 사장 are words. */
export const SINO_COUNTERS = words(
  '년 월 세 권 개월 주일 주간 분 초 층 위 등급 학년 학기 교시 분기 개년 개국 인분 인용 인실 인승 인조 인가족 단계 회차 차원 차선 교대 ' +
    '호선 호기 번지 부작 만점 평점 연승 연패 퍼센트 프로 킬로 센티 센치 밀리 미터 리터 그램 톤 기가 메가 테라 달러 유로 와트 볼트 ' +
    '암페어 페이지 포인트 인치 위안 파운드 칼로리 바이트 헤르츠 헥토 데시벨 픽셀',
)
/** What is counted with native words. */
export const NATIVE_COUNTERS = words(
  '가지 개 명 분 번 점 배 시 달 주 살 사람 곳 군데 마리 그루 송이 포기 장 권 잔 병 컵 통 그릇 접시 봉지 상자 박스 조각 쪽 알 ' +
    '방울 모금 숟갈 숟가락 스푼 큰술 작은술 줌 꼬집 끼 켤레 벌 쌍 채 칸 줄 단 팀 종류 단계 문장 차례 바퀴 걸음 근 판 척 세트 번째 말 ' +
    '대 편 건 곡 자 롤 팩 캔 바늘 자루 다발 묶음 뭉치 토막 덩이 덩어리 가닥 줄기 꾸러미 구간 문제 문항 과목 코스 가구 나라 도시 면 포대 공기 짝 학급 게임 자리 학기 글자 단어 문단 항목 시즌 정거장 정류장 블록 티스푼 방 톨 뿌리 폭 부 필 갈래 겹 움큼 사발 대접 바구니 가마니 갑 보루 첩 발짝 뼘 모 냄비 샷',
)

/** What is counted with both, or is no counter by itself, and tells where other words do: 사점, 오도. */
export const LOOSE_COUNTERS = words('회 점 도 막 주 배 번 자 일 호 승 패 골 타 홀 석 실 동')

/** Words that look like an amount in words, where no space is in them. */
export const WORDS_LIKE_AMOUNTS = words(
  '세대 한대 열대 사위 구위 한편 두건 세건 한판 열건 한나라 이권 사권 이세 사세 오세 구세 일세 이번 사장 두부 세부 한부 이유로 세기가 한점 백엔드 백일홍 천일염 만일 세모 네모 한자 두자 세자 네자 열자',
)

/** Other native words for 3 and 4, and what is counted with them (석 달, 넉 장). */
export const NATIVE_VARIANTS: readonly (readonly [word: string, value: number])[] = [
  [unitsOfWord('석'), 3],
  [unitsOfWord('넉'), 4],
]
export const VARIANT_COUNTERS = words('달 장 잔 되 말 냥 섬 자 주')

/** Numbers that are not known quite, native and Sino-Korean: 서너 개 and 삼사 년 are three or four. */
export const APPROXIMATE: readonly (readonly [word: string, first: number])[] = (
  [
    [1, '한두 일이'],
    [2, '두세 두서너 이삼'],
    [3, '서너 세네 삼사'],
    [4, '네댓 너댓 너덧 네다섯 사오'],
    [5, '대여섯 대엿 다섯여섯 오륙'],
    [6, '예닐곱 여섯일곱 육칠'],
    [7, '일고여덟 일여덟 칠팔'],
    [8, '여덟아홉 팔구'],
  ] as const
).flatMap(([first, list]) => words(list).map(word => [word, first] as const))

/** So many days by name (for 하루 see NAMED_DAYS), and the counter that the names have in them. */
export const DAYS: readonly (readonly [word: string, value: number])[] = [
  ...words('이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘').map((word, i) => [word, i + 2] as const),
  [unitsOfWord('열하루'), 11],
  [unitsOfWord('열이틀'), 12],
  [unitsOfWord('보름'), 15],
  [unitsOfWord('스무날'), 20],
]
export const DAY = unitsOfWord('일')
export const YEAR = unitsOfWord('년')
/** Behind days that are counted: 3일 by itself may be a date. */
export const BEHIND_DAYS = words('간 동안 마다 째 만에 뒤 후 전')

/** So many days by a name whose figures are most often a date (named-days.ts). */
export const NAMED_DAYS: readonly (readonly [word: string, days: number])[] = [
  [unitsOfWord('하루'), 1],
  [unitsOfWord('일주일'), 7],
  [unitsOfWord('한주'), 7],
  [unitsOfWord('1주일'), 7],
]
/** What else stands behind days that are a span, and between such a day and what it has. */
export const BEHIND_SPANS = words('이내 안에 이상 내내 내 당 씩 정도 넘게 남짓')
export const BEFORE_AMOUNTS = words('평균 최대 최소 최고 총 약 단 각 각각 무려 겨우 보통 대략')

/** What says again that a month or a day is one: 4월달, 12일날. */
export const SAID_AGAIN: readonly (readonly [said: string, again: string])[] = [
  [unitsOfWord('월'), unitsOfWord('달')],
  [DAY, unitsOfWord('날')],
]

/** Months whose names are drawn together: 유월 for 육월. */
export const MONTHS: readonly (readonly [word: string, value: number])[] = [
  [unitsOfWord('유'), 6],
  [unitsOfWord('시'), 10],
]
export const MONTH = unitsOfWord('월')

/** Between the nights and the days of a stay: 1박 2일. */
export const NIGHTS = unitsOfWord('박')

/** Between a number in words and what is less than one: 삼 점 오. */
export const POINT_WORD = unitsOfWord('점')

/** Nothing, before such a word and behind it: 영 점 영칠. */
export const ZEROS = words('영 공')

/** What is counted and may be a span (40분간), which is told without it as well. */
export const SPANS = words('초 분 시간 일 주 주일 개월 달 년 학기')

/** Before an ordinal number, and what is numbered so: 제3조, which is also written 3조. */
export const ORDINAL = unitsOfWord('제')
export const NUMBERED = words('조 항 호 절 차 과 관 단계 세대')

/** Before what is less than nothing, the sign first. */
export const BELOW = ['-', ...words('영하 마이너스')]
/** What may be less than nothing. */
export const MAY_BE_BELOW = words('도 c % 퍼센트 프로 퍼')

/** Between the parts of a ratio (3대1, 3:1), and behind the lower part of a fraction (3분의 2, 2/3). */
export const AGAINST = unitsOfWord('대')
export const PARTS_OF = unitsOfWord('분의')
/** Behind a number: thousands (15k). */
export const THOUSANDS = 'k'

/** What goes on as 주간 and 주일, which are the same. */
export const WEEKS = unitsOfWord('주')

/** People, and those who are counted with respect, with native words only: 세 분. */
export const PERSON = unitsOfWord('명')
export const PERSONS = unitsOfWord('분')

/** Words for numbers that are most often others when they stand alone: this, work, full years of age. */
export const WORDS_LIKE_NUMBERS = words('이 일 만')

/** Of times of the day, and of how long something takes (clock.ts). */
export const HOUR = unitsOfWord('시')
export const SPAN = unitsOfWord('간')
export const MINUTE = unitsOfWord('분')
export const HALF = unitsOfWord('반')
export const NOON = unitsOfWord('정오')
export const MIDNIGHT = unitsOfWord('자정')
/** Twelve of it is midnight, too. */
export const NIGHT = unitsOfWord('밤')

/** What is said before an hour, the hours that it is said with, and how many to add for those of 24. */
export const DAY_PARTS: readonly (readonly [word: string, from: number, to: number, more: number])[] = [
  [unitsOfWord('오전'), 1, 11, 0],
  [unitsOfWord('새벽'), 1, 6, 0],
  [unitsOfWord('아침'), 5, 11, 0],
  [unitsOfWord('오후'), 1, 11, 12],
  [unitsOfWord('낮'), 1, 4, 12],
  [unitsOfWord('저녁'), 5, 11, 12],
  [unitsOfWord('밤'), 7, 11, 12],
]

/** How often, and how long, by names that no rule of numbers gives; the longest first, since 1주 begins 1주일. */
export const NAMED_SPANS: readonly (readonly string[])[] = [
  '매일 날마다 하루마다',
  '하루평균 1일평균 일평균',
  '매주 주마다 한주마다 일주일마다',
  '매달 매월 달마다 한달마다',
  '매분기 분기마다',
  '매년 매해 해마다 1년마다',
  '격일 이틀마다 하루걸러',
  '격주 2주마다 두주마다 이주마다',
  '격월 두달마다 2개월마다',
  '일주일 1주일 1주 한주',
  '7일간 일주일간 1주일간 1주간',
  '6개월 반년 6달 여섯달 육개월',
  '첫주 첫째주',
  '둘째주 2째주',
  '셋째주 3째주',
  '넷째주 4째주',
  '첫째 첫번째 1번째',
  ...['둘 두', '셋 세', '넷 네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'].map((names, i) => {
    const [named = '', counted = named] = names.split(' ')
    return `${named}째 ${counted}번째 ${i + 2}번째`
  }),
  '일대일 1대1 1:1',
  // 담 is 다음 drawn together (표준국어대사전).
  ...['주', '달', '번', '날', '주말', '학기'].map(word => `다음${word} 담${word}`),
].map(names => [...words(names)].sort((a, b) => b.length - a.length))

/** What is counted by the words for 100 and more alone (천 원). */
export const BIG_COUNTERS = words('원 명 년 배 건')

/** The same of words that are no such counters before others: 백일, 천엔. */
export const ROUND_COUNTERS = [...BIG_COUNTERS, DAY, unitsOfWord('엔')]

const syllablesOf = (word: string): string[] => termOfUnits(word).clusters.map(({ units }) => units)

/** Native counters of several syllables, which Sino-Korean words from 10 on stand before as well: 십 문항, but no 십 자. */
export const LONG_COUNTERS = NATIVE_COUNTERS.filter(word => syllablesOf(word).length > 1)

/** The signs of money, and what it is called. */
export const MONEY: readonly (readonly [sign: string, name: string])[] = (
  [
    ['$', '달러'],
    ['€', '유로'],
    ['¥', '엔'],
    ['¥', '위안'],
    ['₩', '원'],
    ['£', '파운드'],
  ] as const
).map(([sign, name]) => [String.fromCharCode(...moneyUnits(sign.charCodeAt(0))), unitsOfWord(name)])

/** The money that is left out where it is plain (left-out.ts). */
export const WON = unitsOfWord('원')

/** What stands before the name of a measure, before its sign, folded, and how many of it that is. */
const PREFIXES: { readonly [sign: string]: readonly [size: number, sign: string, ...names: string[]] } = {
  k: [1e3, 'k', '킬로', '키로'],
  h: [1e2, 'h', '헥토'],
  c: [1e-2, 'c', '센티', '센치'],
  m: [1e-3, 'm', '밀리', '미리'],
  M: [1e6, 'm', '메가'],
  G: [1e9, 'g', '기가'],
  T: [1e12, 't', '테라'],
}

/** The sign and names of measures, and what stands before them (국제단위계); with * also alone: 킬로 for kg. */
const MEASURES: readonly (readonly [names: string, prefixes: string])[] = [
  ['g 그램 그람', 'k* m*'],
  ['m 미터', 'k* c* m*'],
  ['l 리터', 'm*'],
  ['w 와트', 'k m M G'],
  ['wh 와트시', 'k M G'],
  ['v 볼트', 'k m'],
  ['a 암페어', 'm'],
  ['ah 암페어시', 'm'],
  ['hz 헤르츠 헤르쯔', 'k* M* G*'],
  ['pa 파스칼', 'k h M'],
  ['b 바이트', 'k M* G* T*'],
  ['s 초 세컨드', 'm'],
]

/** The names of one unit, longer ones first since some begin with others, and how many of the least it is. */
type Unit = readonly [names: readonly string[], size: number]
const namesOf = (names: string): readonly string[] => [...words(names)].sort((a, b) => b.length - a.length)
const unit = (names: string, size: number): Unit => [namesOf(names), size]

const measures: readonly (readonly Unit[])[] = MEASURES.map(([names, prefixes]) => {
  const [sign = '', ...spoken] = names.split(' ')
  const prefixed = prefixes.split(' ').map(each => {
    const [size, short = '', ...long] = PREFIXES[each.charAt(0)] ?? [1]
    const full = long.flatMap(before => spoken.map(name => before + name))
    return unit([short + sign, ...full, ...(each.endsWith('*') ? long : [])].join(' '), size)
  })
  return [unit(names, 1), ...prefixed]
})

/** A byte, and a second, are seldom written by their sign alone. */
const SELDOM = ['b', 's']

/** Units that are only those right behind their number: 2할, but not 2 할 일; 8s, but not k8s; 3자, but not 제3자. */
export const ONLY_BEHIND = ['s', ...words('할 자')]

/** Units of one measure with their sizes (1200mm is 1.2m), of which those of bytes are also counted by 1024. */
export const SCALES: readonly (readonly Unit[])[] = [
  ...measures,
  ...measures
    .filter(([first]) => first?.[0].includes('b'))
    .map(units => units.map(([names, size]): Unit => [names, 1024 ** (Math.log10(size) / 3)])),
  [unit('kg 킬로그램 킬로 키로', 1), unit('t 톤', 1e3)],
  [unit('s 초', 1), unit('min 분', 60), unit('h 시간', 3600)],
  [unit('% 퍼센트 프로 퍼', 1), unit('할', 10)],
  [unit('글자', 1), unit('자', 1)],
]

/** Names of one unit, longer ones first since some begin with others. */
export const UNITS: readonly (readonly string[])[] = [
  ...measures
    .flat()
    .map(([names]) => names)
    .filter(names => !names.some(name => SELDOM.includes(name))),
  ...[
    't 톤',
    'c 도 도씨',
    'db 데시벨',
    '% 퍼센트 프로 퍼',
    '%p %포인트 퍼센트포인트 프로포인트',
    'px 픽셀',
    'pt 포인트',
    'inch 인치',
    'kcal 킬로칼로리 칼로리',
    'h 시간',
    'min 분',
    '번 회',
    '살 세',
    '명 사람 인',
    '달 개월',
    '주 주일',
    '달러 불 usd',
    '유로 eur',
    '엔 jpy',
    '원 krw',
    '파운드 gbp',
    '위안 cny',
    'bit 비트',
    'fps 프레임',
    'mbps 메가비피에스 메가',
    'gbps 기가비피에스 기가',
    '쪽 페이지 p',
    '일차 일째',
    '주차 주째',
    '개월차 개월째',
    '년차 년째',
  ].map(namesOf),
]

/** Names of units that are other words most often: a professional, in advance. */
const OTHER_WORDS = words('프로 미리')

/** Names of units that are looked for by their sign as well: 데시벨 for dB. */
export const NAMES_OF_UNITS: readonly string[] = UNITS.filter(names =>
  names.some(name => /^[a-z%]/.test(name)),
)
  .flat()
  .filter(name => !/^[a-z%]/.test(name) && syllablesOf(name).length > 1 && !OTHER_WORDS.includes(name))

/** Sino-Korean counters of several syllables, before which native words may stand as well: 다섯 퍼센트. */
export const LONG_SINO_COUNTERS = SINO_COUNTERS.filter(word => syllablesOf(word).length > 1)
