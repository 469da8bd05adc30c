// The letters that rules of spelling and conjugation name, as keys, each by its romanised name (국어의 로마자 표기법).
import { keys } from './keys.ts'

export const N: string = keys('ㄴ')
export const D: string = keys('ㄷ')
export const L: string = keys('ㄹ')
export const M: string = keys('ㅁ')
export const B: string = keys('ㅂ')
export const S: string = keys('ㅅ')
export const SS: string = keys('ㅆ')
/** The first key of a syllable that begins with a vowel. */
export const MUTE: string = keys('ㅇ')
export const H: string = keys('ㅎ')

export const A: string = keys('ㅏ')
export const AE: string = keys('ㅐ')
export const E: string = keys('ㅔ')
export const EO: string = keys('ㅓ')
export const YEO: string = keys('ㅕ')
export const O: string = keys('ㅗ')
export const WA: string = keys('ㅘ')
export const U: string = keys('ㅜ')
export const WO: string = keys('ㅝ')
export const EU: string = keys('ㅡ')
export const I: string = keys('ㅣ')

/**
 * Vowels that are ㅣ or begin like it. A ㄴ is heard before them behind a final consonant (표준 발음법 제29항: 담요), and ㄴ and
 * ㄹ are not written before them where a word begins (한글 맞춤법 제10항, 제11항: 녀, 여).
 */
export const Y_VOWELS: readonly string[] = [...'ㅣㅑㅕㅛㅠㅒㅖ'].map(keys)
