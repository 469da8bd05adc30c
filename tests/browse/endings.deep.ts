// More ways out of the full-screen view, and of not getting in.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createFolder, isRestored, openScript } from './endings.ts'
import { type Session, type SessionOptions, startScript } from './session.ts'

let view: Session
afterEach(() => view.close())

async function open(script: string, options: SessionOptions = {}): Promise<void> {
  view = await openScript(script, options)
}

test('esc clears what is typed first', async () => {
  await open('$TALKS browse')
  view.type('소셜')
  await view.shows('found')
  view.type('\x1b')
  await view.shows('10 talks')
  view.type('\x1b')
  await isRestored(view, 0)
})

test('ctrl-D on an empty query leaves; on another it does nothing', async () => {
  await open('$TALKS')
  view.type('a\x04\x7f')
  await view.typed('❯', 2)
  view.type('\x04')
  await isRestored(view, 0)
})

// The shell says how a signal ended a program: 128 and the number.
test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
] as const)('%s restores the terminal, and still ends the program', async (signal, code) => {
  await open('ulimit -c 0; $TALKS browse')
  process.kill(view.pid, signal)
  await isRestored(view, code)
})

test('--pick in a pipe draws on the terminal and prints what was chosen, in any format', async () => {
  const folder = createFolder()
  await open(`$TALKS browse --pick --format '{ref}|{organization}' > ${folder}/chosen`)
  view.type('소셜')
  await view.shows('found')
  view.type('\0')
  await view.shows('1 marked')
  view.type('\x1b[B\0')
  await view.shows('2 marked')
  view.type('\r')
  await isRestored(view, 0)
  expect(readFileSync(join(folder, 'chosen'), 'utf8')).toMatch(/^\d+\.\d+\|\S+\n\d+\.\d+\|\S+\n$/u)
})

test('--pick reads keys from the terminal when stdin is a pipe', async () => {
  await open('echo nothing | $TALKS browse --pick 2>/dev/null | cat')
  view.type('\x1b[B\r')
  await view.shows('\n2\n')
  await view.shows('done')
})

test('--pick with nothing to choose is 1', async () => {
  await open('$TALKS browse --pick')
  view.type('뷁뷁뷁')
  await view.shows('nothing found')
  view.type('\r')
  await isRestored(view, 1)
})

test('without a pager the talk stays on the screen until a key is pressed', async () => {
  await open('$TALKS browse --no-pager', { rows: 40 })
  view.type('\r')
  await view.shows('any key')
  view.type('x')
  await view.shows('10 talks')
  // The key went to the page, not to the query.
  await view.typed('❯', 2)
})

test.each([
  [
    'a pipe',
    '$TALKS browse | cat; echo "and"',
    'talks: browse needs a terminal; try talks list, or talks search',
  ],
  [
    'a dumb terminal',
    'TERM=dumb $TALKS browse; echo "ended $?"',
    'talks: browse needs a terminal that can be drawn on, and TERM is dumb; try talks list, or talks search',
  ],
])('%s is refused in one line', async (_name, script, message) => {
  view = startScript(script, { columns: 120 })
  await view.ends()
  expect(view.lines[0]).toBe(message)
  expect(view.output).not.toContain('\x1b')
})

test('plain talks lists in a pipe, and on a dumb terminal', async () => {
  view = startScript('$TALKS | head -1; echo; TERM=dumb $TALKS --no-pager')
  await view.ends()
  expect(view.output).toMatch(/^1\t/u)
  expect(view.lines[2]).toContain('SNS 소통전략 컨퍼런스')
  expect(view.output).not.toContain('\x1b')
})

test('what an editor changed is seen without any key, in a library of many notes', async () => {
  const folder = createFolder()
  // More than are looked at in one go.
  for (let i = 0; i < 3000; i++) writeFileSync(join(folder, `${i}.md`), `- 바늘 ${i}\n`)
  view = startScript('exec $TALKS browse', { env: { TALKS_LIBRARY: folder } })
  await view.shows('3,000 talks')
  writeFileSync(join(folder, 'new.md'), '- 실\n')
  await view.shows('3,001 talks')
})
