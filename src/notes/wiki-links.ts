// Links of a wiki (`[[Note|text]]`, `![[a.png]]`) as the tokens of Markdown's own links and images.
import type { StateInline, Token } from 'markdown-it'
import { shownTarget, WIKI, type WikiLink, wikiLinkAt } from '../model/wiki-link.ts'

/** A rule for text, behind those for links and images: `[[1]](address)` is a link of Markdown. */
export function parseWikiLink(state: StateInline, silent: boolean): boolean {
  const sign = state.src.charCodeAt(state.pos)
  if (sign !== BRACKET && sign !== EXCLAMATION) return false
  // `x[[1]]` is an element of an array.
  const link = /\w/.test(state.src[state.pos - 1] ?? '') ? null : wikiLinkAt(state.src, state.pos)
  if (link === null || link.end > state.posMax || isReference(state, link)) return false
  if (!silent) {
    if (link.isEmbed) pushImage(state, link)
    else pushLink(state, link)
  }
  state.pos = link.end
  return true
}

const BRACKET = 0x5b
const EXCLAMATION = 0x21

/** `[[1]]` with `[1]: address` somewhere is a reference in brackets. */
function isReference({ env, md }: StateInline, { target, text, isEmbed }: WikiLink): boolean {
  if (isEmbed || text !== null || env.references === undefined) return false
  return Object.hasOwn(env.references, md.utils.normalizeReference(target))
}

function pushLink(state: StateInline, { target, text, end }: WikiLink): void {
  const link = state.push('link_open', 'a', 1)
  link.attrs = [['href', target]]
  link.markup = WIKI
  if (text === null) state.push('text', '', 0).content = shownTarget(target)
  else parseInside(state, end - CLOSING.length - text.length, end - CLOSING.length)
  state.push('link_close', 'a', -1)
}

const CLOSING = ']]'

function parseInside(state: StateInline, start: number, end: number): void {
  const { posMax } = state
  state.pos = start
  state.posMax = end
  state.linkLevel++
  state.md.inline.tokenize(state)
  state.linkLevel--
  state.posMax = posMax
}

function pushImage(state: StateInline, { target, text }: WikiLink): void {
  const children: Token[] = []
  if (text !== null) state.md.inline.parse(text, state.md, state.env, children)
  else {
    const name = new state.Token('text', '', 0)
    name.content = shownTarget(target)
    children.push(name)
  }
  const image = state.push('image', 'img', 0)
  image.markup = WIKI
  image.attrs = [
    ['src', target],
    ['alt', ''],
  ]
  image.content = text ?? target
  image.children = children
}
