// The keys of the full-screen view, written down once: what they ask for, and what the help says of them.
import type { EditCommand } from './input.ts'
import type { Mode } from './state.ts'

/** What a key can ask for. */
export type Command =
  | EditCommand
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'accept'
  | 'mark'
  | 'edit'
  | 'copy'
  | 'link'
  | 'next-facet'
  | 'previous-facet'
  | 'preview-up'
  | 'preview-down'
  | 'preview-page-up'
  | 'preview-page-down'
  | 'help'
  | 'reload'
  | 'redraw'
  | 'suspend'
  | 'escape'
  | 'interrupt'
  | 'end-of-input'

/** A line of the help. */
interface KeyRow {
  /** What belongs together: `up`, `down`. */
  commands: readonly Command[]
  /** A key for each of these, or for the first few; then others for the same. */
  keys: readonly (readonly string[])[]
  meaning: string
  /** The one mode in which the help says it; both when absent. */
  mode?: Mode
}

const ROWS: readonly KeyRow[] = [
  {
    commands: ['up', 'down'],
    keys: [
      ['up', 'down'],
      ['ctrl-p', 'ctrl-n'],
      ['ctrl-k', 'ctrl-j'],
    ],
    meaning: 'the hit before, the next one',
  },
  {
    commands: ['page-up', 'page-down'],
    // Terminal.app scrolls by the first two; Emacs has the others.
    keys: [
      ['page-up', 'page-down'],
      ['alt-v', 'ctrl-v'],
    ],
    meaning: 'a screen of hits',
  },
  {
    commands: ['first', 'last'],
    keys: [
      ['home', 'end'],
      ['ctrl-home', 'ctrl-end'],
    ],
    meaning: 'the first hit, the last',
  },
  {
    commands: ['accept'],
    keys: [['enter']],
    meaning: 'read the talk at this tactic, and come back',
    mode: 'read',
  },
  { commands: ['accept'], keys: [['enter']], meaning: 'choose this hit, or those marked', mode: 'pick' },
  // With two input sources, as for Korean, macOS takes ctrl-space for itself.
  {
    commands: ['mark'],
    keys: [['ctrl-space'], ['ctrl-t']],
    meaning: 'mark it, to choose several',
    mode: 'pick',
  },
  {
    commands: ['next-facet', 'previous-facet'],
    keys: [['tab', 'shift-tab']],
    meaning: 'narrow down: tags, organizations, speakers',
  },
  { commands: ['copy'], keys: [['ctrl-y']], meaning: 'copy the text' },
  { commands: ['link'], keys: [['ctrl-o']], meaning: 'open its link' },
  { commands: ['edit'], keys: [['ctrl-e']], meaning: 'open the note in the editor' },
  {
    commands: ['preview-up', 'preview-down'],
    keys: [
      ['shift-up', 'shift-down'],
      ['alt-up', 'alt-down'],
      ['alt-k', 'alt-j'],
    ],
    meaning: 'scroll the preview',
  },
  {
    commands: ['preview-page-up', 'preview-page-down'],
    keys: [
      ['ctrl-b', 'ctrl-f'],
      ['shift-page-up', 'shift-page-down'],
      ['alt-page-up', 'alt-page-down'],
    ],
    meaning: 'a page of the preview',
  },
  {
    commands: ['left', 'right', 'start', 'end'],
    // ctrl-E is taken; alt-E goes to the end of a sentence in Emacs, whose keys readline has.
    keys: [['left', 'right', 'ctrl-a', 'alt-e']],
    meaning: 'a letter back, on, to the start, to the end',
  },
  {
    commands: ['word-left', 'word-right'],
    keys: [
      ['ctrl-left', 'ctrl-right'],
      ['alt-b', 'alt-f'],
    ],
    meaning: 'a word back, a word on',
  },
  {
    commands: ['delete-before', 'delete-behind'],
    keys: [['backspace', 'delete']],
    meaning: 'delete the letter before, the one behind',
  },
  {
    commands: ['delete-word', 'delete-start'],
    keys: [['ctrl-w', 'ctrl-u'], ['alt-backspace']],
    meaning: 'delete the word before, all before',
  },
  {
    commands: ['escape'],
    keys: [['escape'], ['ctrl-g']],
    meaning: 'clear the query, then the filters, then leave',
  },
  {
    commands: ['interrupt', 'end-of-input'],
    keys: [['ctrl-c', 'ctrl-d']],
    meaning: 'leave at once, leave if nothing is typed',
  },
  { commands: ['suspend'], keys: [['ctrl-z']], meaning: 'to the shell; fg comes back' },
  {
    commands: ['redraw', 'reload'],
    keys: [['ctrl-l', 'ctrl-r']],
    meaning: 'draw the screen again, read the notes again',
  },
  { commands: ['help'], keys: [['?'], ['f1']], meaning: 'all keys' },
]

