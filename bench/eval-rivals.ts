// Which changed words could as well be other words of the library: nobody could tell them apart, so they are counted
// by themselves. Judged by the kind of change alone, with none of the program's own rules.

import { allTalks } from '../src/model/ref.ts'
import type { Library } from '../src/model/talk.ts'
import { decompose } from './eval-hangul.ts'

/** How a query may be taken for another word: by its first letters, by how it begins, or by how little differs. */
export type Likeness = 'initials' | 'beginning' | 'keys' | 'syllables'

/** Does a word of the library that does not contain the wanted one fit the query as well? */
export type HasRival = (likeness: Likeness, query: string, wanted: string) => boolean

interface Run {
  text: string
  keys: string
  initials: string
}

/** Hangul runs of the tactics, which words of other scripts or signs end. */
export function createRivals(library: Library): HasRival {
  const texts = new Set<string>()
  for (const talk of allTalks(library)) {
    for (const { text } of talk.tactics)
      for (const [run] of text.normalize('NFC').matchAll(/[가-힣]{2,12}/g)) texts.add(run)
  }
  const runs = [...texts].map(text => ({ text, keys: keysOf(text), initials: initialsOf(text) }))
  const isAsNear = (part: 'keys' | 'text', query: string, wanted: string): ((run: Run) => boolean) => {
    const own = distance(query, wanted)
    return ({ [part]: run }) =>
      Math.abs(run.length - query.length) <= own + MAX_ENDING && distanceToBeginning(query, run) <= own
  }
  return (likeness, query, wanted) => {
    const keys = keysOf(query)
    const fits: Record<Likeness, () => (run: Run) => boolean> = {
      initials: () => run => run.initials.startsWith(query),
      beginning: () => run => run.keys.startsWith(keys),
      keys: () => isAsNear('keys', keys, keysOf(wanted)),
      syllables: () => isAsNear('text', query, wanted),
    }
    const isRival = fits[likeness]()
    return runs.some(run => !run.text.includes(wanted) && isRival(run))
  }
}

/** Keys, or syllables, that particles and endings behind a word may have. */
const MAX_ENDING = 6

const keysOf = (text: string): string => decompose(text).join('')
const initialsOf = (text: string): string => [...text].map(syllable => decompose(syllable)[0]).join('')

/** Edits between two strings: a unit replaced, left out or put in, or two neighbours swapped. */
const distance = (a: string, b: string): number => editsToBeginnings(a, b).at(-1) ?? 0

/** The same, what stands behind the best beginning of `whole` left out of account. */
const distanceToBeginning = (part: string, whole: string): number =>
  Math.min(...editsToBeginnings(part, whole))

/** Edits from all of `a` to each beginning of `b` (optimal string alignment). */
function editsToBeginnings(a: string, b: string): number[] {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let at = 0; at < a.length; at++) {
    const next = [at + 1]
    for (let i = 1; i <= b.length; i++) {
      const same = (row[i - 1] ?? 0) + (b[i - 1] === a[at] ? 0 : 1)
      const isSwap = i > 1 && at > 0 && b[i - 1] === a[at - 1] && b[i - 2] === a[at]
      const swapped = isSwap ? (before[i - 2] ?? 0) + 1 : same
      next.push(Math.min(same, swapped, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row
}
