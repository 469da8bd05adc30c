// Programs that have the terminal while `talks` waits for them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInForeground } from '../../src/process/foreground.ts'
import { ROOT } from '../program.ts'
import { onTerminal } from './terminal.ts'

const WAIT = 'while [ -z "$interrupted" ]; do :; done'

test.each([
  ['INT', '\x03', 'the editor', 'EDITOR', 'talks edit 2'],
  ['INT', '\x03', 'the pager', 'PAGER', 'talks show 2'],
  ['QUIT', '\x1c', 'the editor', 'EDITOR', 'talks edit 2'],
  ['QUIT', '\x1c', 'the pager', 'PAGER', 'talks show 2'],
])('SIG%s (%j) is for %s: the program waits for it to end', async (signal, keys, _, variable, command) => {
  const program = `trap 'echo INTERRUPTED; interrupted=1' ${signal}; echo READY; ${WAIT}; echo ENDED; :`
  const screen = await onTerminal(
    // The shell gets the signal too, and would end with it.
    `trap : ${signal}; ${command}; echo "exit code $?"`,
    { cwd: ROOT, env: { TERM: 'xterm', [variable]: program } },
    { keys, after: 'READY' },
  )
  expect(screen).toMatch(/READY.*INTERRUPTED.*ENDED.*exit code 0\n$/su)
})

test('ctrl-C that ends the pager ends the command: exit code 130', async () => {
  const screen = await onTerminal(
    'trap : INT; talks show 2; echo "exit code $?"',
    { cwd: ROOT, env: { TERM: 'xterm', PAGER: `echo READY; ${WAIT}` } },
    { keys: '\x03', after: 'READY' },
  )
  // Nothing more is said, and the text is not printed behind it.
  expect(screen).toMatch(/^READY\n(?:\^C)?\n?exit code 130\n$/u)
})

test('input that can not be made ends the program, and is the error', async () => {
  function* input(): Generator<string> {
    yield 'first\n'
    throw new Error('the rest is gone')
  }
  const folder = mkdtempSync(join(tmpdir(), 'talks-foreground-'))
  const path = join(folder, 'read')
  try {
    const stdio: ['pipe', 'ignore', 'ignore'] = ['pipe', 'ignore', 'ignore']
    const args = ['-c', 'text=$(cat); echo "$text" > "$0"', path]
    await expect(runInForeground(process, 'sh', args, { stdio, input: input() })).rejects.toThrow(
      'the rest is gone',
    )
    // The program had come to its end by then.
    expect(readFileSync(path, 'utf8')).toBe('first\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
