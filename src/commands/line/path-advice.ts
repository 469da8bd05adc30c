// What is said of a path, or of a word, that stands where none is read: the call that reads what is there, or looks for
// it. Loaded only then.
import { type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import type { Io } from '../../io.ts'
import { isNoteName } from '../../model/note-name.ts'
import { shortenTyped } from '../../model/shorten.ts'
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

/** What is said of a word that is no filter: filters and a query that have it. */
export function adviseFilter(text: string, io: Pick<Io, 'cwd'>): string {
  if (text.trim() === '') return '; leave it out, or try tag=name'
  const path = advisePath(text, io)
  if (path !== null) return path
  const word = shortenTyped(quoted(text))
  // A word with a minus before it is no query by itself.
  const query = text.startsWith('-') ? '' : `, or talks search ${word}`
  return `; try tag=${word}${query === '' ? ' or' : ','} title~${word}${query}`
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
