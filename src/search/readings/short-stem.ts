// The stems of one syllable that a term may be a form of: 잡는 → 잡, 들었던 → 듣, 노는 → 놀. So short a stem begins too
// many words to tell by its beginning alone, so both the term and the word must be made of it and a whole ending, one of
// them of one that no noun has: 찾는 and 찾기 are of one verb, 공기 and 공지 are none. Rules: 한글 맞춤법 §18.
import type { IsRest } from '../scan.ts'
import { type Cluster, unitsOf } from '../term.ts'
import {
  AFTER_LOST_L,
  AFTER_N,
  D,
  DOUBTFUL_ENDINGS,
  L,
  MUTE,
  N,
  NOMINAL,
  TELLING_ENDINGS,
} from './conjugation.table.ts'
import { toSyllable, type VerbStem } from './conjugation.ts'
import { isSuffix } from './particle.ts'

/** The stems of one syllable, each in the forms it has before endings; none when the syllables look like none. */
export function shortStems(clusters: readonly Cluster[]): VerbStem[] {
  const [first, ...others] = clusters
  if (first === undefined || others.length === 0) return []
  const typed = unitsOf(others)
  const bare = first.units
  const { onset, vowel, coda } = toSyllable(bare)
  if (coda === '') return AFTER_LOST_L.includes(typed) ? formsOf(bare + L, isTelling) : []
  if (coda === N && AFTER_N.includes(typed)) return formsOf(onset + vowel + L, isTelling)
  const end = isTelling(typed, false) ? isWhole : DOUBTFUL_ENDINGS.includes(typed) ? isTelling : null
  if (end === null) return []
  const stems = coda === L && typed.startsWith(MUTE) ? [bare, onset + vowel + D] : [bare]
  return stems.flatMap(stem => formsOf(stem, end))
}

/** How a stem stands before endings: 놀다 and 노는, 듣다 and 들어. */
function formsOf(stem: string, end: IsRest): VerbStem[] {
  const { onset, vowel, coda } = toSyllable(stem)
  const form = (units: string, mayFollow: IsRest): VerbStem => ({ units, syllables: 1, end: mayFollow })
  const forms = [form(stem, end)]
  if (coda === L) forms.push(form(onset + vowel, isBehindLostL))
  if (coda === D) {
    forms.push(form(onset + vowel + L, (rest, isInside) => rest.startsWith(MUTE) && end(rest, isInside)))
  }
  return forms
}

const isTelling: IsRest = (rest, isInside) =>
  !isInside &&
  (TELLING_ENDINGS.includes(rest) ||
    NOMINAL.some(ending => rest.startsWith(ending) && isSuffix(rest.slice(ending.length))))

const isWhole: IsRest = (rest, isInside) =>
  isTelling(rest, isInside) || (!isInside && DOUBTFUL_ENDINGS.includes(rest))

const isBehindLostL: IsRest = (rest, isInside) =>
  isInside ? AFTER_N.some(ending => rest === N + ending) : AFTER_LOST_L.includes(rest)
