// The search index of a library, kept beside the cache of its notes.
import { librarySynonyms } from '../model/synonyms.ts'
import { type DerivedCodec, type Keeping, loadDerived } from '../notes/derived.ts'
import { packIndex, unpackIndex } from '../search/index-pack.ts'
import { createIndex } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { LibrarySource } from './context.ts'

/** The index of the library: as it was kept, with what has changed folded again, or made. */
export function loadIndex(
  { loaded, cache }: Pick<LibrarySource, 'loaded' | 'cache'>,
  keeping?: Keeping,
): SearchIndex {
  const synonyms = librarySynonyms(loaded.library)
  const codec: DerivedCodec<SearchIndex> = {
    create: talks => createIndex(talks, { synonyms }),
    encode: packIndex,
    decode: (read, talks) => unpackIndex(read, talks, synonyms),
    revise: (index, talks, numbers) => createIndex(talks, { synonyms, previous: { index, numbers } }),
  }
  return loadDerived(loaded, cache, codec, keeping)
}
