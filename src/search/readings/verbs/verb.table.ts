// How words end that may be forms of verbs (verb.ts), gathered from the endings.
import { termOfUnits } from '../../term.ts'
import { A, EO, MUTE, YEO } from '../jamo.table.ts'
import { keyList } from '../keys.ts'
import { ENDINGS, EU_ONSETS, TELLING_VOWELS, WITHOUT_H } from './conjugation.table.ts'

const endings = Object.values(ENDINGS).flatMap(({ telling, likely, doubtful }) => [
  ...telling,
  ...likely,
  ...doubtful,
])
const last = endings.flatMap(units => termOfUnits(units).clusters.slice(-1))

const of = (kind: 'syllable' | 'consonant'): readonly string[] => [
  ...new Set(last.filter(cluster => cluster.kind === kind).map(({ units }) => units)),
]

/** The last syllables of endings; 아, 어 and 여 are endings by themselves. */
export const LAST_SYLLABLES: readonly string[] = [...of('syllable'), MUTE + A, MUTE + EO, MUTE + YEO]
/** Endings that are but a final consonant: 멈춘. */
export const ENDING_CODAS: readonly string[] = of('consonant')
/** Vowels that a stem's own and -아/어 are drawn together to, where that can be told: 멈춰, 하얘; 해 is that of 하다. */
export const DRAWN_VOWELS: readonly string[] = [
  ...new Set([...Object.keys(TELLING_VOWELS), ...Object.values(WITHOUT_H)]),
]
/** The last syllable where a stem in ㅡ has drawn -아/어 in: 골라, 불러, 예뻐, 아파. */
export const DRAWN_FROM_EU: readonly string[] = EU_ONSETS.flatMap(onset => [onset + A, onset + EO])
/** 안 and 못, which are written as one word with the verb as well. */
export const NEGATIONS: readonly string[] = keyList('안 못')
