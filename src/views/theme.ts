// The named styles of everything on the screen, and the one home of chalk. Views name a style, never a colour.
import type { ChalkInstance } from 'chalk'

/** What a piece of text is, for the eye. */
export const STYLE_NAMES = [
  'title',
  'ref',
  'match',
  'dim',
  'heading',
  'strong',
  'emphasis',
  'deleted',
  'marked',
  'code',
  'keyword',
  'string',
  'comment',
  'link',
  'error',
  'pointer',
] as const
export type StyleName = (typeof STYLE_NAMES)[number]

/** Turns sanitised text into styled text of the same width. */
export type Style = Readonly<Record<StyleName, (text: string) => string>>

/** Colours: none, 16, 256, or 16 million. */
export type ColorLevel = 0 | 1 | 2 | 3

function identity(text: string): string {
  return text
}

/** Text as it is: for pipes, files and tests. */
export const plainStyle: Style = styleOf(() => identity)

/**
 * The theme over the 16 colours the user's terminal defines, legible on light and dark grounds: no yellow, white,
 * black or blue letters. Matches are underlined and headings bold, so that colour is never the only sign.
 */
function theme(chalk: ChalkInstance): Style {
  return {
    title: chalk.bold,
    ref: chalk.cyan,
    match: chalk.bold.underline.magenta,
    dim: chalk.dim,
    heading: chalk.bold,
    strong: chalk.bold,
    emphasis: chalk.italic,
    deleted: chalk.strikethrough,
    marked: chalk.inverse,
    code: chalk.green,
    keyword: chalk.magenta,
    string: chalk.green,
    comment: chalk.dim,
    link: chalk.underline,
    error: chalk.bold.red,
    pointer: chalk.bold.magenta,
  }
}

/** The style for a colour level; chalk is loaded only where there is colour to make. */
export async function createStyle(level: ColorLevel): Promise<Style> {
  if (level === 0) return plainStyle
  const { Chalk } = await import('chalk')
  return theme(new Chalk({ level }))
}

/** A style made name by name: `styleOf(name => text => '<' + name + '>' + text)`. */
export function styleOf(make: (name: StyleName) => (text: string) => string): Style {
  const entries = STYLE_NAMES.map(name => [name, make(name)] as const)
  return Object.fromEntries(entries) as Style
}
