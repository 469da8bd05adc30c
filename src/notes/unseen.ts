// Blocks that no reader sees: comments of Obsidian (`%%`) and MDX (`{/*`), the code with which a page of MDX begins, and
// what kramdown puts a table of contents in the place of. Each is a token `comment`, its content as it is written.
import type { StateBlock, StateCore, Token } from 'markdown-it'
import { findSign, textOfLine } from './block-lines.ts'

interface Comment {
  begin: string
  end: string
  /** Whether the line that has the end may have text behind it. */
  isLoose: boolean
}

const COMMENTS: readonly Comment[] = [
  { begin: '%%', end: '%%', isLoose: true },
  { begin: '{/*', end: '*/}', isLoose: false },
]

/** A comment: from a line that begins with its sign to the next that has the one that ends it. */
export function parseComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const first = textOfLine(state, startLine)
  const comment = COMMENTS.find(({ begin }) => first.startsWith(begin))
  if (comment === undefined) return false
  const { begin, end, isLoose } = comment
  if (first.includes(end, begin.length)) return false
  const line = findSign(state, startLine, endLine, text => text.includes(end) || text.startsWith(begin))
  const last = line === -1 ? '' : textOfLine(state, line)
  if (!last.includes(end) || !(isLoose || last.trimEnd().endsWith(end))) return false
  if (!silent) pushUnseen(state, startLine, line + 1)
  return true
}

/** The imports and exports of a page, where nothing but a heading or comments are above them. */
export function parseModule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.level > 0 || state.sCount[startLine] !== 0 || !isModule(textOfLine(state, startLine)))
    return false
  if (state.tokens.length > HEAD_MAX || !state.tokens.every(({ type }) => HEAD.has(type))) return false
  let end = startLine
  for (let line = startLine; line < endLine && isModule(textOfLine(state, line)); ) {
    end = endOfStatements(state, line, endLine)
    line = state.skipEmptyLines(end)
  }
  if (!silent) pushUnseen(state, startLine, end)
  return true
}

const HEAD = new Set(['heading_open', 'inline', 'heading_close', 'comment', 'html_block'])
const HEAD_MAX = 10

/** The line behind statements: a blank one, but for those within brackets. */
function endOfStatements(state: StateBlock, startLine: number, endLine: number): number {
  let firstEnd = endLine
  let open = 0
  for (let line = startLine; line < endLine; line++) {
    if (state.isEmpty(line)) {
      if (open <= 0) return line
      firstEnd = Math.min(firstEnd, line)
    }
    for (const sign of textOfLine(state, line)) {
      if ('([{'.includes(sign)) open++
      else if (')]}'.includes(sign)) open--
    }
  }
  return open <= 0 ? endLine : firstEnd
}

/** How a statement begins, and no sentence about one: `import A, { b } from "./c"`, `export const a = …`. */
const MODULE: readonly RegExp[] = [
  /^import\s+(?:type\s+)?["'{]/,
  /^import\s+\*\s+as\s/,
  /^import\s+(?:type\s+)?[\w$]+\s*(?:,\s*[{*]|\s+from\s+["'])/,
  /^export\s+[{*]/,
  /^export\s+(?:const|let|var)\s[^=]+=/,
  /^export\s+(?:default\s+)?(?:async\s+)?(?:function|class)\b[^{(]*[{(]/,
  /^export\s+(?:type|interface)\s+[\w$]+\s*[={]/,
  /^export\s+default\s+(?:[([{]|[\w$]+\s*(?:[({;]|$))/,
]
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|\/\/.*/g

function isModule(line: string): boolean {
  if (!/^(?:im|ex)port\s/.test(line)) return false
  const code = line.slice(0, 1000)
  return MODULE.some(pattern => pattern.test(code)) && !/\p{Script=Hangul}/u.test(code.replace(QUOTED, ''))
}

/** `* content` and `{:toc}` below it (kramdown). */
const TOC = /\n\{:\s*(?:\.no_toc\s+)?toc\b[^{}\n]{0,200}\}\s*$/

/** The tokens of a list of one item with nothing but text, between those of the list itself. */
const ONE_ITEM = ['list_item_open', 'paragraph_open', 'inline', 'paragraph_close', 'list_item_close']

/** A rule for what comes before text: a list of one item in the place of a table of contents is a comment. */
export function hideContents(state: StateCore): void {
  const { tokens, src } = state
  const lists = !src.includes('toc') ? [] : [...tokens.keys()].filter(at => isContents(tokens, at))
  if (lists.length === 0) return
  const lines = src.split('\n')
  const kept: Token[] = []
  let from = 0
  for (const at of lists) {
    const { map, level } = tokens[at] ?? {}
    const comment = new state.Token('comment', '', 0)
    comment.content = lines
      .slice(...(map ?? []))
      .join('\n')
      .trim()
    comment.map = map ?? null
    comment.level = level ?? 0
    for (const token of tokens.slice(from, at)) kept.push(token)
    kept.push(comment)
    from = at + ONE_ITEM.length + 2
  }
  for (const token of tokens.slice(from)) kept.push(token)
  state.tokens = kept
}

function isContents(tokens: readonly Token[], list: number): boolean {
  return (
    /_list_open$/.test(tokens[list]?.type ?? '') &&
    ONE_ITEM.every((type, at) => tokens[list + 1 + at]?.type === type) &&
    /_list_close$/.test(tokens[list + ONE_ITEM.length + 1]?.type ?? '') &&
    TOC.test(tokens[list + 3]?.content ?? '')
  )
}

function pushUnseen(state: StateBlock, startLine: number, endLine: number): void {
  const token = state.push('comment', '', 0)
  token.content = state.getLines(startLine, endLine, state.blkIndent, false).trimEnd()
  token.map = [startLine, endLine]
  state.line = endLine
}
