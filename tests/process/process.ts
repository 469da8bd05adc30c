// The built program in a shell.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../program.ts'

export const PROGRAM = join(ROOT, 'bin', 'talks.js')

/** What makes `talks` the built program in a script. */
const PREAMBLE = 'talks() { "$NODE" "$PROGRAM" "$@"; }\n'

export interface ShellOptions {
  cwd: string
  env?: { [name: string]: string }
}

/** The environment of a script, and the script as bash takes it. */
export function bashScript(script: string, { env = {} }: ShellOptions) {
  return {
    args: ['-c', PREAMBLE + script],
    env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath, PROGRAM, ...env },
  }
}

/** What a shell prints for a script, whatever its exit code. */
export function shell(script: string, options: ShellOptions): string {
  const { args, env } = bashScript(script, options)
  return spawnSync('bash', args, {
    cwd: options.cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  }).stdout
}

const PARAGRAPH = `${'가나다 '.repeat(100)}\n\n`

/** 8 MB, as much as a note may have, and more than any pipe holds. */
export const LARGE_BODY = PARAGRAPH.repeat(8000)

/** A folder with one note, `large`. */
export function createLargeLibrary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-large-'))
  writeFileSync(join(folder, 'large.md'), LARGE_BODY)
  return folder
}
