// What happens, with a word of when or why behind it that is written as one with it: 공연때 for 공연, 정전땜에 for 정전.
import { WORST } from '../../cost.ts'
import type { Pattern } from '../../scan.ts'
import { type FoldedTerm, isAll, termOfUnits } from '../../term.ts'
import { isSuffixOrNone, MIN_STEM } from './particle.ts'
import { BEHIND_EVENTS } from './suffixes.table.ts'

/** Patterns for the noun before such a word, two syllables at least. */
export function* eventPatterns(term: FoldedTerm): Generator<Pattern> {
  const behind = isAll(term, 'syllable') ? BEHIND_EVENTS.find(word => term.units.endsWith(word)) : undefined
  if (behind === undefined) return
  const units = term.units.slice(0, -behind.length)
  if (termOfUnits(units).clusters.length < MIN_STEM) return
  yield {
    units,
    via: 'particle',
    degree: WORST,
    begin: 'word',
    end: isSuffixOrNone,
    ending: isSuffixOrNone,
    isWithinWord: true,
    isStem: true,
    typed: term.units,
  }
}
