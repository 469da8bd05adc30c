import { expect, test } from 'vitest'
import { type PagingSources, pagerCommand, printPaged } from '../../src/commands/output/paging.ts'
import type { Io, LongText, PagerEnd } from '../../src/io.ts'
import { onTerminal } from '../process/terminal.ts'
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
  ['a terminal that says its height is 0', { rows: 0 }, null],
  ['a terminal that can not move its cursor', { env: { TERM: 'dumb' } }, null],
])('%s', (_, changes, command) => {
  expect(pagerCommand({ ...long, ...changes })).toBe(command)
})

/** What `talks` shows on a real terminal, and its exit code on the last line. */
function run(args: string, env: Record<string, string>): Promise<string> {
  const world = { cwd: ROOT, env: { TERM: 'xterm', NO_COLOR: '1', ...env } }
  return onTerminal(`talks ${args}; echo "exit code $?"`, world)
}

const FIRST = '온라인 커뮤니케이션 전략 및 특징'
const LAST = '2.9'
const SUCCESS = /exit code 0\n$/u

test('what is longer than the screen goes through the pager', async () => {
  const screen = await run('show 2', { PAGER: "sed 's/^/> /'" })
  expect(screen).toContain(`> 2    ${FIRST}`)
  expect(screen).toContain(`> ${LAST}`)
  expect(screen).toMatch(SUCCESS)
})

test('less is told to pass colours on, to quit where all fits, and to read UTF-8', async () => {
  const screen = await run('show 2', { PAGER: 'cat >/dev/null; echo $LESS $LESSCHARSET' })
  expect(screen).toContain('FRX utf-8')
  expect(await run('show 2', { PAGER: 'cat >/dev/null; echo $LESS', LESS: '-S' })).toContain('-S')
})

test('without the pager asked for, all is printed', async () => {
  const screen = await run('show 2', { PAGER: 'no-such-pager' })
  expect(screen).toContain(FIRST)
  expect(screen).toContain(LAST)
  expect(screen).not.toContain('sh: ')
  expect(screen).toContain('talks: no such pager: no-such-pager; set $PAGER to the one')
  expect(screen).toMatch(SUCCESS)
})

test('a pager that is closed before it has read all is no failure', async () => {
  const screen = await run('show 1 2 3 4 5 6', { PAGER: 'head -1' })
  expect(screen).not.toContain(LAST)
  expect(screen).toMatch(SUCCESS)
})

test.each([
  ['that a signal of its user ended', 'kill -TERM $$'],
  ['whose program such a signal ended', 'exit 130'],
])('of a pager %s nothing more is said', async (_, pager) => {
  expect(await run('show 2', { PAGER: `cat >/dev/null; ${pager}` })).toBe('exit code 130\n')
})

test.each([
  ['itself', 'kill -SEGV $$'],
  ['its program', 'sh -c "kill -SEGV \\$\\$"; exit 139'],
])('after a pager that has a fault all is printed: %s', async (_, fault) => {
  const screen = await run('show 2', { PAGER: `cat >/dev/null; ${fault}` })
  expect(screen).toContain(LAST)
  expect(screen).toContain('talks: the pager failed: cat >/dev/null')
  expect(screen).toMatch(SUCCESS)
})

test('a pager behind a pipe that nobody reads any more is closed', async () => {
  expect(await run('show 2', { PAGER: 'cat >/dev/null; exit 141' })).toBe('exit code 0\n')
})

/** A screen of ten rows; of a hundred lines the pager reads so many. Gives how many were made, and what was printed. */
async function printHundred(read: number, hasPager: boolean): Promise<{ made: number; printed: string }> {
  let made = 0
  const printed: string[] = []
  function* lines(): Generator<string> {
    for (; made < 100; made++) yield `${made}\n`
  }
  const runPager = async (_: string, text: LongText): Promise<PagerEnd> => {
    const pieces = text[Symbol.iterator]()
    for (let i = 0; i < read; i++) pieces.next()
    return hasPager ? 'closed' : 'missing'
  }
  const stdout = { isTTY: true, rows: 10, columns: 80, write: (text: string) => printed.push(text) }
  const io = { env: {}, stdin: { isTTY: true }, stdout, runPager } as unknown as Io
  await printPaged(lines(), io, true, () => {})
  return { made, printed: printed.join('') }
}

test('of a long text only what the pager reads is made', async () => {
  const { made, printed } = await printHundred(3, true)
  expect(made).toBeLessThan(20)
  expect(printed).toBe('')
})

test('what a pager that is not there has read already is printed too', async () => {
  const { printed } = await printHundred(3, false)
  expect(printed.split('\n')).toEqual([...Array.from({ length: 100 }, (_, i) => String(i)), ''])
})
