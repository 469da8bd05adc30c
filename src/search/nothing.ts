// Why a query found nothing: what of it is missing, and what may have been meant.
import type { Answer } from '../model/answer.ts'
import { fieldNames, keyHolding, lookUpField } from '../model/field.ts'
import { didYouMean, nearNames } from '../model/near.ts'
import { shorten } from '../model/shorten.ts'
import * as deferredFields from './fields.ts'
import type { Query, Term } from './query.ts'
import { parseQuery, search } from './search.ts'
import type { SearchIndex } from './search-index.ts'

/** A query without hits, and where it was looked for. */
export interface Nothing {
  /** As typed. */
  text: string
  query: Query
  answer: Answer
  index: SearchIndex
  /** Whether talks were left out that may have it. */
  isFiltered: boolean
}

/** What there is to say, in the order to say it: `햄버거 is nowhere in the notes`, `did you mean 햄버그?`. */
export function whyNothing({ text, query: { terms }, answer, index, isFiltered }: Nothing): string[] {
  const { lost, suggestion } = answer
  const operator = otherOperator(text.replace(/\s+/gu, ' ').trim())
  if (operator) return [`all words must match, ${operator}`]
  const term = terms.length > 1 ? terms.find(({ raw }) => raw === lost) : terms[0]
  // Of many words one that stands elsewhere says little: another is meant as well. So does one that talks have which a
  // filter leaves out.
  const isTelling = terms.length <= FEW_TERMS && !isFiltered
  const meant = term && (fieldAdvice(term, index) ?? (isTelling ? otherPlace(term, index) : null))
  if (meant) return [meant]
  const isApart = lost === null && terms.length > 1 && terms.every(each => !each.isExcluded) && !isFiltered
  return [
    ...(isApart ? [apart(terms, index)] : []),
    ...(lost === null ? [] : [`${lost} is nowhere in the notes`]),
    ...(suggestion === null ? [] : [`did you mean ${suggestion}?`]),
  ]
}

/** Of more terms than these none is told to stand elsewhere. */
const FEW_TERMS = 3

/** That terms stand apart, and of a few which of them has to go: of two it is either. */
function apart(terms: readonly Term[], index: SearchIndex): string {
  const isFew = terms.length > 2 && terms.length <= MAX_TRIED
  const spare = (isFew ? terms : []).filter(term => {
    const others = terms.filter(each => each !== term)
    return search(index, { terms: others, notice: null }, { limit: 1 }).total > 0
  })
  const names = spare.map(({ raw }) => raw).join(' or ')
  return spare.length === 0 ? 'no tactic has all of it' : `no tactic has all of it; leave out ${names}`
}

/** Of more terms than these it is not tried which could go: that takes a search each. */
const MAX_TRIED = 5

/** Operators of other searches, and what works here, said of what stands between them. */
const OTHER_OPERATORS: readonly (readonly [sign: RegExp, advise: (parts: string[]) => string])[] = [
  [/ OR | ?\|+ ?/u, parts => `and there is no OR; try ${parts.join(', then ')}`],
  [/ AND /u, parts => `without AND; try ${parts.join(' ')}`],
  [/ NOT /u, parts => `and - leaves one out; try '${parts.join(' -')}'`],
]

/** What is said of such an operator between the words of a query; null for none. */
function otherOperator(query: string): string | null {
  for (const [sign, advise] of OTHER_OPERATORS) {
    const parts = query.split(sign)
    // What stands in quotes is looked for as it is.
    const isWhole = (part: string) => part !== '' && part.split(/["“”]/u).length % 2 === 1
    if (parts.length > 1 && parts.every(isWhole)) return advise(parts)
  }
  return null
}

/** What is wrong with what stands before the colon of a term: search does not look there. Null where it does, or that is no name. */
function fieldAdvice({ field, text }: Term, index: SearchIndex): string | null {
  const isLookedIn = (name: string): boolean => deferredFields.findScope(index, name) !== null
  if (field === null || isLookedIn(field)) return null
  const isCompared = lookUpField(field, index.talks) !== null
  if (isCompared) {
    const advice = text.includes("'") ? '' : `; try list --where '${field}~${text}'`
    return `search does not look in ${field}${advice}`
  }
  const near = nearNames(field, fieldNames(index.talks)).filter(isLookedIn)
  return near.length === 0 ? null : `${field} is no field${didYouMean(near.map(name => `${name}:${text}`))}`
}

/** Where a term stands that is in no text that a query looks in by itself, if it is found there. */
function otherPlace({ field, raw, text }: Term, index: SearchIndex): string | null {
  const { talks } = index
  if (field !== null && lookUpField(field, talks) !== null) return null
  const key = keyHolding(field === null ? text : `${field}:${text}`, talks)
  if (key === null || search(index, parseQuery(`${key}:${raw}`), { limit: 1 }).total === 0) return null
  return shorten(`${raw} stands in ${key}; try ${key}:${raw}`)
}
