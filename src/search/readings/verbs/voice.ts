// Verbs of which one says what is done and the other what is done to something, or what is made to happen: 긁다 and 긁히다,
// 얼다 and 얼리다, 바꾸다 and 바뀌다, 자르다 and 잘리다. Which of the four suffixes a stem takes its sound tells, and for the most
// part nothing else (표준국어대사전 on -이-, -히-, -리- and -기-), so that what is made so may be no word; then no text has it.
import { syllableUnits } from '../../term.ts'
import { EU, L } from '../jamo.table.ts'
import { DRAWN_VOICE, LI, OPEN_VOICE, OPEN_VOICE_VOWELS, VOICES } from './conjugation.table.ts'
import { lastOf } from './verb-endings.ts'
import { mayBeStem, unitsOfStem, type VerbStem } from './verb-stems.ts'

/** The stems of the verbs that say the same of another voice. */
export const otherVoices = (stem: VerbStem): VerbStem[] =>
  [...withVoice(stem), ...withoutVoice(stem)].filter(mayBeStem)

function* withVoice(stem: VerbStem): Generator<VerbStem> {
  const { head, onset, vowel, coda, syllables } = stem
  const [drawnFrom, drawn] = DRAWN_VOICE
  if (coda === '' && vowel === drawnFrom && syllables > 1) yield { ...stem, vowel: drawn }
  if (coda === '' && onset + vowel === L + EU && syllables > 1) yield* behind(head + L, LI, syllables - 1)
  if (coda === '' && OPEN_VOICE_VOWELS.includes(vowel) && syllables === 1)
    yield* behind(unitsOfStem(stem), OPEN_VOICE, syllables)
  for (const [codas, suffix] of VOICES)
    if (codas.includes(coda)) yield* behind(unitsOfStem(stem), suffix, syllables)
}

/** The stem of these syllables and one more. */
function* behind(head: string, suffix: string, syllables: number): Generator<VerbStem> {
  const last = lastOf(suffix)
  if (last) yield { ...last, head, syllables: syllables + 1 }
}

function* withoutVoice(stem: VerbStem): Generator<VerbStem> {
  const { head, onset, vowel, coda, syllables } = stem
  const [drawnFrom, drawn] = DRAWN_VOICE
  if (coda !== '') return
  if (vowel === drawn && syllables > 1) yield { ...stem, vowel: drawnFrom }
  const last = lastOf(head)
  if (!last) return
  const before = { ...last, head: head.slice(0, -syllableUnits(last).length) }
  const suffix = onset + vowel
  if (last.coda === '' && suffix === OPEN_VOICE && OPEN_VOICE_VOWELS.includes(last.vowel) && syllables === 2)
    yield { ...before, syllables: 1 }
  for (const [codas, own] of VOICES)
    if (own === suffix && codas.includes(last.coda)) yield { ...before, syllables: syllables - 1 }
  if (suffix === LI && last.coda === L)
    yield { head: head.slice(0, -L.length), onset: L, vowel: EU, coda: '', syllables }
}
