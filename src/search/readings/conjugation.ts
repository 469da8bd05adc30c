// The verb or adjective (용언) that a term may be a form of, in its other forms: 멈춘 finds 멈췄다, 가벼운 가볍게, 짓고
// 지었다. From the typed form to the stems it may have, and from each stem to what its forms begin with, by the same
// rules both ways (한글 맞춤법 chapter 4 section 2: contractions §34 to §39, irregular stems §18) and without a
// dictionary. What may as well be a noun needs a form in the text that can't: 전환 does not find 전화는.
import { lazy } from '../../model/lazy.ts'
import { isConsonant, isVowel } from '../keystroke.ts'
import type { IsRest } from '../scan.ts'
import { type Cluster, type Syllable, toSyllable, unitsOf } from '../term.ts'
import {
  A,
  A_VOWELS,
  AE,
  B,
  CONTRACTIONS,
  D,
  ENDINGS,
  EO,
  EU,
  H,
  L,
  LIGHT,
  M,
  MUTE,
  N,
  NOUN_CODAS,
  ONSETS_BEFORE_H,
  PAST,
  S,
  STEM_VOWELS,
  TELLING_VOWELS,
  U,
  WA,
  WITHOUT_H,
  WO,
  YEO,
} from './conjugation.table.ts'

/** What forms of a verb begin with. */
export interface VerbForms {
  units: string
  /** What may follow it. */
  end: IsRest
  /** Whether little tells that it is this verb: a stem of one syllable, or what a noun may be as well. */
  isDoubtful: boolean
  /** The noun that the verb is made of (초청 of 초청받다), two syllables at least; else null. */
  noun: string | null
}

/** The endings of one kind, to look one up in. */
interface Endings {
  telling: ReadonlySet<string>
  likely: ReadonlySet<string>
  doubtful: ReadonlySet<string>
}

type Kind = keyof typeof ENDINGS

const endingSets = lazy((): Readonly<Record<Kind, Endings>> => {
  const entries = Object.entries(ENDINGS).map(([kind, { telling, likely, doubtful }]) => [
    kind,
    { telling: new Set(telling), likely: new Set(likely), doubtful: new Set(doubtful) },
  ])
  return Object.fromEntries(entries)
})

/** What a form may be a form of. */
interface Stem extends Syllable {
  /** The syllables before its last one. */
  head: string
  syllables: number
}

/** No word has more stems than these to choose from; each is a scan or two of the library. */
const MAX_STEMS = 8

/** The forms of the verbs that the syllables may be a form of; none when they look like none. */
export function verbForms(clusters: readonly Cluster[]): VerbForms[] {
  return [...readings(clusters).values()]
    .filter(({ stem }) => mayBeStem(stem))
    .sort((a, b) => unitsOfStem(b.stem).length - unitsOfStem(a.stem).length)
    .slice(0, MAX_STEMS)
    .flatMap(({ stem, isTelling }) => formsOf(stem, isTelling))
}

/** Is it a form of a verb whose stem is one syllable, and no noun? */
export function isShortVerb(clusters: readonly Cluster[]): boolean {
  for (const { stem, isTelling } of readings(clusters).values())
    if (isTelling && stem.syllables === 1 && mayBeStem(stem)) return true
  return false
}

interface Reading {
  stem: Stem
  isTelling: boolean
}

/** What the syllables may be a form of, by the keys of the stem. */
function readings(clusters: readonly Cluster[]): Map<string, Reading> {
  const found = new Map<string, Reading>()
  for (let i = 0; i < clusters.length; i++) {
    const head = clusters.slice(0, i).map(({ units }) => toSyllable(units))
    const tail = unitsOf(clusters.slice(i + 1))
    for (const reading of stemsAt(head, toSyllable(clusters[i]?.units ?? ''), tail)) {
      const units = unitsOfStem(reading.stem)
      if (reading.isTelling || !found.has(units)) found.set(units, reading)
    }
  }
  return found
}

