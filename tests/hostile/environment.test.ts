// Homes that are none, odd locales and terminals: the built program says the same in all of them, and leaves a library
// as it was.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'

const COMMANDS = [['list'], ['show', '2', '4.1'], ['search', '트위터', '--json']]

let base: string
let library: string

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-environment-'))
  library = join(base, 'library')
  cpSync(join(ROOT, 'notes'), library, { recursive: true })
  writeFileSync(join(base, 'file'), '')
})

afterAll(() => rmSync(base, { recursive: true, force: true }))

function run(argv: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/talks.js'), ...argv], {
    cwd: base,
    encoding: 'utf8',
    env: { TALKS_LIBRARY: library, ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** `file` is a path to one. */
const ENVIRONMENTS: { readonly [name: string]: (file: string) => NodeJS.ProcessEnv } = {
  'an empty HOME': () => ({ HOME: '' }),
  'a HOME that is a relative path': () => ({ HOME: 'home' }),
  'a HOME that is a file': file => ({ HOME: file }),
  'a HOME that is not there and can’t be made': file => ({ HOME: `${file}/home` }),
  'a HOME in which nobody can write': () => ({ HOME: '/proc/self' }),
  'an empty XDG_CACHE_HOME': file => ({ HOME: file, XDG_CACHE_HOME: '' }),
  'a relative XDG_CACHE_HOME': file => ({ HOME: file, XDG_CACHE_HOME: 'cache' }),
  'an XDG_CACHE_HOME that is a file': file => ({ XDG_CACHE_HOME: file }),
  'the locale C': () => ({ LC_ALL: 'C' }),
  'a locale of another code page': () => ({ LC_ALL: 'ko_KR.eucKR', LANG: 'ko_KR.eucKR' }),
  'a dumb terminal': () => ({ TERM: 'dumb' }),
  'a terminal nobody knows': () => ({ TERM: 'x'.repeat(1000) }),
  'COLUMNS of 0': () => ({ COLUMNS: '0' }),
  'COLUMNS of 1': () => ({ COLUMNS: '1' }),
  'COLUMNS of a million': () => ({ COLUMNS: '1000000' }),
  'no PATH to find anything by': () => ({ PATH: '' }),
  'another time zone': () => ({ TZ: 'Pacific/Kiritimati' }),
  'a time zone that is none': () => ({ TZ: '../../etc/passwd' }),
}

describe('the answer is the same with', () => {
  let usual: ReturnType<typeof run>[]

  beforeAll(() => {
    usual = COMMANDS.map(argv => run(argv, {}))
    expect(usual.map(({ code, err }) => ({ code, err }))).toEqual(COMMANDS.map(() => ({ code: 0, err: '' })))
  })

  it.each(Object.entries(ENVIRONMENTS))('%s', (_, make) => {
    expect(COMMANDS.map(argv => run(argv, make(join(base, 'file'))))).toEqual(usual)
    expect(readdirSync(base).toSorted()).toEqual(['file', 'library'])
  })
})

/** What changes when a file or folder is written to, renamed, or given other rights. */
function stateOf(folder: string): unknown[] {
  return ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()].map(name => {
    const { size, mode, uid, ino, nlink, mtimeMs, ctimeMs } = statSync(join(folder, name))
    return { name, size, mode, uid, ino, nlink, mtimeMs, ctimeMs }
  })
}

it('no command changes anything in a library', () => {
  const before = stateOf(library)
  const commands = [
    ...COMMANDS,
    ['count'],
    ['check'],
    ['search', 'ㅂㄹㄱ'],
    ['show'],
    ['show', '3', '--raw'],
    ['edit', '3.1'],
    ['cache'],
    ['cache', 'clear'],
    ['__complete', 'zsh', 'show', ''],
  ]
  for (const argv of commands) {
    const { code } = run(argv, {
      EDITOR: 'true',
      PATH: process.env['PATH'],
      XDG_CACHE_HOME: join(base, 'kept'),
    })
    expect({ argv, code }).toEqual({ argv, code: 0 })
  }
  expect(stateOf(library)).toEqual(before)
})
