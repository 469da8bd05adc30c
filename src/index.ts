// The library entry, what `import { openLibrary } …` gets of the package. The same model, refs and search that the commands use.
import { join } from 'node:path'
import type { Answer } from './model/answer.ts'
import { createFilter, parseCondition } from './model/filter.ts'
import { allTalks, findRef, type RefAnswer } from './model/ref.ts'
import { parseSort, sortByFields } from './model/sort.ts'
import { librarySynonyms } from './model/synonyms.ts'
import type { Library, Talk } from './model/talk.ts'
import { loadLibraries } from './notes/library.ts'
import { createIndex } from './search/indexing.ts'
import { search as findHits, parseQuery } from './search/search.ts'
import type { SearchIndex } from './search/search-index.ts'

export type { Answer, Explanation, TermReading } from './model/answer.ts'
export { LibraryError, UsageError } from './model/errors.ts'
export type { Hit, Match, Reading } from './model/hit.ts'
export type { RefAnswer } from './model/ref.ts'
export type {
  Fields,
  FieldValue,
  Library,
  Problem,
  Severity,
  Tactic,
  TacticKind,
  Talk,
} from './model/talk.ts'

export interface OpenOptions {
  /** Whether what .gitignore and .ignore files name is left out; true unless said otherwise. */
  ignore?: boolean
}

export interface SearchOptions {
  /** At most so many hits, a whole number from 0; all when absent. */
  limit?: number
  /** Only these talks are searched. */
  filter?: (talk: Talk) => boolean
}

/** A library in memory, and what can be asked of it. What is wrong with its notes is in `problems`. */
export interface OpenLibrary extends Library {
  /** Tactics and talks that answer a query, best first. Never throws. */
  search(query: string, options?: SearchOptions): Answer
  /** The talk or tactic that a ref names: `2`, `city-library`, `2.3`. */
  find(ref: string): RefAnswer
  /** The talks that meet all filters: `where('tags=도서관', 'date>=2012-02')`. Throws `UsageError`. */
  where(...filters: string[]): Talk[]
  /** The talks in another order: `sort('date-,title')`. Throws `UsageError`. */
  sort(keys: string): Talk[]
}

/**
 * Reads a folder of notes, or several as one library; without a folder the talks that come with the program. Throws
 * `LibraryError` when a folder can't be read.
 */
export function openLibrary(
  folders: string | readonly string[] = [],
  options: OpenOptions = {},
): OpenLibrary {
  const given = typeof folders === 'string' ? [folders] : folders
  const isBundled = given.length === 0
  const roots = isBundled ? [join(__dirname, '..', 'notes')] : given
  // The bundled notes are whole as they are, wherever the package is installed.
  const library = loadLibraries(roots, { ignore: !isBundled && (options.ignore ?? true) })
  let index: SearchIndex | undefined
  return {
    ...library,
    search(query, { limit, filter } = {}) {
      if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
        throw new RangeError(`limit ${limit} is no whole number from 0`)
      index ??= createIndex(allTalks(library), {
        synonyms: librarySynonyms(library),
      })
      return findHits(index, parseQuery(query), { limit, filter })
    },
    find: ref => findRef(library, ref),
    where(...filters) {
      return library.talks.filter(createFilter(filters.map(parseCondition), library.talks))
    },
    sort: keys => sortByFields(library.talks, parseSort(keys), talk => talk, library.talks),
  }
}
