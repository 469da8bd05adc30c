import './cached-build.ts'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clearCache,
  createGround,
  FAULT_CODES,
  FAULT_COMMANDS,
  faultIn,
  type Ground,
  hasCache,
  removeGround,
  runWithFault,
} from './faults.ts'

let ground: Ground

beforeAll(() => {
  ground = createGround()
})

afterAll(() => removeGround(ground))

const COMMANDS = [...FAULT_COMMANDS, ...FAULT_COMMANDS.map(command => [...command, '--no-cache'])]

describe('each call to the file system, failing in each way', () => {
  it.for(COMMANDS.flatMap(command => FAULT_CODES.map(code => ({ code, command }))))(
    '$code in talks $command',
    async ({ code, command }, { task }) => {
      clearCache(ground)
      const whole = await runWithFault(ground, command, 0, code)
      task.meta.cases = 2 * whole.calls
      expect(hasCache(ground)).toBe(!command.includes('--no-cache'))
      // Once with an empty cache, which is written, and once with a full one, which is read.
      for (const isWarm of [false, true]) {
        for (let at = 1; at <= whole.calls + 20; at++) {
          clearCache(ground)
          if (isWarm) await runWithFault(ground, command, 0, code)
          const faulty = await runWithFault(ground, command, at, code)
          expect(faultIn(faulty, whole), `call ${at}, ${isWarm ? 'full' : 'empty'} cache`).toBe(null)
          const next = await runWithFault(ground, command, 0, code)
          expect({ out: next.out, err: next.err }).toEqual({ out: whole.out, err: whole.err })
        }
      }
    },
  )
})
