// Loads a folder of notes into memory. The one way in: everything else of src/notes serves it.
import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { LibraryError } from '../model/errors.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import {
  type CacheOptions,
  cacheName,
  type LoadedNote,
  openCache,
  type StoredLibrary,
  saveCache,
} from './cache.ts'
import { type Found, findNotes, type NoteFile, readNote } from './files.ts'
import { noteId, parseNote } from './note.ts'
import { systemReason } from './problems.ts'
import { byNumberThenPath, giveRefs, qualifyRefs } from './refs.ts'

export interface LoadOptions {
  /** Whether what .gitignore and .ignore files name is left out; true unless said otherwise. */
  ignore?: boolean
  /** Told after every note that is read how many of how many are done, for a progress bar. */
  onProgress?: (done: number, total: number) => void
  /** Where libraries are kept between runs; without it every note is read. */
  cache?: CacheOptions | null
}

/** A library and where it stands in the cache, for what is derived from it. */
export interface LoadedLibrary {
  library: Library
  /** One for each folder; empty without a cache. */
  sources: CacheSource[]
}

export interface CacheSource {
  /** The name of the cache file, without extension. */
  name: string
  /** The state on disk, when that is the library as it is now. */
  generation: string | null
  /** The state that unchanged talks come from. */
  stored: StoredLibrary | null
}

const INDEX_NAME = '_index.md'

/**
 * Reads every note below `root`, a folder or a single note file. What is wrong with a note is in `problems`.
 * Throws a LibraryError when the root itself can't be read.
 */
export function loadLibrary(root: string, options: LoadOptions = {}): Library {
  return load(resolve(root), options).library
}

/**
 * Several folders as one library: the talks of each in the order given. A ref that two of them use gets the name of
 * its folder in front: `work:2`. Throws a LibraryError when a root can't be read.
 */
export function loadLibraries(roots: readonly string[], options: LoadOptions = {}): Library {
  return openLibraries(roots, options).library
}

/** As `loadLibraries`, with what `loadDerived` needs. */
export function openLibraries(roots: readonly string[], options: LoadOptions = {}): LoadedLibrary {
  const all = [...new Set(roots.map(root => resolve(root)))].map(root => load(root, options))
  const [first] = all
  if (first === undefined) throw new LibraryError('no library is given; name a folder of notes')
  if (all.length === 1) return first
  const libraries = all.map(({ library }) => library)
  const indexes = libraries.flatMap(library => library.index ?? [])
  qualifyRefs(libraries)
  const library: Library = {
    root: first.library.root,
    talks: libraries.flatMap(each => each.talks),
    index: indexes[0] ?? null,
    indexes,
    problems: libraries.flatMap(each => each.problems),
  }
  return { library, sources: all.flatMap(({ sources }) => sources) }
}

function load(root: string, options: LoadOptions): LoadedLibrary {
  const { cache = null, ignore = true } = options
  const started = cache?.now() ?? 0
  const found = findRoot(root, ignore)
  const read = createReader(found, options)
  if (cache === null) return { library: assemble(found, found.files.map(read)).library, sources: [] }
  const name = cacheName(root, ignore)
  const path = join(cache.folder, `${name}.notes`)
  const stored = openCache(path, cache.stamp, found.root, relative => readAgain(found.root, relative))
  const entries = found.files.map((file, i) => findUnchanged(stored, file, i))
  const kept = entries.reduce((count, entry) => count + (entry === -1 ? 0 : 1), 0)
  if (stored !== null && kept === entries.length && kept === stored.count) {
    return { library: restore(found, stored), sources: [{ name, generation: stored.generation, stored }] }
  }
  const notes = found.files.map((file, i) => {
    const entry = entries[i] ?? -1
    return stored === null || entry === -1 ? read(file, i) : reuse(stored, entry, file)
  })
  const { library, ordered, duplicates } = assemble(found, notes)
  const isSaved = stored === null || isWorthSaving(notes.length - kept + stored.count - kept, notes.length)
  const state = { root: found.root, notes, ordered, problems: duplicates }
  const generation = isSaved ? saveCache(path, cache, state, started) : null
  return { library, sources: [{ name, generation, stored }] }
}

