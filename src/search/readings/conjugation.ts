// The verb or adjective (용언) that a term may be a form of, in its other forms: 멈춘 finds 멈췄다, 가벼운 가볍게, 짓고
// 지었다. From the typed form to the stems it may have, and from each stem to what its forms begin with, by the same
// rules both ways (한글 맞춤법 chapter 4 section 2: contractions §34 to §39, irregular stems §18) and without a
// dictionary. What may as well be a noun needs a form in the text that can't: 전환 does not find 전화는.
import { lazy } from '../../base/lazy.ts'
import { beginsSyllable, isVowel } from '../keystroke.ts'
import type { IsRest } from '../scan.ts'
import {
  type Cluster,
  isAll,
  type SyllableKeys,
  syllableKeys,
  syllableUnits,
  termOfUnits,
  unitsOf,
} from '../term.ts'
import {
  A_VOWELS,
  ADJECTIVES,
  ADVERB,
  ALONE,
  BEFORE_REGULAR_REU,
  COMPOUNDS,
  CONTRACTIONS,
  COPULA,
  ENDINGS,
  type Endings,
  EU_ONSETS,
  type Helpers,
  IRREGULAR_STEMS,
  ISS,
  LIGHT,
  LIGHT_OF_NOUNS,
  LIGHT_OF_SOUNDS,
  NOH,
  NOUN_CODAS,
  NOUN_ENDINGS,
  NOUNS_LIKE_FORMS,
  NWA,
  ONSETS_BEFORE_H,
  PAST,
  PEO,
  REU,
  ROUNDED_EU_ONSET,
  SHORT_STEMS,
  STEM_VOWELS,
  TELLING_BEFORE_N,
  TELLING_BEFORE_YEO,
  TELLING_VOWELS,
  VERB_ENDS,
  WITHOUT_H,
  YO,
} from './conjugation.table.ts'
import {
  ASKED_FOR,
  HELPERS,
  HELPING_WORDS,
  HOW_MANY,
  QUESTION_DETERMINERS,
  QUESTION_WORDS,
} from './helper.table.ts'
import { A, AE, B, D, EO, EU, H, I, L, M, MUTE, N, S, U, WA, WO, YEO } from './jamo.table.ts'
import { isParticleOrNone, isSuffix } from './particle.ts'
import { isNegated } from './verb.ts'

/** What forms of a verb begin with. */
export interface VerbForms {
  units: string
  /** What may follow it. */
  end: IsRest
  /**
   * How far from certain it is that this verb was meant, 0 to 1: most where it has one syllable or may be a noun; less
   * where longer stems could be meant, or where the typed form does not begin so (떨어지, where 떨어졌다 was typed).
   */
  degree: number
  /** The noun that the verb is made of; null for none. */
  noun: VerbNoun | null
}

/** A noun of which a verb is made (초청 of 초청받다), two syllables at least. */
export interface VerbNoun {
  units: string
  /** So long, or made a verb so tellingly, that it may be the beginning of a longer word: not 프레 of 프레임. */
  isSure: boolean
  /** What makes it a verb is never written apart from it. */
  isOfSound: boolean
}

/** The endings of one kind, to look one up in. */
interface EndingSets {
  telling: ReadonlySet<string>
  likely: ReadonlySet<string>
  doubtful: ReadonlySet<string>
  helpers: Endings['helpers']
}

type EndingKind = keyof typeof ENDINGS

const endingSets = lazy((): Readonly<Record<EndingKind, EndingSets>> => {
  const entries = Object.entries(ENDINGS).map(([kind, { telling, likely, doubtful, helpers }]) => [
    kind,
    { telling: new Set(telling), likely: new Set(likely), doubtful: new Set(doubtful), helpers },
  ])
  return Object.fromEntries(entries)
})