const spell = ({ onset, vowel, coda }: Syllable): string => onset + vowel + coda
const unitsOfStem = (stem: Stem): string => stem.head + spell(stem)

/** The stems of a form whose ending begins behind, or in, the syllable that follows `head`. */
function* stemsAt(head: readonly Syllable[], syllable: Syllable, tail: string): Generator<Reading> {
  const endings = endingSets()
  const { onset, vowel, coda } = syllable
  const before = head.at(-1)
  const length = head.length + 1
  /** Whether the rest is an ending, and one that tells; what begins at the third syllable has no need to. */
  const tells = (kind: Endings, rest: string): boolean | null => {
    if (kind.telling.has(rest)) return true
    return kind.doubtful.has(rest) || kind.likely.has(rest) ? length > 2 : null
  }
  const stemOf = (syllables: readonly Syllable[], last: Syllable): Stem => ({
    ...last,
    head: syllables.map(spell).join(''),
    syllables: syllables.length + 1,
  })

  if (before && (before.coda !== PAST || head.length === 1)) {
    const front = head.slice(0, -1)
    const is = (change: Partial<Syllable>): Stem => stemOf(front, { ...before, ...change })
    const ending = spell(syllable) + tail
    const isOpen = before.coda === ''
    const plain = tells(isOpen ? endings.open : endings.closed, ending)
    if (plain !== null) yield { stem: is({}), isTelling: plain }
    if (isOpen) {
      const into = tells(endings.into, ending)
      if (into !== null) for (const stem of openStems(front, before, stemOf)) yield { stem, isTelling: into }
      const lost = tells(endings.lostL, ending)
      if (lost !== null && STEM_VOWELS.includes(before.vowel))
        yield { stem: is({ coda: L }), isTelling: lost }
    } else if (before.coda === L) {
      const l = tells(endings.l, ending)
      if (l !== null) yield { stem: is({}), isTelling: l }
    }
    const isA = vowel === A || vowel === EO
    if (onset === MUTE && (vowel === EU || isA || vowel === YEO)) {
      const isTelling = tells(isA || vowel === YEO ? endings.vowel : endings.eu, coda + tail)
      if (isTelling !== null) {
        // 지은 is of 짓다: nouns without a final consonant take no 은.
        if (isOpen && vowel !== YEO) yield { stem: is({ coda: S }), isTelling: true }
        if (isOpen && vowel !== EU) yield { stem: is({}), isTelling }
        if (isOpen && isA) yield { stem: stemOf(head, { onset: MUTE, vowel: EU, coda: '' }), isTelling }
        if (!isOpen && (isA || before.coda !== L)) yield { stem: is({}), isTelling }
        if (before.coda === L) yield { stem: is({ coda: D }), isTelling }
      }
    }
  }

  if (!mayEndStem(before, syllable)) return
  const isFused = coda === N || coda === L || coda === M || coda === B
  const base = { onset, vowel, coda: '' }
  if (isFused) {
    const into = tells(endings.into, coda + tail)
    if (into !== null) for (const stem of openStems(head, base, stemOf)) yield { stem, isTelling: into }
    const lost = tells(endings.lostL, coda + tail)
    if (lost !== null && STEM_VOWELS.includes(vowel))
      yield { stem: stemOf(head, { onset, vowel, coda: L }), isTelling: lost }
    if (coda === L && tail === '') yield { stem: stemOf(head, syllable), isTelling: length > 2 }
  }
  const endsIn = vowelEndings(base, before)
  // 보내 by itself has no ending that could be told from the stem.
  if (coda === PAST || (coda === '' && (tail !== '' || endsIn !== endings.ownVowel))) {
    const isTelling = tells(endsIn, coda + tail)
    if (isTelling !== null) for (const stem of vowelStems(head, base, stemOf)) yield { stem, isTelling }
  }
}

/** May a stem end in the syllable, or is it an ending with its own vowel (먹은, 쓰는) or behind a past (보냈습니다)? */
function mayEndStem(before: Syllable | undefined, { onset, vowel, coda }: Syllable): boolean {
  if (before === undefined) return true
  if (before.coda === PAST) return false
  return vowel !== EU || !((onset === MUTE && before.coda !== '') || (onset === N && coda === N))
}

