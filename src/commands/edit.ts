import { openEditor } from './editor.ts'
import { INTERRUPTED } from './exit-codes.ts'
import type { Action } from './line/command-definition.ts'
import { concernOf, findSubject } from './subject.ts'

/**
 * `talks edit`: the note in the user's editor, at the tactic's line. Exit code 1 when the ref names none, 130 after an
 * interrupt.
 */
export const edit: Action = async (context, [ref = '']) => {
  const library = context.loadLibrary(library => concernOf(library, [ref]))
  const subject = findSubject(library, ref, context, 'edit')
  if (!subject) return 1
  const { talk, tactic } = subject
  const isDone = await openEditor(context.io, context.io.env, talk.path, tactic?.line ?? 1)
  return isDone ? 0 : INTERRUPTED
}
