// Words that are written in several ways: 센터 and 센타, 역할 and 역활, 되고 and 돼고. Such a word may have others before
// or behind it in the term.
import { MIN_PART } from '../../boundaries.ts'
import { otherMode, spell } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { loanTrust } from '../../sound/nativeness.ts'
import {
  type Cluster,
  type FoldedTerm,
  type SyllableKeys,
  syllableKeys,
  syllableUnits,
  termOfClusters,
  unitsOf,
  unitsOfSyllables,
} from '../../term.ts'
import { linesWith } from '../../word-list.ts'
import { A, EO, H, L, MUTE, S } from '../jamo.table.ts'
import { typedPatterns } from '../words/as-typed.ts'
import * as deferredEveryday from '../words/everyday.ts'
import { MIN_STEM, type Stem, stemsOf } from '../words/particle.ts'
import {
  A_STEM_VOWELS,
  A_STEMS,
  ANH_FOR_AN,
  BEFORE_YO,
  BEHIND_DWAE,
  BEHIND_GE,
  BEHIND_RYEO,
  BEHIND_S_CODAS,
  DOE_FOR_DWAE,
  ER_VOWELS,
  F_ONSETS,
  F_VOWELS,
  I_VOWELS,
  KKE_FOR_GE,
  ONSETS_BEHIND_S,
  OTHER_ONSETS,
  PAST_CODAS,
  PAST_VOWELS,
  RYEO,
  S_CODAS,
  SAME_VOWELS,
  SH_ONSET,
  SH_VOWELS,
  STOPS,
  STOPS_BEFORE,
  TENSE,
  VARIANTS,
  YEO_FOR_YO,
  YUL,
} from './variants.table.ts'

/** Patterns for the other spellings of the term that are listed. */
export function* spellingPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const isWithinWord = shortestOf(term, stems) <= MIN_STEM
  const lengths = stems.map(({ clusters }) => clusters.length)
  for (const units of otherSpellings(term.clusters, lengths)) yield { ...VARIANT, units, isWithinWord }
}

/** Patterns for what sounds as the term or a stem of it. */
export function* sameSoundPatterns(term: FoldedTerm, stems: readonly Stem[]): Generator<Pattern> {
  const shortest = shortestOf(term, stems)
  const isOther = deferredEveryday.createOtherTest(term.units)
  for (const { clusters } of [term, ...stems]) {
    const isWithinWord = Math.min(shortest, clusters.length) <= MIN_STEM
    // The end of a verb sounds like much that is short: 얻다 is not in 줄었다.
    const begin = isWithinWord ? 'word' : 'cluster'
    for (const units of sameSounds(clusters, shortest))
      if (!isOther(units)) yield { ...VARIANT, units, begin, isWithinWord }
  }
}

/** Patterns for the verb that the term is a misspelled form of. */
export function* correctedPatterns(term: FoldedTerm): Generator<Pattern> {
  const corrected = correctedForm(term.clusters)
  if (corrected !== null) yield* typedPatterns(termOfClusters(corrected), stemsOf(corrected), 'typo')
}

/**
 * Patterns for the term with a syllable once that was typed twice: 박지성 for 박지지성. Adjectives in 하다 begin with one twice
 * (심심하다).
 */
export function* stutteredPatterns({ clusters }: FoldedTerm): Generator<Pattern> {
  if (clusters.length <= MIN_STUTTERED) return
  for (const [i, { units, kind }] of clusters.entries()) {
    if (kind !== 'syllable' || units !== clusters[i + 1]?.units) continue
    if (i === 0 && clusters[2]?.units.startsWith(H)) continue
    const once = clusters.toSpliced(i, 1)
    yield* typedPatterns(termOfClusters(once), stemsOf(once), 'typo')
  }
}

/** Shorter words are another word as likely. Syllables. */
const MIN_STUTTERED = 3

const VARIANT = { via: 'typo', begin: 'cluster', end: 'cluster' } as const

/** How many syllables of the term are surely meant. */
const shortestOf = (term: FoldedTerm, stems: readonly Stem[]): number =>
  Math.min(
    term.clusters.length,
    ...stems.filter(({ isSure }) => isSure).map(({ clusters }) => clusters.length),
  )

