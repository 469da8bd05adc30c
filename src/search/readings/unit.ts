// What is counted and measured by its other names, folded: g for 그램, 회 for 번.
import { lazy } from '../../base/lazy.ts'
import { isLatinUnit, spell, unitsOfWord } from '../keystroke.ts'
import { sayLetters, spellLetters } from '../sound/letters.ts'
import { NATIVE_COUNTERS, SINO_COUNTERS, UNITS } from './number.table.ts'
import { nightsLike } from './numeral.ts'

/** All that is counted, shorter words first. */
export const counters = lazy(() =>
  [...SINO_COUNTERS, ...NATIVE_COUNTERS, ...UNITS.flat()]
    .filter(name => !isLatinUnit(name.charCodeAt(0)))
    .sort((a, b) => a.length - b.length),
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
