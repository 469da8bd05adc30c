// Words that are written in several ways: 센터 and 센타, 역할 and 역활, 되고 and 돼고. Such a word may have others before
// or behind it in the term.
import { MIN_PART } from '../boundaries.ts'
import { otherMode, spell } from '../keystroke.ts'
import { loanTrust } from '../sound/nativeness.ts'
import { type Cluster, type Syllable, syllableUnits, toSyllable, unitsOf } from '../term.ts'
import { linesWith } from '../word-list.ts'
import { A, EO, I, L, MUTE, N } from './jamo.table.ts'
import {
  A_STEM_VOWELS,
  A_STEMS,
  AN,
  ANH,
  BEFORE_YO,
  BEHIND_DWAE,
  BEHIND_RYEO,
  DOE,
  DWAE,
  ER_VOWELS,
  F_ONSETS,
  F_VOWELS,
  GE,
  I_VOWELS,
  KKE,
  NO_FORMS,
  OTHER_ONSETS,
  PALATAL,
  PAST_CODAS,
  PAST_VOWELS,
  RYEO,
  SAME_CODAS,
  SAME_VOWELS,
  SPOKEN_YO,
  TENSE,
  VARIANTS,
  Y_VOWELS,
  YO,
} from './variants.table.ts'

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
  const isLinked = Math.min(term.length, stem) >= MIN_LINKED
  for (const spelling of asLoanword(term)) found.add(spelling)
  for (const [i, cluster] of term.entries()) {
    const next = term[i + 1]
    put(found, term, i, i + 1, soundingAlike(cluster))
    put(found, term, i, i + 1, closedAlike(cluster, next))
    if (next === undefined || cluster.kind !== 'syllable' || next.kind !== 'syllable') continue
    const pair = [toSyllable(cluster.units), toSyllable(next.units)] as const
    put(found, term, i, i + 2, withOtherOnset(...pair))
    put(found, term, i, i + 2, withoutN(...pair))
    if (isLinked) put(found, term, i, i + 2, [...drawnTogether(...pair), ...unlinked(...pair)])
  }
  return found
}

/** The term with each of the spellings in the place of its syllables [from, to). */
function put(
  found: Set<string>,
  term: readonly Cluster[],
  from: number,
  to: number,
  spellings: readonly string[],
): void {
  for (const units of spellings) found.add(unitsOf(term.slice(0, from)) + units + unitsOf(term.slice(to)))
}

/** Longer terms are no words, and each of their syllables would take a scan or two. */
const MAX_HEARD = 12

/** Shorter words are too often others as they sound: 모기 is 목이, 시인 is 신. */
const MIN_LINKED = 3

/** The term as a loanword that is written by the rules, if it may be one. */
function asLoanword(term: readonly Cluster[]): string[] {
  if (term.some(({ kind }) => kind !== 'syllable')) return []
  const syllables = term.map(({ units }) => toSyllable(units))
  const last = syllables.length - 1
  const plain = syllables.map((syllable, i) => {
    const vowel = F_VOWELS.find(([rounded]) => rounded === syllable.vowel)?.[1]
    const onset = TENSE.find(([tense]) => tense === syllable.onset)?.[1] ?? syllable.onset
    const f = syllable.onset === F_ONSETS[0] && vowel !== undefined ? { onset: F_ONSETS[1], vowel } : {}
    const er =
      i === last && syllable.coda === '' ? ER_VOWELS.find(([heard]) => heard === syllable.vowel) : undefined
    return { ...syllable, onset, ...f, ...(er ? { vowel: er[1] } : {}) }
  })
  const units = plain.map(syllableUnits).join('')
  // Of two syllables the word as typed must tell: 오후 is no 오프.
  const told = term.length > MIN_PART ? units : unitsOf(term)
  const isLoanword = loanTrust(spell(told) ?? '') === 1
  return units === unitsOf(term) || !isLoanword ? [] : [units]
}

/** 떨어뜨리다 and 떨어트리다 are the same (표준어 규정 제26항). */
function withOtherOnset(first: Syllable, second: Syllable): string[] {
  const other = OTHER_ONSETS[syllableUnits(first)]
  return other === undefined || second.onset !== L || !I_VOWELS.includes(second.vowel)
    ? []
    : [other + syllableUnits(second)]
}

/** A vowel that was drawn out, once: 고추장 for 고추자앙. */
const drawnTogether = (first: Syllable, second: Syllable): string[] =>
  first.coda === '' && second.onset === MUTE && second.vowel === first.vowel
    ? [syllableUnits({ ...first, coda: second.coda })]
    : []

