// Styled text before it is painted: lines of spans. Views lay out spans, never strings with escape codes in them.
import { lazy } from '../base/lazy.ts'
import { toNormalForm } from '../model/normal-form.ts'
import { sanitize } from './sanitize.ts'
import type { Screen } from './screen.ts'
import { isSimple } from './simple-text.ts'
import type { StyleName } from './theme.ts'
import { type AmbiguousWidth, cells, cut, cutStart, ELLIPSIS } from './width.ts'

/** A piece of text in one style. */
export interface Span {
  /** Sanitised, NFC. */
  text: string
  /** Outermost first. */
  styles: readonly StyleName[]
  /** Where a click on it leads; only from `linkTarget`. */
  href?: string
}

export type Line = readonly Span[]

/** Soft hyphen and zero width space say where a line may break, and show nothing; terminals differ on their width. */
const BREAK_HINTS = /[\u00ad\u200b]/g

/** A mark without a letter to stand on; the dotted circle stands in, since terminals differ on its width. */
const loneMark = lazy(() => /^[\p{M}\u200d]/u)
const DOTTED_CIRCLE = '\u25cc'

/** What a text looks like on the screen: sanitised, composed (NFC), without break hints. */
function displayed(text: string): string {
  if (isSimple(text)) return text
  const shown = toNormalForm(sanitize(text), 'NFC').replace(BREAK_HINTS, '')
  return loneMark().test(shown) ? DOTTED_CIRCLE + shown : shown
}

/** The gateway from outside text to the screen: every span of a view is made here, or cut from one made here. */
export function span(text: string, ...styles: StyleName[]): Span {
  return { text: displayed(text), styles }
}

/** `span`, for a label or a name that stays on one line: white space and line ends become one space each. */
export function label(text: string, ...styles: StyleName[]): Span {
  const { text: shown } = span(text)
  return { text: shown.replace(/\s+/g, ' ').trim(), styles }
}

/** `line` with `styles` around those its spans have. */
export function restyle(line: Line, ...styles: StyleName[]): Span[] {
  return line.map(piece => ({ ...piece, styles: [...styles, ...piece.styles] }))
}

/** The lines as one, with `separator` between them. */
export function joinLines(lines: readonly Line[], separator: string): Line {
  return lines.flatMap((line, at) => (at === 0 ? line : [span(separator), ...line]))
}

/** The text of a line, or of a part of one, without its styles. */
export function lineText(line: Line): string {
  return line.map(piece => piece.text).join('')
}

export function lineCells(line: Line, ambiguousWidth: AmbiguousWidth): number {
  let sum = 0
  for (const { text } of line) sum += cells(text, ambiguousWidth)
  return sum
}

/** Whether two spans look the same, so that they can be painted as one. */
export function isSameStyle(a: Span, b: Span): boolean {
  return (
    a.href === b.href &&
    a.styles.length === b.styles.length &&
    a.styles.every((name, at) => name === b.styles[at])
  )
}

