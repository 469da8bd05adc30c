import { Buffer } from 'node:buffer'
import { toNormalForm } from '../model/normal-form.ts'
import { sanitize } from '../views/sanitize.ts'

/** Terminals cut or refuse more than this many bytes of base64 (xterm and tmux take about 75,000). */
const BYTES_MAX = 50_000

/** To compose a text makes no fewer bytes of it than a quarter of its UTF-16 units. */
const UNITS_MAX = 4 * BYTES_MAX

/**
 * OSC 52: asks the terminal to put `text` on the clipboard; works through ssh. Null when it is too long for
 * terminals to take. What is pasted later is sanitised as on the screen, so that it can't type commands.
 */
export function copySequence(text: string): string | null {
  if (text.length > UNITS_MAX) return null
  const bytes = Buffer.from(toNormalForm(sanitize(text), 'NFC'), 'utf8')
  return bytes.length > BYTES_MAX ? null : `\x1b]52;c;${bytes.toString('base64')}\x07`
}
