/** What the flags of an option say: `-t, --tag <tag>` is short `-t`, long `--tag`, value `<tag>`. */
export interface Flags {
  short: string | null
  long: string
  /** As it is shown, `<tag>`; null where the option takes none. */
  value: string | null
}

/** Takes the flags of an option definition apart. */
export function parseFlags(flags: string): Flags {
  const [, short = null, long = '', value = null] = /^(?:(-\w), )?(--[\w-]+)(?: (<.+>))?$/u.exec(flags) ?? []
  return { short, long, value }
}

/** Is the option called so: `-t`, `--tag`? */
export const isCalled = ({ short, long }: Flags, name: string): boolean => name === short || name === long
