import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { expect, test } from 'vitest'
import { type PagingSources, pagerCommand } from '../../src/commands/paging.ts'
import { ROOT } from '../program.ts'

const long: PagingSources = { env: {}, isWanted: true, isTTY: true, rows: 24, lines: 100 }

test.each<[string, Partial<PagingSources>, string | null]>([
  ['less is the pager nobody has to name', {}, 'less'],
  ['PAGER', { env: { PAGER: 'most -w' } }, 'most -w'],
  ['TALKS_PAGER before PAGER', { env: { PAGER: 'most', TALKS_PAGER: 'less -S' } }, 'less -S'],
  ['cat is none', { env: { PAGER: 'cat' } }, null],
  ['nor is the empty one', { env: { TALKS_PAGER: '', PAGER: 'less' } }, null],
  ['what leaves a row for the prompt needs none', { lines: 23 }, null],
  ['what takes that row does', { lines: 24 }, 'less'],
  ['--no-pager', { isWanted: false }, null],
  ['a pipe', { isTTY: false }, null],
  ['a screen of unknown height', { rows: undefined }, null],
  ['a terminal that can not move its cursor', { env: { TERM: 'dumb' } }, null],
])('%s', (_, changes, command) => {
  expect(pagerCommand({ ...long, ...changes })).toBe(command)
})

/** Runs `talks` on a real terminal of 60 columns and 10 rows, sending `keys` once something is shown. */
function onTerminal(
  args: string[],
  env: Record<string, string>,
  keys = '',
): Promise<{ code: number; screen: string }> {
  const terminal = spawn(process.execPath, [join(ROOT, 'bin', 'talks.js'), ...args], {
    cols: 60,
    rows: 10,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', NO_COLOR: '1', ...env },
  })
  let screen = ''
  let isTyped = keys === ''
  terminal.onData(data => {
    screen += data
    if (isTyped || !screen.includes('READY')) return
    isTyped = true
    terminal.write(keys)
  })
  return new Promise(resolve => terminal.onExit(({ exitCode }) => resolve({ code: exitCode, screen })))
}

const FIRST = '온라인 커뮤니케이션 전략 및 특징'
const LAST = '2.9'

test('what is longer than the screen goes through the pager', async () => {
  const { code, screen } = await onTerminal(['show', '2'], { PAGER: "sed 's/^/> /'" })
  expect(screen).toContain(`> 2    ${FIRST}`)
  expect(screen).toContain(`> ${LAST}`)
  expect(code).toBe(0)
})

test('less is told to pass colours on, to quit where all fits, and to read UTF-8', async () => {
  const { screen } = await onTerminal(['show', '2'], { PAGER: 'cat >/dev/null; echo $LESS $LESSCHARSET' })
  expect(screen).toContain('FRX utf-8')
  const own = await onTerminal(['show', '2'], { PAGER: 'cat >/dev/null; echo $LESS', LESS: '-S' })
  expect(own.screen).toContain('-S')
})

test('without the pager asked for, all is printed', async () => {
  const { code, screen } = await onTerminal(['show', '2'], { PAGER: 'no-such-pager' })
  expect(screen).toContain(FIRST)
  expect(screen).toContain(LAST)
  expect(code).toBe(0)
})

test('a pager that is closed before it has read all is no failure', async () => {
  const { code, screen } = await onTerminal(['show', '1', '2', '3', '4', '5', '6'], { PAGER: 'head -1' })
  expect(screen).not.toContain(LAST)
  expect(code).toBe(0)
})

test('ctrl-C is the pager’s: the program waits for it to end', async () => {
  const pager = "trap 'echo INTERRUPTED' INT; cat >/dev/null; echo READY; sleep 4; echo ENDED"
  const { code, screen } = await onTerminal(['show', '2'], { PAGER: pager }, '\x03')
  expect(screen).toMatch(/READY.*INTERRUPTED.*ENDED/s)
  expect(code).toBe(0)
})