/** In a large library a few changed notes are read again at every run rather than all of it written. */
function isWorthSaving(changed: number, total: number): boolean {
  return total < 2000 || changed * 100 > total
}

interface FoundLibrary extends Found {
  root: string
}

function findRoot(path: string, ignore: boolean): FoundLibrary {
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

function createReader(
  { root, files }: FoundLibrary,
  { onProgress }: LoadOptions,
): (file: NoteFile, i: number) => LoadedNote {
  return (file, i) => {
    const { text, stats, problems } = readNote(file.location)
    const note = text === null ? null : parseNote(text, file.relative, join(root, file.relative))
    onProgress?.(i + 1, files.length)
    return {
      file,
      stats: text === null && problems.some(({ code }) => code === 'unreadable') ? null : stats,
      talk: note?.talk ?? null,
      problems: note === null ? problems : [...problems, ...note.problems],
      isIndex: file.relative === INDEX_NAME,
    }
  }
}

/** The talk of one note as it is now; without its text where it is gone. */
function readAgain(root: string, relative: string): Talk {
  const path = join(root, relative)
  const { text, problems } = readNote(path)
  // The library is loaded and its problems are told; a talk without its body would be a partial answer without a word.
  if (text === null) throw new LibraryError(`${path}: ${problems.map(({ message }) => message).join('; ')}`)
  return parseNote(text, relative, path).talk
}

/** The entry of a note that is what it was when it was stored, else -1. */
function findUnchanged(stored: StoredLibrary | null, { relative, location }: NoteFile, hint: number): number {
  if (stored === null || typeof location !== 'string') return -1
  try {
    return stored.find(relative, hint, statSync(location))
  } catch {
    return -1
  }
}

function reuse(stored: StoredLibrary, entry: number, file: NoteFile): LoadedNote {
  const talk = stored.talk(entry)
  // Its id may have made way for a note that is gone.
  if (talk !== null) talk.id = noteId(file.relative)
  const problems = [...stored.noteProblems(entry)]
  return { file, stats: stored.stats(entry), talk, problems, isIndex: file.relative === INDEX_NAME }
}

/** The library as it was stored, when nothing has changed since. */
function restore({ root, problems }: FoundLibrary, stored: StoredLibrary): Library {
  const all: Talk[] = []
  for (const entry of stored.order) {
    const talk = stored.talk(entry)
    if (talk !== null) all.push(talk)
  }
  const index = stored.hasIndex ? (all.pop() ?? null) : null
  for (const entry of stored.troubled) {
    for (const found of stored.noteProblems(entry)) problems.push({ path: stored.path(entry), ...found })
  }
  return { root, talks: all, index, problems: [...problems, ...stored.problems] }
}

interface Assembled {
  library: Library
  /** The talks in their order, the index last. */
  ordered: Talk[]
  /** What is wrong between notes. */
  duplicates: Problem[]
}

function assemble({ root, problems }: FoundLibrary, notes: readonly LoadedNote[]): Assembled {
  const talks: Talk[] = []
  let index: Talk | null = null
  for (const { file, talk, problems: own, isIndex } of notes) {
    for (const found of own) problems.push({ path: join(root, file.relative), ...found })
    if (talk === null) continue
    if (isIndex) index = talk
    else talks.push(talk)
  }
  talks.sort(byNumberThenPath)
  const duplicates = giveRefs(talks)
  if (index !== null) index.ref = '_index'
  const library: Library = { root, talks, index, problems: [...problems, ...duplicates] }
  return { library, ordered: index === null ? talks : [...talks, index], duplicates }
}
