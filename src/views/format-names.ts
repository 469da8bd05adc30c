// The names of the formats each command knows, apart from what writes them: the help needs only the names.

const MACHINE_FORMATS = ['tsv', 'csv', 'json', 'jsonl', 'path', 'ref'] as const
export const TALK_FORMATS = ['table', ...MACHINE_FORMATS, 'md'] as const
export const SHOW_FORMATS = [...MACHINE_FORMATS, 'md'] as const
export const HIT_FORMATS = [...TALK_FORMATS, 'vimgrep'] as const
export const COUNT_FORMATS = ['table', 'tsv', 'csv', 'json', 'jsonl'] as const
export const CHECK_FORMATS = ['tsv', 'csv', 'json', 'jsonl', 'github'] as const

export type NamedFormat = (typeof HIT_FORMATS | typeof CHECK_FORMATS)[number]
