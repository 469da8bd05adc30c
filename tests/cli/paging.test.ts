import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { chosenPager, printPaged } from '../../src/commands/output/paging.ts'
import type { Io, LongText, PagerEnd } from '../../src/io.ts'
import { onTerminal } from '../process/terminal.ts'
import { ROOT } from '../program.ts'

test.each<[string, Io['env'], string | null]>([
  ['less is the pager nobody has to name', {}, 'less'],
  ['PAGER', { PAGER: 'most -w' }, 'most -w'],
  ['TALKS_PAGER before PAGER', { PAGER: 'most', TALKS_PAGER: 'less -S' }, 'less -S'],
  ['cat is none', { PAGER: 'cat' }, null],
  ['nor is the empty one', { TALKS_PAGER: '', PAGER: 'less' }, null],
  ['a terminal that can not move its cursor', { TERM: 'dumb' }, null],
])('%s', (_, env, pager) => {
  expect(chosenPager(env, true)).toBe(pager)
})

test('none is chosen where none is wanted', () => {
  expect(chosenPager({}, false)).toBe(null)
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

test('what is wrong with the notes goes through it too', async () => {
  const library = mkdtempSync(join(tmpdir(), 'talks-'))
  onTestFinished(() => rmSync(library, { recursive: true }))
  writeFileSync(
    join(library, 'a.md'),
    Array.from({ length: 60 }, (_, i) => `[link](no-${i}.md)\n`).join('\n'),
  )
  expect(await run(`check ${library}`, { PAGER: "sed 's/^/> /'" })).toMatch(/^> .*no-59\.md/mu)
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

/** A world in which lines are printed, and what the pager there does. */
interface Printing {
  lines: number
  /** Of the screen. */
  rows: number | undefined
  isOutTTY: boolean
  isInTTY: boolean
  env: Io['env']
  isWanted: boolean
  /** So many pieces are read by the pager. */
  read: number
  end: PagerEnd
}

const long: Printing = {
  lines: 100,
  rows: 24,
  isOutTTY: true,
  isInTTY: true,
  env: {},
  isWanted: true,
  read: 0,
  end: 'closed',
}

/** Prints lines that are made one by one. Gives how many were made, what was printed, and the pagers that were run. */
async function print(changes: Partial<Printing>) {
  const { lines, rows, isOutTTY, isInTTY, env, isWanted, read, end } = { ...long, ...changes }
  let made = 0
  const printed: string[] = []
  const pagers: string[] = []
  function* text(): Generator<string> {
    for (; made < lines; made++) yield `${made}\n`
  }
  const runPager = async (pager: string, text: LongText): Promise<PagerEnd> => {
    pagers.push(pager)
    const pieces = text[Symbol.iterator]()
    for (let i = 0; i < read; i++) pieces.next()
    return end
  }
  const stdout = { isTTY: isOutTTY, rows, columns: 80, write: (text: string) => printed.push(text) }
  const io = { env, stdin: { isTTY: isInTTY }, stdout, runPager } as unknown as Io
  await printPaged(text(), io, isWanted, () => {})
  return { made, printed: printed.join(''), pagers }
}

/** The first lines of what is printed. */
const firstLines = (count: number) => Array.from({ length: count }, (_, i) => `${i}\n`).join('')

test.each<[string, Partial<Printing>]>([
  ['what is longer than the screen', {}],
  ['what takes the row of the prompt', { lines: 24 }],
])('%s goes through the pager', async (_, changes) => {
  const { printed, pagers } = await print(changes)
  expect(pagers).toEqual(['less'])
  expect(printed).toBe('')
})

test.each<[string, Partial<Printing>]>([
  ['what leaves a row for the prompt', { lines: 23 }],
  ['--no-pager', { isWanted: false }],
  ['a pager that is none', { env: { PAGER: 'cat' } }],
  ['a pipe', { isOutTTY: false }],
  ['a terminal on which nobody types', { isInTTY: false }],
  ['a screen of unknown height', { rows: undefined }],
  ['a terminal that says its height is 0', { rows: 0 }],
  ['a terminal that can not move its cursor', { env: { TERM: 'dumb' } }],
])('no pager: %s', async (_, changes) => {
  const { printed, pagers } = await print(changes)
  expect(pagers).toEqual([])
  expect(printed).toBe(firstLines(changes.lines ?? long.lines))
})

test('of a long text only what the pager reads is made', async () => {
  const { made, printed } = await print({ rows: 10, read: 3 })
  expect(made).toBeLessThan(20)
  expect(printed).toBe('')
})

test('what a pager that is not there has read already is printed too', async () => {
  const { printed } = await print({ rows: 10, read: 3, end: 'missing' })
  expect(printed).toBe(firstLines(100))
})
