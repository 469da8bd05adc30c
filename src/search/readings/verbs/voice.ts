// Verbs of which one says what is done and the other what is done to something, or what is made to happen: 긁다 and 긁히다,
// 얼다 and 얼리다, 바꾸다 and 바뀌다, 자르다 and 잘리다, 타다 and 태우다, 떨어지다 and 떨어뜨리다, 낮추다 and 낮아지다. Which of the
// suffixes a stem takes its sound tells, and for the most part nothing else (표준국어대사전 on -이-, -히-, -리-, -기-, -우-, -추-,
// -뜨리- and -어지-), so that what is made so may be no word; then no text has it.
import { syllableUnits, termOfUnits } from '../../term.ts'
import { EU, L } from '../jamo.table.ts'
import {
  DRAWN_VOICES,
  JI,
  LI,
  MADE_TO,
  OPEN_VOICE,
  OPEN_VOICE_VOWELS,
  U_VOICE,
  U_VOICE_VOWELS,
  VOICES,
} from './conjugation.table.ts'
import { lastOf } from './verb-endings.ts'
import { mayBeStem, readings, stemOfUnits, unitsOfStem, type VerbStem } from './verb-stems.ts'

/** The stems of the verbs that say the same of another voice: made of this one, those it is made of, and made of those. */
export function otherVoices(stem: VerbStem): VerbStem[] {
  const found = new Map<string, VerbStem>()
  const put = (other: VerbStem): void => {
    if (mayBeStem(other)) found.set(unitsOfStem(other), other)
  }
  for (const other of withVoice(stem)) put(other)
  for (const base of withoutVoice(stem)) {
    if (!mayBeStem(base)) continue
    put(base)
    for (const other of withVoice(base)) put(other)
  }
  found.delete(unitsOfStem(stem))
  return [...found.values()]
}

function* withVoice(stem: VerbStem): Generator<VerbStem> {
  const { head, onset, vowel, coda, syllables } = stem
  for (const [behindOnset, own, drawn] of DRAWN_VOICES)
    if (coda === '' && vowel === own && (behindOnset ?? onset) === onset && syllables > 1)
      yield { ...stem, vowel: drawn }
  if (coda === '' && onset + vowel === L + EU && syllables > 1) yield* behind(head + L, LI)
  if (coda === '' && syllables === 1) {
    if (OPEN_VOICE_VOWELS.includes(vowel)) yield* behind(unitsOfStem(stem), OPEN_VOICE)
    for (const [own, changed] of U_VOICE_VOWELS)
      if (own === vowel) yield* behind(syllableUnits({ onset, vowel: changed, coda }), U_VOICE)
  }
  if (onset + vowel + coda === JI) for (const suffix of MADE_TO) yield* behind(head, suffix)
  for (const [codas, suffix] of VOICES) if (codas.includes(coda)) yield* behind(unitsOfStem(stem), suffix)
}

function* behind(head: string, suffix: string): Generator<VerbStem> {
  const stem = stemOfUnits(head + suffix)
  if (stem) yield stem
}

function* withoutVoice(stem: VerbStem): Generator<VerbStem> {
  const { head, onset, vowel, coda, syllables } = stem
  if (coda !== '') return
  for (const [behindOnset, own, drawn] of DRAWN_VOICES)
    if (vowel === drawn && (behindOnset ?? onset) === onset && syllables > 1) yield { ...stem, vowel: own }
  const last = lastOf(head)
  if (!last) return
  const before = { ...last, head: head.slice(0, -syllableUnits(last).length), syllables: syllables - 1 }
  const suffix = onset + vowel
  if (last.coda === '' && syllables === 2) {
    if (suffix === OPEN_VOICE && OPEN_VOICE_VOWELS.includes(last.vowel)) yield before
    if (suffix === U_VOICE)
      for (const [own, changed] of U_VOICE_VOWELS) if (changed === last.vowel) yield { ...before, vowel: own }
  }
  for (const [codas, own] of VOICES) if (own === suffix && codas.includes(last.coda)) yield before
  if (suffix === LI && last.coda === L)
    yield { head: head.slice(0, -L.length), onset: L, vowel: EU, coda: '', syllables }
  const made = MADE_TO.find(each => unitsOfStem(stem).endsWith(each))
  if (made !== undefined) yield* behind(unitsOfStem(stem).slice(0, -made.length), JI)
  // 낮아지다 of 낮다.
  if (suffix === JI)
    for (const { stem: base, isTelling, isBare } of readings(termOfUnits(head).clusters).values())
      if (isTelling || isBare) yield base
}
