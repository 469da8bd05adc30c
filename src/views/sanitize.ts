// The one gateway between what someone else wrote (notes, file names, arguments, library errors) and a terminal.
// Hidden characters are made visible, not dropped: what is left can't join into an escape sequence, and the
// reader sees the attack. strip-ansi and Node's stripVTControlCharacters leave live sequences behind, or build them.
import { hidden } from '../model/hidden.ts'

/** Line ends that are not `\n`. */
const RETURNS = /\r\n?/g

/**
 * The UTF-16 units without which a text is as it should be: those above, tabs, returns, and any surrogate. Most texts
 * hold none, and one pass over units tells in a quarter of the time.
 */
const SUSPECT =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/

/** U+2400 SYMBOL FOR NULL; those for U+0001 to U+001F follow it. */
const CONTROL_PICTURES = 0x2400

function visible(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint < 0x20) return String.fromCodePoint(CONTROL_PICTURES + codePoint)
  if (codePoint === 0x7f) return '\u2421'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`
}

/**
 * `text` with nothing in it that a terminal obeys: `ESC[2J` gives `␛[2J`, U+202E gives `<U+202E>`, a lone
 * surrogate gives U+FFFD. `\n` stays, CRLF and CR become `\n`, a tab becomes four spaces. Sanitising twice is
 * sanitising once; the time is linear.
 */
export function sanitize(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(RETURNS, '\n').replace(/\t/g, '    ').replace(hidden(), visible)
}

/** `sanitize`, for what is not laid out: a tab stays one. */
export const sanitizeText = (text: string): string => text.split('\t').map(sanitize).join('\t')

/** `sanitize`, for what must stay on one line, such as a file name: a line end becomes `␊`. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\n/g, '\u240a')
}
