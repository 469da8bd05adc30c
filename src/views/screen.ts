// What a view needs to know of the terminal it is rendered for. Handed in, so that a view is a pure function.
import type { Environment } from './color.ts'
import { type ColorLevel, createStyle, type Style } from './theme.ts'
import type { AmbiguousWidth } from './width.ts'

export interface Screen {
  /** Cells a line may take. */
  columns: number
  style: Style
  /** Whether `style` shows nothing, so that matches and emphasis are marked by characters: `«자전거»`, `**강조**`. */
  marks: boolean
  /** Cells of characters whose width depends on the font: `①`, `※`, `—`, `…` (Unicode annex 11, class A). */
  ambiguousWidth: AmbiguousWidth
  /** Whether the terminal makes OSC 8 links clickable. */
  hyperlinks: boolean
}

export interface ScreenOptions {
  columns: number
  level: ColorLevel
  ambiguousWidth: AmbiguousWidth
  hyperlinks: boolean
}

/** A screen whose style fits the colour level; without colour there are no links, since they are escape codes too. */
export async function createScreen({ level, hyperlinks, ...rest }: ScreenOptions): Promise<Screen> {
  return {
    ...rest,
    style: await createStyle(level),
    marks: level === 0,
    hyperlinks: hyperlinks && level > 0,
  }
}

export interface ColumnSources {
  /** The value of `--width`; null when it was not given. */
  flag: number | null
  env: Environment
  /** The terminal's own answer, 0 or undefined where it has none. */
  terminal: number | undefined
}

const DEFAULT_COLUMNS = 80
/** No screen is wider, and a rule or a table across it would fill a disk. */
export const COLUMNS_MAX = 1000

/**
 * The width to render for, in cells: `--width`, else COLUMNS where it is a number, as wide as `--width` may be at most,
 * else the terminal's (0 after `stty cols 0`), else 80.
 */
export function screenColumns({ flag, env, terminal }: ColumnSources): number {
  if (flag !== null) return flag
  const columns = /^\d+$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0
  if (columns > 0) return Math.min(columns, COLUMNS_MAX)
  return terminal !== undefined && terminal > 0 ? terminal : DEFAULT_COLUMNS
}

/** Terminals that name themselves in TERM_PROGRAM and make OSC 8 links clickable. */
const LINK_PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby', 'zed'])

/** Variables set only by terminals that make OSC 8 links clickable. */
const LINK_VARIABLES = ['KITTY_WINDOW_ID', 'WT_SESSION', 'KONSOLE_VERSION', 'DOMTERM', 'ALACRITTY_WINDOW_ID']

/** VTE (GNOME Terminal and others) has links since 0.50, and 0.50.0 crashes on them. */
const VTE_WITH_LINKS = 5001

/** tmux hands links on since 3.4. */
const TMUX_WITH_LINKS = 3.4

/**
 * Whether OSC 8 links can be clicked: only where a terminal is known for it, since others print the URL nowhere.
 * FORCE_HYPERLINK overrides, in a pipe too, as in the `supports-hyperlinks` package.
 */
export function hasHyperlinks({ env, isTTY }: { env: Environment; isTTY: boolean }): boolean {
  const force = env['FORCE_HYPERLINK']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (!isTTY) return false
  const program = env['TERM_PROGRAM'] ?? ''
  if (program === 'tmux') return Number.parseFloat(env['TERM_PROGRAM_VERSION'] ?? '') >= TMUX_WITH_LINKS
  return (
    LINK_PROGRAMS.has(program) ||
    LINK_VARIABLES.some(name => env[name]) ||
    Number(env['VTE_VERSION'] ?? 0) >= VTE_WITH_LINKS ||
    /^(foot|xterm-kitty|xterm-ghostty|alacritty|contour)/.test(env['TERM'] ?? '')
  )
}
