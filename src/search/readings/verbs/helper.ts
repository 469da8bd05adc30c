// Words that say nothing of what is meant, by themselves, in other forms and with particles.
import { type Cluster, syllableKeys, unitsOf } from '../../term.ts'
import { isParticleOrNone } from '../words/particle.ts'
import { COPULA, PAST } from './conjugation.table.ts'
import {
  ASKED_FOR,
  ASKING_ENDS,
  HELPERS,
  HELPING_WORDS,
  QUESTION_DETERMINERS,
  QUESTION_STARTS,
  QUESTION_WORDS,
  QUOTED,
} from './helper.table.ts'
import { isNegated } from './verb.ts'
import { isFormOf, mayBeStem, readings } from './verb-stems.ts'

/** Does the word only help others, or ask: 않아요, 것, 싶은, 어디서? */
export function isHelper(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  if (HELPING_WORDS.includes(word) || isQuestion(clusters)) return true
  // 안함, 못하는 are written as one word.
  return isFormOf(HELPERS, isNegated({ clusters }) && clusters.length > 1 ? clusters.slice(1) : clusters)
}

/** Does the word ask, by itself or as a form of 이다: 어디, 몇시간, 언제더라, 뭔가요, 누구였지? */
function isQuestion(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  return (
    QUESTION_STARTS.some(each => word.startsWith(each)) ||
    QUESTION_DETERMINERS.includes(word) ||
    isOneOf(QUESTION_WORDS, word) ||
    QUESTION_WORDS.some(each => word.startsWith(each) && QUOTED.includes(word.slice(each.length))) ||
    isFormOf(QUESTION_STEMS, clusters)
  )
}

const QUESTION_STEMS = QUESTION_WORDS.flatMap(each => [each, each + COPULA])

/** Does the first word ask for the one behind it: 무슨 요일, or with a verb, 얼마 들었지? */
export const asksFor = (clusters: readonly Cluster[], next: readonly Cluster[]): boolean =>
  QUESTION_DETERMINERS.includes(unitsOf(clusters)) || (isQuestion(clusters) && isAskingVerb(next))

/** Is it a verb in the past, or one that is known, as it asks (먹지, 들까)? Other forms nouns end like: 자전거, 강아지. */
function isAskingVerb(clusters: readonly Cluster[]): boolean {
  const found = [...readings(clusters).values()].filter(({ stem }) => mayBeStem(stem))
  if (clusters.some(({ units }) => syllableKeys(units).coda === PAST))
    return found.some(({ isTelling }) => isTelling)
  return ASKING_ENDS.includes(unitsOf(clusters.slice(-1))) && found.some(({ stem }) => stem.syllables === 1)
}

/** Is it what is asked for: 방법, 이유? */
export const isAskedFor = (clusters: readonly Cluster[]): boolean => isOneOf(ASKED_FOR, unitsOf(clusters))

/** Is the word one of these, perhaps with particles? */
const isOneOf = (words: readonly string[], word: string): boolean =>
  words.some(each => word.startsWith(each) && isParticleOrNone(word.slice(each.length), false))
