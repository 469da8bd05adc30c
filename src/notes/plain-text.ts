// What a reader sees of Markdown: text without markup. All of it in one pass, whatever a note holds.
import type { Token } from 'markdown-it'

/** The plain text of an inline token: soft and hard breaks as one space, links by their text, images by theirs. */
export function inlineText(inline: Token): string {
  const parts: string[] = []
  collect(inline.children ?? [], parts)
  return tidy(parts.join(''))
}

function collect(tokens: Token[], parts: string[]): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        parts.push(' ')
        break
      case 'html_inline':
        if (/^<(?:br|p|div|li|td|th|tr|hr)\b/i.test(token.content)) parts.push(' ')
        break
      case 'image':
        collect(token.children ?? [], parts)
        break
      default:
        parts.push(token.content)
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
  return tidy(text.replace(/\s+/g, ' '))
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

/** Where the tag, comment, script or style that starts at `at` ends; -1 where it doesn't. */
function endOfMarkup(html: string, at: number): number {
  const opening = /^<(!--|script\b|style\b)/i.exec(html.slice(at, at + 8))?.[1]?.toLowerCase()
  const closing = opening === undefined ? '>' : opening === '!--' ? '-->' : `</${opening}>`
  const end = html.indexOf(closing, at)
  return end === -1 ? -1 : end + closing.length
}

/** Markup that Markdown knows nothing of: `[[page|text]]` of wikis, `{{< note >}}` of site builders, `[^1]`. */
function tidy(text: string): string {
  let tidied = text
  if (tidied.includes('[['))
    tidied = tidied.replace(WIKI_LINK, (_, page: string, shown?: string) => shown ?? page)
  if (tidied.includes('[^')) tidied = tidied.replace(/\[\^[^\]\s]{1,100}\]:?/g, '')
  if (tidied.includes('{{')) tidied = withoutMacros(tidied)
  return tidied.trim()
}

const WIKI_LINK = /!?\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g

/** `{{< note >}}`, `{{% /note %}}`, `{{Compat}}`; those with quoted text inside stay, as the text may be needed. */
const BARE_MACRO = /\{\{[<%]?[^{}"']{0,200}[>%]?\}\}/g

function withoutMacros(text: string): string {
  return text.replace(BARE_MACRO, '').replace(/ {2,}/g, ' ')
}

/** Whether nothing would be left of a text without its macros: `{{APIRef("DOM")}}`. */
export function isOnlyMacros(text: string): boolean {
  return (
    text.startsWith('{{') &&
    text.replace(/\{\{[^{}]{0,500}\}\}/g, '').trim() === '' &&
    !/[^\x00-\x7f]/.test(text)
  )
}

/** Adds the `#tags` a reader of Obsidian sees in an inline token: not in code, links, addresses or headings' marks. */
export function collectTags(inline: Token, tags: Set<string>): void {
  if (!inline.content.includes('#')) return
  let text = ''
  let linkDepth = 0
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') linkDepth++
    else if (token.type === 'link_close') linkDepth--
    if (token.type === 'text' && linkDepth === 0) text += token.content
    else
      text +=
        token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content === '' ? '' : '\0'
  }
  for (const [, tag = ''] of text.matchAll(TAG)) {
    const name = tag.replace(/[/-]+$/, '')
    if (/\p{L}/u.test(name) && !COLOUR.test(name) && !NUMBER.test(name)) tags.add(name)
  }
}

const TAG = /(?<=^|[\s(])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]{0,99})/gu

/** `#12를`, `C #을`: the number of an issue, or nothing, with a particle (조사) behind it. */
const NUMBER = /^\d*(?:[은는이가을를의과와도로만에]|으로|에서|에게|보다|까지|부터|처럼)$/

/** `#fff`, `#1e90ff`: a colour of CSS. */
const COLOUR = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