/** Which of the endings the rest is; null for none. An auxiliary verb is one only where that may follow. */
function endingKind(
  { telling, likely, doubtful, helpers }: EndingSets,
  rest: string,
  mayGoOn: boolean,
): 'telling' | 'likely' | 'doubtful' | null {
  if (telling.has(rest)) return 'telling'
  if (likely.has(rest)) return 'likely'
  if (doubtful.has(rest)) return 'doubtful'
  return mayGoOn && helpers !== null && isHelpingForm(rest, helpers.verbs) ? helpers.kind : null
}

/** Longer forms of auxiliary verbs are none that anyone writes as one word with another. Syllables. */
const MAX_AUXILIARY = 7

/** Is it a form of a verb that helps another, behind what stands between them: 내려고 of 긁어내려고, 야하는, 지않은? */
function isHelpingForm(rest: string, helpers: Helpers): boolean {
  const { clusters } = termOfUnits(rest)
  if (clusters.length < 2 || clusters.length > MAX_AUXILIARY || !isAll({ clusters }, 'syllable')) return false
  return helpers.some(([link, stems]) => {
    if (!rest.startsWith(link)) return false
    const found = readings(link === '' ? clusters : clusters.slice(1), false)
    return stems.some(stem => found.has(stem))
  })
}

/** What a form may be a form of. */
interface VerbStem extends SyllableKeys {
  /** The syllables before its last one. */
  head: string
  syllables: number
  /** Its last syllable stays as it is before vowels: of 묻었다, not of 물었다. */
  isRegular?: boolean
}

/** No word has more stems than these to choose from; each is a scan or two of the library. */
const MAX_STEMS = 8

const CERTAIN = 0.5
const DOUBTFUL = 0.9
/** Added for each longer stem. */
const SHORTER = 0.01
const NOT_TYPED = 0.005

/**
 * What tells that a verb of one syllable was meant, which is most often a noun with a particle (열고, 파고), so that those
 * of its forms count too that nouns end like: nothing; that nothing else is found; or other words of the query, which
 * make even forms of one syllable count.
 */
export type ToldBy = 'nothing' | 'lack' | 'others'

/** The forms of the verbs that the syllables may be a form of; none when they look like none. */
export function verbForms(clusters: readonly Cluster[], toldBy: ToldBy): VerbForms[] {
  const typed = unitsOf(clusters)
  const least = COMPOUNDS.some(each => typed.startsWith(each)) ? 3 : isNounLikeForm(typed) ? 2 : 1
  const ends = new Set(clusters.map((_, i) => unitsOf(clusters.slice(0, i + 1))))
  return [...readings(clusters).values()]
    .filter(({ stem }) => mayBeStem(stem) && stem.syllables >= least)
    .sort((a, b) => unitsOfStem(b.stem).length - unitsOfStem(a.stem).length)
    .slice(0, MAX_STEMS)
    .flatMap((reading, rank) => {
      const { stem, isTelling } = reading
      const certainty = isTelling && stem.syllables > 1 ? CERTAIN : DOUBTFUL
      return formsOf(stem, reachOf(reading, typed, toldBy)).map(form => {
        const isTyped = ends.has(form.units) || typed.startsWith(form.units + PAST)
        return { ...form, degree: certainty + rank * SHORTER + (isTyped ? 0 : NOT_TYPED) }
      })
    })
}

/** Which forms of the verb count, where this was typed. */
function reachOf({ stem, isTelling, isBare }: StemReading, typed: string, toldBy: ToldBy): Reach {
  const isShort = stem.syllables === 1
  const isAlone = isShort && ALONE.some(ending => typed === unitsOfStem(stem) + ending)
  if (isShort && toldBy === 'others') return 'any'
  if (isTelling || (isAlone && toldBy === 'lack')) return 'doubtful'
  if (isBare) return 'bare'
  return isShort && !isAlone ? 'telling' : 'likely'
}

/** Is it a form of a verb whose stem is one syllable, and no noun? */
export function isShortVerb(clusters: readonly Cluster[]): boolean {
  if (isNounLikeForm(unitsOf(clusters))) return false
  return [...readings(clusters).values()].some(({ stem, isTelling }) => isTelling && isShortStem(stem))
}

