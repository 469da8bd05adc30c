// A terminal that tells what a text does to it beside being read: the oracle of all escape tests. It knows nothing of
// how the program makes text harmless; it prints and watches.
import xterm from '@xterm/headless'

export type Effect =
  | 'title'
  | 'bell'
  | 'clipboard'
  /** Something was typed back, as if by the user. */
  | 'reply'
  | 'link'
  /** A colour or style that is not of the program's theme. */
  | 'attribute'
  | 'mouse'
  | 'mode'
  | 'alternate'
  /** Any other control sequence, by its kind. */
  | 'csi'
  | 'osc'
  | 'dcs'
  | 'escape'
  /** What follows the text is not printed. */
  | 'swallowed'
  /** The line above was touched. */
  | 'neighbour'
  /** The screen does not read as the text does. */
  | 'changed-text'
  /** A character that shows nothing, or that changes the order of others. */
  | 'hidden'

export interface Watched {
  /** Each once, in the order in which they were first seen; empty for a text that is only a text. */
  effects: Effect[]
  /** The lines as the reader sees them, trailing blanks removed; wrapped ones joined. */
  lines: string[]
}

/** What the program may do of its own: nothing, or its theme's styles and links to the web. */
export type Allowed = 'text' | 'theme'

const COLUMNS = 400
const ROWS = 50
const ABOVE = 'the line above'
const BELOW = 'the line below'

const WINDOW_COMMANDS = {
  setWinSizeChars: true,
  minimizeWin: true,
  getWinSizeChars: true,
  getWinTitle: true,
}

/** Ends whatever sequence a text has left open, so that it does not reach into the next one. */
const CANCEL = '\x18'

/** Parameters of SGR that the theme uses: bold, dim, italic, underline, strikethrough, 16 colours, their ends. */
const THEME_SGR = new Set([0, 1, 2, 3, 4, 9, 22, 23, 24, 29, 31, 32, 35, 36, 39])

/** A link of the program's own: its target is printable ASCII, its protocol harmless. */
const THEME_LINK = /^;(?:(?:https?:\/\/|mailto:)[\x21-\x7e]*)?$/i

/** The same two as they stand in a text. */
const THEME_CODES = /\x1b\[[\d;]*m|\x1b\]8;;[\x21-\x7e]*\x1b\\/g

/** What no terminal shows as a character of its own, beside `\n`. Joiners and variation selectors are allowed. */
const HIDDEN =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e007f}]/u

