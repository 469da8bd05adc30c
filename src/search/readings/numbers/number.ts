// Amounts that are written in several ways: 5000만 원, 5천만원 and 50,000,000원; 250g and 250그램; 3가지 and 세 가지.
import { WORST } from '../../cost.ts'
import { isDigitUnit, spell, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type Cluster, type FoldedTerm, isAll, termOfClusters, termOfUnits, unitsOf } from '../../term.ts'
import { isNounSuffixOrNone, type Stem } from '../words/particle.ts'
import { approximatePatterns, isApproximate } from './approximate.ts'
import { datePatterns, isDay, readDate, readPointed, yearPatterns } from './calendar.ts'
import { hourPatterns, isTime, lastingFor, otherTimes } from './clock.ts'
import { bareMoneyPatterns, bareNumberPatterns, isBare } from './left-out.ts'
import { namedDayPatterns } from './named-days.ts'
import {
  AGAINST,
  BEHIND_DAYS,
  BELOW,
  DAY,
  DAY_PARTS,
  DAYS,
  HALF,
  MAY_BE_BELOW,
  MIDNIGHT,
  MONEY,
  MYRIADS,
  NAMED_SPANS,
  NATIVE_DIGITS,
  NATIVE_TENS,
  NOON,
  NUMBERED,
  ORDINAL,
  PARTS_OF,
  PERSON,
  PERSONS,
  SAID_AGAIN,
  SPAN,
  SPANS,
  TWENTY,
  UNITS,
  WORDS_LIKE_NUMBERS,
} from './number.table.ts'
import { inThousands, numbersOf } from './number-form.ts'
import {
  type Amount,
  dayName,
  digitsAt,
  isCounter,
  isLikeAmount,
  MIN_NOUN,
  nativeOf,
  numberOf,
  numeralsFor,
  readAmounts,
  readDecimal,
  readLoosely,
  sinoWord,
} from './numeral.ts'
import { firstOfRange, rangePatterns } from './range.ts'
import { convertedPatterns, endOf, isCounterWord, namesLike, signPatterns, unitsLike } from './unit.ts'

export { isWholeDate } from './calendar.ts'
export { nameOfDays } from './named-days.ts'
export { isCounterWord } from './unit.ts'

/** Patterns for other ways to write the amount that the term or a stem of it begins with. */
export function* amountPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const date = readDate(term, stems)
  if (date !== null) yield* datePatterns(date, term)
  // Nothing else has a year and a month.
  if (date !== null && date.year !== null) return
  yield* seriesPatterns(term)
  const isApart = /\s/.test(term.text)
  for (const word of [term, ...stems]) {
    const { units, clusters } = word
    // 세 번씩 before 세 번 for 3번씩.
    const degree = word === term ? 0 : STRIPPED
    const written = { via: 'alias', begin: 'number', degree } as const
    yield* ratioPatterns(clusters)
    for (const other of otherAmounts(clusters, isApart))
      yield {
        ...written,
        // 21 오후 3시 is no number that goes on.
        begin: NAMES.some(name => other.startsWith(name)) ? 'word' : 'number',
        units: other,
        degree: degree + (isCountedAlike(units, other) ? 0 : OTHERWISE_COUNTED),
        end: endOf(other),
        isApart: isLikeAmount(other) || isOfPersons(other),
      }
    yield* signPatterns(units)
    yield* approximatePatterns(term.text, units)
    yield* yearPatterns(term.text, units)
    yield* rangePatterns(term.text, units)
    yield* halfPatterns(units)
    yield* namedDayPatterns(units)
    yield* saidTwice(clusters)
    yield* hourPatterns(units)
    for (const amount of readAmounts(clusters, isApart)) {
      yield* bareMoneyPatterns(amount)
      yield* convertedPatterns(amount)
      yield* firstOfRange(amount)
    }
    const number = withoutOrdinal(units)
    // 103조, but not 103조원.
    if (number !== null) yield { ...written, units: number, end: isNounSuffixOrNone }
    yield* countedInWords(units)
  }
}

/** Patterns for a month or a day without the noun that says again that it is one: 4월 for 4월달, 12일 for 12일날. */
function* saidTwice(clusters: readonly Cluster[]): Generator<Pattern> {
  const short = termOfClusters(clusters.slice(0, -1))
  const { units } = short
  const said = SAID_AGAIN.find(([word, again]) => units.endsWith(word) && clusters.at(-1)?.units === again)
  if (!said) return
  const isMeant =
    readDate(short, []) !== null || readAmounts(short.clusters, false).some(({ rest }) => rest === said[0])
  if (!isMeant) return
  yield { units, via: 'alias', begin: 'number', end: endOf(units) }
  yield* amountPatterns(short, [])
}