/** Other spellings of the term that are listed, folded, and of what it is without its particles: so many syllables. */
export function otherSpellings(term: readonly Cluster[], stems: readonly number[]): Set<string> {
  const found = new Set<string>()
  const keys = otherMode(unitsOf(term))
  const starts = [0]
  for (const { units } of term) starts.push((starts.at(-1) ?? 0) + units.length)
  const ends = [term.length, ...stems]
  const putAll = (from: number, to: number): void => {
    const spellings = spellingsOf(keys.slice(starts[from], starts[to]))
    if (spellings.length > 0)
      for (const end of ends) if (to <= end) put(found, term.slice(0, end), from, to, spellings)
  }
  for (let to = Math.min(MIN_PART, term.length); to <= term.length; to++) putAll(0, to)
  for (const end of ends) for (let from = 1; from + MIN_PART <= end; from++) putAll(from, end)
  return found
}

/**
 * Other spellings of the term that sound the same, folded: one syllable or two written otherwise. `stem`: how many
 * syllables it has at least without particles.
 */
export function sameSounds(term: readonly Cluster[], stem: number): Set<string> {
  const found = new Set<string>()
  if (term.length < MIN_PART || term.length > MAX_HEARD) return found
  const isLong = Math.min(term.length, stem) >= MIN_LONG
  for (const spelling of [...asLoanword(term), ...withOtherStop(term), ...withOneStop(term)])
    found.add(spelling)
  for (const [i, cluster] of term.entries()) {
    const next = term[i + 1]
    put(found, term, i, i + 1, soundingAlike(cluster))
    if (i > 0) put(found, term, i, i + 1, withOtherL(cluster))
    if (next === undefined || cluster.kind !== 'syllable' || next.kind !== 'syllable') continue
    const pair = [syllableKeys(cluster.units), syllableKeys(next.units)] as const
    put(found, term, i, i + 2, withOtherOnset(...pair))
    if (isLong) put(found, term, i, i + 2, [...drawnTogether(...pair), ...withS(...pair)])
  }
  return found
}

/** The term with each of the spellings in the place of its syllables [from, to). */
export function put(
  found: Set<string>,
  term: readonly Cluster[],
  from: number,
  to: number,
  spellings: readonly string[],
): void {
  for (const units of spellings) found.add(unitsOf(term.slice(0, from)) + units + unitsOf(term.slice(to)))
}

/** Longer terms are no words, and each of their syllables would take a scan or two. */
export const MAX_HEARD = 12

/** Shorter words are too often others as they sound: 시인 is 신, 초대 is 촛대. */
const MIN_LONG = 3

/** The term as a loanword that is written by the rules, and with the sh that many write, if it may be one. */
function asLoanword(term: readonly Cluster[]): string[] {
  if (term.some(({ kind }) => kind !== 'syllable')) return []
  const typed = unitsOf(term)
  const syllables = term.map(({ units }) => syllableKeys(units))
  const last = syllables.length - 1
  const plain = unitsOfSyllables(
    syllables.map((syllable, i) => {
      const er = i === last && syllable.coda === '' ? rightOf(ER_VOWELS, syllable.vowel) : undefined
      const sound = { ...withF(syllable), ...(er ? { vowel: er } : {}) }
      return { ...sound, onset: rightOf(TENSE, sound.onset) ?? sound.onset, ...withSh(sound) }
    }),
  )
  const rounded = unitsOfSyllables(syllables.map(syllable => ({ ...syllable, ...withRoundedSh(syllable) })))
  // Of two syllables the word as typed must tell: 오후 is no 오프. No other word of three has 시 for 쉬.
  const sure =
    term.length > MIN_PART ? [unitsOfSyllables(syllables.map(each => ({ ...each, ...withSh(each) })))] : []
  const found = [plain, rounded].filter(
    units => loanTrust(spell(term.length > MIN_PART ? units : typed) ?? '') === 1,
  )
  return [...sure, ...found].filter(units => units !== typed)
}

/** A loanword with a stop that closes a syllable for one that has its own vowel, and the other way round: 로봇 and 로보트. */
function withOtherStop(term: readonly Cluster[]): string[] {
  const found = new Set<string>()
  for (const [i, { units, kind }] of term.entries()) {
    const next = term[i + 1]?.units
    if (kind !== 'syllable') continue
    const syllable = syllableKeys(units)
    for (const [coda, own] of STOPS) {
      if (syllable.coda === coda) put(found, term, i, i + 1, [syllableUnits({ ...syllable, coda: '' }) + own])
      // 하프 is no 합.
      if (syllable.coda === '' && next === own && term.length > MIN_PART)
        put(found, term, i, i + 2, [syllableUnits({ ...syllable, coda })])
    }
  }
  const typed = unitsOf(term)
  // The longer one has more to tell that it is a loanword.
  return [...found].filter(units => loanTrust(spell(units.length > typed.length ? units : typed) ?? '') === 1)
}

