// A term without its particles and endings (조사, 어미): 블로그에서는 → 블로그. Only the term is stripped; texts match
// the stem as a substring, whatever ending they carry, so no dictionary is needed.
import { lazy } from '../../model/lazy.ts'
import { fold, foldWords } from '../fold.ts'
import { isConsonant, isVowel } from '../keystroke.ts'
import type { Cluster } from '../term.ts'

/**
 * What the sound before must be (한글 맞춤법; 표준국어대사전 on each particle): a consonant (을), a vowel (를), a vowel
 * or ㄹ (로), or any.
 */
type Condition = 'consonant' | 'vowel' | 'vowel-or-l' | 'any'

const PARTICLES: readonly (readonly [Condition, string])[] = [
  [
    'consonant',
    '은 이 을 과 아 으로 으로서 으로써 으로부터 이나 이나마 이란 이랑 이든 이든지 이라 이라고 이라는 이라도 이라면 이라서 이며 이고 이다 이던 이었다 이에요 이여 이요',
  ],
  ['vowel', '는 가 를 와 야 여 나 나마 란 랑 든 든지 라 라고 라는 라도 라면 라서 며 고 다 였다 예요 요'],
  ['vowel-or-l', '로 로서 로써 로부터'],
  [
    'any',
    '의 에 에서 에게 에게서 에는 에도 에만 에서는 에서도 에서만 에서의 께 께서 한테 한테서 더러 도 만 만의 만큼 만큼의 까지 까지의 까지는 까지도 부터 부터는 부터의 마다 마저 조차 밖에 보다 보다는 처럼 같이 대로 뿐 뿐만 뿐인 들 들이 들은 들을 들의 들과 들도 들에게 들에게는 에의 로의 으로의 와의 과의 로는 으로는 로도 으로도 인 인데 인지 입니다 임',
  ],
]

/** Endings of 하다, 되다 and 시키다, which make verbs of nouns (활용하는, 활용된), and of 적, which makes adjectives. */
const VERBAL =
  '하다 하는 하고 하기 하여 하면 하지 하며 하게 하던 하였다 하세요 하라 하자 하려면 하려고 하면서 하거나 한 한다 할 함 합니다 해 해서 해야 해도 했다 했던 했고 했습니다 되다 되는 되고 되기 되어 되면 되지 되며 되게 되던 되면서 된 된다 될 됨 됩니다 돼 돼서 됐다 됐던 시키다 시키는 시키고 시킨 시켜 적 적인 적으로'

/** Endings of verbs and adjectives themselves (늘리지, 늘리고). */
const ENDINGS = '다 는 고 면 며 지 기 게 던 지만 는데 려고 려면 면서 거나 도록 습니다 세요'

/** Suffixes that make nouns of nouns (디지털화, 정보형), of which only the productive ones (접미사). */
const NOUN = '화 형 식 성 용 별 님'

/**
 * Suffixes of one syllable that seldom end a noun. The others often do (고양이, 자전거), so a short stem before them
 * must be a word of its own in the text.
 */
const TELLING = '을 를 의 에 는'

/** Nothing follows a suffix that ends so: case markers, 도, and what makes a verb stand before a noun. */
const LAST = '은 는 을 를 이 가 의 와 과 도 든 던 며 요 한 할 된 될 인'
/** Only 는 and its like follow one that ends so: a verb that goes on or ends (하고는, 한다면서도). */
const NEARLY_LAST = '다 고 면 지 게 라 나 데 여 해 돼'
const TOPIC = '은 는 도 만 야 요 서'

interface Suffix {
  text: string
  units: string
  condition: Condition
  isTelling: boolean
}

const telling = new Set(TELLING.split(' '))

const last = new Set(LAST.split(' '))
const nearlyLast = new Set(NEARLY_LAST.split(' '))
const topic = new Set(TOPIC.split(' '))

/** May the second suffix stand behind the first (에서+는), or does nothing like it follow there (면+이)? */
function mayFollow(first: string, second: string): boolean {
  const end = first.slice(-1)
  return !last.has(end) && (!nearlyLast.has(end) || topic.has(second))
}

function toSuffixes(condition: Condition, list: string): Suffix[] {
  const units = foldWords(list)
  return list.split(' ').map((text, i) => ({
    text,
    units: units[i] ?? '',
    condition,
    isTelling: text.length > 1 || telling.has(text),
  }))
}

/** Longest first, so that 에서는 is one step and not three. */
const SUFFIXES: readonly Suffix[] = [
  ...PARTICLES.flatMap(([condition, list]) => toSuffixes(condition, list)),
  ...toSuffixes('any', VERBAL),
  ...toSuffixes('any', ENDINGS),
  ...toSuffixes('any', NOUN),
].sort((a, b) => b.units.length - a.units.length)

const textOfUnits = new Map(SUFFIXES.map(({ units, text }) => [units, text]))

/** Particles stack: 친구+들+에게+도. More than these do not occur. */
const MAX_STRIPS = 4

