// From folded places back to the original text: the ranges to mark, in code points of the field's own text, always
// whole characters (half a syllable cannot be shown). Only the texts that are shown are folded again.
import type { Match } from '../model/hit.ts'
import * as deferredFields from './fields.ts'
import { fold } from './fold.ts'
import { spanIn, type TermHits, viaIn } from './hits.ts'
import type { Ranked, TermPlace } from './rank.ts'
import { HEADER_FIELDS, type SearchIndex, tacticOf } from './search-index.ts'
import type { TermResult } from './term-search.ts'
import type { FoldedTexts } from './texts.ts'

/** Where the term of `result` stands in an answer, and the original text there. */
export function matchOf(
  index: SearchIndex,
  result: TermResult,
  answer: Ranked,
  place: TermPlace,
): { match: Match; text: string } {
  const { term } = result
  if (place.in === 'tactic') {
    const tactic = answer.tactic ?? 0
    const text = tacticOf(index, answer.talk, tactic)?.text ?? ''
    return originalMatch(index.tactics.texts, result.tactics, tactic, text, {
      term: term.raw,
      field: 'text',
      index: 0,
    })
  }
  const { value } = place
  const { source, headers } = result
  const name = result.field ?? HEADER_FIELDS[source.field[value] ?? 0] ?? 'title'
  const { field, item, text } = deferredFields.namedValue(index, answer.talk, name, source, value)
  return originalMatch(source.texts, headers, value, text, { term: term.raw, field, index: item })
}

function originalMatch(
  texts: FoldedTexts,
  hits: TermHits,
  text: number,
  original: string,
  given: Pick<Match, 'term' | 'field' | 'index'>,
): { match: Match; text: string } {
  const first = texts.starts[text] ?? 0
  const [from, to] = spanIn(hits, text)
  const origin = fold(original)
  const start = origin.from[from - first] ?? 0
  const end = origin.to[to - first - 1] ?? start
  return {
    match: { ...given, via: viaIn(hits, text), start, end },
    text: [...original].slice(start, end).join(''),
  }
}
