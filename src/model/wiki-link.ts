// Links of a wiki in the values of front matter, as Obsidian writes them.
import type { FieldValue } from './talk.ts'

/** A text with such links as what they show: `[[Kim Minsu]]` and `[[Kim|Minsu]]` are names in brackets. */
export function withoutWikiLinks(text: string): string {
  return text.includes('[[') ? text.replace(WIKI_LINK, (_, page, shown) => shown ?? page) : text
}

const WIKI_LINK = /\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\]/g

/** The same of a value, or of each item of a list. */
export function linksShown(value: FieldValue): FieldValue {
  if (typeof value === 'string') return withoutWikiLinks(value)
  return Array.isArray(value) ? value.map(linksShown) : value
}
