// What only a process shows: pipes, closed streams, full disks, where it runs. Each row names what Node would do by
// itself. Signals and terminals are in the files beside this one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMAT_CALLS, TROUBLED_NOTE } from '../calls.ts'
import { HAS_FULL_DEVICE, UTF8_LOCALE } from '../platform.ts'
import { ROOT, talksIn } from '../program.ts'
import { createLargeLibrary, LARGE_BODY, PROGRAM, shell } from './process.ts'

let folder: string
let large: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-pipes-'))
  writeFileSync(join(folder, TROUBLED_NOTE.name), TROUBLED_NOTE.text)
  large = createLargeLibrary()
})
afterAll(() => {
  for (const each of [folder, large]) rmSync(each, { recursive: true })
})

const run = (script: string, env: { [name: string]: string } = {}) =>
  shell(script, { cwd: folder, env: { LARGE: large, XDG_CACHE_HOME: join(folder, 'cache'), ...env } })

/** One call of each command, as the shell reads it. */
const COMMANDS = [
  ...FORMAT_CALLS.map(({ call }) => call.join(' ')),
  'show 2 --raw',
  'list --json',
  'completion bash',
  'cache',
  'help',
  'search --help',
  '--version',
]

describe('exact bytes', () => {
  test.each(FORMAT_CALLS)(
    '$command in every format: what the process prints, and its exit code',
    async ({ call, formats }) => {
      for (const format of [null, ...formats]) {
        const argv = [...call, ...(format === null ? [] : ['-f', format])]
        const { code, out, err } = await talksIn({ cwd: folder }, ...argv)
        const process = spawnSync(globalThis.process.execPath, [PROGRAM, ...argv], { cwd: folder, env: {} })
        expect({
          argv,
          code: process.status,
          out: process.stdout.toString(),
          err: process.stderr.toString(),
        }).toEqual({
          argv,
          code,
          out,
          err,
        })
      }
    },
  )

  test('LC_ALL=C changes nothing', () => {
    for (const command of ['list', 'show 2', 'search 트위터 --json', 'count -f table', '--help']) {
      const under = (locale: string) => run(`talks ${command}`, { LC_ALL: locale })
      expect(under('C')).toBe(under(UTF8_LOCALE))
      expect(under('C')).toMatch(/[가-힣]|Usage/u)
    }
  })
})

describe('pipes', () => {
  // What is not written when the process ends would be cut at 65,536 bytes. The reader takes a byte, then does something else.
  // BSD's head takes more from a pipe than it gives.
  const SLOWLY = '{ dd bs=1 count=1 2>/dev/null; "$NODE" -e 0; cat; } | wc -c'

  test('a slow reader gets every byte of 8 MB', () => {
    expect(Number(run(`talks show large -L "$LARGE" --body | ${SLOWLY}`))).toBe(Buffer.byteLength(LARGE_BODY))
    const [size, whole] = run(
      `talks show large -L "$LARGE" --json | ${SLOWLY}; talks show large -L "$LARGE" --json > out; wc -c < out`,
    )
      .trim()
      .split(/\s+/u)
    expect(Number(size)).toBeGreaterThan(10_000_000)
    expect(size).toBe(whole)
    expect(JSON.parse(readFileSync(join(folder, 'out'), 'utf8'))[0].body).toBe(LARGE_BODY)
  })

  // Node would queue what does not fit, and a synchronous write fails with EAGAIN.
  test('also through a pipe that another program has made non-blocking', () => {
    const inherit = `process.stdout.write(''); process.exitCode = require('child_process').spawnSync(process.execPath,
      [process.env.PROGRAM, 'show', 'large', '-L', process.env.LARGE, '--body'], { stdio: 'inherit' }).status`
    const size = run(`"$NODE" -e "$INHERIT" | ${SLOWLY}; echo "\${PIPESTATUS[0]}"`, { INHERIT: inherit })
    expect(size.trim().split(/\s+/u)).toEqual([String(Buffer.byteLength(LARGE_BODY)), '0'])
  })

  // Node: a stack trace, exit code 1.
  test('a reader that goes away is a normal end: exit code 0, no message', () => {
    const gone = (command: string) =>
      run(`talks ${command} -L "$LARGE" 2>err | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"; cat err`)
    for (const command of [
      'show large --body',
      'show large --raw',
      'show large --json',
      'search 가나다 --json',
    ]) {
      expect({ command, printed: gone(command) }).toEqual({ command, printed: '0\n' })
    }
    expect(run('talks --help | true; talks search SNS --json | head -c 5')).toBe('[\n{"r')
  })

  // Node: exit code 0, and the results are lost.
  test.skipIf(!HAS_FULL_DEVICE).each(COMMANDS)(
    '%s to a full disk: exit code 2, one line that says so (needs /dev/full)',
    command => {
      expect(run(`talks ${command} 2>&1 >/dev/full; echo $?`)).toBe(
        'talks: write error: no space left on the device\n2\n',
      )
    },
  )

  test('more than a file may have: exit code 2, one line that says so', () => {
    expect(run('ulimit -f 8; talks show large -L "$LARGE" --body 2>&1 >big; echo $?; rm big')).toBe(
      'talks: write error: the file would be larger than files may be here (ulimit -f)\n2\n',
    )
  })

  test.skipIf(!HAS_FULL_DEVICE)(
    'nothing can be said on a full stderr, and that is no reason to fail (needs /dev/full)',
    () => {
      expect(run('talks search 햄버거 2>/dev/full; echo $?')).toBe('1\n')
      expect(run('talks list --nonsense 2>/dev/full; echo $?')).toBe('2\n')
      expect(run('talks list -n 1 -f ref 2>/dev/full; echo $?')).toBe('1\n0\n')
    },
  )
})

