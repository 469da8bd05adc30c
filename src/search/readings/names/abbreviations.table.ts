// Abbreviations of everyday words, with what they are short for, as keys: initials of English names and clipped words, which
// neither sound nor the first syllables of parts (short-form.ts) tell. Written for this program from general knowledge;
// those that are other words as well (WHO, IT) and other words for the same thing (휴대폰 for 핸드폰) are left out.
import { keyList } from '../keys.ts'

/** What is said in short, and what for, a line. */
const GROUPS = `
a11y: 접근성 accessibility
adhd: 주의력결핍과잉행동장애
ai 에이아이: 인공지능
ar: 증강현실
atm: 현금자동입출금기 현금인출기
bmi: 체질량지수
cctv 시시티브이 시시티비: 폐쇄회로텔레비전
ceo: 최고경영자 최고경영책임자
cfo: 최고재무책임자
cms: 콘텐츠관리시스템
cpr: 심폐소생술
crm: 고객관계관리
cto: 최고기술책임자
db 디비: 데이터베이스 database
erp: 전사적자원관리
eu: 유럽연합
faq: 자주묻는질문
fta: 자유무역협정
gdp: 국내총생산
hw: 하드웨어 hardware
i18n: 국제화 internationalization
icu: 중환자실
imf: 국제통화기금
iot: 사물인터넷
ipo: 기업공개
k8s: 쿠버네티스 kubernetes
kpi: 핵심성과지표
l10n: 현지화 localization
llm: 대규모언어모델 거대언어모델
mou: 양해각서
mri: 자기공명영상
ngo: 비정부기구
oecd: 경제협력개발기구
os: 운영체제
ot: 오리엔테이션 orientation
ppt 피피티: 파워포인트 powerpoint
ptsd: 외상후스트레스장애
roi: 투자수익률
seo: 검색엔진최적화
sw: 소프트웨어 software
tv 티브이 티비: 텔레비전 텔레비젼 television
vpn: 가상사설망
vr: 가상현실
고딩: 고등학생
길냥이: 길고양이
내비: 내비게이션
넷플: 넷플릭스
노조: 노동조합
놋북: 노트북 notebook
단톡: 단체카톡 단체카카오톡
대딩: 대학생
디카: 디지털카메라
로긴: 로그인 login
맥날: 맥도날드
민증: 주민등록증
배민: 배달의민족
법카: 법인카드
비번: 비밀번호
셀카: 셀프카메라
수능: 대학수학능력시험
스벅: 스타벅스
스샷: 스크린샷
썸넬: 썸네일 thumbnail
알바: 아르바이트
앱 어플 app: 애플리케이션 어플리케이션 application
업뎃 업댓: 업데이트 update
엘베: 엘리베이터
유튭: 유튜브
육휴: 육아휴직
인스타: 인스타그램
중딩: 중학생
초딩: 초등학생
카톡: 카카오톡
컴터: 컴퓨터 computer
컴공: 컴퓨터공학
팀플: 팀프로젝트
페북: 페이스북
프사: 프로필사진
플젝: 프로젝트 project
피방: 피시방 피씨방
학폭: 학교폭력
핸폰: 핸드폰 휴대폰
헬장: 헬스장
`

export const ABBREVIATIONS: readonly {
  readonly short: readonly string[]
  readonly whole: readonly string[]
}[] = GROUPS.trim()
  .split('\n')
  .map(line => {
    const [short = '', whole = ''] = line.split(': ')
    return { short: keyList(short), whole: keyList(whole) }
  })
