import { Buffer } from 'node:buffer'
import { sanitize } from '../views/sanitize.ts'

/** Terminals cut or refuse more than this many bytes of base64 (xterm and tmux take about 75,000). */
const BYTES_MAX = 50_000

/**
 * OSC 52: asks the terminal to put `text` on the clipboard; works through ssh. Null when it is too long for
 * terminals to take. What is pasted later is sanitised as on the screen, so that it can't type commands.
 */
export function copySequence(text: string): string | null {
  const bytes = Buffer.from(sanitize(text).normalize('NFC'), 'utf8')
  return bytes.length > BYTES_MAX ? null : `\x1b]52;c;${bytes.toString('base64')}\x07`
}
