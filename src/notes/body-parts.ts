// What both ways to cut a body give, the quick one (plain-body.ts) and the one by Markdown's grammar (tactics.ts), and
// what they must agree on.
import type { Tactic } from '../model/talk.ts'

export interface BodyParts {
  tactics: Tactic[]
  /** The heading that names the note; null without one. */
  title: TitleHeading | null
  /** The `#tags` written in the text, without their marks. */
  tags: Set<string>
  /** Why the body was read without its Markdown; null where it was read with it. */
  lost: LostMarkup | null
}

/** A body that is too large for its Markdown to be read, or nested too deep, from a line on; the first is 0. */
export interface LostMarkup {
  by: 'size' | 'depth'
  line: number
}

/** The columns of what is no row of a table. */
export const NO_COLUMNS: string[] = []

export interface Heading {
  level: number
  text: string
}

export interface TitleHeading {
  text: string
  /** Whether it is the only one of level 1, and so hardly one of the sections that all notes of a template have. */
  isSure: boolean
}

/** What stands above the first heading: no text, one line of it (or a quote), or more. */
export type Lead = 'nothing' | 'line' | 'text'

/**
 * The heading that names the note, of all in their order: the first one, where nothing stands above it. A lower one than
 * `#` must be the only one of its level, and under none; a `#` that is the only one may stand below a line. All others are
 * of sections, as `# References` at the end is, or the first `##` of a post without a title. `findLead`
 * is asked only where it decides, since it reads text a second time.
 */
export function titleAmong(headings: readonly Heading[], findLead: () => Lead): TitleHeading | null {
  const [first] = headings
  if (first === undefined) return null
  const isTop = first.level === 1
  const isOnlyOne = headings.every((other, at) => at === 0 || other.level > first.level)
  if (!isTop && !isOnlyOne) return null
  const lead = findLead()
  const isTitle = lead === 'nothing' || (lead === 'line' && isTop && isOnlyOne)
  return isTitle ? { text: first.text, isSure: isTop && isOnlyOne } : null
}

/** Whether there is more in a text than signs, such as those between badges. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Whether a text has the end of a sentence in it: what links, facts and names above a title have not. */
export const isSentence = (text: string): boolean => /\p{L}["')\]’”]?[.!?。](?:["')\]’”]|\s|$)/u.test(text)

/**
 * A longer body with markup is read as plain paragraphs, since the tokens of a table take 300 times its size in memory.
 * Twice the largest real note measured. UTF-16 units.
 */
export const MAX_MARKUP = 2 * 1024 * 1024

/** How many blocks may stand in one another: beyond that markdown-it drops the text inside. */
export const MAX_NESTING = 100

/** Whether text at this level of markdown-it's tokens is too deep; then the whole body is read as plain paragraphs. */
export function isTooDeep(level: number): boolean {
  return level >= MAX_NESTING - 1
}
