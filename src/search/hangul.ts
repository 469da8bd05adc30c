// The syllables of Hangul by the places of their letters in Unicode (The Unicode Standard, section 3.12): 가 is 0, 0, 0.

/** The letters by their places; a syllable without a final consonant has the first coda. */
export const ONSETS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
export const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
export const CODAS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** The place of ㅇ in front of a vowel. */
export const SILENT_ONSET = 11
/** The place of ㅣ. */
export const VOWEL_I = 20

const FIRST = 0xac00
const LAST = 0xd7a3

/** Is the code a precomposed syllable, 가 to 힣? */
export const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST

/** The places of the letters of a syllable, which is given as its code. */
export const onsetOf = (syllable: number): number => Math.floor((syllable - FIRST) / 588)
export const vowelOf = (syllable: number): number => Math.floor((syllable - FIRST) / 28) % 21
export const codaOf = (syllable: number): number => (syllable - FIRST) % 28

/** A syllable taken apart, as places. */
export interface Syllable {
  onset: number
  vowel: number
  coda: number
}

/** Takes a syllable's code apart. */
export const lettersOf = (syllable: number): Syllable => ({
  onset: onsetOf(syllable),
  vowel: vowelOf(syllable),
  coda: codaOf(syllable),
})

/** The syllable of these letters: the inverse of `lettersOf`. */
export const syllableOf = ({ onset, vowel, coda }: Syllable): string =>
  String.fromCharCode(FIRST + onset * 588 + vowel * 28 + coda)
