// Records as text for other programs: json, jsonl, tsv, csv, path, ref, vimgrep, or a template.
import { UsageError } from '../model/errors.ts'
import { fieldOf, type Record, type Value, valueText } from './records.ts'
import { sanitize } from './sanitize.ts'

const MACHINE_FORMATS = ['tsv', 'csv', 'json', 'jsonl', 'path', 'ref'] as const
export const TALK_FORMATS = ['table', ...MACHINE_FORMATS, 'md'] as const
export const SHOW_FORMATS = [...MACHINE_FORMATS, 'md'] as const
export const HIT_FORMATS = [...TALK_FORMATS, 'vimgrep'] as const

export type NamedFormat = (typeof HIT_FORMATS)[number]
export type Format = { name: NamedFormat } | { name: 'template'; template: string }

export interface FormatOptions {
  /** Columns of tsv and csv: names of fields, `talk.title` for what lies deeper. */
  columns: readonly string[]
  /** Whether the first line names the columns; undefined: only in csv. */
  header: boolean | undefined
  /** What ends a record in line formats. */
  terminator: '\n' | '\0'
}

/** Reads `--format`: a name, or a template when it holds a brace. Throws `UsageError` otherwise. */
export function parseFormat(text: string, names: readonly NamedFormat[]): Format {
  const name = names.find(each => each === text)
  if (name) return { name }
  if (text.includes('{')) return { name: 'template', template: text }
  throw new UsageError(
    `unknown format "${text}"; try ${names.join(', ')}, or a template such as '{ref} {title}'`,
  )
}

/** The text of all records in a machine format. Throws `UsageError` for a field no record has. */
export function renderRecords(records: readonly Record[], format: Format, options: FormatOptions): string {
  switch (format.name) {
    case 'json':
      return records.length === 0 ? '[]\n' : `[\n${records.map(renderJson).join(',\n')}\n]\n`
    case 'jsonl':
      return lines(records.map(renderJson), options)
    case 'template':
      return lines(
        records.map(record => fillTemplate(format.template, record)),
        options,
      )
    case 'path':
      return lines([...new Set(records.map(record => renderPath(record['path'] ?? null, options)))], options)
    case 'ref':
      return lines(
        records.map(record => oneLine(record['ref'] ?? null)),
        options,
      )
    case 'vimgrep':
      return lines(
        records.map(record => fillTemplate('{path}:{line}:{column}:{text}', record)),
        options,
      )
    case 'tsv':
      return table(records, options, false, cell => cell.map(escapeTsv).join('\t'))
    case 'csv':
      return table(records, options, true, cell => cell.map(quoteCsv).join(','))
    default:
      throw new Error(`no machine format: ${format.name}`)
  }
}

function lines(texts: readonly string[], { terminator }: FormatOptions): string {
  return texts.map(text => text + terminator).join('')
}

function table(
  records: readonly Record[],
  options: FormatOptions,
  hasHeader: boolean,
  row: (cells: string[]) => string,
): string {
  const rows = records.map(record => row(options.columns.map(name => valueText(fieldOf(record, name)))))
  return lines((options.header ?? hasHeader) ? [row([...options.columns]), ...rows] : rows, options)
}

/** `{ref}`, `{fields.company}`, `{tags|, }` for the separator of a list; `\t` and `\n`; `{{` and `}}` for braces. */
function fillTemplate(template: string, record: Record): string {
  return template.replace(
    /\{\{|\}\}|\\t|\\n|\{([^{}|]+)(?:\|([^{}]*))?\}/gu,
    (token, name: string | undefined, separator: string | undefined) => {
      if (name === undefined) return { '{{': '{', '}}': '}', '\\t': '\t', '\\n': '\n' }[token] ?? token
      return oneLine(fieldOf(record, name.trim()), separator)
    },
  )
}

/** A value in the middle of a line: no line breaks, nothing that moves a terminal. */
function oneLine(value: Value, separator?: string): string {
  return sanitize(valueText(value, separator).replace(/\s*[\r\n]+\s*/gu, ' '))
}

/** A path must open the file it names, so where NUL ends the records it is given as it is. */
function renderPath(value: Value, { terminator }: FormatOptions): string {
  return terminator === '\0' ? valueText(value) : oneLine(value)
}

const TSV_ESCAPES: { [character: string]: string } = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escapeTsv(text: string): string {
  return sanitize(text.replace(/[\\\t\n\r]/gu, character => TSV_ESCAPES[character] ?? character))
}

/** RFC 4180, section 2. */
function quoteCsv(text: string): string {
  const safe = sanitize(text)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** C1 controls, DEL and bidirectional controls, which `JSON.stringify` leaves as they are. */
const UNSAFE_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** JSON that is safe to print on a terminal and parses to the same value. */
function renderJson(value: Value): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_JSON,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
