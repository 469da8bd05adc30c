// The program: arguments in, exit code out. Options are defined in commands/line/commands.ts, and made commander's here.
import { type Argument, Command, CommanderError, Option, type ParseOptionsResult } from 'commander'
import { FAILED, INTERRUPTED } from './commands/exit-codes.ts'
import {
  type Action,
  type CommandDefinition,
  DEFAULTS,
  type OptionDefinition,
  type OptionGroup,
  type Options,
} from './commands/line/command-definition.ts'
import { COMMANDS, DESCRIPTION, HELP_COMMAND } from './commands/line/commands.ts'
import { HIDDEN_COMMANDS } from './commands/line/hidden-commands.ts'
import { COMMON, HELP, LIKE_SHORT_OPTION, optionMeaning, VERSION } from './commands/line/options.ts'
import { say } from './commands/output/say.ts'
import { Interrupted, type Io, OutputClosed, OutputFailed } from './io.ts'
import { LibraryError, UsageError } from './model/errors.ts'
import { didYouMean, nearNames } from './model/near.ts'
import { quoteTyped } from './model/shorten.ts'
import { version } from './version.ts'
import { sanitizeLine } from './views/sanitize.ts'
import { screenColumns } from './views/screen.ts'

/** Runs the program and gives its exit code. Never throws for what a user, a note or a disk can do wrong. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const runAction: Run = async (load, args, options) => {
    const [action, { createContext }] = await Promise.all([load(), import('./commands/context.ts')])
    code = await action(createContext(io, options), args)
  }
  try {
    const [name = '', ...args] = argv
    const hidden = Object.hasOwn(HIDDEN_COMMANDS, name) ? HIDDEN_COMMANDS[name] : undefined
    if (hidden) await runAction(hidden, args, DEFAULTS)
    else await runProgram(withHelpBehind(argv), io, runAction)
    return code
  } catch (error) {
    return exitCode(error, argv, io)
  }
}

/** `--help` before a command is put behind it: commander takes it for a question about the program. */
function withHelpBehind(argv: readonly string[]): readonly string[] {
  const [option = '', name = '', ...rest] = argv
  const isOfCommand = HELP.flags.split(', ').includes(option) && COMMANDS.some(each => each.name === name)
  return isOfCommand ? [name, option, ...rest] : argv
}

/** Runs the command that is asked for, or prints what commander has to say: help, or the version. */
async function runProgram(argv: readonly string[], io: Io, runAction: Run): Promise<void> {
  let text = ''
  const program = createProgram(argv, io, runAction, more => {
    text += more
  })
  if (argv.some(word => LIKE_SHORT_OPTION.test(word))) {
    const { checkWords } = await import('./commands/line/usage.ts')
    checkWords(argv)
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error
    io.stdout.write(error.code === 'commander.version' ? text : await layOutHelp(text, program, io))
  }
}

async function layOutHelp(text: string, program: Command, { env, stdout }: Io): Promise<string> {
  const { renderHelp } = await import('./views/help.ts')
  const [width = null] = [...program.commands, program].flatMap(each => each.opts<Options>().width ?? [])
  return renderHelp(text, screenColumns({ flag: width, env, terminal: stdout.columns }))
}

async function exitCode(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (error instanceof OutputClosed) return 0
  if (error instanceof Interrupted) return INTERRUPTED
  if (error instanceof OutputFailed) return complain(`write error: ${error.message}`, io)
  if (error instanceof CommanderError) {
    const { explainUsage } = await import('./commands/line/usage.ts')
    return complain(explainUsage(error, argv, io), io)
  }
  if (error instanceof UsageError || error instanceof LibraryError) return complain(error.message, io)
  if (isSystemError(error)) {
    const { systemReason } = await import('./notes/problems.ts')
    return complain([error.path, systemReason(error)].filter(Boolean).join(': '), io)
  }
  if (isTooLong(error)) return complain('the answer is longer than a text can be (512 MB); ask for less', io)
  throw error
}

function complain(message: string, io: Io): number {
  say(io, `talks: ${sanitizeLine(message)}\n`)
  return FAILED
}

/** What V8 throws for a string beyond its limit of 2^29 UTF-16 units. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length'
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

type Run = (load: () => Promise<Action>, args: readonly string[], options: Options) => Promise<void>

/**
 * The program as commander sees it. A start pays for every command and option it makes: where the first argument is a
 * command, it is the only one; else only commands that the arguments name get options, the others are there to be
 * listed. Where no argument can be an option, nothing has options.
 */
