// What must hold of everything a view renders: no line over the width, no control character, no word lost but
// those of comments.
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
  if (token.type === 'comment') return []
  const isLeaf = token.children === null || token.children.length === 0
  const own = isLeaf && token.type !== 'inline' && !/^<\/?br/i.test(token.content) ? token.content : ''
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

/** The tokens that are not in a table: its cells stand side by side, so that their lines are interleaved. */
function outsideTables(tokens: readonly Token[]): Token[] {
  let isInTable = false
  return tokens.filter(({ type }) => {
    if (type === 'table_open') isInTable = true
    if (type === 'table_close') isInTable = false
    return !isInTable
  })
}

/** The first letter that `shown` has fewer of than `words` have; null when it has enough of each. */
function missingLetter(words: readonly string[], shown: string): string | null {
  const counts = new Map<string, number>()
  for (const letter of letters(shown)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  for (const letter of letters(words.join(''))) {
    const left = (counts.get(letter) ?? 0) - 1
    if (left < 0) return letter
    counts.set(letter, left)
  }
  return null
}

/** Everything that is wrong with a body rendered at `columns`. */
export function faultsOfBody(body: string, columns: number): string[] {
  const lines = renderBody(body, columns)
  const shown = lines.join('\n')
  const faults = lines.map(line => faultOf(line, columns)).filter(fault => fault !== null)
  const tokens = parseMarkdown(body)
  const word = missingWord(outsideTables(tokens).flatMap(tokenWords), shown)
  const letter = missingLetter(tokens.flatMap(tokenWords), shown)
  if (word !== null) faults.push(`lost: ${JSON.stringify(word)} of ${JSON.stringify(body)}`)
  if (letter !== null) faults.push(`lost: ${JSON.stringify(letter)} of ${JSON.stringify(body)}`)
  return faults
}
