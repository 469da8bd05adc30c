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

/** What the built program says over that cache; no other keeps one. */
function talks(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/talks.js'), ...words], {
    encoding: 'utf8',
    timeout: HANG,
    env: { XDG_CACHE_HOME: join(base, 'cache'), TALKS_LIBRARY: join(base, 'library') },
  })
  return { code: status, out: stdout, err: stderr }
}

const search = () => talks('search', '고객', '--format', 'ref')
const list = () => talks('list')

const FOUND = { code: 0, out: 'a.1\n', err: '' }
const LISTED = { code: 0, out: 'a\t\t\ta\t1\n', err: '' }

describe('the list that is kept', () => {
  /** A list that can't be the library's, in the place of the one that is kept. */
  function tamper(): void {
    const path = join(folder, readdirSync(folder).find(name => name.endsWith('.list')) ?? '')
    const bytes = readFileSync(path)
    for (let at = bytes.indexOf('a\t\t\ta\t1'); at >= 0; at = bytes.indexOf('a\t\t\ta\t1', at + 1))
      bytes.write('b', at)
    writeFileSync(path, bytes)
  }

  it('is what is printed, as long as no note changes', () => {
    expect(list()).toEqual(LISTED)
    tamper()
    expect(list().out).toBe(LISTED.out.replace('a', 'b'))
    writeFileSync(join(base, 'library', 'b.md'), '- 소통한다\n')
    expect(list().out).toBe(`${LISTED.out}b\t\t\tb\t1\n`)
  })

  it.each([
    ['other columns', ['list', '--columns', 'ref'], 'a\n'],
    ['a heading', ['list', '--header'], `ref\torganization\tspeakers\ttitle\ttacticCount\n${LISTED.out}`],
    ['NUL at the end', ['list', '-0'], LISTED.out.replace('\n', '\0')],
  ])('is not asked for %s', (_, words, out) => {
    list()
    tamper()
    expect(talks(...words).out).toBe(out)
  })
})

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
  it.each(['.notes', '.index', '.list'])('the %s file is neither read nor written through', ending => {
    expect(search()).toEqual(FOUND)
    expect(list()).toEqual(LISTED)
    const name = readdirSync(folder).find(each => each.endsWith(ending)) ?? ''
    rmSync(join(folder, name))
    plant(join(folder, name))
    for (let run = 0; run < 2; run++) expect([search(), list()]).toEqual([FOUND, LISTED])
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
