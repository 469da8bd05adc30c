// Completion in real shells: what is inserted is the name and nothing else, and nothing in it is executed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createFolders,
  type Folders,
  isHarmed,
  isInstalled,
  NAMES,
  removeFolders,
  SHELLS,
  typeLines,
} from './shell.ts'

let folders: Folders
beforeAll(() => {
  folders = createFolders()
})
afterAll(() => removeFolders(folders))

/** A plain name, a Korean one, and the most hostile; completion.deep.ts tries all. */
const TRIED = NAMES.filter(name => /^[a한gjkl]/u.test(name))

describe.each(SHELLS)('%s', shell => {
  // CI machines may lack a shell; the reason is printed with the skipped test.
  test.skipIf(!isInstalled(shell))(
    `completes and executes nothing (needs ${shell})`,
    async () => {
      const typed = TRIED.map(name => `talks show ${[...name][0]}\t`)
      const given = await typeLines(shell, folders, [
        ...typed,
        'talks li\t --ta\tx',
        'talks list --tag=tag\\ a\t',
        'talks list --tag "tag g\t',
        "talks list --tag 'tag j\t",
      ])
      expect(given.slice(0, TRIED.length)).toEqual(TRIED.map(name => ['show', name]))
      expect(given.slice(TRIED.length)).toEqual([
        ['list', '--tag', 'x'],
        ['list', '--tag=tag apple'],
        ['list', '--tag', 'tag g$(touch pwned)'],
        ['list', '--tag', 'tag j"quote\'both'],
      ])
      expect(isHarmed(folders)).toBe(false)
    },
    60_000,
  )
})