const MOUSE: HelpEntry = {
  keys: 'wheel, click, click again',
  meaning: 'scroll, select, open; with shift as ever',
}

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  ROWS.flatMap(({ commands, keys }) =>
    keys.flatMap(each =>
      each.flatMap((key, at): [string, Command][] => {
        const command = commands[at]
        return command === undefined ? [] : [[key, command]]
      }),
    ),
  ),
)

export const commandOf = (key: string): Command | null => COMMANDS.get(key) ?? null

export interface HelpEntry {
  keys: string
  meaning: string
}

/** What people call keys, where that is not how they are written here. */
const SIGNS: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→', escape: 'esc' }

interface KeyName {
  /** `ctrl-`; empty for none. */
  modifier: string
  name: string
}

function nameOf(key: string): KeyName {
  const [modifier = ''] = /^(?:ctrl-|alt-|shift-)?/u.exec(key) ?? []
  const name = key.slice(modifier.length)
  return { modifier, name: SIGNS[name] ?? name }
}

/** Keys of several commands as one: `ctrl-` and `p/n`; `page-up/down`; `tab/shift-tab`. */
function joinNames(keys: readonly string[]): KeyName {
  const [first = nameOf(''), ...others] = keys.map(nameOf)
  const stem = first.name.slice(0, first.name.lastIndexOf('-') + 1)
  const rest = others.map(({ modifier, name }) =>
    modifier === first.modifier && name.startsWith(stem) ? name.slice(stem.length) : modifier + name,
  )
  return { modifier: first.modifier, name: [first.name, ...rest].join('/') }
}

/** All keys of a row: `↑/↓ ctrl-p/n ctrl-k/j`; those that differ in what is held down together: `shift/alt-↑/↓`. */
function keysText({ keys }: KeyRow): string {
  const modifiers = new Map<string, string[]>()
  for (const { modifier, name } of keys.map(joinNames)) {
    modifiers.set(name, [...(modifiers.get(name) ?? []), modifier])
  }
  const texts = [...modifiers].flatMap(([name, held]) =>
    held.includes('') ? held.map(each => each + name) : held.join('').replace(/-(?=.)/gu, '/') + name,
  )
  return texts.join(' ')
}

/** All keys, for the help. */
export const helpEntries = (mode: Mode): readonly HelpEntry[] => [
  ...ROWS.filter(row => row.mode === undefined || row.mode === mode).map(row => ({
    keys: keysText(row),
    meaning: row.meaning,
  })),
  MOUSE,
]

function hint(command: Command, meaning: string): HelpEntry {
  const row = ROWS.find(({ commands }) => commands.includes(command))
  const key = row?.keys[0]?.[row.commands.indexOf(command)] ?? ''
  const { modifier, name } = nameOf(key)
  return { keys: modifier + name, meaning }
}

/** The keys that are worth a line of the screen, those first that a narrow one has room for. */
export const hints = (mode: Mode, isFacetOpen: boolean): readonly HelpEntry[] => {
  if (isFacetOpen) {
    return [
      hint('accept', 'choose'),
      hint('mark', 'several'),
      hint('next-facet', 'next'),
      hint('escape', 'back'),
    ]
  }
  return [
    ...(mode === 'pick' ? [hint('accept', 'choose'), hint('mark', 'mark')] : [hint('accept', 'read')]),
    hint('next-facet', 'filter'),
    hint('help', 'keys'),
    hint('escape', 'leave'),
    hint('copy', 'copy'),
    hint('edit', 'edit'),
  ]
}