/** The degree of an amount without the particle that was typed. */
const STRIPPED = 0.02

/** The degree of people who are counted with respect or without, unlike what was typed: more than that a word goes on. */
const OTHERWISE_COUNTED = 0.6

/** Patterns for three numbers or more with other signs between them: 30/60/90 and 30-60-90. */
function* seriesPatterns({ text }: FoldedTerm): Generator<Pattern> {
  const numbers = text.split(/[/-]/)
  if (numbers.length < 3 || !numbers.every(number => /^\d+$/.test(number))) return
  const breaks = numbers.slice(1).map((_, i) => numbers.slice(0, i + 1).join('').length)
  yield { units: numbers.join(''), via: 'alias', begin: 'number', end: 'number', breaks }
  yield { units: numbers.join('/'), via: 'alias', begin: 'number', end: 'number' }
}

/**
 * Patterns for the number in words that the term, or a stem of it, begins with before a noun that is not known, for its
 * number in digits by itself, and for the day that a number with a point may be. `isLast` as in `Effort`.
 */
export function* loosePatterns(
  term: FoldedTerm,
  stems: readonly Stem[],
  isLast: boolean,
): Generator<Pattern> {
  const day = readPointed(term)
  if (day !== null) yield* datePatterns(day, term)
  for (const units of lastingFor(term.text))
    yield { units, via: 'alias', degree: WORST, begin: 'number', end: isNounSuffixOrNone }
  for (const word of [term, ...stems]) {
    const { units, clusters } = word
    for (const amount of readAmounts(clusters, false)) yield* bareNumberPatterns(amount, isLast)
    yield* withoutSpan(word)
    if (!isAll({ clusters }, 'syllable')) continue
    yield* decimalPatterns(clusters)
    for (const { value, noun } of readLoosely(clusters, isLast)) {
      if (!isLast && isLikeAmount(units) && !isCounter(noun)) continue
      const digits = String(value)
      yield {
        units: digits + noun,
        via: 'alias',
        degree: WORST,
        begin: 'number',
        end: noun === '' ? 'number' : isNounSuffixOrNone,
        breaks: noun === '' ? [] : [digits.length],
      }
    }
  }
}

/** Patterns for how long something takes without the word that says that it does: 40분 for 40분간. */
function* withoutSpan({ clusters }: Pick<FoldedTerm, 'clusters'>): Generator<Pattern> {
  const short = termOfClusters(clusters.slice(0, -1))
  if (clusters.at(-1)?.units !== SPAN) return
  if (!readAmounts(short.clusters, true).some(({ rest }) => SPANS.includes(rest))) return
  yield { units: short.units, via: 'alias', degree: WORST, begin: 'number', end: isNounSuffixOrNone }
  yield* amountPatterns(short, [])
}

/** Patterns for a number with a point that is said in words, in digits: 1.8배 for 일점팔배. */
function* decimalPatterns(clusters: readonly Cluster[]): Generator<Pattern> {
  const decimal = readDecimal(clusters)
  if (decimal === null) return
  const { digits, rest } = decimal
  const written = { via: 'alias', degree: WORST, begin: 'number' } as const
  if (rest === '') yield { ...written, units: digits, end: behind => !isDigitUnit(behind.charCodeAt(0)) }
  else
    for (const unit of [rest, ...unitsLike(rest)])
      yield { ...written, units: digits + unit, end: endOf(digits + unit) }
}

/** More of what is not known to be counted is not said in words. */
const MAX_SAID = 99

/** Patterns for the number in words before a noun of two or more syllables that is not known to be counted. */
function* countedInWords(units: string): Generator<Pattern> {
  const digits = digitsAt(units, 0)
  const noun = units.slice(digits.length)
  const value = Number(digits)
  if (digits === '' || value < 1 || value > MAX_SAID || isCounter(noun)) return
  if ([...(spell(noun) ?? '')].length < MIN_NOUN) return
  for (const word of [sinoWord(value), nativeOf(value)])
    if (word)
      yield {
        units: word + noun,
        via: 'alias',
        degree: WORST,
        begin: 'number',
        end: isNounSuffixOrNone,
        // 이 회사 is no 2회사.
        mayBreakAt: WORDS_LIKE_NUMBERS.includes(word) ? [] : [word.length],
      }
}

