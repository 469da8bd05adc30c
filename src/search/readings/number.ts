// Amounts that are written in several ways: 5000만 원, 5천만원 and 50,000,000원; 250g and 250그램; 3가지 and 세 가지.
import { isDigitUnit, isLatinUnit, spell, unitsOfWord } from '../keystroke.ts'
import type { Pattern } from '../scan.ts'
import { sayLetters, spellLetters } from '../sound/letters.ts'
import { type Cluster, type FoldedTerm, unitsOf } from '../term.ts'
import { dayPatterns, isDay } from './calendar.ts'
import { isBehindHour, isTime, otherTimes } from './clock.ts'
import { BEHIND_DAYS, DAY, HOUR, MULTIPLIERS, MYRIADS, NAMED_SPANS, UNITS } from './number.table.ts'
import {
  dayName,
  inPlaces,
  isCounter,
  isLikeAmount,
  nightsLike,
  numeralsFor,
  readAmounts,
} from './numeral.ts'
import type { Stem } from './particle.ts'

/** Patterns for other ways to write the amount that the term or a stem of it begins with. */
export function* amountPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const isApart = /\s/.test(term.text)
  yield* dayPatterns(term, stems)
  for (const { clusters } of [term, ...stems])
    for (const units of otherAmounts(clusters, isApart))
      yield {
        units,
        via: 'alias',
        begin: 'number',
        end: units.endsWith(HOUR) ? isBehindHour : /[a-z\d]$/.test(units) ? 'word' : 'cluster',
        isApart: isLikeAmount(units),
      }
}

/** Other ways to write the amount that the syllables begin with. `isApart` as in `readAmounts`. */
function otherAmounts(clusters: readonly Cluster[], isApart: boolean): string[] {
  const typed = unitsOf(clusters)
  const found = new Set<string>([...otherTimes(typed), ...namesLike(typed, NAMED_SPANS)])
  for (const amount of readAmounts(clusters, isApart)) {
    const { value, digits, rest } = amount
    // Nothing has no other words.
    const isAmount = value > 0 && (digits === null || (digits === String(value) && Number.isInteger(value)))
    for (const unit of [rest, ...unitsLike(rest)]) {
      const numbers = isAmount ? [...numbersOf(value), ...numeralsFor({ value, rest: unit })] : [digits]
      for (const number of numbers) found.add(number + unit)
    }
    // 300여 명 is about what 300명 says.
    const other = rest.startsWith(MORE) ? rest.slice(MORE.length) : MORE + rest
    if (digits !== null && value >= 10 && (isCounter(rest) || isCounter(other))) found.add(digits + other)
    const day = dayName(amount)
    if (day !== null) found.add(day)
  }
  found.delete(typed)
  return [...found]
}

/** Behind a number: or some more. */
const MORE = unitsOfWord('여')

/**
 * Is the first of two words a number, and the second what it counts? Or are they an hour and its minutes, or a month and
 * its day?
 */
export function isAmount(number: readonly Cluster[], counted: readonly Cluster[]): boolean {
  const rest = unitsOf(counted)
  if (isTime(unitsOf(number), rest) || isDay(unitsOf(number), rest)) return true
  const end = BEHIND_DAYS.includes(rest) ? DAY + rest : isCounter(rest) ? rest : null
  return end !== null && readAmounts([...number, ...counted], true).some(amount => amount.rest === end)
}

/** The ways to write a number: all digits, by its myriads (3억5000만, 3.5억), with one word for its noughts (5천만). */
function numbersOf(value: number): string[] {
  const byMyriads = [String, inMultiples, inEach].map(write => inMyriads(value, write))
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
  return found
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

/** 4천5백 for 4500: a digit with a word for each place. */
const inEach = (value: number): string => inPlaces(value, (digit, place) => digit + place) || '0'

/** The other names of the unit that the text begins with, what stands behind it included. */
function unitsLike(text: string): string[] {
  const letters = isLatinUnit(text.charCodeAt(0))
    ? sayLetters(text).map(unitsOfWord)
    : spellLetters(spell(text) ?? '')
  return [...letters, ...namesLike(text, UNITS), ...nightsLike(text)]
}

/** The text by the other names of what it begins with, in each group that has that. */
function namesLike(text: string, groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap(names => {
    // Latin letters with another behind them may be another unit: m, mm.
    const name = names.find(
      each => text === each || (text.startsWith(each) && !isLatinUnit(each.charCodeAt(0))),
    )
    if (name === undefined) return []
    return names.filter(other => other !== name).map(other => other + text.slice(name.length))
  })
}
