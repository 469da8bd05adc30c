// How words end that may be forms of verbs (verb.ts), gathered from the endings.
import { termOfUnits } from '../../term.ts'
import { A, E, EO, MUTE, YEO } from '../jamo.table.ts'
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
/** Vowels that a stem's own and -아/어 are drawn together to, where that can be told: 멈춰, 하얘; 해 is that of 하다, and in ㅔ end many nouns. */
export const DRAWN_VOWELS: readonly string[] = [
  ...new Set([
    ...Object.keys(TELLING_VOWELS),
    ...WITHOUT_H.map(([, form]) => form).filter(form => form !== E),
  ]),
]
/** The last syllable where a stem in ㅡ has drawn -아/어 in: 골라, 불러, 예뻐, 아파. */
export const DRAWN_FROM_EU: readonly string[] = EU_ONSETS.flatMap(onset => [onset + A, onset + EO])
/** 안 and 못, which are written as one word with the verb as well. */
export const NEGATIONS: readonly string[] = keyList('안 못')
/** What words begin with that are no form of the verb, or of the noun, that they seem to begin with: 넘어지다 is not 넘다. Long ones first. */
export const OTHER_WORDS: readonly string[] = keyList(
  '그리고 들여다보 가져가 가져다 가져오 걸어가 걸어다 걸어오 나아가 나타나 나타내 내다보 넘어져 넘어지 달아나 돌려받 돌려주 돌아가 돌아보 돌아오 둘러보 들어가 들어맞 들어오 떨어져 떨어지 뛰어나 물러나 물러서 물려주 물어뜯 바라보 받아들 벌어져 벌어지 벗어나 불러오 빠져나 사라져 사라지 알아내 알아보 얻어맞 일어나 일어서 잡아먹 접어들 주어져 주어지 지켜보 찾아가 찾아오 쳐다보 키워드 가져 가지 꺼내 나가 나오 내놓 놀라 떠나 떠드 떠들 마셔 마시 퍼져 퍼지',
)
