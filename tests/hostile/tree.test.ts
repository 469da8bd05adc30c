import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepsBothForms, takesAnyBytes } from '../platform.ts'
import { ROOT } from '../program.ts'
import { ENTRIES, type Entry, fellTree, growTree, type Tree } from './tree.ts'

/** A read of a pipe or an endless device never ends: the program runs in a process that can be ended. Milliseconds. */
const HANG = 30_000

/** The user and group that own nothing. */
const NOBODY = 65534

const isRoot = process.getuid?.() === 0

let tree: Tree

beforeAll(() => {
  tree = growTree(mkdtempSync(join(tmpdir(), 'talks-tree-')))
  chmodSync(tree.root, 0o755)
})

afterAll(() => fellTree(tree))

type User = 'me' | 'nobody'

/** Runs the built program over the tree, as this user or as nobody. */
const talks = (user: User, ...args: string[]) => run(user, '-L', tree.root, ...args)

function run(user: User, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/talks.js'), ...args], {
    encoding: 'utf8',
    timeout: HANG,
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: '/dev/null' },
    cwd: tree.root,
    maxBuffer: 64 * 1024 * 1024,
    ...(user === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {}),
  })
  return { code: status, out: stdout, err: stderr }
}

/** The name of an entry as a line of stderr shows it. */
function shownName(path: string | Buffer): string {
  return String(path).replace('\n', '␊').replace('\x1b', '␛').replace('\x07', '␇')
}

/** What is right for this entry and user. */
function due(entry: Entry, isOther: boolean): { ids: readonly string[]; problems: readonly string[] } {
  return isOther ? (entry.asOther ?? entry) : entry
}

/** What only check looks for. */
const CLOSER: ReadonlySet<string> = new Set(['empty-note', 'control-character', 'name-not-utf8'])

function expectWhole(user: User): void {
  const isOther = user === 'nobody' || !isRoot
  const { code, out, err } = talks(user, 'list', '--json')
  expect({ code, end: out.slice(-2) }).toEqual({ code: 0, end: ']\n' })
  const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
  expect(ids.sort()).toEqual(tree.entries.flatMap(entry => [...due(entry, isOther).ids]).sort())
  const problems = talks(user, 'check').out.trimEnd().split('\n')
  const named = problems
    .map(line => /^(.*?):\d+:\d+: (?:error|warning) ([a-z0-9-]+) /.exec(line)?.slice(1, 3))
    .filter(([, code = ''] = []) => !CLOSER.has(code))
  const wanted = tree.entries.flatMap(entry =>
    due(entry, isOther).problems.map(code => [shownName(entry.path).normalize('NFC'), code]),
  )
  expect(named.map(([path, code] = []) => [path?.normalize('NFC'), code]).sort()).toEqual(wanted.sort())
  const [first = '', second = '', third = '', rest] = err.split('\n')
  expect(problems).toEqual(expect.arrayContaining([first, second, third]))
  expect(rest).toBe(`talks: ${wanted.length - 3} more problems in the notes; talks check lists them`)
}

describe('a folder of 39 hostile entries', () => {
  it('is whole where root makes it and the file system takes every name', () => {
    expect(ENTRIES).toHaveLength(39)
    if (isRoot && takesAnyBytes() && keepsBothForms()) expect(tree.entries).toHaveLength(39)
  })

  it(
    'gives every good note, and names every bad one once',
    { timeout: HANG, meta: { cases: ENTRIES.length } },
    () => expectWhole('me'),
  )

  // Only root can become somebody else.
  it.skipIf(!isRoot)(
    'does so for a user who may read less',
    { timeout: HANG, meta: { cases: ENTRIES.length } },
    () => expectWhole('nobody'),
  )

  it(
    'is a failure where a folder that was asked for may not be read, not one that holds nothing',
    () => {
      const user = isRoot ? 'nobody' : 'me'
      const closed = join(tree.root, 'closed')
      const failure = {
        code: 2,
        out: '',
        err: `talks: cannot read ${closed}: permission denied; give a folder of notes or one .md file\n`,
      }
      for (const command of ['list', 'count', 'check'])
        expect(run(user, command, '-L', closed)).toEqual(failure)
      expect(run(user, 'check', closed, '-f', 'jsonl')).toEqual(failure)
      expect(talks(user, 'search', '글', '-L', closed)).toEqual(failure)
    },
    HANG,
  )

  it(
    'is searched and shown',
    () => {
      expect(talks('me', 'search', '보통', '--format', 'ref').out).toBe('hard.1\nplain.1\n')
      expect(talks('me', 'show', '--body', 'two\nlines').out).toBe('- 글\n')
      expect(talks('me', 'show', '--body', '--', '-rf').out).toBe('- 글\n')
    },
    HANG,
  )
})
