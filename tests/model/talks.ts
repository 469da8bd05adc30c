// Talks made up for tests: only what a test says, all else empty.
import type { Tactic, Talk } from '../../src/model/talk.ts'

export function createTalk(id: string, given: Partial<Talk> = {}): Talk {
  return {
    ref: id,
    id,
    number: null,
    title: id,
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
    path: `/notes/${id}.md`,
    body: '',
    bodyLine: 1,
    tactics: [],
    ...given,
  }
}

/** A tactic that stands on the line of its number. */
export function createTactic(number: number, text: string, given: Partial<Tactic> = {}): Tactic {
  return {
    number,
    kind: 'item',
    text,
    line: number,
    endLine: given.line ?? number,
    section: [],
    columns: [],
    depth: 0,
    ...given,
  }
}
