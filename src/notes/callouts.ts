// Boxes with a kind and a title: callouts of Obsidian (`> [!note] Title`), admonitions and tabs of MkDocs
// (`!!! note "Title"`, `=== "Tab"`). Their first line is a title: between tokens `callout_open`, whose `info` is the
// kind, and `callout_close`.
import type { StateBlock, StateCore, Token } from 'markdown-it'

const ADMONITION = /^(?:!!!|\?\?\?\+?) ?([\w-][\w -]{0,100})?(?:"(.*)")? *$/
const TAB = /^===[+!]{0,2} +()"(.*)" *$/

/** Cells by which what belongs to an admonition is indented. */
const INDENT = 4

/** An admonition or a tab and what is indented below it: `admonition_open`, its title as a paragraph, its blocks. */
export function parseAdmonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  const sign = state.src[start]
  if (sign !== '!' && sign !== '?' && sign !== '=') return false
  const indent = state.sCount[startLine] ?? 0
  if (indent - state.blkIndent >= INDENT) return false
  const line = state.src.slice(start, state.eMarks[startLine])
  const [, kind = '', title = ''] = ADMONITION.exec(line) ?? TAB.exec(line) ?? []
  if (kind === '' && title === '') return false
  const isInside = (at: number): boolean => (state.sCount[at] ?? 0) >= indent + INDENT
  const first = state.skipEmptyLines(startLine + 1)
  if (first >= endLine || !isInside(first)) return false
  if (silent) return true
  let end = first
  for (let at = first; at < endLine && (state.isEmpty(at) || isInside(at)); at++) {
    if (!state.isEmpty(at)) end = at + 1
  }
  const open = state.push('admonition_open', 'div', 1)
  open.map = [startLine, end]
  open.info = kind.trim()
  state.push('paragraph_open', 'p', 1).map = [startLine, startLine + 1]
  const inline = state.push('inline', '', 0)
  inline.content = title
  inline.map = [startLine, startLine + 1]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  const { blkIndent, lineMax } = state
  state.blkIndent = indent + INDENT
  state.lineMax = end
  state.md.block.tokenize(state, startLine + 1, end)
  state.blkIndent = blkIndent
  state.lineMax = lineMax
  state.push('admonition_close', 'div', -1)
  state.line = end
  return true
}

/** What marks a quote as a callout: `[!warning]- Title`. Its sign says whether it is folded, which nothing is here. */
const CALLOUT = /^\[!(\w[\w-]{0,40})(?:\|[^[\]\n]{0,100})?\][+-]?\s*/

/** A rule for what comes after text: sets the titles of callouts and admonitions apart. */
export function markTitles(state: StateCore): void {
  for (let at = 0; at < state.tokens.length; at++) {
    const box = state.tokens[at]
    if (box?.type !== 'blockquote_open' && box?.type !== 'admonition_open') continue
    const inline = state.tokens[at + 2]
    if (inline?.type !== 'inline' || state.tokens[at + 1]?.type !== 'paragraph_open') continue
    const children = inline.children ?? []
    if (box.type === 'admonition_open') inline.children = titled(state, box.info, children, [])
    else inline.children = calloutTitled(state, children) ?? children
  }
}

/** The text of a callout with its first line as the title; null where it is none. */
function calloutTitled(state: StateCore, [first, ...rest]: readonly Token[]): Token[] | null {
  const mark = first?.type === 'text' ? CALLOUT.exec(first.content) : null
  if (!first || mark === null) return null
  first.content = first.content.slice(mark[0].length)
  const children = [first, ...rest]
  const end = children.findIndex(isBreak)
  if (end === -1) return titled(state, mark[1] ?? '', children, [])
  const lineEnd = new state.Token('hardbreak', 'br', 0)
  return titled(state, mark[1] ?? '', children.slice(0, end), [lineEnd, ...children.slice(end + 1)])
}

function titled(
  { Token }: StateCore,
  kind: string,
  title: readonly Token[],
  rest: readonly Token[],
): Token[] {
  const open = new Token('callout_open', 'strong', 1)
  open.info = kind
  return [open, ...title, new Token('callout_close', 'strong', -1), ...rest]
}

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak'
}
