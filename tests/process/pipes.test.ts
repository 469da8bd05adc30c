// What only a process shows: pipes, closed streams, full disks, signals. Each row names what Node would do by itself.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, talks } from '../program.ts'

const PROGRAM = join(ROOT, 'bin', 'talks.js')
/** Bytes of the large note: more than any pipe holds. */
const LARGE = 10_000_000
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-pipes-'))
  writeFileSync(join(folder, 'large.md'), `${'가나다 '.repeat(100)}\n\n`.repeat(LARGE / 1000))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a shell prints for a script in which `$TALKS` is the program, `$LARGE` a library of one large note. */
function shell(script: string, env: { [name: string]: string } = {}): string {
  return execFileSync('bash', ['-c', script], {
    encoding: 'utf8',
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath, PROGRAM, LARGE: folder, ...env },
  })
}

const TALKS = '"$NODE" "$PROGRAM"'

describe('exact bytes', () => {
  test.each([
    ['list'],
    ['list', '--json'],
    ['list', '-f', 'csv'],
    ['show', '2'],
    ['show', '2', '--json'],
    ['search', '트위터', '-f', 'jsonl'],
    ['search', '트위터', '-f', 'ref', '-0'],
    ['count'],
  ])('%s %s %s %s: the process prints what the program gives', async (...argv) => {
    const given = argv.filter(arg => arg !== undefined)
    const inProcess = await talks(...given)
    const printed = execFileSync(process.execPath, [PROGRAM, ...given], {
      cwd: ROOT,
      env: {},
      encoding: 'utf8',
    })
    expect(printed).toBe(inProcess.out)
  })

  test('LC_ALL=C changes nothing', () => {
    expect(shell(`LC_ALL=C ${TALKS} list -n 1; LC_ALL=C ${TALKS} list -n 1 | od -c | head -1`)).toMatch(
      /^1\t한국인터넷소통협회\t/u,
    )
  })
})

describe('pipes', () => {
  // process.exit would cut it at 65,536 bytes.
  test('a slow reader gets every byte of 10 MB', () => {
    const size = shell(`${TALKS} show large -L "$LARGE" --body | { sleep 0.3; wc -c; }`)
    expect(Number(size)).toBe(Buffer.byteLength(`${'가나다 '.repeat(100)}\n\n`) * (LARGE / 1000))
  })

  // Node: a stack trace, exit code 1.
  test('a reader that goes away is a normal end: exit code 0, no message', () => {
    const run = `${TALKS} show large -L "$LARGE" --body 2>>err | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`
    expect(shell(`for i in 1 2 3; do ${run}; done; cat err`)).toBe('0\n0\n0\n')
    expect(shell(`${TALKS} --help | true; ${TALKS} search SNS --json | head -c 5`)).toBe('[\n{"r')
  })

  // Node: exit code 0, and the results are lost.
  test.each([['list'], ['search SNS'], ['show 2'], ['list --json'], ['--help'], ['--version']])(
    '%s to a full disk: exit code 2, one line that says so',
    command => {
      expect(shell(`${TALKS} ${command} 2>&1 >/dev/full; echo $?`)).toBe(
        'talks: write error: no space left on the device\n2\n',
      )
    },
  )

  test('nothing can be said on a full stderr, and that is no reason to fail', () => {
    expect(shell(`${TALKS} search 햄버거 2>/dev/full; echo $?`)).toBe('1\n')
    expect(shell(`${TALKS} list --nonsense 2>/dev/full; echo $?`)).toBe('2\n')
  })

  test('closed streams are no crash', () => {
    expect(shell(`${TALKS} list >&- 2>err; echo $?; cat err`)).toMatch(/^[02]\n/u)
    expect(shell(`${TALKS} search 햄버거 2>&-; echo $?`)).toBe('1\n')
    expect(shell(`${TALKS} list -n 1 -f ref <&-; echo $?`)).toBe('1\n0\n')
  })
})

describe('where it runs', () => {
  // process.cwd() throws.
  test('a deleted working directory', () => {
    expect(
      shell(`mkdir gone; cd gone; rmdir ../gone; ${TALKS} list -n 1 -f ref; ${TALKS} list -n 1 -f path`),
    ).toBe(`1\n${join(ROOT, 'notes')}/01-internet-communication-association.md\n`)
  })

  test('an empty environment', () => {
    expect(
      execFileSync(process.execPath, [PROGRAM, 'list', '-n', '1', '-f', 'ref'], {
        env: {},
        encoding: 'utf8',
      }),
    ).toBe('1\n')
  })
})

describe('signals', () => {
  // A handler would let a synchronous search go on, and end with 0.
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it at once, as shells expect (130 for SIGINT)',
    async signal => {
      const child = spawn(process.execPath, [PROGRAM, 'search', '가나다라', '-L', folder], {
        stdio: 'ignore',
      })
      child.on('spawn', () => child.kill(signal))
      const ended = await new Promise(resolve => child.on('close', (code, by) => resolve({ code, by })))
      expect(ended).toEqual({ code: null, by: signal })
    },
  )
})
