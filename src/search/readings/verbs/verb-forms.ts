// The forms of a verb, from its stem: what they begin with, and what may follow it.
import { addTo } from '../../../base/group-by.ts'
import { restOfWord, wordAt } from '../../boundaries.ts'
import { beginsSyllable, isVowel } from '../../keystroke.ts'
import type { IsRest, Pattern } from '../../scan.ts'
import { syllableKeys } from '../../term.ts'
import { A, AE, B, D, EU, H, L, M, MUTE, N, S, U, WA, WO, YEO } from '../jamo.table.ts'
import { isSuffix } from '../words/particle.ts'
import {
  ADVERB,
  BEHIND_NOMINAL,
  CONTRACTIONS,
  COPULA,
  LIGHT,
  LIGHT_OF_NOUNS,
  LIGHT_OF_SOUNDS,
  NOH,
  NOUNS_IN_M,
  NOUNS_LIKE_FORMS,
  NWA,
  REU,
  SHORT_STEMS,
  SIM,
  SIN,
  VERB_ENDS,
  WITHOUT_H,
} from './conjugation.table.ts'
import { leastLength } from './verb.ts'
import {
  type EndingSets,
  endingSets,
  harmonic,
  isNounCoda,
  isTellingBeforeN,
  lastOf,
  lostEndings,
  openEndings,
  vowelEndings,
} from './verb-endings.ts'
import { endingKind, isDrawn, mayChange, unitsOfStem, type VerbStem } from './verb-stems.ts'

/** What forms of a verb begin with. */
export interface VerbForms {
  units: string
  /** What may follow it. */
  end: IsRest
  /** As in `Pattern`: whether the next word tells what one syllable by itself does not (꺼 버린다). */
  isMeantAt?: Pattern['isMeantAt']
  /**
   * How far from certain it is that this verb was meant, 0 to 1: most where it has one syllable or may be a noun; less
   * where longer stems could be meant, or where the typed form does not begin so (떨어지, where 떨어졌다 was typed).
   */
  degree: number
  /** The noun that the verb is made of; null for none. */
  noun: VerbNoun | null
}

/** A noun of which a verb is made (초청 of 초청받다), two syllables at least. */
export interface VerbNoun {
  units: string
  /** So long, or made a verb so tellingly, that it may be the beginning of a longer word: not 프레 of 프레임. */
  isSure: boolean
  /** What makes it a verb is never written apart from it. */
  isOfSound: boolean
}

/**
 * Which forms of a stem count, each with those before it: those that tell; those with likely endings; where what has
 * become of the stem tells that the verb was meant, those with doubtful endings behind what hardly a noun ends in; where
 * what was typed tells it, those with any doubtful ending; those that are rather nouns.
 */
const REACHES = ['telling', 'likely', 'bare', 'doubtful', 'any'] as const
export type Reach = (typeof REACHES)[number]

/** The forms of a stem, by what they begin with. */
export function formsOf(stem: VerbStem, reach: Reach): Omit<VerbForms, 'degree'>[] {
  const whole = unitsOfStem(stem)
  const isShort = stem.syllables === 1
  /** May the rest be what follows the base? Where a noun could be meant, only what no noun ends in. */
  const follows = ({ units, endings }: Base, rest: string): boolean => {
    const ending = endingOf(rest)
    // One of a syllable by itself is asked for below.
    if (ending === M && (!isShort || rest !== M) && NOUNS_IN_M.includes(units + M)) return false
    const kind = endingKind(endings, ending, true)
    if (rest === ADVERB && !SHORT_STEMS.sure.includes(whole)) return false
    if (kind === null) return false
    if (reaches(reach, kind) || (reaches(reach, 'bare') && isNoNoun(stem, rest))) return true
    return !isNounCoda(stem.coda) && units.startsWith(whole)
  }
  const groups = new Map<string, Base[]>()
  for (const base of [...basesOf(stem)].sort((a, b) => a.units.length - b.units.length)) {
    const start = [...groups.keys()].find(units => base.units.startsWith(units)) ?? base.units
    addTo(groups, start, base)
  }
  return [...groups].map(([units, bases]) => {
    const end: IsRest = rest => {
      const word = units + rest
      // A word of one syllable (간, 써) is rather another one, but for most in ㅁ (뺌), with which notes end.
      const isOther = hasOneSyllable(word)
        ? !isNominal(word) || !reaches(reach, 'doubtful')
        : isNounLikeForm(word)
      if (leastLength(word) > stem.syllables || (isShort && reach !== 'any' && isOther)) return false
      return bases.some(base => word.startsWith(base.units) && follows(base, word.slice(base.units.length)))
    }
    const noun = units === whole ? nounOf(whole, stem.syllables) : null
    const drawn = isShort && reach !== 'any' ? bases.find(base => isDrawnBase(base, whole)) : undefined
    return { units, ...(drawn ? withHelper(units, end, drawn) : { end }), noun }
  })
}

/** Is it -아/어 drawn into a stem of one syllable, and no noun: 꺼, 봐, 켜, but not 차? */
const isDrawnBase = ({ units, endings }: Base, whole: string): boolean =>
  hasOneSyllable(units) &&
  endings.helpers?.verbs.some(([link]) => link === '') === true &&
  (units !== whole || SHORT_STEMS.sure.includes(whole))

