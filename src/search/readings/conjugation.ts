// The stems of the verb or adjective (용언) that a term may be a form of: 바꿨던 → 바꾸, 훔쳐서 → 훔치, 받은 → 받. In keys
// most stems are how their forms begin (ㅏㄲㅜ in 바꾸다, 바꾼, 바꿔), so no dictionary is needed. Rules: 한글 맞춤법
// chapter 4 section 2 (contractions: §34 to §39; irregular stems: §18).
import { fold } from '../fold.ts'
import { isConsonant, isVowel } from '../keystroke.ts'
import type { Cluster } from '../term.ts'

/** What the forms of a word begin with. */
export interface VerbStem {
  units: string
  /** How many syllables, the last perhaps without what an ending put into it. */
  syllables: number
  /** It may be all of a word (훔쳐), or an ending must follow (훔치). */
  isWord: boolean
}

/** A stem of two syllables at least: shorter ones begin too many words. */
const MIN_SYLLABLES = 2

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(text => fold(text).units))
const units = (text: string): string => fold(text).units

/** Endings that leave the stem as it is. */
const AFTER_STEM = setOf('다 는 고 지 게 던 네 기 자 거나 도록 지만 는데 는지 면 며 니 려고 려면 면서')
/** Endings behind -았/었-. */
const AFTER_PAST = setOf(
  '다 던 고 는데 는지 지만 습니다 으며 으면 으나 을 을까 음 어요 네 네요 거나 기 다고 다는 다면 던가 어도 어야',
)
/** Endings behind -아/어-, among them the auxiliary 지다. */
const AFTER_A = setOf('서 도 야 요 라 지다 지는 지고 진 질 졌다 졌던 주다 주는 준 줬다 버린 버렸다')
/** Endings that come with ㄴ, ㄹ or ㅂ in the last syllable of an open stem; -은 and -을 behind a closed one. */
const AFTER_N = setOf('다 다는 다고 다면 데 지')
const AFTER_L = setOf('까 지 게 수록')
const AFTER_B = setOf('니다 니까 시다')
const AFTER_EU = setOf('면 며 니 나 려고 려면 면서 니까 므로')

const [PAST, N, L, B] = [units('ㅆ'), units('ㄴ'), units('ㄹ'), units('ㅂ')]
/** Syllables that an ending of a closed stem begins with, and which nothing is left of. */
const [A, EO, YEO, EUN, EUL, EU] = ['아', '어', '여', '은', '을', '으'].map(units)

/** The vowel of a stem behind the contracted vowels of §34 to §38; many contractions keep it as it was. */
const OPEN_VOWELS: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries({
    ㅏ: 'ㅏ ㅡ',
    ㅓ: 'ㅓ ㅡ',
    ㅐ: 'ㅐ ㅏ',
    ㅔ: 'ㅔ',
    ㅕ: 'ㅣ ㅕ',
    ㅘ: 'ㅗ',
    ㅝ: 'ㅜ',
    ㅙ: 'ㅚ',
    ㅞ: 'ㅞ',
  }).map(([vowel, stems]) => [units(vowel), stems.split(' ').map(units)]),
)

/** Contracted vowels that seldom end anything but a verb. */
const TELLING_VOWELS = setOf('ㅕ ㅘ ㅝ ㅙ')

