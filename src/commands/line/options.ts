// Options that several commands share, in groups: what they are called, what they take, what they mean.
import { type FormatSet, WITH_COLUMNS } from '../../views/format-names.ts'
import { COLUMNS_MAX } from '../../views/screen.ts'
import type { CommandDefinition, OptionDefinition, OptionGroup } from './command-definition.ts'

/** Options every command takes. */
export const COMMON: OptionGroup = {
  heading: 'Common options',
  options: [
    {
      flags: '-L, --library <dir>',
      description: 'folder of notes (repeatable; default: $TALKS_LIBRARY, or else the bundled talks)',
      isRepeatable: true,
      values: 'folder',
    },
    { flags: '--no-ignore', description: 'also read what .gitignore and .ignore leave out' },
    { flags: '--no-cache', description: 'read every note again, and keep nothing' },
    {
      flags: '--color <when>',
      description: 'when to use colour, by default auto',
      choices: ['auto', 'always', 'never'],
    },
    {
      flags: '--width <columns>',
      description: 'lay out for this many columns (default: the screen)',
      isCount: true,
      most: COLUMNS_MAX,
    },
    {
      flags: '--ambiguous-width <cells>',
      description: 'width of ①, ※ and …, by default 1; 2 for many Korean fonts',
      choices: ['1', '2'],
    },
    { flags: '--no-pager', description: 'do not use a pager' },
    { flags: '--strict', description: 'fail when a note has a problem' },
    { flags: '-q, --quiet', description: 'print no notices on stderr' },
  ],
}

/** Options that the program answers by itself, whatever the command. */
export const HELP: OptionDefinition = { flags: '-h, --help', description: 'print this help' }
export const VERSION: OptionDefinition = { flags: '-V, --version', description: 'print the version' }

/** Short options, the last perhaps with its value, or a word to leave out: `-tire`. */
export const LIKE_SHORT_OPTION = /^-\w[A-Za-z\u0080-\uffff]/

/** All options of a command; those every command takes where there is none. */
export function optionsOf(command: CommandDefinition | null): OptionDefinition[] {
  return [...(command?.groups ?? []).flatMap(({ options }) => options), ...COMMON.options, HELP, VERSION]
}

/** What an option means, and the values it takes where there are only so many. */
export function optionMeaning({ description, choices }: OptionDefinition): string {
  return choices ? `${description} (${choices.join(', ')})` : description
}

/** Which talks: all filters must hold; a comma inside a value means "or". */
export const FILTERS: OptionGroup = {
  heading: 'Filters',
  options: [
    {
      flags: '-t, --tag <tag>',
      description: 'talks with this tag (a,b: either; repeated: all)',
      isRepeatable: true,
      values: 'tags',
    },
    {
      flags: '--speaker <name>',
      description: 'talks by this speaker',
      isRepeatable: true,
      values: 'speakers',
    },
    {
      flags: '--organization <name>',
      description: 'talks of this organization, by any of its names',
      isRepeatable: true,
      values: 'organization',
    },
    { flags: '--since <date>', description: 'talks of this day, month or year, or later', values: 'date' },
    { flags: '--until <date>', description: 'talks of this day, month or year, or earlier', values: 'date' },
    {
      flags: '-w, --where <filter>',
      description:
        'by any field: role=팀장, number!=3, title~전략 (contains), date>=2012-02 (or >, <, <=), links? (present), links= (absent)',
      isRepeatable: true,
      values: 'filter',
    },
  ],
}

export const LIMIT: OptionDefinition = {
  flags: '-n, --limit <count>',
  description: 'print at most this many',
  isCount: true,
}

/** In which order, and how many talks or what belongs to them. */
export const ORDER = orderGroup({
  description: 'sort by fields: date-,title (-: descending); default: by number, in search best first',
  values: 'talk-fields',
})

/** In which order, and how many; `keys` says what can be sorted by. */
export function orderGroup(keys: Omit<OptionDefinition, 'flags'>): OptionGroup {
  return {
    heading: 'Order and amount',
    options: [
      { flags: '-s, --sort <keys>', ...keys },
      { flags: '-r, --reverse', description: 'reverse the order' },
      LIMIT,
    ],
  }
}

/** In which form; `usual` says in which by default; `isOfTalks`: the records belong to talks, and know their fields. */
export function formatGroup(
  { names, template, columns, fields }: FormatSet,
  usual: string,
  isOfTalks = true,
): OptionGroup {
  const tables = names.filter(name => WITH_COLUMNS.includes(name))
  return {
    heading: 'Formats',
    options: [
      {
        flags: '-f, --format <format>',
        description: `${names.join(', ')}, or a template: '${template}'; default: ${usual}`,
        suggestions: names,
      },
      { flags: '--json', description: 'short for --format json' },
      { flags: '-0, --null', description: 'end records with a NUL byte, not a newline' },
      {
        flags: '--columns <names>',
        description: `columns of ${tables.slice(0, -1).join(', ')} and ${tables.at(-1)}, as in ${columns}; names: the fields of --json`,
        values: isOfTalks ? 'talk-fields' : 'fields',
        suggestions: fields,
      },
      { flags: '--header', description: 'print the column names first, as csv does anyway' },
      { flags: '--no-header', description: 'print no column names' },
    ],
  }
}
