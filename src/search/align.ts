// How far a folded term is from the text at one place: optimal string alignment over keys, where keys that are
// easily confused cost half. It decides what counts as a typo, and gives the exact span. Costs are counted in halves.
import { isDigitUnit, jamoUnits } from './keystroke.ts'

/** Vowels and consonants that sound or look alike and are confused in writing: half an error. */
const CONFUSED = [
  'ㅐㅔ',
  'ㅒㅖ',
  'ㅏㅑ',
  'ㅓㅕ',
  'ㅗㅛ',
  'ㅜㅠ',
  'ㅡㅜ',
  'ㄱㄲㅋ',
  'ㄷㄸㅌ',
  'ㅂㅃㅍ',
  'ㅅㅆ',
  'ㅈㅉㅊ',
]

/** What one error costs. */
export const ERROR = 2
const CONFUSION = 1
/** More than any limit: a digit is never a typo of another sign (2011 is not 2012). */
const NEVER = 100

const unitOf = (jamo: string): number => jamoUnits(jamo.charCodeAt(0))?.[0] ?? 0

const confusions = new Set<number>()
for (const group of CONFUSED) {
  for (const a of group) for (const b of group) if (a !== b) confusions.add((unitOf(a) << 8) | unitOf(b))
}

function replaceCost(a: number, b: number): number {
  if (isDigitUnit(a) || isDigitUnit(b)) return NEVER
  return confusions.has((a << 8) | b) ? CONFUSION : ERROR
}

const gapCost = (unit: number): number => (isDigitUnit(unit) ? NEVER : ERROR)

export interface Alignment {
  /** In halves of an error. */
  cost: number
  /** Where it ends in the text, exclusive. */
  to: number
}

/** Aligns one pattern at many places. */
export interface Aligner {
  /** The cheapest alignment of the whole pattern with text from `from` to where it may end; null above the limit. */
  align(units: string, from: number, end: number, mayEnd: (to: number) => boolean): Alignment | null
}

/** `limit` is in halves of an error. */
export function createAligner(pattern: string, limit: number): Aligner {
  const size = pattern.length + Math.ceil(limit / ERROR) + 2
  let before = new Int32Array(size)
  let last = new Int32Array(size)
  let row = new Int32Array(size)
  return {
    align(units, from, end, mayEnd) {
      const width = Math.min(size - 1, end - from)
      for (let j = 0; j <= width; j++) last[j] = j * ERROR
      for (let i = 1; i <= pattern.length; i++) {
        const least = fillRow(i, units, from, width)
        if (least > limit) return null
        const spare = before
        before = last
        last = row
        row = spare
      }
      let best: Alignment | null = null
      for (let j = 1; j <= width; j++) {
        const cost = last[j] ?? NEVER
        if (cost <= limit && (!best || cost < best.cost) && mayEnd(from + j)) best = { cost, to: from + j }
      }
      return best
    },
  }

  /** Fills row `i` of the table and returns the least of it and, for a swap in the next row, of the one before. */
  function fillRow(i: number, units: string, from: number, width: number): number {
    const key = pattern.charCodeAt(i - 1)
    const previousKey = i > 1 ? pattern.charCodeAt(i - 2) : -1
    const keyGap = gapCost(key)
    row[0] = i * ERROR
    let least = i * ERROR
    for (let j = 1; j <= width; j++) {
      const unit = units.charCodeAt(from + j - 1)
      const diagonal = last[j - 1] ?? 0
      let cost = key === unit ? diagonal : diagonal + replaceCost(key, unit)
      cost = Math.min(cost, (last[j] ?? 0) + keyGap, (row[j - 1] ?? 0) + gapCost(unit))
      const isSwap = j > 1 && unit === previousKey && key === units.charCodeAt(from + j - 2) && key !== unit
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + ERROR)
      row[j] = cost
      if (cost < least) least = cost
    }
    return least
  }
}
