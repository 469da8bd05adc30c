// From frames to the bytes that draw them: only lines that changed are written, in one piece, so nothing flickers.

import type { Screen } from '../views/screen.ts'
import { type Line, lineCells, paint } from '../views/text.ts'
import type { Frame } from './frame.ts'

/**
 * Alternate screen with its own cleared contents (1049), no wrapping at the right edge (7), pasted text marked as
 * such (2004), buttons and wheel of the mouse reported (1000) in any column (1006), and that the terminal gets or loses
 * the keyboard (1004).
 */
export const ENTER = '\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[?1000h\x1b[?1006h\x1b[?1004h\x1b[2J'

/**
 * Undoes `ENTER`, in the other order, with the cursor seen and no colour left on. Cleared first: GNU screen has no
 * alternate screen unless it is told to, and the shell would write over the last picture.
 */
export const LEAVE =
  '\x1b[0m\x1b[2J\x1b[H\x1b[?1004l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l'

/** Terminals that know it draw nothing until the update is whole (private mode 2026); others ignore it. */
const BEGIN = '\x1b[?2026h\x1b[?25l'
const END = '\x1b[?2026l'

const moveTo = (row: number, column: number): string => `\x1b[${row + 1};${column + 1}H`

/**
 * `text` over what stood on its row. What is left of that behind it is erased, not the row before it is written: where
 * the update is seen as it comes, that would flicker. At the right edge an eraser would take the last character.
 */
function over(text: string, line: Line, { columns }: Frame, { ambiguousWidth }: Screen): string {
  const isFull = lineCells(line, ambiguousWidth) >= columns && !line.at(-1)?.text.endsWith(' ')
  return isFull ? `\x1b[2K${text}` : `${text}\x1b[0m\x1b[K`
}

/** Remembers what the terminal shows. */
export class Canvas {
  private shown: readonly string[] = []
  private cursor = ''

  /** Bytes that make the terminal show `frame`; empty when it does already. */
  draw(frame: Frame, screen: Screen): string {
    const painted = frame.lines.map(line => paint(line, screen))
    const changed = frame.lines.flatMap((line, row) => {
      const text = painted[row] ?? ''
      return text === this.shown[row] ? [] : [moveTo(row, 0) + over(text, line, frame, screen)]
    })
    const { cursor } = frame
    const place = cursor === null ? '' : `${moveTo(cursor.row, cursor.column)}\x1b[?25h`
    if (changed.length === 0 && place === this.cursor) return ''
    this.shown = painted
    this.cursor = place
    return `${BEGIN}${changed.join('')}${place}${END}`
  }

  /** Forgets what is shown: the next frame is drawn whole, on a cleared screen. */
  clear(): string {
    this.shown = []
    this.cursor = ''
    return '\x1b[0m\x1b[2J'
  }
}
