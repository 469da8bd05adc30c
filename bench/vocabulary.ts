// Words for generated notes, with the frequencies of real text: Korean nouns, Sino-Korean, borrowed and native, with the
// particles and endings their last syllable asks for, English words and numbers. The frequent nouns are real words, the
// many rare ones are put together from the same syllables.
import { createRandom, type Random } from './random.ts'

export interface Vocabulary {
  /** A noun without particle, for titles, tags and names. */
  noun(random: Random): string
  /** A word in the middle of a sentence. */
  word(random: Random): string
  /** What ends a sentence. */
  predicate(random: Random): string
  person(random: Random): string
  organization(random: Random): string
}

/** Syllables that Sino-Korean nouns are made of. */
const SINO =
  '가각간감강개거건검격결경계고공과관광교구국군권규극근금급기난내논능단달담당대도독동득등력로론류리마만매면명모목무문물미민반발방배법변별병보복본봉부분불비사산상색생서석선설성세소속수순술습승시식신실심안약양어언업역연열영예온완외요용우운원위유육음응의인일입자작장재적전절점정제조족존종주준중증지직진질집차참창책처천청체초총최추축출충취치친통투특판편평포표품풍필하학한합항해행향험형호화확환활회효후'
const SINO_ENDINGS = ['', '', '', '', '', '', '', '', '', '', '성', '화', '자', '력', '식', '실']
const COMMON =
  '고객 전략 조직 소통 분석 보고서 회의 일정 개발 배포 장애 대응 사용자 경험 검색 문서 정리 학습 독서 번역 발표 자료 질문 답변 개선 목표 성과 지표 매출 비용 예산 계획 협업 구독 광고 설문 기획 자동화 함수 변수 오류 보안 인증 권한 백업 복구 도시 여행 지도 사진 음악 영화 요리 건강 운동 수면 습관 시간 주말 가족 친구 학교 수업 연구 논문 실험 결과 결론 문제 방법 사례 내용 정보 기능 설정 화면 환경 기준 관리 운영 기술 기업 시장 제품 상품 가격 품질 판매 구매 주문 배송 결제 회원 가입 참여 활동 반응 관심 신뢰 평가 의견 제안 요청 확인 검토 승인 변경 추가 삭제 수정 적용 도입 진행 완료 시작 종료 연결 접속 전송 저장 처리 실행 생성 선택 입력 출력 요소 속성 객체 배열 문자열 숫자 값 이름 주소 번호 날짜 순서 단계 과정 구조 상태 조건 규칙 원칙 예제 참고 설명 제목 본문 목록 표 그래프 통계 비율 증가 감소 변화 원인 효과 영향 중요 필요 가능 이해 기억 집중 노력 기회 위험 책임 역할 담당자 전문가 교육 훈련 강의 행사 언론 홍보 정책 정부 사회 문화 역사 경제 금융 산업 과학 의료 환자 식품 음식 교통 도로 건물 공간 자연 동물 식물 날씨 계절 미래 현재 과거 세계 국가 지역 시민 국민 주민 대표 직원 동료 상사 신입 경력 채용 면접 급여 휴가 출장'.split(
    ' ',
  )
const BORROWED =
  '디지털 소셜 미디어 콘텐츠 플랫폼 클라우드 서버 데이터 마케팅 브랜드 캠페인 블로그 채널 이벤트 커뮤니티 뉴스레터 인터뷰 테스트 코드 리뷰 라이브러리 타입 로그 캐시 메모리 네트워크 모바일 온라인 서비스 디자인 피드백 리더 메모 팀 프로젝트 프로세스 시스템 컴포넌트 인터페이스 프레임워크 컨테이너 클러스터 스토리지 브라우저 페이지 이미지 비디오 오디오 파일 폴더 링크 버튼 메뉴 모델 파라미터 토큰 쿼리 인덱스 트래픽 트랜잭션 스케줄 워크숍 세미나 컨설팅 포럼 트렌드 타깃 스토리 아이디어 가이드 매뉴얼 체크리스트'.split(
    ' ',
  )
const NATIVE =
  '사람 마음 이야기 생각 글 말 길 일 때 뜻 힘 몸 물음 믿음 느낌 웃음 바람 나무 하늘 바다 아침 저녁 여름 겨울 손님 모임 나눔 쓰임 흐름 쓰기 읽기 듣기 만들기 고치기 보기 살림 버릇 그림 노래 얼굴 가게 밥상 집 땅 벗 줄기 뿌리 열매 씨앗 물결 햇빛 구름 이웃 마을 나들이 발걸음'.split(
    ' ',
  )
/** Stems that end in a vowel, to which endings are only added. */
const STEMS =
  '보 쓰 나누 고치 바꾸 줄이 늘리 배우 가르치 기다리 느끼 모으 세우 지키 키우 옮기 맡기 알리 올리 내리 돌리 살리 따르 고르 다루 미루 이루 펼치 맞추 갖추 마치 그리 부르 빌리 던지 버리 꾸미 숨기 넘기 남기'.split(
    ' ',
  )
const ADVERBS =
  '매우 아주 더 가장 다시 함께 먼저 자주 바로 거의 특히 또한 그리고 하지만 따라서 예를 들어 또는 모든 여러 어떤 이런 그런 각 새로운 다른 좋은 큰 작은 많은'.split(
    ' ',
  )
const ENGLISH =
  'the to of and in is for a API cache server client mobile platform web app data code test review design docker container kubernetes cluster node react typescript javascript python java go rust sql json yaml html css http url git branch commit merge release version update build deploy log metric alert team user content marketing brand channel campaign live event blog post link search index query filter sort page list table form button image video audio file folder path name value type function class object array string number error warning debug trace thread process memory storage network security token session cookie header body request response stream queue topic message event-driven open source community conference talk note tag title author date KPI PR CS SNS ROI B2B FAQ'.split(
    ' ',
  )