/** `line` in at most `width` cells: ends in `…` where it was cut, never within a grapheme. */
export function truncate(line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line {
  if (lineCells(line, ambiguousWidth) <= width) return line
  const room = width - cells(ELLIPSIS, ambiguousWidth)
  if (room < 0) return []
  const kept: Span[] = []
  let left = room
  for (const piece of line) {
    const text = cut(piece.text, left, ambiguousWidth)
    if (text.length > 0) kept.push({ ...piece, text })
    left -= cells(text, ambiguousWidth)
    if (text.length < piece.text.length) break
  }
  const last = kept.at(-1)
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return [...kept, { text: ELLIPSIS, styles: last?.styles ?? [] }]
}

/**
 * `line` in at most `width` cells: begins with `…` where its start was cut off, never within a grapheme. A path is
 * cut at a `/` where that spares its better half: `…/pods/init-containers`.
 */
export function truncateStart(line: Line, width: number, ambiguousWidth: AmbiguousWidth): Line {
  if (lineCells(line, ambiguousWidth) <= width) return line
  const room = width - cells(ELLIPSIS, ambiguousWidth)
  if (room < 0) return []
  const kept: Span[] = []
  let left = room
  for (const piece of line.toReversed()) {
    const text = cutStart(piece.text, left, ambiguousWidth)
    if (text.length > 0) kept.unshift({ ...piece, text })
    left -= cells(text, ambiguousWidth)
    if (text.length < piece.text.length) break
  }
  const [first, ...rest] = kept
  if (!first) return [{ text: ELLIPSIS, styles: [] }]
  const slash = first.text.indexOf('/')
  const start = slash > 0 && slash < first.text.length / 2 ? slash : 0
  return [{ ...first, text: ELLIPSIS + first.text.slice(start).trimStart() }, ...rest]
}

/** `line` with spaces up to `width` cells, at its end or (right-aligned) its start. */
export function pad(
  line: Line,
  width: number,
  align: 'left' | 'right' | 'center',
  ambiguousWidth: AmbiguousWidth,
): Line {
  const room = width - lineCells(line, ambiguousWidth)
  if (room <= 0) return line
  const before = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2)
  return [...spaces(before), ...line, ...spaces(room - before)]
}

/** `line` cut or padded to `width` cells, and `gap` cells behind it; nothing where there is no width. */
export function column(
  line: Line,
  width: number,
  gap: number,
  { ambiguousWidth }: { ambiguousWidth: AmbiguousWidth },
): Line {
  if (width === 0) return []
  return [...pad(truncate(line, width, ambiguousWidth), width, 'left', ambiguousWidth), ...spaces(gap)]
}

const NOTHING: Line = []

/** Lines of spaces by their cells, up to the widest margin: a talk has as many of them as lines. */
const SPACES: readonly Line[] = Array.from({ length: 80 }, (_, count) => makeSpaces(count))

/** A line of `count` spaces. */
export function spaces(count: number): Line {
  return SPACES[count] ?? makeSpaces(count)
}

function makeSpaces(count: number): Line {
  return count > 0 ? [{ text: ' '.repeat(count), styles: [] }] : NOTHING
}

const LINK_END = '\x1b]8;;\x1b\\'

/** An OSC 8 link. Its target holds printable ASCII only, so it can't end the sequence. */
function hyperlink(text: string, href: string): string {
  return `\x1b]8;;${href}\x1b\\${text}${LINK_END}`
}

function paintText(text: string, { styles, href }: Span, { style, hyperlinks }: Screen): string {
  let painted = text
  for (let at = styles.length - 1; at >= 0; at--) {
    const name = styles[at]
    if (name !== undefined) painted = style[name](painted)
  }
  return hyperlinks && href !== undefined ? hyperlink(painted, href) : painted
}

/** `line` without the white space at its end. */
function trimEnd(line: Line): Line {
  for (let at = line.length - 1; at >= 0; at--) {
    const piece = line[at]
    const text = piece?.text.trimEnd()
    if (!piece || !text) continue
    const isWhole = at === line.length - 1 && text.length === piece.text.length
    return isWhole ? line : [...line.slice(0, at), { ...piece, text }]
  }
  return []
}

/** The line as it is written to the terminal, without white space at its end. Spans that look the same are one. */
export function paint(line: Line, screen: Screen): string {
  let painted = ''
  let text = ''
  let last: Span | null = null
  for (const piece of trimEnd(line)) {
    if (last && !isSameStyle(last, piece)) {
      painted += paintText(text, last, screen)
      text = ''
    }
    text += piece.text
    last = piece
  }
  return last ? painted + paintText(text, last, screen) : painted
}

/** Lines as one text, each with its line end. */
export function paintAll(lines: readonly Line[], screen: Screen): string {
  return lines.map(line => `${paint(line, screen)}\n`).join('')
}
