// What no reader sees. Blocks: comments of Obsidian (`%%`), MDX (`{/*`) and HTML, the code with which a page of MDX begins,
// and what kramdown puts a table of contents in the place of; each is a token `comment`, its content as it is written. In
// a line such tokens are gone.
import type { StateBlock, StateCore, Token } from 'markdown-it'
import { isBreak } from '../model/line-break.ts'
import { findSign, startOfLine, textOfLine } from './block-lines.ts'
import { liquidComments } from './liquid.ts'

interface Comment {
  begin: string
  end: string
  /** A line with that as an end: `50%% of` is text, and so is what has it in the place of an end. */
  last: RegExp
}

const COMMENTS: readonly Comment[] = [
  { begin: '%%', end: '%%', last: /(?:^|\s)%%|%%\s*$/ },
  { begin: '{/*', end: '*/}', last: /\*\/\}\s*$/ },
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
  const { begin, end, last } = comment
  if (first.includes(end, begin.length)) return false
  const line = findSign(state, startLine, endLine, text => text.includes(end) || text.startsWith(begin))
  if (line === -1 || !last.test(textOfLine(state, line))) return false
  if (!silent) pushUnseen(state, startLine, line + 1)
  return true
}

/** The imports and exports of a page, where nothing but headings, HTML and comments are above them. */
export function parseModule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.level > 0 || !isStatement(state, startLine)) return false
  if (state.tokens.length > HEAD_MAX || !state.tokens.every(({ type }) => HEAD.has(type))) return false
  let end = startLine
  for (let line = startLine; line < endLine && isStatement(state, line); ) {
    end = endOfStatement(state, line, endLine)
    line = state.skipEmptyLines(end)
  }
  if (!silent) pushUnseen(state, startLine, end)
  return true
}

const HEAD = new Set(['heading_open', 'inline', 'heading_close', 'comment', 'html_block'])

/**
 * How many tokens may be above: the three of a title and some comments, as which imports count too. All are looked at
 * for every line that begins as an import does, so there must be an end to them.
 */
const HEAD_MAX = 10

/** How many lines a statement may go on over a blank one: what closes a bracket further down may be any text. */
const STATEMENT_MAX = 100

/**
 * The line below a statement: a blank one, the next statement, or text. It goes on over a blank line only within
 * brackets that a line of their own closes. In doubt what is there is text, which must not be lost.
 */
function endOfStatement(state: StateBlock, startLine: number, endLine: number): number {
  const code = codeOf(state, startLine, endLine)
  let open = 0
  /** The first blank line in the brackets that are open; -1 without. */
  let blank = -1
  for (const [at, text] of code.entries()) {
    const line = startLine + at
    if (state.isEmpty(line)) {
      if (open <= 0) return line
      if (blank === -1) blank = line
      continue
    }
    const isAtStart = state.sCount[line] === 0
    if (open <= 0 && at > 0 && isAtStart && !GOES_ON.test(text) && textOfLine(state, line)[0] === text[0])
      return line
    open += countOpen(text)
    if (open > 0 || blank === -1) continue
    if (!isAtStart || !CLOSES.test(text)) return blank
    blank = -1
  }
  return blank === -1 ? startLine + code.length : blank
}

/** How a line begins that is no text below a statement, nor is one whose beginning was in quotes or a comment. */
const GOES_ON = /^(?:$|[)\]}({.?:|&=;,])/
const CLOSES = /^[)\]}]/

/** The lines of a statement, and what may yet be of it, without strings and comments. */
function codeOf(state: StateBlock, startLine: number, endLine: number): string[] {
  const lines: string[] = []
  let hasBlank = false
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && isStatement(state, line)) break
    hasBlank ||= state.isEmpty(line)
    if (hasBlank && lines.length >= STATEMENT_MAX) break
    lines.push(textOfLine(state, line))
  }
  return withoutQuoted(lines.join('\n'))
    .split('\n')
    .map(line => line.trim())
}

function countOpen(code: string): number {
  let open = 0
  for (const sign of code) {
    if ('([{'.includes(sign)) open++
    else if (')]}'.includes(sign)) open--
  }
  return open
}

