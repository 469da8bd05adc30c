// A terminal emulator as judge of widths: it knows nothing of our width module.
import { Terminal } from '@xterm/headless'

/** The addon reads its table from the whole buffer behind a small Buffer, which is right only where none are pooled. */
const { poolSize } = Buffer
Buffer.poolSize = 0
const { UnicodeGraphemesAddon } = await import('@xterm/addon-unicode-graphemes')
Buffer.poolSize = poolSize

/** What the emulator makes of a line: its text, and the cell after its last character. */
export interface EmulatedLine {
  text: string
  cells: number
}

/** An emulator that counts the cells of graphemes as kitty, WezTerm and Ghostty do. */
export function createEmulator(columns: number, rows: number): Terminal {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true })
  terminal.loadAddon(new UnicodeGraphemesAddon())
  return terminal
}

/** Writes the lines one under the other on a screen wide enough for each, and reads back where each one ended. */
export async function emulate(lines: readonly string[], columns: number): Promise<EmulatedLine[]> {
  const terminal = createEmulator(columns * 2, lines.length + 1)
  const done = new Promise<void>(resolve =>
    terminal.write(lines.map(line => `${line}|`).join('\r\n'), resolve),
  )
  await done
  const emulated = lines.map((_, y): EmulatedLine => {
    const line = terminal.buffer.active.getLine(y)
    let end = columns * 2 - 1
    while (end > 0 && line?.getCell(end)?.getChars() !== '|') end--
    return { text: line?.translateToString(false, 0, end) ?? '', cells: end }
  })
  terminal.dispose()
  return emulated
}
