// Records as text for other programs: json, jsonl, tsv, csv, path, ref, vimgrep, or a template.

import { UsageError } from '../model/errors.ts'
import { hidden } from '../model/hidden.ts'
import type { Hit } from '../model/hit.ts'
import { didYouMean, nearNames } from '../model/near.ts'
import { createPlaces } from '../model/place.ts'
import { quoteTyped } from '../model/shorten.ts'
import { textOf } from '../model/tactics.ts'
import type { Talk } from '../model/talk.ts'
import {
  type FormatSet,
  MACHINE_FORMATS,
  type OwnFormat,
  WITH_COLUMNS,
  WITH_RECORDS,
} from './format-names.ts'
import { fieldReader, type PathFrom, recordOf, type Shape, type Value, valueText } from './records.ts'
import { sanitize, sanitizeText } from './sanitize.ts'

/** A format that any kind of record has. */
export type MachineFormat =
  | { name: (typeof MACHINE_FORMATS)[number] }
  | { name: 'template'; template: string }
export type Format = { name: OwnFormat } | MachineFormat

export function isMachineFormat(format: Format): format is MachineFormat {
  return format.name === 'template' || MACHINE_FORMATS.some(name => name === format.name)
}

export interface FormatOptions {
  /** Columns of tsv and csv: names of fields, `fields.room` for front matter. */
  columns: readonly string[]
  /** Whether the first line names the columns; undefined: only in csv. */
  header: boolean | undefined
  /** What ends a record in line formats. */
  terminator: '\n' | '\0'
  /** Whether paths and refs are given as they are, to open and show by; else nothing in them moves a terminal. */
  hasRawNames: boolean
  pathFrom: PathFrom
  /** The talks of the library, which know what front-matter keys there are; none where records belong to no talk. */
  talks: readonly Talk[]
}

/** Reads `--format`: a name, or a template when it holds a brace. Throws `UsageError` otherwise. */
export function parseFormat(text: string, { names, template }: FormatSet): Format {
  const name = names.find(each => each === text)
  if (name) return { name }
  if (template !== null && text.includes('{')) return { name: 'template', template: text }
  const all = `; try ${names.join(', ')}${template === null ? '' : `, or a template such as '${template}'`}`
  throw new UsageError(`unknown format ${quoteTyped(text)}${didYouMean(nearNames(text, names), all)}`)
}

/** Throws `UsageError` for options that say how to write records, and that the format can't honour. */
export function checkFormatOptions(
  { name }: Format,
  { names }: FormatSet,
  given: { columns: boolean; header: boolean | undefined; null: boolean },
): void {
  const check = (flag: string, isGiven: boolean, able: readonly Format['name'][]) => {
    if (!isGiven || able.includes(name)) return
    const would = names.filter(each => able.includes(each)).join(', ')
    throw new UsageError(
      `${flag} does nothing for ${name === 'template' ? 'a template' : `the format ${name}`}; try it with --format ${would}`,
    )
  }
  check('--columns', given.columns, WITH_COLUMNS)
  check(given.header === false ? '--no-header' : '--header', given.header !== undefined, WITH_COLUMNS)
  check('--null', given.null, WITH_RECORDS)
}

/**
 * The text of all items in a machine format. Throws `UsageError` for a column or a name in a template that items of
 * this shape do not have, even when there are no items.
 */
