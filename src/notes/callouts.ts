// Boxes with a kind and a title: callouts of Obsidian (`> [!note] Title`), admonitions and tabs of MkDocs
// (`!!! note "Title"`, `=== "Tab"`), divisions of Docusaurus, VitePress and Pandoc (`:::note Title` … `:::`). Their first
// line is a title: between tokens `callout_open`, whose `info` is the kind, and `callout_close`.
import type { StateBlock, StateCore, Token } from 'markdown-it'
import { isBreak } from '../model/line-break.ts'
import { pushParagraph, startOfLine, textOfLine } from './block-lines.ts'

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
  const sign = state.src[startOfLine(state, startLine)]
  if (sign !== '!' && sign !== '?' && sign !== '=') return false
  const indent = state.sCount[startLine] ?? 0
  if (indent - state.blkIndent >= INDENT) return false
  const line = textOfLine(state, startLine)
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
  pushBox(state, { kind: kind.trim(), title, startLine, endLine: end, indent: indent + INDENT })
  state.line = end
  return true
}

interface Box {
  kind: string
  title: string
  /** The line of its title; what is in it stands on those below, up to `endLine`. */
  startLine: number
  endLine: number
  /** Cells by which that is indented. */
  indent: number
}

function pushBox(state: StateBlock, { kind, title, startLine, endLine, indent }: Box): void {
  const open = state.push('admonition_open', 'div', 1)
  open.map = [startLine, endLine]
  open.info = kind
  pushParagraph(state, title, [startLine, startLine + 1])
  const { blkIndent, lineMax } = state
  state.blkIndent = indent
  state.lineMax = endLine
  state.md.block.tokenize(state, startLine + 1, endLine)
  state.blkIndent = blkIndent
  state.lineMax = lineMax
  state.push('admonition_close', 'div', -1)
}

/** A line that begins a division, `:::note Title`, `::: {.note}`, `:::note[Title]`, or ends it, behind what it is nested in. */
const DIVISION = /^[\s>*+-]*(:{3,}) *(?:(\{[^{}]{0,200}\}|[A-Za-z][\w-]{0,100})(.*))?$/
const ATTRIBUTES = /\{[^{}]{0,200}\}/g

interface Division {
  kind: string
  title: string
  /** The line that ends it. */
  endLine: number
}

/** A division, as a box: from its first line to the one that ends it, without which it is text. */
export function parseDivision(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (!state.src.startsWith(':::', startOfLine(state, startLine))) return false
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= INDENT) return false
  const division = divisionsOf(state).get(startLine)
  if (division === undefined || division.endLine >= endLine) return false
  if (silent) return true
  pushBox(state, { ...division, startLine, indent: state.blkIndent })
  state.line = division.endLine + 1
  return true
}

/** All that the body may have, by their first lines: looked for once, since none tells by itself where it ends. */
function divisionsOf({ env, src }: StateBlock): ReadonlyMap<number, Division> {
  env['divisions'] ??= findDivisions(src.split('\n'))
  return env['divisions'] as ReadonlyMap<number, Division>
}

const FENCE = /^[\s>*+-]*(`{3,}|~{3,})(.*)$/

/** The fence of the code that the next line is in, given that of this line; empty outside of code. */
function fenceAfter(fence: string, line: string): string {
  const [, marks = '', info = ''] = FENCE.exec(line) ?? []
  if (fence !== '') return marks.startsWith(fence) && info.trim() === '' ? '' : fence
  return marks.startsWith('`') && info.includes('`') ? '' : marks
}

function findDivisions(lines: readonly string[]): Map<number, Division> {
  const divisions = new Map<number, Division>()
  const open: { line: number; colons: number; name: string; rest: string }[] = []
  let fence = ''
  for (const [line, text] of lines.entries()) {
    fence = fenceAfter(fence, text)
    if (fence !== '') continue
    const [, colons = '', name, rest = ''] = DIVISION.exec(text) ?? []
    if (colons === '') continue
    if (name !== undefined) {
      open.push({ line, colons: colons.length, name, rest })
      continue
    }
    let begin = open.pop()
    // One with more colons than end it has no end.
    while (begin && begin.colons > colons.length) begin = open.pop()
    if (begin) divisions.set(begin.line, { ...nameDivision(begin.name, begin.rest), endLine: line })
  }
  return divisions
}

/** A division of attributes is of the kind that its first class says. */
function nameDivision(name: string, rest: string): Pick<Division, 'kind' | 'title'> {
  const kind = name.startsWith('{') ? (/\.([\w-]+)/.exec(name)?.[1] ?? '') : name
  const title = rest
    .replace(ATTRIBUTES, '')
    .replace(/(?<!:):+ *$/, '')
    .trim()
  return { kind, title: /^\[(.*)\]$/.exec(title)?.[1] ?? title }
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
