// What must hold of everything a view renders: no line over the width, no control character, no word lost.
import type { Token } from 'markdown-it'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { renderMarkdown } from '../../src/views/markdown.ts'
import { paint } from '../../src/views/text.ts'
import { cells } from '../../src/views/width.ts'
import { plainScreen } from './screens.ts'

/** All a terminal may obey or hide. */
const CONTROL =
  /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/u

/** The lines of a body on a plain screen. */
export function renderBody(body: string, columns: number): string[] {
  const screen = plainScreen(columns)
  const rows = renderMarkdown(parseMarkdown(body), body, screen, { width: columns, highlight: null })
  return rows.map(({ line }) => paint(line, screen))
}

/** What is wrong with a line of at most `columns` cells; null when nothing is. */
export function faultOf(line: string, columns: number): string | null {
  if (CONTROL.test(line)) return `control character in ${JSON.stringify(line)}`
  const width = cells(line, 1)
  return width > columns ? `${width} cells, not ${columns}: ${JSON.stringify(line)}` : null
}

/** Letters and digits only, composed, so that wrapping, marks and margins do not matter. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The words a token shows, in order. */
function tokenWords(token: Token): string[] {
  const isLeaf = token.children === null || token.children.length === 0
  const own = isLeaf && token.type !== 'inline' && !/^<br/i.test(token.content) ? token.content : ''
  return [...own.split(/[^\p{L}\p{N}]+/u), ...(token.children ?? []).flatMap(tokenWords)].filter(
    word => word !== '',
  )
}

/** The first of `words` that does not stand in `shown` after those before it; null when all do. */
export function missingWord(words: readonly string[], shown: string): string | null {
  const stream = letters(shown)
  let at = 0
  for (const word of words) {
    const wanted = letters(word)
    const found = stream.indexOf(wanted, at)
    if (found < 0) return word
    at = found + wanted.length
  }
  return null
}

/** Everything that is wrong with a body rendered at `columns`. */
export function faultsOfBody(body: string, columns: number): string[] {
  const lines = renderBody(body, columns)
  const faults = lines.map(line => faultOf(line, columns)).filter(fault => fault !== null)
  const missing = missingWord(parseMarkdown(body).flatMap(tokenWords), lines.join('\n'))
  return missing === null ? faults : [...faults, `lost: ${JSON.stringify(missing)}`]
}
