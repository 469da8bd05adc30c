// Links of a wiki in the values of front matter, as Obsidian writes them.
import type { FieldValue } from './talk.ts'

/** A text with such links as what they show: `[[Kim Minsu]]` and `[[Kim|Minsu]]` are names in brackets. */
export function withoutWikiLinks(text: string): string {
  return text.includes('[[') ? text.replace(WIKI_LINK, (_, page, shown) => shown ?? page) : text
}

const WIKI_LINK = /\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\]/g

/** The same of a value, of each item of a list, and of each value of a mapping. */
export function linksShown(value: FieldValue): FieldValue {
  if (typeof value === 'string') return withoutWikiLinks(value)
  if (Array.isArray(value)) return value.map(linksShown)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, linksShown(each)]))
}
