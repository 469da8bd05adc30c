// The stems of the verb or adjective (용언) that a term may be a form of: 바꿨던 → 바꾸, 훔쳐서 → 훔치, 받은 → 받. In keys
// most stems are how their forms begin (ㅏㄲㅜ in 바꾸다, 바꾼, 바꿔), so no dictionary is needed. Rules: 한글 맞춤법
// chapter 4 section 2 (contractions: §34 to §39; irregular stems: §18).
import { isConsonant, isVowel } from '../keystroke.ts'
import type { IsRest } from '../scan.ts'
import { type Cluster, unitsOf } from '../term.ts'
import {
  A,
  AFTER_A,
  AFTER_B,
  AFTER_EU,
  AFTER_L,
  AFTER_N,
  AFTER_PAST,
  AFTER_STEM,
  B,
  BEGINNINGS,
  CONTRACTIONS,
  DRAWN_IN,
  EO,
  EU,
  EU_VOWEL,
  EUL,
  EUN,
  L,
  LIGHT,
  N,
  OPEN_VOWELS,
  PAST,
  TELLING_VOWELS,
  WO,
  YEO,
} from './conjugation.table.ts'

/** What the forms of a word begin with. */
export interface VerbStem {
  units: string
  /** How many syllables, the last perhaps without what an ending put into it. */
  syllables: number
  /** What may follow it. */
  end: IsRest
}

/** No word has more stems than these to choose from; each is a scan of the library. */
const MAX_STEMS = 8
/** A stem of two syllables at least: shorter ones begin too many words. */
const MIN_SYLLABLES = 2

/** The stems of which the syllables may be a form; none when they look like none. */
export function verbStems(clusters: readonly Cluster[]): VerbStem[] {
  const found = new Map<string, VerbStem>()
  for (let i = 1; i < clusters.length; i++) {
    const head = clusters.slice(0, i)
    const tail = unitsOf(clusters.slice(i + 1))
    for (const stem of stemsAt(head, toSyllable(clusters[i]?.units ?? ''), tail)) {
      for (const form of [stem, ...contracted(stem)]) {
        if (form.syllables >= MIN_SYLLABLES) found.set(form.units, form)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.units.length - a.units.length).slice(0, MAX_STEMS)
}

export interface Syllable {
  onset: string
  vowel: string
  coda: string
}

export function toSyllable(units: string): Syllable {
  let end = 1
  while (isVowel(units.charCodeAt(end))) end += 1
  return { onset: units.charAt(0), vowel: units.slice(1, end), coda: units.slice(end) }
}

/** The stems when the ending begins in, or with, the syllable behind `head`. */
function stemsAt(head: readonly Cluster[], { onset, vowel, coda }: Syllable, tail: string): VerbStem[] {
  const bare = unitsOf(head)
  const syllable = onset + vowel
  const whole = (units: string, syllables = head.length): VerbStem => ({ units, syllables, end: isEnding })
  if (AFTER_STEM.includes(syllable + coda + tail)) return [whole(bare)]
  const open = (vowels: readonly string[]): VerbStem[] =>
    vowels.map(stem => whole(bare + onset + stem, head.length + 1))
  const isLong = head.length >= MIN_SYLLABLES
  const isPast = coda === PAST && (tail === '' || AFTER_PAST.includes(tail))
  const isA = coda === '' && (tail === '' ? isLong && TELLING_VOWELS.includes(vowel) : AFTER_A.includes(tail))
  if (isPast || isA) {
    const isApart = syllable === A || syllable === EO || syllable === YEO
    // 망설였다 is 망설이+었다, 활용하였다 has its 여 for nothing, 모았다 has lost the ㅡ of 모으다.
    const last = head.at(-1)
    const isOpen = last !== undefined && toSyllable(last.units).coda === ''
    const closed = isApart
      ? [
          whole(bare),
          ...(isOpen ? [whole(bare + EU, head.length + 1)] : []),
          ...(last && isPast ? pastStems(head.slice(0, -1), last) : []),
        ]
      : []
    const stems = isApart && syllable !== YEO ? [] : open(OPEN_VOWELS[vowel] ?? [])
    return [...closed, ...stems, ...irregular(head, onset, vowel)]
  }
  if (coda === N && (AFTER_N.includes(tail) || (tail === '' && isLong)))
    return syllable + coda === EUN ? [whole(bare)] : open([vowel])
  if (coda === L && (AFTER_L.includes(tail) || (tail === '' && isLong)))
    return syllable + coda === EUL ? [whole(bare)] : open([vowel])
  if (coda === B && AFTER_B.includes(tail)) return open([vowel])
  if (syllable === EU && coda === '' && AFTER_EU.includes(tail)) return [whole(bare)]
  return []
}

/** The stems of what is past already: 했 of 했었다. */
function pastStems(head: readonly Cluster[], { units }: Cluster): VerbStem[] {
  const syllable = toSyllable(units)
  return syllable.coda === PAST ? stemsAt(head, syllable, '') : []
}

/** Stems that change before a vowel: 어려웠다 is of 어렵다 (ㅂ), 달랐다 of 다르다 (르). */
function irregular(head: readonly Cluster[], onset: string, vowel: string): VerbStem[] {
  const bare = unitsOf(head)
  const before = toSyllable(head.at(-1)?.units ?? '')
  if (onset + vowel === WO && before.coda === '')
    return [{ units: bare + B, syllables: head.length, end: isEnding }]
  if (onset === L && before.coda === L)
    return [{ units: bare + EU_VOWEL, syllables: head.length + 1, end: isEnding }]
  return []
}

/** How the stem begins its forms where a vowel of an ending is drawn into it: 훔치, 훔쳐. */
function contracted({ units: stem, syllables }: VerbStem): VerbStem[] {
  return CONTRACTIONS.filter(([end]) => stem.endsWith(end)).map(([end, form]) => ({
    units: stem.slice(0, -end.length) + form,
    syllables,
    end: isEndingOrNone,
  }))
}

/** May the rest of a word behind a verb's stem be an ending of it? An `IsRest`. */
const isEnding = (rest: string, isInside: boolean): boolean =>
  (isInside ? DRAWN_IN : BEGINNINGS).some(beginning => rest.startsWith(beginning))

/** The same behind a form that has drawn a vowel in: it may be a word by itself, and takes nothing in but the past. */
const isEndingOrNone = (rest: string, isInside: boolean): boolean =>
  rest === '' ||
  (isInside
    ? rest.startsWith(PAST)
    : isEnding(rest, false) || AFTER_A.some(ending => rest.startsWith(ending)))

/** The noun that a stem makes a verb of (초청 of 초청받), of two syllables at least; null when it makes none. */
export function nounOf({ units: stem, syllables }: VerbStem): string | null {
  for (const light of LIGHT) {
    const left = syllables - [...light].filter((_, i) => isOnset(light, i)).length
    if (left >= MIN_SYLLABLES && stem.endsWith(light)) return stem.slice(0, -light.length)
  }
  return null
}

/** Is the key the first of a syllable? */
const isOnset = (syllables: string, i: number): boolean =>
  isConsonant(syllables.charCodeAt(i)) && isVowel(syllables.charCodeAt(i + 1))
