// Links of a wiki, as Obsidian writes them: `[[Kim Minsu]]`, `[[Kim|Minsu]]`, `[[Kim#Talks]]`, with a `!` before what is to
// be shown in the place of the link.
import type { FieldValue } from './talk.ts'

/** The `markup` of the tokens of such links: what they name is looked for in all of the library, and not beside the note. */
export const WIKI = '[['

export interface WikiLink {
  /** Where it leads: `Kim#Talks`. */
  target: string
  /** The text it was given; null where it shows its target. */
  text: string | null
  isEmbed: boolean
  /** Where it ends in the text it stands in. */
  end: number
}

/** In a table the sign before a text is escaped: `[[Kim\|Minsu]]`. */
const WIKI_LINK = /(!?)\[\[(?!\s)([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\]/
const HERE = new RegExp(WIKI_LINK, 'y')
const ANYWHERE = new RegExp(WIKI_LINK, 'g')

/** The size that stands behind the text of a picture, or in its place: `![[a.png|300]]`. */
const IMAGE_SIZE = /(?:^|\|)\d+(?:x\d+)?$/

/** The link that begins at an offset of a text; null where none does. */
export function wikiLinkAt(text: string, at: number): WikiLink | null {
  HERE.lastIndex = at
  const [, sign, inside = '', given = ''] = HERE.exec(text) ?? []
  const target = inside.trim()
  if (target === '') return null
  const isEmbed = sign === '!'
  const shown = isEmbed ? given.replace(IMAGE_SIZE, '') : given
  return { target, text: shown.trim() === '' ? null : shown, isEmbed, end: HERE.lastIndex }
}

/** A target as it is shown: `Kim > Talks` for `Kim#Talks`, `Talks` for `#Talks`; but `C#` is a name. */
export function shownTarget(target: string): string {
  return target.replace(/^#(?=\S)/, '').replace(/#(?=\S)/g, ' > ')
}

/** A text with such links as what they show: `[[Kim Minsu]]` and `[[Kim|Minsu]]` are names in brackets. */
export function withoutWikiLinks(text: string): string {
  if (!text.includes('[[')) return text
  return text.replace(ANYWHERE, written => {
    const link = wikiLinkAt(written, 0)
    return link === null ? written : (link.text ?? shownTarget(link.target))
  })
}

/** The same of a value, of each item of a list, and of each value of a mapping. */
export function linksShown(value: FieldValue): FieldValue {
  if (typeof value === 'string') return withoutWikiLinks(value)
  if (Array.isArray(value)) return value.map(linksShown)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, linksShown(each)]))
}
