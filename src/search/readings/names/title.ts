// People by what they are called: 한지훈 for 한지훈 선생님, and whoever is a 김 and a 팀장 for 김팀장.
import { stretchAt } from '../../../base/starts.ts'
import { clusterEnd, isWord } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { positionsIn } from '../../positions.ts'
import type { Pattern } from '../../scan.ts'
import { HEADER_FIELDS, type HeaderSource, type SearchIndex, SPEAKERS } from '../../search-index.ts'
import { type Cluster, isAll, termOfUnits, unitsOf } from '../../term.ts'
import { type Units, unitsOfText } from '../../texts.ts'
import { isLoanword } from '../sound/same-sound.ts'
import { isEverydayNoun } from '../words/everyday.ts'
import { isParticleOrNone } from '../words/particle.ts'
import {
  ENDS_OF_COUNTRIES,
  ENDS_OF_KINGS,
  GIVEN,
  HONORIFICS,
  KING,
  MAKERS,
  NOT_NAMED,
  RULERS,
  SURNAMES,
  TITLES,
} from './title.table.ts'
import { NIM } from './title-end.table.ts'

/** A word, or it without its particles. */
interface Word {
  clusters: readonly Cluster[]
  units: string
}

/** What stands behind a name: 팀장님. */
interface Title {
  /** Without 님. */
  title: string
  /** It stands behind anybody's name. */
  isHonorific: boolean
  /** It is hardly said but of a person whose name stands before it: 씨, 팀장님. */
  isTelling: boolean
}

/** A word taken apart. */
interface Titled extends Title {
  name: Cluster[]
}

/** No name has more with its surname. */
const LONGEST_NAME = 4
/** More people of one surname and title are not looked for. */
const MAX_PEOPLE = 12

/** Patterns for the names before the titles that the words end in: 한지훈 of 한지훈쌤, 휘성 of 휘성씨. */
export function* namePatterns(words: readonly Word[]): Generator<Pattern> {
  for (const { name, title, isTelling } of words.flatMap(longestTitleFirst))
    if (isFullName(name) || (isTelling && mayBeGiven(name)) || isRuler(name, title))
      yield { units: unitsOf(name), via: 'particle', begin: 'cluster', end: endsName, isMeantAt: beginsName }
}

/**
 * Patterns for who has the surname and the title that one of the words is made of: the speakers of that role, by name, and
 * in texts the names before that title.
 */
export function* titledPatterns(index: SearchIndex, words: readonly Word[]): Generator<Pattern> {
  for (const { name, title, isHonorific } of words.flatMap(titledOf)) {
    const surname = unitsOf(name)
    if (!SURNAMES.includes(surname)) continue
    const people = isHonorific ? speakersOf(index, surname) : speakersWith(index, surname, title)
    const isMeantAt = isNameBefore(title, name.length)
    for (const units of people) yield { units, via: 'alias', begin: 'word', end: endsName }
    yield { units: surname, via: 'alias', degree: WORST, begin: 'word', end: () => true, isMeantAt }
  }
}

/** Is the first of two words a surname and the second a title: 김 팀장님? */
export const isSurnameBefore = (before: Word, word: Word): boolean =>
  SURNAMES.includes(before.units) && readTitle(word.units) !== null

/** Is one word a title, and the other, before or behind it, the name of who is that: 한지훈 선생님, 링컨 대통령, 화가 피카소? */
export function isTitleOf(name: readonly Cluster[], word: readonly Cluster[]): boolean {
  const title = readTitle(unitsOf(word))?.title
  return title !== undefined && (isFullName(name) || isRuler(name, title) || isMaker(name, title))
}

function readTitle(units: string): Title | null {
  if (HONORIFICS.includes(units)) return { title: units, isHonorific: true, isTelling: true }
  if (TITLES.includes(units)) return { title: units, isHonorific: false, isTelling: false }
  const title = units.endsWith(NIM) ? units.slice(0, -NIM.length) : ''
  return TITLES.includes(title) ? { title, isHonorific: false, isTelling: true } : null
}

/** The ways to take a word for a name and a title; none where the whole of it is a title (이사장). */
function titledOf(word: Word): Titled[] {
  const { clusters, units } = word
  if (!isAll(word, 'syllable') || readTitle(units) !== null) return []
  return clusters.flatMap((_, at) => {
    const title = at > 0 ? readTitle(unitsOf(clusters.slice(at))) : null
    return title ? [{ ...title, name: clusters.slice(0, at) }] : []
  })
}

/** The same with the longest title, which comes first, and those of more than a syllable: 세종 of 세종대왕, and not 세종대. */
function longestTitleFirst(word: Word): Titled[] {
  return titledOf(word).filter(({ title }, at) => at === 0 || termOfUnits(title).clusters.length > 1)
}