/** May it be a form of a verb whose stem is one syllable? */
export const hasShortStem = (clusters: readonly Cluster[]): boolean =>
  [...readings(clusters).values()].some(({ stem }) => isShortStem(stem))

const isShortStem = (stem: VerbStem): boolean => stem.syllables === 1 && mayBeStem(stem)

/** Is it a noun that looks like a form of a verb of one syllable, perhaps with particles? */
const isNounLikeForm = (word: string): boolean =>
  NOUNS_LIKE_FORMS.some(noun => word === noun || (word.startsWith(noun) && isSuffix(word.slice(noun.length))))

/** Does the word only help others, or ask: 않아요, 것, 싶은, 어디서? */
export function isHelper(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  if (HELPING_WORDS.includes(word) || isQuestion(clusters)) return true
  // 안함, 못하는 are written as one word.
  const found = readings(isNegated({ clusters }) && clusters.length > 1 ? clusters.slice(1) : clusters, false)
  return HELPERS.some(stem => found.has(stem))
}

/** Does the word ask, by itself or as a form of 이다: 어디, 몇시간, 언제더라, 뭔가요, 누구였지? */
function isQuestion(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  if (word.startsWith(HOW_MANY) || QUESTION_DETERMINERS.includes(word) || isOneOf(QUESTION_WORDS, word))
    return true
  const found = readings(clusters, false)
  return QUESTION_WORDS.some(each => found.has(each) || found.has(each + COPULA))
}

/** Does the word ask for the one behind it: 무슨 요일? */
export const isDeterminer = (clusters: readonly Cluster[]): boolean =>
  QUESTION_DETERMINERS.includes(unitsOf(clusters))

/** Is it what is asked for: 방법, 이유? */
export const isAskedFor = (clusters: readonly Cluster[]): boolean => isOneOf(ASKED_FOR, unitsOf(clusters))

/** Is the word one of these, perhaps with particles? */
const isOneOf = (words: readonly string[], word: string): boolean =>
  words.some(each => word.startsWith(each) && isParticleOrNone(word.slice(each.length), false))

interface StemReading {
  stem: VerbStem
  isTelling: boolean
  /** The form has no ending but 요, and is told by what has become of the stem: 골라. */
  isBare?: boolean
}

/** What the syllables may be a form of, by the keys of the stem; with an auxiliary verb behind it if that is wanted. */
function readings(clusters: readonly Cluster[], mayGoOn = true): Map<string, StemReading> {
  const found = new Map<string, StemReading>()
  for (let i = 0; i < clusters.length; i++) {
    const head = clusters.slice(0, i).map(({ units }) => syllableKeys(units))
    const tail = unitsOf(clusters.slice(i + 1))
    for (const reading of stemsAt(head, syllableKeys(clusters[i]?.units ?? ''), tail, mayGoOn)) {
      const units = unitsOfStem(reading.stem)
      const isTelling =
        reading.isTelling || (reading.stem.syllables === 1 && SHORT_STEMS.sure.includes(units))
      if (isTelling || !found.has(units)) found.set(units, { ...reading, isTelling })
    }
  }
  return found
}

const unitsOfStem = (stem: VerbStem): string => stem.head + syllableUnits(stem)

