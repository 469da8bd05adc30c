// The query language: what was typed, taken apart into terms. Nothing here throws and nothing is looked up.
import { lazy } from '../model/lazy.ts'
import { fold } from './fold.ts'

/** One piece of a query. */
export interface Term {
  /** As typed, with its operators: `-tag:"소셜 미디어"`. */
  raw: string
  /** What to look for: `소셜 미디어`. */
  text: string
  /** In quotes: found only as it stands. */
  isLiteral: boolean
  /** Begins with `-`: what has it is left out. */
  isExcluded: boolean
  /** What stood before a colon (`tag`), to be taken as a field when the library has it; else null. */
  field: string | null
}

export interface Query {
  /** In the order typed; empty when nothing was typed that could be looked for. */
  terms: Term[]
  /** What was left out of the query and why, one sentence; else null. */
  notice: string | null
}

/** More terms than this are left out: a pasted page must not take minutes. */
const MAX_TERMS = 12
/** Longer queries and terms are cut to so many UTF-16 units. */
const MAX_LENGTH = 1000
const MAX_TERM = 64

// An optional minus, then a quoted piece (its end may be missing) or a run without spaces.
const TERM = /(?<minus>-?)(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<plain>\S+))/g
/** With a `field:` too. Apart, since its classes of letters take longer to compile than most searches take. */
const fieldTerm = lazy(
  () =>
    /(?<minus>-?)(?:(?<field>[\p{L}_][\p{L}\p{M}\p{N}_.-]*):(?=\S))?(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<plain>\S+))/gu,
)

/** Takes a query apart: `parseQuery('트위터 -tag:이벤트 "소셜 미디어"')`. */
export function parseQuery(text: string): Query {
  const notices: string[] = []
  let source = text
  if (source.length > MAX_LENGTH) {
    source = source.slice(0, MAX_LENGTH)
    notices.push(`only the first ${MAX_LENGTH} characters of the query were used`)
  }
  const terms: Term[] = []
  for (const match of source.matchAll(source.includes(':') ? fieldTerm() : TERM)) {
    const { minus, field, quoted, plain } = match.groups ?? {}
    if (terms.length === MAX_TERMS) {
      notices.push(`only the first ${MAX_TERMS} terms of the query were used`)
      break
    }
    const value = (quoted ?? plain ?? '').slice(0, MAX_TERM)
    if (fold(value).units === '') continue
    terms.push({
      raw: match[0],
      text: value,
      isLiteral: quoted !== undefined,
      isExcluded: minus === '-',
      field: field ?? null,
    })
  }
  if (terms.every(term => term.isExcluded)) {
    if (terms.length > 0)
      notices.push(
        `a query needs at least one term to look for, and - leaves out what follows it; to look for it, put it in quotes: '"${terms[0]?.raw.replaceAll('"', '')}"'`,
      )
    terms.length = 0
  }
  return { terms, notice: notices.length > 0 ? notices.join('; ') : null }
}
