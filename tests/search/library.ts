import type { Tactic, Talk } from '../../src/model/talk.ts'
import { createIndex, parseQuery, type SearchOptions, search } from '../../src/search/search.ts'

/** A talk of a test: what is not given is empty. */
export function talk(number: number, given: Partial<Omit<Talk, 'tactics'>>, ...texts: string[]): Talk {
  return {
    ref: String(number),
    id: `talk-${number}`,
    number,
    title: '',
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
    tactics: texts.map(tactic),
    ...given,
  }
}

const tactic = (text: string, i: number): Tactic => ({
  number: i + 1,
  kind: 'item',
  text,
  line: i + 1,
  endLine: i + 1,
  section: [],
  depth: 0,
})

/**
 * What a query finds, best first, as `ref via [matched text]…`: `1.2 exact [소셜]`. A match in the header names its
 * field.
 */
export function find(talks: readonly Talk[], query: string, options: SearchOptions = {}): string[] {
  const { hits } = search(createIndex(talks), parseQuery(query), options)
  return hits.map(({ talk, tactic, matches }) => {
    const ref = tactic ? `${talk.ref}.${tactic.number}` : talk.ref
    const found = matches.map(({ via, field, start, end }) => {
      const text = field === 'text' ? [...(tactic?.text ?? '')].slice(start, end).join('') : field
      return `${via} [${text}]`
    })
    return [ref, ...found].join(' ')
  })
}
