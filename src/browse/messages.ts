// What goes to the thread that searches and back.
import type { Hit } from '../model/hit.ts'
import type { Talk } from '../model/talk.ts'
import type { BrowseAnswer, Question } from './answer.ts'

/** All talks, a few at a time, unless the thread has them; then questions, of which only the newest is answered, perhaps in part first. */
export type ToThread =
  | { kind: 'talks'; talks: Talk[] }
  | { kind: 'complete'; synonyms: string[][]; isWanted: boolean[] }
  | { kind: 'question'; question: Question }

/** A hit without the talk itself, which the asker has. */
interface FoundHit extends Pick<Hit, 'kind' | 'score' | 'matches'> {
  /** Place among the talks handed over, from 0. */
  talk: number
  /** Number of the tactic in its talk, from 1. */
  tactic: number | null
}

/** What the thread says once, before anything else. */
interface ThreadReady {
  kind: 'ready'
  /** Whether it has opened the library by itself, so that nothing but the end of the talks has to be handed over. */
  hasTalks: boolean
}

export interface ThreadAnswer extends Omit<BrowseAnswer, 'hits'> {
  kind: 'answer'
  found: FoundHit[]
}

export type FromThread = ThreadReady | ThreadAnswer
