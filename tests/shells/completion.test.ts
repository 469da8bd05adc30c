// Completion in real shells: what is inserted is the name and nothing else, and nothing in it is executed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled } from '../platform.ts'
import { createFolders, type Folders, isHarmed, NAMES, removeFolders, SHELLS, typeLines } from './shell.ts'

let folders: Folders
beforeAll(() => {
  folders = createFolders()
})
afterAll(() => removeFolders(folders))

const FIRST = NAMES.map(name => [...name][0])
const CLEAR_LINE = '\x15'

// A machine may lack a shell; the name of the skipped test says so.
describe.each(SHELLS)('%s', shell => {
  test.skipIf(!isInstalled(shell))(
    `inserts every name as it is, and executes nothing (needs ${shell})`,
    async () => {
      const given = await typeLines(shell, folders, [
        ...FIRST.map(letter => `talks show ${letter}\t`),
        ...FIRST.map(letter => `talks list --tag "tag ${letter}\t`),
        ...FIRST.map(letter => `talks list --tag 'tag ${letter}\t`),
      ])
      const asFilters = NAMES.map(name => ['list', '--tag', `tag ${name}`.replace(/[\\,]/gu, '\\$&')])
      expect(given).toEqual([...NAMES.map(name => ['show', name]), ...asFilters, ...asFilters])
      expect(isHarmed(folders)).toBe(false)
    },
  )

  test.skipIf(!isInstalled(shell))(
    `lists all names with their titles, and executes nothing (needs ${shell})`,
    async () => {
      expect(await typeLines(shell, folders, [`talks show \t\t${CLEAR_LINE}talks listed`])).toEqual([
        ['listed'],
      ])
      expect(isHarmed(folders)).toBe(false)
    },
  )

  test.skipIf(!isInstalled(shell))(
    `completes commands, options, values, files and folders (needs ${shell})`,
    async () => {
      const given = await typeLines(shell, folders, [
        'talks li\t --ta\tx',
        'talks search --format vim\t x',
        'talks help se\t',
        'talks list --tag=tag\\ a\t',
        'talks list --sort da\t',
        'talks list -w spea\tx',
        'talks check notes/ap\t',
        'talks list -L no\t',
      ])
      expect(given.slice(0, -1)).toEqual([
        ['list', '--tag', 'x'],
        ['search', '--format', 'vimgrep', 'x'],
        ['help', 'search'],
        ['list', '--tag=tag apple'],
        ['list', '--sort', 'date'],
        ['list', '-w', 'speakers=x'],
        ['check', 'notes/apple.md'],
      ])
      // zsh takes the slash back when the line ends there.
      expect(given.at(-1)?.join(' ')).toMatch(/^list -L notes\/?$/u)
    },
  )
})
