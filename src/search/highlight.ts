// From folded places back to the original text: the ranges to mark, in code points of the field's own text, always
// whole characters (half a syllable cannot be shown). Only the texts that are shown are folded again.
import { slicePoints } from '../base/code-points.ts'
import type { Match } from '../model/hit.ts'
import * as deferredFields from './fields.ts'
import { type Folded, fold } from './fold.ts'
import { spanIn, type TermHits, viaIn } from './hits.ts'
import type { Ranked, TermPlace } from './rank.ts'
import { HEADER_FIELDS, type SearchIndex, tacticOf } from './search-index.ts'
import type { TermResult } from './term-search.ts'
import type { FoldedTexts } from './texts.ts'

/** Where a term stands in an answer, and the original text there. */
export interface FoundMatch {
  match: Match
  text: string
}

/** Finds where the term of `result` stands in an answer. */
export type FindMatch = (result: TermResult, answer: Ranked, place: TermPlace) => FoundMatch

export function createFindMatch(index: SearchIndex): FindMatch {
  const foldTactic = foldLast()
  // A heading may be long, and that of many tactics in a row.
  const foldHeader = new Map<TermResult, FoldLast>()
  return (result, answer, place) => {
    const term = result.term.raw
    if (place.in === 'tactic') {
      const tactic = answer.tactic ?? 0
      const text = tacticOf(index, answer.talk, tactic)?.text ?? ''
      const given = { term, field: 'text', index: 0 }
      return originalMatch(index.tactics.texts, result.tactics, tactic, foldTactic(text), given)
    }
    const { value } = place
    const { source, headers } = result
    const name = result.field ?? HEADER_FIELDS[source.field[value] ?? 0] ?? 'title'
    const { field, item, text } = deferredFields.namedValue(index, answer.talk, name, source, value)
    const foldText = foldHeader.get(result) ?? foldLast()
    foldHeader.set(result, foldText)
    return originalMatch(source.texts, headers, value, foldText(text), { term, field, index: item })
  }
}

/** A text and what it folds to. */
interface Original {
  text: string
  folded: Folded
}

type FoldLast = (text: string) => Original

/** Folds a text but once for as long as it is asked for the same. */
function foldLast(): FoldLast {
  let last: Original | null = null
  return text => {
    if (last?.text !== text) last = { text, folded: fold(text) }
    return last
  }
}

function originalMatch(
  texts: FoldedTexts,
  hits: TermHits,
  number: number,
  { text, folded }: Original,
  given: Pick<Match, 'term' | 'field' | 'index'>,
): FoundMatch {
  const first = texts.starts[number] ?? 0
  const [from, to] = spanIn(hits, number)
  const start = folded.from[from - first] ?? 0
  const end = folded.to[to - first - 1] ?? start
  return { match: { ...given, via: viaIn(hits, number), start, end }, text: slicePoints(text, start, end) }
}