/** Two syllables without the ㄴ that is heard between them: 담요 for 담뇨. */
const withoutN = (first: Syllable, second: Syllable): string[] =>
  first.coda !== '' && second.onset === N && Y_VOWELS.includes(second.vowel)
    ? [syllableUnits(first) + syllableUnits({ ...second, onset: MUTE })]
    : []

/** Two syllables as they are spelled, of which the first lends its last sound to the second: 갈이 for 가리, 돋이 for 도지. */
function unlinked(first: Syllable, second: Syllable): string[] {
  if (first.coda !== '' || second.onset === MUTE) return []
  const palatal = second.vowel === I ? PALATAL[second.onset] : undefined
  return [second.onset, ...(palatal === undefined ? [] : [palatal])].map(
    coda => syllableUnits({ ...first, coda }) + syllableUnits({ ...second, onset: MUTE }),
  )
}

/** The other words of each group that has the word, which is given as the Latin letters on its keys. */
function spellingsOf(word: string): string[] {
  return linesWith(VARIANTS, word).flatMap(words => words.filter(other => other !== word).map(otherMode))
}

/** The syllables with a vowel that sounds like the one of this. */
function soundingAlike({ units, kind }: Cluster): string[] {
  if (kind !== 'syllable') return []
  const syllable = toSyllable(units)
  const same = SAME_VOWELS.find(vowels => vowels.includes(syllable.vowel)) ?? []
  return same.filter(vowel => vowel !== syllable.vowel).map(vowel => syllableUnits({ ...syllable, vowel }))
}

/** The syllables with a final consonant that sounds like the one of this, where no vowel follows. */
function closedAlike({ units, kind }: Cluster, next: Cluster | undefined): string[] {
  if (kind !== 'syllable' || next?.units.startsWith(MUTE)) return []
  const syllable = toSyllable(units)
  const same = SAME_CODAS.find(codas => codas.includes(syllable.coda)) ?? []
  return same.filter(coda => coda !== syllable.coda).map(coda => syllableUnits({ ...syllable, coda }))
}

/**
 * The form of a verb as it would be spelled if it is misspelled as many do it: 바꾸었다 for 바꾸엇다, 다쳤어요 for
 * 다첬어여; null where nothing in it is.
 */
export function correctedForm(term: readonly Cluster[]): Cluster[] | null {
  if (NO_FORMS.includes(unitsOf(term))) return null
  const last = term.length - 1
  const corrected = term.map((cluster, i): Cluster => {
    const { units, kind } = cluster
    if (kind !== 'syllable') return cluster
    const [before, behind] = [term[i - 1]?.units ?? '', term[i + 1]?.units ?? '']
    if (i === last && units === SPOKEN_YO && BEFORE_YO.includes(before)) return { units: YO, kind }
    if (units === DOE && BEHIND_DWAE.includes(behind)) return { units: DWAE, kind }
    if (i < last && i === 0 && units === ANH) return { units: AN, kind }
    const isIntent = (at: number): boolean =>
      at >= MIN_PART &&
      RYEO.includes(term[at]?.units ?? '') &&
      BEHIND_RYEO.includes(term[at + 1]?.units ?? '')
    if (isIntent(i + 1)) return { units: withoutL(units), kind }
    if (isIntent(i) && toSyllable(before).coda === L) return { units: RYEO[0] ?? units, kind }
    if (i === last && units === KKE && toSyllable(before).coda === L) return { units: GE, kind }
    const form = withA(units, before)
    return i === last ? { units: form, kind } : { units: correctedPast(form), kind }
  })
  return corrected.some((cluster, i) => cluster.units !== term[i]?.units) ? corrected : null
}

const withoutL = (units: string): string => {
  const syllable = toSyllable(units)
  return syllable.coda === L ? syllableUnits({ ...syllable, coda: '' }) : units
}

/** A syllable with 아 for 어, where the one before it asks for that. */
function withA(units: string, before: string): string {
  const syllable = toSyllable(units)
  const isForm = syllable.vowel === EO && (syllable.coda === '' || PAST_CODAS.includes(syllable.coda))
  const { vowel, coda } = toSyllable(before)
  const isAsked =
    (syllable.onset === MUTE && A_STEM_VOWELS.includes(vowel)) ||
    (syllable.onset === L && coda === L && A_STEM_VOWELS.includes(vowel)) ||
    A_STEMS.includes(before + syllable.onset)
  return isForm && isAsked ? syllableUnits({ ...syllable, vowel: A }) : units
}

function correctedPast(units: string): string {
  const [wrong = '', right = ''] = PAST_CODAS
  const { onset, vowel, coda } = toSyllable(units)
  if (coda !== wrong && coda !== right) return units
  const [, , heard = vowel] =
    PAST_VOWELS.find(([onsets, misspelled]) => onsets.includes(onset) && misspelled === vowel) ?? []
  return onset + heard + right
}
