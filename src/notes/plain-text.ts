// What a reader sees of Markdown: text without markup. All of it in one pass, whatever a note holds.
import type { StateCore, Token } from 'markdown-it'
import { isBreak, isPartingTag } from '../model/line-break.ts'
import { withoutWikiLinks } from '../model/wiki-link.ts'
import { withoutForeign } from './foreign.ts'

/**
 * The plain text of an inline token: soft and hard breaks as one space, links by their text, images by theirs. Code and
 * formulas stand as they are.
 */
export function inlineText(inline: Pick<Token, 'children'>): string {
  const parts: TextParts = { texts: [], open: '', hasGap: false }
  collect(inline.children ?? [], parts)
  closeText(parts)
  return parts.texts.join('').trim()
}

/** As `inlineText`, without the pictures (badges) beside other text: `# Awesome [![Badge](a.svg)](b)`. */
export function headingText(inline: Token): string {
  const children = inline.children ?? []
  const others = children.filter(({ type }) => type !== 'image')
  const text = others.length < children.length ? inlineText({ children: others }).replace(/ {2,}/g, ' ') : ''
  return text || inlineText(inline)
}

/** The text so far, and what of it is yet to be tidied: such markup may begin in one token and end in another. */
interface TextParts {
  texts: string[]
  open: string
  /** Whether something in `open` may show nothing: the blanks around that are one. */
  hasGap: boolean
}

function closeText(parts: TextParts): void {
  const text = tidy(parts.open)
  parts.texts.push(parts.hasGap ? text.replace(/ {2,}/g, ' ') : text)
  parts.open = ''
  parts.hasGap = false
}

function collect(tokens: Token[], parts: TextParts): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        parts.open += ' '
        break
      case 'html_inline':
        if (isPartingTag(token.content)) parts.open += ' '
        break
      case 'image':
        collect(token.children ?? [], parts)
        break
      case 'code_inline':
      case 'formula':
        closeText(parts)
        parts.texts.push(token.content)
        break
      default:
        parts.open += token.content
        if (token.type === 'foreign') parts.hasGap = true
    }
  }
}

/** The text of an HTML block: tags as blanks, comments, scripts and styles gone, the commonest entities decoded. */
export function htmlText(html: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', from)) {
    const end = endOfMarkup(html, at)
    if (end === -1) break
    parts.push(html.slice(from, at), ' ')
    from = end
  }
  parts.push(html.slice(from))
  const text = parts
    .join('')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, entity => ENTITIES[entity] ?? entity)
  const plain = text.replace(/\s+/g, ' ').trim()
  return tidy(withoutWikiLinks(withoutForeign(plain)))
    .replace(/ {2,}/g, ' ')
    .trim()
}

const ENTITIES: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** What ends markup that is more than a tag. */
const CLOSINGS: { readonly [opening: string]: RegExp } = {
  '!--': /-->/g,
  script: /<\/script>/gi,
  style: /<\/style>/gi,
}

/** Where the tag, comment, script or style that starts at `at` ends; -1 where it doesn't. */
function endOfMarkup(html: string, at: number): number {
  const opening = /^<(!--|script\b|style\b)/i.exec(html.slice(at, at + 8))?.[1]?.toLowerCase()
  const closing = CLOSINGS[opening ?? '']
  if (closing === undefined) return html.indexOf('>', at) + 1 || -1
  closing.lastIndex = at
  return closing.test(html) ? closing.lastIndex : -1
}

/** Without markup that Markdown knows nothing of and that may have some of Markdown in it: footnotes, divisions. */
function tidy(text: string): string {
  let tidied = text
  if (tidied.includes('^[')) tidied = tidied.replace(INLINE_FOOTNOTE, ' $1')
  if (tidied.includes('[^')) tidied = tidied.replace(FOOTNOTE_MARK, '')
  if (tidied.includes('](')) tidied = tidied.replace(EMPTY_LINK, '$1')
  if (tidied.includes(':::')) tidied = tidied.replace(DIV, '$1')
  return tidied === text ? text : tidied.replace(/ {2,}/g, ' ')
}

/** `text.^[a footnote]` (Pandoc, Obsidian), in words: `^[a-z]+` is a pattern. */
const INLINE_FOOTNOTE = /\^\[(?=[^[\]]{0,1000}[ 가-힣])([^[\]]{1,1000})\](?![*+?{$])/g

const FOOTNOTE_MARK = /\[\^[^\]\s]{1,100}\]:?/g

/** `:::note Title`, `::: {.callout}`: the fences of a division. */
const DIV = /(^|\s):{3,}(?: ?\{[^{}]{0,200}\}|[\w-]*)(?=\s|$)/g

/** What is left of a link whose address was a tag. */
const EMPTY_LINK = /\[([^[\]]{1,300})\]\(\s*\)/g

/** A rule for what comes after text: a `\#` stays by itself, as `escaped`, where the parser would join it to what follows. */
export function keepEscapedSigns(state: StateCore): void {
  for (const { children, content } of state.tokens) {
    if (children === null || !content.includes('#')) continue
    for (const child of children)
      if (child.type === 'text_special' && child.content === '#') child.type = 'escaped'
  }
}

/** Adds the `#tags` a reader of Obsidian sees in an inline token: not in code, links, addresses or headings' marks, nor escaped. */
export function collectTags(inline: Token, tags: Set<string>): void {
  if (!inline.content.includes('#')) return
  let text = ''
  let linkDepth = 0
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') linkDepth++
    else if (token.type === 'link_close') linkDepth--
    if (token.type === 'text' && linkDepth === 0) text += token.content
    else if (isBreak(token)) text += ' '
    else if (token.content !== '' || token.type === 'foreign') text += '\0'
  }
  const ids = new Set(Array.from(inline.content.matchAll(ID), ([, id]) => id))
  for (const [, tag = ''] of text.replace(BRACES, '').matchAll(TAG)) {
    const name = tag.replace(/[/-]+$/, '')
    if (/\p{L}/u.test(name) && !COLOUR.test(name) && !isNumber(name) && !ids.has(name)) tags.add(name)
  }
}

/** The id that attributes give: where a text says it (`Anchor (#making-anchor) {#making-anchor}`), it is an address. */
const ID = /\{:?\s{0,9}#([^\s{}]{1,100})/g

/** Attributes, whose `#id` is no tag. */
const BRACES = /\{\s{0,9}[:#.][^{}]{0,200}\}/g

/** Behind `](` it is the address of a link that is none, as in a heading that a browser is to find. */
const TAG = /(?<=^|\s|(?<!\])\()#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]{0,99})/gu

/** `#12를`, `C #을`: the number of an issue, or nothing, with a particle (조사) behind it. */
const NUMBER = /^\d*(?:[은는이가을를의과와도로만에]|으로|에서|에게|보다|까지|부터|처럼)$/

/** In jamo (NFD), as macOS may save it, a particle is the same. */
const isNumber = (name: string): boolean => NUMBER.test(name.normalize('NFC'))

/** `#fff`, `#1e90ff`: a colour of CSS. */
const COLOUR = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
