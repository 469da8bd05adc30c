// Comments of Liquid (Jekyll, Shopify): what is between `{% comment %}` and `{% endcomment %}`. Between `{% raw %}` and
// `{% endraw %}` such tags are text.
import type { StateBlock, StateInline } from 'markdown-it'
import { stretchAt } from '../base/starts.ts'
import { findSign, startOfLine, textOfLine } from './block-lines.ts'

const COMMENT = '\\{%-?\\s{0,9}comment\\s{0,9}-?%\\}'
const END = '\\{%-?\\s{0,9}endcomment\\s{0,9}-?%\\}'
const BEGINS = new RegExp(`^${COMMENT}`)
const ENDS = new RegExp(END)
const SIGN = new RegExp(`${COMMENT}|${END}`)

/** A whole comment, to the next that begins and no further. */
const WHOLE = `${COMMENT}(?:(?!${COMMENT}|${END})[\\s\\S]){0,2000}${END}`
const HERE = new RegExp(WHOLE, 'y')
const ANYWHERE = new RegExp(WHOLE, 'g')
const BETWEEN_RAW = /\{%-?\s{0,9}raw\s{0,9}-?%\}|\{%-?\s{0,9}endraw\s{0,9}-?%\}/g

/** The offset at which the comment ends that begins at `at`; -1 where none does. */
export function liquidCommentEnd(text: string, at: number): number {
  HERE.lastIndex = at
  return HERE.test(text) ? HERE.lastIndex : -1
}

/** The places of the comments in a text. */
export function liquidComments(text: string): { start: number; end: number }[] {
  if (!text.includes('endcomment')) return []
  const isRaw = rawTest(text)
  return Array.from(text.matchAll(ANYWHERE), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  })).filter(({ start }) => !isRaw(start))
}

/** A test of whether an offset of the text is between the tags of `raw`. */
function rawTest(text: string): (at: number) => boolean {
  const tags = text.includes('endraw') ? Array.from(text.matchAll(BETWEEN_RAW)) : []
  const starts = tags.map(({ index }) => index)
  const isEnd = tags.map(([tag]) => tag.includes('end'))
  return at => {
    const tag = stretchAt(starts, at)
    return at >= (starts[tag] ?? Number.POSITIVE_INFINITY) && isEnd[tag] === false && isEnd[tag + 1] === true
  }
}

/**
 * A rule for blocks: a comment that begins a line and ends on a later one, as a token `comment`. What stands behind its
 * end is read as the line that it is.
 */
export function parseLiquidComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = startOfLine(state, startLine)
  if (!state.src.startsWith('{%', start)) return false
  const first = textOfLine(state, startLine)
  const begin = BEGINS.exec(first)?.[0]
  if (begin === undefined || SIGN.test(first.slice(begin.length)) || isRawLine(state, start)) return false
  const line = findSign(state, startLine, endLine, text => SIGN.test(text))
  const last = line === -1 ? '' : textOfLine(state, line)
  const sign = SIGN.exec(last)
  if (sign === null || !ENDS.test(sign[0])) return false
  if (silent) return true
  const token = state.push('comment', '', 0)
  token.content = state.getLines(startLine, line + 1, state.blkIndent, false).trimEnd()
  const end = sign.index + sign[0].length
  const rest = last.slice(end)
  const isWholeLine = rest.trim() === ''
  state.line = isWholeLine ? line + 1 : line
  token.map = [startLine, state.line]
  if (!isWholeLine) {
    state.bMarks[line] = startOfLine(state, line) + end
    state.tShift[line] = rest.length - rest.trimStart().length
  }
  return true
}

function isRawLine({ env, src }: StateBlock, at: number): boolean {
  env['isRawAt'] ??= rawTest(src)
  return (env['isRawAt'] as (at: number) => boolean)(at)
}

/**
 * Whether the text that is read now is between the tags of `raw`, which may stand in an earlier block: text is read in
 * its order, and `passTag` is told of each tag.
 */
export const isRaw = ({ env }: StateInline): boolean => env['isRaw'] === true

const RAW_TAG = /^\{%-?\s{0,9}(end)?raw\s{0,9}-?%\}$/

export function passTag({ env }: StateInline, tag: string): void {
  const [found, end] = RAW_TAG.exec(tag) ?? []
  if (found !== undefined) env['isRaw'] = end === undefined
}
