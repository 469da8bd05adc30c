// The commands and their options, written down once.
import {
  CHECK_FORMATS,
  COUNT_FORMATS,
  HIT_FORMATS,
  SHOW_FORMATS,
  TALK_FORMATS,
} from '../../views/format-names.ts'
import type { CommandDefinition } from './command-definition.ts'
import { FILTERS, formatGroup, LIMIT, ORDER, orderGroup } from './options.ts'

export const DESCRIPTION = 'Browse talk notes: list them, show one, find the one tactic.'

/** `talks help search` is `talks search --help`. */
export const HELP_COMMAND = { name: 'help', summary: 'print the help of a command' }

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'list',
    summary: 'list the talks, one line each',
    description: 'Lists the talks of the library: a table on a terminal, tab-separated lines in a pipe.',
    argument: {
      syntax: '[filter...]',
      description: 'a filter as in --where: organization~전자',
      values: 'filter',
    },
    groups: [FILTERS, ORDER, formatGroup(TALK_FORMATS, 'table, tsv in a pipe')],
    examples: [
      { command: 'talks list', meaning: 'the bundled talks' },
      { command: 'talks list -L ~/notes', meaning: 'the notes of any folder' },
      { command: "talks list --format '{ref} {organization}: {title}'", meaning: 'in your own format' },
      { command: 'talks list --tag 콘텐츠 --sort title', meaning: 'the talks with a tag, by title' },
      { command: "talks list 'date>=2012' 'organization~전자'", meaning: 'filtered by any field' },
      { command: 'talks list --json | jq length', meaning: 'for other programs' },
    ],
    load: async () => (await import('../list.ts')).list,
  },
  {
    name: 'show',
    summary: 'show a talk, or one tactic of it',
    description:
      'Shows talks and tactics by their refs: laid out on a terminal, plain Markdown in a pipe. Without a ref it shows the _index.md of the library.',
    argument: {
      syntax: '[ref...]',
      description: 'a number (2), a name (lg-electronics), a title, or one tactic of it (2.3)',
      values: 'ref',
    },
    groups: [
      {
        heading: 'Options',
        options: [
          { flags: '--raw', description: "print the file's own bytes" },
          {
            flags: '--body',
            description: 'print the Markdown after the front matter, as UTF-8 with LF line ends',
          },
          {
            flags: '--field <name>',
            description: 'print one field, or any key of the front matter',
            values: 'field',
          },
        ],
      },
      formatGroup(SHOW_FORMATS, 'table, md in a pipe'),
    ],
    examples: [
      { command: 'talks show 2', meaning: 'a talk by its number' },
      { command: 'talks show lg-electronics', meaning: 'by its name' },
      { command: 'talks show 2.3', meaning: 'one tactic of it' },
      { command: 'talks show 2 --field speaker', meaning: 'one field' },
    ],
    load: async () => (await import('../show.ts')).show,
  },
  {
    name: 'search',
    summary: 'find tactics by what you remember of them',
    description:
      'Finds tactics and talks, best first. It finds words however they are typed: without spaces, with particles, by initial consonants (ㅅㅅㅁㄷㅇ), half typed, on the wrong keyboard (thtuf), misspelled. All words must match. "a phrase" asks for these letters only, spaces, signs and case aside; -word leaves out the tactics and talks that have the word, -text:word only the tactics; field:word looks in one field (for dates and numbers use --since, --until and --where).',
    argument: { syntax: '<query...>', description: 'what to look for', values: 'none', isQuery: true },
    groups: [
      {
        heading: 'Options',
        options: [
          {
            flags: '--group <how>',
            description: 'talk: hits under their talk; none, the default: best first',
            choices: ['talk', 'none'],
          },
          { flags: '--explain', description: 'say which reading found each word, and its cost' },
        ],
      },
      FILTERS,
      ORDER,
      formatGroup(HIT_FORMATS, 'table, tsv in a pipe'),
    ],
    examples: [
      { command: 'talks search 트위터', meaning: 'every tactic about it' },
      { command: 'talks search ㅅㅅㅁㄷㅇ', meaning: 'by initial consonants' },
      { command: 'talks search 블로그 고객 -n 3', meaning: 'both words, the best three' },
      { command: "talks search '트위터 -블로그'", meaning: 'one word without the other' },
      { command: 'talks search SNS --format vimgrep', meaning: 'for an editor' },
    ],
    load: async () => (await import('../search.ts')).search,
  },
  {
    name: 'browse',
    summary: 'type, see and open, on the whole screen',
    description:
      'Shows the library on the whole screen. It searches at every key, and shows the talk of the chosen tactic beside or below the hits. The key ? lists all keys. On a terminal, talks without a command does the same.',
    argument: { syntax: '[query...]', description: 'what to look for first', values: 'none', isQuery: true },
    groups: [
      {
        heading: 'Options',
        options: [
          {
            flags: '--pick',
            description: 'print what enter chooses; ctrl-space or ctrl-t marks several',
          },
        ],
      },
      FILTERS,
      formatGroup(HIT_FORMATS, 'ref'),
    ],
    examples: [
      { command: 'talks browse', meaning: 'all talks' },
      { command: 'talks browse 트위터', meaning: 'begin with a query' },
      { command: 'talks show -- "$(talks browse --pick)"', meaning: 'choose one, and show it' },
      { command: 'talks browse --pick -0 | xargs -0 talks show --', meaning: 'choose several' },
      { command: 'talks browse --pick --json | jq .', meaning: 'the choice in any format' },
    ],
    load: async () => (await import('../browse.ts')).browse,
  },
  {
    name: 'count',
    summary: 'count the values of a field',
    description:
      'Counts in how many talks each value of a field occurs, most frequent first: with bars on a terminal, as tab-separated lines in a pipe.',
    argument: {
      syntax: '[field]',
      description: 'tags (default), speakers, organization, or any front-matter key',
      values: 'field',
    },
    groups: [
      {
        heading: 'Options',
        options: [{ flags: '--tactics', description: 'count the tactics of the talks, not the talks' }],
      },
      FILTERS,
      orderGroup({
        description: `sort by ${COUNT_FORMATS.fields.join(', ')}, as in talks-,value (-: descending); default: most frequent first`,
        values: 'fields',
        suggestions: COUNT_FORMATS.fields,
      }),
      formatGroup(COUNT_FORMATS, 'table, tsv in a pipe', false),
    ],
    examples: [
      { command: 'talks count', meaning: 'the tags' },
      { command: 'talks count channels --tactics', meaning: 'how much there is about each channel' },
      { command: 'talks count speaker --since 2012', meaning: 'who spoke how often' },
    ],
    load: async () => (await import('../count.ts')).count,
  },
  {
    name: 'check',
    summary: 'say what is wrong with the notes',
    description:
      'Checks notes: front matter that can not be read, values that can not be used, true or false in place of text, impossible dates, numbers and ids used twice, hidden characters, empty notes, links to files that are not there. Each problem is one line in a pipe, path:line:column: severity code message. Exit code 1 when there are errors.',
    argument: {
      syntax: '[path...]',
      description: 'notes or folders of notes (default: the library)',
      values: 'file',
    },
    groups: [
      {
        heading: 'Options',
        options: [LIMIT],
      },
      formatGroup(CHECK_FORMATS, 'text', false),
    ],
    examples: [
      { command: 'talks check', meaning: 'the library' },
      { command: 'talks check ~/notes/today.md', meaning: 'one note' },
      { command: 'talks check --format github', meaning: 'as remarks on a pull request' },
    ],
    load: async () => (await import('../check.ts')).check,
  },
  {
    name: 'edit',
    summary: 'open a note in your editor',
    description: 'Opens the note of a talk in $VISUAL, $EDITOR or vi, at the line of the tactic.',
    argument: { syntax: '<ref>', description: 'a talk (2, lg-electronics) or a tactic (2.3)', values: 'ref' },
    groups: [],
    examples: [
      { command: 'talks edit 2.3', meaning: 'at the line of this tactic' },
      { command: "EDITOR='code --wait' talks edit 2", meaning: 'in an editor of your choice' },
    ],
    load: async () => (await import('../edit.ts')).edit,
  },
  {
    name: 'completion',
    summary: 'print the completion script of a shell',
    description:
      'Prints a script that lets your shell complete commands, options, and the refs, tags, speakers and fields of the library.',
    argument: {
      syntax: '<shell>',
      description: 'bash, zsh or fish',
      values: 'none',
      suggestions: ['bash', 'zsh', 'fish'],
    },
    groups: [],
    examples: [
      { command: 'eval "$(talks completion bash)"', meaning: 'in ~/.bashrc' },
      { command: 'eval "$(talks completion zsh)"', meaning: 'in ~/.zshrc' },
      { command: 'talks completion fish | source', meaning: 'in ~/.config/fish/config.fish' },
    ],
    load: async () => (await import('../completion.ts')).completion,
  },
  {
    name: 'cache',
    summary: 'say where the cache is, or clear it',
    description:
      'Says where the cache of notes is and how large it is. It is safe to clear: the next run reads the notes again.',
    argument: {
      syntax: '[action]',
      description: 'clear: remove the cache',
      values: 'none',
      suggestions: ['clear'],
    },
    groups: [],
    examples: [
      { command: 'talks cache', meaning: 'its folder and its size' },
      { command: 'talks cache clear', meaning: 'remove it' },
    ],
    load: async () => (await import('../cache.ts')).cache,
  },
]
