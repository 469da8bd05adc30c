// The man page, made at build time from the definitions that parser and help are made from.
import { version } from '../version.ts'
import type { Action, CommandDefinition, OptionDefinition } from './line/command-definition.ts'
import { COMMANDS, DESCRIPTION } from './line/commands.ts'
import { optionMeaning, optionsOf } from './line/options.ts'

/** `talks __man`: prints the man page, for scripts/build.js. */
export const manual: Action = ({ io }) => {
  io.stdout.write(renderManual())
  return 0
}

/** What the options mean together, by section: paragraphs, and terms with what they stand for. */
const SECTIONS: readonly [
  heading: string,
  paragraphs: readonly (string | readonly [term: string, meaning: string])[],
][] = [
  [
    'REFS',
    [
      'A ref names a talk, or one tactic of it. Whatever prints a ref prints one that show and edit understand.',
      ['2', 'the talk with this number'],
      ['lg-electronics', 'the talk whose file has this name; numbers in front of it may be left out'],
      ['2.3', 'the third tactic of talk 2'],
      [
        'a title, speaker, organization, alias, or a part of one',
        'the talk it belongs to, if it is only one',
      ],
    ],
  ],
  [
    'FILTERS',
    [
      '--where takes these, and list takes them as words. All filters must hold. A comma in a value means "or" (write \\, for a comma itself). Names are compared without case, width, spaces and Unicode normal form; dates as precisely as they are written, so that date=2012-02 holds for every day of the month.',
      ['field=value, field!=value', 'one of the values of the field is it; none is'],
      ['field~part', 'one of the values contains it'],
      ['field<value, field<=value, field>value, field>=value', 'dates and numbers in their order'],
      ['field?, field=', 'the field is there; is absent'],
    ],
  ],
  [
    'TEMPLATES',
    [
      'A format with braces is a template, filled for each result and ended by a newline. Fields are those of the JSON answer; hits and tactics know those of their talk too.',
      ['{title}, {fields.room}', 'a field; a key of the front matter'],
      ['{tags|, }', 'a list with this between its items'],
      ['\\t, \\n, {{, }}', 'a tab, a newline, braces'],
    ],
  ],
  [
    'EXIT STATUS',
    [
      ['0', 'done, something was found; also when the reader of a pipe went away'],
      [
        '1',
        'nothing found: a search, a filtered list or count, a ref, a field without a value; or check found errors',
      ],
      ['2', 'wrong usage, unreadable library, failure'],
      ['130', 'interrupted'],
    ],
  ],
  [
    'ENVIRONMENT',
    [
      ['TALKS_LIBRARY', 'folders of notes, separated by colons, when --library is not given'],
      ['VISUAL, EDITOR', 'the editor of talks edit'],
      ['TALKS_PAGER, PAGER', 'what shows text longer than the screen; empty or cat for none'],
      [
        'NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM',
        'whether there is colour, where --color does not say',
      ],
      [
        'FORCE_HYPERLINK',
        'whether links can be clicked, where there is colour; 1: they can, 0: they can not',
      ],
      ['BROWSER', 'what opens links in browse'],
      ['XDG_CACHE_HOME', 'where what was read is kept; else ~/.cache'],
      ['COLUMNS', 'the width of the screen, where --width does not say'],
    ],
  ],
]

function renderManual(): string {
  const text = renderPage()
  // Output devices without Hangul, such as PostScript, print a question mark and no warning.
  const glyphs = [...new Set(text.match(/\\\[u[0-9A-F]+\]/gu))]
  return `${glyphs.map(glyph => `.fchar ${glyph} ?\n`).join('')}${text}`
}

function renderPage(): string {
  return [
    `.TH TALKS 1 "" "talks ${escapeText(version)}" "talks"`,
    '.SH NAME',
    'talks \\- browse talk notes in a terminal',
    '.SH SYNOPSIS',
    '.B talks',
    `[\\fIcommand\\fR] [\\fIoptions\\fR]`,
    '.SH DESCRIPTION',
    paragraph(`${DESCRIPTION} Without a command: browse on a terminal, list in a pipe.`),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(renderCommand),
    '.SH COMMON OPTIONS',
    ...renderOptions(optionsOf(null)),
    ...SECTIONS.flatMap(([heading, entries]) => [
      `.SH ${heading}`,
      ...entries.map(entry => (typeof entry === 'string' ? paragraph(entry) : term(entry[0], entry[1]))),
    ]),
    '',
  ].join('\n')
}

function renderCommand({ name, description, argument, groups, examples }: CommandDefinition): string[] {
  return [
    `.SS ${escapeText(`talks ${name} ${argument.syntax}`)}`,
    paragraph(description),
    term(argument.syntax, argument.description),
    ...groups.flatMap(({ options }) => renderOptions(options)),
    ...examples.map(({ command, meaning }) => term(`$ ${command}`, meaning)),
  ]
}

function renderOptions(options: readonly OptionDefinition[]): string[] {
  return options.map(option => term(option.flags, optionMeaning(option)))
}

function paragraph(text: string): string {
  return `.PP\n${escapeText(text)}`
}

function term(name: string, meaning: string): string {
  return `.TP\n.B ${escapeText(name)}\n${escapeText(meaning)}`
}

/** Text that roff takes as it stands; what is not ASCII by its code, which every roff reads whatever the locale. */
function escapeText(text: string): string {
  return text
    .replace(/\\/gu, '\\e')
    .replace(/-/gu, '\\-')
    .replace(/"/gu, '\\(dq')
    .replace(/'/gu, '\\(aq')
    .replace(/[\^]/gu, '\\(ha')
    .replace(/~/gu, '\\(ti')
    .replace(/`/gu, '\\(ga')
    .replace(/^\./u, '\\&.')
    .replace(/[^\0-\x7f]/gu, character => {
      return `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
    })
}
