// From a ref to what it names, or a word on stderr why it names nothing.
import type { Io } from '../io.ts'
import { didYouMean } from '../model/near.ts'
import { findRef, nearRefs, refOf } from '../model/ref.ts'
import type { Library, Talk } from '../model/talk.ts'
import { renderTalkLine } from '../views/markdown-text.ts'
import type { Subject } from '../views/records.ts'
import type { Context } from './context.ts'
import * as deferredPath from './line/path-advice.ts'

/**
 * The talk or tactic a ref names; null when it names none or several, which is said on stderr, as is what a ref was taken
 * for that is a part of a name. `command` is the one that it was given to.
 */
export function findSubject(
  library: Library,
  ref: string,
  { io, notice }: Context,
  command: string,
): Subject | null {
  const answer = findRef(library, ref)
  switch (answer.kind) {
    case 'talk':
    case 'tactic': {
      const subject = { talk: answer.talk, tactic: answer.kind === 'tactic' ? answer.tactic : null }
      if (answer.isGuess) notice(`"${ref}" was taken for ${refOf(subject)}: ${answer.talk.title}`)
      return subject
    }
    case 'no-tactic':
      notice(`no tactic "${ref}"; ${tacticRefs(answer.talk)}`)
      return null
    case 'ambiguous':
      notice(
        [`"${ref}" could be any of these; give one of their refs`, ...candidates(answer.talks)].join('\n'),
      )
      return null
    case 'none':
      notice(`no talk "${ref}"${adviseRef(library, ref, io, command)}`)
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
