// The program at a terminal that an emulator shows: what a person would see and do. Either as a process of its own in
// a pseudo-terminal, or inside the test, which is faster and leaves out only what the operating system does.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import type { Terminal as Emulator, IBuffer } from '@xterm/headless'
import { run } from '../../src/cli.ts'
import type { TerminalEvents } from '../../src/io.ts'
import { createIo, createTerminal, ROOT } from '../program.ts'
import { createEmulator } from '../views/emulator.ts'

/** A screen that has not come to look as expected by then never will. */
const DEADLINE_MS = 15_000

export interface SessionOptions {
  columns?: number
  rows?: number
  /** Arguments of `talks`. */
  args?: readonly string[]
  /** False for a terminal without an alternate screen, as GNU screen is unless told otherwise. */
  hasAlternateScreen?: boolean
  env?: Readonly<Record<string, string>>
}

/** What is at the other end of the terminal. */
interface Program {
  type(bytes: Buffer): void
  resize(columns: number, rows: number): void
  kill(): void
  /** The terminal goes away, as when its window is closed. */
  hangUp(): void
  /** The process id, where it is one. */
  pid: number
}

interface ProgramEvents {
  onOutput(text: string): void
  onEnd(): void
}

export class Session {
  private readonly emulator: Emulator
  private readonly program: Program
  /** Everything the program has written. */
  output = ''
  /** As much of it as the emulator has shown. */
  private shown = ''
  private isEnded = false
  private readonly watchers = new Set<() => void>()

  constructor(columns: number, rows: number, start: (events: ProgramEvents) => Program) {
    this.emulator = createEmulator(columns, rows)
    this.program = start({
      onOutput: text => {
        this.output += text
        this.emulator.write(text, () => {
          this.shown += text
          this.notify()
        })
      },
      onEnd: () => {
        this.emulator.write('', () => {
          this.isEnded = true
          this.notify()
        })
      },
    })
    // A terminal answers what it is asked; the view must not take that for typing.
    this.emulator.onData(reply => this.type(reply))
  }

  /** Makes the emulator one without an alternate screen. */
  ignoreAlternateScreen(): void {
    for (const final of ['h', 'l']) {
      this.emulator.parser.registerCsiHandler({ prefix: '?', final }, ([mode]) => mode === 1049)
    }
  }

  /** Half a picture is never looked at: the view says where each begins and ends (private mode 2026). */
  private get isWhole(): boolean {
    return this.shown.lastIndexOf('\x1b[?2026h') <= this.shown.lastIndexOf('\x1b[?2026l')
  }

  private notify(): void {
    if (!this.isWhole) return
    for (const watcher of this.watchers) watcher()
  }

  /** Types text, or bytes. */
  type(input: string | Uint8Array): void {
    this.program.type(Buffer.from(input))
  }

  /** Something else writes on the terminal. */
  scribble(text: string): void {
    this.emulator.write(text)
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows)
    this.program.resize(columns, rows)
  }

  /** The lines of the screen, without white space at their ends. */
  get lines(): string[] {
    const { buffer } = this
    const line = (y: number): string => buffer.getLine(buffer.viewportY + y)?.translateToString(true) ?? ''
    return Array.from({ length: this.emulator.rows }, (_, y) => line(y).trimEnd())
  }

  /** The screen's cells, with how they look. */
  get buffer(): IBuffer {
    return this.emulator.buffer.active
  }

  get text(): string {
    return this.lines.join('\n')
  }

  get cursor(): { x: number; y: number } {
    const { cursorX: x, cursorY: y } = this.buffer
    return { x, y }
  }

  /** Whether the cursor was last shown, not hidden. */
  get isCursorShown(): boolean {
    return this.shown.lastIndexOf('\x1b[?25h') >= this.shown.lastIndexOf('\x1b[?25l')
  }

  get isAlternate(): boolean {
    return this.buffer.type === 'alternate'
  }

  get modes(): Emulator['modes'] {
    return this.emulator.modes
  }

  /** Waits until the screen is as wanted. */
  async until(what: string, isWanted: () => boolean): Promise<void> {
    if (this.isWhole && isWanted()) return
    await new Promise<void>((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer)
        this.watchers.delete(watcher)
        finish()
      }
      const watcher = (): void => {
        if (isWanted()) end(resolve)
      }
      const timer = setTimeout(() => {
        const { x, y } = this.cursor
        end(() => reject(new Error(`never came: ${what}\ncursor ${x},${y}\n${this.text}`)))
      }, DEADLINE_MS)
      this.watchers.add(watcher)
    })
  }

  /** Waits until `text` stands somewhere on the screen. */
  shows(text: string): Promise<void> {
    return this.until(`"${text}" on the screen`, () => this.text.includes(text))
  }

  hides(text: string): Promise<void> {
    return this.until(`no "${text}" on the screen`, () => !this.text.includes(text))
  }

  /** Waits until the line that is typed into reads so, with the cursor in that column. */
  typed(text: string, column: number): Promise<void> {
    return this.until(`"${text}" typed, cursor at ${column}`, () => {
      const [line = ''] = this.lines
      const { x, y } = this.cursor
      return line.replace(/ {2,}.*$/u, '').trimEnd() === text && x === column && y === 0 && this.isCursorShown
    })
  }

  cursorAt(x: number, y: number): Promise<void> {
    return this.until(`cursor at ${x},${y}`, () => {
      const { cursor } = this
      return cursor.x === x && cursor.y === y && this.isCursorShown
    })
  }

  ends(): Promise<void> {
    return this.until('the end', () => this.isEnded)
  }

  /** The process id of what runs below the shell of the pseudo-terminal. */
  get pid(): number {
    const { pid: shell } = this.program
    // An -o for each: to POSIX all that follows the sign is the column's heading.
    const rows = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' }).split('\n')
    const [child] =
      rows.map(row => row.trim().split(/\s+/u).map(Number)).find(([, parent]) => parent === shell) ?? []
    if (child === undefined) throw new Error('nothing runs below the shell')
    return child
  }

  hangUp(): void {
    this.program.hangUp()
  }

  close(): void {
    this.program.kill()
    this.emulator.dispose()
  }
}