/** What may follow the units, where they may be one syllable that is a form but for a verb behind it that it helps. */
function withHelper(units: string, end: IsRest, drawn: Base): Required<Pick<VerbForms, 'end' | 'isMeantAt'>> {
  const rest = drawn.units.slice(units.length)
  const known = new Map<string, boolean>()
  const helps = (word: string): boolean => {
    const is = known.get(word) ?? (word !== '' && endingKind(drawn.endings, word, true) !== null)
    known.set(word, is)
    return is
  }
  return {
    end: (behind, isInside) => behind === rest || end(behind, isInside),
    isMeantAt: (text, _, to) => restOfWord(text, to) !== rest || helps(wordAt(text, to + rest.length)),
  }
}

/** The ending of a form in a text, without the particle behind the ㅁ that makes a noun of it (떨림은), and 심 as 신 (보내오심). */
function endingOf(rest: string): string {
  if (rest.endsWith(SIM)) return rest.slice(0, -SIM.length) + SIN
  return rest.startsWith(M) && BEHIND_NOMINAL.includes(rest.slice(M.length)) ? M : rest
}

const reaches = (reach: Reach, least: Reach): boolean => REACHES.indexOf(reach) >= REACHES.indexOf(least)

/** Do few nouns end as the stem does before an ending: 아프 before the ㄴ of 아픈, 고르 but for 를 and 름? */
const isNoNoun = (stem: VerbStem, ending: string): boolean =>
  (ending === N && isTellingBeforeN(stem, lastOf(stem.head))) ||
  (ending !== L && ending !== M && stem.syllables > 1 && stem.onset + stem.vowel === REU)

/** Is it a noun that looks like a form of a verb of one syllable, perhaps with particles? */
export const isNounLikeForm = (word: string): boolean =>
  NOUNS_LIKE_FORMS.some(noun => word === noun || (word.startsWith(noun) && isSuffix(word.slice(noun.length))))

/** Is it made a noun by ㅁ, and none of the nouns that end so? Of one syllable. */
const isNominal = (word: string): boolean => word.endsWith(M) && !NOUNS_IN_M.includes(word)

const hasOneSyllable = (units: string): boolean =>
  ![...syllableKeys(units).coda].some(unit => isVowel(unit.charCodeAt(0)))

/** A stem, or what it becomes before some endings, and those. */
interface Base {
  units: string
  endings: EndingSets
}

/** What the forms of a stem are made of. */
function* basesOf(stem: VerbStem): Generator<Base> {
  const endings = endingSets()
  const { head, onset, vowel, coda, syllables, isRegular = false } = stem
  const open = head + onset + vowel
  const whole = open + coda
  const behind = (units: string): Base => ({
    units: units + MUTE + harmonic(stem),
    endings: syllables === 1 ? endings.shortVowel : endings.vowel,
  })
  yield { units: whole, endings: coda === '' ? openEndings(stem) : endings.closed }
  yield behind(whole)
  if (coda === '') {
    yield { units: whole, endings: endings.into }
    const before = lastOf(head)
    for (const [own, form] of CONTRACTIONS) {
      if (own !== vowel || !isDrawn(stem, form)) continue
      const endingsOfForm = vowelEndings({ onset, vowel: form, coda: '' }, before)
      yield { units: head + onset + form, endings: endingsOfForm }
    }
    if (onset === H && vowel === A) {
      yield { units: head + H + AE, endings: endings.drawnVowel }
      yield { units: whole + MUTE + YEO, endings: endings.vowel }
    }
    if (onset === L && vowel === EU && syllables > 1)
      yield { units: head + L + L + harmonic(before), endings: endings.vowel }
  } else if (coda === L) {
    yield { units: whole, endings: endings.l }
    yield { units: open, endings: lostEndings(head, stem) }
  } else yield { units: whole + MUTE + EU, endings: endings.eu }
  const isIrregular = !isRegular && mayChange(stem)
  if (coda === B && isIrregular) {
    yield { units: open + MUTE + U, endings: endings.eu }
    const isWa = syllables === 1 && harmonic(stem) === A
    yield { units: open + MUTE + (isWa ? WA : WO), endings: endings.tellingVowel }
  }
  if ((coda === S || coda === D) && isIrregular) {
    const changed = coda === S ? open : open + L
    yield { units: changed + MUTE + EU, endings: endings.eu }
    yield behind(changed)
  }
  if (whole.endsWith(NOH)) yield { units: head + NWA, endings: endings.tellingVowel }
  const withoutH = coda === H && syllables > 1 ? WITHOUT_H.filter(([own]) => own === vowel) : []
  if (withoutH.length > 0) yield { units: open, endings: endings.into }
  for (const [, form] of withoutH) yield { units: head + onset + form, endings: endings.drawnVowel }
}

/** The noun that a stem makes a verb of; null when it makes none. */
function nounOf(stem: string, syllables: number): VerbNoun | null {
  for (const light of [...LIGHT, ...LIGHT_OF_SOUNDS, COPULA, ...LIGHT_OF_NOUNS]) {
    const left = syllables - [...light].filter((_, i) => beginsSyllable(light, i)).length
    if (left < 2 || !stem.endsWith(light)) continue
    const units = stem.slice(0, -light.length)
    const mayBeVerb = LIGHT_OF_NOUNS.includes(light) && VERB_ENDS.some(end => units.endsWith(end))
    const isOfSound = LIGHT_OF_SOUNDS.includes(light)
    return mayBeVerb ? null : { units, isSure: left > 2 || isOfSound || LIGHT.includes(light), isOfSound }
  }
  return null
}
