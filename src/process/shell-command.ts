// Programs as people name them in their environment, for the shell to take apart: `code --wait`, `'/my bin/vi' -R`.
import { existsSync } from 'node:fs'

/**
 * The line for `sh` that runs the program. Where there is none of its name, `sh` only ends as it does then: what it would
 * say of it is said better.
 */
export function shellLine(program: string): string {
  const [word] = FIRST_WORD.exec(program) ?? []
  return word === undefined ? program : `command -v ${word} >/dev/null 2>&1 || exit 127\n${program}`
}

/** The first word with its quotes, where it is a name that stands by itself: nothing to expand, no setting of a variable, no redirection. */
const FIRST_WORD = /^(?!\w+=)(?:\\.|'[^']*'|"(?:\\.|[^"\\$`])*"|[^\s'"\\;&|<>()#`$])+(?=\s|$)/su

/** What `sh` is given to run the program with more arguments, which reach it as they are, behind "$@". */
export function shellArguments(program: string, args: readonly string[]): string[] {
  return ['-c', `${shellLine(program)} "$@"`, program, ...args]
}

/** Whether that is the exit code by which a shell says that it can't run a program, or can't find it. */
export const isNoProgram = (code: number | null): boolean => code === 126 || code === 127

/** What is said of an editor or a pager, as it is named in an environment variable, that can't be run. */
export function explainNoProgram(kind: 'editor' | 'pager', program: string, variable: string): string {
  const advice =
    /\s/u.test(program) && existsSync(program)
      ? `put its path in quotes of its own: ${variable}='"${program}"'`
      : `set $${variable} to the one you use`
  return `no such ${kind}: ${program}; ${advice}`
}