export function renderRecords<Item>(
  items: readonly Item[],
  shape: Shape<Item>,
  format: MachineFormat,
  options: FormatOptions,
): string {
  const { pathFrom, talks } = options
  const inLines = (render: (item: Item) => string) => lines(items.map(render), options)
  switch (format.name) {
    case 'json': {
      const records = items.map(item => renderJson(recordOf(shape, item, pathFrom)))
      return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`
    }
    case 'jsonl':
      return inLines(item => renderJson(recordOf(shape, item, pathFrom)))
    case 'template':
      return inLines(compileTemplate(format.template, shape, options))
    case 'path': {
      const read = fieldReader(shape, 'path', talks)
      return lines([...new Set(items.map(item => renderName(read(item, pathFrom), options)))], options)
    }
    case 'ref': {
      const read = fieldReader(shape, 'ref', talks)
      return inLines(item => renderName(read(item, pathFrom), options))
    }
    case 'tsv':
      return table(items, shape, options, TSV)
    case 'csv':
      return table(items, shape, options, CSV)
  }
}

/** Hits as `path:line:column:text`, columns in bytes, as ripgrep prints them for vim's quickfix list. */
export function renderVimgrep(hits: readonly Hit[], options: FormatOptions): string {
  const placeOf = createPlaces()
  return lines(
    hits.map(hit => {
      const { line, byteColumn } = placeOf(hit)
      const text = oneLine(textOf(hit))
      return `${renderName(options.pathFrom(hit.talk.path), options)}:${line}:${byteColumn}:${text}`
    }),
    options,
  )
}

/** Texts, each with what ends a record. */
export function lines(texts: readonly string[], { terminator }: Pick<FormatOptions, 'terminator'>): string {
  return texts.length === 0 ? '' : texts.join(terminator) + terminator
}

/** How a kind of table is written. */
interface TableSyntax {
  separator: string
  write: (cell: string) => string
  /** Whether the first line names the columns where nothing is said about it. */
  hasHeader: boolean
}

const TSV: TableSyntax = { separator: '\t', write: escapeTsv, hasHeader: false }
const CSV: TableSyntax = { separator: ',', write: quoteCsv, hasHeader: true }

function table<Item>(
  items: readonly Item[],
  shape: Shape<Item>,
  options: FormatOptions,
  { separator, write, hasHeader }: TableSyntax,
): string {
  const { columns, header, pathFrom, talks } = options
  const readers = columns.map(name => fieldReader(shape, name, talks))
  let text = (header ?? hasHeader) ? lines([columns.map(write).join(separator)], options) : ''
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    const block = items.slice(from, from + ROWS_AT_ONCE)
    const [first = [], ...others] = readers.map(read => {
      const values = block.map(item => valueText(read(item, pathFrom)))
      return writeAll(values, write)
    })
    const rows = first.map((cell, i) => others.reduce((row, column) => row + separator + column[i], cell))
    text += lines(rows, options)
  }
  return text
}

/** What 100,000 rows are made from need not all be kept until the last is written. */
const ROWS_AT_ONCE = 500

/** All cells of a column as they are written. Most need nothing done to them, and asking once for all is quicker. */
function writeAll(cells: string[], write: TableSyntax['write']): string[] {
  const together = cells.join(' ')
  return write(together) === together ? cells : cells.map(write)
}

const TEMPLATE_TOKEN = /\{\{|\}\}|\\[tn\\]|\{([^{}|]*)(?:\|([^{}]*))?\}/gu
const TEMPLATE_ESCAPES: { readonly [token: string]: string } = {
  '{{': '{',
  '}}': '}',
  '\\t': '\t',
  '\\n': '\n',
  '\\\\': '\\',
}

/** `{ref}`, `{fields.room}`, `{tags|, }` for the separator of a list; `\t`, `\n` and `\\`; `{{` and `}}` for braces. */
function compileTemplate<Item>(
  template: string,
  shape: Shape<Item>,
  { pathFrom, talks }: FormatOptions,
): (item: Item) => string {
  const parts: ((item: Item) => string)[] = []
  const addText = (text: string) => {
    if (/[{}]/u.test(text)) throw new UsageError(`can't read the template ${quoteTyped(template)}; ${BRACES}`)
    const safe = sanitizeText(text)
    parts.push(() => safe)
  }
  let end = 0
  for (const match of template.matchAll(TEMPLATE_TOKEN)) {
    const [token, name, separator] = match
    addText(template.slice(end, match.index))
    end = match.index + token.length
    const read = name === undefined ? null : fieldReader(shape, name.trim(), talks)
    const between = separator?.replace(/\\[tn\\]/gu, each => TEMPLATE_ESCAPES[each] ?? each)
    parts.push(item =>
      read ? inTemplate(read(item, pathFrom), between) : (TEMPLATE_ESCAPES[token] ?? token),
    )
  }
  addText(template.slice(end))
  return item => parts.map(part => part(item)).join('')
}

const BRACES = 'write {name} for a field, and {{ or }} for a brace itself'

/** A list's values with the separator that the template gives between them. */
function inTemplate(value: Value, separator: string | undefined): string {
  if (separator === undefined || !Array.isArray(value)) return oneLine(value)
  return value.map(each => oneLine(each)).join(sanitizeText(separator))
}

/** A value in the middle of a line: no line breaks, nothing that moves a terminal. */
function oneLine(value: Value): string {
  return sanitize(valueText(value).replace(/(?<!\s)\s*[\r\n]\s*/gu, ' '))
}

function renderName(value: Value, { hasRawNames }: FormatOptions): string {
  return hasRawNames ? valueText(value) : oneLine(value)
}

const TSV_ESCAPES: { [character: string]: string } = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escapeTsv(text: string): string {
  // Asking first is quicker than replacing nothing.
  if (!/[\\\t\n\r]/.test(text)) return sanitize(text)
  return sanitize(text.replace(/[\\\t\n\r]/g, character => TSV_ESCAPES[character] ?? character))
}

/** RFC 4180, section 2. A tab breaks no row and harms no terminal, so it stays. */
function quoteCsv(text: string): string {
  const safe = sanitizeText(text)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** JSON that is safe to print on a terminal and parses to the same value. `JSON.stringify` escapes only C0. */
function renderJson(value: Value): string {
  return JSON.stringify(value).replace(hidden(), character =>
    Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(''),
  )
}

/** `\u202e`: the escape of one UTF-16 unit. */
function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
