// With what a term ends that may have a title in it (title-end.ts). Apart from the titles, so that those are read with what
// needs them.
import { otherMode } from '../../keystroke.ts'
import { termOfUnits, unitsOf } from '../../term.ts'
import { keys } from '../keys.ts'
import { HONORIFICS, TITLES } from './title.table.ts'

/** Stands behind titles, and behind names by itself. */
export const NIM: string = keys('님')

/** Syllables that tell most titles from other words. */
export const TELLING_END = 2

const ends = [...HONORIFICS, ...TITLES].map(units => unitsOf(termOfUnits(units).clusters.slice(-TELLING_END)))

/** The last syllables of titles and of what stands behind names, without 님, as in everyday.table.ts. */
export const TITLE_ENDS: string = ` ${[...new Set(ends)].map(otherMode).join(' ')} `
