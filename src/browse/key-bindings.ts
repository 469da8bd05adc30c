// The keys of the full-screen view, written down once: what they do and what the help says of them.
import type { Mode } from './state.ts'

/** What a key can ask for. Typing and editing the line are no commands. */
export type Command =
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
  | 'redraw'
  | 'suspend'
  | 'escape'
  | 'interrupt'
  | 'end-of-input'

interface Binding {
  command: Command
  keys: readonly string[]
}

const BINDINGS: readonly Binding[] = [
  { command: 'up', keys: ['up', 'ctrl-p', 'ctrl-k'] },
  { command: 'down', keys: ['down', 'ctrl-n', 'ctrl-j'] },
  { command: 'page-up', keys: ['page-up'] },
  { command: 'page-down', keys: ['page-down'] },
  { command: 'first', keys: ['home', 'ctrl-home'] },
  { command: 'last', keys: ['end', 'ctrl-end'] },
  { command: 'accept', keys: ['enter'] },
  { command: 'mark', keys: ['ctrl-space'] },
  { command: 'edit', keys: ['ctrl-e'] },
  { command: 'copy', keys: ['ctrl-y'] },
  { command: 'link', keys: ['ctrl-o'] },
  { command: 'next-facet', keys: ['tab'] },
  { command: 'previous-facet', keys: ['shift-tab'] },
  { command: 'preview-up', keys: ['shift-up', 'alt-up', 'alt-k'] },
  { command: 'preview-down', keys: ['shift-down', 'alt-down', 'alt-j'] },
  { command: 'preview-page-up', keys: ['ctrl-b', 'shift-page-up', 'alt-page-up'] },
  { command: 'preview-page-down', keys: ['ctrl-f', 'shift-page-down', 'alt-page-down'] },
  { command: 'help', keys: ['f1', '?'] },
  { command: 'redraw', keys: ['ctrl-l'] },
  { command: 'suspend', keys: ['ctrl-z'] },
  { command: 'escape', keys: ['escape', 'ctrl-g'] },
  { command: 'interrupt', keys: ['ctrl-c'] },
  { command: 'end-of-input', keys: ['ctrl-d'] },
]

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  BINDINGS.flatMap(({ command, keys }) => keys.map(key => [key, command] as const)),
)

export const commandOf = (key: string): Command | null => COMMANDS.get(key) ?? null

export interface HelpEntry {
  keys: string
  meaning: string
}

/** All keys, for the help. */
export const helpEntries = (mode: Mode): readonly HelpEntry[] => [
  { keys: '↑ ↓  ctrl-p/n  ctrl-k/j', meaning: 'the hit before, the next one' },
  { keys: 'page up, page down', meaning: 'a screen of hits' },
  { keys: 'home, end', meaning: 'the first hit, the last' },
  ...(mode === 'pick'
    ? [
        { keys: 'enter', meaning: 'choose this hit, or those marked' },
        { keys: 'ctrl-space', meaning: 'mark it, to choose several' },
      ]
    : [{ keys: 'enter', meaning: 'read the talk at this tactic, and come back' }]),
  { keys: 'tab, shift-tab', meaning: 'narrow down: tags, organizations, speakers' },
  { keys: 'ctrl-y', meaning: 'copy the text' },
  { keys: 'ctrl-o', meaning: 'open its link' },
  { keys: 'ctrl-e', meaning: 'open the note in the editor' },
  { keys: 'shift-↑ shift-↓  alt-↑ alt-↓', meaning: 'scroll the preview' },
  { keys: 'ctrl-b, ctrl-f', meaning: 'a page of the preview' },
  { keys: '← →  ctrl-← ctrl-→  ctrl-a', meaning: 'move in what is typed' },
  { keys: 'backspace, ctrl-w, ctrl-u', meaning: 'delete a letter, a word, all' },
  { keys: 'esc', meaning: 'clear the query, then the filters, then leave' },
  { keys: 'ctrl-c', meaning: 'leave at once' },
  { keys: 'ctrl-z', meaning: 'to the shell; fg comes back' },
  { keys: 'ctrl-l', meaning: 'draw the screen again' },
  { keys: 'wheel, click, click again', meaning: 'scroll, select, open; with shift as ever' },
]

/** The keys that are worth a line of the screen, those first that a narrow one has room for. */
export const hints = (mode: Mode, isFacetOpen: boolean): readonly HelpEntry[] => {
  if (isFacetOpen) {
    return [
      { keys: 'enter', meaning: 'choose' },
      { keys: 'ctrl-space', meaning: 'several' },
      { keys: 'tab', meaning: 'next' },
      { keys: 'esc', meaning: 'back' },
    ]
  }
  const accept =
    mode === 'pick'
      ? [
          { keys: 'enter', meaning: 'choose' },
          { keys: 'ctrl-space', meaning: 'mark' },
        ]
      : [{ keys: 'enter', meaning: 'read' }]
  return [
    ...accept,
    { keys: 'tab', meaning: 'filter' },
    { keys: '?', meaning: 'keys' },
    { keys: 'esc', meaning: 'leave' },
    { keys: 'ctrl-y', meaning: 'copy' },
    { keys: 'ctrl-e', meaning: 'edit' },
  ]
}
