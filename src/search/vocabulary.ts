// All different words of a library, folded: what the readings by sound and by short form look through.
import { type FoldedTexts, SEPARATOR, WORD } from './fold.ts'

export interface Vocabulary {
  /** Folded words, in the order in which they were first met. */
  words: ReadonlySet<string>
}

export function createVocabulary(sources: readonly FoldedTexts[]): Vocabulary {
  const words = new Set<string>()
  for (const { units, flags } of sources) {
    let from = 0
    for (let i = 1; i <= units.length; i++) {
      if (((flags[i] ?? WORD) & WORD) === 0) continue
      if (units.charCodeAt(from) !== SEPARATOR) words.add(units.slice(from, i))
      from = i
    }
  }
  return { words }
}
