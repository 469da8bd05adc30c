// Cells of a table's row beyond the columns of its head. GFM (section 4.10) drops them; here nothing of a note is.
import type { StateCore, Token } from 'markdown-it'

/** Adds to rows the cells that the parser has left out; a rule that comes before the text of cells is parsed. */
export function keepExcessCells(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'tbody_open')) return
  const lines = state.src.split('\n')
  const tokens: Token[] = []
  let columns = 0
  let isBody = false
  let line = 0
  for (const token of state.tokens) {
    if (token.type === 'thead_open') {
      columns = 0
      isBody = false
    } else if (token.type === 'tbody_open') isBody = true
    else if (token.type === 'th_open') columns++
    else if (token.type === 'tr_open') line = token.map?.[0] ?? 0
    else if (token.type === 'tr_close' && isBody) {
      for (const cell of splitRow(lines[line] ?? '').slice(columns)) {
        for (const part of cellTokens(cell, token.level + 1, state)) tokens.push(part)
      }
    }
    tokens.push(token)
  }
  state.tokens = tokens
}

/** Before a row of the body stand only indents, and the marks of quotes. */
const BEFORE_ROW = /^[\s>]*/

/** The cells between the pipes of a row, as the parser splits it: a pipe right behind a backslash is text. */
function splitRow(line: string): string[] {
  const cells = line
    .replace(BEFORE_ROW, '')
    .trimEnd()
    .split(/(?<!\\)\|/)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells.map(cell => cell.trim().replaceAll('\\|', '|'))
}

function cellTokens(content: string, level: number, { Token }: StateCore): Token[] {
  const open = new Token('td_open', 'td', 1)
  const inline = new Token('inline', '', 0)
  const close = new Token('td_close', 'td', -1)
  return [
    Object.assign(open, { level, block: true }),
    Object.assign(inline, { level: level + 1, block: true, content, children: [] }),
    Object.assign(close, { level, block: true }),
  ]
}
