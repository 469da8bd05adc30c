// A cache folder in which someone else has put things: where caches are shared, or by accident.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'

/** A program that reads a pipe never ends. Milliseconds. */
const HANG = 20_000

let base: string
let folder: string
let victim: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-plants-'))
  folder = join(base, 'cache', 'talks')
  victim = join(base, 'victim')
  mkdirSync(join(base, 'library'))
  writeFileSync(join(base, 'library', 'a.md'), '- 고객과 대화한다\n')
  writeFileSync(victim, 'theirs')
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

/** What the built program finds over that cache; no other keeps one. */
function search(): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/talks.js'), 'search', '고객', '--format', 'ref'],
    {
      encoding: 'utf8',
      timeout: HANG,
      env: { XDG_CACHE_HOME: join(base, 'cache'), TALKS_LIBRARY: join(base, 'library') },
    },
  )
  return { code: status, out: stdout, err: stderr }
}

const FOUND = { code: 0, out: 'a.1\n', err: '' }

/** What stands where a file of the cache should. */
const PLANTS: { readonly [name: string]: (path: string) => void } = {
  'a pipe': path => execFileSync('mkfifo', [path]),
  'a folder': path => mkdirSync(join(path, 'inside'), { recursive: true }),
  'a link to itself': path => symlinkSync(path, path),
  'a link to nothing': path => symlinkSync(join(base, 'nowhere'), path),
  'a link to an endless device': path => symlinkSync('/dev/zero', path),
  "a link to somebody's file": path => symlinkSync(victim, path),
}

describe.each(Object.entries(PLANTS))('%s in the place of', (_, plant) => {
  it.each(['.notes', '.index'])('the %s file is neither read nor written through', ending => {
    expect(search()).toEqual(FOUND)
    const name = readdirSync(folder).find(each => each.endsWith(ending)) ?? ''
    rmSync(join(folder, name))
    plant(join(folder, name))
    expect(search()).toEqual(FOUND)
    expect(search()).toEqual(FOUND)
    expect(readFileSync(victim, 'utf8')).toBe('theirs')
    expect(readdirSync(folder).filter(each => each.endsWith('.tmp'))).toEqual([])
  })

  it('the folder is no failure', () => {
    mkdirSync(join(base, 'cache'))
    plant(folder)
    expect(search()).toEqual(FOUND)
    expect(readFileSync(victim, 'utf8')).toBe('theirs')
  })
})

it('what is kept is for its owner alone', () => {
  search()
  const modeOf = (path: string) => statSync(path).mode & 0o777
  const kept = readdirSync(folder)
  expect(kept.length).toBeGreaterThanOrEqual(2)
  expect(modeOf(folder)).toBe(0o700)
  for (const name of kept) expect(modeOf(join(folder, name)), name).toBe(0o600)
})
