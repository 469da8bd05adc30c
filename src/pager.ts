// The pager as a program: what it is given, and how it ends.

import { runInForeground } from './foreground.ts'
import type { Io, LongText, PagerEnd } from './io.ts'
import { isNoProgram, shellLine } from './shell-command.ts'

/**
 * What pagers are told unless the user tells them otherwise, as git does: less passes colours on, leaves the text on
 * the screen and does not wait where it fits; it reads UTF-8 in any locale; lv passes colours on.
 */
const DEFAULTS: Io['env'] = { LESS: 'FRX', LESSCHARSET: 'utf-8', LV: '-c' }

/** Shows `text` in a pager until the user closes it. Where there is no such pager, nobody saw the text. */
export async function runPager(host: NodeJS.Process, command: string, text: LongText): Promise<PagerEnd> {
  try {
    const code = await runInForeground(host, 'sh', ['-c', shellLine(command)], {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...DEFAULTS, ...host.env },
      input: text,
    })
    if (code === null) return 'interrupted'
    return isNoProgram(code) ? 'missing' : 'closed'
  } catch (error) {
    if (isSpawnError(error)) return 'missing'
    throw error
  }
}

const isSpawnError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn')
