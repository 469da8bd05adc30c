// The code of the program that is kept between runs. V8 runs what it is given: code that is damaged would end the process.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RUNS_LENGTH, readSource } from '../../src/process/compiled-code.ts'
import { PROGRAM } from './process.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'talks-code-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function run(argv: readonly string[], cache = home): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    encoding: 'utf8',
    env: { XDG_CACHE_HOME: cache },
  })
  return { status, out: stdout, err: stderr }
}

/** The files of code, and what is in them. */
function readKept(): Map<string, Buffer> {
  const folder = join(home, 'talks')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.code')) : []
  return new Map(names.map(name => [join(folder, name), readFileSync(join(folder, name))]))
}

const VERSION = ['--version']

test('two runs keep code, and a third one has nothing to add', () => {
  const first = run(VERSION)
  const kept = readKept()
  expect([...kept.keys()].some(path => path.includes(`main-${process.version}`))).toBe(true)
  expect(run(VERSION)).toEqual(first)
  const keptTwice = readKept()
  expect([...keptTwice.keys()]).toEqual([...kept.keys()])
  expect(run(VERSION)).toEqual(first)
  expect(readKept()).toEqual(keptTwice)
})

test('what only a second run does is kept with what the first did', () => {
  const sizes = [1, 2].map(() => {
    run(['search', '트위터'])
    return new Map([...readKept()].map(([path, { length }]) => [path, length]))
  })
  // The first folds the notes; the second opens the index that has been kept.
  const [path = ''] = [...readKept().keys()].filter(name => name.includes('search-'))
  expect(sizes[1]?.get(path)).toBeGreaterThan(sizes[0]?.get(path) ?? 0)
})

/** V8 drops code that has not run for a while, which a run of seconds finds out and this one is made to. */
const FORGETFUL = `
  const v8 = require('node:v8'), vm = require('node:vm')
  const create = vm.Script.prototype.createCachedData
  vm.Script.prototype.createCachedData = function () {
    v8.setFlagsFromString('--stress-flush-code')
    v8.setFlagsFromString('--expose-gc')
    for (let i = 0; i < 10; i++) vm.runInNewContext('gc')()
    return create.call(this)
  }
`

test('a run that has less code at its end than was kept takes nothing away', () => {
  for (let i = 0; i < 2; i++) run(['list'])
  const preload = join(home, 'forgetful.cjs')
  writeFileSync(preload, FORGETFUL)
  const kept = readKept()
  spawnSync(process.execPath, ['-r', preload, PROGRAM, 'search', '트위터'], { env: { XDG_CACHE_HOME: home } })
  const after = readKept()
  expect(after.size).toBeGreaterThan(kept.size)
  for (const [path, { length }] of kept) expect(after.get(path)?.length).toBeGreaterThanOrEqual(length)
})

test.each([
  ['a bit flipped', (bytes: Buffer, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 0x10)],
  ['cut short', (bytes: Buffer, at: number) => bytes.subarray(0, at)],
  ['one half only', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', (bytes: Buffer) => bytes.subarray(0, 0)],
  ['the stamp of another build', (bytes: Buffer) => restamp(bytes)],
])('%s: it is made again', (_, damage) => {
  run(VERSION)
  const whole = run(VERSION)
  const kept = readKept()
  for (const share of [0.01, 0.3, 0.49, 0.5, 0.7, 0.99]) {
    for (const [path, bytes] of kept) {
      const damaged = damage(bytes, Math.floor(bytes.length * share))
      writeFileSync(path, damaged)
      expect(run(VERSION)).toEqual(whole)
      expect(readFileSync(path).equals(damaged)).toBe(false)
    }
  }
})

/** As the same version of the program with other sources would write it. */
function restamp(bytes: Buffer): Buffer {
  const half = Buffer.from(bytes.subarray(0, bytes.length / 2))
  const at = half.length - RUNS_LENGTH - `x ${process.version}-${process.platform}-${process.arch}`.length
  half[at] = half[at] === 0x30 ? 0x31 : 0x30
  return Buffer.concat([half, half])
}

test('what others could have written is not run, but replaced', () => {
  run(VERSION)
  for (const path of readKept().keys()) chmodSync(path, 0o666)
  expect(run(VERSION).status).toBe(0)
  for (const path of readKept().keys()) expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('where nothing can be kept, everything runs', () => {
  writeFileSync(join(home, 'file'), '')
  for (const cache of [join(home, 'file'), '/dev/null']) {
    expect(run(['search', '트위터'], cache)).toEqual(run(['search', '트위터']))
  }
})

test('a file of the program is read whole, or not at all', () => {
  const path = join(home, 'file.cjs')
  const most = 'exports.a = 1;'.padEnd((1 << 20) - 60)
  writeFileSync(path, most)
  expect(readSource(path)).toContain(most)
  writeFileSync(path, most.padEnd(1 << 20))
  expect(() => readSource(path)).toThrow(`${path} is too large: 1048576 bytes`)
})

test('--no-cache keeps nothing, and talks cache clear leaves nothing', () => {
  run(['list', '--no-cache'])
  expect(readKept().size).toBe(0)
  run(['list'])
  expect(readKept().size).toBeGreaterThan(0)
  run(['cache', 'clear'])
  expect(readdirSync(join(home, 'talks'))).toEqual([])
})
