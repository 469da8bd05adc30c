import './cached-build.ts'

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'
import { EditedLibrary, QUESTIONS } from './edited-library.ts'

const HOUR = 3_600_000

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-soak-'))
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

describe('a library that is edited all the time', () => {
  it('is answered 10,000 times as if it had been read anew', {
    timeout: HOUR,
    meta: { cases: 10_000 },
  }, async () => {
    const library = new EditedLibrary(base, 8)
    const edits: string[] = []
    for (let run = 0; run < 10_000; run++) {
      for (let i = library.below(3); i > 0; i--) edits.push(library.edit())
      const question = library.pick(QUESTIONS)
      const answer = await library.ask(question, 'cached')
      const anew = await library.ask(question, 'anew')
      expect(answer, `run ${run}, talks ${question.join(' ')}, after ${edits.slice(-8).join('; ')}`).toEqual(
        anew,
      )
    }
  })

  it('is answered in order while another program writes into it', {
    timeout: HOUR,
    meta: { cases: 300 },
  }, () => {
    const library = new EditedLibrary(base, 9)
    const editor: ChildProcess = spawn(process.execPath, ['-e', EDITOR, library.root], { stdio: 'ignore' })
    try {
      for (let run = 0; run < 300; run++) {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [join(ROOT, 'bin/talks.js'), 'list', '--json'],
          {
            encoding: 'utf8',
            env: library.environment,
          },
        )
        expect(status, stderr).toBe(0)
        expect(JSON.parse(stdout)).toBeInstanceOf(Array)
        expect(stderr).not.toMatch(/^\s+at /m)
      }
    } finally {
      editor.kill('SIGKILL')
    }
  })
})

/** Writes, renames and removes notes as fast as it can. */
const EDITOR = `
const { writeFileSync, renameSync, rmSync } = require('node:fs')
const { join } = require('node:path')
for (let i = 0; ; i++) {
  const path = join(process.argv[1], 'busy-' + (i % 7) + '.md')
  try {
    writeFileSync(path, '---\\ntitle: ' + i + '\\n---\\n' + '- text\\n'.repeat(i % 200))
    if (i % 3 === 0) renameSync(path, join(process.argv[1], 'busy-' + (i % 5) + '.md'))
    if (i % 5 === 0) rmSync(path)
  } catch {}
}`
