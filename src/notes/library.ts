// Loads a folder of notes into memory. The one way in: everything else of src/notes serves it.
import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { LibraryError } from '../model/errors.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import { type Found, findNotes, type NoteFile, readNote } from './files.ts'
import { parseNote } from './note.ts'
import { problem, systemReason } from './problems.ts'

export interface LoadOptions {
  /** Whether what .gitignore and .ignore files name is left out; true unless said otherwise. */
  ignore?: boolean
  /** Told after every note how many of how many are done, for a progress bar. */
  onProgress?: (done: number, total: number) => void
}

const INDEX_NAME = '_index.md'

/**
 * Reads every note below `root`, a folder or a single note file. What is wrong with a note is in `problems`.
 * Throws a LibraryError when the root itself can't be read.
 */
export function loadLibrary(root: string, options: LoadOptions = {}): Library {
  const found = findRoot(resolve(root), options.ignore ?? true)
  const library: Library = { root: found.root, talks: [], index: null, problems: found.problems }
  for (const [i, file] of found.files.entries()) {
    loadNote(library, file)
    options.onProgress?.(i + 1, found.files.length)
  }
  library.talks.sort(byNumberThenPath)
  giveRefs(library)
  return library
}

/**
 * Several folders as one library: the talks of each in the order given. A ref that two of them use gets the name of
 * its folder in front: `work:2`. Throws a LibraryError when a root can't be read.
 */
export function loadLibraries(roots: readonly string[], options: LoadOptions = {}): Library {
  const libraries = [...new Set(roots.map(root => resolve(root)))].map(root => loadLibrary(root, options))
  const [first] = libraries
  if (first === undefined) throw new LibraryError('no library is given; name a folder of notes')
  if (libraries.length === 1) return first
  const indexes = libraries.flatMap(library => library.index ?? [])
  qualifyRefs(libraries)
  return {
    root: first.root,
    talks: libraries.flatMap(library => library.talks),
    index: indexes[0] ?? null,
    indexes,
    problems: libraries.flatMap(library => library.problems),
  }
}

function qualifyRefs(libraries: readonly Library[]): void {
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

function allTalks(library: Library): Talk[] {
  return library.index === null ? library.talks : [...library.talks, library.index]
}

function findRoot(path: string, ignore: boolean): Found & { root: string } {
  try {
    if (statSync(path).isDirectory()) return { root: path, ...findNotes(path, ignore) }
  } catch (error) {
    throw new LibraryError(`cannot read the library ${path}: ${systemReason(error)}`)
  }
  if (!/\.(?:md|markdown)$/i.test(path)) {
    throw new LibraryError(`the library ${path} is not a folder; give a folder of notes or one .md file`)
  }
  return { root: dirname(path), files: [{ relative: basename(path), location: path }], problems: [] }
}

function loadNote(library: Library, file: NoteFile): void {
  const path = join(library.root, file.relative)
  const { text, problems } = readNote(file.location)
  for (const found of problems) library.problems.push({ path, ...found })
  if (text === null) return
  const note = parseNote(text, file.relative, path)
  for (const found of note.problems) library.problems.push({ path, ...found })
  if (file.relative === INDEX_NAME) library.index = note.talk
  else library.talks.push(note.talk)
}

/** Numbered talks first, by their numbers; equal or no numbers by path, in code-unit order. */
function byNumberThenPath(a: Talk, b: Talk): number {
  const numbers = (a.number ?? Infinity) - (b.number ?? Infinity)
  if (numbers !== 0 && !Number.isNaN(numbers)) return numbers
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/**
 * Gives every talk the shortest ref that is its alone: its number, else its id. Notes that claim the same number or
 * id stay reachable, each by a ref of its own, and are reported.
 */
function giveRefs(library: Library): void {
  const { talks, problems } = library
  const numbers = new Map<number, Talk>()
  const shared = new Set<number>()
  const taken = new Set<string>(['_index'])
  for (const talk of talks) {
    giveId(talk, taken, problems)
    if (talk.number === null) continue
    const first = numbers.get(talk.number)
    if (first === undefined) numbers.set(talk.number, talk)
    else {
      shared.add(talk.number)
      const message = `the number ${talk.number} is also that of ${first.id}; give each talk its own`
      problems.push({ path: talk.path, ...problem('warning', 'duplicate-number', message) })
    }
  }
  // An id that reads like another talk's number gives way to it.
  for (const talk of talks) {
    const isNumbered = talk.number !== null && !shared.has(talk.number)
    const looksLikeNumber = /^\d+$/.test(talk.id) && numbers.has(Number(talk.id))
    talk.ref = isNumbered ? String(talk.number) : looksLikeNumber ? basename(talk.path) : talk.id
  }
  if (library.index !== null) library.index.ref = '_index'
}

/** Files whose names differ only in extension or in how Hangul is composed would share an id. */
function giveId(talk: Talk, taken: Set<string>, problems: Problem[]): void {
  const id = talk.id
  for (let i = 2; taken.has(talk.id); i++) talk.id = `${id}~${i}`
  taken.add(talk.id)
  if (talk.id === id) return
  const message = `another note has the id ${id} too; this one is ${talk.id}. Rename one of them`
  problems.push({ path: talk.path, ...problem('warning', 'duplicate-id', message) })
}