/** The stems of a form whose ending begins behind, or in, the syllable that follows `head`. */
function* stemsAt(
  head: readonly SyllableKeys[],
  syllable: SyllableKeys,
  tail: string,
  mayGoOn: boolean,
): Generator<StemReading> {
  const endings = endingSets()
  const { onset, vowel, coda } = syllable
  const before = head.at(-1)
  const length = head.length + 1
  /** Whether the rest is an ending, and one that tells; what begins at the third syllable has no need to. */
  const tells = (endings: EndingSets, rest: string): boolean | null => {
    const kind = endingKind(endings, rest, mayGoOn)
    return kind === null ? null : kind === 'telling' || length > 2
  }
  const isNoun =
    before !== undefined &&
    mayGoOn &&
    head.length === 1 &&
    NOUN_ENDINGS.includes(syllableUnits(syllable) + tail) &&
    !SHORT_STEMS.sure.includes(syllableUnits(before))
  const isPast = before?.coda === PAST && head.length > 1 && syllableUnits(before) !== ISS
  if (before && !isNoun && !isPast) {
    const front = head.slice(0, -1)
    const is = (change: Partial<VerbStem>): VerbStem => stemOf(front, { ...before, ...change })
    const ending = syllableUnits(syllable) + tail
    const isOpen = before.coda === ''
    const plain = tells(isOpen ? openEndings(before) : endings.closed, ending)
    if (plain !== null) yield { stem: is({}), isTelling: plain }
    if (isOpen) {
      const into = tells(endings.into, ending)
      if (into !== null) yield* openStems(front, before, into)
      const lost = tells(head.length === 1 ? endings.lostShortL : endings.lostL, ending)
      if (lost !== null && STEM_VOWELS.includes(before.vowel))
        yield { stem: is({ coda: L }), isTelling: lost }
    } else if (before.coda === L) {
      const l = tells(endings.l, ending)
      if (l !== null) yield { stem: is({}), isTelling: l }
    }
    const isA = vowel === A || vowel === EO
    if (onset === MUTE && (vowel === EU || isA || vowel === YEO)) {
      const behindA = head.length === 1 ? endings.shortVowel : endings.vowel
      const isTelling = tells(isA || vowel === YEO ? behindA : endings.eu, coda + tail)
      if (isTelling !== null) {
        // 지은 is of 짓다: nouns without a final consonant take no 은.
        if (isOpen && vowel !== YEO) yield* irregular(is({ coda: S }), true)
        // Two vowels that are the same are always drawn together (§34): 나아 is of 낫다 alone.
        if (isOpen && vowel !== EU && before.vowel !== vowel) yield { stem: is({}), isTelling }
        if (isOpen && isA) yield { stem: stemOf(head, { onset: MUTE, vowel: EU, coda: '' }), isTelling }
        if (!isOpen && (isA || before.coda !== L)) yield { stem: is({ isRegular: true }), isTelling }
        if (before.coda === L) yield* irregular(is({ coda: D }), isTelling)
      }
    }
  }

  if (!mayEndStem(before, syllable)) return
  const isFused = coda === N || coda === L || coda === M || coda === B
  const base = { onset, vowel, coda: '' }
  if (isFused) {
    const into = tells(endings.into, coda + tail)
    const isTelling = coda === N && isTellingBeforeN(base, before)
    if (into !== null) yield* openStems(head, base, into || isTelling)
    const lost = tells(length === 1 ? endings.lostShortL : endings.lostL, coda + tail)
    if (lost !== null && STEM_VOWELS.includes(vowel))
      yield { stem: stemOf(head, { onset, vowel, coda: L }), isTelling: lost }
    if (coda === L && tail === '') yield { stem: stemOf(head, syllable), isTelling: length > 2 }
  }
  const endsIn = vowelEndings(base, before)
  if (coda !== PAST && coda !== '') return
  const isTelling = tells(endsIn, coda + tail)
  if (isTelling === null) return
  // 몰라요 and 심해요, but 콜라도 and 이해요.
  const isTold = (stem: VerbStem): boolean =>
    tail === YO && ((onset === L && before?.coda === L) || ADJECTIVES.includes(unitsOfStem(stem)))
  const isBare = coda === '' && (tail === '' || tail === YO) && !(vowel in TELLING_VOWELS)
  for (const stem of vowelStems(head, base)) {
    const isDrawn = isBare && isDrawnFromEu(stem, base)
    if (isDrawn || !isBare || tail !== '')
      yield { stem, isTelling: isTelling || isTold(stem), isBare: isDrawn }
  }
}

/** Do few nouns end in the syllable with a ㄴ: 예쁜, 끊긴, 깎인? */
const isTellingBeforeN = ({ onset, vowel }: SyllableKeys, before: SyllableKeys | undefined): boolean =>
  TELLING_BEFORE_N.some(units => units === onset + vowel || units === onset) ||
  (onset === MUTE && vowel === I && before !== undefined && !isNounCoda(before.coda))

