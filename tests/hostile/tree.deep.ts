// How much time and memory hostile folders take: the processor's time, so that other work on the machine does not count.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMetered } from '../../bench/measure.ts'
import { ROOT } from '../program.ts'
import { fellTree, growTree, type Tree } from './tree.ts'

/** What is not linear takes minutes. Milliseconds. */
const LIMIT_MS = 3000
/**
 * How many times what Node takes to read all files, which tells how fast the machine is just now: about twice what was seen
 * on a busy one. What is not linear takes hundreds.
 */
const LIMIT_RATIO = 15
const LIMIT_MB = 400

/** Reads every file of a folder. */
const READ_ALL = `
  const fs = require('node:fs')
  const read = path => {
    for (const entry of fs.readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) read(path + '/' + entry.name)
      else fs.readFileSync(path + '/' + entry.name, 'utf8')
  }
  read(process.argv[1])`

/** Writing 100,000 files takes a while. */
const HOUR = 3_600_000

const FOLDERS = 1000
const NOTES = 100

let base: string

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-many-'))
})

afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Of so many runs the best counts: a processor that is shared is slower. */
const RUNS = 3

/** Runs Node with the arguments, within the memory that there is. */
function run(cache: string, args: readonly string[]): { ms: number; out: string } {
  const runs = Array.from({ length: RUNS }, () =>
    runMetered({ command: process.execPath, args, env: { XDG_CACHE_HOME: cache } }),
  )
  expect(Math.min(...runs.map(({ mb }) => mb)), args.join(' ')).toBeLessThan(LIMIT_MB)
  return { ms: Math.min(...runs.map(({ ms }) => ms)), out: runs[0]?.out ?? '' }
}

/** The arguments with which Node runs the built program over a library. */
const program = (library: string, ...argv: string[]): string[] => [
  join(ROOT, 'bin/talks.js'),
  '-L',
  library,
  ...argv,
]

const lines = (text: string): number => text.split('\n').length - 1

describe('100,000 notes', () => {
  beforeAll(() => {
    for (let folder = 0; folder < FOLDERS; folder++) {
      mkdirSync(join(base, 'notes', `d${folder}`), { recursive: true })
      for (let i = 0; i < NOTES; i++) {
        const path = join(base, 'notes', `d${folder}`, `${i}.md`)
        writeFileSync(path, `---\ntitle: 글 ${folder}-${i}\n---\n- 고객과 대화한다\n`)
      }
    }
  }, HOUR)

  it.each([
    ['without a cache', '/dev/null'],
    ['with one', 'cache'],
  ])(
    'are listed and searched %s',
    (_, cache) => {
      const place = cache === 'cache' ? join(base, 'cache') : cache
      const library = join(base, 'notes')
      const list = run(place, program(library, 'list', '--format', 'ref'))
      const search = run(place, program(library, 'search', '고객', '--limit', '5', '--format', 'ref'))
      expect(lines(list.out)).toBe(FOLDERS * NOTES)
      expect(lines(search.out)).toBe(5)
      const limit = LIMIT_RATIO * run(place, ['-e', READ_ALL, library]).ms
      expect(list.ms).toBeLessThan(limit)
      expect(search.ms).toBeLessThan(limit)
    },
    HOUR,
  )
})

describe('a folder of hostile entries', () => {
  let tree: Tree

  beforeAll(() => {
    tree = growTree(mkdtempSync(join(tmpdir(), 'talks-tree-')))
  })

  afterAll(() => fellTree(tree))

  it.each([['list'], ['search', '글'], ['check'], ['show', 'plain']])('costs no more: %s', (...argv) => {
    expect(run('/dev/null', program(tree.root, ...argv)).ms).toBeLessThan(LIMIT_MS)
  })
})
