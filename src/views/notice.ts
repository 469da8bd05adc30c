// Lines that a pipe gets as they are, laid out for a terminal: what is said on stderr, and what check finds.
import { lineText, span } from './text.ts'
import { hang, wrap } from './wrap.ts'

/**
 * Lines of plain text, each of at most so many cells, broken between words; what goes on below stands `indent` cells to the
 * right. The text ends with a line end.
 */
export function wrapNotice(text: string, columns: number, indent = 0): string {
  const lines = text.replace(/\n$/u, '').split('\n')
  const rest = indent === 0 ? [] : [span(' '.repeat(indent))]
  const wrapped = lines.flatMap(line => hang(wrap([span(line)], columns - indent, 1), [], rest))
  return wrapped.map(line => `${lineText(line)}\n`).join('')
}
