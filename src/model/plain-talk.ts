import { LIST_FIELDS, type Talk, TEXT_FIELDS } from './talk.ts'

const KEPT = [
  'ref',
  'id',
  'number',
  ...TEXT_FIELDS,
  ...LIST_FIELDS,
  'fields',
  'path',
  'bodyLine',
  'tactics',
] as const

/** A talk as a plain object with every property worked out, for what can't take another one: a thread. No body. */
export function plainTalk(talk: Talk): Talk {
  const kept = Object.fromEntries(KEPT.map(name => [name, talk[name]])) as Pick<Talk, (typeof KEPT)[number]>
  return { ...kept, body: '' }
}
