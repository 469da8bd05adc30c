// What both ways to cut a body give, the quick one (plain-body.ts) and the one by Markdown's grammar (tactics.ts), and
// what they must agree on.
import type { Tactic } from '../model/talk.ts'

export interface BodyParts {
  tactics: Tactic[]
  /** The text of the heading that names the note; null without one. */
  heading: string | null
  /** The `#tags` written in the text, without their marks. */
  tags: Set<string>
}

/** The columns of what is no row of a table. */
export const NO_COLUMNS: string[] = []

export interface Heading {
  level: number
  text: string
}

/**
 * Which of two headings names the note: the first of level 1, else one with which the body begins. A `## Log` below
 * the text of a day does not. `isFirst` says that no tactic is above `next`.
 */
export function titleHeading(title: Heading | null, next: Heading, isFirst: boolean): Heading | null {
  if (next.level === 1) return title?.level === 1 ? title : next
  return title ?? (isFirst ? next : null)
}

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
