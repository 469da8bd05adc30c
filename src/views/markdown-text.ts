// Plain Markdown for pipes: unwrapped, uncoloured.

import { otherTexts } from '../model/field-names.ts'
import type { Hit } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { sanitizeLine, sanitizeText } from './sanitize.ts'

/** A talk whole: its title, a line of facts, its links and what else its front matter says, its body as written. */
export function renderTalkMarkdown(talk: Talk): string {
  const title = sanitizeLine(talk.title)
  // A library's own note is often called what its event is.
  const event = talk.event === talk.title ? null : talk.event
  const facts = [talk.organization, speakerText(talk), event, talk.date, talk.venue].filter(Boolean)
  // Blanks at its beginning may make it code.
  const body = sanitizeText(talk.body)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  const hasTitle = body
    .slice(0, title.length + 100)
    .split('\n')
    .some(line => line.startsWith('# ') && line.slice(2).trim() === title)
  const head = [
    ...(hasTitle ? [] : [`# ${title}`]),
    ...(facts.length > 0 ? [sanitizeLine(facts.join(' · '))] : []),
    ...talk.links.map(link => `<${sanitizeLine(link)}>`),
    ...otherTexts(talk).map(([key, text]) => sanitizeLine(`${key}: ${text}`)),
  ]
  return `${[...head, body].filter(Boolean).join('\n\n')}\n`
}

/** The text of one tactic, by itself. */
export function renderTacticMarkdown(tactic: Tactic): string {
  return `${sanitizeText(tactic.text)}\n`
}

/** A talk in one line of a list. */
export function renderTalkLine(talk: Talk): string {
  const facts = [talk.organization, ...talk.speakers].filter(Boolean).join(', ')
  return `- ${sanitizeLine(`${talk.title}${facts ? ` (${facts})` : ''} [${talk.ref}]`)}`
}

/** A hit in one line of a list. */
export function renderHitLine({ talk, tactic }: Hit): string {
  const ref = refOf({ talk, tactic })
  return `- ${sanitizeLine(`${(tactic?.text ?? talk.title).replace(/\s+/gu, ' ')} [${[ref, talk.organization].filter(Boolean).join(' ')}]`)}`
}

function speakerText({ speakers, role, team }: Talk): string {
  return [team, speakers.join(', '), role].filter(Boolean).join(' ')
}
