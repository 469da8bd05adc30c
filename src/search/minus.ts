// A minus that leaves a word out, or one that the notes have before it: `kill -9`, `rm -rf`, `temperature -5`.
import { costIn } from './hits.ts'
import { isPlainWord, type Term } from './query.ts'
import { type SearchIndex, tacticOf, talkOfTactic } from './search-index.ts'
import type { TermResult } from './term-search.ts'
import { createWordTest } from './written-test.ts'

/** What stands behind a minus in notes as well: options of programs and numbers. A longer word (-준비물) is left out. */
const MAY_BE_WRITTEN = /^-(?:\d[\d.]*|[a-z]{1,3})$/i

/** The terms left out that a tactic with all the others has with their minus, as they were typed. */
export function meantAsWords(index: SearchIndex, results: readonly TermResult[]): Term[] {
  const wanted = results.filter(({ term }) => !term.isExcluded)
  return results
    .filter(({ term, tactics }) => {
      if (!term.isExcluded || !isPlainWord(term) || !MAY_BE_WRITTEN.test(term.raw)) return false
      const hasWord = createWordTest(term.raw)
      return tactics.text.some(
        tactic =>
          wanted.every(other => costIn(other.tactics, tactic) < Number.POSITIVE_INFINITY) &&
          hasWord(tacticOf(index, talkOfTactic(index, tactic), tactic)?.text ?? ''),
      )
    })
    .map(({ term }) => term)
}
