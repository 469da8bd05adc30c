// The order of talks and the refs by which they are named.

import { basename, extname } from 'node:path'
import { toNormalForm } from '../model/normal-form.ts'
import { INDEX_REF } from '../model/note-name.ts'
import { allTalks } from '../model/ref.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import { problem } from './problems.ts'

/** The id of a note: `2024/spring/02-lg.md` → `2024/spring/02-lg`, NFC. */
export function noteId(relative: string): string {
  return toNormalForm(relative, 'NFC').replace(/\.[^./]+$/, '')
}

/** Numbered talks first, by their numbers; equal or no numbers by path, in code-unit order. */
export function byNumberThenPath(a: Talk, b: Talk): number {
  const numbers = (a.number ?? Infinity) - (b.number ?? Infinity)
  if (numbers !== 0 && !Number.isNaN(numbers)) return numbers
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/**
 * Gives every talk the shortest ref that is its alone: its number, else its id. Notes that claim the same number or
 * id stay reachable, each by a ref of its own; what is wrong with them is returned.
 */
export function giveRefs(talks: readonly Talk[]): Problem[] {
  const problems: Problem[] = []
  const uses = new Map<number | null, number>()
  const taken: TakenIds = new Map([[INDEX_REF, 2]])
  for (const talk of talks) {
    giveId(talk, taken, problems)
    uses.set(talk.number, (uses.get(talk.number) ?? 0) + 1)
  }
  for (const talk of talks) {
    const isNumbered = talk.number !== null && uses.get(talk.number) === 1
    // An id that reads like another talk's number gives way to it.
    const looksLikeNumber = /^\d+$/.test(talk.id) && uses.has(Number(talk.id))
    talk.ref = isNumbered ? String(talk.number) : looksLikeNumber ? fileRef(talk) : talk.id
  }
  giveWayToTactics(talks)
  return [...sharedNumbers(talks), ...problems]
}

/** What is wrong with notes that claim the number of an earlier one. */
export function sharedNumbers(talks: readonly Talk[]): Problem[] {
  const firsts = new Map<number, Talk>()
  return talks.flatMap(talk => {
    if (talk.number === null) return []
    const first = firsts.get(talk.number)
    if (first === undefined) {
      firsts.set(talk.number, talk)
      return []
    }
    const message = `the number ${talk.number} is also that of ${first.id}; give each talk its own`
    return { path: talk.path, ...problem('warning', 'duplicate-number', message) }
  })
}

/** An id that reads like the ref of another talk's tactic (`1.2`) gives way to it. */
function giveWayToTactics(talks: readonly Talk[]): void {
  const doubtful = talks.filter(({ ref }) => TACTIC_REF.test(ref))
  if (doubtful.length === 0) return
  const refs = new Set(talks.map(({ ref }) => ref))
  for (const talk of doubtful) if (refs.has(talk.ref.replace(TACTIC_REF, ''))) talk.ref = fileRef(talk)
}

const TACTIC_REF = /\.\d+$/

/** A ref that is no number: the id with its file's extension. */
const fileRef = ({ id, path }: Talk): string => `${id}${extname(path)}`

/** The ids that are taken, each with the number that the next note of its name is to try. */
type TakenIds = Map<string, number>

/**
 * Files whose names differ only in extension or in how Hangul is composed would share an id. A name of 17 syllables
 * can be composed in 131,072 ways, so that each does not start to count anew.
 */
function giveId(talk: Talk, taken: TakenIds, problems: Problem[]): void {
  const id = talk.id
  for (let i = taken.get(id) ?? 2; taken.has(talk.id); i++) {
    talk.id = `${id}~${i}`
    taken.set(id, i + 1)
  }
  taken.set(talk.id, 2)
  if (talk.id === id) return
  const message = `another note has the id ${id} too; this one is ${talk.id}. Rename one of them`
  problems.push({ path: talk.path, ...problem('warning', 'duplicate-id', message) })
}

/** Puts the name of the library in front of refs that several libraries use: `work:2`. */
export function qualifyRefs(libraries: readonly Library[]): void {
  const uses = new Map<string, number>()
  for (const talk of libraries.flatMap(allTalks)) uses.set(talk.ref, (uses.get(talk.ref) ?? 0) + 1)
  const names = new Set<string>()
  for (const library of libraries) {
    const base = basename(library.root) || 'root'
    let name = base
    for (let i = 2; names.has(name); i++) name = `${base}~${i}`
    names.add(name)
    for (const talk of allTalks(library)) if ((uses.get(talk.ref) ?? 0) > 1) talk.ref = `${name}:${talk.ref}`
  }
}
