// What is asked of the library while someone types, and what it answers. Plain data, so that both can go to a
// thread and back.
import type { Answer } from '../model/answer.ts'
import type { Hit } from '../model/hit.ts'
import { finish } from '../model/steps.ts'
import type { Talk } from '../model/talk.ts'
import { parseQuery, searchSteps } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { type Chip, chipFilter } from './facets.ts'

export interface Question {
  /** The query as typed. */
  text: string
  /** Only talks that these facets leave. */
  chips: readonly Chip[]
  /** How many hits are wanted; how many there are is told all the same. */
  limit: number
}

/** How a term was read where that is not what was typed: `ehtj → 도서`. */
export interface ReadingNote {
  term: string
  text: string
}

export interface BrowseAnswer {
  question: Question
  /** Best first; for an empty query the talks in their order. */
  hits: readonly Hit[]
  /** How many there are without the limit. */
  total: number
  readings: readonly ReadingNote[]
  /** A near word when nothing was found, or what of the query was not used; else null. */
  note: string | null
  /** False while more is being looked for. */
  isComplete: boolean
}

export const isSameQuestion = (a: Question, b: Question): boolean =>
  a.text === b.text && a.limit === b.limit && isSameSearch(a, b)

/** Whether two questions differ at most in how many hits they want. */
export const isSameSearch = (a: Question, b: Question): boolean =>
  a.text === b.text &&
  a.chips.length === b.chips.length &&
  a.chips.every((chip, i) => chip.facet === b.chips[i]?.facet && chip.value === b.chips[i]?.value)

/** What is shown before anything is typed: the talks the chips leave, in their order. */
export function answerWithTalks(talks: readonly Talk[], question: Question): BrowseAnswer {
  const left = question.chips.length === 0 ? talks : talks.filter(chipFilter(question.chips, talks))
  const hits = left
    .slice(0, question.limit)
    .map((talk): Hit => ({ kind: 'talk', talk, tactic: null, score: 0, matches: [] }))
  return { question, hits, total: left.length, readings: [], note: null, isComplete: true }
}

/** Tells whether a talk may be found. */
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
  const { text, chips, limit } = question
  const isChosen = chipFilter(chips, index.talks)
  const filter = (talk: Talk): boolean => has(talk) && isChosen(talk)
  const steps = searchSteps(index, parseQuery(text), { limit, filter })
  for (;;) {
    const step = steps.next()
    if (step.done) return toBrowseAnswer(question, step.value, true)
    const { value: soFar } = step
    yield () => toBrowseAnswer(question, soFar(), false)
  }
}

function toBrowseAnswer(question: Question, answer: Answer, isComplete: boolean): BrowseAnswer {
  const { hits, total, suggestion, notice } = answer
  const readings = answer.readings.map(({ term, text }) => ({ term, text }))
  const note = suggestion === null ? notice : `did you mean ${suggestion}?`
  return { question, hits, total, readings, note, isComplete }
}

/** `answerSteps`, all at once. */
export function answerFrom(index: SearchIndex, question: Question, has: Has = () => true): BrowseAnswer {
  return finish(answerSteps(index, question, has))
}