/** A term or word without some of its suffixes. */
export interface Stem {
  clusters: Cluster[]
  units: string
  /** So long, or its suffix so telling, that it may match wherever it stands. */
  isSure: boolean
  /** Nothing but telling suffixes was stripped. */
  isTelling: boolean
  /** The suffix that stood right behind it; empty for a term as typed. */
  suffix: string
}

/** Stems that are long enough match inside longer words whatever was stripped. */
const SURE_CLUSTERS = 3

/** The stems of a term, the longest first; none when nothing can be stripped. */
export function stemsOf(clusters: readonly Cluster[]): Stem[] {
  const found = new Map<string, Stem>()
  let open: Stem[] = [
    { clusters: [...clusters], units: joinUnits(clusters), isSure: false, isTelling: true, suffix: '' },
  ]
  for (let step = 0; step < MAX_STRIPS && open.length > 0; step++) {
    open = open.flatMap(stripOnce).filter(stem => !found.get(stem.units)?.isSure)
    for (const stem of open) found.set(stem.units, stem)
  }
  return [...found.values()].sort((a, b) => b.units.length - a.units.length)
}

/** Is nothing left of a word, folded, but a particle or ending or two of them? An `IsRest`. */
export const isSuffixOrNone = (rest: string, isInside: boolean): boolean =>
  !isInside && (rest === '' || isSuffix(rest))

/** Is the rest of a word, folded, nothing but a particle or ending or two of them? */
export function isSuffix(units: string): boolean {
  if (textOfUnits.has(units)) return true
  for (const second of SUFFIXES) {
    if (units.length <= second.units.length || !units.endsWith(second.units)) continue
    const first = textOfUnits.get(units.slice(0, -second.units.length))
    if (first !== undefined && mayFollow(first, second.text)) return true
  }
  return false
}

const suffixTexts = lazy(() => new Set(SUFFIXES.map(({ text }) => text)))

/** No stack of suffixes is longer, in syllables. */
const MAX_SUFFIX = 6

/** Where a word of a text may end before its particles, in syllables, itself included: 서비스에서 gives 5 and 3. */
export function stemLengths(word: string): number[] {
  const lengths = [word.length]
  for (let length = Math.max(1, word.length - MAX_SUFFIX); length < word.length; length++) {
    if (isSuffixText(word.slice(length))) lengths.push(length)
  }
  return lengths
}

/** Is the text nothing but a particle or ending or two of them? */
function isSuffixText(text: string): boolean {
  const texts = suffixTexts()
  if (texts.has(text)) return true
  for (let cut = 1; cut < text.length; cut++) {
    const [first, second] = [text.slice(0, cut), text.slice(cut)]
    if (texts.has(first) && texts.has(second) && mayFollow(first, second)) return true
  }
  return false
}

const joinUnits = (clusters: readonly Cluster[]): string => clusters.map(cluster => cluster.units).join('')

function stripOnce({ clusters, isTelling, suffix: outer }: Stem): Stem[] {
  const found: Stem[] = []
  for (const suffix of SUFFIXES) {
    const stem = withoutSuffix(clusters, suffix.units)
    if (!stem || !isStem(stem) || !holds(suffix.condition, stem)) continue
    if (outer !== '' && !mayFollow(suffix.text, outer)) continue
    const isStillTelling = isTelling && suffix.isTelling
    found.push({
      clusters: stem,
      units: joinUnits(stem),
      isSure: isStillTelling || stem.length >= SURE_CLUSTERS,
      isTelling: isStillTelling,
      suffix: suffix.text,
    })
  }
  return found
}

function withoutSuffix(clusters: readonly Cluster[], suffix: string): Cluster[] | null {
  let rest = suffix
  let end = clusters.length
  while (rest !== '' && end > 0) {
    const last = clusters[end - 1]?.units ?? ''
    if (!rest.endsWith(last)) return null
    rest = rest.slice(0, rest.length - last.length)
    end -= 1
  }
  return rest === '' ? clusters.slice(0, end) : null
}

/** Two syllables at least: 회의 is no 회, 결과 no 결. Latin names count by letters (SNS는). */
function isStem(stem: readonly Cluster[]): boolean {
  const last = stem.at(-1)
  if (!last || stem.length < 2) return false
  return last.kind === 'syllable' || last.kind === 'latin' || last.kind === 'other'
}

function holds(condition: Condition, stem: readonly Cluster[]): boolean {
  const last = stem.at(-1)
  // How a Latin name or a number is read aloud is not known, so any form may follow it.
  if (condition === 'any' || last?.kind !== 'syllable') return true
  const final = last.units.charCodeAt(last.units.length - 1)
  if (condition === 'consonant') return isConsonant(final)
  if (condition === 'vowel') return isVowel(final)
  return isVowel(final) || final === RIEUL
}

const RIEUL = fold('ㄹ').units.charCodeAt(0)
