// The rules of spelling for keys (key.ts) instead of sounds.

import { ENGLISH } from './english.table.ts'
import type { Key } from './key.ts'
import { keyOfPhones } from './phones.ts'
import { ROMANISED } from './romanised.table.ts'
import { ANYTHING, type Rule, type RuleTable, type Sounding } from './spelling.ts'

/** Dearer readings, in hundredths, are left out: they hardly ever are those that align. */
const MOST_COST = 40

/** The rules with the keys of their readings, but for those below which another says the same of the same letters. */
function keyRules(rules: readonly Rule<Sounding>[]): Rule<Key>[] {
  const kept: Rule<Key>[] = []
  for (const [letters, before, after, isSoft, ...readings] of rules.toReversed()) {
    const near = readings.filter(([cost]) => cost <= MOST_COST)
    const keys = [...new Set(near.map(([, ...phones]) => keyOfPhones(phones)))].sort()
    const below = kept.at(-1)?.join()
    if (below !== [letters, ANYTHING, ANYTHING, false, ...keys].join())
      kept.push([letters, before, after, isSoft, ...keys])
  }
  return kept.reverse()
}

const inKeys = (table: RuleTable<Sounding>): RuleTable<Key> =>
  Object.fromEntries(Object.entries(table).map(([letter, rules]) => [letter, keyRules(rules)]))

export const ENGLISH_KEYS: RuleTable<Key> = inKeys(ENGLISH)
export const ROMANISED_KEYS: RuleTable<Key> = inKeys(ROMANISED)
