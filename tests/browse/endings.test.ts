// Ways out of the full-screen view, by the program itself in a pseudo-terminal: what it leaves behind, and its exit
// code. More of them are in endings.deep.ts.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { isInstalled } from '../platform.ts'
import { createFolder, isRestored, openScript } from './endings.ts'
import { type Session, type SessionOptions, startScript } from './session.ts'

// The deadline of a screen is shorter, and says more.
vi.setConfig({ testTimeout: 20_000 })

let view: Session
afterEach(() => view.close())

async function open(script: string, options: SessionOptions = {}): Promise<void> {
  view = await openScript(script, options)
}

/** Where a script can say something that is waited for. */
function createFifo(): string {
  const fifo = join(createFolder(), 'said')
  execFileSync('mkfifo', [fifo])
  return fifo
}

/** Runs a program in a session of its own, as setsid(1) does, which macOS lacks. */
const IN_OWN_SESSION = `perl -MPOSIX -e 'POSIX::setsid() or die; exec @ARGV or die'`

test('esc on an empty query leaves, exit 0', async () => {
  await open('$TALKS browse')
  expect(view.isAlternate).toBe(true)
  view.type('\x1b')
  await isRestored(view, 0)
})

test('SIGTERM restores the terminal, and still ends the program', async () => {
  await open('$TALKS browse')
  process.kill(view.pid, 'SIGTERM')
  await isRestored(view, 143)
})

test('ctrl-C leaves at once, exit 130', async () => {
  await open('$TALKS browse')
  view.type('소\x03')
  await isRestored(view, 130)
})

// In a session of its own the program gets no SIGHUP, and sees only that it can neither read nor write.
test.skipIf(!isInstalled('perl'))(
  'a terminal that goes away is a normal end, exit 0, no message (needs perl)',
  async () => {
    const said = createFifo()
    const script = `trap "" HUP; { ${IN_OWN_SESSION} $TALKS browse; echo "ended $?" >&2; } 2>$SAID`
    view = startScript(script, { env: { SAID: said } })
    const text = readFile(said, 'utf8')
    await view.shows('10 talks')
    view.hangUp()
    expect(await text).toBe('ended 0\n')
  },
)

test('without an alternate screen nothing of the view is left over', async () => {
  await open('$TALKS browse', { hasAlternateScreen: false })
  expect(view.isAlternate).toBe(false)
  view.type('\x03')
  await view.shows('done')
  expect(view.lines[0]).toBe('ended 130')
  expect(view.lines.slice(2).join('')).toBe('')
})

test('an exception nobody expected restores the terminal before its stack is printed', async () => {
  const folder = createFolder()
  const crash = join(folder, 'crash.cjs')
  writeFileSync(crash, "process.on('SIGUSR2', () => { throw new Error('unexpected') })")
  await open(`NODE_OPTIONS="--require ${crash}" $TALKS browse`)
  process.kill(view.pid, 'SIGUSR2')
  await isRestored(view, 1)
  expect(view.text).toContain('Error: unexpected')
})

test('ctrl-Z gives the terminal to the shell, fg comes back to what was typed', async () => {
  view = startScript('exec bash --norc --noprofile -i', { env: { PS1: '$ ' } })
  await view.shows('$')
  view.type("IFS=$'\\n'; $TALKS browse\r")
  await view.shows('10 talks')
  view.type('소셜')
  await view.typed('❯ 소셜', 6)
  view.type('\x1a')
  await view.shows('Stopped')
  expect(view.isAlternate).toBe(false)
  view.type('echo still here\r')
  await view.shows('\nstill here')
  view.type('fg\r')
  await view.typed('❯ 소셜', 6)
  expect(view.isAlternate).toBe(true)
  view.type('미')
  await view.typed('❯ 소셜미', 8)
})

test('--pick that is left is 130, and prints nothing', async () => {
  const folder = createFolder()
  await open(`$TALKS browse --pick > ${folder}/chosen`)
  view.type('\x1b')
  await isRestored(view, 130)
  expect(readFileSync(join(folder, 'chosen'), 'utf8')).toBe('')
})

test('enter opens the talk in less at the tactic, though it would fit, and q comes back', async () => {
  await open('$TALKS browse', { rows: 16, env: { PAGER: 'less', LESS: 'FRX' } })
  view.type('투명해지는')
  await view.shows('found')
  view.type('\r')
  await view.until('less', () => view.lines.at(-1)?.startsWith(':') === true || view.text.includes('(END)'))
  expect(view.text).toContain('스스로 투명해지는')
  view.type('q')
  await view.typed('❯ 투명해지는', 12)
  view.type('\x03')
  await isRestored(view, 130)
})

