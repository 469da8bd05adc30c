// The formats each command knows, apart from what writes them: the help needs only their names.

/** Formats that any kind of record has, written by views/formats.ts. */
export const MACHINE_FORMATS = ['tsv', 'csv', 'json', 'jsonl', 'path', 'ref'] as const
/** Formats that some kinds of records have, each written in its own way. */
export type OwnFormat = 'table' | 'md' | 'vimgrep' | 'text' | 'github'
export type NamedFormat = (typeof MACHINE_FORMATS)[number] | OwnFormat
/** Names of formats, and what a template is called among them. */
export type FormatName = NamedFormat | 'template'

/** The formats a command has, and what its records are asked for with. */
export interface FormatSet {
  names: readonly NamedFormat[]
  /** A template that works, as an example; null where a template can't be had. */
  template: string | null
  /** Columns that work, as an example. */
  columns: string
  /** Fields of the records themselves; those that belong to a talk know its fields too. */
  fields: readonly string[]
}

export const TALK_FORMATS: FormatSet = {
  names: ['table', 'tsv', 'csv', 'json', 'jsonl', 'path', 'ref', 'md'],
  template: '{ref} {title}',
  columns: 'ref,title',
  fields: [],
}
export const SHOW_FORMATS: FormatSet = {
  ...TALK_FORMATS,
  fields: ['text', 'line', 'section', 'columns', 'depth', 'body', 'tactics'],
}
export const HIT_FORMATS: FormatSet = {
  names: [...TALK_FORMATS.names, 'vimgrep'],
  template: '{ref} {text}',
  columns: 'ref,title,text',
  fields: ['text', 'kind', 'score', 'line', 'column'],
}
/** For what says how hits were found. */
export const EXPLAIN_FORMATS: FormatSet = {
  ...HIT_FORMATS,
  names: ['table', 'json', 'jsonl'],
  template: null,
}
export const COUNT_FORMATS: FormatSet = {
  names: ['table', 'tsv', 'csv', 'json', 'jsonl'],
  template: '{value}: {talks}',
  columns: 'value,talks',
  fields: ['field', 'value', 'talks', 'tactics'],
}
export const CHECK_FORMATS: FormatSet = {
  names: ['text', 'tsv', 'csv', 'json', 'jsonl', 'path', 'github'],
  template: '{path} {message}',
  columns: 'path,message',
  fields: ['path', 'line', 'column', 'severity', 'code', 'message'],
}

/** Those that have columns to choose and to name. */
export const WITH_COLUMNS: readonly FormatName[] = ['table', 'tsv', 'csv']
/** Those that give records one by one, so that something ends each. */
export const WITH_RECORDS: readonly FormatName[] = [
  'tsv',
  'csv',
  'jsonl',
  'path',
  'ref',
  'md',
  'vimgrep',
  'text',
  'template',
]
