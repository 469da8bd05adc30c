// The names a mistyped one may have meant.
import { foldName } from './name.ts'
import { toNormalForm } from './normal-form.ts'

/** A third of what was typed may be wrong, in the letters of an alphabet and in the jamo of Hangul. */
const LETTERS_PER_ERROR = 3
const MOST_ERRORS = 4
/** Longer names are not compared: nobody mistypes one, and the work grows with the square of the length. */
const MAX_LENGTH = 80

/** Those of `candidates` that `name` is a misspelling or a part of, nearest first, at most `limit`. */
export function nearNames(name: string, candidates: Iterable<string>, limit = 3): string[] {
  const typed = inJamo(name)
  if (typed === '' || typed.length > MAX_LENGTH) return []
  const near: { candidate: string; distance: number }[] = []
  for (const candidate of new Set(candidates)) {
    const distance = nameDistance(typed, inJamo(candidate))
    if (distance <= mostErrors(typed)) near.push({ candidate, distance })
  }
  near.sort((a, b) => a.distance - b.distance)
  return near.slice(0, limit).map(({ candidate }) => candidate)
}

/** `; did you mean date?`, or `fallback` where nothing is near. */
export function didYouMean(near: readonly string[], fallback = ''): string {
  if (near.length === 0) return fallback
  const last = near.at(-1)
  return `; did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`
}

/** Hangul taken apart into jamo, so that a wrong vowel is a smaller mistake than a wrong syllable. */
function inJamo(name: string): string {
  return toNormalForm(foldName(name), 'NFD')
}

function mostErrors(typed: string): number {
  return Math.min(MOST_ERRORS, Math.max(1, Math.floor(typed.length / LETTERS_PER_ERROR)))
}

/** A name that begins with what was typed is as near as one with a single mistake; one that has it is the last to be. */
function nameDistance(typed: string, name: string): number {
  if (name.length > MAX_LENGTH) return Number.POSITIVE_INFINITY
  const limit = mostErrors(typed)
  if (typed.length >= LETTERS_PER_ERROR && name !== typed && name.includes(typed)) {
    return name.startsWith(typed) ? 1 : limit
  }
  return Math.abs(typed.length - name.length) > limit ? Number.POSITIVE_INFINITY : editDistance(typed, name)
}

/** Optimal string alignment: insertions, deletions, substitutions and transpositions of neighbours. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
