// The stems that a word may be a form of, by the endings that it may have: 짓 of 지어서.
import {
  type Cluster,
  isAll,
  type SyllableKeys,
  syllableKeys,
  syllableUnits,
  termOfUnits,
  unitsOf,
  unitsOfSyllables,
} from '../../term.ts'
import { A, AE, B, D, EO, EU, H, L, M, MUTE, N, S, U, WA, WO, YEO } from '../jamo.table.ts'
import {
  ADJECTIVES,
  BEFORE_REGULAR_REU,
  CONTRACTIONS,
  EU_ONSETS,
  type Helpers,
  IRREGULAR_STEMS,
  ISS,
  NOH,
  NOUN_ENDINGS,
  NWA,
  ONSETS_BEFORE_H,
  PAST,
  PEO,
  ROUNDED_EU_ONSET,
  SHORT_STEMS,
  SHORTENED_STEMS,
  STEM_VOWELS,
  TELLING_VOWELS,
  WITHOUT_H,
  YO,
} from './conjugation.table.ts'
import {
  type EndingSets,
  endingSets,
  harmonic,
  isShortStem,
  isTellingBeforeN,
  lastOf,
  lostEndings,
  openEndings,
  vowelEndings,
} from './verb-endings.ts'

/** What a form may be a form of. */
export interface VerbStem extends SyllableKeys {
  /** The syllables before its last one. */
  head: string
  syllables: number
  /** Its last syllable stays as it is before vowels: of 묻었다, not of 물었다. */
  isRegular?: boolean
}

export interface StemReading {
  stem: VerbStem
  isTelling: boolean
  /** The form has no ending but 요, and is told by what has become of the stem: 골라. */
  isBare?: boolean
}

/** What the syllables may be a form of, by the keys of the stem, perhaps with an auxiliary verb behind it. */
export const readings = (clusters: readonly Cluster[]): Map<string, StemReading> =>
  readingsOf(clusters, { mayGoOn: true })

/** May the syllables be a form of one of these verbs, with none behind it? */
export function isFormOf(stems: readonly string[], clusters: readonly Cluster[]): boolean {
  const found = readingsOf(clusters, { mayGoOn: false })
  return stems.some(stem => found.has(stem))
}

function readingsOf(
  clusters: readonly Cluster[],
  { mayGoOn }: Pick<Cut, 'mayGoOn'>,
): Map<string, StemReading> {
  const found = new Map<string, StemReading>()
  for (let i = 0; i < clusters.length; i++) {
    const head = clusters.slice(0, i).map(({ units }) => syllableKeys(units))
    const syllable = syllableKeys(clusters[i]?.units ?? '')
    const tail = unitsOf(clusters.slice(i + 1))
    for (const reading of stemsAt({ mayGoOn, head, before: head.at(-1), syllable, tail })) {
      const units = unitsOfStem(reading.stem)
      const isTelling =
        reading.isTelling || (reading.stem.syllables === 1 && SHORT_STEMS.sure.includes(units))
      if (isTelling || !found.has(units)) found.set(units, { ...reading, isTelling })
    }
  }
  return found
}

export const unitsOfStem = (stem: VerbStem): string => stem.head + syllableUnits(stem)

/** Which of the endings the rest is; null for none. An auxiliary verb is one only where that may follow. */
export function endingKind(
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
    return isFormOf(stems, link === '' ? clusters : clusters.slice(1))
  })
}

/** A word, at the syllable before or in which its ending may begin. */
interface Cut {
  /** The syllables before it, and the last of them. */
  head: readonly SyllableKeys[]
  before: SyllableKeys | undefined
  syllable: SyllableKeys
  tail: string
  /** An auxiliary verb may follow. */
  mayGoOn: boolean
}

/** Whether the rest is an ending, and one that tells; what begins at the third syllable has no need to. */
function tells({ head, mayGoOn }: Cut, endings: EndingSets, rest: string): boolean | null {
  const kind = endingKind(endings, rest, mayGoOn)
  return kind === null ? null : kind === 'telling' || head.length > 1
}