/** May a stem end in the syllable, or is it an ending with its own vowel (먹은, 쓰는) or behind a past (보냈습니다)? */
function mayEndStem(before: SyllableKeys | undefined, { onset, vowel, coda }: SyllableKeys): boolean {
  if (before === undefined) return true
  if (before.coda === PAST) return false
  return vowel !== EU || !((onset === MUTE && before.coda !== '') || (onset === N && coda === N))
}

/** No verb ends in ㅇ: 공기. Those of one syllable are known. */
function mayBeStem(stem: VerbStem): boolean {
  if (stem.syllables > 1) return stem.coda !== MUTE
  const units = unitsOfStem(stem)
  return SHORT_STEMS.sure.includes(units) || SHORT_STEMS.others.includes(units)
}

/** Of one syllable those that change are known. */
const mayChange = (stem: VerbStem): boolean =>
  stem.syllables > 1 || IRREGULAR_STEMS.includes(unitsOfStem(stem))

/** A stem that has changed in the form, if it may. */
function* irregular(stem: VerbStem, isTelling: boolean): Generator<StemReading> {
  if (mayChange(stem)) yield { stem, isTelling }
}

/** The stem of these syllables. */
const stemOf = (head: readonly SyllableKeys[], last: SyllableKeys & Partial<VerbStem>): VerbStem => ({
  ...last,
  head: head.map(syllableUnits).join(''),
  syllables: head.length + 1,
})

/** The stems of a form without a final consonant before its ending: 멈추 of 멈추면, 빨갛 of 빨가면, 가볍 of 가벼우면. */
function* openStems(
  head: readonly SyllableKeys[],
  last: SyllableKeys,
  isTelling: boolean,
): Generator<StemReading> {
  const { onset, vowel } = last
  if (STEM_VOWELS.includes(vowel)) yield { stem: stemOf(head, last), isTelling }
  if (head.length > 0 && vowel in WITHOUT_H && ONSETS_BEFORE_H.includes(onset))
    yield { stem: stemOf(head, { ...last, coda: H }), isTelling }
  const before = head.at(-1)
  // 추운 may be a noun, but none of which 춥 is a part.
  if (onset === MUTE && vowel === U && before?.coda === '')
    yield* irregular(stemOf(head.slice(0, -1), { ...before, coda: B }), true)
}

/** The stems of a form that has drawn -아/어 into its last syllable: 멈추 of 멈춰, 빨갛 of 빨개, 부르 of 불러. */
function* vowelStems(head: readonly SyllableKeys[], last: SyllableKeys): Generator<VerbStem> {
  const { onset, vowel } = last
  const before = head.at(-1)
  for (const [own, form] of CONTRACTIONS) {
    const stem = stemOf(head, { onset, vowel: own, coda: '' })
    if (form === vowel && isDrawn(stem, form)) yield stem
  }
  const front = head.slice(0, -1)
  if (onset + vowel === NWA) yield stemOf(head, syllableKeys(NOH))
  if (vowel === AE && onset === H) yield stemOf(head, { onset, vowel: A, coda: '' })
  if (head.length > 0 && ONSETS_BEFORE_H.includes(onset))
    for (const [open, form] of Object.entries(WITHOUT_H))
      if (form === vowel) yield stemOf(head, { onset, vowel: open, coda: H })
  if (onset === MUTE && (vowel === WO || vowel === WA) && before?.coda === '')
    yield stemOf(front, { ...before, coda: B })
  if (onset === L && (vowel === A || vowel === EO) && before?.coda === L)
    yield stemOf([...front, { ...before, coda: '' }], { onset, vowel: EU, coda: '' })
}

/** May the vowel of the stem be drawn together to this one? Of ㅡ the syllable before decides (아파, 기뻐), and few in 르 are. */
function isDrawn({ head, onset, vowel }: VerbStem, form: string): boolean {
  if (vowel !== EU) return true
  if (form === WO) return head !== '' && onset === ROUNDED_EU_ONSET
  return (
    form === harmonic(lastOf(head)) && (onset !== L || BEFORE_REGULAR_REU.some(each => head.endsWith(each)))
  )
}

