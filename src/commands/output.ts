// From a command's format options to text on stdout: one home for what commands have in common.
import { UsageError } from '../model/errors.ts'
import type { Talk } from '../model/talk.ts'
import type { FormatSet } from '../views/format-names.ts'
import {
  checkFormatOptions,
  type Format,
  type FormatOptions,
  parseFormat,
  renderRecords,
} from '../views/formats.ts'
import type { Shape } from '../views/records.ts'
import type { Context } from './context.ts'

/** The format asked for, else `own`. Throws `UsageError` for options that it can't honour. */
export function chosenFormat({ options }: Context, formats: FormatSet, own: Format): Format {
  if (options.json && options.format !== undefined && options.format !== 'json') {
    throw new UsageError(`--json and --format ${options.format} contradict each other; give one`)
  }
  const name = options.json ? 'json' : options.format
  const format = name === undefined ? own : parseFormat(name, formats)
  checkFormatOptions(format, formats, {
    columns: options.columns !== undefined,
    header: options.header !== undefined,
    null: options.null === true,
  })
  return format
}

/** Where no format was asked for: `table` on a terminal and tsv in a pipe. */
export function tableFormat(context: Context, formats: FormatSet): Format {
  return chosenFormat(context, formats, { name: isForPeople(context) ? 'table' : 'tsv' })
}

/** Whether results are for people to read: on a terminal, or with the colours that `--color always` asks for. */
export function isForPeople({ io, options }: Context): boolean {
  return io.stdout.isTTY || options.color === 'always'
}

/** Whether the table is one of plain columns, not the command's own: their names or their heading were asked for. */
export function hasPlainColumns({ options }: Context): boolean {
  return options.columns !== undefined || options.header !== undefined
}

/** The names that `--columns` gives, or undefined. */
function chosenColumns({ options }: Context): string[] | undefined {
  const names = options.columns
    ?.split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  if (names?.length === 0) throw new UsageError('--columns names none; try ref,title')
  return names
}

/** What records are written with where the options do not say. */
export interface RecordDefaults {
  /** Columns of tsv and csv. */
  columns: readonly string[]
  /** As in `FormatOptions`; absent where records belong to no talk. */
  talks?: readonly Talk[]
}

/** What ends a record. */
export function terminator({ options }: Context): '\n' | '\0' {
  return options.null ? '\0' : '\n'
}

/** How records are written. */
export function formatOptions(context: Context, { columns, talks = [] }: RecordDefaults): FormatOptions {
  const { options, pathFrom, io } = context
  const ends = terminator(context)
  return {
    columns: chosenColumns(context) ?? columns,
    header: options.header,
    terminator: ends,
    // A path must open the file it names, so where NUL ends it nothing of it is changed, unless a terminal is to read it.
    hasRawPaths: ends === '\0' && !io.stdout.isTTY,
    pathFrom,
    talks,
  }
}

/**
 * Items as text in a format that is the same for all kinds: machine formats, and a table of plain columns. Throws
 * `UsageError` for a field they don't have.
 */
export async function formatRecords<Item>(
  context: Context,
  items: readonly Item[],
  shape: Shape<Item>,
  format: Format,
  defaults: RecordDefaults,
): Promise<string> {
  const options = formatOptions(context, defaults)
  if (format.name !== 'table') return renderRecords(items, shape, format, options)
  const { renderRecordTable } = await import('../views/record-table.ts')
  return renderRecordTable(items, shape, options, await context.loadScreen())
}
