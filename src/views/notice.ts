// What is said on stderr, laid out for the terminal it is said on.
import { lineText, span } from './text.ts'
import { wrap } from './wrap.ts'

/** Lines of plain text, each of at most so many cells, broken between words. The text ends with a line end. */
export function wrapNotice(text: string, columns: number): string {
  const lines = text.replace(/\n$/u, '').split('\n')
  const wrapped = lines.flatMap(line => wrap([span(line)], columns, 1))
  return wrapped.map(line => `${lineText(line)}\n`).join('')
}
