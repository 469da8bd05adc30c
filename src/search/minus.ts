// A minus that leaves a word out, or one that the notes have before it: `kill -9`, `rm -rf`, `temperature -5`.
import { toNormalForm } from '../model/normal-form.ts'
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
      return tactics.text.some(
        tactic =>
          wanted.every(other => costIn(other.tactics, tactic) < Number.POSITIVE_INFINITY) &&
          hasWord(tacticOf(index, talkOfTactic(index, tactic), tactic)?.text ?? '', term.raw),
      )
    })
    .map(({ term }) => term)
}

/** Does the text have the word as it is written, behind a space and before no letter or figure? */
export function hasWord(text: string, written: string): boolean {
  const [whole, word] = [text, written].map(each => toNormalForm(each, 'NFC').toLowerCase())
  if (whole === undefined || word === undefined) return false
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
    if (!/\S/.test(whole.charAt(at - 1)) && !/^[\p{L}\p{N}]/u.test(whole.slice(at + word.length))) return true
  return false
}
