import './cached-build.ts'

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'
import { EditedLibrary } from './edited-library.ts'

const HOUR = 3_600_000

/** A note that was just written is read again, whatever the cache says. Milliseconds. */
const SETTLED_MS = 2500

const COMMANDS = [
  ['list', '--json'],
  ['search', '고객', '--json'],
  ['show', 'a', '--json'],
  ['count', 'tags'],
]

let base: string
let library: EditedLibrary

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'talks-cache-'))
  library = new EditedLibrary(base, 10)
  await sleep(SETTLED_MS)
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

/** Asks everything of a cache in doubt. */
async function expectRight(what: string): Promise<void> {
  for (const command of COMMANDS) {
    expect(await library.ask(command, 'cached'), what).toEqual(await library.ask(command, 'anew'))
  }
}

/** The same of the built program, whose cache no other build believes. */
function expectBuiltRight(what: string): void {
  for (const command of COMMANDS.slice(0, 2)) {
    const [cached, anew] = [[], ['--no-cache']].map(how => {
      const args = [join(ROOT, 'bin/talks.js'), ...how, ...command]
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        env: library.environment,
      })
      return { status, stdout, stderr }
    })
    expect(cached, what).toEqual(anew)
  }
}

async function fillCache(): Promise<void> {
  for (const command of COMMANDS) await library.ask(command, 'cached')
  expect(library.cacheFiles.length).toBeGreaterThan(0)
}

function damage(bytes: Buffer): { what: string; bytes: Buffer } {
  const at = library.below(bytes.length)
  const copy = Buffer.from(bytes)
  switch (library.below(6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << library.below(8))
      return { what: `a bit of byte ${at} flipped`, bytes: copy }
    case 1:
      return { what: `cut at ${at}`, bytes: copy.subarray(0, at) }
    case 2:
      return { what: `zeros from ${at}`, bytes: copy.fill(0, at, Math.min(at + 64, copy.length)) }
    case 3:
      return { what: `doubled from ${at}`, bytes: Buffer.concat([copy.subarray(0, at), copy]) }
    case 4:
      return { what: 'empty', bytes: Buffer.alloc(0) }
    default:
      return { what: `ones from ${at}`, bytes: copy.fill(0xff, at, Math.min(at + 8, copy.length)) }
  }
}

describe('the cache', () => {
  it(
    'is not believed when it is damaged, in 2,000 ways',
    async () => {
      await fillCache()
      const whole = new Map(library.cacheFiles.map(path => [path, readFileSync(path)]))
      for (let run = 0; run < 2000; run++) {
        for (const [path, bytes] of whole) writeFileSync(path, bytes)
        const path = library.pick([...whole.keys()])
        const { what, bytes } = damage(whole.get(path) ?? Buffer.alloc(0))
        writeFileSync(path, bytes)
        await expectRight(`run ${run}: ${path}, ${what}`)
      }
    },
    HOUR,
  )

  it(
    'is right after the program was killed while it wrote, 500 times',
    async () => {
      const took = await runFor(null)
      for (let run = 0; run < 500; run++) {
        if (run % 2 === 0) library.clearCache()
        else library.edit()
        await runFor(took * (0.4 + 0.7 * (library.below(1000) / 1000)))
        expectBuiltRight(`run ${run}`)
      }
    },
    HOUR,
  )

  it(
    'is right after four programs wrote it at the same time, 50 times',
    async () => {
      for (let run = 0; run < 50; run++) {
        library.clearCache()
        library.edit()
        await Promise.all([runFor(null), runFor(null), runFor(null), runFor(null)])
        expectBuiltRight(`run ${run}`)
      }
    },
    HOUR,
  )
})

/** Runs a search, which writes all there is to write, and kills it after so long; how long it took, in ms. */
async function runFor(ms: number | null): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'bin/talks.js'), 'search', '고객'], {
    stdio: 'ignore',
    env: library.environment,
  })
  const ended = once(child, 'exit')
  if (ms !== null) {
    await Promise.race([sleep(ms), ended])
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - start
}
