// What ways out of the full-screen view have in common: a script that says how the program ended, and what must be
// so then.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Session, type SessionOptions, startScript } from './session.ts'

/** Says how the program ended and in which state the terminal was left, on the screen it was started from. */
const AND_THEN =
  '; echo "ended $?"; stty -a | tr " ;" "\\n\\n" | grep -xE -- "-?(echo|icanon|isig|icrnl)" | tr "\\n" " "; echo "done"'

/** Modes of a terminal that a shell expects. */
const MODES = ['isig', 'icanon', 'icrnl', 'echo']

/** Runs a script with the program in it, and waits for its first screen. */
export async function openScript(script: string, options: SessionOptions = {}): Promise<Session> {
  const view = startScript(`echo before; ${script}${AND_THEN}`, options)
  await view.shows('10 talks')
  return view
}

/** The screen from before is back, with what the shell says, and nothing of the view is left on. */
export async function isRestored(view: Session, code: number): Promise<void> {
  await view.shows('done')
  expect(view.text).toContain(`ended ${code}\n`)
  expect(view.lines[0]).toBe('before')
  const words = view.text.split(/\s+/u)
  expect(words).toEqual(expect.arrayContaining(MODES))
  expect(view.isAlternate).toBe(false)
  expect(view.isCursorShown).toBe(true)
  expect(view.modes.bracketedPasteMode).toBe(false)
  expect(view.modes.mouseTrackingMode).toBe('none')
  expect(view.modes.sendFocusMode).toBe(false)
  expect(view.modes.wraparoundMode).toBe(true)
}

/** A folder of its own, empty; gone when the tests are over. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
