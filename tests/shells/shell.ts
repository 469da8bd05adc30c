// Real shells on a pseudo-terminal, with a `talks` in their path that completes like the real one and otherwise only
// notes down its arguments.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { UTF8_LOCALE } from '../platform.ts'
import { ROOT } from '../program.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type ShellName = (typeof SHELLS)[number]

/** Names of notes, one for each first letter; the second half would do something if a shell ever read them. */
export const NAMES: readonly string[] = [
  'apple',
  'b 빈칸',
  'c:colon=sign',
  '한글이름',
  'e, comma',
  'f-plain.name',
  'g$(touch pwned)',
  'h`touch pwned`',
  'i; touch pwned #',
  'j"quote\'both',
  'k & touch pwned & $HOME ~ * ?',
  'l\\back !! {a,b} <x >pwned',
]

export interface Folders {
  root: string
  library: string
}

/** A library of notes with those names, and a place for the shell to run in. */
export function createFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'talks-shell-'))
  const library = join(root, 'notes')
  mkdirSync(library)
  for (const name of NAMES) {
    const tags = JSON.stringify([`tag ${name}`])
    writeFileSync(
      join(library, `${name}.md`),
      `---\ntitle: ${JSON.stringify(`$(touch pwned) ${name}`)}\ntags: ${tags}\n---\n글\n`,
    )
  }
  const bin = join(root, 'bin')
  mkdirSync(bin)
  const script = `#!/bin/sh
case $1 in
  __complete|completion) exec '${process.execPath}' '${join(ROOT, 'bin', 'talks.js')}' "$@" ;;
esac
for each; do printf '%s\\0' "$each"; done >> '${join(root, 'arguments')}'
printf '\\n' >> '${join(root, 'arguments')}'
printf '%s-%s\\n' command done
`
  writeFileSync(join(bin, 'talks'), script)
  chmodSync(join(bin, 'talks'), 0o755)
  return { root, library }
}

export function removeFolders({ root }: Folders): void {
  rmSync(root, { recursive: true, force: true })
}

/** Started without the settings of whoever runs the tests. */
const START: { readonly [shell in ShellName]: readonly string[] } = {
  bash: ['--norc', '--noprofile', '-i'],
  zsh: ['-f', '-i'],
  fish: ['--no-config', '-i'],
}

/** The line of the README that installs the completion. */
function setUp(shell: ShellName): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, line = ''] = new RegExp(`^(.*talks completion ${shell}\\b.*?) +#`, 'mu').exec(readme) ?? []
  return line
}

/** What `talks` was called with when each of these lines was typed, tabs and all, each followed by Enter. */
export async function typeLines(
  shell: ShellName,
  folders: Folders,
  lines: readonly string[],
): Promise<string[][]> {
  const { root, library } = folders
  const record = join(root, 'arguments')
  rmSync(record, { force: true })
  const terminal = spawn(shell, [...START[shell]], {
    cols: 200,
    rows: 50,
    cwd: root,
    env: {
      PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: root,
      TERM: 'xterm-256color',
      LANG: UTF8_LOCALE,
      LC_ALL: UTF8_LOCALE,
      TALKS_LIBRARY: library,
      PS1: '> ',
    },
  })
  let seen = ''
  let wake = () => {}
  terminal.onData(data => {
    seen += data
    // fish asks the terminal what it is, and waits for the answer.
    if (data.includes('\x1b[c')) terminal.write('\x1b[?62c')
    wake()
  })
  const ended = new Promise<void>(resolve => terminal.onExit(() => resolve()))
  const runLine = async (line: string) => {
    const before = seen.split('command-done').length
    terminal.write(`${line}\r`)
    while (seen.split('command-done').length === before) {
      await Promise.race([
        new Promise<void>(resolve => (wake = resolve)),
        ended.then(() => {
          throw new Error(seen)
        }),
      ])
    }
  }
  try {
    await runLine(`${setUp(shell)}; talks ready`)
    for (const line of lines) await runLine(line)
  } finally {
    terminal.kill('SIGKILL')
  }
  const written = readFileSync(record, 'utf8').split('\n').slice(1, -1)
  return written.map(line => line.split('\0').slice(0, -1))
}

/** Whether anything that a note's name says has been executed. */
export function isHarmed({ root, library }: Folders): boolean {
  return existsSync(join(root, 'pwned')) || existsSync(join(library, 'pwned'))
}
