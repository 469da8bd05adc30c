// Other ways to take a query of several words that found nothing as it stands.
import { withoutEmoji } from './fold.ts'
import { isPlainWord, type Term } from './query.ts'
import { mayBeFigures } from './readings/keyboard.ts'
import * as deferredTitle from './readings/names/title.ts'
import { endsInTitle } from './readings/names/title-end.ts'
import * as deferredMistyped from './readings/numbers/mistyped.ts'
import * as deferredNumber from './readings/numbers/number.ts'
import * as deferredConjugation from './readings/verbs/conjugation.ts'
import { stemsOf } from './readings/words/particle.ts'
import { type Cluster, foldTerm } from './term.ts'

/** Another way to take a query, and what is to be said of it. */
interface Retry {
  terms: readonly Term[]
  isLast: boolean
  leftOut: string | null
}

/**
 * What else a query of several words may mean: 않 as 안, 1일 as 하루, a number and what it counts as one, the words that say something
 * without those that only help them, the same with more errors, or one word with spaces put in.
 */
export function retries(typed: readonly Term[]): Retry[] {
  const terms = joinNot(typed)
  const named = nameDays(terms)
  const again = [...(terms === typed ? [] : [inWords(terms)]), ...(named === terms ? [] : [inWords(named)])]
  const plain = terms.filter(isPlain)
  if (plain.length < 2) return again
  const rest = terms.filter(term => !plain.includes(term))
  const raw = plain.map(term => term.raw).join(' ')
  const whole = {
    raw,
    text: plain.map(term => term.text).join(' '),
    isLiteral: false,
    isExcluded: false,
    field: null,
    isFinished: false,
  }
  const amounts = joinAmounts(terms)
  const [helpers, asked] = [helpersOf(plain), helpersOf(plain, { isAsking: true })]
  // Fewer words leave more to chance.
  const without = (asked.length > helpers.length ? [helpers, asked] : [helpers])
    .filter(left => left.length > 0 && left.length < plain.length)
    .map(left => ({
      ...inWords([...plain.filter(term => !left.includes(term)), ...rest]),
      leftOut: leftOutNotice(left),
    }))
  return [
    ...again,
    ...(amounts.length < terms.length ? [inWords(amounts)] : []),
    ...without,
    { ...inWords(terms), isLast: true },
    { ...inWords([whole, ...rest]), isLast: true },
    // One word by itself leaves too much to chance.
    ...without.filter(each => each.terms.length > rest.length + 1).map(each => ({ ...each, isLast: true })),
  ]
}

/** The query in these words. */
const inWords = (terms: readonly Term[]): Retry => ({ terms, isLast: false, leftOut: null })

/** Does the term say nothing of what is meant? IT and WHO do; an option of a program (-C) and emoji do least of all. */
export const isHelper = ({ raw, text }: Term): boolean =>
  raw.startsWith('-') ||
  withoutEmoji(text) === '' ||
  (!/[A-Z]/.test(text) && deferredConjugation.isHelper(foldTerm(text).clusters))

function leftOutNotice(terms: readonly Term[]): string {
  const left = terms.map(({ raw }) => raw).join(', ')
  return `nothing has all of it; ${left} ${terms.length > 1 ? 'were' : 'was'} left out`
}

/**
 * Terms that say nothing of what is meant; what is asked for (이유) is one where others are left, and so are the title
 * beside a name (한지훈 선생님, 링컨 대통령) and, with `isAsking`, what belongs to the question (무슨 요일, 얼마 들었지).
 */
function helpersOf(terms: readonly Term[], { isAsking = false } = {}): Term[] {
  const words = terms.map(({ text }) => foldTerm(text).clusters)
  const isAskedFor = (word: Cluster[], at: number): boolean =>
    deferredConjugation.isAskedFor(word) || (isAsking && deferredConjugation.isOfQuestion(words, at))
  const isTitle = (word: Cluster[], at: number): boolean =>
    endsInTitle({ clusters: word }) &&
    [words[at - 1], words[at + 1]].some(name => name !== undefined && deferredTitle.isTitleOf(name, word))
  const helpers = terms.filter(
    (term, at) =>
      isHelper(term) ||
      deferredConjugation.isAskingHelper(words[at] ?? []) ||
      isAskedFor(words[at] ?? [], at) ||
      isTitle(words[at] ?? [], at),
  )
  if (helpers.length < terms.length) return helpers
  // 탄핵하려면 몇 명: what is asked about comes first.
  const telling = isAsking ? terms.find(term => !isHelper(term)) : undefined
  return terms.filter(term => (telling === undefined ? isHelper(term) : term !== telling))
}

/** The terms, 않 as 안 and one with the verb before which it stands (한글 맞춤법 제35항 해설): 안 된다 for 않 된다. */
function joinNot(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex((term, i) => isPlain(term) && term.text === '않' && terms[i + 1] !== undefined)
  const [not, verb] = terms.slice(at, at + 2)
  if (at < 0 || !not || !verb || !isPlain(verb)) return terms
  const joined = { ...verb, raw: `${not.raw} ${verb.raw}`, text: `안 ${verb.text}` }
  return [...terms.slice(0, at), joined, ...terms.slice(at + 2)]
}

