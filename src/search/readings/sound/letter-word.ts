// Words with letters in them that may be said or written.
import { MIN_PART } from '../../boundaries.ts'
import { WORST } from '../../cost.ts'
import { spell, unitsOfWord } from '../../keystroke.ts'
import type { Pattern } from '../../scan.ts'
import { type OtherLetters, otherLetters } from '../../sound/letters.ts'
import type { SoundIndex } from '../../sound/sound-index.ts'
import { type Cluster, isAll, termOfUnits, unitsOf } from '../../term.ts'
import { isNounSuffixOrNone } from '../words/particle.ts'
import { latinWords } from './mixed-word.ts'
import { MIN_LETTERS } from './same-sound.ts'

/**
 * A word that begins or ends in letters, as said and as written, and the rest as typed or in the other script: T셔츠 and
 * 티셔츠, 비타민디 and 비타민D, 브이싱크 and vSync.
 */
export function* letterPatterns(sounds: () => SoundIndex, units: string): Generator<Pattern> {
  const { clusters } = termOfUnits(units)
  const pattern = { via: 'sound', degree: WORST, begin: 'word', hasJoint: true } as const
  for (const [before, behind] of cutsOf(clusters)) {
    const [first, second] = [unitsOf(before), unitsOf(behind)]
    for (const { text, isTelling } of lettersFor(before)) {
      if (behind.length < MIN_PART && !isTelling) continue
      const letters = unitsOfWord(text)
      yield { ...pattern, units: letters + second, end: 'cluster' }
      if (isAll({ clusters }, 'syllable'))
        for (const word of latinWords(sounds, spell(second) ?? ''))
          yield { ...pattern, units: letters + word, end: 'cluster' }
    }
    for (const { text } of lettersFor(behind))
      if (before.length >= MIN_PART || text.length >= MIN_LETTERS)
        yield { ...pattern, units: first + unitsOfWord(text), end: isNounSuffixOrNone }
  }
}

/** All ways to cut a word in two, but for its Latin letters, which belong together. */
const cutsOf = (clusters: readonly Cluster[]): (readonly [before: Cluster[], behind: Cluster[]])[] =>
  clusters.slice(1).flatMap((cluster, i) => {
    const isInLatin = cluster.kind === 'latin' && clusters[i]?.kind === 'latin'
    return isInLatin ? [] : [[clusters.slice(0, i + 1), clusters.slice(i + 1)] as const]
  })

/** A part of a word that may be letters, in the other script. */
const lettersFor = (part: Cluster[]): OtherLetters[] =>
  isAll({ clusters: part }, 'latin')
    ? otherLetters(unitsOf(part))
    : isAll({ clusters: part }, 'syllable')
      ? otherLetters(spell(unitsOf(part)) ?? '')
      : []
