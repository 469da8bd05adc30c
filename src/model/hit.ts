import type { Tactic, Talk } from './talk.ts'

/** By which reading of a term a match came, cheapest first (DESIGN, search). */
export const READINGS = [
  'exact',
  'particle',
  'initials',
  'alias',
  'partial',
  'keyboard',
  'romanised',
  'sound',
  'typo',
] as const
export type Reading = (typeof READINGS)[number]

/** Where one term of the query was found. */
export interface Match {
  /** The term as typed: `thtuf`. */
  term: string
  via: Reading
  /** The field whose text `start` and `end` count in: `text` (the tactic), `title`, `speakers`, `organization` … */
  field: string
  /** Which value of a field that is a list, from 0; 0 for a single value. */
  index: number
  /** Code points from the start of the field's text; `end` is exclusive. Whole syllables. */
  start: number
  end: number
}

/**
 * A tactic, or a talk by its header alone, that answers a query. Like a talk's, its properties may be worked out when
 * they are first asked for.
 */
export interface Hit {
  kind: 'tactic' | 'talk'
  talk: Talk
  /** Null for a talk hit. */
  tactic: Tactic | null
  /** What the match cost: 0 is perfect, as in Fuse.js; hits come cheapest first. */
  score: number
  matches: Match[]
}

/** The columns whose headings a row was found by, in their order: `['온도']`. */
export const matchedColumns = ({ tactic, matches }: Hit): string[] =>
  tactic?.columns.filter((_, at) =>
    matches.some(({ field, index }) => field === 'columns' && index === at),
  ) ?? []

/** The field that says whose a hit is: its organization, else its speakers, else, where that is not its text, its title. */
export function sourceField({ talk, tactic }: Hit): 'organization' | 'speakers' | 'title' | null {
  if (talk.organization !== null) return 'organization'
  if (talk.speakers.length > 0) return 'speakers'
  return tactic ? 'title' : null
}

/** What that field says, of several speakers the first; empty where there is none. */
export function sourceText(hit: Hit): string {
  const field = sourceField(hit)
  if (field === null) return ''
  return (field === 'speakers' ? hit.talk.speakers[0] : hit.talk[field]) ?? ''
}
