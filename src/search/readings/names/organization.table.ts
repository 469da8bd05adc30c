// What names of organizations begin and end with (short-form.ts), as keys. Everyday Korean, listed by hand.
import { keyList } from '../keys.ts'

/** What a short form leaves out: 직능원 for 한국직업능력연구원. */
export const LEFT_OUT: readonly string[] = keyList('한국 대한 국민 국립 국가 전국')

/** Ends of names that short forms keep: 건보공단. Others are nouns by themselves (주민센터). */
export const WHOLE_ENDS: readonly string[] = keyList('공단 재단 연맹 연대 협회 진흥원 연구원')

/** Ends of names, of which a short form has the first syllable: 공정위 for 공정거래위원회. */
export const ENDS: readonly string[] = [
  ...WHOLE_ENDS,
  ...keyList('위원회 위원장 연구소 연합회 연합 협의회 협동조합 공사 센터 대학교 대학 조합'),
]
