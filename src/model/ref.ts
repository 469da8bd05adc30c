// From what a person types to the talk or tactic meant: `2`, `2.3`, `city-library`, a title, a name.

import { foldName } from './name.ts'
import { nearNames } from './near.ts'
import { toNormalForm } from './normal-form.ts'
import { folderOfIndex, isNoteName } from './note-name.ts'
import { tacticAt } from './tactics.ts'
import type { Library, Problem, Tactic, Talk } from './talk.ts'

export type RefAnswer =
  /** `isGuess`: what was typed is but a part of a title, a name or another one. */
  | { kind: 'talk'; talk: Talk; isGuess: boolean }
  | { kind: 'tactic'; talk: Talk; tactic: Tactic; isGuess: boolean }
  /** Several talks could be meant. */
  | { kind: 'ambiguous'; talks: Talk[]; isGuess: boolean }
  /** The talk is there, but has no tactic of that number. */
  | { kind: 'no-tactic'; talk: Talk }
  /** The note is there, but could not be read: why. */
  | { kind: 'unread'; problem: Problem }
  | { kind: 'none' }

/** Whether a ref names a note: as typed, and as a name is compared. */
type Way<Note> = (note: Note, ref: string, folded: string) => boolean

/** A note of which nothing may be known but where it is. */
type Located = Pick<Talk, 'id' | 'path'>

/** Ways to name a note by the end of its path, strictest first. */
const BY_PATH: readonly Way<Located>[] = [
  (note, ref) => isPathOf(ref, note, path => toNormalForm(path, 'NFC')),
  (note, ref) => isPathOf(ref, note, foldName),
  ({ id }, _, folded) => paths(id).some(path => foldName(path).endsWith(`/${folded}`)),
  ({ id }, _, folded) => paths(id).some(path => isTail(foldName(path), folded)),
]

/**
 * Ways to name a talk, strictest first. The first that names any decides; if it names several, the ref is
 * ambiguous.
 */
const WAYS: readonly Way<Talk>[] = [
  (talk, ref) => talk.ref === ref,
  (talk, ref, folded) => talk.id === ref || isNumber(talk, folded),
  (talk, _, folded) => paths(talk.id).some(path => foldName(path) === folded),
  (talk, _, folded) => isNumber(talk, folded.replace(/^0+(?=\d)/u, '')),
  ...BY_PATH,
  (talk, _, folded) => names(talk).some(name => foldName(name) === folded),
  isCut,
  isPartOfName,
]

const isNumber = ({ number }: Talk, text: string): boolean => number !== null && String(number) === text

/** Whether the ref is one as a narrow screen cuts it: `…d-service` of `networking/dns-pod-service`. `…` folds to dots. */
function isCut(talk: Talk, _: string, folded: string): boolean {
  const [, end] = /^\.{3}(.+)$/su.exec(folded) ?? []
  return end !== undefined && paths(talk.id).some(path => foldName(path).endsWith(end))
}

/** 12 is no part of a title of 2012: what looks like a number is one. Nor is a dot. */
function isPartOfName(talk: Talk, _: string, folded: string): boolean {
  return /\p{L}/u.test(folded) && names(talk).some(name => foldName(name).includes(folded))
}

/**
 * The talk or tactic a ref names. A ref that is itself a talk's name is that talk, whatever dots it holds. The name of a note
 * that could not be read is a better answer than a guess.
 */
export function findRef(library: Library, typed: string): RefAnswer {
  const answer = findAmongTalks(library, typed)
  const isSure = answer.kind !== 'none' && !('isGuess' in answer && answer.isGuess)
  // A part of a path is itself a guess.
  const ways = answer.kind === 'none' ? BY_PATH : BY_PATH.slice(0, -1)
  const problem = isSure ? null : findUnread(library, [typed, withoutTactic(typed)], ways)
  return problem === null ? answer : { kind: 'unread', problem }
}

/** What is wrong with a note that one of the refs names by its path, if it is none of the talks for that; else null. */
function findUnread(library: Library, typed: readonly string[], ways: typeof BY_PATH): Problem | null {
  if (library.problems.length === 0) return null
  const read = new Set(allTalks(library).map(({ path }) => path))
  const unread = library.problems.filter(({ path }) => isNoteName(path) && !read.has(path))
  for (const ref of typed.map(each => each.trim())) {
    const folded = foldName(ref)
    for (const isNamed of folded === '' ? [] : ways) {
      const problem = unread.find(({ path }) =>
        isNamed({ id: path.replace(/\.\w+$/u, ''), path }, ref, folded),
      )
      if (problem) return problem
    }
  }
  return null
}