describe('closed streams', () => {
  // Node opens the null device for each; results that nobody wants are no failure.
  test.each([...COMMANDS, 'search 햄버거', 'show nobody', 'list --nonsense', 'browse'])('%s', command => {
    // The first runs fill the cache, and `cache` says how full it is.
    run(`talks ${command}; talks ${command}`)
    const all = run(
      [
        `talks ${command} >out 2>err; echo $?`,
        `talks ${command} >&- 2>err2; echo $?; cmp err err2`,
        `talks ${command} >out2 2>&-; echo $?; cmp out out2`,
        `talks ${command} <&- >out2; echo $?; cmp out out2`,
        `talks ${command} <&- >&- 2>&-; echo $?`,
      ].join('\n'),
    )
    const codes = all.trim().split('\n')
    expect(codes).toHaveLength(5)
    expect(new Set(codes).size).toBe(1)
  })
})

test('what nobody foresaw is a failure: exit code 2, and where it happened', () => {
  const fault = join(folder, 'fault.cjs')
  writeFileSync(
    fault,
    `const { stringify } = JSON
JSON.stringify = (value, ...more) => { if (value?.speakers) throw new Error('unforeseen'); return stringify(value, ...more) }`,
  )
  const lines = run('talks list --json 2>&1; echo $?', { NODE_OPTIONS: `--require=${fault}` })
    .trimEnd()
    .split('\n')
  expect(lines[0]).toBe('Error: unforeseen')
  expect(lines.slice(1, -1).every(line => /^ {4}at .{1,200}$/u.test(line))).toBe(true)
  expect(lines.at(-1)).toBe('2')
})

describe('where it runs', () => {
  // process.cwd() throws.
  test.each(['list -n 1 -f ref', 'show 2 -f ref', 'search SNS -n 1 -f ref', 'count -n 1', 'completion fish'])(
    '%s in a deleted working directory',
    command => {
      const here = run(`talks ${command}`)
      expect(here).not.toBe('')
      expect(run(`mkdir gone; cd gone; rmdir ../gone; talks ${command}`)).toBe(here)
    },
  )

  test('paths are absolute in a deleted working directory', () => {
    expect(run('mkdir gone; cd gone; rmdir ../gone; talks list -n 1 -f path')).toBe(
      `${ROOT}notes/01-internet-communication-association.md\n`,
    )
  })

  test('an empty environment', () => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'list', '-n', '1', '-f', 'ref'], {
      env: {},
    })
    expect({ status, out: stdout.toString() }).toEqual({ status: 0, out: '1\n' })
  })
})