/** What an amount may begin with that goes on no number, though it may begin with the keys of one: 오후 with those of 오. */
const NAMES = [...DAY_PARTS.map(([word]) => word), NOON, MIDNIGHT, ...DAYS.map(([word]) => word), ...BELOW]

/** Other ways to write the amount that the syllables begin with. `isApart` as in `readAmounts`. */
function otherAmounts(clusters: readonly Cluster[], isApart: boolean): string[] {
  const typed = unitsOf(clusters)
  const below = BELOW.find(word => typed.startsWith(word))
  if (below !== undefined) return otherBelow(clusters, below)
  const found = new Set<string>([...otherTimes(typed), ...namesLike(typed, NAMED_SPANS)])
  for (const amount of readAmounts(clusters, isApart)) {
    const { value, digits, rest } = amount
    for (const unit of [rest, ...unitsLike(rest)])
      for (const number of numbersFor(amount, unit)) {
        found.add(number + unit)
        for (const [sign, name] of MONEY)
          if (name === unit) {
            found.add(sign + number)
            found.add(number + sign)
          }
      }
    for (const other of otherPersons(amount, isApart)) found.add(other)
    // 300여 명 is about what 300명 says.
    const other = rest.startsWith(MORE) ? rest.slice(MORE.length) : MORE + rest
    if (digits !== null && value >= 10 && (isCounter(rest) || isCounter(other))) found.add(digits + other)
    const day = dayName(amount)
    if (day !== null) found.add(day)
  }
  found.delete(typed)
  return [...found]
}

/** The ways to write the number of an amount before this unit. */
function numbersFor({ value, digits, rest }: Amount, unit: string): readonly (string | null)[] {
  // Nothing has no other words.
  const isAmount = value > 0 && (digits === null || digits === String(value))
  if (isAmount && Number.isInteger(value))
    return [
      ...numbersOf(value),
      ...(rest === '' ? inThousands(value) : []),
      ...numeralsFor({ value, rest: unit }),
    ]
  if (digits?.includes('.') && namesLike(rest, UNITS).length > 0)
    // 3.50% is 3.5%, but versions are no numbers.
    return [String(value), value.toFixed(1), value.toFixed(2)].filter(number => Number(number) === value)
  return digits === null ? numbersOf(value) : [digits]
}

/** What is less than nothing by its other names: -5도 for 영하 5도. */
function otherBelow(clusters: readonly Cluster[], below: string): string[] {
  const length = below === '-' ? 1 : [...(spell(below) ?? '')].length
  const rest = clusters.slice(length)
  const isMeant = readAmounts(rest, true).some(amount =>
    MAY_BE_BELOW.some(unit => amount.rest.startsWith(unit)),
  )
  if (!isMeant) return []
  const above = [unitsOf(rest), ...otherAmounts(rest, true)]
  return BELOW.flatMap(word => above.map(amount => word + amount)).filter(
    amount => amount !== unitsOf(clusters),
  )
}

/** Patterns for a ratio by its sign or its word (1:10, 1대10) and for a fraction by its other: 2/3 for 3분의 2. */
function* ratioPatterns(clusters: readonly Cluster[]): Generator<Pattern> {
  const written = { via: 'alias', begin: 'number', end: isNounSuffixOrNone } as const
  const units = unitsOf(clusters)
  const fraction = readFraction(units)
  if (fraction !== null) {
    const [lower, upper] = fraction
    for (const other of [lower + PARTS_OF + upper, `${upper}/${lower}`])
      if (other !== units) yield { ...written, units: other }
  }
  const ratio = readRatio(clusters)
  if (ratio === null) return
  const [withSign, withWord] = [ratio.join(COLON), ratio.join(AGAINST)]
  if (units !== withSign) yield { ...written, units: withSign }
  // 5대 10 of 5대 10개 is none.
  if (units !== withWord) yield { ...written, units: withWord, end: 'number', isMeantAt: isBare }
}

const COLON = ':'

/** The lower and the upper part of a fraction, in digits: of 2/3, 3분의2 and 삼분의이. Null for what is none. */
function readFraction(units: string): [lower: string, upper: string] | null {
  const [behind = '', before = ''] = units.split('/')
  const parts = units.includes(PARTS_OF) ? units.split(PARTS_OF) : [before, behind]
  const [lower, upper] = parts.map(part => figuresOf(part))
  return lower && upper && parts.length === 2 ? [lower, upper] : null
}

