import './cached-build.ts'

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'
import { EditedLibrary } from './edited-library.ts'

const HOUR = 3_600_000

/** A note that was just written is read again, whatever the cache says: what is asked in this process is asked later. */
const later = (): number => Date.now() + 2500

const COMMANDS = [['list'], ['search', '고객', '--json'], ['show', 'a', '--json'], ['count', 'tags']]

let base: string
let library: EditedLibrary

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-cache-'))
  library = new EditedLibrary(base, 10, later)
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

/** Asks everything of a cache in doubt. */
async function expectRight(what: string): Promise<void> {
  for (const command of COMMANDS) {
    expect(await library.ask(command, 'cached'), what).toEqual(await library.ask(command, 'anew'))
  }
}

/** What the built program says, whose cache no other build believes. */
function askBuilt(how: readonly string[]): unknown[] {
  return COMMANDS.slice(0, 2).map(command => {
    const args = [join(ROOT, 'bin/talks.js'), ...how, ...command]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: library.environment,
    })
    return { status, stdout, stderr }
  })
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
  it('is not believed when it is damaged, in 2,000 ways', {
    timeout: HOUR,
    meta: { cases: 2000 },
  }, async () => {
    await fillCache()
    const whole = new Map(library.cacheFiles.map(path => [path, readFileSync(path)]))
    for (let run = 0; run < 2000; run++) {
      for (const [path, bytes] of whole) writeFileSync(path, bytes)
      const path = library.pick([...whole.keys()])
      const { what, bytes } = damage(whole.get(path) ?? Buffer.alloc(0))
      writeFileSync(path, bytes)
      await expectRight(`run ${run}: ${path}, ${what}`)
    }
  })

  it('is right after the program was killed while it wrote, 500 times', {
    timeout: HOUR,
    meta: { cases: 500 },
  }, () => {
    let anew = askBuilt(['--no-cache'])
    for (let kills = 0; kills < 500; ) {
      if (kills % 2 === 0) library.clearCache()
      else {
        library.edit()
        anew = askBuilt(['--no-cache'])
      }
      const at = 1 + library.below(CALLS)
      if (!isKilledAt(at)) continue
      kills++
      expect(askBuilt([]), `kill ${kills}, at call ${at}`).toEqual(anew)
    }
  })

  it('is right after four programs wrote it at the same time, 50 times', {
    timeout: HOUR,
    meta: { cases: 50 },
  }, async () => {
    for (let run = 0; run < 50; run++) {
      library.clearCache()
      library.edit()
      await Promise.all([search(), search(), search(), search()])
      expect(askBuilt([]), `run ${run}`).toEqual(askBuilt(['--no-cache']))
    }
  })
})

/** More calls than a search makes below the cache folder. */
const CALLS = 200

/** Whether a search, which writes all there is to write, made so many calls below the cache folder and was killed there. */
function isKilledAt(call: number): boolean {
  const { signal } = spawnSync(
    process.execPath,
    ['--require', join(ROOT, 'tests/hostile/faults.cjs'), join(ROOT, 'bin/talks.js'), 'search', '고객'],
    {
      stdio: 'ignore',
      env: {
        ...library.environment,
        FAULT_FOLDERS: library.environment['XDG_CACHE_HOME'],
        FAULT_AT: String(call),
        FAULT_CODE: 'SIGKILL',
      },
    },
  )
  return signal === 'SIGKILL'
}

async function search(): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/talks.js'), 'search', '고객'], {
    stdio: 'ignore',
    env: library.environment,
  })
  await once(child, 'exit')
}
