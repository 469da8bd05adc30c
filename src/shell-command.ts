// Programs as people name them in their environment, for the shell to take apart: `code --wait`, `'/my bin/vi' -R`.

/** What `sh` is given to run the program with more arguments, which reach it as they are, behind "$@". */
export function shellArguments(program: string, args: readonly string[]): string[] {
  return ['-c', `${program} "$@"`, program, ...args]
}

/** Whether that is the exit code by which a shell says that it can't run a program, or can't find it. */
export const isNoProgram = (code: number | null): boolean => code === 126 || code === 127
