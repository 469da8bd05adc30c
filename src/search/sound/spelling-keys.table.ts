// The rules of spelling for keys (key.ts) instead of sounds.

import { ENGLISH } from './english.table.ts'
import type { Key } from './key.ts'
import { keyOfPhones } from './phones.ts'
import { ROMANISED } from './romanised.table.ts'
import type { Rule, Sounding, Spelling } from './spelling.ts'

/** Dearer readings, in hundredths, are left out: they hardly ever are those that align. */
const MOST_COST = 40

/** The rules with the keys of their readings, but for those below which another says the same of the same letters. */
function keyRules(rules: readonly Rule<Sounding>[]): Rule<Key>[] {
  const kept: Rule<Key>[] = []
  for (const [letters, context, isSoft, readings] of rules.toReversed()) {
    const near = readings.filter(([cost]) => cost <= MOST_COST)
    const keys = [...new Set(near.map(([, ...phones]) => keyOfPhones(phones)))].sort()
    const below = kept.at(-1)?.join()
    if (below !== [letters, '', false, keys].join()) kept.push([letters, context, isSoft, keys])
  }
  return kept.reverse()
}

const inKeys = (table: Spelling<Sounding>): Spelling<Key> =>
  Object.fromEntries(Object.entries(table).map(([letter, rules]) => [letter, keyRules(rules)]))

export const ENGLISH_KEYS: Spelling<Key> = inKeys(ENGLISH)
export const ROMANISED_KEYS: Spelling<Key> = inKeys(ROMANISED)
