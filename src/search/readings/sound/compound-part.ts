// Compounds of which one part sounds like the term.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { unitsOfWord, wordOf } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import * as deferredLoanwords from '../../sound/loanwords.ts'
import { isForeign } from '../../sound/nativeness.ts'
import type { SoundIndex } from '../../sound/sound-index.ts'
import * as deferredEveryday from '../words/everyday.ts'
import * as deferredEverydaySounds from '../words/everyday-sounds.ts'
import { isSuffix } from '../words/particle.ts'
import { addMatches, hasRest, limitsOf, MIN_LETTERS } from './same-sound.ts'

/** Patterns for the words that only begin as a term sounds: seongsan for 성산일출봉, golf for 골프장. */
export function beginningPatterns(sounds: SoundIndex, units: string): Pattern[] {
  const term = wordOf(units)
  if (term === null) return []
  const patterns = new Map<string, Pattern>()
  const listed = deferredLoanwords
    .listedSpellings(term)
    .filter(({ length }) => length >= MIN_PART || term.length > MIN_LETTERS)
  const begun = term.length >= MIN_LISTED ? deferredLoanwords.spellingsOfBeginning(term) : []
  for (const text of [...listed, ...begun])
    patterns.set(text, {
      units: unitsOfWord(text),
      via: 'sound',
      degree: WORST,
      ...limitsOf(text, text.length),
    })
  addMatches(patterns, sounds.findByBeginning(term))
  return [...patterns].map(([text, pattern]) => {
    const end = pattern.via === 'sound' ? endOfBeginning(text) : pattern.end
    return { ...pattern, begin: 'word', isWithinWord: true, end }
  })
}

/** Shorter beginnings are those of too many listed words. Letters. */
const MIN_LISTED = 5

/** What must follow a loanword that a compound begins with: the shorter it is, the more surely another part. */
function endOfBeginning(text: string): Pattern['end'] {
  if (text.length > MIN_PART) return 'cluster'
  if (text.length < MIN_PART)
    return hasRest(
      part => isListedPart(part) || (isForeign(text) && part.length > MIN_PART && isForeign(part)),
    )
  return hasRest(isForeign(text) ? isPart : part => isKnownPart(part) || isSureEnd(part))
}

const isPart = (part: string): boolean => part.length >= MIN_PART || NOUN_ENDS.includes(part)

/** Behind what is perhaps no loanword, what ends a verb as well is an ending: 조이기 is not of joy. */
const isSureEnd = (part: string): boolean => NOUN_ENDS.includes(part) && !isSuffix(unitsOfWord(part))

/** Is it a noun that everybody knows, or a loanword that is listed? */
const isListedPart = (part: string): boolean =>
  part.length >= MIN_PART &&
  (deferredEveryday.isEverydayNoun(unitsOfWord(part)) || deferredLoanwords.spellings(part).length > 0)

/** The same, or any loanword? */
const isKnownPart = (part: string): boolean =>
  part.length >= MIN_PART && (isForeign(part) || isListedPart(part))

/** Syllables that make nouns of loanwords: 캠핑장, 택시비, 미팅룸. What terms lose is in suffixes.table.ts. */
const NOUN_ENDS =
  '장비값점실반팀료권석차사용식류인률율기대방형회표론집명존족증함통제법학계단원액면지판화성별잔줄촌채복력부과관' +
  '팀룸존런샵숍폰팩컵홀맨맵툴앱칩캠룩샷컷쇼'

/** A noun that everybody knows, in Latin letters or in English, inside a compound: beonho for 전화번호, lemon for 레몬에이드. */
export function* innerPatterns(units: string): Generator<Pattern> {
  const term = wordOf(units)
  if (term === null || term.length < MIN_LISTED) return
  for (const { word, via } of deferredEverydaySounds.nounsLike(term)) {
    const begin = via === 'romanised' || isForeign(word) ? 'cluster' : 'part'
    yield { units: unitsOfWord(word), via, degree: WORST, begin, end: 'cluster', isWithinWord: true }
  }
}
