import './cached-build.ts'

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'
import {
  clearCache,
  createGround,
  FAULT_COMMANDS,
  faultIn,
  type Ground,
  hasCache,
  removeGround,
  runWithFault,
} from './faults.ts'

let ground: Ground

beforeEach(() => {
  ground = createGround()
})

afterEach(() => removeGround(ground))

describe('a call to the file system that fails', () => {
  // faults.deep.ts has every call and all five codes; EIO is what a dying disk says.
  it.each(FAULT_COMMANDS)('is said, or makes no difference: talks %s', async (...command) => {
    const whole = await runWithFault(ground, command, 0, 'EIO')
    expect(whole.calls).toBeGreaterThan(20)
    expect(hasCache(ground)).toBe(true)
    for (let at = 1; at <= whole.calls; at += 2) {
      clearCache(ground)
      const faulty = await runWithFault(ground, command, at, 'EIO')
      expect(faultIn(faulty, whole), `call ${at}`).toBe(null)
      // The next run, over whatever cache that one left.
      const next = await runWithFault(ground, command, 0, 'EIO')
      expect({ out: next.out, err: next.err }).toEqual({ out: whole.out, err: whole.err })
    }
  })

  it('is taken the same way by the built program', () => {
    const { library, cache, base } = ground
    const run = (at: number) => {
      const report = join(base, 'calls')
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--require', join(ROOT, 'tests/hostile/faults.cjs'), join(ROOT, 'bin/talks.js'), 'list', '--json'],
        {
          encoding: 'utf8',
          cwd: base,
          env: {
            TALKS_LIBRARY: library,
            XDG_CACHE_HOME: cache,
            FAULT_FOLDERS: `${library}:${cache}`,
            FAULT_AT: String(at),
            FAULT_CODE: 'EACCES',
            FAULT_REPORT: report,
          },
        },
      )
      return { code: status ?? -1, out: stdout, err: stderr, calls: Number(readFileSync(report, 'utf8')) }
    }
    const whole = run(0)
    for (let at = 1; at <= whole.calls; at += Math.ceil(whole.calls / 4)) {
      clearCache(ground)
      expect(faultIn(run(at), whole), `call ${at}`).toBe(null)
    }
  })
})