/** A loanword without the stop that many write before one of its like, and with it: 세팅 and 셋팅, 패키지 and 팩키지. */
function withOneStop(term: readonly Cluster[]): string[] {
  const found = new Set<string>()
  for (const [i, { units, kind }] of term.slice(0, -1).entries()) {
    const next = term[i + 1]
    if (kind !== 'syllable' || next?.kind !== 'syllable') continue
    const syllable = syllableKeys(units)
    const stop = rightOf(STOPS_BEFORE, syllableKeys(next.units).onset)
    if (stop === undefined) continue
    if (syllable.coda === stop) put(found, term, i, i + 1, [syllableUnits({ ...syllable, coda: '' })])
    if (syllable.coda === '') put(found, term, i, i + 1, [syllableUnits({ ...syllable, coda: stop })])
  }
  return loanTrust(spell(unitsOf(term)) ?? '') === 1 ? [...found] : []
}

const rightOf = (
  pairs: readonly (readonly [heard: string, right: string])[],
  heard: string,
): string | undefined => pairs.find(([first]) => first === heard)?.[1]

function withF(syllable: SyllableKeys): SyllableKeys {
  const vowel = syllable.onset === F_ONSETS[0] ? rightOf(F_VOWELS, syllable.vowel) : undefined
  return vowel === undefined ? syllable : { ...syllable, onset: F_ONSETS[1], vowel }
}

/** The vowel of a syllable that begins like sh, by the rules; and as many write it. */
function withSh({ onset, vowel }: SyllableKeys): Partial<SyllableKeys> {
  const right = onset === SH_ONSET ? rightOf(SH_VOWELS, vowel) : undefined
  return right === undefined ? {} : { vowel: right }
}
function withRoundedSh({ onset, vowel }: SyllableKeys): Partial<SyllableKeys> {
  const pair = onset === SH_ONSET ? SH_VOWELS.find(([, right]) => right === vowel) : undefined
  return pair === undefined ? {} : { vowel: pair[0] }
}

/** 떨어뜨리다 and 떨어트리다 are the same (표준어 규정 제26항). */
export function withOtherOnset(first: SyllableKeys, second: SyllableKeys): string[] {
  const other = OTHER_ONSETS[syllableUnits(first)]
  return other === undefined || second.onset !== L || !I_VOWELS.includes(second.vowel)
    ? []
    : [other + syllableUnits(second)]
}

/** 율 and 률, of which the syllable before decides (제11항): 환율 for 환률. */
const withOtherL = ({ units }: Cluster): string[] =>
  YUL.includes(units) ? YUL.filter(other => other !== units) : []

/** A vowel that was drawn out, once: 고추장 for 고추자앙. */
const drawnTogether = (first: SyllableKeys, second: SyllableKeys): string[] =>
  first.coda === '' && second.onset === MUTE && second.vowel === first.vowel
    ? [syllableUnits({ ...first, coda: second.coda })]
    : []

/** The ㅅ between two nouns (제30항) that was left out: 등굣길 for 등교길. */
const withS = (first: SyllableKeys, second: SyllableKeys): string[] =>
  first.coda === '' && ONSETS_BEHIND_S.includes(second.onset)
    ? [syllableUnits({ ...first, coda: S }) + syllableUnits(second)]
    : []

/** Other spellings of a word that are listed, both folded. */
export const listedSpellings = (units: string): string[] => spellingsOf(otherMode(units))

/** The other words of each group that has the word, which is given as the Latin letters on its keys. */
function spellingsOf(word: string): string[] {
  return linesWith(VARIANTS, word).flatMap(words => words.filter(other => other !== word).map(otherMode))
}

/** The syllables with a vowel that sounds like the one of this, or a tense consonant for a plain one: 꼴지 for 꼴찌. */
const soundingAlike = ({ units, kind }: Cluster): string[] =>
  kind === 'syllable' ? [...alike(units, 'vowel', SAME_VOWELS), ...alike(units, 'onset', TENSE)] : []

/** The syllables with another consonant or vowel of the group that the one of this is in. */
export function alike(
  units: string,
  part: keyof SyllableKeys,
  groups: readonly (readonly string[])[],
): string[] {
  const syllable = syllableKeys(units)
  return groups
    .filter(group => group.includes(syllable[part]))
    .flat()
    .filter(other => other !== syllable[part])
    .map(other => syllableUnits({ ...syllable, [part]: other }))
}

/**
 * The form of a verb as it would be spelled if it is misspelled as many do it: 바꾸었다 for 바꾸엇다, 다쳤어요 for
 * 다첬어여; null where nothing in it is.
 */
