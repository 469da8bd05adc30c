// Programs that have the terminal while `talks` waits for them.
import { expect, test } from 'vitest'
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
