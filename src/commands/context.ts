// What every command is given: the world, the screen, the library, a way to say things.
import { delimiter, isAbsolute, relative, resolve } from 'node:path'
import type { Io, LongText } from '../io.ts'
import { LibraryError, UsageError } from '../model/errors.ts'
import { shorten } from '../model/shorten.ts'
import type { Library, Problem } from '../model/talk.ts'
import type { CacheOptions } from '../notes/cache.ts'
import * as deferredCheck from '../notes/check.ts'
import { type LoadedLibrary, type LoadOptions, openLibraries } from '../notes/library.ts'
import { cacheFolder } from '../store/cache-folder.ts'
import { build, version } from '../version.ts'
import { colorLevel } from '../views/color.ts'
import { renderProblem } from '../views/problem.ts'
import type { PathFrom } from '../views/records.ts'
import { sanitize } from '../views/sanitize.ts'
import { createScreen, hasHyperlinks, type Screen, screenColumns } from '../views/screen.ts'
import type { Options } from './line/command-definition.ts'
import { amount } from './output/amount.ts'
import { printPaged } from './output/paging.ts'
import { startProgress } from './output/progress.ts'
import { say } from './output/say.ts'

/** Before an answer so many problems are listed, errors first, and the others counted; `--strict` and `check` list all. */
const PROBLEMS_SHOWN = 3

export interface LibrarySource {
  loaded: LoadedLibrary
  roots: readonly string[]
  /** What was read of the roots. */
  reading: Pick<LoadOptions, 'ignore' | 'whole'>
  /** Null where nothing is kept. */
  cache: CacheOptions | null
}

/** A library, and the files and folders it was read from, absolute. */
interface RootedLibrary {
  library: Library
  roots: readonly string[]
}

export interface Context {
  readonly io: Io
  readonly options: Options
  /**
   * The notes of these files and folders, else of the library asked for; problems are left to the caller. Throws
   * `LibraryError` for what can't be read, unless `onUnreadable` is told of it.
   */
  readLibrary(paths?: readonly string[], onUnreadable?: LoadOptions['onUnreadable']): RootedLibrary
  /** Says so where the library has no notes. */
  noticeNoNotes(library: Library): void
  /**
   * The notes, read now; their problems are reported on stderr, where `concern` is given those that it has something to do
   * with. Throws `LibraryError`.
   */
  loadLibrary(concern?: Concern): Library
  /** As `loadLibrary` of all problems, with what it takes to keep beside the cache what is worked out from the notes. */
  loadSource(): LibrarySource
  /** As `loadSource`, without a word: something else has the terminal. What is wrong with the notes stops nothing. */
  loadSourceAgain(): LibrarySource
  /** The screen results are laid out for: stdout, or the terminal a full-screen view draws on. */
  loadScreen(target?: 'stdout' | 'terminal'): Promise<Screen>
  readonly pathFrom: PathFrom
  /** Prints text that may be longer than the screen. */
  page(text: LongText): Promise<void>
  /** Says something that is no result, on stderr, unless `--quiet`. */
  notice(text: string): void
}

/** Whether a problem of a library has to do with what was asked. */
export type Concern = (library: Library) => (problem: Problem) => boolean

/** How files are opened: what is said meanwhile, and who is told of those that can't be read. */
interface Opening {
  isQuiet?: boolean
  onUnreadable?: LoadOptions['onUnreadable']
}