const SURNAMES = '김이박최정강조윤장임한오서신권황안송류홍'
const GIVEN =
  '하늘 도윤 서연 지우 민준 은서 현우 가온 수빈 예린 준호 지훈 유진 다은 태양 시우 나래 한결 소라 보람'.split(
    ' ',
  )
const COMPANY_ENDINGS = '전자 통신 시청 신문 물산 은행 화학 제약 출판 대학교 연구소 재단'.split(' ')

/** How many rare nouns there are of each kind; real notes of this size hold about as many. */
const SINO_NOUNS = 6000
const BORROWED_NOUNS = 1500

/**
 * The composed vocabulary, always the same: about 8,000 nouns, 600 forms of verbs and 130 English words whose
 * frequencies follow the law of Zipf and Mandelbrot.
 */
export function createVocabulary(): Vocabulary {
  const random = createRandom(2012)
  const nouns = composeNouns(random)
  const verbs = shuffle(random, STEMS.flatMap(connectives))
  const predicates = shuffle(random, [
    ...STEMS.flatMap(finals),
    ...COMMON.slice(-180).flatMap(noun => [`${noun}한다`, `${noun}했다`, `${noun}하기`, `${noun}할 것`]),
  ])
  const people = shuffle(
    random,
    [...SURNAMES].flatMap(surname => GIVEN.map(given => surname + given)),
  )
  const organizations = shuffle(
    random,
    nouns.slice(0, 40).flatMap(noun => COMPANY_ENDINGS.map(ending => noun + ending)),
  )
  const [noun, verb, adverb, english, predicate, person, organization] = [
    nouns,
    verbs,
    ADVERBS,
    ENGLISH,
    predicates,
    people,
    organizations,
  ].map(zipf) as [Draw, Draw, Draw, Draw, Draw, Draw, Draw]
  return {
    noun,
    word(draw) {
      const kind = draw()
      if (kind < 0.62) return withParticle(noun(draw), draw)
      if (kind < 0.77) return verb(draw)
      if (kind < 0.85) return adverb(draw)
      if (kind < 0.96) return english(draw)
      return withUnit(draw)
    },
    predicate,
    person,
    organization,
  }
}

type Draw = (random: Random) => string

/** Draws words so that the one at rank r comes in proportion to 1 / (r + 2.7) (B. Mandelbrot, 1953). */
function zipf(words: readonly string[]): Draw {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 1 + 2.7)
    sums[rank] = sum
  }
  return random => {
    const point = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > point) high = middle
      else low = middle + 1
    }
    return words[low] ?? ''
  }
}

/** Real words first, then the composed ones. */
function composeNouns(random: Random): string[] {
  const real = shuffle(random, [...COMMON, ...BORROWED, ...NATIVE])
  const at = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T
  const rare = new Set<string>()
  while (rare.size < SINO_NOUNS) rare.add(at(SINO) + at(SINO) + at(SINO_ENDINGS))
  while (rare.size < SINO_NOUNS + BORROWED_NOUNS) rare.add(at(BORROWED) + at(BORROWED))
  return [...new Set([...real, ...shuffle(random, [...rare])])]
}

function shuffle<T>(random: Random, list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[list[i], list[other]] = [list[other] as T, list[i] as T]
  }
  return list
}

const FIRST_SYLLABLE = 0xac00
const FINALS = 28
const NIEUN = 4
const RIEUL = 8

function finalOf(word: string): number {
  return (word.charCodeAt(word.length - 1) - FIRST_SYLLABLE) % FINALS
}

/** `final` below a last syllable that has none. */
function withFinal(stem: string, final: number): string {
  return stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + final)
}

const connectives = (stem: string): string[] => [
  `${stem}고`,
  `${stem}면`,
  `${stem}는`,
  `${stem}기`,
  `${stem}지`,
  `${stem}려면`,
  `${stem}도록`,
  `${stem}면서`,
  withFinal(stem, NIEUN),
  withFinal(stem, RIEUL),
]

const finals = (stem: string): string[] => [
  `${withFinal(stem, NIEUN)}다`,
  `${withFinal(stem, RIEUL)} 것`,
  `${withFinal(stem, RIEUL)} 수 있다`,
  `${stem}기`,
  `${stem}세요`,
]

/** After a consonant, and after a vowel; empty ones because nouns often stand alone. */
const PARTICLES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ''],
  ['', ''],
  ['', ''],
  ['을', '를'],
  ['을', '를'],
  ['이', '가'],
  ['은', '는'],
  ['의', '의'],
  ['에', '에'],
  ['에서', '에서'],
  ['으로', '로'],
  ['과', '와'],
  ['도', '도'],
  ['까지', '까지'],
  ['부터', '부터'],
  ['에게', '에게'],
  ['보다', '보다'],
  ['이나', '나'],
  ['만', '만'],
  ['에는', '에는'],
  ['들을', '들을'],
]

function withParticle(noun: string, random: Random): string {
  const [afterConsonant, afterVowel] = PARTICLES[Math.floor(random() * PARTICLES.length)] ?? ['', '']
  const final = finalOf(noun)
  const isLikeVowel = final === 0 || (final === RIEUL && afterConsonant === '으로')
  return noun + (isLikeVowel ? afterVowel : afterConsonant)
}

const UNITS = ['개', '명', '건', '년', '월', '일', '시간', '분', '%', '만 원', '배', '번째', '가지', '', '']

function withUnit(random: Random): string {
  return `${Math.floor(10 ** (random() * 4))}${UNITS[Math.floor(random() * UNITS.length)]}`
}
