// Words that say nothing of what is meant, by themselves, in other forms and with particles.
import { type Cluster, syllableKeys, termOfUnits, unitsOf } from '../../term.ts'
import { A, EO, L, MUTE } from '../jamo.table.ts'
import { isParticleOrNone, MIN_STEM } from '../words/particle.ts'
import { COPULA, PAST } from './conjugation.table.ts'
import {
  ABILITY,
  ASKED_FOR,
  ASKING_ENDS,
  ASKING_HELPERS,
  ASKING_WORDS,
  ENDS_BEFORE_NOUN,
  ENDS_BEFORE_QUESTION,
  HELPERS,
  HELPING_WORDS,
  MAY_I,
  OBLIGATION,
  PLAIN_ASKING_END,
  POLITE_ENDS,
  QUESTION_DETERMINERS,
  QUESTION_STARTS,
  QUESTION_WORDS,
  QUOTED,
} from './helper.table.ts'
import { DRAWN_FROM_EU, DRAWN_VOWELS } from './verb.table.ts'
import { isNegated } from './verb.ts'
import { isNounLikeForm } from './verb-forms.ts'
import { isFormOf, mayBeStem, readings } from './verb-stems.ts'

/** Does the word only help others, or ask: 않아요, 것, 싶은, 어디서? */
export function isHelper(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  if (HELPING_WORDS.includes(word) || isQuestion(clusters)) return true
  // 보고 싶다 is said of anything, 보고서 is a report.
  if (clusters.length > MIN_STEM && isNounLikeForm(word)) return false
  // 안함, 못하는 are written as one word.
  return isFormOf(HELPERS, isNegated({ clusters }) && clusters.length > 1 ? clusters.slice(1) : clusters)
}

/** Does the word say no more than a question or request does, beside words that say what is meant: 가능한가요, 알려줘? */
export const isAskingHelper = (clusters: readonly Cluster[]): boolean =>
  ASKING_WORDS.includes(unitsOf(clusters)) || isFormOf(ASKING_HELPERS, clusters)

/** Does the word ask, by itself or as a form of 이다: 어디, 몇시간, 언제더라, 뭔가요, 누구였지? */
function isQuestion(clusters: readonly Cluster[]): boolean {
  const word = unitsOf(clusters)
  return (
    QUESTION_STARTS.some(each => word.startsWith(each)) ||
    QUESTION_DETERMINERS.includes(word) ||
    isOneOf(QUESTION_WORDS, word) ||
    isFormOf(QUESTION_STEMS, clusters) ||
    QUESTION_WORDS.some(each => word.startsWith(each) && mayFollowQuestion(word.slice(each.length)))
  )
}

const ALL_HELPERS = [...HELPERS, ...ASKING_HELPERS]

/** What is written as one with a word that asks: the 래 of 얼마래, the 하죠 of 어떻게하죠. */
const mayFollowQuestion = (rest: string): boolean =>
  QUOTED.includes(rest) || (rest !== '' && isFormOf(ALL_HELPERS, termOfUnits(rest).clusters))

const QUESTION_STEMS = QUESTION_WORDS.flatMap(each => [each, each + COPULA])

/**
 * Does the word at the place belong to what the words ask, of something that others of them say: the 요일 of 무슨 요일, the
 * 들었지 of 얼마 들었지, the 생겨 of 왜 생겨, the 오면 of 비가 오면 어떻게, the 줄이는 of 줄이는 법?
 */
export function isOfQuestion(words: readonly Cluster[][], at: number): boolean {
  const [before, word = [], next] = [words[at - 1], words[at], words[at + 1]]
  if (before && QUESTION_DETERMINERS.includes(unitsOf(before))) return true
  if (next === undefined)
    return (
      words.some(isQuestion) &&
      (isAskingVerb(word) ||
        (isQuestion(before ?? []) && (endsIn(word, [PLAIN_ASKING_END]) || isPlainForm(word))))
    )
  if (before && isQuestion(before) && isAskingVerb(word)) return true
  if (isQuestion(next)) return endsIn(word, ENDS_BEFORE_QUESTION) && isVerb(word)
  if (isAskedFor(next)) return endsIn(word, ENDS_BEFORE_NOUN) && isVerb(word)
  if (unitsOf(next) === ABILITY) return endsIn(word, [L]) && isVerb(word) && words.some(isQuestion)
  return endsIn(word, [OBLIGATION]) && isFormOf(HELPERS, next) && isVerb(word)
}

const endsIn = (word: readonly Cluster[], ends: readonly string[]): boolean =>
  ends.some(end => unitsOf(word).endsWith(end))

/** Is it a verb or adjective in the form that ends what is said to friends, -아/어, where that shows: 생겨, 좋아, 바빠? */
function isPlainForm(word: readonly Cluster[]): boolean {
  const last = word.at(-1)?.units ?? ''
  const { onset, vowel, coda } = syllableKeys(last)
  const isDrawn = DRAWN_VOWELS.includes(vowel) || DRAWN_FROM_EU.includes(last)
  if (coda !== '' || !(isDrawn || onset + vowel === MUTE + A || onset + vowel === MUTE + EO)) return false
  return [...readings(word).values()].some(
    ({ stem, isTelling, isBare }) => (isTelling || isBare) && stem.syllables <= MIN_STEM && mayBeStem(stem),
  )
}

const isVerb = (word: readonly Cluster[]): boolean =>
  [...readings(word).values()].some(({ stem }) => mayBeStem(stem))

/** Is it a verb in the past, or one that is known, as it asks (먹지, 들까, 나와요)? Other forms nouns end like: 자전거, 강아지. */
function isAskingVerb(clusters: readonly Cluster[]): boolean {
  const found = [...readings(clusters).values()].filter(({ stem }) => mayBeStem(stem))
  if (clusters.some(({ units }) => syllableKeys(units).coda === PAST))
    return found.some(({ isTelling }) => isTelling)
  if (endsIn(clusters, POLITE_ENDS))
    return found.some(({ stem, isTelling }) => isTelling || stem.syllables === 1)
  if (endsIn(clusters, [MAY_I])) return found.some(({ isTelling }) => isTelling)
  return ASKING_ENDS.includes(unitsOf(clusters.slice(-1))) && found.some(({ stem }) => stem.syllables === 1)
}

/** Is it what is asked for: 방법, 이유? */
export const isAskedFor = (clusters: readonly Cluster[]): boolean => isOneOf(ASKED_FOR, unitsOf(clusters))

/** Is the word one of these, perhaps with particles? */
const isOneOf = (words: readonly string[], word: string): boolean =>
  words.some(each => word.startsWith(each) && isParticleOrNone(word.slice(each.length), false))
