// Why hits were found: what each term of the query was read as, where, and what that cost.

import type { Explanation } from '../model/answer.ts'
import type { Hit } from '../model/hit.ts'
import { tacticRef } from './records.ts'
import { sanitizeLine } from './sanitize.ts'

/** Each hit with its cost, and below it each term: `ㅅㅅ → 소셜  initials  text  0.010`. */
export function renderExplanations(
  hits: readonly Hit[],
  explanations: ReadonlyMap<Hit, readonly Explanation[]>,
): string {
  return hits
    .map(hit => {
      const { talk, tactic, score } = hit
      const ref = tactic ? tacticRef(talk, tactic) : talk.ref
      const text = (tactic?.text ?? talk.title).replace(/\s+/gu, ' ')
      const terms = (explanations.get(hit) ?? []).map(
        ({ term, text, via, field, cost }) => `  ${term} → ${text}  ${via}  ${field}  ${cost.toFixed(3)}`,
      )
      return [`${ref}  ${score.toFixed(3)}  ${text}`, ...terms]
        .map(line => `${sanitizeLine(line)}\n`)
        .join('')
    })
    .join('')
}
