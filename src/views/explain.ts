// Why hits were found: what each term of the query was read as, where, and what that cost.

import type { Explanation } from '../model/answer.ts'
import type { Hit } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import { textOf } from '../model/tactics.ts'
import { sanitizeLine } from './sanitize.ts'

/** How each hit was found. */
export type Explanations = ReadonlyMap<Hit, readonly Explanation[]>

export const costText = (cost: number): string => cost.toFixed(3)

/** `ㄷㅅ → 도서  initials  text` */
export const explanationText = ({ term, text, via, field }: Explanation): string =>
  `${term} → ${text}  ${via}  ${field}`

/** For other programs: each hit on a line with its cost, and each of its terms on one below: `  ㄷㅅ → 도서  initials  text  0.010`. */
export function renderExplanations(hits: readonly Hit[], explanations: Explanations): string {
  return hits
    .map(hit => {
      const ref = refOf(hit)
      const text = textOf(hit).replace(/\s+/gu, ' ')
      const terms = (explanations.get(hit) ?? []).map(
        each => `  ${explanationText(each)}  ${costText(each.cost)}`,
      )
      return [`${ref}  ${costText(hit.score)}  ${text}`, ...terms]
        .map(line => `${sanitizeLine(line)}\n`)
        .join('')
    })
    .join('')
}
