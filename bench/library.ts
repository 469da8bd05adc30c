// Writes libraries of any size for measuring: notes with front matter and bullets, in Korean with the English words
// Korean notes hold. The same count and seed give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NOUNS =
  '고객 콘텐츠 마케팅 전략 블로그 서비스 이벤트 채널 브랜드 조직 소통 온라인 모바일 데이터 분석 보고서 회의 일정 디자인 개발 배포 서버 장애 대응 사용자 경험 검색 문서 정리 메모 학습 독서 번역 발표 자료 질문 답변 피드백 개선 목표 성과 지표 매출 비용 예산 계획 팀 리더 협업 커뮤니티 뉴스레터 구독 광고 캠페인 인터뷰 설문 기획 테스트 자동화 코드 리뷰 라이브러리 함수 변수 타입 오류 로그 캐시 메모리 네트워크 보안 인증 권한 백업 복구 도시 여행 지도 사진 음악 영화 요리 건강 운동 수면 습관 시간 아침 저녁 주말 가족 친구 학교 수업 연구 논문 실험 결과 결론'.split(
    ' ',
  )
const PARTICLES = [
  '',
  '',
  '',
  '을',
  '를',
  '이',
  '가',
  '은',
  '는',
  '의',
  '에',
  '에서',
  '으로',
  '와',
  '과',
  '도',
  '까지',
]
const VERBS =
  '진행함 공유함 정리했다 필요함 중요하다 확인할 것 개선한다 적용했다 논의함 도입 예정 검토 중 완료 시작했다 늘렸다 줄였다 만들어 간다 가능하다 어렵다 기록한다'.split(
    ' ',
  )
const ENGLISH =
  'SNS API cache server mobile platform Docker React TypeScript Kubernetes PR KPI CS live campaign review design'.split(
    ' ',
  )
const PEOPLE = ['김하늘', '이도윤', '박서연', '최지우', '정민준', '강은서', '조현우', '윤가온']
const COMPANIES = ['하늘전자', '바다통신', '가람시청', '누리신문', '온새미로', '한빛물산']

const TACTICS_PER_NOTE = 6

/** Writes `count` notes of six bullets each below `root`, a thousand in a folder. */
export function writeLibrary(root: string, count: number, seed = 1): void {
  const random = createRandom(seed)
  for (let i = 0; i < count; i++) {
    const folder = join(root, String(Math.floor(i / 1000)).padStart(3, '0'))
    if (i % 1000 === 0) mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `note-${String(i).padStart(6, '0')}.md`), createNote(random))
  }
}

/** A number from 0 below 1; the generator of Tommy Ettinger known as mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function createNote(random: () => number): string {
  const date = `20${10 + Math.floor(random() * 15)}-${pad(1 + random() * 12)}-${pad(1 + random() * 28)}`
  const tags = [pick(random, NOUNS), pick(random, NOUNS), pick(random, ENGLISH)]
  const header = [
    '---',
    `title: ${phrase(random, 3)}`,
    `speaker: ${pick(random, PEOPLE)}`,
    `organization: ${pick(random, COMPANIES)}`,
    `date: ${date}`,
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
  ]
  const bullets = Array.from({ length: TACTICS_PER_NOTE }, () => `- ${sentence(random)}`)
  return `${[...header, ...bullets].join('\n')}\n`
}

function sentence(random: () => number): string {
  return `${phrase(random, 6 + Math.floor(random() * 8))} ${pick(random, VERBS)}.`
}

function phrase(random: () => number, words: number): string {
  return Array.from({ length: words }, () =>
    random() < 0.12 ? pick(random, ENGLISH) : pick(random, NOUNS) + pick(random, PARTICLES),
  ).join(' ')
}

/** The first words of a list are common, the last ones rare, as in real text. */
function pick(random: () => number, words: readonly string[]): string {
  return words[Math.floor(random() ** 2 * words.length)] ?? ''
}

function pad(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}