/** A name of fewer syllables tells itself by how it sounds or ends. */
const MIN_NAME = 3

/** Is it the name of a ruler of that title, and no country: 루스벨트, 링컨, 세종? */
function isRuler(name: readonly Cluster[], title: string): boolean {
  const units = unitsOf(name)
  if (!RULERS.includes(title) || name.length < GIVEN) return false
  // 세종 is a city as well.
  if (title === KING) return name.length >= MIN_NAME || ENDS_OF_KINGS.includes(name.at(-1)?.units ?? '')
  if (isEveryday(name)) return false
  if (NOT_NAMED.includes(units) || ENDS_OF_COUNTRIES.some(end => units.endsWith(end))) return false
  return name.length >= MIN_NAME || isLoanword(units)
}

/** Is it a name that can hardly be Korean, of who makes what the title says: 피카소? */
const isMaker = (name: readonly Cluster[], title: string): boolean =>
  MAKERS.includes(title) && name.length >= MIN_NAME && isLoanword(unitsOf(name)) && !isEveryday(name)

/** Is it such a surname and a given name of the usual length, and no noun? */
const isFullName = (name: readonly Cluster[]): boolean =>
  SURNAMES.includes(unitsOf(name.slice(0, -GIVEN))) && !isNoun(name)

const mayBeGiven = (name: readonly Cluster[]): boolean => name.length >= GIVEN && !isEveryday(name)

/** Is it a word that everybody knows (유치원), or a loanword (유튜브)? */
const isNoun = (name: readonly Cluster[]): boolean => isEveryday(name) || isLoanword(unitsOf(name))

const isEveryday = (name: readonly Cluster[]): boolean => isEverydayNoun(unitsOf(name))

/** May a name end before this rest of its word? An `IsRest`. */
const endsName = (rest: string, isInside: boolean): boolean =>
  isParticleOrNone(rest, isInside) ||
  (!isInside && [NIM, ...HONORIFICS, ...TITLES].some(title => rest.startsWith(title)))

/** May a name begin at `from`: a word, or a given name behind a surname? */
const beginsName = ({ units, flags }: Units, from: number): boolean =>
  isWord(flags, from) ||
  SURNAMES.some(
    surname => units.startsWith(surname, from - surname.length) && isWord(flags, from - surname.length),
  )

/** Tells whether a full name begins at `from`, where a surname of so many syllables stands, and the title right behind it. */
const isNameBefore =
  (title: string, surname: number) =>
  ({ units, flags }: Units, from: number): boolean => {
    let end = from
    for (let syllables = 0; syllables < surname + GIVEN; syllables++) {
      if (end > from && isWord(flags, end)) return false
      end = clusterEnd(flags, end)
    }
    return units.startsWith(title, end) && isFullName(termOfUnits(units.slice(from, end)).clusters)
  }

/** The names, folded, of speakers with the surname. */
function speakersOf({ headers }: SearchIndex, surname: string): string[] {
  const found = new Set<string>()
  for (const value of valuesWith(headers, SPEAKERS, surname)) {
    addPerson(found, unitsOfText(headers.texts, value), surname)
    if (found.size === MAX_PEOPLE) break
  }
  return [...found]
}

/** Those of talks whose role has the title. */
function speakersWith({ headers }: SearchIndex, surname: string, title: string): string[] {
  const { texts, field, first } = headers
  const found = new Set<string>()
  for (const value of valuesWith(headers, ROLE, title)) {
    const talk = stretchAt(first, value)
    for (let each = first[talk] ?? 0; each < (first[talk + 1] ?? 0); each++)
      if (field[each] === SPEAKERS) addPerson(found, unitsOfText(texts, each), surname)
    if (found.size >= MAX_PEOPLE) break
  }
  return [...found]
}

/** The values of a field that have the units somewhere. */
function* valuesWith({ texts, field }: HeaderSource, wanted: number, units: string): Generator<number> {
  const next = positionsIn(texts, units)
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    const value = stretchAt(texts.starts, at)
    if (field[value] === wanted) yield value
  }
}

/** Adds a name that begins with the surname. */
function addPerson(found: Set<string>, name: string, surname: string): void {
  const { clusters } = termOfUnits(name)
  // The keys of a syllable may begin with those of another: 김 and 기.
  const hasSurname = clusters.some((_, at) => unitsOf(clusters.slice(0, at)) === surname)
  if (hasSurname && clusters.length <= LONGEST_NAME) found.add(name)
}

const ROLE = HEADER_FIELDS.indexOf('role')