function findAmongTalks(library: Library, typed: string): RefAnswer {
  const ref = typed.trim()
  // The blank may be part of the name.
  if (ref !== typed) {
    const own = findByRef(library, typed)
    if (own.kind === 'talk' || own.kind === 'tactic') return own
  }
  const [, talkRef, number] = TACTIC_REF.exec(ref) ?? []
  if (talkRef === undefined) return findTalk(library, ref, WAYS)
  const own = findByRef(library, ref)
  if (own.kind !== 'none' && own.kind !== 'no-tactic') return own
  // What has no such tactic may be a part of a title: "Release 2.0".
  const whole = findTalk(library, ref, Number(number) === 0 ? WAYS : BY_NAME)
  return whole.kind === 'none' ? tacticOf(findTalk(library, talkRef, WAYS), Number(number)) : whole
}

/** The talk whose ref it is, else the tactic. */
function findByRef(library: Library, ref: string): RefAnswer {
  const exact = findTalk(library, ref, BY_REF)
  const [, talkRef, number] = TACTIC_REF.exec(ref) ?? []
  if (exact.kind !== 'none' || talkRef === undefined) return exact
  return tacticOf(findTalk(library, talkRef, BY_REF), Number(number))
}

const TACTIC_REF = /^(.+)\.(0|[1-9]\d*)$/su
const BY_REF = WAYS.slice(0, 1)
/** The ways before those by a part of a title or another name. */
const BY_NAME = WAYS.slice(0, -1)

/** The tactic of that number, from 1, of the talk that was found. */
function tacticOf(answer: RefAnswer, number: number): RefAnswer {
  if (answer.kind !== 'talk') return answer
  const { talk, isGuess } = answer
  const tactic = tacticAt(talk, number - 1)
  return tactic ? { kind: 'tactic', talk, tactic, isGuess } : { kind: 'no-tactic', talk }
}

/** What a ref that names nothing may have meant: for each talk that is near, its nearest ref or name. */
export function nearRefs(library: Library, ref: string): string[] {
  const meant = new Map<string, Talk>()
  for (const talk of allTalks(library)) {
    for (const name of [...idTails(talk.id), talk.ref, ...names(talk)])
      if (!meant.has(name)) meant.set(name, talk)
  }
  const near = nearNames(withoutTactic(ref), meant.keys(), NAMES_COMPARED)
  const isFirst = (name: string, at: number) =>
    near.findIndex(other => meant.get(other) === meant.get(name)) === at
  return near.filter(isFirst).slice(0, REFS_NAMED)
}

const withoutTactic = (ref: string): string => ref.replace(/\.\d+$/u, '')

const REFS_NAMED = 3
/** More than are named, because a talk has several names. */
const NAMES_COMPARED = 20

/** The ways to write an id, shortest first: `some-talk`, `02-some-talk`, `2012/02-some-talk`. */
export function idTails(id: string): string[] {
  const [path = id] = paths(id)
  const file = path.slice(path.lastIndexOf('/') + 1)
  return [...new Set([file.replace(/^\d+[-_. ]+/u, ''), file, path, id])]
}

/** An id as a path; the index note of a folder stands for the folder as well (Hugo, MDN): `api/fetch/index`. */
function paths(id: string): string[] {
  const folder = folderOfIndex(id)
  return folder === null ? [id] : [folder, id]
}

function findTalk(library: Library, ref: string, ways: typeof WAYS): RefAnswer {
  const all = allTalks(library)
  const folded = foldName(ref)
  for (const isNamed of folded === '' ? BY_REF : ways) {
    const talks = all.filter(talk => isNamed(talk, ref, folded))
    const [talk] = talks
    if (talk === undefined) continue
    const isGuess = isNamed === isPartOfName
    return talks.length === 1 ? { kind: 'talk', talk, isGuess } : { kind: 'ambiguous', talks, isGuess }
  }
  return { kind: 'none' }
}

/** Whether the ref is the path of the note's file, from wherever it was written, both as `fold` makes them. */
function isPathOf(ref: string, { path }: Located, fold: (path: string) => string): boolean {
  if (!isNoteName(ref)) return false
  const tail = fold(ref).replace(/^(?:\.{0,2}\/)+/u, '')
  return `/${fold(path)}`.endsWith(`/${tail}`)
}

/** Whether the tail begins where a word of the id does: `city-library` in `2012/02-city-library`. */
function isTail(id: string, tail: string): boolean {
  return id.endsWith(tail) && /[/\-_. ]/u.test(id.charAt(id.length - tail.length - 1))
}

/** The ref of a talk, or of a tactic of it: `2`, `2.3`. */
export const refOf = ({ talk, tactic }: { talk: Talk; tactic: Tactic | null }): string =>
  tactic === null ? talk.ref : `${talk.ref}.${tactic.number}`

/** The talks of a library, and behind them what its folders say of themselves. */
export const allTalks = ({ talks, indexes }: Library): Talk[] => [...talks, ...indexes]

function names(talk: Talk): string[] {
  return [
    talk.title,
    ...(talk.organization === null ? [] : [talk.organization]),
    ...talk.speakers,
    ...talk.aliases,
  ]
}
