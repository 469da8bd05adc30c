// What is wrong with a command line, said as everywhere else: what was wrong, then what would work. Loaded only then.
import type { Io } from '../../io.ts'
import { UsageError } from '../../model/errors.ts'
import { didYouMean, nearNames } from '../../model/near.ts'
import { quoteTyped, shortenTyped } from '../../model/shorten.ts'
import type { CommandDefinition } from './command-definition.ts'
import { findOption, namedCommand, parseFlags, readWords, type Token } from './command-line.ts'
import { COMMANDS, HELP_COMMAND } from './commands.ts'
import { LIKE_SHORT_OPTION, optionsOf } from './options.ts'
import { advisePath } from './path-advice.ts'

/** What the parser found: commander's code (`commander.unknownOption`) and its own words. */
export interface ParserFault {
  code: string
  message: string
}

/** The one line for a fault of the parser in these arguments. */
export function explainUsage({ code, message }: ParserFault, argv: readonly string[], io: Io): string {
  const tokens = readWords(argv)
  const command = namedCommand(tokens)
  const quoted = /'(.*)'/su.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption': {
      const words = command ? [] : wordsBefore(quoted, tokens, argv)
      if (words[0] === HELP_COMMAND.name) return HELP_TAKES
      return words.length > 0
        ? explainUnknownCommand(words, io, 'talks')
        : explainUnknownOption(quoted, command)
    }
    case 'commander.optionMissingArgument':
      return explainMissingValue(quoted, command)
    case 'commander.missingArgument':
      return command ? explainMissingArgument(command) : message
    case 'commander.excessArguments':
      return command ? explainExcess(command) : HELP_TAKES
    default:
      return message.replace(/^error: /u, '')
  }
}

const HELP_TAKES = 'help takes one command and no options; try talks help search'

/** The words from what stands where a command does, if that is before the option; else none. */
function wordsBefore(flag: string, tokens: readonly Token[], argv: readonly string[]): readonly string[] {
  const name = tokens.find(({ kind }) => kind === 'command')?.word
  const words = name === undefined ? [] : argv.slice(argv.indexOf(name))
  return words.includes(flag) ? words : []
}

/** What other programs call what is ours, and what it is called here. */
const OTHER_NAMES: { readonly [name: string]: string } = {
  ls: 'list',
  grep: 'search',
  find: 'search',
  view: 'show',
  cat: 'show',
  open: 'show',
  print: 'show',
  tui: 'browse',
  ui: 'browse',
  version: '--version',
}

/** The one line for words of which the first is no command; `before` is what stands before them. */
export function explainUnknownCommand(
  words: readonly string[],
  io: Io,
  before: 'talks' | 'talks help',
): string {
  const [name = '', ...rest] = words
  return `unknown command ${quoteTyped(name)}${adviseCommand(name, rest, io, before)}`
}

function adviseCommand(name: string, rest: readonly string[], io: Io, before: string): string {
  const own = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined
  if (own) return `; try ${before} ${shortenTyped([own, ...rest].join(' '))}`
  const path = advisePath(name, io)
  if (path !== null) return path
  const names = COMMANDS.map(command => command.name)
  const guess = /^\d/u.test(name) ? 'show' : 'search'
  const words = shortenTyped([guess, name, ...rest].join(' '))
  const call = before === 'talks' && name.trim() !== '' ? `talks ${words}, or ` : ''
  return didYouMean(nearNames(name, names), `; try ${call}one of ${names.join(', ')}`)
}

function explainUnknownOption(typed: string, command: CommandDefinition | null): string {
  const flag = shortenTyped(typed)
  // Only what stands before a command is unknown though the command has it.
  const [, own, given] = command ? readWords([command.name, flag]) : []
  if (command && own?.option) {
    const { value } = parseFlags(own.option.flags)
    const name = nameOf(flag)
    if (value === null && flag.includes('='))
      return `${name} takes no value; try talks ${command.name} ${name}`
    return `${flag} goes after the command; try talks ${command.name} ${flag}${value === null || given ? '' : ` ${value}`}`
  }
  const of = command ? ` of ${command.name}` : ''
  return `unknown option "${flag}"${of}${adviseOption(flag, command)}`
}

