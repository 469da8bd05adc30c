// Lines of a paragraph that would say something else if they ran on: properties (Dataview, Logseq, Notion), definitions
// below their terms (Pandoc) and macros by themselves. Their line ends are kept, as hard breaks. What Logseq keeps for
// itself in such lines is no text.
import type { StateCore, Token } from 'markdown-it'
import { isBreak } from '../model/line-break.ts'

/** Whether a block is folded, and by which name others refer to it. */
const SETTING = /^(?:collapsed:: (?:true|false)|id:: [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** When the work on a task was begun and ended: the lines from one of these to the other. */
const DRAWER = ':LOGBOOK:'
const DRAWER_END = ':END:'

/** A rule for what comes after text: such lines as markup of which a reader sees nothing. */
export function hideSettings(state: StateCore): void {
  for (const token of state.tokens) {
    const { type, content, children } = token
    if (type !== 'inline' || children === null) continue
    if (content.includes('::') || content.includes(DRAWER)) token.children = withoutSettings(state, children)
  }
}

function withoutSettings({ Token }: StateCore, children: Token[]): Token[] {
  const lines = splitLines(children)
  const texts = lines.map(line => textOf(line).trim())
  const hidden = new Set<number>()
  let drawer = -1
  for (const [at, text] of texts.entries()) {
    if (SETTING.test(text)) hidden.add(at)
    if (text === DRAWER) drawer = at
    if (text !== DRAWER_END || drawer === -1) continue
    for (let line = drawer; line <= at; line++) hidden.add(line)
    drawer = -1
  }
  if (hidden.size === 0) return children
  return lines.flatMap((line, at) => {
    if (!hidden.has(at)) return line
    const token = new Token('foreign', '', 0)
    token.markup = texts[at] ?? ''
    return [token, ...line.filter(isBreak)]
  })
}

/** The tokens of each line, with the break behind it. */
function splitLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    lines.at(-1)?.push(token)
    if (isBreak(token)) lines.push([])
  }
  return lines
}

const textOf = (line: readonly Token[]): string => line.map(({ content }) => content).join('')

/** `Status:: in progress`, and `: what it means`. */
const OWN = /^(?:[^:\s][^:]{0,60}::(?:\s|$)|:\s+\S)/

/** `문제번호: BOJ 2234`, where the line above or below is one too: a single one may be a sentence. */
const KEYED = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ]{0,19}): +\S/u

/** A rule for what comes after text: the line ends around such lines as hard breaks. */
export function keepOwnLines(state: StateCore): void {
  for (const { type, content, children } of state.tokens) {
    if (type !== 'inline' || children === null || !content.includes('\n')) continue
    const hasOwn =
      content.includes('::') || content.includes('\n:') || children.some(({ type }) => type === 'foreign')
    if (hasOwn || content.includes(': ')) keepBreaks(splitLines(children), hasOwn)
  }
}

function keepBreaks(lines: readonly Token[][], hasOwn: boolean): void {
  const keyed = lines.map(isKeyed)
  for (const [at, line] of lines.entries()) {
    const isOne = keyed[at] && (keyed[at - 1] || keyed[at + 1])
    if (!isOne && !(hasOwn && isOwn(line))) continue
    for (const end of [lines[at - 1]?.at(-1), line.at(-1)]) if (end && isBreak(end)) end.type = 'hardbreak'
  }
}

function isOwn(line: readonly Token[]): boolean {
  const text = textOf(line)
  return text.trim() === '' ? line.some(({ type }) => type === 'foreign') : OWN.test(text)
}

/** A key is no code: a line of prose may begin with `display: block`. */
function isKeyed(line: readonly Token[]): boolean {
  const first = line.find(({ content }) => content !== '')
  return first?.type === 'text' && KEYED.test(textOf(line))
}
