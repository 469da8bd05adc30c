// The commands and their options, written down once.
import { HIT_FORMATS, SHOW_FORMATS, TALK_FORMATS } from '../views/formats.ts'
import type { CommandDefinition, OptionDefinition } from './definition.ts'

/** Options every command takes. */
export const COMMON_OPTIONS: readonly OptionDefinition[] = [
  {
    flags: '-L, --library <dir>',
    description: 'folder of notes (repeatable; else $TALKS_LIBRARY, else the bundled talks)',
    isRepeatable: true,
    values: 'folder',
  },
  { flags: '--no-ignore', description: 'also read what .gitignore and .ignore files leave out' },
  { flags: '--color <when>', description: 'when to colour', choices: ['auto', 'always', 'never'] },
  { flags: '--width <columns>', description: 'lay out for this many columns', type: 'columns' },
  { flags: '--no-pager', description: 'print even what is longer than the screen' },
  { flags: '--strict', description: 'fail when a note has a problem' },
  { flags: '-q, --quiet', description: 'no notices on stderr' },
]

const LIMIT: OptionDefinition = {
  flags: '-n, --limit <count>',
  description: 'at most this many',
  type: 'count',
}

function formatOptions(formats: readonly string[]): OptionDefinition[] {
  return [
    {
      flags: '-f, --format <format>',
      description: `${formats.join(', ')}, or a template: '{ref} {title}'`,
      suggestions: formats,
    },
    { flags: '--json', description: 'short for --format json' },
    { flags: '-0, --null', description: 'end records with a NUL byte, not a newline' },
    { flags: '--columns <names>', description: 'columns of tsv and csv: ref,title,date', values: 'field' },
    { flags: '--header', description: 'name the columns first (csv does so by itself)' },
    { flags: '--no-header', description: 'no line of column names' },
  ]
}

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'list',
    summary: 'list the talks, one line each',
    description: 'Lists the talks of the library: a table on a terminal, tab-separated lines in a pipe.',
    arguments: [],
    options: [LIMIT, ...formatOptions(TALK_FORMATS)],
    examples: [
      { command: 'talks list', meaning: 'the bundled talks' },
      { command: 'talks list -L ~/notes', meaning: 'the notes of any folder' },
      { command: "talks list --format '{ref} {organization}: {title}'", meaning: 'in a form of your own' },
      { command: 'talks list --json | jq length', meaning: 'for other programs' },
    ],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'show',
    summary: 'show a talk, or one tactic of it',
    description:
      'Shows talks and tactics by their refs: laid out on a terminal, plain Markdown in a pipe. Without a ref: what the library says about itself.',
    arguments: [
      {
        syntax: '[ref...]',
        description: 'a number (2), a name (lg-electronics), a title, or one tactic of it (2.3)',
        values: 'ref',
      },
    ],
    options: [
      { flags: '--raw', description: "the file's own bytes" },
      { flags: '--body', description: 'the text below the front matter, as it is in the file' },
      { flags: '--field <name>', description: 'one value of the front matter', values: 'field' },
      ...formatOptions(SHOW_FORMATS),
    ],
    examples: [
      { command: 'talks show 2', meaning: 'a talk by its number' },
      { command: 'talks show lg-electronics', meaning: 'by its name' },
      { command: 'talks show 2.3', meaning: 'one tactic of it' },
      { command: 'talks show 2 --field speaker', meaning: 'one value' },
    ],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'search',
    summary: 'find tactics by what you remember of them',
    description:
      'Finds tactics and talks, best first. Words are found however they are typed: without spaces, with particles, by initial consonants (ㅅㅅㅁㄷㅇ), half typed, on the wrong keyboard (thtuf), misspelled. All words must match; "a phrase" is taken literally, -word excludes, field:word looks in one field.',
    arguments: [{ syntax: '<query...>', description: 'what to look for', values: 'none' }],
    options: [
      LIMIT,
      { flags: '--explain', description: 'say by which reading each word was found, and its cost' },
      ...formatOptions(HIT_FORMATS),
    ],
    examples: [
      { command: 'talks search 트위터', meaning: 'every tactic about it' },
      { command: 'talks search ㅅㅅㅁㄷㅇ', meaning: 'by initial consonants' },
      { command: 'talks search 블로그 고객 -n 3', meaning: 'both words, the best three' },
      { command: 'talks search SNS --format vimgrep', meaning: 'for an editor' },
    ],
    load: async () => (await import('./search.ts')).search,
  },
]
