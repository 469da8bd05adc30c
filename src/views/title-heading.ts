// Headings of a body that only repeat the title, which stands above the body anyway.
import type { Token } from 'markdown-it'
import { isBreak, isPartingTag } from '../model/line-break.ts'
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

const contentOf = (token: Token): string => (isBreak(token) ? ' ' : token.content)

function withoutTags(token: Token): string {
  if (token.type !== 'html_inline') return contentOf(token)
  return isPartingTag(token.content) ? ' ' : ''
}

const textOf = (parts: readonly string[]): string => squeeze(withoutWikiLinks(parts.join('')))

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()
