// What a match costs: first by which reading of the term it came, then where it stands, and how good it is among those of
// its reading, which readings say in degrees. Readings lie further apart than all of that together, so a dearer reading
// never outranks a cheaper one for the same term.
import type { Reading } from '../model/hit.ts'

const READING_COST: Record<Reading, number> = {
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

/**
 * What the worst match of a reading costs more than its best: a degree of 1 more than one of 0. The degree of a pattern and
 * what a match of it adds are less than 1.25 together: with every place still below 0.1.
 */
const DEGREE_COST = 0.019

/** The degree of what a reading finds least likely to be meant. */
export const WORST = 1

/** The degree of another form of a word at most: as much again may be how unlike what was typed the text is (scan.ts). */
export const FORM_LIMIT = 0.5

/** What it adds to the degree of a match that a particle or ending stands behind it which was not typed. */
export const UNTYPED_ENDING = 0.01

/** The match begins inside a word. */
const MID_WORD = 0.02
/** The match ends before its word does. */
const WORD_GOES_ON = 0.01

/** What it costs where in its words a match begins and ends; a whole word costs nothing. */
export const placeCost = (beginsWord: boolean, endsWord: boolean): number =>
  (beginsWord ? 0 : MID_WORD) + (endsWord ? 0 : WORD_GOES_ON)

/** What a match by this reading costs, of this degree and in this place. */
export const matchCost = (via: Reading, degree: number, beginsWord: boolean, endsWord: boolean): number =>
  READING_COST[via] + placeCost(beginsWord, endsWord) + DEGREE_COST * degree

const HEADER = 0.035
/** Further cost of some header fields; those not listed cost most. */
const HEADER_EXTRA = new Map([
  ['title', 0],
  ['section', 0.001],
  ['columns', 0.001],
  ['speakers', 0.002],
  ['organization', 0.002],
  ['aliases', 0.004],
  ['tags', 0.006],
  ['channels', 0.006],
])

/** What it costs that the match is in this field of the header and not in the tactic itself. */
export const headerCost = (field: string): number => HEADER + (HEADER_EXTRA.get(field) ?? 0.008)

/** At most what it costs that a header has more words than were asked for: less than what is in another field. */
export const BESIDE = 0.0005

/** Several terms that do not stand together as typed. */
export const APART = 0.005

/** Added where they stand far from each other, and the units from the first to the last from which that is far. */
const FAR = 0.004
const FAR_UNITS = 256

/** What it costs that so many units lie from the first term to the last in one text. */
export const spreadCost = (units: number): number => FAR * Math.min(1, units / FAR_UNITS)
