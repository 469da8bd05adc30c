// How Latin words are spelled: in English, and as Korean in Latin letters. Made when first needed.
import { lazy } from '../../base/lazy.ts'
import { ENGLISH } from './english.table.ts'
import { ROMANISED } from './romanised.table.ts'
import { createSpelling, type Sounding, type Spelling } from './spelling.ts'

export const english: () => Spelling<Sounding> = lazy(() => createSpelling(ENGLISH))
export const romanised: () => Spelling<Sounding> = lazy(() => createSpelling(ROMANISED))
