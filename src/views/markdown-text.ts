// Plain Markdown for pipes: unwrapped, uncoloured.

import type { Token } from 'markdown-it'
import type { Hit } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import { textOf } from '../model/tactics.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { type Fact, talkFacts } from './facts.ts'
import { linkTarget } from './link-target.ts'
import { sanitizeLine, sanitizeText } from './sanitize.ts'
import { createTitleTest } from './title-heading.ts'

/** A talk whole: its title, its facts, its body as written. `tokens` are those of its body. */
export function renderTalkMarkdown(talk: Talk, tokens: readonly Token[]): string {
  // Blanks at its beginning may make it code.
  const body = sanitizeText(talk.body)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
  const head = [
    ...(hasTitle(talk, tokens) ? [] : [`# ${sanitizeLine(talk.title)}`]),
    ...talkFacts(talk).map(fact => sanitizeLine(factText(fact))),
  ]
  return `${[...head, body].filter(Boolean).join('\n\n')}\n`
}

/** UTF-16 units that stand above a title, or inside it as badges: what is beyond is not looked at. */
const MARKUP_OF_TITLE = 500

/** Whether a heading near the beginning of the body says the title. */
function hasTitle({ title, body }: Talk, tokens: readonly Token[]): boolean {
  const length = Math.max(body.search(/\S/u), 0) + title.length + MARKUP_OF_TITLE
  const lines = body.slice(0, length).split('\n').length
  const isTitle = createTitleTest(title)
  return tokens.some(
    (open, at) => open.level === 0 && (open.map?.[0] ?? lines) < lines && isTitle(open, tokens[at + 1]),
  )
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
export function renderHitLine(hit: Hit): string {
  const place = [refOf(hit), hit.talk.organization].filter(Boolean).join(' ')
  return `- ${sanitizeLine(`${textOf(hit).replace(/\s+/gu, ' ')} [${place}]`)}`
}
