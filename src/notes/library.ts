// Loads a folder of notes into memory. The one way in: everything else of src/notes serves it.

import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { LibraryError } from '../model/errors.ts'
import { INDEX_NAME, INDEX_REF, isIndexName, isNoteName } from '../model/note-name.ts'
import { allTalks } from '../model/ref.ts'
import { shorten } from '../model/shorten.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import {
  type CacheOptions,
  cacheName,
  type LoadedNote,
  openCache,
  orderedTalks,
  type StoredLibrary,
} from './cache.ts'
import * as deferredCacheWriter from './cache-writer.ts'
import * as deferredCurrentNote from './current-note.ts'
import { type Found, findNotes, locationOf, type NoteFile } from './files.ts'
import { systemReason } from './problems.ts'
import { byNumberThenPath, giveRefs, noteId, qualifyRefs, sharedNumbers } from './refs.ts'
import type { ReadAgain } from './talk-store.ts'

export interface LoadOptions {
  /** Whether what .gitignore and .ignore files name is left out; true unless said otherwise. */
  ignore?: boolean
  /** Roots, absolute, of which all is read whatever ignore files say. */
  whole?: readonly string[]
  /** Told of each root that can't be read, which is then left out; without it that throws. */
  onUnreadable?: ((error: LibraryError) => void) | undefined
  /** Told after every note that is read or found unchanged how many of how many are done, for a progress bar. */
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Where libraries are kept between runs; without it every note is read. */
  cache?: CacheOptions | null
}

/** A library and where it stands in the cache, for what is derived from it. */
export interface LoadedLibrary {
  library: Library
  /** One for each folder; empty without a cache. */
  sources: CacheSource[]
  /** Absolute paths of the notes, folders and ignore files it was read from: it changes when one of these does. */
  places: () => Iterable<string>
}

export interface CacheSource {
  /** The name of the cache file, without extension. */
  name: string
  /** The state on disk, when that is the library as it is now. */
  generation: string | null
  /** The state that unchanged talks come from. */
  stored: StoredLibrary | null
}

/** The state on disk of all its folders, when that is the library as it is now; null when it is not, or without a cache. */
export function generationOf({ sources }: LoadedLibrary): string | null {
  return joinGenerations(sources.map(source => source.generation))
}

/** Several states as one; null where one is null, or there is none. */
export function joinGenerations(generations: readonly (string | null)[]): string | null {
  return generations.length === 0 || generations.includes(null) ? null : generations.join('\n')
}

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
  const paths = withoutSame([...new Set(roots.map(root => resolve(root)))])
  const [path] = paths
  if (path === undefined) throw new LibraryError('no library is given; name a folder of notes')
  const all = paths.flatMap(root => loadIfReadable(root, options))
  const [first] = all
  if (first !== undefined && all.length === 1) return first
  const libraries = all.map(({ library }) => library)
  // Files that are given together are as one library to each other, but for their refs.
  first?.library.problems.push(...sharedNumbers(libraries.flatMap(({ talks }) => givenNote(talks, paths))))
  const isNested = leaveOutTwice(libraries)
  qualifyRefs(libraries)
  const library: Library = {
    root: first?.library.root ?? path,
    talks: libraries.flatMap(each => each.talks),
    indexes: libraries.flatMap(each => each.indexes),
    problems: libraries.flatMap(each => each.problems),
  }
  // What is kept of each library is of all its notes.
  return {
    library,
    sources: isNested ? [] : all.flatMap(({ sources }) => sources),
    places: () => all.flatMap(({ places }) => [...places()]),
  }
}

/** The paths without those that lead to where an earlier one does, by a link or in other letters (`Notes`, `notes` on macOS). */
function withoutSame(paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths
  const places = paths.map(placeOf)
  return paths.filter((_, at) => !places.slice(0, at).includes(places[at] ?? ''))
}

/** Where a path leads, the same for all paths that lead there; the path itself where nothing is there. */
function placeOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** The note that is a whole library by itself, because its file was given; else none. */
function givenNote([talk, ...others]: readonly Talk[], paths: readonly string[]): Talk[] {
  return talk && others.length === 0 && paths.includes(talk.path) ? [talk] : []
}

function loadIfReadable(root: string, options: LoadOptions): LoadedLibrary | [] {
  try {
    return load(root, options)
  } catch (error) {
    if (!options.onUnreadable || !(error instanceof LibraryError)) throw error
    options.onUnreadable(error)
    return []
  }
}

/** Takes out what an earlier library has too; false where no library lies in another. */
function leaveOutTwice(libraries: readonly Library[]): boolean {
  const folders = libraries.map(({ root }) => join(root, sep))
  const isNested = folders.some((folder, i) =>
    folders.some((other, j) => i !== j && folder.startsWith(other)),
  )
  if (!isNested) return false
  const met = new Set<string>()
  const isNew = (key: string): boolean => !met.has(key) && met.add(key) !== null
  for (const library of libraries) {
    library.talks = library.talks.filter(({ path }) => isNew(path))
    library.indexes = library.indexes.filter(({ path }) => isNew(path))
    library.problems = library.problems.filter(problem => isNew(JSON.stringify(problem)))
  }
  return true
}

