// The order of talks and the refs by which they are named.

import { basename, extname } from 'node:path'
import { compareUnits } from '../base/compare-units.ts'
import { lazy } from '../base/lazy.ts'
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
  return compareUnits(a.path, b.path)
}

/**
 * Gives every talk the shortest ref to which no other answers: its number, else its id. Notes that claim the same number
 * or id stay reachable, each by a ref of its own; what is wrong with them is returned.
 */
export function giveRefs(talks: readonly Talk[]): Problem[] {
  const problems: Problem[] = []
  const uses = new Map<number | null, number>()
  const taken: TakenIds = new Map([[INDEX_REF, 2]])
  for (const talk of talks) {
    giveId(talk, taken, problems)
    uses.set(talk.number, (uses.get(talk.number) ?? 0) + 1)
  }
  const named: Talk[] = []
  for (const talk of talks) {
    const isNumbered = talk.number !== null && uses.get(talk.number) === 1
    talk.ref = isNumbered ? String(talk.number) : talk.id
    if (!isNumbered) named.push(talk)
  }
  const looksLikeNumber = (ref: string): boolean => /^\d+$/.test(ref) && uses.has(Number(ref))
  const looksLikeTactic = tacticsOf(talks)
  giveWay(
    named.filter(({ ref }) => looksLikeNumber(ref) || looksLikeTactic(ref)),
    talks,
  )
  return [...sharedNumbers(talks), ...problems]
}

/** Tells which refs read like the tactic of another talk: `1.2`. */
function tacticsOf(talks: readonly Talk[]): (ref: string) => boolean {
  const refs = lazy(() => new Set([INDEX_REF, ...talks.map(({ ref }) => ref)]))
  return ref => TACTIC_REF.test(ref) && refs().has(talkOfTactic(ref))
}

/** These, of all talks, are not called by their ids, to which others answer. */
function giveWay(doubtful: readonly Talk[], talks: readonly Talk[]): void {
  if (doubtful.length === 0) return
  const taken = new TakenRefs()
  for (const { id } of talks) taken.add(id)
  for (const talk of doubtful) {
    const { id } = talk
    talk.ref = `${id}${extname(talk.path)}`
    for (let i = 2; taken.has(talk.ref); i++) talk.ref = `${id}~${i}`
    taken.add(talk.ref)
  }
}

const TACTIC_REF = /\.\d+$/

/** `1` of `1.2`. */
const talkOfTactic = (ref: string): string => ref.replace(TACTIC_REF, '')

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

/**
 * Puts the name of the library in front of refs that several libraries use, or that read like the tactic of another
 * one's talk: `work:2`. A name that would make of it a ref that is another talk's ends in `~2`.
 */
export function qualifyRefs(libraries: readonly Library[]): void {
  const owners = new Map<string, Library | null>()
  for (const library of libraries) {
    for (const { ref } of allTalks(library)) owners.set(ref, owners.has(ref) ? null : library)
  }
  const isShared = ({ ref }: Talk, library: Library): boolean => {
    if (owners.get(ref) === null) return true
    const owner = TACTIC_REF.test(ref) ? owners.get(talkOfTactic(ref)) : undefined
    return owner !== undefined && owner !== library
  }
  const taken = new TakenRefs()
  const shared = libraries.map(library =>
    allTalks(library).filter(talk => {
      const gets = isShared(talk, library)
      if (!gets) taken.add(talk.ref)
      return gets
    }),
  )
  const names = new Set<string>()
  for (const [i, { root }] of libraries.entries()) {
    const base = toNormalForm(basename(root), 'NFC') || 'root'
    const talks = shared[i] ?? []
    let name = base
    const isTaken = (): boolean => names.has(name) || talks.some(({ ref }) => taken.has(`${name}:${ref}`))
    for (let n = 2; isTaken(); n++) name = `${base}~${n}`
    names.add(name)
    for (const talk of talks) {
      talk.ref = `${name}:${talk.ref}`
      taken.add(talk.ref)
    }
  }
}

/** Refs, to each of which only one talk may answer, by itself or by one of its tactics. */
class TakenRefs {
  private readonly refs = new Set<string>()
  /** What refs read like tactics of. */
  private readonly talks = new Set<string>()

  add(ref: string): void {
    this.refs.add(ref)
    if (TACTIC_REF.test(ref)) this.talks.add(talkOfTactic(ref))
  }

  /** Whether it is one of them, is a tactic of one, or one of them would be its tactic. */
  has(ref: string): boolean {
    return (
      this.refs.has(ref) || this.talks.has(ref) || (TACTIC_REF.test(ref) && this.refs.has(talkOfTactic(ref)))
    )
  }
}