/** No verb ends in ㅇ, and of one syllable hardly one in ㄴ: 공기, 언어. */
const mayBeStem = ({ coda, syllables }: Stem): boolean => coda !== MUTE && !(coda === N && syllables === 1)

type StemOf = (syllables: readonly Syllable[], last: Syllable) => Stem

/** The stems of a form without a final consonant before its ending: 멈추 of 멈추면, 빨갛 of 빨가면, 가볍 of 가벼우면. */
function* openStems(head: readonly Syllable[], last: Syllable, stemOf: StemOf): Generator<Stem> {
  const { onset, vowel } = last
  if (STEM_VOWELS.includes(vowel)) yield stemOf(head, last)
  if (head.length > 0 && vowel in WITHOUT_H && ONSETS_BEFORE_H.includes(onset))
    yield stemOf(head, { ...last, coda: H })
  const before = head.at(-1)
  if (onset === MUTE && vowel === U && before?.coda === '')
    yield stemOf(head.slice(0, -1), { ...before, coda: B })
}

/** The stems of a form that has drawn -아/어 into its last syllable: 멈추 of 멈춰, 빨갛 of 빨개, 부르 of 불러. */
function* vowelStems(head: readonly Syllable[], last: Syllable, stemOf: StemOf): Generator<Stem> {
  const { onset, vowel } = last
  for (const [stem, form] of CONTRACTIONS)
    if (form === vowel) yield stemOf(head, { onset, vowel: stem, coda: '' })
  const before = head.at(-1)
  const front = head.slice(0, -1)
  if (vowel === AE && onset === H) yield stemOf(head, { onset, vowel: A, coda: '' })
  if (head.length > 0 && ONSETS_BEFORE_H.includes(onset))
    for (const [open, form] of Object.entries(WITHOUT_H))
      if (form === vowel) yield stemOf(head, { onset, vowel: open, coda: H })
  if (onset === MUTE && (vowel === WO || vowel === WA) && before?.coda === '')
    yield stemOf(front, { ...before, coda: B })
  if (onset === L && (vowel === A || vowel === EO) && before?.coda === L)
    yield stemOf([...front, { ...before, coda: '' }], { onset, vowel: EU, coda: '' })
}

/** What may stand behind a syllable that has drawn -아/어 in, if it has. */
function vowelEndings({ onset, vowel }: Syllable, before: Syllable | undefined): Endings {
  const { drawnVowel, ownVowel, tellingVowel } = endingSets()
  const but = TELLING_VOWELS[vowel]
  if (but === undefined) return ownVowel
  const isTelling =
    !but.includes(onset) || (onset === MUTE && before !== undefined && !isNounCoda(before.coda))
  return isTelling ? tellingVowel : drawnVowel
}

const isNounCoda = (coda: string): boolean => coda === '' || (coda.length === 1 && NOUN_CODAS.includes(coda))

/** A stem, or what it becomes before some endings, and those. */
interface Base {
  units: string
  endings: Endings
}