export class WatchedTerminal {
  readonly #terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: ROWS,
    scrollback: 20_000,
    convertEol: true,
    allowProposedApi: true,
    logLevel: 'off',
    // Else the emulator does not hand window commands to the watcher.
    windowOptions: WINDOW_COMMANDS,
  })
  #effects = new Set<Effect>()
  #allowed: Allowed = 'text'

  constructor() {
    this.#watchEvents()
    this.#watchSequences()
  }

  /** Prints `text` between two lines of its own. */
  async print(text: string, allowed: Allowed = 'text'): Promise<Watched> {
    this.#terminal.reset()
    this.#effects = new Set()
    this.#allowed = allowed
    await this.#write(`${ABOVE}\n${text}`)
    this.#watchState()
    await this.#write(`\n${BELOW}${CANCEL}`)
    const screen = this.#lines()
    const lines = screen.slice(1, -1)
    const printed = allowed === 'theme' ? text.replace(THEME_CODES, '') : text
    if (screen[0] !== ABOVE) this.#effects.add('neighbour')
    if (screen.at(-1) !== BELOW) this.#effects.add('swallowed')
    else if (comparable(lines.join('\n')) !== comparable(printed)) this.#effects.add('changed-text')
    if (HIDDEN.test(printed)) this.#effects.add('hidden')
    return { effects: [...this.#effects], lines }
  }

  #write(text: string): Promise<void> {
    return new Promise(resolve => this.#terminal.write(text, resolve))
  }

  #watchEvents(): void {
    this.#terminal.onTitleChange(() => this.#effects.add('title'))
    this.#terminal.onBell(() => this.#effects.add('bell'))
    this.#terminal.onData(() => this.#effects.add('reply'))
    this.#terminal.onBinary(() => this.#effects.add('reply'))
  }

  /** Hooks every control sequence there can be; the emulator still obeys it, so that its result is seen too. */
  #watchSequences(): void {
    const { parser } = this.#terminal
    const saw = (effect: Effect) => {
      this.#effects.add(effect)
      return false
    }
    for (const final of characters(0x40, 0x7e)) {
      for (const intermediates of ['', ...characters(0x20, 0x2f)]) {
        for (const prefix of ['', ...characters(0x3c, 0x3f)]) {
          const id = { prefix, intermediates, final }
          parser.registerCsiHandler(id, params => this.#isOwnStyle(id, params) || saw('csi'))
          parser.registerDcsHandler(id, () => saw('dcs'))
        }
      }
    }
    for (const final of characters(0x30, 0x7e)) {
      // `ESC \` only ends a string that began before.
      if (final === '\\') continue
      for (const intermediates of ['', ...characters(0x20, 0x2f)]) {
        parser.registerEscHandler({ intermediates, final }, () => saw('escape'))
      }
    }
    for (let number = 0; number < 2000; number++) {
      parser.registerOscHandler(number, data => this.#seeCommand(number, data))
    }
  }

  #isOwnStyle(
    id: { prefix: string; intermediates: string; final: string },
    params: (number | number[])[],
  ): boolean {
    if (id.prefix + id.intermediates + id.final !== 'm') return false
    const isOurs = params.every(param => typeof param === 'number' && THEME_SGR.has(param))
    if (this.#allowed === 'theme' && isOurs) return true
    if (!isOurs) this.#effects.add('attribute')
    return false
  }

  #seeCommand(number: number, data: string): boolean {
    if (number === 8 && this.#allowed === 'theme' && THEME_LINK.test(data)) return true
    this.#effects.add('osc')
    if (number === 8) this.#effects.add('link')
    if (number === 52) this.#effects.add('clipboard')
    return false
  }

  #watchState(): void {
    const { modes, buffer } = this.#terminal
    if (buffer.active.type === 'alternate') this.#effects.add('alternate')
    if (modes.mouseTrackingMode !== 'none') this.#effects.add('mouse')
    const changed =
      modes.bracketedPasteMode ||
      modes.applicationCursorKeysMode ||
      modes.applicationKeypadMode ||
      modes.insertMode ||
      modes.originMode ||
      modes.reverseWraparoundMode ||
      modes.sendFocusMode ||
      !modes.wraparoundMode
    if (changed) this.#effects.add('mode')
  }

  #lines(): string[] {
    const { active } = this.#terminal.buffer
    const lines: string[] = []
    for (let row = 0; row <= active.baseY + active.cursorY; row++) {
      const line = active.getLine(row)
      if (line === undefined) continue
      const isContinued = active.getLine(row + 1)?.isWrapped === true
      // Where a wide character did not fit at the end of a row, a cell is left that no text filled.
      const isCut = isContinued && line.getCell(COLUMNS - 1)?.getChars() === ''
      const text = line.translateToString(!isContinued, 0, isCut ? COLUMNS - 1 : COLUMNS)
      if (line.isWrapped) lines[lines.length - 1] += text
      else lines.push(text)
    }
    return lines
  }
}

function characters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
}

/** Without what the emulator's cells can't tell: marks that stand on nothing, blanks at the ends of lines. */
function comparable(text: string): string {
  return text
    .replace(/[\p{M}\p{Cf}\u1160-\u11ff\u3164]/gu, '')
    .replace(/[ \t\u00a0\u3000]+$/gm, '')
    .replace(/\n+$/, '')
}
