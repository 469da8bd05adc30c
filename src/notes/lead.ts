// What stands above the first heading of a body, as far as it tells whether that heading is the title.
import type { Token } from 'markdown-it'
import { hasWords, isSentence, type Lead } from './body-parts.ts'
import { inlineText } from './plain-text.ts'

/**
 * Of the tokens above a heading: whether there is text among them, and more than a line or a quote. Pictures (badges),
 * HTML, comments, rules, tags and a table of contents are none.
 */
export function leadOf(tokens: readonly Token[]): Lead {
  let lead: Lead = 'nothing'
  for (let at = 0; at < tokens.length; at++) {
    const end = endOfBlock(tokens, at)
    const found = weigh(tokens.slice(at, end + 1))
    if (found === 'text' || (found === 'line' && lead === 'line')) return 'text'
    if (found === 'line') lead = found
    at = end
  }
  return lead
}

/** Where the block that begins at a token ends. */
function endOfBlock(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let end = at; end < tokens.length; end++) {
    depth += tokens[end]?.nesting ?? 0
    if (depth <= 0) return end
  }
  return tokens.length - 1
}

/** What one block is to a title below it. */
function weigh(block: readonly Token[]): Lead {
  const [open, inline] = block
  switch (open?.type) {
    case 'paragraph_open':
      return inline?.type === 'inline' ? weighText(inline) : 'nothing'
    case 'blockquote_open':
      return block.every(({ type }) => IN_QUOTE.has(type)) ? 'line' : 'text'
    case 'bullet_list_open':
    case 'ordered_list_open':
      return block.filter(({ type }) => TEXT.has(type)).every(isNoItem) ? 'nothing' : 'text'
    case 'fence':
      return /^(?:toc|table-of-contents)\b/i.test(open.info) ? 'nothing' : 'text'
    // One with text would be the heading that is asked about.
    case 'heading_open':
      return 'nothing'
    default:
      return block.some(({ type, content }) => TEXT.has(type) && hasWords(content)) ? 'text' : 'nothing'
  }
}

/** The tokens of a quote that is nothing but paragraphs. */
const IN_QUOTE: ReadonlySet<string> = new Set([
  'blockquote_open',
  'blockquote_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
])

const TEXT: ReadonlySet<string> = new Set(['inline', 'code_block', 'fence', 'formula_block'])

function weighText(inline: Token): Lead {
  const text = inlineText(inline)
  if (!hasWords(text) || isNoText(inline)) return 'nothing'
  return isSentence(text) ? 'text' : 'line'
}

/** Nothing but pictures, tags or the place of a table of contents: `[toc]`, `[[_TOC_]]`. */
function isNoText({ content, children }: Token): boolean {
  const shown = (children ?? []).filter(({ type }) => type !== 'image' && type !== 'html_inline')
  const text = shown.map(child => child.content).join(' ')
  return !hasWords(text.replace(TAGS, '')) || /^\[{1,2}_?toc_?\]{1,2}$/i.test(content.trim())
}

const TAGS = /(?<!\S)#[^\s#]+/g

/** What a list may have and be no text: items of a table of contents, code of nothing. */
const isNoItem = (token: Token): boolean =>
  token.type === 'inline' ? isLinkToHeading(token) : !hasWords(token.content)

/** `[제목](#heading)`: an item of a table of contents. */
function isLinkToHeading({ children }: Token): boolean {
  const [open, ...rest] = (children ?? []).filter(
    ({ content, type }) => type !== 'text' || content.trim() !== '',
  )
  return String(open?.attrGet('href') ?? '').startsWith('#') && rest.at(-1)?.type === 'link_close'
}