/** The stems of a form whose ending begins before, or in, the syllable. */
function* stemsAt(cut: Cut): Generator<StemReading> {
  const { before, syllable } = cut
  if (before && !isNoun(cut, before) && !isPast(cut, before)) {
    yield* stemsBefore(cut, before)
    yield* stemsBeforeVowel(cut, before)
  }
  if (!mayEndStem(before, syllable)) return
  yield* fusedStems(cut)
  yield* drawnStems(cut)
}

/** Is it rather a noun of two syllables: 사자? */
const isNoun = ({ head, syllable, tail, mayGoOn }: Cut, before: SyllableKeys): boolean =>
  mayGoOn &&
  head.length === 1 &&
  NOUN_ENDINGS.includes(syllableUnits(syllable) + tail) &&
  !SHORT_STEMS.sure.includes(syllableUnits(before))

const isPast = ({ head }: Cut, before: SyllableKeys): boolean =>
  before.coda === PAST && head.length > 1 && syllableUnits(before) !== ISS

/** The stem that ends in the syllable before, as it stands there or changed. */
const stemBefore = ({ head }: Cut, before: SyllableKeys, change: Partial<VerbStem> = {}): VerbStem =>
  stemOf(head.slice(0, -1), { ...before, ...change })

/** The stems of a form whose ending is the syllable and what follows: 먹 of 먹고, 만들 of 만드는. */
function* stemsBefore(cut: Cut, before: SyllableKeys): Generator<StemReading> {
  const endings = endingSets()
  const { head, syllable, tail } = cut
  const ending = syllableUnits(syllable) + tail
  const isOpen = before.coda === ''
  const plain = tells(cut, isOpen ? openEndings(before) : endings.closed, ending)
  if (plain !== null) yield { stem: stemBefore(cut, before), isTelling: plain }
  if (isOpen) {
    const into = tells(cut, endings.into, ending)
    if (into !== null) yield* openStems(head.slice(0, -1), before, into)
    const lost = tells(cut, lostEndings(unitsOfSyllables(head.slice(0, -1)), before), ending)
    if (lost !== null && STEM_VOWELS.includes(before.vowel))
      yield { stem: stemBefore(cut, before, { coda: L }), isTelling: lost }
  } else if (before.coda === L) {
    const l = tells(cut, endings.l, ending)
    if (l !== null) yield { stem: stemBefore(cut, before), isTelling: l }
  }
}

/** Those of one whose ending begins with the vowel of the syllable: 먹 of 먹어서 and 먹으면, 짓 of 지어서. */
function* stemsBeforeVowel(cut: Cut, before: SyllableKeys): Generator<StemReading> {
  const endings = endingSets()
  const { head, syllable, tail } = cut
  const { onset, vowel, coda } = syllable
  const isA = vowel === A || vowel === EO
  if (onset !== MUTE || !(vowel === EU || isA || vowel === YEO)) return
  const behindA = head.length === 1 ? endings.shortVowel : endings.vowel
  const isTelling = tells(cut, vowel === EU ? endings.eu : behindA, coda + tail)
  if (isTelling === null) return
  if (before.coda === '') {
    // 지은 is of 짓다: nouns without a final consonant take no 은.
    if (vowel !== YEO) yield* irregular(stemBefore(cut, before, { coda: S }), true)
    // Two vowels that are the same are always drawn together (§34): 나아 is of 낫다 alone.
    if (vowel !== EU && before.vowel !== vowel) yield { stem: stemBefore(cut, before), isTelling }
    if (isA) yield { stem: stemOf(head, { onset: MUTE, vowel: EU, coda: '' }), isTelling }
    return
  }
  if (isA || before.coda !== L) yield { stem: stemBefore(cut, before, { isRegular: true }), isTelling }
  if (before.coda === L) yield* irregular(stemBefore(cut, before, { coda: D }), isTelling)
}

