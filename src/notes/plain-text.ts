// What a reader sees of Markdown: text without markup. All of it in one pass, whatever a note holds.
import type { Token } from 'markdown-it'

/**
 * The plain text of an inline token: soft and hard breaks as one space, links by their text, images by theirs. What is
 * in code stands as it is.
 */
export function inlineText(inline: Token): string {
  const parts: TextParts = { texts: [], open: '' }
  collect(inline.children ?? [], parts)
  closeText(parts)
  return parts.texts.join('').trim()
}

/** The text so far, and what of it is yet to be tidied: markup of wikis may begin in one token and end in another. */
interface TextParts {
  texts: string[]
  open: string
}

function closeText(parts: TextParts): void {
  parts.texts.push(tidy(parts.open))
  parts.open = ''
}

function collect(tokens: Token[], parts: TextParts): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        parts.open += ' '
        break
      case 'html_inline':
        if (/^<(?:br|p|div|li|td|th|tr|hr)\b/i.test(token.content)) parts.open += ' '
        break
      case 'image':
        collect(token.children ?? [], parts)
        break
      case 'code_inline':
        closeText(parts)
        parts.texts.push(token.content)
        break
      default:
        parts.open += token.content
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
  return isOnlyMacros(plain) ? '' : tidy(plain).trim()
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

/** Without the markup that Markdown knows nothing of: links of wikis, comments and marks of Obsidian, macros, attributes. */
function tidy(text: string): string {
  let tidied = text
  if (tidied.includes('[[')) tidied = tidied.replace(WIKI_LINK, showLink)
  if (tidied.includes('[^')) tidied = tidied.replace(FOOTNOTE_MARK, '')
  if (tidied.includes('%%')) tidied = tidied.replace(COMMENT, '')
  if (tidied.includes('==')) tidied = tidied.replace(MARKED, '$1')
  if (tidied.includes('{')) tidied = withoutMacros(tidied)
  if (tidied.includes(':::')) tidied = tidied.replace(DIV, '$1')
  if (tidied.includes('^')) tidied = tidied.replace(BLOCK_ID, '')
  return tidied === text ? text : tidied.replace(/ {2,}/g, ' ')
}

/** `[[page|text]]`, and the size that Obsidian takes in the place of a picture's text. */
const WIKI_LINK = /!?\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g
const IMAGE_SIZE = /^\d+(?:x\d+)?$/

const showLink = (_: string, page: string, shown?: string): string =>
  shown === undefined || IMAGE_SIZE.test(shown) ? page : shown

const FOOTNOTE_MARK = /\[\^[^\]\s]{1,100}\]:?/g

/** `%%hidden%%`, `==marked==` and the `^name` of a block (Obsidian). */
const COMMENT = /(?<=^|\s)%%[^%]{0,2000}%%(?=\s|$)/g
const MARKED = /(?<![=\w])==(?=[^\s=])([^=]{1,500}?)(?<=[^\s=])==(?!=)/g
const BLOCK_ID = /(?:^| )\^[A-Za-z\d-]{3,60}$/

function withoutMacros(text: string): string {
  return text
    .replace(SHORTCODE, (_, inside: string) => shownByMacro(inside))
    .replace(TEMPLATE_TAG, '')
    .replace(MACRO, (_, inside: string) => shownByMacro(inside))
    .replace(ATTRIBUTES, '')
    .replace(LAST_ATTRIBUTES, '')
    .replace(EMPTY_LINK, '$1')
}

/** `{% include toc.html %}` (Liquid). */
const TEMPLATE_TAG = /\{%-?\s*\w[^{}%]{0,300}%\}/g

/** `{{< note >}}`, `{{% /note %}}` (Hugo). */
const SHORTCODE = /\{\{[<%]([^{}]{0,500})[>%]\}\}/g

/** `{{Compat}}` (MDN); behind a letter it is a formula: `\frac{{a}}{{b}}`. */
const MACRO = /(?<![A-Za-z}])\{\{([^{}]{0,500})\}\}/g

/** `{: .note}` (kramdown) anywhere, `{#id .class}` at the end. */
const ATTRIBUTES = /\{:[^{}]{0,200}\}/g
const LAST_ATTRIBUTES = / ?\{[#.][\w-][^{}]{0,200}\}$/

/** `:::note Title`, `::: {.callout}`: the fences of a division. */
const DIV = /(^|\s):{3,}(?: ?\{[^{}]{0,200}\}|[\w-]*)(?=\s|$)/g

/** What is left of a link whose address was a tag. */
const EMPTY_LINK = /\[([^[\]]{1,300})\]\(\s*\)/g

/**
 * What a reader sees of a macro: the text it was given under a name for that (`text="파드"`), else the second text in
 * brackets or the only one (`jsxref("Array")`), else what can be no address or setting (`figure "제목"`).
 */
function shownByMacro(inside: string): string {
  const called = CALL.exec(inside)
  if (called) return called[2] || called[4] || (called[1] ?? called[3] ?? '')
  const named = inside.includes('=') ? NAMED_TEXT.exec(inside) : null
  if (named) return named[1] ?? named[2] ?? ''
  const texts = Array.from(inside.matchAll(QUOTED), ([, double, single]) => double ?? single ?? '')
  return texts.filter(text => /[^\x00-\x7f]|\S\s+\S/.test(text)).join(' ')
}

/** `name("text", "shown")`, in quotes of either kind. */
const CALL = /^\s*[\w-]+\(\s*(?:"([^"]*)"(?:\s*,\s*"([^"]*)")?|'([^']*)'(?:\s*,\s*'([^']*)')?|[^"'=]*\)\s*$)/
const QUOTED = /(?<![=\w])"([^"]*)"|(?<![=\w])'([^']*)'/g
const NAMED_TEXT = /\b(?:text|caption|title|alt)=(?:"([^"]*)"|'([^']*)')/

/** Whether a text is nothing but macros, none with words of another script: `{{APIRef("DOM")}}`, `{% include toc.html %}`. */
export function isOnlyMacros(text: string): boolean {
  return /^\{[{%]/.test(text) && text.replace(ONLY_MACROS, '').trim() === '' && !/[^\x00-\x7f]/.test(text)
}

const ONLY_MACROS = /\{\{[^{}]{0,500}\}\}|\{%[^{}%]{0,300}%\}/g

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
  for (const [, tag = ''] of text.replace(BRACES, '').matchAll(TAG)) {
    const name = tag.replace(/[/-]+$/, '')
    if (/\p{L}/u.test(name) && !COLOUR.test(name) && !NUMBER.test(name)) tags.add(name)
  }
}

/** Attributes, whose `#id` is no tag. */
const BRACES = /\{[:#.][^{}]{0,200}\}/g

const TAG = /(?<=^|[\s(])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]{0,99})/gu

/** `#12를`, `C #을`: the number of an issue, or nothing, with a particle (조사) behind it. */
const NUMBER = /^\d*(?:[은는이가을를의과와도로만에]|으로|에서|에게|보다|까지|부터|처럼)$/

/** `#fff`, `#1e90ff`: a colour of CSS. */
const COLOUR = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i