export function createContext(io: Io, options: Options): Context {
  if (!options.cache) io.keepNothing()
  const cwd = io.cwd()
  const pathFrom: PathFrom = absolute => (cwd === null ? absolute : relative(cwd, absolute) || '.')
  const notice = (text: string) => {
    if (!options.quiet) say(io, `talks: ${sanitize(text)}\n`)
  }
  return {
    io,
    options,
    pathFrom,
    notice,
    readLibrary,
    noticeNoNotes,
    loadLibrary: concern => loadSource(concern).loaded.library,
    loadSource: () => loadSource(),
    loadSourceAgain: () => openSource([], { isQuiet: true }),
    async page(text) {
      await printPaged(text, io, options.pager, notice)
    },
    async loadScreen(target = 'stdout') {
      const { env, stdout } = io
      const isTTY = target === 'terminal' || stdout.isTTY
      return createScreen({
        columns: screenColumns({ flag: options.width ?? null, env, terminal: stdout.columns }),
        level: colorLevel({ flag: options.color ?? null, env, isTTY }),
        ambiguousWidth: options.ambiguousWidth === '2' ? 2 : 1,
        hyperlinks: hasHyperlinks({ env, isTTY }),
      })
    },
  }

  function loadSource(concern: Concern = () => () => true): LibrarySource {
    const source = openSource([])
    const { library } = source.loaded
    const isEmpty = library.talks.length === 0 && library.indexes.length === 0
    if (options.strict) refuseProblems(deferredCheck.checkLibrary(library, source.roots))
    else if (library.problems.length > 0) {
      reportProblems(isEmpty ? library.problems : library.problems.filter(concern(library)), PROBLEMS_SHOWN)
    }
    if (isEmpty) {
      if (library.problems.some(({ severity }) => severity === 'error')) {
        throw new LibraryError(`no note in ${pathFrom(library.root)} can be read`)
      }
      noticeNoNotes(library)
    }
    return source
  }

  function readLibrary(
    paths: readonly string[] = [],
    onUnreadable: LoadOptions['onUnreadable'] = undefined,
  ): RootedLibrary {
    const { loaded, roots } = openSource(paths, { onUnreadable })
    return { library: loaded.library, roots }
  }

  function noticeNoNotes({ root, talks, indexes }: Library): void {
    if (talks.length > 0 || indexes.length > 0) return
    notice(`no notes in ${pathFrom(root)}; notes are files whose names end in .md or .markdown`)
  }

  function openSource(
    paths: readonly string[],
    { isQuiet = options.quiet ?? false, onUnreadable }: Opening = {},
  ): LibrarySource {
    const roots = resolvePaths(paths.length > 0 ? paths : libraryPaths(io, options), io, cwd)
    const cache = paths.length > 0 ? null : cacheOptions(io, options)
    // The bundled notes are whole as they are, wherever the program is installed.
    const reading = { ignore: options.ignore, whole: [io.bundledNotes] }
    const progress = isQuiet ? null : startProgress(io)
    try {
      const loaded = openLibraries(roots, { ...reading, cache, onUnreadable, onProgress: progress?.report })
      return { loaded, roots, reading, cache }
    } finally {
      progress?.end()
    }
  }

  function reportProblems(problems: readonly Problem[], most: number): void {
    if (options.quiet) return
    const shown = most < problems.length ? errorsFirst(problems).slice(0, most) : problems
    if (shown.length > 0) say(io, shown.map(problem => `${renderProblem(problem, pathFrom)}\n`).join(''))
    const rest = problems.length - shown.length
    if (rest > 0) notice(`${amount(rest, 'more problem')} in the notes; talks check lists them`)
  }

  function refuseProblems(problems: readonly Problem[]): void {
    reportProblems(problems, Number.POSITIVE_INFINITY)
    if (problems.length > 0) {
      throw new LibraryError(`${amount(problems.length, 'problem')} in the notes, and --strict allows none`)
    }
  }
}

const errorsFirst = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))

/** The files and folders of the library asked for, as they are written. */
function libraryPaths(io: Io, options: Options): readonly string[] {
  if (options.library?.includes('')) throw new UsageError('--library "" names no folder; give one of notes')
  const named = io.env['TALKS_LIBRARY'] ?? ''
  const given = options.library ?? named.split(delimiter).filter(Boolean)
  if (given.length === 0 && named !== '')
    throw new UsageError(
      `TALKS_LIBRARY is ${JSON.stringify(named)}, which names no folder; give some, or unset it`,
    )
  return given.length > 0 ? given : [io.bundledNotes]
}

/** Absolute paths, each once. */
const resolvePaths = (paths: readonly string[], { env }: Io, cwd: string | null): string[] => [
  ...new Set(paths.map(path => resolveFrom(cwd, withHome(path, env['HOME'])))),
]

/** Nothing lies at a relative path where its folder is gone, and from `/` it would name something else. */
function resolveFrom(cwd: string | null, path: string): string {
  if (cwd !== null || isAbsolute(path)) return resolve(cwd ?? '/', path)
  throw new LibraryError(
    `cannot read ${shorten(path)}: the folder this was run from is gone; change to another, or give an absolute path`,
  )
}

/** `~/notes` where no shell has seen it: in quotes, or behind `--library=`. */
const withHome = (path: string, home: string | undefined): string =>
  home && /^~(?:\/|$)/u.test(path) ? home + path.slice(1) : path

/** Null where nothing is to be kept, or where a change of the program would not be noticed. */
function cacheOptions({ env, now }: Io, options: Options): CacheOptions | null {
  const folder = cacheFolder(env)
  if (!options.cache || folder === null || build === null) return null
  return { folder, stamp: `${version} ${build}`, now }
}
