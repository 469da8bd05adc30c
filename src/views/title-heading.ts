// Headings of a body that only repeat the title, which stands above the body anyway.
import type { Token } from 'markdown-it'
import { withoutWikiLinks } from '../model/wiki-link.ts'

/** Whether a heading, given as the token that opens it and that of its text, says the title and no more. */
export function createTitleTest(
  title: string,
): (open: Token | undefined, inline: Token | undefined) => boolean {
  const wanted = squeeze(title)
  return (open, inline) => {
    if (open?.type !== 'heading_open' || inline === undefined) return false
    const children = inline.children ?? []
    // A title has no badges and no HTML; but what looks like HTML may be of its text: `Array<T>`.
    const shown = children.filter(({ type }) => type !== 'image').map(withoutTags)
    return [[inline.content], children.map(contentOf), shown].some(parts => textOf(parts) === wanted)
  }
}

/** Tags that part words, as `<br>` does. */
const PARTING = /^<\/?(?:br|p|div|li|td|th|tr|hr)\b/i

const contentOf = ({ type, content }: Token): string => (type.endsWith('break') ? ' ' : content)

function withoutTags(token: Token): string {
  if (token.type !== 'html_inline') return contentOf(token)
  return PARTING.test(token.content) ? ' ' : ''
}

const textOf = (parts: readonly string[]): string => squeeze(withoutWikiLinks(parts.join('')))

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()
