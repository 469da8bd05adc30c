import { SAID_FIELDS, type Talk } from './talk.ts'

const KEPT = ['ref', 'id', 'number', ...SAID_FIELDS, 'fields', 'path', 'bodyLine', 'tactics'] as const

/** A talk as a plain object with every property worked out, for what can't take another one: a thread. No body. */
export function plainTalk(talk: Talk): Talk {
  const kept = Object.fromEntries(KEPT.map(name => [name, talk[name]])) as Pick<Talk, (typeof KEPT)[number]>
  return { ...kept, body: '' }
}
