import { expect, test } from 'vitest'
import { commandOf, helpEntries, hints } from '../../src/browse/key-bindings.ts'

const show = (entries: readonly { keys: string; meaning: string }[]): string[] =>
  entries.map(({ keys, meaning }) => `${keys}: ${meaning}`)

test('the help says all keys, those of one thing on one line', () => {
  expect(`\n${show(helpEntries('pick')).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    ↑/↓ ctrl-p/n ctrl-k/j: the hit before, the next one
    page-up/down alt-v/ctrl-v: a screen of hits
    home/end ctrl-home/end: the first hit, the last
    enter: choose this hit, or those marked
    ctrl-space ctrl-t: mark it, to choose several
    tab/shift-tab: narrow down: tags, organizations, speakers
    ctrl-y: copy the text
    ctrl-o: open its link
    ctrl-e: open the note in the editor
    shift/alt-↑/↓ alt-k/j: scroll the preview
    ctrl-b/f shift/alt-page-up/down: a page of the preview
    ←/→/ctrl-a/alt-e: a letter back, on, to the start, to the end
    ctrl-←/→ alt-b/f: a word back, a word on
    backspace/delete: delete the letter before, the one behind
    ctrl-w/u alt-backspace: delete the word before, all before
    esc ctrl-g: clear the query, then the filters, then leave
    ctrl-c/d: leave at once, leave if nothing is typed
    ctrl-z: to the shell; fg comes back
    ctrl-l/r: draw the screen again, read the notes again
    ? f1: all keys
    wheel, click, click again: scroll, select, open; with shift as ever
    "
  `)
})

test.each(['read', 'pick'] as const)('all of the help is seen on 80 columns by 24 lines to %s', mode => {
  const entries = helpEntries(mode)
  expect(entries.length).toBeLessThanOrEqual(21)
  for (const { keys, meaning } of entries) {
    expect(keys.length).toBeLessThanOrEqual(32)
    expect(meaning.length).toBeLessThanOrEqual(45)
  }
})

test('hints are named as in the help', () => {
  expect(show(hints('pick', false)).slice(0, 5)).toEqual([
    'enter: choose',
    'ctrl-space: mark',
    'tab: filter',
    '?: keys',
    'esc: leave',
  ])
  expect(show(hints('read', true))).toContain('esc: back')
})

test('a key of each command, and a key of none', () => {
  expect(['alt-j', 'shift-page-up', 'ctrl-g', 'alt-backspace', 'ctrl-u', 'f2'].map(commandOf)).toEqual([
    'preview-down',
    'preview-page-up',
    'escape',
    'delete-word',
    'delete-start',
    null,
  ])
})
