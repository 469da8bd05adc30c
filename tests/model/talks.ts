// Talks made up for the tests of the model: only what a test says, all else empty.
import type { Talk } from '../../src/model/talk.ts'

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
