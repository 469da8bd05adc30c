// Takes the README's screenshots: runs the program on a real terminal, reads the screen back from an emulator, and
// draws its cells as SVG into docs/screenshots/. Light or dark as the reader's browser is.
//
//   npm run screenshots
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screenshots')

const COLUMNS = 84
const ROWS = 60

/** Each picture: its name, and the commands whose output it shows. */
const PICTURES = {
  list: [['list']],
  show: [['show', '6']],
  search: [
    ['search', '트워터', '-n', '3'],
    ['search', 'ㅅㅅㅁㄷㅇ', '-n', '2'],
    ['search', 'thtuf', '-n', '1'],
  ],
}

/** Pixels. */
const CELL = { width: 7.5, height: 19 }
const PADDING = 16
const FONT_SIZE = 14

/** The sixteen colours' names that the program uses, on a light and on a dark ground. */
const COLORS = {
  1: ['#b3261e', '#f28b82'],
  2: ['#1a7f37', '#7ee787'],
  3: ['#7d4e00', '#e3b341'],
  4: ['#0550ae', '#79c0ff'],
  5: ['#8250df', '#d2a8ff'],
  6: ['#0b7285', '#66d9e8'],
}

const style = `
text { font: ${FONT_SIZE}px ui-monospace, "D2Coding", "Noto Sans Mono CJK KR", "NanumGothicCoding", Menlo, Consolas, monospace; fill: #1f2328; white-space: pre }
.ground { fill: #f6f8fa; stroke: #d0d7de }
.bold { font-weight: 700 } .dim { opacity: .62 } .italic { font-style: italic }
.underline { text-decoration: underline } .strike { text-decoration: line-through }
${Object.entries(COLORS)
  .map(([color, [light]]) => `.c${color} { fill: ${light} }`)
  .join(' ')}
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .ground { fill: #0d1117; stroke: #30363d }
  ${Object.entries(COLORS)
    .map(([color, [, dark]]) => `.c${color} { fill: ${dark} }`)
    .join(' ')}
}`

/** What the program writes to a terminal. */
function capture(args) {
  return new Promise(resolve => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env
    const terminal = spawn(process.execPath, [join(root, 'bin', 'talks.js'), '--no-pager', ...args], {
      cols: COLUMNS,
      rows: ROWS,
      env: { ...env, TERM: 'xterm-256color', COLUMNS: String(COLUMNS), FORCE_HYPERLINK: '0' },
    })
    let output = ''
    terminal.onData(data => {
      output += data
    })
    terminal.onExit(() => resolve(output))
  })
}

/** The screen after `output` has been written to it, as rows of cells. */
async function readScreen(output) {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  await new Promise(resolve => terminal.write(output, resolve))
  const rows = []
  for (let y = 0; y < ROWS; y++) {
    const line = terminal.buffer.active.getLine(y)
    const cells = []
    for (let x = 0; x < COLUMNS; x++) {
      const cell = line.getCell(x)
      if (cell.getWidth() > 0)
        cells.push({ x, width: cell.getWidth(), text: cell.getChars() || ' ', look: lookOf(cell) })
    }
    while (cells.at(-1)?.text === ' ') cells.pop()
    rows.push(cells)
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/** The classes a cell is drawn with. */
function lookOf(cell) {
  return [
    cell.isBold() && 'bold',
    cell.isDim() && 'dim',
    cell.isItalic() && 'italic',
    cell.isUnderline() && 'underline',
    cell.isStrikethrough() && 'strike',
    cell.isFgPalette() && `c${cell.getFgColor() % 8}`,
  ]
    .filter(Boolean)
    .join(' ')
}

const svgText = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A row as text elements, one for each word of one look, at the place of its first cell and as wide as its cells. */
function drawRow(cells, y) {
  const words = []
  for (const cell of cells) {
    const last = words.at(-1)
    if (cell.text === ' ') words.push(null)
    else if (last?.look === cell.look) last.cells.push(cell)
    else words.push({ look: cell.look, cells: [cell] })
  }
  const baseline = PADDING + y * CELL.height + FONT_SIZE
  return words
    .filter(word => word !== null)
    .map(({ look, cells }) => {
      const x = (PADDING + cells[0].x * CELL.width).toFixed(1)
      const length = cells.reduce((sum, cell) => sum + cell.width, 0) * CELL.width
      const text = svgText(cells.map(cell => cell.text).join(''))
      const looks = look === '' ? '' : ` class="${look}"`
      return `<text${looks} x="${x}" y="${baseline}" textLength="${length.toFixed(1)}">${text}</text>`
    })
    .join('\n')
}

function draw(rows, title) {
  const width = Math.ceil(COLUMNS * CELL.width + 2 * PADDING)
  const height = rows.length * CELL.height + 2 * PADDING
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${svgText(title)}">
<style>${style}</style>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>
${rows.map(drawRow).filter(Boolean).join('\n')}
</svg>
`
}

mkdirSync(folder, { recursive: true })
for (const [name, commands] of Object.entries(PICTURES)) {
  let output = ''
  for (const args of commands) {
    output += `${output === '' ? '' : '\r\n'}\x1b[2m$\x1b[22m talks ${args.join(' ')}\r\n${await capture(args)}`
  }
  const title = commands.map(args => `talks ${args.join(' ')}`).join(', ')
  writeFileSync(join(folder, `${name}.svg`), draw(await readScreen(output), title))
  console.log(`docs/screenshots/${name}.svg`)
}