/** The terms, days in figures by their names where they are none of a month: 하루 for 1일. */
function nameDays(terms: readonly Term[]): readonly Term[] {
  const named = terms.map((term, at) => {
    const before = terms[at - 1]
    const name = isPlain(term) && /^\d일/.test(term.text) ? deferredNumber.nameOfDays(term.text) : null
    return name === null || (before && isMonthBefore(before, term)) ? term : { ...term, text: name }
  })
  return named.some((term, at) => term !== terms[at]) ? named : terms
}

const isMonthBefore = (before: Term, day: Term): boolean =>
  /[월달]$/.test(before.text) || isAmount(before, day)

/** The parts as one term, in all else like `term`. */
const asOne = (term: Term, parts: readonly Term[]): Term => ({
  ...term,
  raw: parts.map(({ raw }) => raw).join(' '),
  text: parts.map(({ text }) => text).join(' '),
})

/** The texts of neighbours, with figures that were typed in the other keyboard mode as they were meant. */
function textsOf(terms: readonly Term[]): readonly string[] {
  const texts = terms.map(({ text }) => text)
  return mayBeFigures(texts.join(' ')) ? deferredMistyped.asMeant(texts) : texts
}

/** A year, and the number of a date that is written with points behind all of them. */
const YEAR = /^['’‘]?\d{2,4}[년.]$/

/** Terms of which some are taken as one; the same where none are. */
interface JoinedTerms {
  joined: readonly Term[]
  /** Apart they say something else, as the parts of a date do; a surname and a title may. */
  isOnly: boolean
}

/** The terms, a date or an amount as one, or else a surname with the title behind it. */
export function joinTerms(terms: readonly Term[]): JoinedTerms {
  const joined = joinDates(terms)
  return joined === terms ? { joined: joinTitled(terms), isOnly: false } : { joined, isOnly: true }
}

/** The terms, a day or month with its year as one: 2018년 6월 28일 of three words; 세 개 where there is none. */
function joinDates(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex(term => isPlain(term) && YEAR.test(textsOf([term])[0] ?? ''))
  if (at < 0) return joinCounted(terms)
  for (const length of [3, 2]) {
    const parts = terms.slice(at, at + length)
    const [first] = parts
    if (!first || parts.length < length || !parts.every(isPlain)) continue
    if (!deferredNumber.isWholeDate(textsOf(parts).join(' '))) continue
    return [...terms.slice(0, at), asOne(first, parts), ...terms.slice(at + length)]
  }
  return terms
}

/** The terms, amounts as one where a number of one syllable or of digits is of them: by itself 세 is in 부가세. */
function joinCounted(terms: readonly Term[]): readonly Term[] {
  const isCounted = (number: Term, at: number): boolean => {
    const counted = terms[at + 1]
    if (counted === undefined || !NUMERALS.test(number.text) || !isAmount(number, counted)) return false
    return deferredNumber.isCounterWord(foldTerm(textsOf([number, counted])[1] ?? '').units)
  }
  return terms.some(isCounted) ? joinAmounts(terms) : terms
}

/** The terms, a surname with the title behind it as one: by itself 김 is in 김치. */
function joinTitled(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex((term, i) => isSurnameBefore(terms[i - 1], term))
  const [before, title] = terms.slice(at - 1, at + 1)
  if (at < 0 || !before || !title) return terms
  return [...terms.slice(0, at - 1), asOne(title, [before, title]), ...terms.slice(at + 1)]
}

/** Syllables of a surname at most. */
const MAX_SURNAME = 2

function isSurnameBefore(before: Term | undefined, term: Term): boolean {
  if (!before || !isPlain(before) || !isPlain(term)) return false
  const [surname, word] = [foldTerm(before.text), foldTerm(term.text)]
  if (surname.clusters.length > MAX_SURNAME) return false
  const words = [word, ...stemsOf(word.clusters)].filter(endsInTitle)
  return words.some(each => deferredTitle.isSurnameBefore(surname, each))
}

/** Numbers that stand before what they count and say little without it. */
const NUMERALS = /^(?:[한두세네열쉰]|\d+)$/

/** The terms, numbers as one with what they count, and times with their part of the day: 오후 두 시 of three words. */
function joinAmounts(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (let term of terms) {
    for (let before = joined.at(-1); before && isAmount(before, term); before = joined.at(-1)) {
      joined.pop()
      term = asOne(term, [before, term])
    }
    joined.push(term)
  }
  return joined
}

function isAmount(before: Term, term: Term): boolean {
  if (!isPlain(before) || !isPlain(term)) return false
  const [number = '', counted = ''] = textsOf([before, term])
  return deferredNumber.isAmount(foldTerm(number).clusters, foldTerm(counted).clusters)
}

/** Neither excluded, nor literal, nor of a field: may it be taken otherwise? */
export const isPlain = (term: Term): boolean => !term.isExcluded && isPlainWord(term)