/** What terminals ignore (ACK): says that a script has come to its end. */
const END = '\x06'

/**
 * The shell stays after its script until it is closed: what was written right before the other end of a
 * pseudo-terminal goes away may never be read.
 */
const AND_STAY = `\nprintf '\\006'; read -r _`

/** The words of `$TALKS`, which scripts are made to split at line ends alone: paths may hold spaces. */
const PROGRAM = `${process.execPath}\n${join(ROOT, 'bin', 'talks.js')}`
const SPLIT_AT_LINES = "IFS='\n'\n"

/** `script` in a shell in a pseudo-terminal; `$TALKS` in it is the program. Nothing else of the environment is there. */
export function startScript(
  script: string,
  { columns = 80, rows = 24, args = [], env = {}, hasAlternateScreen = true }: SessionOptions = {},
): Session {
  const session = new Session(columns, rows, ({ onOutput, onEnd }) => {
    const pty = spawn('/bin/sh', ['-c', SPLIT_AT_LINES + script + AND_STAY, 'sh', ...args], {
      cols: columns,
      rows,
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: '/nonexistent',
        TERM: 'xterm-256color',
        TALKS: PROGRAM,
        ...env,
      },
    })
    pty.onData(text => {
      onOutput(text)
      if (text.includes(END)) onEnd()
    })
    return {
      // Its types know only text; the socket it writes to takes bytes, half characters among them.
      type: bytes => pty.write(bytes as unknown as string),
      resize: (width, height) => pty.resize(width, height),
      kill: () => pty.kill('SIGKILL'),
      hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
      pid: pty.pid,
    }
  })
  if (!hasAlternateScreen) session.ignoreAlternateScreen()
  return session
}

/** `talks` in a pseudo-terminal. */
export const startProcess = (options: SessionOptions = {}): Session =>
  startScript('$TALKS "$@"', { args: ['browse'], ...options })

/** `talks` inside the test, at a terminal that only it sees. */
export function startInside({
  columns = 80,
  rows = 24,
  args = ['browse'],
  env = {},
}: SessionOptions = {}): Session {
  return new Session(columns, rows, ({ onOutput, onEnd }) => {
    let events: TerminalEvents | null = null
    let size = { columns, rows }
    const terminal = createTerminal({
      size: () => size,
      write: onOutput,
      grab: listener => {
        events = listener
      },
      release: () => {
        events = null
      },
      run: async (_command, argv) => {
        onOutput(`ran ${argv.join(' ')}\r\n`)
        return 0
      },
    })
    const output = {
      write: (text: string | Uint8Array) => onOutput(String(text).replaceAll('\n', '\r\n')),
      isTTY: true,
      columns,
      rows,
    }
    const io = createIo({
      stdin: { isTTY: true },
      stdout: output,
      stderr: output,
      env: { TERM: 'xterm-256color', ...env },
      openTerminal: async () => terminal,
      runPager: async (command, text) => {
        onOutput(`pager: ${command}\r\n${[...text].join('').length}\r\n`)
        return 'closed'
      },
    })
    void run(args, io).finally(onEnd)
    return {
      type: bytes => events?.onInput(bytes),
      resize: (width, height) => {
        size = { columns: width, rows: height }
        events?.onResize()
      },
      kill: () => {},
      hangUp: () => {},
      pid: 0,
    }
  })
}
