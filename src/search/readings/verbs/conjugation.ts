// The verb or adjective (용언) that a term may be a form of, in its other forms: 멈춘 finds 멈췄다, 가벼운 가볍게, 짓고
// 지었다. From the typed form to the stems it may have (verb-stems.ts), and from each stem to what its forms begin with
// (verb-forms.ts), by the same rules both ways (한글 맞춤법 chapter 4 section 2: contractions §34 to §39, irregular stems
// §18) and without a dictionary. What may as well be a noun needs a form in the text that can't: 전환 does not find 전화는.
import { type Cluster, unitsOf } from '../../term.ts'
import { ALONE, GO, PAST } from './conjugation.table.ts'
import { leastLength } from './verb.ts'
import { formsOf, isNounLikeForm, type Reach, type VerbForms } from './verb-forms.ts'
import {
  mayBeStem,
  readings,
  type StemReading,
  stemOfUnits,
  twinOf,
  unitsOfStem,
  type VerbStem,
} from './verb-stems.ts'
import { otherVoices } from './voice.ts'

// One file of the program, which most runs do not load.
export { adnominalForms, isBehindNoun } from './adnominal.ts'
export { isAskedFor, isAskingHelper, isHelper, isOfQuestion } from './helper.ts'

/** No word has more stems than these to choose from; each is a scan or two of the library. */
const MAX_STEMS = 8

const CERTAIN = 0.5
const DOUBTFUL = 0.9
/** Added for each longer stem. */
const SHORTER = 0.01
const NOT_TYPED = 0.005

/**
 * What tells that a verb of one syllable was meant, which is most often a noun with a particle (열고, 파고), so that those
 * of its forms count too that nouns end like: nothing; that everybody knows its verb, where nouns end like it
 * (바뀜); that nothing else is found; or other words of the query, which make even forms of one syllable count.
 */
export type ToldBy = 'nothing' | 'form' | 'lack' | 'others'

/** The forms of the verbs that the syllables may be a form of; none when they look like none. */
export function verbForms(clusters: readonly Cluster[], toldBy: ToldBy): VerbForms[] {
  const typed = unitsOf(clusters)
  // 양말 신고: beside what is put on it is no report.
  const isTold = toldBy === 'others' && typed.endsWith(GO)
  const least = Math.max(leastLength(typed), isNounLikeForm(typed) && !isTold ? 2 : 1)
  const ends = new Set(clusters.map((_, i) => unitsOf(clusters.slice(0, i + 1))))
  return [...readings(clusters).values()]
    .filter(({ stem }) => mayBeStem(stem) && stem.syllables >= least)
    .sort((a, b) => unitsOfStem(b.stem).length - unitsOfStem(a.stem).length)
    .slice(0, MAX_STEMS)
    .flatMap((reading, rank) => {
      const { stem, isTelling } = reading
      const certainty = isTelling && stem.syllables > 1 ? CERTAIN : DOUBTFUL
      const twin = twinOf(stem)
      const reach = reachOf(reading, typed, toldBy)
      return [...formsOf(stem, reach), ...(twin ? formsOf(twin, reach) : [])].map(form => {
        const isTyped = ends.has(form.units) || typed.startsWith(form.units + PAST)
        return { ...form, degree: certainty + rank * SHORTER + (isTyped ? 0 : NOT_TYPED) }
      })
    })
}

/**
 * The forms of the verbs that say of another voice what the syllables do, if they are a form that tells its verb, or one of
 * a verb that is known.
 */
export const voicedForms = (
  clusters: readonly Cluster[],
  isKnown: (stem: string) => boolean,
): Omit<VerbForms, 'degree'>[] =>
  [...(isNounLikeForm(unitsOf(clusters)) ? [] : readings(clusters).values())]
    .filter(({ stem, isTelling }) => (isTelling || isKnown(unitsOfStem(stem))) && mayBeStem(stem))
    .flatMap(({ stem }) => otherVoices(stem))
    .flatMap(stem => formsOf(stem, 'doubtful'))

/** The forms of the verb with this stem, folded. */
export function formsOfStem(units: string): Omit<VerbForms, 'degree'>[] {
  const stem = stemOfUnits(units)
  return stem ? formsOf(stem, 'doubtful') : []
}

/** Which forms of the verb count, where this was typed. */
function reachOf({ stem, isTelling, isBare }: StemReading, typed: string, toldBy: ToldBy): Reach {
  const isShort = stem.syllables === 1
  const isAlone = isShort && ALONE.some(ending => typed === unitsOfStem(stem) + ending)
  if (isShort && toldBy === 'others') return 'any'
  if (isTelling || (isAlone && toldBy === 'lack') || (!isShort && toldBy === 'form')) return 'doubtful'
  if (isBare) return 'bare'
  return isShort && !isAlone ? 'telling' : 'likely'
}

/** The stems of verbs that it may be a form of, folded. */
export const stemsOfForm = (clusters: readonly Cluster[]): string[] => [...readings(clusters).keys()]

/** Is it a form of a verb whose stem is one syllable, and no noun? */
export function isShortVerb(clusters: readonly Cluster[]): boolean {
  if (isNounLikeForm(unitsOf(clusters))) return false
  return [...readings(clusters).values()].some(({ stem, isTelling }) => isTelling && isShortStem(stem))
}

/** May it be a form of a verb whose stem is one syllable? */
export const hasShortStem = (clusters: readonly Cluster[]): boolean =>
  [...readings(clusters).values()].some(({ stem }) => isShortStem(stem))

const isShortStem = (stem: VerbStem): boolean => stem.syllables === 1 && mayBeStem(stem)
