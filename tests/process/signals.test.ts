// What ends the program from outside: shells make 128 and the number of the signal the exit code. tests/cli/contract
// sees the 130 of ctrl-C.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
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
    const home = mkdtempSync(join(tmpdir(), 'talks-signals-'))
    onTestFinished(() => rmSync(home, { recursive: true }))
    const cache = join(home, 'talks')
    mkdirSync(cache)
    const child = spawn(process.execPath, [PROGRAM, 'search', '가나다라', '-L', large], {
      stdio: 'ignore',
      env: { XDG_CACHE_HOME: home },
    })
    const ended = new Promise(resolve => child.on('close', (code, by) => resolve({ code, by })))
    const kept = () => readdirSync(cache).map(name => extname(name))
    // The notes are kept before they are searched, and what the search has made of them long after. A watcher of
    // macOS may miss what comes soon after it began.
    const look = setInterval(() => {
      if (kept().includes('.notes')) child.kill(signal)
    }, 5)
    onTestFinished(() => clearInterval(look))
    expect(await ended).toEqual({ code: null, by: signal })
    expect(kept()).toContain('.notes')
    expect(kept()).not.toContain('.index')
  },
)
