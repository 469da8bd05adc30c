// Talks and hits made by hand, for tests of views.
import type { Hit, Match } from '../../src/model/hit.ts'
import type { Tactic, Talk } from '../../src/model/talk.ts'
import { createTalk } from '../model/talks.ts'

export { createTactic as makeTactic } from '../model/talks.ts'

export function makeTalk(number: number, title: string, changes: Partial<Talk> = {}): Talk {
  return createTalk(`talk-${number}`, { ref: String(number), number, title, ...changes })
}

/** A match of `found` where it first stands in `text`. */
export function makeMatch(term: string, found: string, text: string, changes: Partial<Match> = {}): Match {
  const start = [...text.slice(0, text.indexOf(found))].length
  return { term, via: 'exact', field: 'text', index: 0, start, end: start + [...found].length, ...changes }
}

export function makeHit(talk: Talk, tactic: Tactic | null, matches: Match[]): Hit {
  return {
    kind: tactic ? 'tactic' : 'talk',
    talk,
    tactic,
    score: 0,
    matches,
  }
}
