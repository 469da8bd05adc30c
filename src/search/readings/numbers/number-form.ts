// The ways to write a number, folded: in digits, by its myriads, with words for its noughts.
import { isDigitUnit } from '../../keystroke.ts'
import { MULTIPLIERS, MYRIADS, THOUSANDS } from './number.table.ts'
import { inPlaces } from './numeral.ts'

/** The ways to write a number: all digits, by its myriads (3억5000만, 3.5억), with one word for its noughts (5천만). */
export function numbersOf(value: number): string[] {
  const byMyriads = [String, inMultiples, inEach, inFirst].map(write => inMyriads(value, write))
  const found = [String(value), ...byMyriads, ...byMyriads.flatMap(withoutOne)]
  for (const [word, size] of MYRIADS)
    if (value > size && (value * 100) % size === 0) found.push(value / size + word)
  for (const [word, size] of [['', 1] as const, ...MYRIADS]) {
    if (value % size !== 0 || value < size) continue
    if (size > 1) found.push(value / size + word)
    for (const [multiplier, times] of MULTIPLIERS) {
      const count = value / size / times
      if (Number.isInteger(count) && count < 10) found.push(count + multiplier + word)
    }
  }
  // 2억3천 is 2억3천만.
  return [...found, ...withoutMyriads(value)]
}

/** 2억3천 for 2억3천만: what is not said behind hundreds of millions, where only thousands of it follow. */
function withoutMyriads(value: number): string[] {
  const [[myriad = '', size = 1] = [], [, hundredMillions = 1] = []] = MYRIADS
  const part = (value % hundredMillions) / size
  if (value < hundredMillions || part < 1000 || part % 100 !== 0) return []
  return [inMultiples, inEach].map(write => inMyriads(value, write).slice(0, -myriad.length))
}

/** 만 8천 for 1만 8천. */
const withoutOne = (text: string): string[] =>
  MYRIADS.some(([word]) => text.startsWith(`1${word}`) && isDigitUnit(text.charCodeAt(word.length + 1)))
    ? [text.slice(1)]
    : []

/** By its myriads, each written by `write`. */
function inMyriads(value: number, write: (part: number) => string): string {
  let rest = value
  let text = ''
  for (const [word, size] of [...MYRIADS].reverse()) {
    if (rest >= size) text += write(Math.floor(rest / size)) + word
    rest %= size
  }
  return rest === 0 && text !== '' ? text : text + write(rest)
}

/** 5천 for 5000, where one word will do. */
function inMultiples(value: number): string {
  const multiplier = MULTIPLIERS.find(([, size]) => value % size === 0 && value / size < 10 && value >= size)
  return multiplier === undefined ? String(value) : value / multiplier[1] + multiplier[0]
}

/** 1백20 for 120: a word for the first place alone. */
function inFirst(value: number): string {
  const [word, size] = MULTIPLIERS.find(([, each]) => value >= each && value / each < 10) ?? ['', 1]
  return value < 100 ? String(value) : Math.floor(value / size) + word + (value % size || '')
}

/** 4천5백 for 4500: a digit with a word for each place. */
const inEach = (value: number): string => inPlaces(value, (digit, place) => digit + place) || '0'

/** 15k for 15000. Below ten thousand it is most often a name: 4K. */
export const inThousands = (value: number): string[] =>
  value >= MIN_THOUSANDS && value % 1000 === 0 ? [value / 1000 + THOUSANDS] : []

const MIN_THOUSANDS = 10_000
