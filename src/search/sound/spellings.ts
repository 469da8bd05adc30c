// How Latin words sound, by the two spellings they may be in: English, and Korean in Latin letters.
import { ENGLISH } from './english.table.ts'
import { ROMANISED } from './romanised.table.ts'
import { type Lattice, readSpelling } from './spelling.ts'

export const readEnglish = (word: string): Lattice => readSpelling(word, ENGLISH)

export const readRomanised = (word: string): Lattice => readSpelling(word, ROMANISED)
