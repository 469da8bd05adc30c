import type { Talk } from './talk.ts'

/** A talk as a plain object with every property worked out, for what can't take another one: a thread. No body. */
export function plainTalk(talk: Talk): Talk {
  const { ref, id, number, title, speakers, role, team, organization, event, date, venue } = talk
  const { tags, channels, links, aliases, fields, path, bodyLine, tactics } = talk
  return {
    ref,
    id,
    number,
    title,
    speakers,
    role,
    team,
    organization,
    event,
    date,
    venue,
    tags,
    channels,
    links,
    aliases,
    fields,
    path,
    body: '',
    bodyLine,
    tactics,
  }
}