function createProgram(
  argv: readonly string[],
  io: Io,
  runAction: Run,
  write: (text: string) => void,
): Command {
  const program = new Command('talks')
    .description(DESCRIPTION)
    .version(version, VERSION.flags, VERSION.description)
    .usage('[command] [options]')
    .helpOption(HELP.flags, HELP.description)
    .helpCommand(false)
    .configureHelp({
      subcommandTerm: command => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
    .configureOutput({
      writeOut: write,
      writeErr: text => io.stderr.write(text),
      // What was wrong is said once it is known what would work: `exitCode`.
      outputError() {},
      // Laid out by the view.
      getOutHelpWidth: () => Infinity,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
  const hasOptions = argv.some(word => word.startsWith('-') || word === 'help')
  const first = COMMANDS.filter(({ name }) => name === argv[0])
  for (const definition of first.length > 0 ? first : COMMANDS) {
    const command = addCommand(program, definition)
    if (argv.includes(definition.name)) completeCommand(program, command, definition, runAction, hasOptions)
  }
  addHelpCommand(program, io)
  program
    .argument('[command]')
    .allowExcessArguments()
    .action(async (name: string | undefined) => {
      if (name !== undefined) throw await unknownCommand(io, 'talks', program.args)
      const wanted = canBrowse(io) ? 'browse' : 'list'
      const command = COMMANDS.find(each => each.name === wanted)
      if (command) await runAction(command.load, [], { ...DEFAULTS, ...program.opts<Options>() })
    })
  if (hasOptions) addGroup(program, COMMON)
  return program
}

/** Whether plain `talks` is someone at a terminal that can show a full screen. */
function canBrowse({ stdin, stdout, env }: Io): boolean {
  return stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb'
}

/** commander's own takes any word for a command. */
function addHelpCommand(program: Command, io: Io): void {
  const help = program.command(HELP_COMMAND.name).argument('[command]').summary(HELP_COMMAND.summary)
  help.action(async (name: string | undefined) => {
    const command = name === undefined ? program : program.commands.find(each => each.name() === name)
    if (name !== undefined && !command) throw await unknownCommand(io, 'talks help', [name])
    command?.help()
  })
}

async function unknownCommand(
  io: Io,
  before: 'talks' | 'talks help',
  words: readonly string[],
): Promise<UsageError> {
  const { explainUnknownCommand } = await import('./commands/line/usage.ts')
  return new UsageError(explainUnknownCommand(words, io, before))
}

function argumentTerm(argument: Argument): string {
  const term = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${term}>` : `[${term}]`
}

function addCommand(program: Command, { name, summary, argument }: CommandDefinition): Command {
  return program.command(name).summary(summary).argument(argument.syntax, argument.description)
}

function completeCommand(
  program: Command,
  command: Command,
  definition: CommandDefinition,
  runAction: Run,
  hasOptions: boolean,
): void {
  command.description(definition.description).addHelpText('after', exampleText(definition))
  for (const group of hasOptions ? [...definition.groups, COMMON] : []) addGroup(command, group)
  if (definition.argument.isQuery) {
    const parseOptions = command.parseOptions.bind(command)
    command.parseOptions = argv => takeQueryWords(parseOptions(argv))
  }
  command.action(async () => {
    await runAction(definition.load, command.args, allOptions(program, command))
  })
}

/** Words such as `-자전거` can be no option, so in a query they are words; what could be one stays unknown. */
function takeQueryWords({ operands, unknown }: ParseOptionsResult): ParseOptionsResult {
  const end = unknown.findIndex(word => /^-[-\w]/u.test(word))
  if (end === -1) return { operands: [...operands, ...unknown], unknown: [] }
  const words = [...operands, ...unknown.slice(0, end)]
  if (unknown[end] !== '--') return { operands: words, unknown: unknown.slice(end) }
  return { operands: [...words, ...unknown.slice(end + 1)], unknown: [] }
}

function addGroup(command: Command, { heading, options }: OptionGroup): void {
  for (const option of options) command.addOption(createOption(option).helpGroup(`${heading}:`))
}

/** Options may stand before the command or behind it; what stands behind it wins. */
function allOptions(program: Command, command: Command): Options {
  const own = command.opts<Options>()
  const given = Object.entries(own).filter(([name]) => command.getOptionValueSource(name) !== 'default')
  return { ...DEFAULTS, ...own, ...program.opts<Options>(), ...Object.fromEntries(given) }
}

function exampleText({ examples }: CommandDefinition): string {
  return `\nExamples:\n${examples.map(({ command, meaning }) => `  ${command}\n      ${meaning}\n`).join('')}`
}

function createOption(definition: OptionDefinition): Option {
  const { flags, isRepeatable, choices, isCount, most } = definition
  // Not commander's own choices, of which its help speaks in other words than the man page.
  const option = new Option(flags, optionMeaning(definition))
  const long = option.long ?? flags
  if (choices) option.argParser((text: string) => parseChoice(text, long, choices))
  if (isRepeatable) {
    option.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), value])
  }
  if (isCount) option.argParser((text: string) => parseCount(text, long, most))
  return option
}

function parseCount(text: string, option: string, most = Infinity): number {
  if (/^\d+$/u.test(text) && Number(text) > 0 && Number(text) <= most) return Number(text)
  const range = most === Infinity ? '' : ` to ${most}`
  throw new UsageError(`${option} ${quoteTyped(text)} is not a whole number from 1${range}; try ${option} 10`)
}

function parseChoice(text: string, option: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text
  throw new UsageError(
    `unknown value ${quoteTyped(text)} of ${option}${didYouMean(nearNames(text, choices), `; try ${choices.join(', ')}`)}`,
  )
}
