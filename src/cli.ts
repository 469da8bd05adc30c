// The program: arguments in, exit code out. Options are defined in commands/definitions.ts, and made commander's here.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { createContext } from './commands/context.ts'
import type { CommandDefinition, OptionDefinition, Options } from './commands/definition.ts'
import { COMMANDS, COMMON_OPTIONS } from './commands/definitions.ts'
import { type Io, OutputClosed } from './io.ts'
import { LibraryError, UsageError } from './model/errors.ts'
import { version } from './version.ts'
import { sanitize } from './views/sanitize.ts'
import { screenColumns } from './views/screen.ts'
import { cells } from './views/width.ts'

/** 0: done, something found. 1: nothing found. 2: wrong usage, or failure. */
const FAILED = 2

/** Descriptions of options are wrapped down to this many columns; commander stops at 40. */
const NARROWEST_HELP = 16

/** Runs the program and gives its exit code. Never throws for what a user, a note or a disk can do wrong. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0
  const program = createProgram(io, async (command, args, options) => {
    const action = await command.load()
    code = await action(createContext(io, options), args, options)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return exitCode(error, io)
  }
}

function exitCode(error: unknown, io: Io): number {
  if (error instanceof OutputClosed) return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED
  if (error instanceof UsageError || error instanceof LibraryError) return complain(error.message, io)
  if (isSystemError(error)) return complain(`${error.code}: ${error.message}`, io)
  throw error
}

function complain(message: string, io: Io): number {
  try {
    io.stderr.write(`talks: ${sanitize(message)}\n`)
  } catch {
    // Nobody is left to tell.
  }
  return FAILED
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

type Run = (command: CommandDefinition, args: readonly string[], options: Options) => Promise<void>

function createProgram(io: Io, runCommand: Run): Command {
  const columns = () => screenColumns({ flag: null, env: io.env, terminal: io.stdout.columns })
  const program = new Command('talks')
    .description('Browse talk notes: list them, show one, find the one tactic.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ displayWidth: text => cells(text, 1), minWidthToWrap: NARROWEST_HELP })
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: (text, write) => write(sanitize(text.replace(/^error: /u, 'talks: '))),
      getOutHelpWidth: columns,
      getErrHelpWidth: columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
  for (const command of COMMANDS) addCommand(program, command, runCommand)
  program.argument('[command]').action(async (name: string | undefined) => {
    const names = COMMANDS.map(command => command.name)
    if (name !== undefined) throw new UsageError(`unknown command "${name}"; try ${names.join(', ')}`)
    const list = COMMANDS.find(command => command.name === 'list')
    if (list) await runCommand(list, [], program.opts<Options>())
  })
  for (const option of COMMON_OPTIONS) program.addOption(createOption(option))
  return program
}

function addCommand(program: Command, definition: CommandDefinition, runCommand: Run): void {
  const command = program
    .command(definition.name)
    .summary(definition.summary)
    .description(definition.description)
    .addHelpText('after', exampleText(definition))
  for (const { syntax, description } of definition.arguments) command.argument(syntax, description)
  for (const option of [...definition.options, ...COMMON_OPTIONS]) command.addOption(createOption(option))
  command.action(async () => {
    await runCommand(definition, command.args, allOptions(program, command))
  })
}

/** Options may stand before the command or behind it; what stands behind it wins. */
function allOptions(program: Command, command: Command): Options {
  const own = command.opts<Options>()
  const given = Object.entries(own).filter(([name]) => command.getOptionValueSource(name) !== 'default')
  return { ...own, ...program.opts<Options>(), ...Object.fromEntries(given) }
}

function exampleText({ examples }: CommandDefinition): string {
  return `\nExamples:\n${examples.map(({ command, meaning }) => `  ${command}\n      ${meaning}\n`).join('')}`
}

function createOption({ flags, description, isRepeatable, choices, type }: OptionDefinition): Option {
  const option = new Option(flags, description)
  if (choices) option.choices(choices)
  if (isRepeatable) {
    option.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), value])
  }
  if (type) option.argParser(parseCount)
  return option
}

function parseCount(text: string): number {
  if (/^\d{1,9}$/u.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Try a whole number from 1.')
}