/** Those of one whose ending begins with the final consonant of the syllable: 멈추 of 멈춘, 만들 of 만든. */
function* fusedStems(cut: Cut): Generator<StemReading> {
  const endings = endingSets()
  const { head, before, syllable, tail } = cut
  const { onset, vowel, coda } = syllable
  if (coda !== N && coda !== L && coda !== M && coda !== B) return
  const base = { onset, vowel, coda: '' }
  const into = tells(cut, endings.into, coda + tail)
  const isTelling = coda === N && isTellingBeforeN(base, before)
  if (into !== null) yield* openStems(head, base, into || isTelling)
  const lost = tells(cut, lostEndings(unitsOfSyllables(head), syllable), coda + tail)
  if (lost !== null && STEM_VOWELS.includes(vowel))
    yield { stem: stemOf(head, { onset, vowel, coda: L }), isTelling: lost }
  if (coda === L && tail === '') yield { stem: stemOf(head, syllable), isTelling: head.length > 1 }
}

/** Those of one that has -아/어 drawn into the syllable: 멈추 of 멈춰. */
function* drawnStems(cut: Cut): Generator<StemReading> {
  const { head, before, syllable, tail } = cut
  const { onset, vowel, coda } = syllable
  if (coda !== PAST && coda !== '') return
  const base = { onset, vowel, coda: '' }
  const isTelling = tells(cut, vowelEndings(base, before), coda + tail)
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

/** May a stem end in the syllable, or is it an ending with its own vowel (먹은, 쓰는) or behind a past (보냈습니다)? */
function mayEndStem(before: SyllableKeys | undefined, { onset, vowel, coda }: SyllableKeys): boolean {
  if (before === undefined) return true
  if (before.coda === PAST) return false
  return vowel !== EU || !((onset === MUTE && before.coda !== '') || (onset === N && coda === N))
}

/** The same stem, longer or shorter: 머물 of 머무르. Null for most. */
export function twinOf(stem: VerbStem): VerbStem | null {
  const units = unitsOfStem(stem)
  const twin = SHORTENED_STEMS.find(pair => pair.includes(units))?.find(each => each !== units)
  return twin === undefined ? null : stemOfUnits(twin)
}

/** The stem of these units; null for none. */
export function stemOfUnits(units: string): VerbStem | null {
  const syllables = termOfUnits(units).clusters.map(each => syllableKeys(each.units))
  const last = syllables.at(-1)
  return last ? stemOf(syllables.slice(0, -1), last) : null
}

/** No verb ends in ㅇ (공기), or in the 으 of its ending (감으, but 모으). Those of one syllable are known. */
export function mayBeStem(stem: VerbStem): boolean {
  const { head, onset, vowel, coda } = stem
  if (stem.syllables > 1)
    return coda !== MUTE && (onset + vowel + coda !== MUTE + EU || lastOf(head)?.coda === '')
  return isShortStem(unitsOfStem(stem))
}

/** Of one syllable those that change are known. */
export const mayChange = (stem: VerbStem): boolean =>
  stem.syllables > 1 || IRREGULAR_STEMS.includes(unitsOfStem(stem))

/** A stem that has changed in the form, if it may. */
function* irregular(stem: VerbStem, isTelling: boolean): Generator<StemReading> {
  if (mayChange(stem)) yield { stem, isTelling }
}

/** The stem of these syllables. */
const stemOf = (head: readonly SyllableKeys[], last: SyllableKeys & Partial<VerbStem>): VerbStem => ({
  ...last,
  head: unitsOfSyllables(head),
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
  if (head.length > 0 && WITHOUT_H.some(([open]) => open === vowel) && ONSETS_BEFORE_H.includes(onset))
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
    for (const [open, form] of WITHOUT_H)
      if (form === vowel) yield stemOf(head, { onset, vowel: open, coda: H })
  if (onset === MUTE && (vowel === WO || vowel === WA) && before?.coda === '')
    yield stemOf(front, { ...before, coda: B })
  if (onset === L && (vowel === A || vowel === EO) && before?.coda === L)
    yield stemOf([...front, { ...before, coda: '' }], { onset, vowel: EU, coda: '' })
}

/** May the vowel of the stem be drawn together to this one? Of ㅡ the syllable before decides (아파, 기뻐), and few in 르 are. */
export function isDrawn({ head, onset, vowel }: VerbStem, form: string): boolean {
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
