// What is counted and measured by its other names, folded: g for 그램, 회 for 번.
import { escapeRegExp } from '../../../base/escape-reg-exp.ts'
import { lazy } from '../../../base/lazy.ts'
import { isDigitUnit, isLatinUnit, spell, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { sayLetters, spellLetters } from '../../sound/letters.ts'
import { createWrittenTest } from '../../written-test.ts'
import { isNounSuffixOrNone } from '../words/particle.ts'
import {
  MONEY,
  NAMES_OF_UNITS,
  NATIVE_COUNTERS,
  NUMBER_WORDS,
  ONLY_BEHIND,
  SCALES,
  SINO_COUNTERS,
  UNITS,
  WEEKS,
} from './number.table.ts'
import { type Counted, nightsLike } from './numeral.ts'

/** All that is counted, shorter words first. */
export const counters = lazy(() =>
  [...SINO_COUNTERS, ...NATIVE_COUNTERS, ...UNITS.flat()]
    .filter(name => !isLatinUnit(name.charCodeAt(0)))
    .sort((a, b) => a.length - b.length),
)

/** Is the word what is counted, and nothing else but a particle: 명이, but not 명함? */
export const isCounterWord = (word: string): boolean =>
  counters().some(
    counter => word.startsWith(counter) && isNounSuffixOrNone(word.slice(counter.length), false),
  )

/** The other names of the unit that the text begins with, what stands behind it included. */
export function unitsLike(text: string): string[] {
  const letters = isLatinUnit(text.charCodeAt(0))
    ? sayLetters(text).map(unitsOfWord)
    : spellLetters(spell(text) ?? '')
  return [...letters, ...namesLike(text, UNITS), ...nightsLike(text)]
}

/** The text by the other names of what it begins with, in each group that has that. */
export function namesLike(text: string, groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap(names => {
    // Latin letters with another behind them may be another unit: m, mm. So may what begins another counter: 인, 인분.
    const name = names.find(
      each =>
        text === each ||
        (text.startsWith(each) &&
          !isLatinUnit(each.charCodeAt(0)) &&
          !counters().some(other => other.length > each.length && text.startsWith(other))),
    )
    if (name === undefined) return []
    return names.filter(other => other !== name).map(other => other + text.slice(name.length))
  })
}

/** Where a match of an amount may end: 5천 not in 5천만, 6인 not in 6인분. */
export function endOf(units: string): Pattern['end'] {
  if (/[-a-z%$]$/.test(units) || MONEY.some(([sign]) => units.endsWith(sign))) return 'word'
  if (/\d$/.test(units) || NUMBER_WORDS.some(word => units.endsWith(word))) return 'number'
  const name = counters().findLast(counter => units.endsWith(counter))
  const rests = counters().filter(other => name !== undefined && other.startsWith(name) && other !== name)
  if (name === undefined || name === WEEKS || rests.length === 0) return 'cluster'
  return (rest, isInside) => !isInside && !rests.some(other => rest.startsWith(other.slice(name.length)))
}

/** The degree of an amount in another unit. */
const CONVERTED = 0.4

/** No more of a unit, and no part of one with more digits behind its point, is written. */
const MAX_CONVERTED = 1_000_000
const MAX_PLACES = 3

/** Patterns for an amount in other units of the same measure: 1200mm for 1.2m, 1GB for 1024MB. */
export function* convertedPatterns({ value, rest }: Counted): Generator<Pattern> {
  const known = new Set([rest, ...unitsLike(rest)])
  for (const units of SCALES)
    for (const [names, size] of units.filter(([names]) => names.includes(rest)))
      for (const [others, otherSize] of units) {
        const converted = (value * size) / otherSize
        const number = String(Number(converted.toFixed(MAX_PLACES)))
        if (converted > MAX_CONVERTED || Math.abs(Number(number) - converted) > converted * 1e-9) continue
        for (const name of others) if (others !== names || !known.has(name)) yield measured(number, name)
      }
}

function measured(number: string, unit: string): Pattern {
  const units = number + unit
  const written = { units, via: 'alias', degree: CONVERTED, begin: 'number', end: endOf(units) } as const
  if (!ONLY_BEHIND.includes(unit)) {
    if (!isLatinUnit(unit.charCodeAt(0))) return { ...written, end: isNounSuffixOrNone }
    // 120분 is not the 2h of 2h22m.
    return { ...written, isMeantAt: (text, _, to) => !isDigitUnit(text.units.charCodeAt(to)) }
  }
  const name = isLatinUnit(unit.charCodeAt(0)) ? unit : spell(unit)
  // 12자 is none of 12자리.
  const longer = counters().filter(other => other !== unit && other.startsWith(unit))
  const rests = longer.map(other => `(?!${spell(other.slice(unit.length))})`).join('')
  const glued = new RegExp(`(?<![a-z\\d.제])${escapeRegExp(number)}${name}${rests}`, 'i')
  return { ...written, isMeantIn: createWrittenTest('NFC', glued) }
}

/** The degree of a unit that is named without its number. */
const ALONE = 0.3

/** Patterns for the signs of a unit behind any number, whose name the term or a stem of it is: dB for 데시벨. */
export function* signPatterns(units: string): Generator<Pattern> {
  if (!NAMES_OF_UNITS.includes(units)) return
  const signs = UNITS.filter(names => names.includes(units)).flatMap(names =>
    names.filter(name => /^[a-z%]/.test(name)),
  )
  for (const sign of signs)
    yield {
      units: sign,
      via: 'alias',
      degree: ALONE,
      begin: 'cluster',
      end: 'word',
      isMeantAt: (text, from) => isDigitUnit(text.units.charCodeAt(from - 1)),
      isMeantIn: createSignTest(sign),
    }
}

/** Tells of a text whether it has the sign behind a number by itself: 60dB, but neither a6db nor 500ms for m. */
function createSignTest(sign: string): (written: string) => boolean {
  const pattern = new RegExp(`(?<![\\da-z.,]|[\\da-z]-)\\d[\\d.,]* ?${sign}(?![\\da-z])`, 'i')
  return createWrittenTest('NFKC', pattern)
}
