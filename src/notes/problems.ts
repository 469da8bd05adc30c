import { shorten } from '../model/shorten.ts'
import type { Problem, Severity } from '../model/talk.ts'

/** A problem before it is known which file it belongs to. */
export type NoteProblem = Omit<Problem, 'path'>

/** A problem at a line and column of the file, both from 1; leave them out where the file itself is the matter. */
export function problem(
  severity: Severity,
  code: string,
  message: string,
  line: number | null = null,
  column: number | null = null,
): NoteProblem {
  return { line, column, code, message: shorten(message), severity }
}

/** What an exception of the file system says in words a reader of notes understands. */
export function systemReason(error: unknown): string {
  const code = errorCode(error)
  return REASONS[code] ?? (code === '' ? String(error) : code)
}

/** Whether there is nothing at a path, as far as the file system's exception says. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))
}

/** The `ENOENT` of a file-system exception, else an empty string. */
function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const NOT_HERE = 'it is not on this disk; download it first'

const REASONS: { readonly [code: string]: string } = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'not a folder',
  ELOOP: 'a symbolic link that leads back to itself',
  EIO: 'the disk reports a read error (EIO)',
  EMFILE: 'too many open files (EMFILE)',
  ENFILE: 'too many open files (ENFILE)',
  ENAMETOOLONG: 'the path is too long',
  ENXIO: 'not a regular file',
  EISDIR: 'a folder',
  EILSEQ: 'a name that this disk can not have',
  ETIMEDOUT: NOT_HERE,
  // What macOS says of a file that is in iCloud alone (EDEADLK) and of a socket (EOPNOTSUPP); Node has no names for these.
  'Unknown system error -11': NOT_HERE,
  'Unknown system error -102': 'not a regular file',
}
