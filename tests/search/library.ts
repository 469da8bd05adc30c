import type { Answer } from '../../src/model/answer.ts'
import type { Talk } from '../../src/model/talk.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, type SearchOptions, search } from '../../src/search/search.ts'
import { createTactic, createTalk } from '../model/talks.ts'

/** A talk of a test, with tactics of these texts: what is not given is empty. */
export function talk(number: number, given: Partial<Omit<Talk, 'tactics'>>, ...texts: string[]): Talk {
  const tactics = texts.map((text, i) => createTactic(i + 1, text))
  return createTalk(`talk-${number}`, { ref: String(number), number, title: '', tactics, ...given })
}

/** What a query finds in one tactic, as `find` gives it. */
export const findIn = (text: string, query: string): string[] => find([talk(1, {}, text)], query)

/**
 * A whole answer to compare with another, as a string: hits work their properties out when asked for them, so that
 * `toEqual` sees only their talks. Talks are named by their refs, since they are the same objects.
 */
export const comparable = (answer: Answer): string =>
  JSON.stringify(answer, (key, value) => (key === 'talk' ? value.ref : value), 1)

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