/** What the forms of a stem are made of. */
function* basesOf(stem: Stem): Generator<Base> {
  const endings = endingSets()
  const { head, onset, vowel, coda, syllables } = stem
  const open = head + onset + vowel
  const whole = open + coda
  const behind = (units: string): Base => ({
    units: units + MUTE + harmonic(stem),
    endings: endings.vowel,
  })
  yield { units: whole, endings: coda === '' ? endings.open : endings.closed }
  yield behind(whole)
  if (coda === '') {
    yield { units: whole, endings: endings.into }
    const before = lastOf(head)
    for (const [own, form] of CONTRACTIONS) {
      if (own !== vowel || (own === EU && form !== harmonic(before))) continue
      const endingsOfForm = vowelEndings({ onset, vowel: form, coda: '' }, before)
      yield { units: head + onset + form, endings: endingsOfForm }
    }
    if (onset === H && vowel === A) {
      yield { units: head + H + AE, endings: endings.drawnVowel }
      yield { units: whole + MUTE + YEO, endings: endings.vowel }
    }
    if (onset === L && vowel === EU && syllables > 1)
      yield { units: head + L + L + harmonic(before), endings: endings.vowel }
  } else if (coda === L) {
    yield { units: whole, endings: endings.l }
    yield { units: open, endings: endings.lostL }
  } else yield { units: whole + MUTE + EU, endings: endings.eu }
  if (coda === B) {
    yield { units: open + MUTE + U, endings: endings.eu }
    const isWa = syllables === 1 && harmonic(stem) === A
    yield { units: open + MUTE + (isWa ? WA : WO), endings: endings.tellingVowel }
  }
  if (coda === S || coda === D) {
    const changed = coda === S ? open : open + L
    yield { units: changed + MUTE + EU, endings: endings.eu }
    yield behind(changed)
  }
  const withoutH = coda === H && syllables > 1 ? WITHOUT_H[vowel] : undefined
  if (withoutH !== undefined) {
    yield { units: open, endings: endings.into }
    yield { units: head + onset + withoutH, endings: endings.drawnVowel }
  }
}

/** Which of -아/어 follows the syllable: 잡아, 먹어; of a stem in ㅡ it is the one before (아파, 기뻐). */
const harmonic = (syllable: Syllable | undefined): string =>
  syllable !== undefined && A_VOWELS.includes(syllable.vowel) ? A : EO

/** The last syllable of some. */
function lastOf(units: string): Syllable | undefined {
  let at = units.length - 1
  while (at > 0 && !(isConsonant(units.charCodeAt(at)) && isVowel(units.charCodeAt(at + 1)))) at -= 1
  return at < 0 ? undefined : toSyllable(units.slice(at))
}

/** The forms of a stem, by what they begin with. */
function formsOf(stem: Stem, isTelling: boolean): VerbForms[] {
  const whole = unitsOfStem(stem)
  const isShort = stem.syllables === 1
  /** May the rest be what follows the base? Where a noun could be meant, only what no noun ends in. */
  const follows = ({ units, endings: { telling, likely, doubtful } }: Base, rest: string): boolean =>
    telling.has(rest) ||
    (!isShort && likely.has(rest)) ||
    ((isTelling || (!isNounCoda(stem.coda) && units.startsWith(whole))) &&
      (doubtful.has(rest) || likely.has(rest)))
  const groups = new Map<string, Base[]>()
  for (const base of [...basesOf(stem)].sort((a, b) => a.units.length - b.units.length)) {
    const start = [...groups.keys()].find(units => base.units.startsWith(units)) ?? base.units
    groups.set(start, [...(groups.get(start) ?? []), base])
  }
  return [...groups].map(([units, bases]) => {
    const end: IsRest = rest => {
      const word = units + rest
      // A word of one syllable (간, 써) is rather another one.
      if (isShort && hasOneSyllable(word)) return false
      return bases.some(base => word.startsWith(base.units) && follows(base, word.slice(base.units.length)))
    }
    const noun = units === whole ? nounOf(whole, stem.syllables) : null
    return { units, end, isDoubtful: !isTelling || isShort, noun }
  })
}

/** The noun that a stem makes a verb of (초청 of 초청받), of two syllables at least; null when it makes none. */
function nounOf(stem: string, syllables: number): string | null {
  for (const light of LIGHT) {
    const left = syllables - [...light].filter((_, i) => isOnset(light, i)).length
    if (left > 1 && stem.endsWith(light)) return stem.slice(0, -light.length)
  }
  return null
}

const hasOneSyllable = (units: string): boolean =>
  ![...toSyllable(units).coda].some(unit => isVowel(unit.charCodeAt(0)))

/** Is the key the first of a syllable? */
const isOnset = (syllables: string, i: number): boolean =>
  isConsonant(syllables.charCodeAt(i)) && isVowel(syllables.charCodeAt(i + 1))
