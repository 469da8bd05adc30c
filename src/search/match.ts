// The one home of Fuse.js. It is the matcher and scorer of folded text: it sees folded candidates and folded
// patterns, never what the user typed.
import Fuse from 'fuse.js/basic'

/**
 * Fuse's score of each text that has `pattern` with at most `errors` keys wrong: about errors / length. Texts that
 * do not are absent.
 */
export function scoreTexts(pattern: string, texts: readonly string[], errors: number): Map<string, number> {
  const fuse = new Fuse(texts, {
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    shouldSort: false,
    // Fuse accepts errors / length <= threshold; half an error more keeps rounding out of it.
    threshold: Math.min(1, (errors + 0.5) / pattern.length),
  })
  return new Map(fuse.search(pattern).map(({ item, score }) => [item, score ?? 0]))
}
