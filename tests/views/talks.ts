// Talks and hits made by hand, for tests of views.
import type { Hit, Match } from '../../src/model/hit.ts'
import type { Tactic, Talk } from '../../src/model/talk.ts'

export function makeTactic(number: number, text: string, changes: Partial<Tactic> = {}): Tactic {
  return {
    number,
    kind: 'item',
    text,
    line: number,
    endLine: changes.line ?? number,
    section: [],
    depth: 0,
    ...changes,
  }
}

export function makeTalk(number: number, title: string, changes: Partial<Talk> = {}): Talk {
  return {
    ref: String(number),
    id: `talk-${number}`,
    number,
    title,
    speakers: [],
    role: null,
    team: null,
    organization: null,
    event: null,
    date: null,
    venue: null,
    tags: [],
    channels: [],
    links: [],
    aliases: [],
    fields: {},
    path: `/library/talk-${number}.md`,
    body: '',
    bodyLine: 1,
    tactics: [],
    ...changes,
  }
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
