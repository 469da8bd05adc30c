// What people are called by (title.ts), folded. Everyday Korean, listed by hand.
import { keyList } from '../keys.ts'

/** Stand behind anybody's name, whatever the person does: 씨, not 호박씨. */
export const HONORIFICS: readonly string[] = keyList('씨 쌤 샘 선생 선생님')

/** Stand behind the names of people who are that. */
export const TITLES: readonly string[] = keyList(
  '회장 부회장 이사장 사장 부사장 대표 대표이사 이사 상무 전무 감사 고문 본부장 부장 차장 과장 대리 주임 사원 팀장 실장 국장 처장 센터장 지점장 지부장 점장 소장 원장 부원장 관장 단장 총장 학장 청장 의장 위원장 부위원장 위원 반장 이장 통장 ' +
    '선임 책임 수석 매니저 리드 파트장 그룹장 디렉터 엔지니어 디자이너 개발자 기획자 마케터 피디 에디터 리서처 트레이너 코치 강사 ' +
    '교수 조교수 부교수 박사 교사 교장 교감 조교 연구원 연구사 학예사 학예연구사 연구관 연구가 평론가 전문가 활동가 ' +
    '장관 차관 의원 시장 군수 구청장 도지사 지사 주무관 사무관 서기관 비서관 행정관 대사 총리 대통령 장군 대령 중령 소령 대위 ' +
    '의사 한의사 수의사 간호사 약사 변호사 검사 판사 회계사 세무사 노무사 변리사 건축가 건축사 목사 신부 수녀 스님 ' +
    '작가 시인 소설가 화백 화가 가수 배우 감독 선수 기자 앵커 아나운서 셰프 요리사 사서 멘토 간사 총무 대원',
)

/** Syllables that most given names have. */
export const GIVEN = 2

/**
 * Surnames: those of two syllables, then the most frequent others (통계청, 인구주택총조사 2015), but for some that are more
 * often something else before a title (부, 사).
 */
export const SURNAMES: readonly string[] = keyList(
  '황보 남궁 제갈 선우 독고 사공 서문 ' +
    '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 예 경 봉',
)
