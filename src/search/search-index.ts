// The searchable form of a library: the folded text of all tactics in one flat buffer, that of all headers in
// another. No object per tactic, so 600,000 of them fit; talks themselves are touched only for what is shown.

import { lazy } from '../base/lazy.ts'
import { stretchAt } from '../base/starts.ts'
import { tacticAt } from '../model/tactics.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { createInitials, type Initials } from './initials-text.ts'
import { createSounds, gatherSoundWords } from './readings/sound/sound-words.ts'
import type { SoundIndex, SoundWords } from './sound/sound-index.ts'
import type { FoldedTexts } from './texts.ts'
import { createVocabulary } from './vocabulary.ts'

/** The fields of a talk's header, by the number that stands for each in `HeaderSource.field`. */
export const HEADER_FIELDS = [
  'title',
  'speakers',
  'organization',
  'aliases',
  'tags',
  'channels',
  'team',
  'role',
  'section',
  'columns',
] as const
export type HeaderField = (typeof HEADER_FIELDS)[number]

/** Place of the speakers in `HEADER_FIELDS`. */
export const SPEAKERS: number = HEADER_FIELDS.indexOf('speakers')

/** Those that a talk has for some of its tactics, which have a list of them each. */
const TACTIC_FIELDS = ['section', 'columns'] as const
export type TacticField = (typeof TACTIC_FIELDS)[number]

export const isTacticField = (field: HeaderField): field is TacticField =>
  TACTIC_FIELDS.some(each => each === field)

/** Groups of names that mean the same: `[['한은', '한국은행']]`. */
export type Synonyms = readonly (readonly string[])[]

/** Folded texts and what is worked out from them when it is first needed, or was kept. */
export interface Source {
  texts: FoldedTexts
  initials: () => Initials
}

/** The folded values of talks' headers, talk by talk. */
export interface HeaderSource extends Source {
  /** First value of each talk, and at the end the number of values. */
  first: Uint32Array
  /** Place of each value's field in `HEADER_FIELDS`. */
  field: Uint8Array
  /** Which value of its list a value is; for a section heading its level, for that of a column its place, from 0. */
  item: Uint32Array
  /**
   * For a heading the tactics of its talk that have it, [from, to), counted from 0: those of its section, or the rows
   * of its table, the heading row first. Else both 0.
   */
  headingFrom: Uint32Array
  headingTo: Uint32Array
}

export interface SearchIndex {
  talks: readonly Talk[]
  synonyms: Synonyms
  /** One text for each tactic, talk by talk. */
  tactics: Source
  /** First tactic of each talk, and at the end the number of tactics. */
  firstTactic: Uint32Array
  headers: HeaderSource
  /** All different words. As all that is a function here worked out at the first call, or kept from before. */
  vocabulary: () => FoldedTexts
  soundWords: () => SoundWords
  /** The vocabulary by sound. */
  sounds: () => SoundIndex
}

/** What of an index comes from folding. */
export type FoldedTalks = Pick<SearchIndex, 'tactics' | 'firstTactic' | 'headers'>

/** How to get what may have been kept; null where it was not. */
export interface Kept {
  vocabulary(): FoldedTexts | null
  soundWords(): SoundWords | null
}

/** The index of talks that have been folded. */
export function completeIndex(
  talks: readonly Talk[],
  synonyms: Synonyms,
  folded: FoldedTalks,
  kept?: Kept,
): SearchIndex {
  const { tactics, headers } = folded
  const vocabulary = lazy(() => kept?.vocabulary() ?? createVocabulary([tactics.texts, headers.texts]))
  const soundWords = lazy(() => kept?.soundWords() ?? gatherSoundWords(vocabulary()))
  const sounds = lazy(() => createSounds(soundWords()))
  return { talks, synonyms, ...folded, vocabulary, soundWords, sounds }
}

/** `readInitials` gives the initials that were kept, or null. */
export function createSource(texts: FoldedTexts, readInitials?: () => Initials | null): Source {
  return { texts, initials: lazy(() => readInitials?.() ?? createInitials(texts)) }
}

/** The number of the talk that has the tactic. */
export const talkOfTactic = (index: SearchIndex, tactic: number): number =>
  stretchAt(index.firstTactic, tactic)

/** The tactic of that number in the library, which is the talk's; null when it is not there. */
export function tacticOf({ talks, firstTactic }: SearchIndex, talk: number, tactic: number): Tactic | null {
  const owner = talks[talk]
  return owner === undefined ? null : tacticAt(owner, tactic - (firstTactic[talk] ?? 0))
}

/** The values of a header field as a list: `['홍길동']`, none where the talk does not give the field. */
export function headerValues(talk: Talk, field: Exclude<HeaderField, TacticField>): readonly string[] {
  const value = talk[field]
  if (value === null) return []
  return typeof value === 'string' ? [value] : value
}
