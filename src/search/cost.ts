// What a match costs: first by which reading of the term it came, then where it stands. Readings lie further apart
// than all places together, so a dearer reading never outranks a cheaper one for the same term.
import type { Reading } from '../model/hit.ts'
import type { HeaderField } from './search-index.ts'

export const READING_COST: Record<Reading, number> = {
  exact: 0,
  particle: 0.1,
  initials: 0.2,
  alias: 0.3,
  partial: 0.4,
  keyboard: 0.5,
  romanised: 0.6,
  sound: 0.7,
  typo: 0.8,
}

/** The most that a place, and the most that a reading's own degrees (errors of a typo), can add. */
export const PLACE_LIMIT = 0.08
export const DEGREE_LIMIT = 0.019

/** The match begins inside a word. */
export const MID_WORD = 0.02
/** The match ends before its word does. */
export const WORD_GOES_ON = 0.01

const HEADER = 0.035
/** Further cost of the lesser header fields. */
const HEADER_EXTRA: Record<HeaderField, number> = {
  title: 0,
  speakers: 0.002,
  organization: 0.002,
  aliases: 0.004,
  tags: 0.006,
  channels: 0.006,
  team: 0.008,
  role: 0.008,
  section: 0.001,
}

/** What it costs that the match is in the header and not in the tactic itself. */
export const headerCost = (field: HeaderField): number => HEADER + HEADER_EXTRA[field]

/** All terms stand together, as typed: the whole query without its spaces. */
export const JOINED_BONUS = 0.005
