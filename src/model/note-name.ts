// What the name of a file says: whether it is a note, and whether that note speaks of the folder it lies in.

/** Is a file of this name a note? */
export const isNoteName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

/** The name of the note that describes the library, where more than one may. */
export const INDEX_NAME = '_index.md'

/** The ref of the note that describes the library. */
export const INDEX_REF = '_index'

/** Is it the ref of such a note, of one of several libraries too (`work:_index`)? */
export const isIndexRef = (ref: string): boolean => ref === INDEX_REF || ref.endsWith(`:${INDEX_REF}`)

/** Does a note of this name, at the root of a library, describe the library, and in another folder that folder (Hugo)? */
export const isIndexName = (name: string): boolean => /^_index\.(?:md|markdown)$/.test(name)

/** The folder for which the note of this id stands (Hugo, MDN): `api/fetch` for `api/fetch/index`; null for other notes. */
export const folderOfIndex = (id: string): string | null => /^(.+)\/_?index$/iu.exec(id)?.[1] ?? null
