// What a command is to the outside: its name, argument, options, examples. Plain data, read by the parser, the
// help, the man page and the completions, so that an option is written down once.
import type { Context } from '../context.ts'

/** Where the values of an argument or option come from, for completion. */
export type ValueSource =
  | 'ref'
  /** The values that talks have in that field. */
  | 'tags'
  | 'speakers'
  | 'organization'
  | 'date'
  /** The name of a field. */
  | 'field'
  /** A field, an operator, a value. */
  | 'filter'
  | 'folder'
  | 'file'
  | 'none'

/** Several fields with commas between them: those suggested, and with `talk-fields` those of the library's talks. */
export type FieldsSource = 'fields' | 'talk-fields'

export interface OptionDefinition {
  /** As commander reads it: `-t, --tag <tag>`. */
  flags: string
  description: string
  /** May be given several times; the values are collected in a list. */
  isRepeatable?: boolean
  /** The only values it takes. */
  choices?: readonly string[]
  /** Values it takes among others, for completion. */
  suggestions?: readonly string[]
  /** Its value is a whole number from 1; else it is text. */
  isCount?: true
  /** The most that number may be. */
  most?: number
  values?: ValueSource | FieldsSource
}

/** Options that belong together, under one heading of the help: `Filters`. */
export interface OptionGroup {
  heading: string
  options: readonly OptionDefinition[]
}

export interface ArgumentDefinition {
  /** As commander reads it: `<query...>`, `[ref...]`. */
  syntax: string
  description: string
  values: ValueSource
  /** Values it takes, for completion. */
  suggestions?: readonly string[]
  /** Words of a query: one that begins with a minus (`-자전거`) leaves out what has it. */
  isQuery?: boolean
}

export interface Example {
  command: string
  meaning: string
}

/** The options of all commands as commander hands them over; absent where they were not given. */
export interface Options {
  library?: string[]
  color?: 'auto' | 'always' | 'never'
  width?: number
  ambiguousWidth?: '1' | '2'
  /** False after `--no-pager`. */
  pager: boolean
  /** False after `--no-ignore`. */
  ignore: boolean
  /** False after `--no-cache`. */
  cache: boolean
  strict?: true
  quiet?: true
  format?: string
  json?: true
  null?: true
  header?: boolean
  columns?: string
  tag?: string[]
  speaker?: string[]
  organization?: string[]
  since?: string
  until?: string
  where?: string[]
  sort?: string
  reverse?: true
  limit?: number
  tactics?: true
  raw?: true
  body?: true
  field?: string
  explain?: true
  group?: 'talk' | 'none'
  pick?: true
}

/** The options where none is given. */
export const DEFAULTS: Options = { pager: true, ignore: true, cache: true }

/** What a command does: its arguments in, results out, exit code back. Its options are those of the context. */
export type Action = (context: Context, args: readonly string[]) => number | Promise<number>

export interface CommandDefinition {
  name: string
  summary: string
  description: string
  /** The only one; it may be several words. */
  argument: ArgumentDefinition
  /** Its options, without those every command has. */
  groups: readonly OptionGroup[]
  examples: readonly Example[]
  /** Loads the code of the command, and only its. */
  load(): Promise<Action>
}
