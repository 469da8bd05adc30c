// Rules of spelling as they are written down in english.table.ts and romanised.table.ts.

import { parsePhones } from './phones.ts'
import type { Rule, Sounding, Spelling } from './spelling.ts'

/**
 * Reads a table of rules, one a line: letters, what stands before, what stands after, then the readings in jamo with
 * their costs in tenths. `V` is a vowel letter, `C` a consonant letter, `#` the word's border, `*` anything, `-` is
 * silence, `.ㄱ` a final consonant; a last `~` lets the rules below be tried too. Throws a RangeError where a rule
 * names no phone.
 *
 *     tion  *  *    ㅅㅕ.ㄴ ㅅㅣㅓ.ㄴ3
 */
export function parseSpelling(table: string): Spelling<Sounding> {
  const spelling: Record<string, Rule<Sounding>[]> = {}
  for (const line of table.split('\n')) {
    const [letters, before, after, ...readings] = line.trim().split(/\s+/)
    if (!letters || !before || !after) continue
    const rule: Rule<Sounding> = [
      letters,
      contextOf(letters, before, after),
      readings.includes('~'),
      readings.filter(reading => reading !== '~').map(parseReading),
    ]
    const first = letters.charAt(0)
    spelling[first] = [...(spelling[first] ?? []), rule]
  }
  return spelling
}

const ANYTHING = '*'

function contextOf(letters: string, before: string, after: string): string {
  if (before === ANYTHING && after === ANYTHING) return ''
  const behind = before === ANYTHING ? '' : `(?<=${before})`
  const ahead = after === ANYTHING ? '' : `(?=${after})`
  const context = `${behind}${letters}${ahead}`
  return context.replaceAll('V', '[aeiouy]').replaceAll('C', '[bcdfghjklmnpqrstvwxz]')
}

function parseReading(text: string): Sounding {
  const [, jamo = '', tenths = ''] = /^(\D*)(\d*)$/.exec(text) ?? []
  return [Number(tenths) * 10, ...(jamo === '-' ? [] : parsePhones(jamo))]
}
