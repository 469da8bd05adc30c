// A minus that leaves a word out, or one that the notes have before it: `kill -9`, `rm -rf`, `temperature -5`.
import { costIn } from './hits.ts'
import { isPlainWord, type Term } from './query.ts'
import { type SearchIndex, tacticOf, talkOfTactic } from './search-index.ts'
import type { TermResult } from './term-search.ts'

/** The terms left out that a tactic with all the others has with their minus, as they were typed. */
export function meantAsWords(index: SearchIndex, results: readonly TermResult[]): Term[] {
  const wanted = results.filter(({ term }) => !term.isExcluded)
  return results
    .filter(({ term, tactics }) => {
      if (!term.isExcluded || !isPlainWord(term)) return false
      const typed = term.raw.toLowerCase()
      return tactics.text.some(
        tactic =>
          wanted.every(other => costIn(other.tactics, tactic) < Number.POSITIVE_INFINITY) &&
          hasWord(tacticOf(index, talkOfTactic(index, tactic), tactic)?.text ?? '', typed),
      )
    })
    .map(({ term }) => term)
}

/** Does the text have the word, behind a space and before no letter or figure? */
function hasWord(text: string, word: string): boolean {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    if (!/\S/.test(lower.charAt(at - 1)) && !/^[\p{L}\p{N}]/u.test(lower.slice(at + word.length))) return true
  return false
}
