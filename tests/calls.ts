// Every command that prints records, in every format it has: for what must hold for all of them.
import { COMMANDS } from '../src/commands/line/commands.ts'

/** How each command is called so that it prints something; `check` in a folder that holds the note `day.md`. */
const CALLS: { readonly [command: string]: readonly string[] } = {
  list: ['list'],
  show: ['show', '2', '2.3'],
  search: ['search', '트위터'],
  count: ['count'],
  check: ['check', 'day.md'],
}

/** A note with a problem, for `check`. */
export const TROUBLED_NOTE = { name: 'day.md', text: '---\ndate: 2024-02-30\n---\n글\n' }

export interface FormatCalls {
  command: string
  /** The call without a format. */
  call: readonly string[]
  /** The names of its formats, and a template. */
  formats: readonly string[]
}

export const FORMAT_CALLS: readonly FormatCalls[] = COMMANDS.flatMap(({ name, groups }) => {
  const call = CALLS[name]
  const format = groups.flatMap(({ options }) => options).find(({ flags }) => flags.includes('--format'))
  if (!call || !format) return []
  const [, template = ''] = /'(.+)'/u.exec(format.description) ?? []
  return [{ command: name, call, formats: [...(format.suggestions ?? []), template] }]
})
