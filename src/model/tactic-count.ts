import type { Talk } from './talk.ts'

/** How many tactics a talk has, without making them where the number is known. */
export function countTactics(talk: Talk): number {
  return talk.tacticCount ?? talk.tactics.length
}
