// What is said of a talk above its body, on a terminal and in plain text.
import { otherTexts } from '../model/field-names.ts'
import type { Talk } from '../model/talk.ts'

/** A value of a field, a link, or facts that are read together, as `#빵 #단골 · 편지` is; `lead` stands before them. */
export type Fact =
  | { kind: 'value'; field: string; text: string; lead: string }
  | { kind: 'link'; url: string }
  | { kind: 'group'; parts: readonly Fact[]; separator: string; lead: string }

/** The facts of a talk besides its title, a line each, who speaks first. One that says nothing is left out by views. */
export function talkFacts(talk: Talk): Fact[] {
  const one = (field: 'organization' | 'team' | 'role' | 'event' | 'date' | 'venue'): Fact =>
    fact(field, talk[field] ?? '')
  const all = (field: 'speakers' | 'tags' | 'channels' | 'aliases', lead = ''): Fact[] =>
    talk[field].map(text => fact(field, text, lead))
  const who = [
    together(' ', [one('organization'), one('team')]),
    together(' ', [together(', ', all('speakers')), one('role')]),
  ]
  // A library's own note is often called what its event is.
  const where = [...(talk.event === talk.title ? [] : [one('event')]), one('date'), one('venue')]
  const about = [together(' ', all('tags', '#')), together(', ', all('channels'))]
  return [
    together(' · ', who),
    together(' · ', where),
    together(' · ', about),
    together(', ', all('aliases'), 'aliases: '),
    ...talk.links.map((url): Fact => ({ kind: 'link', url })),
    ...otherTexts(talk).map(([key, text]) => fact(key, text, `${key.replace(/\s+/g, ' ').trim()}: `)),
  ]
}

function fact(field: string, text: string, lead = ''): Fact {
  return { kind: 'value', field, text, lead }
}

function together(separator: string, parts: readonly Fact[], lead = ''): Fact {
  return { kind: 'group', parts, separator, lead }
}
