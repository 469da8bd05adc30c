// Every name in every shell; completion.test.ts tries a few of them.
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

describe.each(SHELLS)('%s', shell => {
  test.skipIf(!isInstalled(shell))(`inserts every name as it is (needs ${shell})`, async () => {
    const first = NAMES.map(name => [...name][0])
    const given = await typeLines(shell, folders, [
      ...first.map(letter => `talks show ${letter}\t`),
      ...first.map(letter => `talks list --tag "tag ${letter}\t`),
      ...first.map(letter => `talks list --tag 'tag ${letter}\t`),
    ])
    const asFilters = NAMES.map(name => ['list', '--tag', `tag ${name}`.replace(/[\\,]/gu, '\\$&')])
    expect(given).toEqual([...NAMES.map(name => ['show', name]), ...asFilters, ...asFilters])
    expect(isHarmed(folders)).toBe(false)
  })
})
