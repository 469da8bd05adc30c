// What people are called by (title.ts), folded. Everyday Korean, listed by hand.
import { FREQUENT_SURNAMES } from '../../sound/surnames.ts'
import { keyList, keys } from '../keys.ts'

/** Stand behind anybody's name, whatever the person does: 씨, not 호박씨. */
export const HONORIFICS: readonly string[] = keyList('씨 쌤 샘 선생 선생님')

const RULERS_NAMED = '대통령 부통령 총리 총통 대왕 왕 여왕 황제 황후 왕비 교황 추기경 장군 제독'
const MAKERS_NAMED =
  '작가 시인 소설가 극작가 화백 화가 조각가 사진가 만화가 작곡가 지휘자 건축가 철학자 사상가 과학자 수학자'

/**
 * Of whom one speaks by a name that need be no Korean one: 링컨 대통령, 세종대왕. Seldom said of anything else but a country,
 * or of one who had it before (NOT_NAMED).
 */
export const RULERS: readonly string[] = keyList(RULERS_NAMED)

/** The same of those who make something, of which more is said before them (웹툰 작가). */
export const MAKERS: readonly string[] = keyList(MAKERS_NAMED)

/** Before rulers, and no names: which of them, and countries, of today (외교부) and of once, with those that end in 국 or 나라. */
export const NOT_NAMED: readonly string[] = keyList(
  '국무 전직 현직 전임 후임 신임 역대 초대 차기 임시 명예 직선 종신 여성 남성 젊은 마지막 최초 ' +
    '일본 대만 북한 남한 인도 몽골 베트남 캄보디아 라오스 미얀마 필리핀 네팔 인도네시아 말레이시아 싱가포르 파키스탄 아프가니스탄 이란 이라크 이스라엘 사우디 시리아 튀르키예 터키 ' +
    '러시아 소련 우크라이나 폴란드 체코 헝가리 루마니아 불가리아 그리스 독일 프랑스 이탈리아 스페인 포르투갈 스위스 오스트리아 네덜란드 벨기에 덴마크 스웨덴 노르웨이 핀란드 아일랜드 ' +
    '캐나다 멕시코 쿠바 브라질 아르헨티나 칠레 페루 콜롬비아 베네수엘라 호주 뉴질랜드 이집트 리비아 모로코 케냐 에티오피아 나이지리아 남아공 ' +
    '조선 고려 신라 백제 고구려 가야 발해 로마 페르시아 오스만 비잔틴 바티칸',
)
export const ENDS_OF_COUNTRIES: readonly string[] = keyList('국 나라')

export const KING: string = keys('대왕')
/** What names of kings end in (묘호, 표준국어대사전): 세종, 정조. */
export const ENDS_OF_KINGS: readonly string[] = keyList('조 종')

/** Stand behind the names of people who are that (공무원임용령, 군인사법 and 경찰공무원법 on ranks; 한국고용직업분류 on the others). */
export const TITLES: readonly string[] = keyList(
  `${RULERS_NAMED} ${MAKERS_NAMED} ` +
    '회장 부회장 이사장 사장 부사장 대표 대표이사 이사 상무 전무 감사 고문 본부장 부장 차장 과장 대리 주임 사원 팀장 실장 국장 처장 센터장 지점장 지부장 점장 소장 원장 부원장 관장 단장 총장 학장 청장 의장 위원장 부위원장 위원 반장 이장 통장 ' +
    '선임 책임 수석 매니저 리드 파트장 그룹장 디렉터 엔지니어 디자이너 개발자 기획자 마케터 피디 에디터 리서처 트레이너 코치 강사 ' +
    '교수 조교수 부교수 박사 교사 교장 교감 조교 연구원 연구사 학예사 학예연구사 연구관 연구가 평론가 전문가 활동가 ' +
    '장관 차관 의원 시장 군수 구청장 도지사 지사 주무관 사무관 서기관 비서관 행정관 대사 대령 중령 소령 대위 중위 소위 준장 중장 원사 중사 병장 상병 일병 순경 경장 경위 경감 경정 총경 ' +
    '의사 한의사 수의사 간호사 약사 변호사 검사 판사 회계사 세무사 노무사 변리사 건축사 목사 신부 수녀 스님 ' +
    '가수 배우 성악가 무용가 안무가 연출가 번역가 감독 선수 기자 앵커 아나운서 셰프 요리사 사서 멘토 간사 총무 대원 ' +
    '원감 부총장 부국장 부총리 총재 부총재 대변인 보좌관 사무총장 사무국장 계장 조장 학생회장 ' +
    '영양사 사회복지사 물리치료사 전도사 장로 집사 권사 주교 대법관 재판관',
)

/** Syllables that most given names have. */
export const GIVEN = 2

/**
 * Surnames: those of two syllables, then the most frequent others (통계청, 인구주택총조사 2015), but for some that are more
 * often something else before a title (부, 사).
 */
export const SURNAMES: readonly string[] = keyList(
  '황보 남궁 제갈 선우 독고 사공 서문 ' +
    `${[...FREQUENT_SURNAMES].join(' ')} ` +
    '유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 예 경 봉',
)
