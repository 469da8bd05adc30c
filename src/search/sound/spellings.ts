// How Latin words are spelled: in English, and as Korean in Latin letters. Made when first needed.
import { lazy } from '../../base/lazy.ts'
import { ENGLISH } from './english.table.ts'
import type { Key } from './key.ts'
import { ROMANISED } from './romanised.table.ts'
import { createSpelling, type Sounding, type Spelling } from './spelling.ts'
import { ENGLISH_KEYS, ROMANISED_KEYS } from './spelling-keys.table.ts'

export const english: () => Spelling<Sounding> = lazy(() => createSpelling(ENGLISH))
export const englishKeys: () => Spelling<Key> = lazy(() => createSpelling(ENGLISH_KEYS))

export const romanised: () => Spelling<Sounding> = lazy(() => createSpelling(ROMANISED))
export const romanisedKeys: () => Spelling<Key> = lazy(() => createSpelling(ROMANISED_KEYS))
