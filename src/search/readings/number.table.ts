// The words of numbers and of units (number.ts), folded.
import { unitsOfWord } from '../keystroke.ts'

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

/** Names of one unit, longer ones first where another begins with them. */
export const UNITS: readonly (readonly string[])[] = [
  'kg 킬로그램 킬로 키로그램 키로',
  'km 킬로미터 킬로 키로미터 키로',
  'mg 밀리그램',
  'g 그램',
  'cm 센티미터 센티 센치',
  'mm 밀리미터 밀리 미리',
  'm 미터',
  'ml 밀리리터 미리',
  'l 리터',
  'c 도',
  'db 데시벨',
  'hz 헤르츠 헤르쯔',
  '% 퍼센트 프로 퍼',
  'gb 기가바이트 기가',
  'mb 메가바이트 메가',
].map(names => names.split(' ').map(unitsOfWord))