/** The stems of which the syllables may be a form; none when they look like none. */
export function verbStems(clusters: readonly Cluster[]): VerbStem[] {
  const found = new Map<string, VerbStem>()
  for (let i = 1; i < clusters.length; i++) {
    const head = clusters.slice(0, i)
    const tail = joinUnits(clusters.slice(i + 1))
    for (const stem of stemsAt(head, toSyllable(clusters[i]?.units ?? ''), tail)) {
      for (const form of [stem, ...contracted(stem)]) {
        if (form.syllables >= MIN_SYLLABLES) found.set(form.units, form)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.units.length - a.units.length)
}

interface Syllable {
  onset: string
  vowel: string
  coda: string
}

function toSyllable(units: string): Syllable {
  let end = 1
  while (isVowel(units.charCodeAt(end))) end += 1
  return { onset: units.charAt(0), vowel: units.slice(1, end), coda: units.slice(end) }
}

/** The stems when the ending begins in, or with, the syllable behind `head`. */
function stemsAt(head: readonly Cluster[], { onset, vowel, coda }: Syllable, tail: string): VerbStem[] {
  const bare = joinUnits(head)
  const syllable = onset + vowel
  const whole = (units: string, syllables = head.length): VerbStem => ({ units, syllables, isWord: false })
  if (AFTER_STEM.has(syllable + coda + tail)) return [whole(bare)]
  const open = (vowels: readonly string[]): VerbStem[] =>
    vowels.map(stem => whole(bare + onset + stem, head.length + 1))
  const isLong = head.length >= MIN_SYLLABLES
  const isPast = coda === PAST && (tail === '' || AFTER_PAST.has(tail))
  const isA = coda === '' && (tail === '' ? isLong && TELLING_VOWELS.has(vowel) : AFTER_A.has(tail))
  if (isPast || isA) {
    const isEnding = syllable === A || syllable === EO || syllable === YEO
    // 망설였다 is 망설이+었다, 활용하였다 has its 여 for nothing.
    const last = head.at(-1)
    const closed = isEnding
      ? [whole(bare), ...(last && isPast ? pastStems(head.slice(0, -1), last) : [])]
      : []
    const stems = isEnding && syllable !== YEO ? [] : open(OPEN_VOWELS[vowel] ?? [])
    return [...closed, ...stems, ...irregular(head, onset, vowel)]
  }
  if (coda === N && (AFTER_N.has(tail) || (tail === '' && isLong)))
    return syllable + coda === EUN ? [whole(bare)] : open([vowel])
  if (coda === L && (AFTER_L.has(tail) || (tail === '' && isLong)))
    return syllable + coda === EUL ? [whole(bare)] : open([vowel])
  if (coda === B && AFTER_B.has(tail)) return open([vowel])
  if (syllable === EU && coda === '' && AFTER_EU.has(tail)) return [whole(bare)]
  return []
}

/** The stems of what is past already: 했 of 했었다. */
function pastStems(head: readonly Cluster[], { units }: Cluster): VerbStem[] {
  const syllable = toSyllable(units)
  return syllable.coda === PAST ? stemsAt(head, syllable, '') : []
}

/** Stems that change before a vowel: 어려웠다 is of 어렵다 (ㅂ), 달랐다 of 다르다 (르). */
function irregular(head: readonly Cluster[], onset: string, vowel: string): VerbStem[] {
  const bare = joinUnits(head)
  const before = toSyllable(head.at(-1)?.units ?? '')
  if (onset + vowel === units('워') && before.coda === '')
    return [{ units: bare + B, syllables: head.length, isWord: false }]
  if (onset === L && before.coda === L)
    return [{ units: bare + units('ㅡ'), syllables: head.length + 1, isWord: false }]
  return []
}

/** How the stem begins its forms where a vowel of an ending is drawn into it: 훔치, 훔쳐. */
function contracted({ units: stem, syllables }: VerbStem): VerbStem[] {
  const change = CONTRACTIONS.find(([end]) => stem.endsWith(end))
  return change ? [{ units: stem.slice(0, -change[0].length) + change[1], syllables, isWord: true }] : []
}

const CONTRACTIONS = [
  [units('ㅣ'), units('ㅕ')],
  [units('ㅎㅏ'), units('ㅎㅐ')],
] as const

/** What an ending begins with, as keys behind a stem; those in the middle of a syllable among them. */
const BEGINNINGS = [
  ...'다 고 지 게 는 던 네 자 기 면 며 니 려 시 라 나 도록 거나 든 더 겠 을 은 음 으 아 어 었 았 였 습'.split(
    ' ',
  ),
  ...'ㄴ ㄹ ㅁ ㅂ ㅆ ㅏ ㅓ'.split(' '),
].map(units)

/** May the rest of a word behind a verb's stem be an ending of it? An `IsRest`. */
export const isEnding = (rest: string): boolean => BEGINNINGS.some(beginning => rest.startsWith(beginning))

/** The same behind a form that may be a word by itself. An `IsRest`. */
export const isEndingOrNone = (rest: string): boolean => rest === '' || isEnding(rest)

/** Verbs that make verbs of nouns (활용하다, 초청받다), and the copula. */
const LIGHT = ['하', '되', '시키', '받', '당하', '이', '해지'].map(units)

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

const joinUnits = (clusters: readonly Cluster[]): string => clusters.map(cluster => cluster.units).join('')