test('ctrl-E opens the note in the editor at its line, and what was changed is there', async () => {
  const folder = createFolder()
  writeFileSync(join(folder, 'a.md'), '# 제목\n\n- 하나\n- 둘\n')
  const editor = join(folder, 'vim')
  writeFileSync(editor, '#!/bin/sh\necho "$@" > "$(dirname "$0")/said"\nprintf "%s\\n" "- 셋" >> "$2"\n', {
    mode: 0o755,
  })
  view = startScript('exec $TALKS browse', { env: { EDITOR: editor, TALKS_LIBRARY: folder } })
  await view.shows('1 talk')
  view.type('둘')
  await view.shows('1 found')
  view.type('\x05')
  await view.shows('셋')
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(`+4 ${join(folder, 'a.md')}\n`)
  await view.typed('❯ 둘', 4)
})

test('ctrl-O opens the link, as it stands in the note, in the browser with its own arguments', async () => {
  const folder = createFolder()
  writeFileSync(join(folder, 'browser'), '#!/bin/sh\nfor each; do echo "$each"; done >$SAID\n', {
    mode: 0o755,
  })
  const said = createFifo()
  const env = { BROWSER: `'${join(folder, 'browser')}' --new-window`, SAID: said }
  await open('$TALKS browse', { env })
  view.type('dominostory')
  await view.shows('10.1')
  view.type('\x0f')
  await view.shows('opening https://twitter.com/dominostory')
  expect(await readFile(said, 'utf8')).toBe('--new-window\nhttps://twitter.com/dominostory\n')
})

test('a browser that is not there is named, and no other is taken for it', async () => {
  const env = { BROWSER: 'no-such-browser --new-window' }
  await open('$TALKS browse', { env })
  view.type('dominostory')
  await view.shows('10.1')
  view.type('\x0f')
  await view.shows('no such browser: no-such-browser --new-window')
})

/** The same on every system: a display, and not the person's own machine. */
const X_BY_SSH = { DISPLAY: 'localhost:10.0', SSH_TTY: '/dev/pts/0' }

test('ctrl-Y gives the text to the program that has the clipboard', async () => {
  const folder = createFolder()
  const said = createFifo()
  writeFileSync(join(folder, 'xclip'), '#!/bin/sh\n{ echo "$@"; cat; } >$SAID\n', { mode: 0o755 })
  await open('$TALKS browse', {
    env: { ...X_BY_SSH, PATH: `${folder}:${process.env['PATH']}`, SAID: said },
  })
  const text = readFile(said, 'utf8')
  view.type('"스스로 투명해지는"\x19')
  expect(await text).toMatch(/^-selection clipboard\n어떤 기업이든 .*대해야 한다\.$/u)
  await view.shows('  copied: 어떤 기업이든')
  expect(view.output).not.toContain('\x1b]52;')
})

test('where the programs for the clipboard fail, the text goes to the terminal', async () => {
  const folder = createFolder()
  for (const name of ['xclip', 'xsel']) {
    writeFileSync(join(folder, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  }
  await open('$TALKS browse', { env: { ...X_BY_SSH, PATH: `${folder}:${process.env['PATH']}` } })
  view.type('"스스로 투명해지는"\x19')
  await view.shows("  sent to the terminal's clipboard: 어떤 기업이든")
  expect(view.output).toContain('\x1b]52;')
})

test('a note that can no longer be read is said to be so, and everything goes on', async () => {
  const folder = createFolder()
  const library = join(folder, 'notes')
  mkdirSync(library)
  for (const name of ['a', 'b', 'c']) {
    const path = join(library, `${name}.md`)
    writeFileSync(path, `- 글 ${name}\n`)
    // Old enough for the cache to trust what it knows of it.
    utimesSync(path, 1e9, 1e9)
  }
  const env = { XDG_CACHE_HOME: folder, TALKS_LIBRARY: library, BROWSER: 'true' }
  view = startScript('echo before; $TALKS list >&2; clear; $TALKS browse; echo "ended $?"; echo done', {
    env,
  })
  await view.shows('3 talks')
  // While keys are pressed nothing that changed outside is taken over.
  view.type('\x1b[B')
  await view.shows('b.1  • 글 b')
  rmSync(join(library, 'c.md'))
  view.type('\x1b[B')
  // Where the line breaks is for the path of the folder to say.
  await view.until('said in the preview', () =>
    view.lines
      .map(line => line.trim())
      .join(' ')
      .includes('c.md: cannot read this note: no such file'),
  )
  view.type('\r')
  await view.until(
    'said in the line under what is typed',
    () => view.lines[1]?.includes('cannot read') === true,
  )
  view.type('\x1b[A')
  await view.shows('b.1  • 글 b')
  view.type('\x03')
  await view.shows('ended 130')
})

test.skipIf(!isInstalled('perl'))('without any terminal it says so, exit 2 (needs perl)', async () => {
  view = startScript(`${IN_OWN_SESSION} $TALKS browse --pick </dev/null 2>&1 >/dev/null | cat; echo done`, {
    columns: 120,
  })
  await view.shows('done')
  expect(view.lines[0]).toBe('talks: browse needs a terminal; try talks list, or talks search')
})
