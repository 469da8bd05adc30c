// What is said of a path that stands where none is read: the call that reads what is there. Loaded only then.
import { type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import type { Io } from '../../io.ts'
import { isNoteName } from '../../model/note-name.ts'
import { quoteForBash } from './shell-words.ts'

/**
 * `; to read this folder try talks -L work/notes list`, and of a note `… talks -L work show plan`, with `command` in place of
 * `show`. Null where neither is at the path.
 */
export function advisePath(path: string, { cwd }: Pick<Io, 'cwd'>, command = 'show'): string | null {
  const stats = statsOf(path, cwd())
  if (stats?.isDirectory()) return `; to read this folder try talks -L ${quoted(path)} list`
  if (!stats?.isFile() || !isNoteName(path)) return null
  const ref = basename(path).replace(/\.\w+$/u, '')
  return `; to read this file try talks -L ${quoted(dirname(path))} ${command} ${quoted(ref)}`
}

/** Null where nothing is there, or is named. */
function statsOf(path: string, cwd: string | null): Stats | null {
  try {
    return path === '' || (cwd === null && !isAbsolute(path)) ? null : statSync(resolve(cwd ?? '/', path))
  } catch {
    return null
  }
}

const quoted = (text: string): string => quoteForBash(text, null)