/** How a statement begins, and no sentence about one: `import A, { b } from "./c"`, `export const a = …`. */
const MODULE: readonly RegExp[] = [
  /^import\s+(?:"[^"]*"|'[^']*')\s*(?:;\s*)?(?:$|\/[/*]|with\s*\{|import\s)/,
  /^import\s+(?:type\s+)?\{[^{}]*(?:$|\}\s*(?:$|from(?:$|\s*["'])))/,
  /^import\s+\*\s+as\s/,
  /^import\s+(?:type\s+)?[\w$]+\s*(?:,\s*[{*]|\s+from\s+["'])/,
  /^export\s+(?:type\s+)?\{[^{}]*(?:$|\}\s*(?:$|;|\/[/*]|from(?:$|\s*["'])))/,
  /^export\s+\*\s*(?:from\s*["']|as\s)/,
  /^export\s+(?:const|let|var)\s[^=]+=/,
  /^export\s+(?:default\s+)?(?:async\s+)?(?:function|class)\b[^{(]*[{(]/,
  /^export\s+(?:type|interface)\s+[\w$]+\s*[={]/,
  /^export\s+default\s+(?:[([{]|[\w$]+\s*(?:[({;]|$))/,
]

function isStatement(state: StateBlock, line: number): boolean {
  if (state.sCount[line] !== 0) return false
  const start = startOfLine(state, line)
  if (!/^(?:im|ex)port\s/.test(state.src.slice(start, start + 7))) return false
  const code = textOfLine(state, line).slice(0, 1000)
  return MODULE.some(pattern => pattern.test(code)) && !/\p{Script=Hangul}/u.test(withoutQuoted(code))
}

/** An escaped sign ends no string, and begins none: so many take no longer than one. */
const QUOTED =
  /\\.|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\/.*|\/\*(?:(?!\*\/|\/\*)[\s\S])*\*\//g

/** Code without its strings and comments, in as many lines. */
function withoutQuoted(code: string): string {
  return code.replace(QUOTED, quoted => quoted.replace(/[^\n]+/g, ''))
}

/**
 * A rule for what comes after text: comments in blocks of HTML (its own and those of Liquid) are as others are, and those in
 * a line leave no second blank.
 */
export function dropComments({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type === 'html_block') dropFromHtml(token)
    if (token.children?.some(isComment)) token.children = withoutComments(token.children)
  }
}

const HTML_COMMENT = '<!--'
const HTML_COMMENT_END = '-->'

/** A block of HTML with nothing else in it is itself a comment. */
function dropFromHtml(block: Token): void {
  const { content } = block
  const comments = [...liquidComments(content), ...htmlComments(content)].sort((a, b) => a.start - b.start)
  if (comments.length === 0) return
  const parts: string[] = []
  let from = 0
  for (const { start, end } of comments) {
    if (start >= from) parts.push(content.slice(from, start).trimEnd())
    from = Math.max(from, end)
  }
  const shown = (parts.join('') + content.slice(from)).trimStart()
  if (shown === '') block.type = 'comment'
  else block.content = shown
}

function htmlComments(html: string): { start: number; end: number }[] {
  const comments: { start: number; end: number }[] = []
  let from = 0
  for (let at = html.indexOf(HTML_COMMENT); at !== -1; at = html.indexOf(HTML_COMMENT, from)) {
    const end = html.indexOf(HTML_COMMENT_END, at + HTML_COMMENT.length)
    if (end === -1) break
    from = end + HTML_COMMENT_END.length
    comments.push({ start: at, end: from })
  }
  return comments
}

const isComment = ({ type, content }: Token): boolean =>
  type === 'comment' || (type === 'html_inline' && content.startsWith(HTML_COMMENT))

function withoutComments(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let isBehind = false
  for (const token of tokens) {
    if (isComment(token)) {
      isBehind = true
      continue
    }
    if (isBehind && isBlankAfter(kept.at(-1))) {
      if (token.type === 'softbreak') continue
      if (token.type === 'text') token.content = token.content.trimStart()
      if (token.type === 'text' && token.content === '') continue
    }
    isBehind = false
    kept.push(token)
  }
  const last = kept.at(-1)
  if (isBehind && last?.type === 'text') last.content = last.content.trimEnd()
  return kept
}

/** Whether a blank behind the token would be a second one, or begin a line. */
const isBlankAfter = (token: Token | undefined): boolean =>
  token === undefined || isBreak(token) || /\s$/.test(token.content)

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
