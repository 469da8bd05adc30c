// Whether notes have changed on the disk.
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { finish } from '../../src/base/steps.ts'
import { Changes } from '../../src/notes/changes.ts'
import { openLibraries } from '../../src/notes/library.ts'

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, statSync: vi.fn(fs.statSync) }
})

let root: string
/** A time at which all that was just made is old. */
const later = (): number => Date.now() + 60_000

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talks-'))
  mkdirSync(join(root, 'empty'))
  writeFileSync(join(root, 'a.md'), '- 하나\n')
  writeFileSync(join(root, '.gitignore'), 'b.md\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['a note was written', () => writeFileSync(join(root, 'a.md'), '- 둘\n')],
  [
    'a note of as many bytes was, and its time set back',
    () => {
      writeFileSync(join(root, 'a.md'), '- 다섯\n')
      utimesSync(join(root, 'a.md'), 1e9, 1e9)
    },
  ],
  [
    'a note was moved over it, as editors do',
    () => {
      writeFileSync(join(root, '.a.swp'), '- 둘\n')
      renameSync(join(root, '.a.swp'), join(root, 'a.md'))
    },
  ],
  ['one came', () => writeFileSync(join(root, 'c.md'), '')],
  ['one came where none was', () => writeFileSync(join(root, 'empty', 'c.md'), '')],
  ['one went', () => rmSync(join(root, 'a.md'))],
  ['other notes are ignored', () => writeFileSync(join(root, '.gitignore'), '')],
  ['all is gone', () => rmSync(root, { recursive: true })],
])('%s', async (_, change) => {
  const changes = new Changes(later)
  const { places } = openLibraries([root])
  const hasChanged = (): boolean => finish(changes.look(places(), later()))
  expect(hasChanged()).toBe(false)
  expect(hasChanged()).toBe(false)
  // Again until the clock of the file system has gone on, which stands still for some milliseconds.
  await vi.waitFor(() => {
    change()
    expect(hasChanged()).toBe(true)
  })
  expect(hasChanged()).toBe(false)
})

test('what has changed after it was read and before the first look is seen', () => {
  const { places } = openLibraries([root])
  const hasChanged = (): boolean => finish(new Changes(later).look(places(), later()))
  expect(hasChanged()).toBe(false)
  expect(finish(new Changes(later).look(places(), 0))).toBe(true)
  rmSync(join(root, 'a.md'))
  expect(hasChanged()).toBe(true)
})

test('what has changed just now is looked at once more, since it could change again at the same time', () => {
  const note = join(root, 'a.md')
  let now = statSync(note).ctimeMs
  const changes = new Changes(() => now)
  const hasChanged = (): boolean => finish(changes.look([note], later()))
  expect(hasChanged()).toBe(false)
  now += 2000
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
})

test('where times are of whole seconds, what changes within two is looked at once more', () => {
  const note = join(root, 'a.md')
  const stats = statSync(note)
  const time = 1_700_000_000_000
  vi.mocked(statSync).mockImplementation(() => Object.assign(stats, { ctimeMs: time }))
  let now = time + 1900
  const changes = new Changes(() => now)
  const hasChanged = (): boolean => finish(changes.look([note], time + 2100))
  expect(hasChanged()).toBe(false)
  now += 2000
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
  vi.mocked(statSync).mockReset()
})

test('a library of one note is that note', () => {
  expect([...openLibraries([join(root, 'a.md')]).places()]).toEqual([join(root, 'a.md')])
})
