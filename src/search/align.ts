// How far a folded term is from the text at one place: optimal string alignment over keys, where keys that are
// easily confused cost half. It decides what counts as a typo, and gives the exact span.
import { isDigitUnit, jamoUnits } from './keystroke.ts'
import { isCluster } from './scan.ts'

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

const unitOf = (jamo: string): number => jamoUnits(jamo.charCodeAt(0))?.[0] ?? 0

const confusions = new Set<number>()
for (const group of CONFUSED) {
  for (const a of group) for (const b of group) if (a !== b) confusions.add((unitOf(a) << 8) | unitOf(b))
}

/** What it costs that `b` stands where `a` was typed. A digit is never a typo of another sign: 2011 is not 2012. */
function replaceCost(a: number, b: number): number {
  if (a === b) return 0
  if (isDigitUnit(a) || isDigitUnit(b)) return Number.POSITIVE_INFINITY
  return confusions.has((a << 8) | b) ? 0.5 : 1
}

export interface Alignment {
  cost: number
  /** Where it ends in the text, exclusive. */
  to: number
}

/**
 * The cheapest alignment of the whole pattern with the text that begins at `from` and ends with a syllable, or null
 * when it costs more than `limit`.
 */
export function align(
  pattern: string,
  units: string,
  flags: Uint8Array,
  from: number,
  end: number,
  limit: number,
): Alignment | null {
  const width = Math.min(pattern.length + Math.ceil(limit) + 1, end - from)
  let before = new Float64Array(width + 1)
  let last = Float64Array.from({ length: width + 1 }, (_, i) => i)
  let row = new Float64Array(width + 1)
  for (let i = 1; i <= pattern.length; i++) {
    const key = pattern.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= width; j++) {
      const unit = units.charCodeAt(from + j - 1)
      let cost = Math.min(
        (last[j - 1] ?? 0) + replaceCost(key, unit),
        (last[j] ?? 0) + gapCost(key),
        (row[j - 1] ?? 0) + gapCost(unit),
      )
      const isSwapped =
        i > 1 && j > 1 && key === units.charCodeAt(from + j - 2) && unit === pattern.charCodeAt(i - 2)
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return null
    const spare = before
    before = last
    last = row
    row = spare
  }
  return cheapestEnd(last, flags, from, limit)
}

const gapCost = (unit: number): number => (isDigitUnit(unit) ? Number.POSITIVE_INFINITY : 1)

function cheapestEnd(row: Float64Array, flags: Uint8Array, from: number, limit: number): Alignment | null {
  let best: Alignment | null = null
  for (let j = 1; j < row.length; j++) {
    const cost = row[j] ?? limit + 1
    if (cost > limit || !isCluster(flags, from + j)) continue
    if (!best || cost < best.cost) best = { cost, to: from + j }
  }
  return best
}
