import type { Tactic, Talk } from './talk.ts'

/** How many tactics a talk has, without making them where the number is known. */
export function countTactics(talk: Talk): number {
  return talk.tacticCount ?? talk.tactics.length
}

/** A tactic of a talk, by its place from 0, without making the others where that can be; null when there is none. */
export function tacticAt(talk: Talk, place: number): Tactic | null {
  return (talk.tacticAt === undefined ? talk.tactics[place] : talk.tacticAt(place)) ?? null
}

/** What is said: by a tactic its text, by a talk its title. */
export function textOf({ talk, tactic }: { talk: Talk; tactic: Tactic | null }): string {
  return tactic === null ? talk.title : tactic.text
}

/**
 * The headings a tactic stands under, outermost first, but for one that repeats the title, as the first one does of a
 * note that is called by it. None for a talk itself.
 */
export function headingsOver({ talk, tactic }: { talk: Talk; tactic: Tactic | null }): string[] {
  return tactic?.section.filter(name => name !== talk.title) ?? []
}