/** Can it be told without an ending that -아/어 is drawn into the stem: 골라 of 고르, 예뻐 of 예쁘, but not 보내 of 보내? */
function isDrawnFromEu(stem: VerbStem, { onset, vowel }: SyllableKeys): boolean {
  const before = lastOf(stem.head)
  return (
    stem.vowel === EU &&
    before !== undefined &&
    EU_ONSETS.includes(onset) &&
    vowel === harmonic(before) &&
    // 슬퍼, but 하이퍼.
    (onset + vowel !== PEO || before.coda === L)
  )
}

/** What may stand behind a syllable that has drawn -아/어 in, if it has. */
function vowelEndings({ onset, vowel }: SyllableKeys, before: SyllableKeys | undefined): EndingSets {
  const { drawnVowel, ownVowel, ownShortVowel, tellingVowel } = endingSets()
  const but = TELLING_VOWELS[vowel]
  if (but === undefined) return before === undefined ? ownShortVowel : ownVowel
  const isTelling =
    !but.includes(onset) || (onset === MUTE && before !== undefined && isTellingBefore(vowel, before))
  return isTelling ? tellingVowel : drawnVowel
}

/** Does hardly a noun end in the syllable and one that is only the vowel: 높여, 줄여? */
const isTellingBefore = (vowel: string, before: SyllableKeys): boolean =>
  !isNounCoda(before.coda) ||
  (vowel === YEO &&
    (TELLING_BEFORE_YEO.includes(before.coda) || TELLING_BEFORE_YEO.includes(syllableUnits(before))))

const isNounCoda = (coda: string): boolean => coda === '' || (coda.length === 1 && NOUN_CODAS.includes(coda))

/** A stem, or what it becomes before some endings, and those. */
interface Base {
  units: string
  endings: EndingSets
}

/** What stands behind a stem without a final consonant. */
const openEndings = ({ onset, vowel }: SyllableKeys): EndingSets =>
  onset === H && vowel === A ? endingSets().behindHa : endingSets().open

