// From a command's format options to text on stdout: one home for what commands have in common.
import { UsageError } from '../model/errors.ts'
import type { NamedFormat } from '../views/format-names.ts'
import { type Format, type FormatOptions, parseFormat, renderRecords } from '../views/formats.ts'
import type { Shape } from '../views/records.ts'
import type { Context } from './context.ts'

/** The format asked for, or undefined: then the command's own for a terminal or a pipe. */
export function chosenFormat({ options }: Context, names: readonly NamedFormat[]): Format | undefined {
  if (options.json && options.format !== undefined && options.format !== 'json') {
    throw new UsageError(`--json and --format ${options.format} contradict each other; give one`)
  }
  if (options.json) return { name: 'json' }
  return options.format === undefined ? undefined : parseFormat(options.format, names)
}

/** `table` on a terminal and tsv in a pipe, where no format was asked for. */
export function tableFormat(context: Context, names: readonly NamedFormat[]): Format {
  return chosenFormat(context, names) ?? { name: context.io.stdout.isTTY ? 'table' : 'tsv' }
}

/** The names that `--columns` gives, or undefined. */
export function chosenColumns({ options }: Context): string[] | undefined {
  const names = options.columns
    ?.split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  if (names?.length === 0) throw new UsageError('--columns names none; try ref,title')
  return names
}

/** How records are written: `columns` are those of tsv and csv when `--columns` names none. */
export function formatOptions(context: Context, columns: readonly string[]): FormatOptions {
  const { options, pathFrom } = context
  return {
    columns: chosenColumns(context) ?? columns,
    header: options.header,
    terminator: options.null ? '\0' : '\n',
    pathFrom,
  }
}

/**
 * Items as text in a format that is the same for all kinds: machine formats, and a table of the columns that
 * `--columns` names. Throws `UsageError` for a field they don't have.
 */
export async function formatRecords<Item>(
  context: Context,
  items: readonly Item[],
  shape: Shape<Item>,
  format: Format,
  columns: readonly string[],
): Promise<string> {
  const options = formatOptions(context, columns)
  if (format.name !== 'table') return renderRecords(items, shape, format, options)
  const { renderRecordTable } = await import('../views/record-table.ts')
  return renderRecordTable(items, shape, options, await context.loadScreen())
}
