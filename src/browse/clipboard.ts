// The clipboard: by a program of the system where one is there for certain, else by the terminal.
import { Buffer } from 'node:buffer'
import type { Io, Terminal } from '../io.ts'
import { toNormalForm } from '../model/normal-form.ts'
import { sanitize } from '../views/sanitize.ts'

type System = Pick<Io, 'env' | 'platform'>

/** A program that puts what it reads on the clipboard. */
interface ClipboardProgram {
  isHere(system: System): boolean
  command: string
  args: readonly string[]
  /** What it reads text in, where that is not UTF-8. */
  encoding?: 'utf16le'
}

const has =
  (name: string) =>
  ({ env }: System): boolean =>
    Boolean(env[name])

/** Over ssh the clipboard of the system is not that of the person, but one of a display or of tmux is. */
const isRemote = ({ env }: System): boolean => Boolean(env['SSH_CONNECTION'] || env['SSH_TTY'])

const PROGRAMS: readonly ClipboardProgram[] = [
  {
    isHere: system => system.platform === 'darwin' && !isRemote(system),
    // Without a locale of UTF-8 it takes text for Mac Roman.
    command: 'env',
    args: ['LC_ALL=en_US.UTF-8', 'pbcopy'],
  },
  {
    isHere: system => has('WSL_DISTRO_NAME')(system) && !isRemote(system),
    command: 'clip.exe',
    args: [],
    // UTF-8 it takes for the code page of Windows (microsoft/WSL#11047).
    encoding: 'utf16le',
  },
  { isHere: has('WAYLAND_DISPLAY'), command: 'wl-copy', args: ['--type', 'text/plain'] },
  { isHere: has('DISPLAY'), command: 'xclip', args: ['-selection', 'clipboard'] },
  { isHere: has('DISPLAY'), command: 'xsel', args: ['-bi'] },
  // Hands it to the terminal too, which tmux by itself does not let a program do.
  { isHere: has('TMUX'), command: 'tmux', args: ['load-buffer', '-w', '-'] },
]

/** What is pasted later is sanitised as on the screen, so that it can't type commands. */
const clipboardText = (text: string): string => toNormalForm(sanitize(text), 'NFC')

/** Gives the text to the first program that takes it; false where none does. */
export async function feedClipboard(
  text: string,
  system: System,
  terminal: Pick<Terminal, 'feed'>,
): Promise<boolean> {
  for (const { command, args, encoding } of PROGRAMS.filter(({ isHere }) => isHere(system))) {
    if (await terminal.feed(command, args, Buffer.from(clipboardText(text), encoding))) return true
  }
  return false
}

/** Terminals cut or refuse more than this many bytes of base64 (xterm and tmux take about 75,000). */
const BYTES_MAX = 50_000

/** To compose a text makes no fewer bytes of it than a quarter of its UTF-16 units. */
const UNITS_MAX = 4 * BYTES_MAX

/**
 * OSC 52: asks the terminal to put `text` on the clipboard, and gets no answer; works through ssh. Null when it is too
 * long for terminals to take.
 */
export function copySequence(text: string): string | null {
  if (text.length > UNITS_MAX) return null
  const bytes = Buffer.from(clipboardText(text), 'utf8')
  return bytes.length > BYTES_MAX ? null : `\x1b]52;c;${bytes.toString('base64')}\x07`
}
