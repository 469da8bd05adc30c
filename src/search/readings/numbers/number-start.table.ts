// With what a term begins that may have a number in it (number.ts), and the words of numbers that every search needs.
// Apart from the other words of numbers, so that those are read with what needs them.
import { termOfUnits } from '../../term.ts'
import {
  AGAINST,
  APPROXIMATE,
  BELOW,
  DAY,
  DAY_PARTS,
  DAYS,
  DIGITS,
  LONG_COUNTERS,
  MIDNIGHT,
  MONEY,
  MONTH,
  MONTHS,
  MULTIPLIERS,
  MYRIADS,
  NAMED_SPANS,
  NAMES_OF_UNITS,
  NATIVE_COUNTERS,
  NATIVE_DIGITS,
  NATIVE_TENS,
  NATIVE_VARIANTS,
  NIGHTS,
  NOON,
  ORDINAL,
  POINT_WORD,
  ROUND_COUNTERS,
  SINO_COUNTERS,
  TWENTY,
  VARIANT_COUNTERS,
  ZEROS,
} from './number.table.ts'

export {
  DIGITS,
  MULTIPLIERS,
  MYRIADS,
  NATIVE_DIGITS,
  NUMBER_WORDS,
  THOUSANDS,
} from './number.table.ts'

const sinoWords = [...DIGITS, ...[...MULTIPLIERS, ...MYRIADS].map(([word]) => word)]
const syllablesOf = (word: string): string[] => termOfUnits(word).clusters.map(({ units }) => units)
const firstOf = (counters: readonly string[]): string[] => [
  ...new Set(counters.flatMap(word => syllablesOf(word).slice(0, 1))),
]

const figures = [...'123456789']

/** The first two syllables of words that have as many, by the first of them. */
function pairsOf(
  names: readonly string[],
): (readonly [first: readonly string[], second: readonly string[]])[] {
  const behind = new Map<string, Set<string>>()
  for (const [first, second] of names.map(syllablesOf))
    if (first !== undefined && second !== undefined)
      behind.set(first, (behind.get(first) ?? new Set()).add(second))
  return [...behind].map(([first, second]) => [[first], [...second]])
}

/** The first syllables of what may be a number in words or a time, and what may be second behind them. */
export const NUMERAL_STARTS: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [
    sinoWords,
    [
      ...sinoWords,
      POINT_WORD,
      NIGHTS,
      DAY,
      AGAINST,
      ...firstOf([...SINO_COUNTERS, ...ROUND_COUNTERS, ...LONG_COUNTERS]),
    ],
  ],
  [MYRIADS.map(([word]) => word), figures],
  [MULTIPLIERS.map(([word]) => word), firstOf([...NATIVE_DIGITS, ...NATIVE_TENS])],
  [
    [...NATIVE_DIGITS, ...NATIVE_TENS].filter(word => syllablesOf(word).length === 1),
    firstOf([
      ...NATIVE_COUNTERS,
      ...NATIVE_DIGITS,
      ...SINO_COUNTERS.filter(word => syllablesOf(word).length > 1),
    ]),
  ],
  [[ORDINAL], figures],
  [MONEY.map(([sign]) => sign), figures],
  ...BELOW.slice(1)
    .map(syllablesOf)
    .map(([first = '', second = '']) => [[first], [second]] as const),
  [MONTHS.map(([word]) => word), [MONTH]],
  ...[NOON, MIDNIGHT, ...DAY_PARTS.map(([word]) => word)].map(syllablesOf).map(([first = '', second]) => {
    return [
      [first],
      second === undefined ? [...figures, ...firstOf([...NATIVE_DIGITS, ...NATIVE_TENS])] : [second],
    ] as const
  }),
  [NATIVE_VARIANTS.map(([word]) => word), firstOf(VARIANT_COUNTERS)],
  ...pairsOf([
    ...NATIVE_DIGITS,
    ...NATIVE_TENS,
    TWENTY,
    ...DAYS.map(([word]) => word),
    ...APPROXIMATE.map(([word]) => word),
    ...NAMED_SPANS.flat(),
    ...NAMES_OF_UNITS,
  ]),
]

/** The first syllables of what may be a number in words, with something behind it that nobody has listed. */
export const NUMBER_STARTS: readonly string[] = firstOf([
  ...sinoWords,
  ...NATIVE_DIGITS,
  ...NATIVE_TENS,
  TWENTY,
  ...ZEROS,
])
