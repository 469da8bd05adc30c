// Plain Markdown for pipes: unwrapped, uncoloured.

import type { Hit } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { type Fact, talkFacts } from './facts.ts'
import { linkTarget } from './link-target.ts'
import { sanitizeLine, sanitizeText } from './sanitize.ts'

/** A talk whole: its title, its facts, its body as written. */
export function renderTalkMarkdown(talk: Talk): string {
  const title = sanitizeLine(talk.title)
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
    ...talkFacts(talk).map(fact => sanitizeLine(factText(fact))),
  ]
  return `${[...head, body].filter(Boolean).join('\n\n')}\n`
}

function factText(fact: Fact): string {
  if (fact.kind === 'link') return linkTarget(fact.url) === undefined ? fact.url : `<${fact.url}>`
  const text =
    fact.kind === 'value' ? fact.text : fact.parts.map(factText).filter(Boolean).join(fact.separator)
  return text === '' ? '' : fact.lead + text
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
