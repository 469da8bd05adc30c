// The lines of a body, as the rules for blocks ask for them.
import type { StateBlock } from 'markdown-it'

/** Where the text of a line begins, behind its blanks and the signs of what it stands in. */
export function startOfLine(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
}

export function textOfLine(state: StateBlock, line: number): string {
  return state.src.slice(startOfLine(state, line), state.eMarks[line])
}

/**
 * The next line that has a sign, for a block from one sign to another; -1 where the list item or the quote in which it
 * begins ends before; that of a line which could only go on a text in an item is what is around the item. Of what begins and what ends such a block, the first must decide: so many that never end take
 * no longer than one.
 */
export function findSign(
  state: StateBlock,
  startLine: number,
  endLine: number,
  hasSign: (text: string) => boolean,
): number {
  const indent = Math.min(state.blkIndent, state.sCount[startLine] ?? 0)
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue
    if ((state.sCount[line] ?? 0) < indent) return -1
    if (hasSign(textOfLine(state, line))) return line
  }
  return -1
}

/** A paragraph of this text, which is yet to be parsed. */
export function pushParagraph(state: StateBlock, content: string, map: [number, number]): void {
  state.push('paragraph_open', 'p', 1).map = map
  Object.assign(state.push('inline', '', 0), { content, map, children: [] })
  state.push('paragraph_close', 'p', -1)
}
