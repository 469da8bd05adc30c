// What ends the program from outside: shells make 128 and the number of the signal the exit code. tests/cli/contract
// sees the 130 of ctrl-C.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLargeLibrary, PROGRAM } from './process.ts'

let large: string
beforeAll(() => {
  large = createLargeLibrary()
})
afterAll(() => rmSync(large, { recursive: true }))

// A handler would let synchronous work go on, and end with 0.
test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it at once, in the middle of its output',
  async signal => {
    const child = spawn(process.execPath, [PROGRAM, 'show', 'large', '-L', large, '--body'])
    const ended = new Promise(resolve => child.on('exit', (code, by) => resolve({ code, by })))
    // From here on nobody reads: it can't come to an end by itself.
    child.stdout.once('data', () => child.stdout.pause())
    await new Promise(resolve => child.stdout.once('data', resolve))
    child.kill(signal)
    expect(await ended).toEqual({ code: null, by: signal })
    child.stdout.destroy()
  },
)

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it at once, in the middle of a search',
  async signal => {
    const child = spawn(process.execPath, [PROGRAM, 'search', '가나다라', '-L', large], { stdio: 'ignore' })
    child.on('spawn', () => child.kill(signal))
    const ended = await new Promise(resolve => child.on('close', (code, by) => resolve({ code, by })))
    expect(ended).toEqual({ code: null, by: signal })
  },
)
