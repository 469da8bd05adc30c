// What neighbouring syllables do to each other when Korean is spoken (표준 발음법): romanised Korean is written by
// sound as often as by spelling, 독립문 as dongnimmun and as doklipmun.

import { SILENT_ONSET, type Syllable, VOWEL_I } from '../hangul.ts'

// Places in the standard's order of onsets and codas.
const [G, N, D, R, M, B, S, SS, J, C, K, T, P, H] = [0, 2, 3, 5, 6, 7, 9, 10, 12, 14, 15, 16, 17, 18]
const [CODA_N, CODA_L, CODA_M, CODA_NG, CODA_H, CODA_NH, CODA_LH] = [4, 8, 16, 21, 27, 6, 15]

/** The onset that a coda becomes before a vowel, and what stays behind: ㄳ leaves ㄱ and moves ㅅ (제13항, 제14항). */
const LIAISON = new Map<number, readonly [stays: number, moves: number]>([
  [1, [0, 0]],
  [2, [0, 1]],
  [3, [1, SS]],
  [4, [0, N]],
  [5, [4, J]],
  [6, [0, N]],
  [7, [0, D]],
  [8, [0, R]],
  [9, [8, G]],
  [10, [8, M]],
  [11, [8, B]],
  [12, [8, SS]],
  [13, [8, T]],
  [14, [8, P]],
  [15, [0, R]],
  [16, [0, M]],
  [17, [0, B]],
  [18, [17, SS]],
  [19, [0, S]],
  [20, [0, SS]],
  [22, [0, J]],
  [23, [0, C]],
  [24, [0, K]],
  [25, [0, T]],
  [26, [0, P]],
  [27, [0, SILENT_ONSET]],
])

const ASPIRATED = new Map([
  [G, K],
  [D, T],
  [B, P],
  [J, C],
])

/** The nasal that a stopped coda becomes before ㄴ and ㅁ (제18항). */
const NASAL_OF = new Map<number, number>([
  ...[1, 2, 3, 9, 24].map(coda => [coda, CODA_NG] as const),
  ...[7, 19, 20, 22, 23, 25, 27].map(coda => [coda, CODA_N] as const),
  ...[17, 18, 14, 26].map(coda => [coda, CODA_M] as const),
])

/** How syllables are spoken together: 신라 is 실라, 종로 종노, 독립 동닙, 같이 가치. */
export function pronounce(syllables: readonly Syllable[]): Syllable[] {
  const spoken = syllables.map(syllable => ({ ...syllable }))
  for (let at = 0; at + 1 < spoken.length; at++) {
    const [left, right] = [spoken[at], spoken[at + 1]]
    if (left && right && left.coda !== 0) pronounceBorder(left, right)
  }
  return spoken
}

function pronounceBorder(left: Syllable, right: Syllable): void {
  if (right.onset === SILENT_ONSET) link(left, right)
  else if (right.onset === H) aspirate(left, right)
  else if (left.coda === CODA_H || left.coda === CODA_NH || left.coda === CODA_LH) dropH(left, right)
  else if (right.onset === R) meetLiquid(left, right)
  else if (right.onset === N && left.coda === CODA_L) right.onset = R
  else if (right.onset === N || right.onset === M) left.coda = NASAL_OF.get(left.coda) ?? left.coda
}

/** 제12항: 좋고 is 조코, 많다 만타. */
function dropH(left: Syllable, right: Syllable): void {
  right.onset = ASPIRATED.get(right.onset) ?? right.onset
  left.coda = left.coda === CODA_H ? 0 : left.coda === CODA_NH ? CODA_N : CODA_L
}

/** 제13항, 제14항; ㄷ and ㅌ before ㅣ by 제17항. */
function link(left: Syllable, right: Syllable): void {
  const linked = LIAISON.get(left.coda)
  if (!linked) return
  const [stays, moves] = linked
  left.coda = stays
  right.onset =
    right.vowel === VOWEL_I && moves === D ? J : right.vowel === VOWEL_I && moves === T ? C : moves
}

/** 제12항 붙임 1: 입학 is 이팍, 닫히 다치. */
function aspirate(left: Syllable, right: Syllable): void {
  const [stays, moves] = LIAISON.get(left.coda) ?? [0, SILENT_ONSET]
  const aspirated = ASPIRATED.get(moves)
  if (aspirated === undefined) return
  left.coda = stays
  right.onset = aspirated === T && right.vowel === VOWEL_I ? C : aspirated
}

/** ㄹ after ㄴ is ㄹㄹ (제20항), after other consonants ㄴ (제19항). */
function meetLiquid(left: Syllable, right: Syllable): void {
  if (left.coda === CODA_N) {
    left.coda = CODA_L
    return
  }
  if (left.coda === CODA_L) return
  right.onset = N
  left.coda = NASAL_OF.get(left.coda) ?? left.coda
}
