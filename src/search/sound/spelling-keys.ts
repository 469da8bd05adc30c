// The keys of Latin words by their spelling, for a first look (skeleton.ts). Made when first needed: only Latin terms do.
import { lazy } from '../../base/lazy.ts'
import type { Key } from './key.ts'
import { createSpelling, type Spelling } from './spelling.ts'
import { ENGLISH_KEYS, ROMANISED_KEYS } from './spelling-keys.table.ts'

export const englishKeys: () => Spelling<Key> = lazy(() => createSpelling(ENGLISH_KEYS))
export const romanisedKeys: () => Spelling<Key> = lazy(() => createSpelling(ROMANISED_KEYS))
