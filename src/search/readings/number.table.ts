// The words of numbers and of units (number.ts), folded.
import { unitsOfWord } from '../keystroke.ts'
import { termOfUnits } from '../term.ts'

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
    '암페어 페이지 포인트 인치',
)
/** What is counted with native words. */
export const NATIVE_COUNTERS = words(
  '가지 개 명 분 번 배 시 달 주 살 사람 곳 군데 마리 그루 송이 포기 장 권 잔 병 컵 통 그릇 접시 봉지 상자 박스 조각 쪽 알 ' +
    '방울 모금 숟갈 숟가락 스푼 큰술 작은술 줌 꼬집 끼 켤레 벌 쌍 채 칸 줄 단 팀 종류 단계 문장 차례 바퀴 걸음 근 판 척 세트 번째 ' +
    '대 편 건 곡 롤 팩 캔 바늘 자루 다발 묶음 뭉치 토막 덩이 덩어리 가닥 줄기 꾸러미 구간 문제 문항 과목 코스 가구 나라 도시 면 포대 공기 짝 학급 게임 자리 학기 글자 단어 문단 항목 시즌 정거장 정류장 블록 티스푼 방 톨 뿌리 폭',
)

/** Words that look like an amount in words, where no space is in them. */
export const WORDS_LIKE_AMOUNTS = words(
  '세대 한대 열대 사위 구위 한편 두건 세건 한판 열건 한나라 이권 사권 이세 사세 오세 구세 일세 이번 사장',
)

/** Other native words for 3 and 4, and what is counted with them (석 달, 넉 장). */
export const NATIVE_VARIANTS: readonly (readonly [word: string, value: number])[] = [
  [unitsOfWord('석'), 3],
  [unitsOfWord('넉'), 4],
]
export const VARIANT_COUNTERS = words('달 장 잔 되 말 냥 섬 자')

/** So many days by name (not 하루: 1일 is most often a date), and the counter that the names have in them. */
export const DAYS: readonly (readonly [word: string, value: number])[] = [
  ...words('이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘').map((word, i) => [word, i + 2] as const),
  [unitsOfWord('보름'), 15],
]
export const DAY = unitsOfWord('일')
/** Behind days that are counted: 3일 by itself may be a date. */
export const BEHIND_DAYS = words('간 동안 마다 째 만에 뒤 후 전')

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

/** Of times of the day, and of how long something takes (clock.ts). */
export const HOUR = unitsOfWord('시')
export const SPAN = unitsOfWord('간')
export const MINUTE = unitsOfWord('분')
export const HALF = unitsOfWord('반')
export const NOON = unitsOfWord('정오')
export const MIDNIGHT = unitsOfWord('자정')

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
  '매주 주마다 한주마다 일주일마다',
  '매달 매월 달마다 한달마다',
  '매분기 분기마다',
  '매년 매해 해마다 1년마다',
  '격일 이틀마다 하루걸러',
  '격주 2주마다 두주마다 이주마다',
  '격월 두달마다 2개월마다',
  '일주일 1주일 1주 한주',
  '7일간 일주일간 1주일간 1주간',
  '6개월 반년',
  '첫주 첫째주',
].map(names => [...words(names)].sort((a, b) => b.length - a.length))

/** What is counted by the words for 100 and more alone (천 원). */
export const BIG_COUNTERS = words('원 명 년 배')

const sinoWords = [...DIGITS, ...[...MULTIPLIERS, ...MYRIADS].map(([word]) => word)]
const syllablesOf = (word: string): string[] => termOfUnits(word).clusters.map(({ units }) => units)
const firstOf = (counters: readonly string[]): string[] => [
  ...new Set(counters.flatMap(word => syllablesOf(word).slice(0, 1))),
]

/** Native counters of several syllables, which Sino-Korean words from 10 on stand before as well: 십 문항, but no 십 자. */
export const LONG_COUNTERS = NATIVE_COUNTERS.filter(word => syllablesOf(word).length > 1)

const figures = [...'123456789']

/** The first syllables of what may be a number in words or a time, and what may be second behind them. */
export const NUMERAL_STARTS: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [
    sinoWords,
    [
      ...sinoWords,
      POINT_WORD,
      NIGHTS,
      DAY,
      ...firstOf([...SINO_COUNTERS, ...BIG_COUNTERS, ...LONG_COUNTERS]),
    ],
  ],
  [MYRIADS.map(([word]) => word), figures],
  [
    [...NATIVE_DIGITS, ...NATIVE_TENS].filter(word => syllablesOf(word).length === 1),
    firstOf([...NATIVE_COUNTERS, ...NATIVE_DIGITS]),
  ],
  [MONTHS.map(([word]) => word), [MONTH]],
  ...[NOON, MIDNIGHT, ...DAY_PARTS.map(([word]) => word)].map(syllablesOf).map(([first = '', second]) => {
    return [
      [first],
      second === undefined ? [...figures, ...firstOf([...NATIVE_DIGITS, ...NATIVE_TENS])] : [second],
    ] as const
  }),
  [NATIVE_VARIANTS.map(([word]) => word), firstOf(VARIANT_COUNTERS)],
  ...[...NATIVE_DIGITS, ...NATIVE_TENS, TWENTY, ...DAYS.map(([word]) => word), ...NAMED_SPANS.flat()]
    .map(syllablesOf)
    .filter(syllables => syllables.length > 1)
    .map(([first = '', second = '']) => [[first], [second]] as const),
]

/** Names of one unit, longer ones first where another begins with them. */
export const UNITS: readonly (readonly string[])[] = [
  'kg 킬로그램 킬로 키로그램 키로',
  'km 킬로미터 킬로 키로미터 키로',
  'mg 밀리그램',
  'g 그램',
  'cm 센티미터 센티 센치',
  'mm 밀리미터 밀리 미리',
  'm 미터',
  'ml 밀리리터 밀리 미리',
  'l 리터',
  'c 도',
  'w 와트',
  'v 볼트',
  'a 암페어',
  'db 데시벨',
  'hz 헤르츠 헤르쯔',
  'ms 밀리초',
  '% 퍼센트 프로 퍼',
  'tb 테라바이트 테라',
  'gb 기가바이트 기가',
  'mb 메가바이트 메가',
  'kb 킬로바이트',
  't 톤',
  'px 픽셀',
  'pt 포인트',
  'inch 인치',
  'kcal 킬로칼로리 칼로리',
  'h 시간',
  'min 분',
  '번 회',
  '살 세',
  '명 사람',
  '달 개월',
  '주 주일',
  '달러 불',
].map(words)
