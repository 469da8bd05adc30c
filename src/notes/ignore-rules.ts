// The one home of the ignore library: what .gitignore and .ignore files leave out of a walk, as ripgrep and git
// understand them. A deeper file decides before the ones above it, and .ignore before .gitignore.
import createRules, { type Ignore } from 'ignore'
import { toNormalForm } from '../model/normal-form.ts'

/** The rules of one file. */
export interface IgnoreFile {
  kind: IgnoreKind
  rules: Ignore
  /** Turns a path below the library's root into one below the folder of the file: cut off, or put in front. */
  cut: number
  prefix: string
  /** What of the file does not count, one sentence; null where all of it does. */
  notice: string | null
}

export type IgnoreKind = '.ignore' | '.gitignore'

const KINDS: readonly IgnoreKind[] = ['.ignore', '.gitignore']

/** Reads the text of one ignore file that stands in the folder `base` below the root (with a final `/`, or empty). */
export function parseIgnoreFile(kind: IgnoreKind, text: string, base: string, prefix = ''): IgnoreFile {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'))
  const counted = lines.slice(0, MAX_RULES).filter(isBounded)
  const unread = lines.length - counted.length
  const notice =
    unread === 0
      ? null
      : `${unread} of ${lines.length} rules do not count: they are too long, have too many stars, or follow ${MAX_RULES} others`
  return { kind, rules: createRules().add(counted.map(composed)), cut: base.length, prefix, notice }
}

/** Each rule is tried on each note and each folder; a thousand take a third of a millisecond for one. */
const MAX_RULES = 1000

/**
 * Rules become regular expressions whose time grows with the power of their stars. More of them than this are
 * nobody's real rule, and would let a folder hang the walk.
 */
function isBounded(line: string): boolean {
  if (line.length > 1000) return false
  const segments = line.split('/')
  return (
    segments.filter(segment => segment === '**').length <= 3 &&
    segments.every(segment => (segment.match(/\*+/g)?.length ?? 0) <= 3)
  )
}

/** Rules and names in one normal form: macOS and what was copied from it write names decomposed. */
const composed = (text: string): string => toNormalForm(text, 'NFC')

/** Whether the files, outermost first, leave out a path below the root; folders have a final `/`. */
export function isIgnored(files: readonly IgnoreFile[], relative: string): boolean {
  for (const kind of KINDS) {
    for (let i = files.length - 1; i >= 0; i--) {
      const file = files[i]
      if (file === undefined || file.kind !== kind) continue
      const { ignored, unignored } = file.rules.test(composed(file.prefix + relative.slice(file.cut)))
      if (ignored) return true
      if (unignored) return false
    }
  }
  return false
}
