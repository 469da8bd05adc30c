import { expect, test } from 'vitest'
import { createScreen, hasHyperlinks, screenColumns } from '../../src/views/screen.ts'

test.each([
  ['--width comes first', { flag: 60, env: { COLUMNS: '100' }, terminal: 120 }, 60],
  ['then COLUMNS', { flag: null, env: { COLUMNS: '100' }, terminal: 120 }, 100],
  ['COLUMNS as small as --width may be', { flag: null, env: { COLUMNS: '1' }, terminal: 120 }, 1],
  ['COLUMNS larger than --width may be', { flag: null, env: { COLUMNS: '99999' }, terminal: 120 }, 1000],
  ['COLUMNS of nothing', { flag: null, env: { COLUMNS: '0' }, terminal: 120 }, 120],
  ['COLUMNS in a pipe', { flag: null, env: { COLUMNS: '40' }, terminal: undefined }, 40],
  ['COLUMNS no number', { flag: null, env: { COLUMNS: '8e1' }, terminal: 120 }, 120],
  ['then the terminal', { flag: null, env: {}, terminal: 120 }, 120],
  ['a terminal that says 0', { flag: null, env: {}, terminal: 0 }, 80],
  ['no terminal', { flag: null, env: {}, terminal: undefined }, 80],
])('columns: %s', (_, sources, columns) => {
  expect(screenColumns(sources)).toBe(columns)
})

test.each([
  ['kitty', { TERM: 'xterm-kitty' }, true],
  ['GNOME Terminal', { VTE_VERSION: '7200' }, true],
  ['old VTE', { VTE_VERSION: '4800' }, false],
  ['tmux 3.4', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
  ['tmux 3.3a', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }, false],
  ['unknown', { TERM: 'xterm-256color' }, false],
  ['forced', { FORCE_HYPERLINK: '1' }, true],
  ['refused', { FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
])('links: %s', (_, env, expected) => {
  expect(hasHyperlinks({ env, isTTY: true })).toBe(expected)
  expect(hasHyperlinks({ env, isTTY: false })).toBe('FORCE_HYPERLINK' in env && expected)
})

test('without colour there are marks and no escape codes of links', async () => {
  const screen = await createScreen({ columns: 80, level: 0, ambiguousWidth: 1, hyperlinks: true })
  expect(screen).toMatchObject({ marks: true, hyperlinks: false })
  expect(await createScreen({ columns: 80, level: 1, ambiguousWidth: 1, hyperlinks: true })).toMatchObject({
    marks: false,
    hyperlinks: true,
  })
})
