// From a command's format options to text on stdout: one home for what list, show and search have in common.
import { UsageError } from '../model/errors.ts'
import { type Format, type NamedFormat, parseFormat, renderRecords } from '../views/formats.ts'
import type { Record } from '../views/records.ts'
import type { Context } from './context.ts'

/** The format asked for, or undefined: then the command's own for a terminal or a pipe. */
export function chosenFormat({ options }: Context, names: readonly NamedFormat[]): Format | undefined {
  if (options.json && options.format !== undefined && options.format !== 'json') {
    throw new UsageError(`--json and --format ${options.format} contradict each other; give one`)
  }
  if (options.json) return { name: 'json' }
  return options.format === undefined ? undefined : parseFormat(options.format, names)
}

/** Records as text in a machine format; `columns` are those of tsv and csv when `--columns` names none. */
export function formatRecords(
  { options }: Context,
  records: readonly Record[],
  format: Format,
  columns: readonly string[],
): string {
  return renderRecords(records, format, {
    columns: options.columns?.split(',').map(name => name.trim()) ?? columns,
    header: options.header,
    terminator: options.null ? '\0' : '\n',
  })
}
