// The pager as a process: what it is given, and how it ends.
import { spawn } from 'node:child_process'
import type { Io } from './io.ts'

/**
 * What pagers are told unless the user tells them otherwise, as git does: less passes colours on, leaves the text on
 * the screen and does not wait where it fits; it reads UTF-8 in any locale; lv passes colours on.
 */
const DEFAULTS: Io['env'] = { LESS: 'FRX', LESSCHARSET: 'utf-8', LV: '-c' }

/** What a shell gives for a program it can't run, or can't find. */
const NO_PROGRAM: readonly (number | null)[] = [126, 127]

/** Shows `text` in a pager until the user closes it. False when there is no such pager, so that nobody saw the text. */
export function runPager(command: string, text: string, env: Io['env']): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn('sh', ['-c', command], {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...DEFAULTS, ...env },
    })
    child.on('error', () => resolve(false))
    child.on('close', code => resolve(!NO_PROGRAM.includes(code)))
    // A pager that was closed early does not read the rest, and nobody wants it.
    child.stdin.on('error', () => {})
    child.stdin.end(text)
  })
}
