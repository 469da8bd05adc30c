// The help as commander words it, one line each for an option, a command or a paragraph, laid out for a screen.
import { lineText, spaces, span } from './text.ts'
import { cells } from './width.ts'
import { hang, wrap } from './wrap.ts'

/** `  -n, --limit <count>   at most this many`: a term behind its indent, and what it means. */
const ITEM = /^(?<indent> +)(?<term>\S.*?) {2,}(?<meaning>\S.*)$/u

/** What a term means stands beside it where so many cells are left, else under it. */
const BESIDE_MIN = 24

/** Cells by which it is indented more than the term it stands under. */
const UNDER = 4

/** `text` in lines of at most `columns` cells. */
export function renderHelp(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap(line => layOutLine(line, columns))
    .join('\n')
}

function layOutLine(line: string, columns: number): string[] {
  const { indent = '', term = '', meaning = '' } = ITEM.exec(line)?.groups ?? {}
  if (meaning === '')
    return layOutBlock(line.trimStart(), cells(line, 1) - cells(line.trimStart(), 1), columns)
  const margin = cells(line.slice(0, line.length - meaning.length), 1)
  if (columns - margin < BESIDE_MIN) {
    return [
      ...layOutBlock(term, indent.length, columns),
      ...layOutBlock(meaning, indent.length + UNDER, columns),
    ]
  }
  const [first = '', ...rest] = layOutBlock(meaning, margin, columns)
  return [line.slice(0, line.length - meaning.length) + first.trimStart(), ...rest]
}

function layOutBlock(text: string, indent: number, columns: number): string[] {
  const lines = wrap([span(text)], columns - indent, 1)
  return hang(lines, spaces(indent), spaces(indent)).map(lineText)
}
