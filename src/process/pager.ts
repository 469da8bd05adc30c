// The pager as a program: what it is given, and how it ends.

import { constants } from 'node:os'
import type { Io, LongText, PagerEnd } from '../io.ts'
import { runToEnd } from './foreground.ts'
import { isNoProgram, shellLine } from './shell-command.ts'

/**
 * What pagers are told unless the user tells them otherwise, as git does: less passes colours on, leaves the text on
 * the screen and does not wait where it fits; it reads UTF-8 in any locale; lv passes colours on.
 */
const DEFAULTS: Io['env'] = { LESS: 'FRX', LESSCHARSET: 'utf-8', LV: '-c' }

/** Shows `text` in a pager until the user closes it. Where there is no such pager, or it failed, nobody saw the text. */
export async function runPager(host: NodeJS.Process, command: string, text: LongText): Promise<PagerEnd> {
  try {
    const { code, signal } = await runToEnd(host, 'sh', ['-c', shellLine(command)], {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { ...DEFAULTS, ...host.env },
      input: text,
    })
    return isNoProgram(code) ? 'missing' : endBySignal(signal ?? signalOf(code))
  } catch (error) {
    if (isSpawnError(error)) return 'missing'
    throw error
  }
}

/** Signals by which people end programs. */
const INTERRUPTS: readonly string[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

function endBySignal(signal: string | null): PagerEnd {
  // A pager in a pipe is left before it has read all: `sed … | less` may end so.
  if (signal === null || signal === 'SIGPIPE') return 'closed'
  return INTERRUPTS.includes(signal) ? 'interrupted' : 'failed'
}

/** The signal that ended what a shell ran, as its exit code says it: 130 is SIGINT. */
function signalOf(code: number | null): string | null {
  const [name] = Object.entries(constants.signals).find(([, number]) => number + 128 === code) ?? []
  return name ?? null
}

const isSpawnError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn')