/** Patterns for a half before what is counted: 반 컵 for 1/2컵. */
function* halfPatterns(units: string): Generator<Pattern> {
  const counted = units.startsWith(ONE_HALF) ? units.slice(ONE_HALF.length) : ''
  const half = HALF + counted
  if (isCounterWord(counted)) yield { units: half, via: 'alias', begin: 'word', end: endOf(half) }
}

const ONE_HALF = '1/2'

/** A whole number in digits, as it is or of words; null for what is none. */
function figuresOf(units: string): string | null {
  if (units !== '' && digitsAt(units, 0) === units) return units
  const value = numberOf(termOfUnits(units).clusters)
  return value === null ? null : String(value)
}

/** The parts of a ratio, in digits: of 5:1, 4.5대1, 오대일. Null for what is none. */
function readRatio(clusters: readonly Cluster[]): string[] | null {
  const at = clusters.findIndex(({ units }) => units === COLON || units === AGAINST)
  if (at < 0) return null
  const parts = [clusters.slice(0, at), clusters.slice(at + 1)].map(part => {
    const units = unitsOf(part)
    return /^\d+(?:\.\d+)?$/.test(units) ? units : String(numberOf(part) ?? '')
  })
  return parts.includes('') ? null : parts
}

/** People, who are also counted with respect: 세 분 for 3명, and back. */
function otherPersons({ value, digits, rest }: Amount, isApart: boolean): string[] {
  const native = nativeOf(value)
  if (native === null) return []
  if (PEOPLE.includes(rest)) return [native + PERSONS]
  return digits === null && isApart && rest === PERSONS ? PEOPLE.map(name => value + name) : []
}

const PEOPLE = UNITS.find(names => names.includes(PERSON)) ?? []

/** Is it those? They are written apart, as 세분 is another word. */
const isOfPersons = (units: string): boolean =>
  units.endsWith(PERSONS) &&
  !isDigitUnit(units.charCodeAt(0)) &&
  [...NATIVE_DIGITS, ...NATIVE_TENS, TWENTY].some(word => units.startsWith(word))

/** Are people counted in both with respect or in both without, if any are? */
const isCountedAlike = (units: string, other: string): boolean =>
  isOfPersons(units) ? other.endsWith(PERSONS) : !isOfPersons(other)

/** The number of 제3조 with what it counts; null for what is none. */
function withoutOrdinal(units: string): string | null {
  if (!units.startsWith(ORDINAL)) return null
  const number = units.slice(ORDINAL.length)
  const counter = number.slice(digitsAt(number, 0).length)
  return counter !== number && NUMBERED.includes(counter) ? number : null
}

/** Behind a number: or some more. */
const MORE = unitsOfWord('여')

/**
 * Is the first of two words a number, and the second what it counts? Or are they an hour and its minutes, a month and
 * its day, or two parts of one number?
 */
export function isAmount(number: readonly Cluster[], counted: readonly Cluster[]): boolean {
  const [first, rest] = [unitsOf(number), unitsOf(counted)]
  if (isTime(first, rest) || isDay(first, rest) || isOneNumber(first, rest)) return true
  if (isApproximate(first, rest)) return true
  const end = BEHIND_DAYS.includes(rest) ? DAY + rest : isCounter(rest) ? rest : null
  if (end !== null && readAmounts([...number, ...counted], true).some(amount => amount.rest === end))
    return true
  const isNoun =
    counted.length >= MIN_NOUN && isAll({ clusters: counted }, 'syllable') && numberOf(counted) === null
  return isNoun && !WORDS_LIKE_NUMBERS.includes(first) && numberOf(number) !== null
}

/** Does a number begin in the first of two words and go on in the second: 2억 3천, 3분의 2, 3대 1, 영하 5도, 제 3조? */
function isOneNumber(first: string, second: string): boolean {
  if (digitsAt(second, 0) === '') return false
  const isBehindDigits = digitsAt(first, 0) !== ''
  const isRatio = [AGAINST, PARTS_OF].some(word => first.endsWith(word)) && digitsAt(second, 0) === second
  if (isBehindDigits && (isRatio || MYRIADS.some(([word]) => first.endsWith(word)))) return true
  return BELOW.includes(first) || (first === ORDINAL && withoutOrdinal(first + second) !== null)
}
