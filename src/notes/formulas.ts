// Formulas of LaTeX: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` in a line or as a block. They stand as they are
// written, signs and all: to Markdown their `_`, `*`, `\\` and `- ` would be markup.
import type { StateBlock, StateInline } from 'markdown-it'
import { findSign, textOfLine } from './block-lines.ts'

const DOLLAR = 0x24
const BACKSLASH = 0x5c

/** A rule for text: a formula as a token, its `content` what was written, in one line. */
export function parseFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  const sign = src.charCodeAt(pos)
  if (sign !== DOLLAR && sign !== BACKSLASH) return false
  const end = sign === DOLLAR ? endOfDollars(src, pos, posMax) : endOfBrackets(src, pos, posMax)
  if (end === -1) return false
  if (!silent) state.push('formula', '', 0).content = oneLine(src.slice(pos, end))
  state.pos = end
  return true
}

/** As Markdown reads the lines of a paragraph: blanks of other kinds than the space are text. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? line : line.replace(/^[ \t]+/, '')).replace(/(?<! ) +$/, ''))
    .join(' ')

/**
 * Where the formula that begins at `at` ends, by the rule of Pandoc (`tex_math_dollars`), so that `$5 and $10` is none: no
 * blank behind the first sign nor before the last, and no digit behind that. The next sign decides, so that many take no
 * longer than one. -1 where none begins.
 */
function endOfDollars(src: string, at: number, max: number): number {
  if (src.charCodeAt(at - 1) === DOLLAR) return -1
  const isDisplay = src.charCodeAt(at + 1) === DOLLAR
  const start = at + (isDisplay ? 2 : 1)
  const isOpen = isDisplay ? src.charCodeAt(start) !== DOLLAR : /\S/.test(src[start] ?? '')
  if (!isOpen) return -1
  const close = nextSign(src, start, max, isDisplay ? '$$' : '$')
  const end = close + (isDisplay ? 2 : 1)
  if (close <= start || end > max || src.charCodeAt(end) === DOLLAR) return -1
  if (!isDisplay && (/\s/.test(src[close - 1] ?? '') || /\d/.test(src[end] ?? ''))) return -1
  return isMarkup(src.slice(start, close)) ? -1 : end
}

/**
 * What is no part of a formula: code (`$HOME and `$PATH``), addresses, macros, footnotes, the end of a link, a tag or of
 * emphasis that began before (`**$HOME** and **$PATH**`).
 */
function isMarkup(inside: string): boolean {
  if (/`|:\/\/|\{\{[<%]|\[\^|<\/[A-Za-z]/.test(inside)) return true
  if (inside.includes('](') && /^[^[]*\]\(/.test(inside)) return true
  return /\*\*|~~/.test(inside) && EMPHASIS.some(pattern => pattern.test(inside))
}

/** Signs of emphasis with a word on one side only: the end of one, the beginning of one. */
const EMPHASIS: readonly RegExp[] = [
  /[\p{L}\p{M}\p{N}](?:\*\*|~~)[\s.,;:!?]/u,
  /\s(?:\*\*|~~)(?:[\p{L}\p{N}]|$)/u,
]

/** The same of `\(…\)` and `\[…\]`. */
function endOfBrackets(src: string, at: number, max: number): number {
  const open = src[at + 1]
  const closing = open === '(' ? '\\)' : open === '[' ? '\\]' : null
  if (closing === null) return -1
  const close = nextSign(src, at + 2, max, closing, src.slice(at, at + 2))
  if (close <= at + 2 || close + 2 > max) return -1
  return isFormula(src.slice(at + 2, close), open === '(') ? close + 2 : -1
}

/** Brackets that are text are escaped in the same way (`\[공지\]`, `\(see below\)`): a formula has signs of one. */
function isFormula(inside: string, isShort: boolean): boolean {
  if (isMarkup(inside)) return false
  if (/\\[A-Za-z]/.test(inside)) return true
  if (/[^\x00-\x7f]/.test(inside)) return false
  return /[_^=]/.test(inside) || (isShort && !/[A-Za-z]{3}/.test(inside))
}

/** Where `sign` stands next, unless it is escaped; -1 where `other` is before it, or nothing. */
function nextSign(src: string, from: number, max: number, sign: string, other?: string): number {
  for (let at = from; at < max; at++) {
    if (src.startsWith(sign, at)) return at
    if (other !== undefined && src.startsWith(other, at)) return -1
    if (src.charCodeAt(at) === BACKSLASH) at++
  }
  return -1
}

/** What a block of a formula ends with, by what it begins with. */
const BLOCKS: { readonly [begin: string]: string } = { $$: '$$', '\\[': '\\]' }

/** What may stand behind the end of one: a mark, its number, attributes for that. */
const BEHIND = /^(?:[.,;:]|\([\w.]{1,20}\)|\{[^{}]{1,200}\})?$/

/** What no formula goes on over, so that one without an end does not take in what is below: a heading, a fence. */
const NO_FORMULA = /^(?:#{1,6}\s|`{3}|~{3})/

/** A block, as a token of its own: from a line that begins with `$$` to the next that has it, at its end. */
export function parseFormulaBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const indent = state.sCount[startLine] ?? 0
  const first = textOfLine(state, startLine)
  const begin = first.slice(0, 2)
  const closing = Object.hasOwn(BLOCKS, begin) ? BLOCKS[begin] : undefined
  if (closing === undefined || first[2] === '$' || indent - state.blkIndent >= 4) return false
  const end = endOfBlock(state, startLine, endLine, begin, closing)
  if (end === -1) return false
  const content = state.getLines(startLine, end, indent, false).trimEnd()
  const inside = content.slice(2, content.indexOf(closing, 2))
  // `\[공지\]` is text, with its brackets escaped; a `\[` alone in its line is nothing but the beginning of a formula.
  const isText = begin === '\\[' && first.trim() !== begin && !isFormula(inside, false)
  if (inside.trim() === '' || isText) return false
  if (silent) return true
  const token = state.push('formula_block', '', 0)
  token.content = content
  token.map = [startLine, end]
  state.line = end
  return true
}

/** The line below a block of a formula; -1 where it has no end. One that begins again has none: `$$` is always an end. */
function endOfBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  begin: string,
  closing: string,
): number {
  const isOther = (text: string): boolean =>
    NO_FORMULA.test(text) || (begin !== closing && text.startsWith(begin))
  const first = textOfLine(state, startLine)
  if (first.includes(closing, 2)) return isLast(first.slice(2), closing) ? startLine + 1 : -1
  const line = findSign(state, startLine, endLine, text => text.includes(closing) || isOther(text))
  const last = line === -1 ? '' : textOfLine(state, line)
  return !isOther(last) && isLast(last, closing) ? line + 1 : -1
}

/** Whether a formula ends in a line, with no more behind it than may be. */
function isLast(text: string, closing: string): boolean {
  const close = text.indexOf(closing)
  return close !== -1 && BEHIND.test(text.slice(close + closing.length).trim())
}
