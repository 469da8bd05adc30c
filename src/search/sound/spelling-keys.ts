// The keys of Latin words by their spelling, for a first look (skeleton.ts): a file of the program by itself, as only Latin
// terms need them.
export { ENGLISH_KEYS, ROMANISED_KEYS } from './spelling-keys.table.ts'
