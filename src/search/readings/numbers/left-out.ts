// Amounts without what one leaves out where it is plain: 130만 for 130만원.
import { restOfWord, wordEnd } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { isDigitUnit, isLatinUnit } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { termOfUnits } from '../../term.ts'
import type { Units } from '../../texts.ts'
import { createWrittenTest } from '../../written-test.ts'
import { isNounSuffixOrNone, isParticleOrNone } from '../words/particle.ts'
import { MONEY, NUMBER_WORDS, UNITS, WON } from './number.table.ts'
import { numbersOf } from './number-form.ts'
import type { Amount } from './numeral.ts'
import { isCounterWord } from './unit.ts'

/** The degree of an amount of money that its text does not call one. */
const WITHOUT_UNIT = 0.3

/** Fewer digits by themselves may be anything. */
const MIN_DIGITS = 4

/** Patterns for an amount of won whose text has the number alone: with a word for its noughts, or long enough. */
export function* bareMoneyPatterns({ value, rest }: Amount): Generator<Pattern> {
  if (rest !== WON || !Number.isInteger(value)) return
  for (const units of new Set(numbersOf(value))) {
    const isSaid = NUMBER_WORDS.some(word => units.endsWith(word)) && isDigitUnit(units.charCodeAt(0))
    if (!isSaid && !(isDigits(units) && units.length >= MIN_DIGITS)) continue
    const written = { units, via: 'alias', degree: WITHOUT_UNIT, begin: 'number', end: 'number' } as const
    const bare: Pattern = { ...written, isMeantAt: isBareMoney }
    yield isSaid ? bare : { ...bare, isMeantIn: createTest(units) }
  }
}

/** Fewer digits by themselves say too little, and beside another word of the query. */
const MIN_TELLING = 3
const MIN_BESIDE = 2

/**
 * Patterns for an amount whose text has the number alone: one that is all of a cell (785 for 785점), and beside other words of
 * the query, which `isLast` says, one behind the word that says what it is (월세 220).
 */
export function* bareNumberPatterns({ digits, rest }: Amount, isLast: boolean): Generator<Pattern> {
  if (digits === null || !isCounted(rest)) return
  if (digits.length < (isLast ? MIN_BESIDE : MIN_TELLING)) return
  const grouped = groupedDigits(digits)
  const number = isLast ? `[가-힣][:|\\s]+${grouped}(?=\\s*(?:$|[,|/;가-힣]))` : `\\| ${grouped}(?= \\||$)`
  yield {
    units: digits,
    via: 'alias',
    degree: WORST,
    begin: 'number',
    end: 'number',
    isMeantAt: isBareMoney,
    isMeantIn: createWrittenTest('NFC', new RegExp(number)),
  }
}

/** Matches the digits, with commas between thousands or without. */
const groupedDigits = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',?')

/** What has no Hangul is code, or what a program said. */
const isProse = createWrittenTest('NFC', /[가-힣]/)

/** Tells of a text whether it has the number with no letter or sign of code beside it: 2000, but neither 2000IU nor n=2000. */
function createTest(digits: string): (written: string) => boolean {
  const hasNumber = createWrittenTest(
    'NFKC',
    new RegExp(`(?<![a-z\\d.,=:_/@#-])${groupedDigits(digits)}(?![a-z\\d])`, 'i'),
  )
  return written => isProse(written) && hasNumber(written)
}

const isBareMoney = (text: Units, from: number, to: number): boolean =>
  isBare(text, from, to) && !MONEY.some(([sign]) => text.units.endsWith(sign, from))

const isDigits = (units: string): boolean => [...units].every(unit => isDigitUnit(unit.charCodeAt(0)))

/** Does the number at [from, to) stand there by itself: before no unit, and if it is all digits, beside no others? */
export function isBare(text: Units, from: number, to: number): boolean {
  const isDigitAt = (at: number): boolean => isDigitUnit(text.units.charCodeAt(at))
  if (isDigitAt(to - 1) && (isDigitAt(to) || isDigitAt(from - 1))) return false
  const rest = restOfWord(text, to)
  return rest === '' ? !isCounted(nextWord(text, to)) : isNounSuffixOrNone(rest, false)
}

/** A longer word is not counted. Units. */
const MAX_WORD = 24

/** The word that begins at `at`, or the beginning of it where that is long. */
const nextWord = (text: Units, at: number): string =>
  text.units.slice(at, wordEnd(text, at + 1, Math.min(text.units.length, at + MAX_WORD)))

/** Is the word what a number before it counts: one that is known to be, or so short that it may be? */
function isCounted(word: string): boolean {
  if (isLatinUnit(word.charCodeAt(0))) return word.length === 1 || UNITS.some(names => names.includes(word))
  if (MONEY.some(([sign]) => word.startsWith(sign))) return true
  if (isCounterWord(word)) return true
  const [syllable, ...more] = termOfUnits(word).clusters
  return syllable?.kind === 'syllable' && more.length === 0 && !isParticleOrNone(word, false)
}