function load(root: string, options: LoadOptions): LoadedLibrary {
  const { cache = null, onProgress } = options
  const ignore = (options.ignore ?? true) && !options.whole?.includes(root)
  const started = cache?.now() ?? 0
  const found = findRoot(root, ignore)
  const { files } = found
  const places = (): Iterable<string> => placesOf(found)
  const onNote = (i: number) => onProgress?.(i + 1, files.length)
  function* readAll(): Generator<LoadedNote> {
    for (const [i, file] of files.entries()) {
      yield deferredCurrentNote.readFile(found.root, file)
      onNote(i)
    }
  }
  if (cache === null) return { library: assemble(found, [...readAll()]).library, sources: [], places }
  const name = cacheName(root, ignore)
  const path = join(cache.folder, `${name}.notes`)
  const again: ReadAgain = {
    talk: relative => deferredCurrentNote.readTalk(found.root, relative),
    body: relative => deferredCurrentNote.readBody(found.root, relative),
  }
  const stored = openCache(path, cache.stamp, found.root, again)
  /** The library of these notes, which is what the cache holds from here on. */
  const keep = (notes: Iterable<LoadedNote>): LoadedLibrary => {
    const writer = new deferredCacheWriter.CacheWriter(found.root, files.length, started, again)
    // Each as soon as it is read: as objects, 100,000 notes would take several times the memory.
    const { library, ordered, duplicates } = assemble(
      found,
      Array.from(notes, note => writer.add(note)),
    )
    const state = { ordered, hasIndex: library.indexes.length > 0, problems: duplicates }
    return { library, sources: [{ name, generation: writer.save(path, cache.stamp, state), stored }], places }
  }
  if (stored === null) return keep(readAll())
  const entries = new Int32Array(files.length)
  let kept = 0
  const changed = files.map((file, i): LoadedNote | null => {
    const entry = findUnchanged(found.root, stored, file, i)
    entries[i] = entry
    if (entry !== -1) kept++
    onNote(i)
    return entry === -1 ? deferredCurrentNote.readFile(found.root, file) : null
  })
  if (kept === files.length && kept === stored.count) {
    return {
      library: restore(found, stored),
      sources: [{ name, generation: stored.generation, stored }],
      places,
    }
  }
  const notes = files.map((file, i) => changed[i] ?? reuse(stored, entries[i] ?? -1, file))
  const age = Math.abs(started - stored.started)
  const different = changed.filter(isKeepable).length + stored.count - kept
  if (isWorthSaving(different, files.length, age)) return keep(notes)
  const generation = different === 0 ? stored.generation : null
  return { library: assemble(found, notes).library, sources: [{ name, generation, stored }], places }
}

/** What was read again and can be kept: one that can't be read is tried at every run. */
const isKeepable = (note: LoadedNote | null): boolean => note !== null && note.stats !== null

/**
 * In a large library a few changed notes are read again for some time rather than all of it written at every run. `age`: how
 * long ago it was written, in ms, whichever way the clock was set since.
 */
function isWorthSaving(changed: number, total: number, age: number): boolean {
  if (changed === 0) return false
  return total < 2000 || changed * 100 > total || age > MAX_AGE
}

/** To write a library takes as long as two runs save by it. Milliseconds. */
const MAX_AGE = 60_000

interface FoundLibrary extends Found {
  root: string
}

function findRoot(path: string, ignore: boolean): FoundLibrary {
  try {
    if (statSync(path).isDirectory()) return { root: path, ...findNotes(path, ignore) }
  } catch (error) {
    throw new LibraryError(
      `cannot read ${shorten(path)}: ${systemReason(error)}; give a folder of notes or one .md file`,
    )
  }
  if (!isNoteName(path)) {
    throw new LibraryError(`${shorten(path)} is not a folder; give a folder of notes or one .md file`)
  }
  return {
    root: dirname(path),
    files: [{ relative: basename(path), bytes: null }],
    sources: [],
    problems: [],
  }
}

function* placesOf({ root, files, sources }: FoundLibrary): Generator<string> {
  for (const source of sources) yield join(root, source)
  for (const { relative } of files) yield join(root, relative)
}

/** The entry of a note that is what it was when it was stored, else -1. */
function findUnchanged(root: string, stored: StoredLibrary, file: NoteFile, hint: number): number {
  const location = locationOf(root, file)
  if (typeof location !== 'string') return -1
  try {
    return stored.find(file.relative, hint, statSync(location))
  } catch {
    return -1
  }
}

function reuse(stored: StoredLibrary, entry: number, file: NoteFile): LoadedNote {
  const talk = stored.talks.talk(entry)
  // Its id may have made way for a note that is gone.
  if (talk !== null) talk.id = noteId(file.relative)
  return { file, stats: stored.stats(entry), talk, problems: stored.noteProblems.get(entry) ?? [] }
}

/** The library as it was stored, when nothing has changed since. */
function restore({ root, problems }: FoundLibrary, stored: StoredLibrary): Library {
  const talks = orderedTalks(stored)
  const indexes = stored.hasIndex ? talks.splice(-1) : []
  for (const [entry, found] of stored.noteProblems) {
    for (const one of found) problems.push({ path: stored.talks.path(entry), ...one })
  }
  return { root, talks, indexes, problems: [...problems, ...stored.problems] }
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
  const indexes: Talk[] = []
  const named = notes.filter(({ file, talk }) => isIndexName(file.relative) && talk !== null)
  const index = named.find(({ file }) => file.relative === INDEX_NAME) ?? named[0]
  for (const note of notes) {
    const { file, talk, problems: own } = note
    for (const found of own) problems.push({ path: join(root, file.relative), ...found })
    if (talk !== null) (note === index ? indexes : talks).push(talk)
  }
  talks.sort(byNumberThenPath)
  const duplicates = giveRefs(talks)
  for (const index of indexes) index.ref = INDEX_REF
  const library: Library = { root, talks, indexes, problems: [...problems, ...duplicates] }
  return { library, ordered: allTalks(library), duplicates }
}
