// Pictures of a terminal with the program on it, as SVG. Its cells are read from an emulator after the program has
// run on a pseudo-terminal, so that a picture shows what a person sees. Light or dark as the reader's browser is.
import type { IBuffer, IBufferCell } from '@xterm/headless'
import { startScript } from '../browse/session.ts'

/** What a person did at the terminal. */
export interface Scene {
  columns: number
  rows: number
  /** Command lines, run one after the other as they stand. */
  commands: readonly string[]
  /** For a full-screen program: what is typed into it, and a text that is on the screen when it has answered. */
  typed?: { keys: string; answer: string }
}

/** Pixels. */
const CELL = { width: 7.5, height: 19 }
const PADDING = 16
const FONT_SIZE = 14

/** The colours that the program uses of the terminal's sixteen, on a light and on a dark ground. */
const COLORS = {
  1: ['#b3261e', '#f28b82'],
  2: ['#1a7f37', '#7ee787'],
  5: ['#8250df', '#d2a8ff'],
  6: ['#0b7285', '#66d9e8'],
}

/** `.c1 { fill: … }` for each colour; `ground` is 0 on light and 1 on dark. */
function colorRules(ground: 0 | 1): string {
  return Object.entries(COLORS)
    .map(([color, fills]) => `.c${color} { fill: ${fills[ground]} }`)
    .join(' ')
}

const STYLE = `
text { font: ${FONT_SIZE}px ui-monospace, "D2Coding", "Noto Sans Mono CJK KR", "NanumGothicCoding", Menlo, Consolas, monospace; fill: #1f2328; white-space: pre }
.ground { fill: #f6f8fa; stroke: #d0d7de }
.bold { font-weight: 700 } .dim { opacity: .62 } .italic { font-style: italic }
.underline { text-decoration: underline } .strike { text-decoration: line-through }
${colorRules(0)}
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .ground { fill: #0d1117; stroke: #30363d }
  ${colorRules(1)}
}`

/** Stands on the screen when the last command has ended; no part of the picture. */
const END = '<END>'

/** Runs each line in turn, below a prompt with the line itself. */
const SHELL = `talks() { $TALKS "$@"; }
for line; do printf '\\033[2m$\\033[22m %s\\n' "$line"; eval "$line"; echo; done; printf '${END}'`

/** The SVG of the screen at the end of a scene. Throws when it does not come to that. */
export async function takePicture({ columns, rows, commands, typed }: Scene): Promise<string> {
  const session = startScript(SHELL, { columns, rows, args: commands })
  try {
    if (typed) {
      await session.until('a full screen', () => session.isAlternate)
      session.type(typed.keys)
    }
    await session.shows(typed?.answer ?? END)
    const cells = session.lines.map((_, y) => readRow(session.buffer, y, columns))
    return draw(withoutEnd(cells), columns, commands.join(', '))
  } finally {
    session.close()
  }
}

/** A character on the screen, and the classes it is drawn with. */
interface Cell {
  x: number
  width: number
  text: string
  look: string
}

function readRow(buffer: IBuffer, y: number, columns: number): Cell[] {
  const line = buffer.getLine(buffer.viewportY + y)
  const cells: Cell[] = []
  for (let x = 0; x < columns; x++) {
    const cell = line?.getCell(x)
    if (!cell || cell.getWidth() === 0) continue
    cells.push({ x, width: cell.getWidth(), text: cell.getChars() || ' ', look: lookOf(cell) })
  }
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== ' ') + 1)
}

function lookOf(cell: IBufferCell): string {
  const looks = [
    cell.isBold() && 'bold',
    cell.isDim() && 'dim',
    cell.isItalic() && 'italic',
    cell.isUnderline() && 'underline',
    cell.isStrikethrough() && 'strike',
    cell.isInverse() && 'inverse',
    cell.isFgPalette() && `c${cell.getFgColor() % 8}`,
  ]
  return looks.filter(Boolean).join(' ')
}

/** The rows up to the last that shows something, without the mark of the end. */
function withoutEnd(rows: readonly Cell[][]): Cell[][] {
  const isShown = (row: readonly Cell[]): boolean =>
    row.length > 0 && row.map(({ text }) => text).join('') !== END
  return rows.slice(0, rows.findLastIndex(isShown) + 1)
}

function draw(rows: readonly Cell[][], columns: number, title: string): string {
  const width = Math.ceil(columns * CELL.width + 2 * PADDING)
  const height = rows.length * CELL.height + 2 * PADDING
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${svgText(title)}">
<style>${STYLE}</style>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>
${rows.flatMap(drawRow).join('\n')}
</svg>
`
}

/** A row as text elements, one for each word of one look, at the place of its first cell and as wide as its cells. */
function drawRow(row: readonly Cell[], y: number): string[] {
  const words: Cell[][] = []
  let isJoined = false
  for (const cell of row) {
    const last = words.at(-1)
    if (isJoined && last?.[0]?.look === cell.look) last.push(cell)
    else if (cell.text !== ' ') words.push([cell])
    isJoined = cell.text !== ' '
  }
  return words.map(word =>
    drawWord(
      word.filter(({ text }) => text !== ' '),
      PADDING + y * CELL.height + FONT_SIZE,
    ),
  )
}

function drawWord(cells: readonly Cell[], baseline: number): string {
  const [first] = cells
  const x = (PADDING + (first?.x ?? 0) * CELL.width).toFixed(1)
  const length = cells.reduce((sum, { width }) => sum + width, 0) * CELL.width
  const looks = first?.look ? ` class="${first.look}"` : ''
  const text = svgText(cells.map(cell => cell.text).join(''))
  return `<text${looks} x="${x}" y="${baseline}" textLength="${length.toFixed(1)}">${text}</text>`
}

function svgText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
