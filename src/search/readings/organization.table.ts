// What names of organizations begin and end with (short-form.ts), as keys. Everyday Korean, listed by hand.
import { unitsOfWord } from '../keystroke.ts'

const all = (list: string): readonly string[] => list.split(' ').map(unitsOfWord)

/** What a short form leaves out: 직능원 for 한국직업능력연구원. */
export const LEFT_OUT: readonly string[] = all('한국 대한 국민 국립 국가 전국 대학')

/** Ends of names, of which a short form has the first syllable: 공정위 for 공정거래위원회. */
export const ENDS: readonly string[] = all(
  '위원회 위원장 연구원 연구소 연합회 연합 연맹 연대 협회 협의회 협동조합 공사 공단 센터 대학교 대학 재단 조합 진흥원',
)

/** Syllables that lose their ㄹ or ㄴ where a word begins (한글 맞춤법 제10항–제12항), as they stand behind another and as they begin. */
export const INITIAL_LAW: readonly (readonly [behind: string, beginning: string])[] = [
  ['련', '연'],
  ['력', '역'],
  ['로', '노'],
  ['룡', '용'],
  ['류', '유'],
  ['률', '율'],
  ['리', '이'],
  ['림', '임'],
  ['녀', '여'],
].map(([behind = '', beginning = '']): [string, string] => [unitsOfWord(behind), unitsOfWord(beginning)])
