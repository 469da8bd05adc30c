// A near word of the library for a term that found nothing.

import { stretchAt } from '../base/starts.ts'
import { toNormalForm } from '../model/normal-form.ts'
import { wordEnd } from './boundaries.ts'
import { fold } from './fold.ts'
import { unitsOfWord } from './keystroke.ts'
import * as deferredMatch from './match.ts'
import { MAX_PATTERN, positionsIn, textsOf } from './positions.ts'
import { isTellingSuffix, stemLengths } from './readings/words/particle.ts'
import { type SearchIndex, tacticOf, talkOfTactic } from './search-index.ts'
import { type Cluster, type FoldedTerm, termOfUnits, unitsOf } from './term.ts'

/** Words further from the term than this share of its keys are no help. */
const NEAR = 0.4
const MIN_LENGTH = 4
/** Longer words are told by their keys alone. Syllables. */
const MAX_SHORT = 3
/** Of the nearest words some may be parts of others: 층에서 of 10층에서. */
const MAX_TRIED = 5

/** The nearest word of the tactics that begins with the same key, as it is written there; null when none is near. */
export function suggest(index: SearchIndex, { units, clusters }: FoldedTerm): string | null {
  if (units.length < MIN_LENGTH || units.length > MAX_PATTERN) return null
  /** Words, and what is left of them without their particles, with the words that they are of. */
  const near = new Map<string, string>()
  for (const word of textsOf(index.vocabulary())) {
    if (word.charCodeAt(0) !== units.charCodeAt(0)) continue
    for (const form of word.length > units.length ? [word, stemOf(word, clusters.length)] : [word])
      if (Math.abs(form.length - units.length) <= units.length / 2 && !near.has(form)) near.set(form, word)
  }
  const nearest: { form: string; distance: number }[] = []
  for (const [form, score] of deferredMatch.scoreTexts(
    units,
    [...near.keys()],
    Math.floor(units.length * NEAR),
  )) {
    const distance = score + (Math.abs(form.length - units.length) / units.length) * 0.2
    if (distance < NEAR) nearest.push({ form, distance })
  }
  nearest.sort((a, b) => a.distance - b.distance)
  const alike = nearest.filter(({ form }) => isAlike(clusters, termOfUnits(form).clusters))
  for (const { form } of alike.slice(0, MAX_TRIED)) {
    const original = originalOf(index, near.get(form) ?? form)
    if (original !== null) return withoutParticles(original, { units, clusters })
  }
  return null
}

const EUN = unitsOfWord('은')
/** Behind a stem that ends verbs as well: 나누는 is better said whole. */
const NEUN = unitsOfWord('는')

/** Is it a particle that hardly a word ends in: 는, but not the 인 of 온라인 or the 이 of 기울이? */
const isParticle = (units: string): boolean => units === EUN || isTellingSuffix(units)

/** The first so many syllables of a folded word, where a particle follows them; else the word. */
function stemOf(word: string, syllables: number): string {
  const stem = unitsOf(termOfUnits(word).clusters.slice(0, syllables))
  const rest = word.slice(stem.length)
  return isParticle(rest) ? stem : word
}

/**
 * Does a short word of syllables, kana or emoji have one of the other in its place, from the beginning or the end? Without
 * one it is another word: 국민 is none for 군인.
 */
function isAlike(term: readonly Cluster[], word: readonly Cluster[]): boolean {
  if (term.length > MAX_SHORT || !term.every(({ kind }) => kind === 'syllable' || kind === 'other'))
    return true
  if (Math.abs(word.length - term.length) > term.length / 2) return false
  const shift = word.length - term.length
  return term.some(({ units }, i) => units === word[i]?.units || units === word[i + shift]?.units)
}

/**
 * The word, or its stem where that is as near to the term in length, as 자전거 of 자전거뿐만 is to three or four syllables, or what the
 * term begins with: of 정전에 for 정전기 nothing else is like it.
 */
function withoutParticles(word: string, term: Pick<FoldedTerm, 'units' | 'clusters'>): string {
  const syllables = term.clusters.length
  const text = toNormalForm(word, 'NFC')
  const stems = stemLengths(text).filter(length => {
    const rest = unitsOfWord(text.slice(length))
    return length > 1 && rest !== NEUN && isParticle(rest)
  })
  const stem = Math.min(...stems, text.length)
  if (term.units.startsWith(unitsOfWord(text.slice(0, stem)))) return text.slice(0, stem)
  return Math.abs(stem - syllables) <= Math.abs(text.length - syllables) ? text.slice(0, stem) : text
}

/** A folded word as the first tactic that has it whole writes it; null when it is a part of others everywhere. */
function originalOf(index: SearchIndex, word: string): string | null {
  const { texts } = index.tactics
  const next = positionsIn(texts, word)
  let last = -1
  let origin = fold('')
  let points: string[] = []
  for (let at = next(0); at >= 0; at = next(at + 1)) {
    const part = texts.partAt(at)
    const from = at - part.base
    if (wordEnd(part, from + 1, from + word.length + 1) !== from + word.length) continue
    const tactic = stretchAt(texts.starts, at)
    if (tactic !== last) {
      const text = tacticOf(index, talkOfTactic(index, tactic), tactic)?.text ?? ''
      origin = fold(text)
      points = [...text]
      last = tactic
    }
    const first = at - (texts.starts[tactic] ?? 0)
    const start = origin.from[first] ?? 0
    if (!/[\p{L}\p{N}]/u.test(points[start - 1] ?? '')) {
      return points.slice(start, origin.to[first + word.length - 1]).join('')
    }
  }
  return null
}