/** What the forms of a stem are made of. */
function* basesOf(stem: VerbStem): Generator<Base> {
  const endings = endingSets()
  const { head, onset, vowel, coda, syllables, isRegular = false } = stem
  const open = head + onset + vowel
  const whole = open + coda
  const behind = (units: string): Base => ({
    units: units + MUTE + harmonic(stem),
    endings: syllables === 1 ? endings.shortVowel : endings.vowel,
  })
  yield { units: whole, endings: coda === '' ? openEndings(stem) : endings.closed }
  yield behind(whole)
  if (coda === '') {
    yield { units: whole, endings: endings.into }
    const before = lastOf(head)
    for (const [own, form] of CONTRACTIONS) {
      if (own !== vowel || !isDrawn(stem, form)) continue
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
    yield { units: open, endings: syllables === 1 ? endings.lostShortL : endings.lostL }
  } else yield { units: whole + MUTE + EU, endings: endings.eu }
  const isIrregular = !isRegular && mayChange(stem)
  if (coda === B && isIrregular) {
    yield { units: open + MUTE + U, endings: endings.eu }
    const isWa = syllables === 1 && harmonic(stem) === A
    yield { units: open + MUTE + (isWa ? WA : WO), endings: endings.tellingVowel }
  }
  if ((coda === S || coda === D) && isIrregular) {
    const changed = coda === S ? open : open + L
    yield { units: changed + MUTE + EU, endings: endings.eu }
    yield behind(changed)
  }
  if (whole.endsWith(NOH)) yield { units: head + NWA, endings: endings.tellingVowel }
  const withoutH = coda === H && syllables > 1 ? WITHOUT_H[vowel] : undefined
  if (withoutH !== undefined) {
    yield { units: open, endings: endings.into }
    yield { units: head + onset + withoutH, endings: endings.drawnVowel }
  }
}

/** Which of -아/어 follows the syllable: 잡아, 먹어; of a stem in ㅡ it is the one before (아파, 기뻐). */
const harmonic = (syllable: SyllableKeys | undefined): string =>
  syllable !== undefined && A_VOWELS.includes(syllable.vowel) ? A : EO

/** The last syllable of some. */
function lastOf(units: string): SyllableKeys | undefined {
  let at = units.length - 1
  while (at > 0 && !beginsSyllable(units, at)) at -= 1
  return at < 0 ? undefined : syllableKeys(units.slice(at))
}

/**
 * Which forms of a stem count, each with those before it: those that tell; those with likely endings; where what has
 * become of the stem tells that the verb was meant, those with doubtful endings behind what hardly a noun ends in; where
 * what was typed tells it, those with any doubtful ending; those that are rather nouns.
 */
const REACHES = ['telling', 'likely', 'bare', 'doubtful', 'any'] as const
type Reach = (typeof REACHES)[number]

const reaches = (reach: Reach, least: Reach): boolean => REACHES.indexOf(reach) >= REACHES.indexOf(least)

/** Do few nouns end as the stem does before an ending: 아프 before the ㄴ of 아픈, 고르 but for 를 and 름? */
const isNoNoun = (stem: VerbStem, ending: string): boolean =>
  (ending === N && isTellingBeforeN(stem, lastOf(stem.head))) ||
  (ending !== L && ending !== M && stem.syllables > 1 && stem.onset + stem.vowel === REU)

/** The forms of a stem, by what they begin with. */
function formsOf(stem: VerbStem, reach: Reach): Omit<VerbForms, 'degree'>[] {
  const whole = unitsOfStem(stem)
  const isShort = stem.syllables === 1
  /** May the rest be what follows the base? Where a noun could be meant, only what no noun ends in. */
  const follows = ({ units, endings }: Base, rest: string): boolean => {
    const kind = endingKind(endings, rest, true)
    if (rest === ADVERB && !SHORT_STEMS.sure.includes(whole)) return false
    if (kind === null) return false
    if (reaches(reach, kind) || (reaches(reach, 'bare') && isNoNoun(stem, rest))) return true
    return !isNounCoda(stem.coda) && units.startsWith(whole)
  }
  const groups = new Map<string, Base[]>()
  for (const base of [...basesOf(stem)].sort((a, b) => a.units.length - b.units.length)) {
    const start = [...groups.keys()].find(units => base.units.startsWith(units)) ?? base.units
    groups.set(start, [...(groups.get(start) ?? []), base])
  }
  return [...groups].map(([units, bases]) => {
    const end: IsRest = rest => {
      const word = units + rest
      // A word of one syllable (간, 써) is rather another one.
      if (isShort && reach !== 'any' && (hasOneSyllable(word) || isNounLikeForm(word))) return false
      return bases.some(base => word.startsWith(base.units) && follows(base, word.slice(base.units.length)))
    }
    const noun = units === whole ? nounOf(whole, stem.syllables) : null
    return { units, end, noun }
  })
}

/** The noun that a stem makes a verb of; null when it makes none. */
function nounOf(stem: string, syllables: number): VerbNoun | null {
  for (const light of [...LIGHT, ...LIGHT_OF_SOUNDS, COPULA, ...LIGHT_OF_NOUNS]) {
    const left = syllables - [...light].filter((_, i) => beginsSyllable(light, i)).length
    if (left < 2 || !stem.endsWith(light)) continue
    const units = stem.slice(0, -light.length)
    const mayBeVerb = LIGHT_OF_NOUNS.includes(light) && VERB_ENDS.some(end => units.endsWith(end))
    const isOfSound = LIGHT_OF_SOUNDS.includes(light)
    return mayBeVerb ? null : { units, isSure: left > 2 || isOfSound || LIGHT.includes(light), isOfSound }
  }
  return null
}

const hasOneSyllable = (units: string): boolean =>
  ![...syllableKeys(units).coda].some(unit => isVowel(unit.charCodeAt(0)))
