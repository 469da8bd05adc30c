// From a ref to what it names, or a word on stderr why it names nothing.
import type { Io } from '../io.ts'
import { LibraryError } from '../model/errors.ts'
import { didYouMean } from '../model/near.ts'
import { isNoteName } from '../model/note-name.ts'
import { findRef, nearRefs, refOf } from '../model/ref.ts'
import { quoteTyped } from '../model/shorten.ts'
import type { Library, Problem, Talk } from '../model/talk.ts'
import { renderTalkLine } from '../views/markdown-text.ts'
import type { Subject } from '../views/records.ts'
import type { Context } from './context.ts'
import * as deferredPath from './line/path-advice.ts'

/**
 * Whether a problem is one of the notes that refs name, of the notes for folders where there are no refs, or of no note but
 * the library as a whole; all are where a ref names nothing. Of a note that can't be read `findSubject` tells.
 */
export function concernOf(library: Library, refs: readonly string[]): (problem: Problem) => boolean {
  const answers = refs.map(ref => findRef(library, ref))
  const paths = new Set(refs.length === 0 ? library.indexes.map(({ path }) => path) : [])
  for (const answer of answers) {
    if (answer.kind === 'none' || answer.kind === 'ambiguous') return () => true
    if (answer.kind !== 'unread') paths.add(answer.talk.path)
  }
  return ({ path }) => paths.has(path) || !isNoteName(path)
}

/**
 * The talk or tactic a ref names; null when it names none or several, which is said on stderr, as is what a ref was taken
 * for that is a part of a name. `command` is the one that it was given to. Throws `LibraryError` where its note
 * can't be read.
 */
export function findSubject(
  library: Library,
  ref: string,
  { io, notice, pathFrom }: Context,
  command: string,
): Subject | null {
  const answer = findRef(library, ref)
  switch (answer.kind) {
    case 'talk':
    case 'tactic': {
      const subject = { talk: answer.talk, tactic: answer.kind === 'tactic' ? answer.tactic : null }
      if (answer.isGuess) notice(`${quoteTyped(ref)} was taken for ${refOf(subject)}: ${answer.talk.title}`)
      return subject
    }
    case 'no-tactic':
      notice(`no tactic ${quoteTyped(ref)}; ${tacticRefs(answer.talk)}`)
      return null
    case 'ambiguous':
      notice(
        [
          `${quoteTyped(ref)} could be any of these; give one of their refs`,
          ...candidates(answer.talks),
        ].join('\n'),
      )
      return null
    case 'unread':
      throw new LibraryError(`${pathFrom(answer.problem.path)}: ${answer.problem.message}`)
    case 'none':
      notice(`no talk ${quoteTyped(ref)}${adviseRef(library, ref, io, command)}`)
      return null
  }
}

function adviseRef(library: Library, ref: string, io: Io, command: string): string {
  const path = deferredPath.advisePath(ref, io, command)
  return path ?? didYouMean(nearRefs(library, ref), '; talks list has them all')
}

/** More talks that a ref may mean than these are counted, not listed. */
const CANDIDATES_SHOWN = 10

function candidates(talks: readonly Talk[]): string[] {
  const rest = talks.length - CANDIDATES_SHOWN
  return [...talks.slice(0, CANDIDATES_SHOWN).map(renderTalkLine), ...(rest > 0 ? [`and ${rest} more`] : [])]
}

/** The tactics there are to ask for. */
function tacticRefs({ ref, tactics }: Talk): string {
  if (tactics.length === 0) return `talk ${ref} has none`
  return `talk ${ref} has ${tactics.length === 1 ? `only ${ref}.1` : `${ref}.1 to ${ref}.${tactics.length}`}`
}
