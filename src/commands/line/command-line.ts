// The words of a command line and what each is, for what has to know without running it: what was wrong with it, and
// what may stand at the cursor. commander reads what is run.
import type { CommandDefinition, OptionDefinition } from './command-definition.ts'
import { COMMANDS } from './commands.ts'
import { optionsOf } from './options.ts'

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

/** A word; of `--tag=a`, `-ta` and `-qta`, which are an option and its value, both are one each. */
export interface Token {
  /** `command` is the first word that is none of the others, whether or not there is such a command; `end` is `--`. */
  kind: 'command' | 'option' | 'value' | 'argument' | 'end'
  /** As typed; of a value only itself. */
  word: string
  /** The option that this is, or is the value of; else null, and where there is none of that name. */
  option: OptionDefinition | null
}

/** The words in their order. Before the command the options of all commands are known, behind it its own. */
export function readWords(argv: readonly string[]): Token[] {
  const tokens: Token[] = []
  let options = [...new Set(COMMANDS.flatMap(optionsOf))]
  let open: OptionDefinition | null = null
  let hasCommand = false
  let hasEnd = false
  for (const word of argv) {
    if (open !== null) {
      tokens.push({ kind: 'value', word, option: open })
      open = null
    } else if (!hasEnd && word === '--') {
      tokens.push({ kind: 'end', word, option: null })
      hasEnd = true
    } else if (!hasEnd && word.startsWith('-')) {
      const { option, value } = splitOption(word, options)
      tokens.push({ kind: 'option', word, option })
      if (option === null || !takesValue(option)) continue
      if (value === null) open = option
      else tokens.push({ kind: 'value', word: value, option })
    } else if (hasCommand) tokens.push({ kind: 'argument', word, option: null })
    else {
      tokens.push({ kind: 'command', word, option: null })
      options = optionsOf(namedCommand(tokens))
      hasCommand = true
    }
  }
  return tokens
}

/** The command that is called; null where there is none of that name, or none is named. */
export function namedCommand(tokens: readonly Token[]): CommandDefinition | null {
  const name = tokens.find(({ kind }) => kind === 'command')?.word
  return COMMANDS.find(command => command.name === name) ?? null
}

/** The option called so, `-t` or `--tag`; null for none. */
export function findOption(name: string, options: readonly OptionDefinition[]): OptionDefinition | null {
  const isCalled = ({ flags }: OptionDefinition) => {
    const { short, long } = parseFlags(flags)
    return name === short || name === long
  }
  return options.find(isCalled) ?? null
}

const takesValue = ({ flags }: OptionDefinition): boolean => parseFlags(flags).value !== null

/** The option of a word, and what in it is its value; of several short options the one that may have a value. */
function splitOption(
  word: string,
  options: readonly OptionDefinition[],
): { option: OptionDefinition | null; value: string | null } {
  if (word.startsWith('--')) {
    const [name = '', value = null] = word.split(/=(.*)/su)
    return { option: findOption(name, options), value }
  }
  const [, letter = '', rest = ''] = /^-(.)(.*)$/su.exec(word) ?? []
  const option = findOption(`-${letter}`, options)
  if (option && !takesValue(option) && rest !== '') return splitOption(`-${rest}`, options)
  return { option, value: rest || null }
}
