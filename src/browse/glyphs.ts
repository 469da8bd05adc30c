import type { Screen } from '../views/screen.ts'

/** The few signs the view draws with. */
export interface Glyphs {
  pointer: string
  mark: string
  vertical: string
  horizontal: string
}

/** Lines are of ambiguous width, and a terminal that draws them two cells wide gets ASCII. */
export const glyphsFor = ({ ambiguousWidth }: Screen): Glyphs =>
  ambiguousWidth === 1
    ? { pointer: '❯', mark: '✓', vertical: '│', horizontal: '─' }
    : { pointer: '>', mark: '*', vertical: '|', horizontal: '-' }
