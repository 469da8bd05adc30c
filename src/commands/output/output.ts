// From a command's format options to text on stdout: one home for what commands have in common.

import type { LongText } from '../../io.ts'
import { UsageError } from '../../model/errors.ts'
import { shortenTyped } from '../../model/shorten.ts'
import type { Talk } from '../../model/talk.ts'
import type { FormatSet, OwnFormat } from '../../views/format-names.ts'
import {
  checkFormatOptions,
  type Format,
  type FormatOptions,
  isMachineFormat,
  lines,
  parseFormat,
  renderRecords,
} from '../../views/formats.ts'
import type { PathFrom, Shape } from '../../views/records.ts'
import type { Context } from '../context.ts'

/** The format asked for, else `own`. Throws `UsageError` for options that it can't honour. */
export function chosenFormat({ options }: Context, formats: FormatSet, own: Format): Format {
  if (options.json && options.format !== undefined && options.format !== 'json') {
    throw new UsageError(
      `--json and --format ${shortenTyped(options.format)} contradict each other; give one`,
    )
  }
  const name = options.json ? 'json' : options.format
  const format = name === undefined ? own : parseFormat(name, formats)
  checkFormatOptions(format, formats, {
    columns: options.columns !== undefined,
    header: options.header,
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

/** What ends a record. */
export function terminator({ options }: Context): '\n' | '\0' {
  return options.null ? '\0' : '\n'
}

/** The formats that one command has and others have not, or write otherwise. */
export type OwnFormats<Item> = {
  readonly [name in OwnFormat]?: (
    items: readonly Item[],
    options: FormatOptions,
  ) => LongText | Promise<LongText>
}

/** An own format that gives each item a line. */
export function inLines<Item>(render: (item: Item, pathFrom: PathFrom) => string) {
  return (items: readonly Item[], options: FormatOptions): string =>
    lines(
      items.map(item => render(item, options.pathFrom)),
      options,
    )
}

/** A kind of record as one command writes it. */
export interface RecordFormat<Item> {
  shape: Shape<Item>
  /** Columns of tsv and csv where the options name none. */
  columns: readonly string[]
  /** As in `FormatOptions`; absent where records belong to no talk. */
  talks?: readonly Talk[]
  own?: OwnFormats<Item>
}

/** How records are written, `columns` where the options name none. Throws `UsageError` for names that name none. */
export function createFormatOptions(
  context: Context,
  columns: readonly string[],
  talks: readonly Talk[] = [],
): FormatOptions {
  const { options, pathFrom, io } = context
  const ends = terminator(context)
  return {
    columns: chosenColumns(context) ?? columns,
    header: options.header,
    terminator: ends,
    // A path must open the file it names, and a ref show it, so where NUL ends them nothing of them is changed, unless a
    // terminal is to read it.
    hasRawNames: ends === '\0' && !io.stdout.isTTY,
    pathFrom,
    talks,
  }
}

/** Items as text in the format asked for. Throws `UsageError` for a field they don't have. */
export async function formatRecords<Item>(
  context: Context,
  items: readonly Item[],
  format: Format,
  record: RecordFormat<Item>,
): Promise<string> {
  const text = await layOutRecords(context, items, format, record)
  return typeof text === 'string' ? text : [...text].join('')
}

async function layOutRecords<Item>(
  context: Context,
  items: readonly Item[],
  format: Format,
  { shape, columns, talks, own = {} }: RecordFormat<Item>,
): Promise<LongText> {
  const formatOptions = createFormatOptions(context, columns, talks)
  if (isMachineFormat(format)) return renderRecords(items, shape, format, formatOptions)
  const isPlainTable = format.name === 'table' && hasPlainColumns(context)
  const render = isPlainTable ? undefined : own[format.name]
  if (render !== undefined) return render(items, formatOptions)
  const { renderRecordTable } = await import('../../views/record-table.ts')
  return renderRecordTable(items, shape, formatOptions, await context.loadScreen())
}

/** Formats that are for people. */
const READ_FORMATS: readonly string[] = ['table', 'text']

/** Prints items in the format asked for. What people read may be longer than their screen. */
export async function writeRecords<Item>(
  context: Context,
  items: readonly Item[],
  format: Format,
  record: RecordFormat<Item>,
): Promise<void> {
  if (READ_FORMATS.includes(format.name))
    await context.page(await layOutRecords(context, items, format, record))
  else context.io.stdout.write(await formatRecords(context, items, format, record))
}
