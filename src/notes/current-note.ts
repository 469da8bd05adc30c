// Notes as they are now, read from their files: most runs need none of this, as no note has changed.
import { join } from 'node:path'
import { LibraryError } from '../model/errors.ts'
import type { Talk } from '../model/talk.ts'
import type { LoadedNote } from './cache.ts'
import { locationOf, type NoteFile } from './files.ts'
import { parseFrontMatter } from './front-matter.ts'
import { parseNote } from './note.ts'
import { readNote } from './note-file.ts'

/** A note as it is now. */
export function readFile(root: string, file: NoteFile): LoadedNote {
  const { text, stats, problems } = readNote(locationOf(root, file))
  const note = text === null ? null : parseNote(text, file.relative, join(root, file.relative))
  return {
    file,
    stats: text === null && problems.some(({ code }) => code === 'unreadable') ? null : stats,
    talk: note?.talk ?? null,
    problems: note === null ? problems : [...problems, ...note.problems],
  }
}

/** The talk of one note as it is now. Throws `LibraryError` where it is gone. */
export function readTalk(root: string, relative: string): Talk {
  const path = join(root, relative)
  return parseNote(readText(path), relative, path).talk
}

/** Its body alone, for which its Markdown need not be read. */
export function readBody(root: string, relative: string): string {
  return parseFrontMatter(readText(join(root, relative))).body
}

function readText(path: string): string {
  const { text, problems } = readNote(path)
  // The library is loaded and its problems are told; a talk without its body would be a partial answer without a word.
  if (text === null) throw new LibraryError(`${path}: ${problems.map(({ message }) => message).join('; ')}`)
  return text
}
