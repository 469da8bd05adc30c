// Lines of a paragraph that would say something else if they ran on: properties (Dataview, Logseq), definitions below
// their terms (Pandoc) and macros by themselves. Their line ends are kept, as hard breaks.
import type { StateCore, Token } from 'markdown-it'

/** `Status:: in progress`, and `: what it means`. */
const OWN = /^(?:[^:\s][^:]{0,60}::(?:\s|$)|:\s+\S)/

/** A rule for what comes after text: the line ends around such lines as hard breaks. */
export function keepOwnLines(state: StateCore): void {
  for (const { type, content, children } of state.tokens) {
    if (type !== 'inline' || children === null || !content.includes('\n')) continue
    const isOwnPossible = content.includes('::') || content.includes('\n:')
    if (isOwnPossible || children.some(({ type }) => type === 'foreign')) keepBreaks(children)
  }
}

function keepBreaks(children: readonly Token[]): void {
  let start = 0
  let before: Token | null = null
  for (let end = 0; end <= children.length; end++) {
    const next = children[end] ?? null
    if (next !== null && next.type !== 'softbreak' && next.type !== 'hardbreak') continue
    if (isOwn(children.slice(start, end))) {
      if (before !== null) before.type = 'hardbreak'
      if (next !== null) next.type = 'hardbreak'
    }
    before = next
    start = end + 1
  }
}

function isOwn(line: readonly Token[]): boolean {
  const text = line.map(({ content }) => content).join('')
  return text.trim() === '' ? line.some(({ type }) => type === 'foreign') : OWN.test(text)
}