/** `--limit` of `--limit=3`, `-n` of `-n3`. */
const nameOf = (flag: string): string => /^(?:--[^=]+|-[A-Za-z](?=\d+$))/u.exec(flag)?.[0] ?? flag

function adviseOption(flag: string, command: CommandDefinition | null): string {
  const name = nameOf(flag)
  const names = optionsOf(command).map(({ flags }) => parseFlags(flags).long)
  const near = name.startsWith('--') ? nearNames(name, names) : []
  if (near.length > 0) return didYouMean(near)
  const owners = COMMANDS.filter(other => findOption(name, optionsOf(other))).map(
    other => `talks ${other.name}`,
  )
  if (owners.length > 0) return `; ${owners.join(', ')} ${owners.length === 1 ? 'has' : 'have'} it`
  if (command?.argument.isQuery) {
    // In a query too these look like options, as notes have them, and are looked for.
    const [aim, query] = /^-(?:-|[a-z]$)/i.test(flag)
      ? ['look for it', flag]
      : ['leave a word out', `word ${flag}`]
    return `; to ${aim}, put -- before the query: talks ${command.name} -- ${query}`
  }
  if (command?.argument.values === 'ref') {
    return `; if it is a ref, put -- before it: talks ${command.name} -- ${flag}`
  }
  return `; ${command ? `talks ${command.name}` : 'talks'} --help has them all`
}

/**
 * Throws `UsageError` for a word before `--` that can be no short options (`-Video`), of which the parser would take the
 * first; and where a query has one that may be a short option with its value (`-tire` is `-t ire`) or one to leave out.
 */
export function checkWords(argv: readonly string[]): void {
  const tokens = readWords(argv)
  const command = namedCommand(tokens)
  if (command === null) return
  for (const { kind, word } of tokens)
    if (kind === 'option' && LIKE_SHORT_OPTION.test(word)) checkShort(word, command)
}

function checkShort(word: string, command: CommandDefinition): void {
  const { isQuery } = command.argument
  const options = optionsOf(command)
  const letters = [...word.slice(1)]
  for (const [at, letter] of letters.entries()) {
    const option = findOption(`-${letter}`, options)
    if (option === null) throw new UsageError(explainUnknownOption(word, command))
    const { long, value: placeholder } = parseFlags(option.flags)
    if (placeholder === null) continue
    const value = letters.slice(at + 1).join('')
    // Behind other options it is hardly a word.
    if (at > 0 || !isQuery || !/^\p{L}/u.test(value) || option.suggestions?.includes(value)) return
    const read = `${long} ${shortenTyped(value)}`
    const said = shortenTyped(word)
    throw new UsageError(
      `"${said}" may be ${read}, or a word to leave out; write ${read}, or talks ${command.name} -- word ${said}`,
    )
  }
}

function explainMissingValue(flags: string, command: CommandDefinition | null): string {
  const { long, value } = parseFlags(flags)
  const option = optionsOf(command).find(each => each.flags === flags)
  const known = option?.choices ?? option?.suggestions
  return `${long} needs a value; try ${known?.join(', ') ?? `${long} ${option?.isCount ? 10 : value}`}`
}

function explainMissingArgument({ name, argument, examples: [example] }: CommandDefinition): string {
  const known = argument.suggestions?.map(each => `talks ${name} ${each}`)
  return `${name} needs ${argument.syntax}; try ${known?.join(', ') ?? example?.command}`
}

function explainExcess({ name, argument }: CommandDefinition): string {
  return `${name} takes one argument, ${argument.syntax}; talks ${name} --help has its options`
}
