// What is asked of the library while someone types, and what it answers. Plain data, so that both can go to a
// thread and back.

import { finish } from '../base/steps.ts'
import type { Answer, TermReading } from '../model/answer.ts'
import type { Hit } from '../model/hit.ts'
import type { Talk } from '../model/talk.ts'
import { whyNothing } from '../search/nothing.ts'
import { parseQuery, searchSteps } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { type Chip, chipFilter, countValues, type Facet, type FacetValue, splitChips } from './facets.ts'

export interface Question {
  /** The query as typed. */
  text: string
  /** Only talks that these facets leave. */
  chips: readonly Chip[]
  /** Only talks that the filters of the command line leave. */
  isFiltered: boolean
  /** How many hits are wanted; how many there are is told all the same. */
  limit: number
  /** The facet whose values are to be counted too; null for none. */
  facet: Facet | null
}

export interface BrowseAnswer {
  question: Question
  /** Best first; for an empty query the talks in their order. */
  hits: readonly Hit[]
  /** How many there are without the limit. */
  total: number
  readings: readonly TermReading[]
  /** What of the query was not used; else null. */
  note: string | null
  /** Why nothing was found, where that is so and can be told. */
  reasons: readonly string[]
  /** The values of the facet asked for, in the talks that are found whichever of them is chosen; null for none. */
  values: readonly FacetValue[] | null
  /** False while more is being looked for. */
  isComplete: boolean
}

export const isSameQuestion = (a: Question, b: Question): boolean =>
  a.limit === b.limit && a.facet === b.facet && isSameSearch(a, b)

/** Whether two questions have the same hits, however many of them are wanted and what else is. */
export const isSameSearch = (a: Question, b: Question): boolean =>
  a.text === b.text &&
  a.isFiltered === b.isFiltered &&
  a.chips.length === b.chips.length &&
  a.chips.every((chip, i) => chip.facet === b.chips[i]?.facet && chip.value === b.chips[i]?.value)

/** What is shown before anything is typed: the talks the chips leave, in their order. */
export function answerWithTalks(talks: readonly Talk[], question: Question): BrowseAnswer {
  const { chips, limit, facet } = question
  const { own, others } = splitChips(chips, facet)
  const narrow = (all: readonly Talk[], by: readonly Chip[]): readonly Talk[] =>
    by.length === 0 ? all : all.filter(chipFilter(by, talks))
  const found = narrow(talks, others)
  const left = narrow(found, own)
  const hits = left
    .slice(0, limit)
    .map((talk): Hit => ({ kind: 'talk', talk, tactic: null, score: 0, matches: [] }))
  const values = facet && countValues(facet, found, talks, chips)
  return {
    question,
    hits,
    total: left.length,
    readings: [],
    note: null,
    reasons: [],
    values,
    isComplete: true,
  }
}

/** Tells whether the filters of the command line leave a talk. */
export type Has = (talk: Talk) => boolean

/**
 * What the index answers to a question with words in it, in steps between which the caller may look at the answer so
 * far, or give up.
 */
export function* answerSteps(
  index: SearchIndex,
  question: Question,
  has: Has,
): Generator<() => BrowseAnswer, BrowseAnswer> {
  const { text, chips, facet } = question
  const isChosen = chipFilter(splitChips(chips, facet).others, index.talks)
  const filter = (talk: Talk): boolean => (!question.isFiltered || has(talk)) && isChosen(talk)
  // To count values takes every hit, also of those talks that have none of the chosen ones.
  const limit = facet === null ? question.limit : undefined
  const query = parseQuery(text)
  const steps = searchSteps(index, query, { limit, filter })
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const answer = toBrowseAnswer(index, question, step.value)
      if (answer.total > 0) return answer
      const isFiltered = question.isFiltered || chips.length > 0
      const reasons = whyNothing({ text, query, answer: step.value, index, isFiltered })
      return { ...answer, reasons }
    }
    const { value: soFar } = step
    yield () => ({ ...toBrowseAnswer(index, question, soFar()), isComplete: false })
  }
}

/** A whole answer as it is shown. */
function toBrowseAnswer(index: SearchIndex, question: Question, answer: Answer): BrowseAnswer {
  const { readings, notice: note } = answer
  const found = countAndNarrow(index.talks, question, answer)
  return { question, ...found, readings, note, reasons: [], isComplete: true }
}

/** Hits of the talks with one of the chosen values of the facet that is counted, and what values all talks found have. */
function countAndNarrow(
  talks: readonly Talk[],
  { chips, facet, limit }: Question,
  { hits, total }: Answer,
): Pick<BrowseAnswer, 'hits' | 'total' | 'values'> {
  if (facet === null) return { hits, total, values: null }
  const isChosen = chipFilter(splitChips(chips, facet).own, talks)
  const found = [...new Set(hits.map(({ talk }) => talk))]
  const chosen = new Set(found.filter(isChosen))
  const left = hits.filter(({ talk }) => chosen.has(talk))
  return {
    hits: left.slice(0, limit),
    total: left.length,
    values: countValues(facet, found, talks, chips),
  }
}

/** `answerSteps`, all at once. */
export function answerFrom(index: SearchIndex, question: Question, has: Has = () => true): BrowseAnswer {
  return finish(answerSteps(index, question, has))
}
