import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markRead } from '../../src/store/whole-file.ts'

const DAY = 24 * 60 * 60

test.each([
  ['not of a file that was read today', 0.5, false],
  ['of one that was not for long', 40, true],
])('that a file is read is said in its times: %s', (_, days, isMarked) => {
  const folder = mkdtempSync(join(tmpdir(), 'talks-'))
  const path = join(folder, 'a')
  writeFileSync(path, 'a')
  const before = Date.now() / 1000 - days * DAY
  utimesSync(path, before, before)
  const handle = openSync(path, 'r')
  markRead(handle, fstatSync(handle))
  const { atimeMs, mtimeMs } = fstatSync(handle)
  closeSync(handle)
  rmSync(folder, { recursive: true })
  expect(Math.round(mtimeMs / 1000)).toBe(Math.round(before))
  expect(atimeMs / 1000 > before + 1).toBe(isMarked)
})
