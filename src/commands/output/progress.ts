// How far a load is: a bar on stderr once it is clear that it takes a while, for whoever sits at a terminal.
import type { Io } from '../../io.ts'
import type { ProgressBar } from './progress-bar.ts'
import * as deferredProgressBar from './progress-bar.ts'

/** What takes no longer needs no explanation. Milliseconds. */
const SHOWN_AFTER = 500
const DRAWN_EVERY = 100

export interface Progress {
  /** So many of so many notes are done. */
  report(done: number, total: number): void
  /** Takes the bar away. */
  end(): void
}

/** Begins to count the time; null where nobody would see a bar. */
export function startProgress({ stderr, env, now }: Io): Progress | null {
  if (!stderr.isTTY || env['TERM'] === 'dumb') return null
  let next = now() + SHOWN_AFTER
  let bar: ProgressBar | null = null
  return {
    report(done, total) {
      const time = now()
      if (time < next) return
      next = time + DRAWN_EVERY
      if (bar === null) bar = deferredProgressBar.drawProgressBar(stderr, done, total)
      else bar.update(done, total)
    },
    end() {
      bar?.remove()
      bar = null
    },
  }
}
