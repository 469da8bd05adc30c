// A near word of the library for a term that found nothing.

import { stretchAt } from '../model/starts.ts'
import { fold } from './fold.ts'
import * as deferredMatch from './match.ts'
import { positionsIn, textsOf } from './positions.ts'
import { wordEnd } from './scan.ts'
import { type SearchIndex, tacticOf, talkOfTactic } from './search-index.ts'
import type { FoldedTerm } from './term.ts'

/** Words further from the term than this share of its keys are no help. */
const NEAR = 0.4
const MIN_LENGTH = 4
const MAX_LENGTH = 32

/** The nearest word of the tactics that begins with the same key, as it is written there; null when none is near. */
export function suggest(index: SearchIndex, { units }: FoldedTerm): string | null {
  if (units.length < MIN_LENGTH || units.length > MAX_LENGTH) return null
  const near: string[] = []
  for (const word of textsOf(index.vocabulary())) {
    if (
      word.charCodeAt(0) === units.charCodeAt(0) &&
      Math.abs(word.length - units.length) <= units.length / 2
    )
      near.push(word)
  }
  let best: string | null = null
  let bestScore = NEAR
  for (const [word, score] of deferredMatch.scoreTexts(units, near, Math.floor(units.length * NEAR))) {
    const full = score + (Math.abs(word.length - units.length) / units.length) * 0.2
    if (full >= bestScore) continue
    best = word
    bestScore = full
  }
  return best === null ? null : originalOf(index, best)
}

/** A folded word as the first tactic that has it writes it. */
function originalOf(index: SearchIndex, word: string): string | null {
  const { texts } = index.tactics
  const next = positionsIn(texts, word)
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    const part = texts.partAt(at)
    const from = at - part.base
    if (wordEnd(part, from + 1) !== from + word.length) continue
    const tactic = stretchAt(texts.starts, at)
    const talk = talkOfTactic(index, tactic)
    const text = tacticOf(index, talk, tactic)?.text ?? ''
    const origin = fold(text)
    const first = at - (texts.starts[tactic] ?? 0)
    return [...text].slice(origin.from[first], origin.to[first + word.length - 1]).join('')
  }
  return null
}