function correctedForm(term: readonly Cluster[]): Cluster[] | null {
  const corrected = term.map(({ units, kind }, i): Cluster => {
    if (kind !== 'syllable') return { units, kind }
    for (const correct of CORRECTIONS) {
      const right = correct(term, i)
      if (right !== null) return { units: right, kind }
    }
    return { units, kind }
  })
  return corrected.some((cluster, i) => cluster.units !== term[i]?.units) ? corrected : null
}

/** What one rule has for the syllable at a place in the term, folded; null where it says nothing of it. */
type Correction = (term: readonly Cluster[], index: number) => string | null

/** 다쳤어요 for 다쳤어여. */
const spokenYo: Correction = (term, i) =>
  isLast(term, i) && BEFORE_YO.includes(unitsAt(term, i - 1)) ? rightFor(YEO_FOR_YO, unitsAt(term, i)) : null

/** 돼요 for 되요. */
const shortDwae: Correction = (term, i) =>
  BEHIND_DWAE.includes(unitsAt(term, i + 1)) ? rightFor(DOE_FOR_DWAE, unitsAt(term, i)) : null

/** 안된다 for 않된다. */
const longAn: Correction = (term, i) =>
  i === 0 && !isLast(term, i) ? rightFor(ANH_FOR_AN, unitsAt(term, i)) : null

/** 데우려고 for 데울려고: the syllable before 려. */
const addedL: Correction = (term, i) => (isRyeo(term, i + 1) ? withoutL(unitsAt(term, i)) : null)

/** 데울려고 for 데울라고. */
const heardRyeo: Correction = (term, i) => (isRyeo(term, i) && isBehindL(term, i) ? (RYEO[0] ?? null) : null)

/** 적을게 for 적을께. */
const heardGe: Correction = (term, i) =>
  (isLast(term, i) || BEHIND_GE.includes(unitsAt(term, i + 1))) && isBehindL(term, i)
    ? rightFor(KKE_FOR_GE, unitsAt(term, i))
    : null

/** 있음 for 있슴, 있습니다 for 있읍니다. */
const behindS: Correction = (term, i) =>
  S_CODAS.includes(syllableKeys(unitsAt(term, i - 1)).coda)
    ? (rightOf(BEHIND_S_CODAS, unitsAt(term, i)) ?? null)
    : null

/** 잡아 for 잡어, and before an ending 바꾸었다 for 바꾸엇다. */
const vowelOrPast: Correction = (term, i) => {
  const form = withA(unitsAt(term, i), unitsAt(term, i - 1))
  return isLast(term, i) ? form : correctedPast(form)
}

/** The first that says something counts. */
const CORRECTIONS = [spokenYo, shortDwae, longAn, addedL, heardRyeo, heardGe, behindS, vowelOrPast] as const

const rightFor = ([wrong, right]: readonly [string, string], units: string): string | null =>
  units === wrong ? right : null

const unitsAt = (term: readonly Cluster[], index: number): string => term[index]?.units ?? ''

const isLast = (term: readonly Cluster[], index: number): boolean => index === term.length - 1

const isBehindL = (term: readonly Cluster[], index: number): boolean =>
  syllableKeys(unitsAt(term, index - 1)).coda === L

/** Is it 려 or 라 of -려고 and its like, behind a stem of two syllables or more? */
const isRyeo = (term: readonly Cluster[], index: number): boolean =>
  index >= MIN_PART && RYEO.includes(unitsAt(term, index)) && BEHIND_RYEO.includes(unitsAt(term, index + 1))

const withoutL = (units: string): string => {
  const syllable = syllableKeys(units)
  return syllable.coda === L ? syllableUnits({ ...syllable, coda: '' }) : units
}

/** A syllable with 아 for 어, where the one before it asks for that. */
function withA(units: string, before: string): string {
  const syllable = syllableKeys(units)
  const isForm = syllable.vowel === EO && (syllable.coda === '' || PAST_CODAS.includes(syllable.coda))
  const isAsked =
    (syllable.onset === MUTE && A_STEM_VOWELS.includes(syllableKeys(before).vowel)) ||
    A_STEMS.includes(before + syllable.onset)
  return isForm && isAsked ? syllableUnits({ ...syllable, vowel: A }) : units
}

function correctedPast(units: string): string {
  const [wrong = '', right = ''] = PAST_CODAS
  const { onset, vowel, coda } = syllableKeys(units)
  if (coda !== wrong && coda !== right) return units
  const [, , heard = vowel] =
    PAST_VOWELS.find(([onsets, misspelled]) => onsets.includes(onset) && misspelled === vowel) ?? []
  return onset + heard + right
}
