// What is wrong with a command line, said as everywhere else: what was wrong, then what would work. Loaded only then.
import { UsageError } from '../model/errors.ts'
import { didYouMean, nearNames } from '../model/near.ts'
import type { CommandDefinition, OptionDefinition } from './definition.ts'
import { COMMANDS } from './definitions.ts'
import { type Flags, isCalled, parseFlags } from './flags.ts'
import { LIKE_SHORT_OPTION, optionsOf } from './options.ts'

/** The command that the arguments name; null for none. Options may stand before it, whether they may or not. */
export function namedCommand(argv: readonly string[]): CommandDefinition | null {
  const valued = [null, ...COMMANDS].flatMap(valuedOptions)
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    if (valued.some(option => isCalled(option, word))) i++
    else if (!word.startsWith('-')) return COMMANDS.find(({ name }) => name === word) ?? null
  }
  return null
}

/** The options of a command with their flags taken apart; those of all commands for null. */
const parsedOptions = (command: CommandDefinition | null): (OptionDefinition & Flags)[] =>
  optionsOf(command).map(option => ({ ...option, ...parseFlags(option.flags) }))

/** Those that take a value. */
const valuedOptions = (command: CommandDefinition | null): (OptionDefinition & Flags)[] =>
  parsedOptions(command).filter(({ value }) => value !== null)

/** What the parser found: commander's code (`commander.unknownOption`) and its own words. */
export interface ParserFault {
  code: string
  message: string
}

/** The one line for a fault of the parser; `command` is the one that was called, null for none. */
export function explainUsage({ code, message }: ParserFault, command: CommandDefinition | null): string {
  const quoted = /'(.*)'/su.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption':
      return explainUnknownOption(quoted, command)
    case 'commander.optionMissingArgument':
      return explainMissingValue(quoted, command)
    case 'commander.missingArgument':
      return command ? explainMissingArgument(command) : message
    case 'commander.excessArguments':
      return command ? explainExcess(command) : 'help takes one command; try talks help search'
    default:
      return message.replace(/^error: /u, '')
  }
}

function explainUnknownOption(flag: string, command: CommandDefinition | null): string {
  const name = flag.replace(/=.*$/su, '')
  const own = parsedOptions(command).find(option => isCalled(option, name))
  if (command && own) {
    const value = own.value === null || name !== flag ? '' : ` ${own.value}`
    return `${flag} goes after the command; try talks ${command.name} ${flag}${value}`
  }
  const of = command ? ` of ${command.name}` : ''
  return `unknown option "${flag}"${of}${adviseOption(flag, command)}`
}

function adviseOption(flag: string, command: CommandDefinition | null): string {
  const name = flag.replace(/=.*$/su, '')
  const names = optionsOf(command).map(({ flags }) => parseFlags(flags).long)
  const near = name.startsWith('--') ? nearNames(name, [...names, '--help', '--version']) : []
  if (near.length > 0) return didYouMean(near)
  const owners = COMMANDS.filter(other => hasOption(other, name)).map(other => `talks ${other.name}`)
  if (owners.length > 0) return `; ${owners.join(', ')} ${owners.length === 1 ? 'has' : 'have'} it`
  if (command?.arguments.some(({ isQuery }) => isQuery)) {
    return `; to leave a word out, quote the whole query: talks ${command.name} 'word ${flag}'`
  }
  return `; ${command ? `talks ${command.name}` : 'talks'} --help has them all`
}

function hasOption(command: CommandDefinition, name: string): boolean {
  return optionsOf(command).some(({ flags }) => isCalled(parseFlags(flags), name))
}

/**
 * Throws `UsageError` for a word before `--` that can be no short options (`-Video`), of which the parser would take the
 * first; and where a query has one that may be a short option with its value (`-tire` is `-t ire`) or one to leave out.
 */
export function checkWords(argv: readonly string[], command: CommandDefinition | null): void {
  if (command === null) return
  const valued = valuedOptions(command)
  for (let i = 0; i < argv.length && argv[i] !== '--'; i++) {
    const word = argv[i] ?? ''
    if (valued.some(each => isCalled(each, word))) i++
    else if (LIKE_SHORT_OPTION.test(word)) checkShort(word, command)
  }
}

function checkShort(word: string, command: CommandDefinition): void {
  const isQuery = command.arguments.some(argument => argument.isQuery)
  const options = parsedOptions(command)
  const letters = [...word.slice(1)]
  for (const [at, letter] of letters.entries()) {
    const option = options.find(({ short }) => short === `-${letter}`)
    if (option === undefined) throw new UsageError(explainUnknownOption(word, command))
    if (option.value === null) continue
    const value = letters.slice(at + 1).join('')
    // Behind other options it is hardly a word.
    if (at > 0 || !isQuery || !/^\p{L}/u.test(value) || option.suggestions?.includes(value)) return
    const read = `${option.long} ${value}`
    throw new UsageError(
      `"${word}" may be ${read}, or a word to leave out; write ${read}, or talks ${command.name} -- word ${word}`,
    )
  }
}

function explainMissingValue(flags: string, command: CommandDefinition | null): string {
  const { long, value } = parseFlags(flags)
  const option = optionsOf(command).find(each => each.flags === flags)
  const known = option?.choices ?? option?.suggestions
  return `${long} needs a value; try ${known?.join(', ') ?? `${long} ${option?.isCount ? 10 : value}`}`
}

function explainMissingArgument({
  name,
  arguments: [argument],
  examples: [example],
}: CommandDefinition): string {
  const known = argument?.suggestions?.map(each => `talks ${name} ${each}`)
  return `${name} needs ${argument?.syntax}; try ${known?.join(', ') ?? example?.command}`
}

function explainExcess({ name, arguments: [argument] }: CommandDefinition): string {
  return `${name} takes one argument, ${argument?.syntax}; talks ${name} --help has its options`
}
