// How Latin words are spelled: in English, and as Korean in Latin letters.
export { ENGLISH } from './english.table.ts'
export { ROMANISED } from './romanised.table.ts'
