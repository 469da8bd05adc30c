// How far a folded term is from the text at one place: optimal string alignment over keys, where keys that are
// easily confused cost half. It decides what counts as a typo, and gives the exact span. Costs are counted in halves.
import { lazy } from '../base/lazy.ts'
import { isDigitUnit, jamoUnits } from './keystroke.ts'
import { SEPARATOR } from './texts.ts'

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
/** More than any limit. */
const NEVER = 100

const NUMBER_SIGNS = '.:/$-%'

interface Costs {
  /** `replace[typed * 256 + unit]`: what it costs that `unit` stands where `typed` was typed. */
  replace: Uint8Array
  /** What a unit too many or too few costs. */
  gap: Uint8Array
}

const costs = lazy((): Costs => {
  const replace = new Uint8Array(1 << 16).fill(ERROR)
  const gap = new Uint8Array(256).fill(ERROR)
  // A digit is never a typo of another sign (2011 is not 2012), nor is a sign of numbers (2.3 is not 23), and no match
  // runs from one text into the next.
  for (let unit = 0; unit < 256; unit++) {
    if (!isDigitUnit(unit) && !NUMBER_SIGNS.includes(String.fromCharCode(unit)) && unit !== SEPARATOR)
      continue
    gap[unit] = NEVER
    replace.fill(NEVER, unit * 256, (unit + 1) * 256)
    for (let typed = 0; typed < 256; typed++) replace[typed * 256 + unit] = NEVER
  }
  for (const group of CONFUSED) {
    for (const a of group) for (const b of group) replace[unitOf(a) * 256 + unitOf(b)] = CONFUSION
  }
  for (let unit = 0; unit < 256; unit++) replace[unit * 257] = unit === SEPARATOR ? NEVER : 0
  return { replace, gap }
})

function unitOf(jamo: string): number {
  return jamoUnits(jamo.charCodeAt(0))?.[0] ?? 0
}

export interface Alignment {
  /** In halves of an error. */
  cost: number
  /** Where it ends in the text, exclusive. */
  to: number
}

/** The cheapest alignment of a whole pattern with text from `from` to where it may end; null above the limit. */
export type Align = (units: string, from: number, mayEnd: (to: number) => boolean) => Alignment | null

/** Aligns one pattern at many places. `limit` is in halves of an error. */
export function createAlign(pattern: string, limit: number): Align {
  const { length } = pattern
  const { replace, gap } = costs()
  const gaps = Math.floor(limit / ERROR)
  const keys = Uint8Array.from(pattern, key => key.charCodeAt(0))
  const size = length + gaps + 2
  let before = new Int32Array(size)
  let last = new Int32Array(size)
  let row = new Int32Array(size)

  /** Fills the part of row `i` that few enough gaps reach, and returns its least. */
  function fillRow(i: number, units: string, from: number): number {
    const key = keys[i - 1] ?? 0
    const previousKey = keys[i - 2] ?? 0
    const first = Math.max(1, i - gaps)
    const end = i + gaps
    row[first - 1] = first === 1 ? (last[0] ?? NEVER) + (gap[key] ?? NEVER) : NEVER
    let least = NEVER
    for (let j = first; j <= end; j++) {
      // Past the last text there is nothing to align with; NaN becomes 0, which costs an error.
      const unit = units.charCodeAt(from + j - 1) | 0
      let cost = (last[j - 1] ?? NEVER) + (replace[key * 256 + unit] ?? NEVER)
      const removed = (last[j] ?? NEVER) + (gap[key] ?? NEVER)
      const added = (row[j - 1] ?? NEVER) + (gap[unit] ?? NEVER)
      if (removed < cost) cost = removed
      if (added < cost) cost = added
      if (j > 1 && i > 1 && unit === previousKey && key !== unit && key === units.charCodeAt(from + j - 2)) {
        const swapped = (before[j - 2] ?? NEVER) + Math.max(ERROR, gap[key] ?? 0, gap[unit] ?? 0)
        if (swapped < cost) cost = swapped
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    row[end + 1] = NEVER
    return least
  }

  return (units, from, mayEnd) => {
    last.fill(NEVER)
    last[0] = 0
    for (let j = 1; j <= gaps; j++) {
      last[j] = (last[j - 1] ?? 0) + (gap[units.charCodeAt(from + j - 1) | 0] ?? NEVER)
    }
    before.fill(NEVER)
    let previousLeast = 0
    for (let i = 1; i <= length; i++) {
      const least = fillRow(i, units, from)
      // A swap reaches over one row.
      if (least > limit && previousLeast > limit - ERROR) return null
      previousLeast = least
      const spare = before
      before = last
      last = row
      row = spare
    }
    let best: Alignment | null = null
    for (let j = Math.max(1, length - gaps); j <= length + gaps; j++) {
      const cost = last[j] ?? NEVER
      // Of equal ones that of as many keys: sevsi is sevis, not sevi with a key too many.
      const isBetter = !best || cost < best.cost || (cost === best.cost && j === length)
      if (cost <= limit && isBetter && mayEnd(from + j)) best = { cost, to: from + j }
    }
    return best
  }
}
