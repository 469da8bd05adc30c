// How much time and memory hostile folders take: the processor's time, so that other work on the machine does not count.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMetered } from '../../bench/measure.ts'
import { ROOT } from '../program.ts'
import { fellTree, growTree, type Tree } from './tree.ts'

const LIMIT_MS = 3000
const LIMIT_MB = 400

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

/** Runs the built program over a library within the limits. */
function run(library: string, cache: string, ...argv: string[]): { out: string; err: string } {
  const runs = Array.from({ length: RUNS }, () =>
    runMetered({
      command: process.execPath,
      args: [join(ROOT, 'bin/talks.js'), '-L', library, ...argv],
      env: { XDG_CACHE_HOME: cache },
    }),
  )
  expect(Math.min(...runs.map(({ ms }) => ms)), argv.join(' ')).toBeLessThan(LIMIT_MS)
  expect(Math.min(...runs.map(({ mb }) => mb)), argv.join(' ')).toBeLessThan(LIMIT_MB)
  const [{ out, err } = { out: '', err: '' }] = runs
  return { out, err }
}

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
      expect(lines(run(library, place, 'list', '--format', 'ref').out)).toBe(100_000)
      expect(lines(run(library, place, 'search', '고객', '--limit', '5', '--format', 'ref').out)).toBe(5)
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
    run(tree.root, '/dev/null', ...argv)
  })
})
