// Where in its file a hit stands, so that an editor can put the cursor on it.
import type { Hit, Match } from './hit.ts'
import type { Talk } from './talk.ts'

export interface Place {
  /** Of the file, from 1. */
  line: number
  /** Code points, from 1. */
  column: number
  /** Bytes of UTF-8, from 1, as vim and ripgrep count columns. */
  byteColumn: number
}

/**
 * The place of a hit's first match in the tactic's own text. Where the match is not found there as it was read (it
 * goes over a line end or through markup), the place of its first word; else the start of the tactic.
 */
export function hitPlace({ talk, tactic, matches }: Hit): Place {
  if (!tactic) return { line: 1, column: 1, byteColumn: 1 }
  const first = matches
    .filter(match => match.field === 'text')
    .reduce<Match | null>((best, match) => (best && best.start <= match.start ? best : match), null)
  const lines = fileLines(talk, tactic.line, tactic.endLine)
  if (first) {
    const text = [...tactic.text]
    const matched = text.slice(first.start, first.end).join('')
    const before = text.slice(0, first.start).join('')
    for (const wanted of [matched, /\S+/u.exec(matched)?.[0] ?? '']) {
      const place = findNth(lines, wanted, countOf(before, wanted), tactic.line)
      if (place) return place
    }
  }
  const indent = /^[\s>*+-]*/u.exec(lines[0] ?? '')?.[0] ?? ''
  return placeAt(lines[0] ?? '', indent.length, tactic.line)
}

/** Lines of the file, from 1, both included; the body is all of it that is kept. */
export function fileLines({ body, bodyLine }: Talk, first: number, last: number): string[] {
  return body.split('\n').slice(first - bodyLine, last - bodyLine + 1)
}

/** The occurrence behind `skip` others; the last one there is where markup hides some. */
function findNth(lines: readonly string[], wanted: string, skip: number, firstLine: number): Place | null {
  let place: Place | null = null
  let seen = 0
  if (wanted === '') return null
  for (const [number, line] of lines.entries()) {
    for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + wanted.length)) {
      place = placeAt(line, at, firstLine + number)
      if (seen === skip) return place
      seen += 1
    }
  }
  return place
}

function placeAt(line: string, at: number, number: number): Place {
  const before = line.slice(0, at)
  return {
    line: number,
    column: [...before].length + 1,
    byteColumn: new TextEncoder().encode(before).length + 1,
  }
}

function countOf(text: string, wanted: string): number {
  return wanted === '' ? 0 : text.split(wanted).length - 1
}
