// Abbreviations said letter by letter, as they are spelled in Hangul: 에스앤피 for S&P, 디에스알 for DSR.

/** How the Latin letters are called (외래어 표기 용례집), the usual name first, and digits as in English: B2B, F-6. */
const NAMES: { readonly [sign: string]: readonly string[] } = {
  a: ['에이'],
  b: ['비'],
  c: ['씨', '시'],
  d: ['디'],
  e: ['이'],
  f: ['에프'],
  g: ['지'],
  h: ['에이치', '에치'],
  i: ['아이'],
  j: ['제이'],
  k: ['케이'],
  l: ['엘'],
  m: ['엠'],
  n: ['엔'],
  o: ['오'],
  p: ['피'],
  q: ['큐'],
  r: ['알', '아르'],
  s: ['에스'],
  t: ['티'],
  u: ['유'],
  v: ['브이'],
  w: ['더블유'],
  x: ['엑스'],
  y: ['와이'],
  z: ['제트', '지'],
  1: ['원'],
  2: ['투'],
  3: ['쓰리', '스리'],
  4: ['포'],
  5: ['파이브'],
  6: ['식스'],
  7: ['세븐'],
  8: ['에이트'],
  9: ['나인'],
}

const SIGNS = Object.entries(NAMES)

/** Names that Korean words have as syllables, too: 이유 is no EU. So many of them are letters all the same: 이이지. */
const COMMON = new Set('비 시 디 이 지 아이 오 피 유 원 투 포'.split(' '))
const MANY = 3
/** What is said between letters and stands for no letter of a folded text: S&P. */
const AND = '앤'

const MIN_LETTERS = 2
/** Longer abbreviations are said as words. */
const MAX_LETTERS = 6
/** More ways to say, or to spell, one abbreviation are not looked at. */
const MAX_READINGS = 8

/** The names of the letters in a row: `sayLetters('dsr')` has `디에스알`; none for what is too long to be said so. */
export const sayLetters = (word: string): string[] => (word.length < MIN_LETTERS ? [] : sayAnyLetters(word))

function sayAnyLetters(word: string): string[] {
  if (word.length > MAX_LETTERS) return []
  return [...word].reduce<string[]>(
    (said, letter) =>
      said.flatMap(before => (NAMES[letter] ?? []).map(name => before + name)).slice(0, MAX_READINGS),
    [''],
  )
}

/** The letters whose names a Hangul word is made of: `spellLetters('디에스알')` is `['dsr']`. */
export const spellLetters = (word: string): string[] =>
  rowsOf(word)
    .filter(({ letters, isTelling }) => letters.length >= (isTelling ? MIN_LETTERS : MANY))
    .map(({ letters }) => letters)

/** A part of a word that is a row of letters, in the other script: 티 for t, or t for 티. */
export interface OtherLetters {
  text: string
  /** One of the names is no syllable of Korean words, or there are many. */
  isTelling: boolean
}

/** Letters by their names, and letters for what is made of such names; one will do. */
export function otherLetters(part: string): OtherLetters[] {
  if (/^[a-z]+$/.test(part))
    return sayAnyLetters(part).map(text => ({ text, isTelling: part.length > 1 || !COMMON.has(text) }))
  return rowsOf(part).map(({ letters, isTelling }) => ({
    text: letters,
    isTelling: isTelling || letters.length > 1,
  }))
}

interface Row {
  letters: string
  /** One of the names is no syllable of Korean words. */
  isTelling: boolean
}

function rowsOf(word: string): Row[] {
  const found: Row[] = []
  const spell = (from: number, letters: string, isTelling: boolean): void => {
    if (from === word.length) found.push({ letters, isTelling })
    if (letters.length === MAX_LETTERS || found.length === MAX_READINGS) return
    if (letters !== '' && word.startsWith(AND, from)) spell(from + AND.length, letters, isTelling)
    for (const [letter, names] of SIGNS)
      for (const name of names)
        if (word.startsWith(name, from))
          spell(from + name.length, letters + letter, isTelling || !COMMON.has(name))
  }
  spell(0, '', false)
  return found
}
