// Where in its file a hit stands, so that an editor can put the cursor on it.
import { columnAfter, slicePoints } from '../base/code-points.ts'
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
 * What finds the places of hits. It remembers where the lines of a talk begin, since many hits may be of one long talk.
 */
export function createPlaces(): (hit: Hit) => Place {
  const known = new Map<Talk, TalkLines>()
  return hit => {
    const lines = known.get(hit.talk) ?? linesOf(hit.talk)
    known.set(hit.talk, lines)
    return findPlace(hit, lines)
  }
}

/** The body of a talk, and where its lines begin in it (UTF-16 units); the last entry is behind its end. */
interface TalkLines {
  body: string
  starts: readonly number[]
}

function linesOf({ body }: Talk): TalkLines {
  const starts = [0]
  for (let end = body.indexOf('\n'); end !== -1; end = body.indexOf('\n', end + 1)) starts.push(end + 1)
  return { body, starts: [...starts, body.length + 1] }
}

/** Lines of the body, from 0, both included; empty where it has none of that number. */
function linesBetween({ body, starts }: TalkLines, first: number, last: number): string {
  const [from, behind] = [starts[first], starts[last + 1]]
  return from === undefined || behind === undefined ? '' : body.slice(from, behind - 1)
}

/**
 * The place of a hit's first match in the tactic's own text. Where the match is not found there as it was read (it
 * goes over a line end or through markup), the place of its first word; else the start of the tactic.
 */
function findPlace({ talk, tactic, matches }: Hit, known: TalkLines): Place {
  if (!tactic) return { line: 1, column: 1, byteColumn: 1 }
  const first = matches
    .filter(match => match.field === 'text')
    .reduce<Match | null>((best, match) => (best && best.start <= match.start ? best : match), null)
  const lines = linesBetween(known, tactic.line - talk.bodyLine, tactic.endLine - talk.bodyLine).split('\n')
  if (first) {
    const matched = slicePoints(tactic.text, first.start, first.end)
    const before = slicePoints(tactic.text, 0, first.start)
    for (const wanted of [matched, /\S+/u.exec(matched)?.[0] ?? '']) {
      const place = findNth(lines, wanted, countOf(before, wanted), tactic.line)
      if (place) return place
    }
  }
  const indent = /^[\s>*+-]*/u.exec(lines[0] ?? '')?.[0] ?? ''
  return placeAt(lines[0] ?? '', indent.length, tactic.line)
}

/** The occurrence behind `skip` others; the last one there is where markup hides some. */
function findNth(lines: readonly string[], wanted: string, skip: number, firstLine: number): Place | null {
  let last: [line: string, at: number, number: number] | null = null
  let seen = 0
  if (wanted === '') return null
  for (const [number, line] of lines.entries()) {
    for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + wanted.length)) {
      last = [line, at, firstLine + number]
      if (seen === skip) return placeAt(...last)
      seen += 1
    }
  }
  return last && placeAt(...last)
}

function placeAt(line: string, at: number, number: number): Place {
  const before = line.slice(0, at)
  return {
    line: number,
    column: columnAfter(before),
    byteColumn: new TextEncoder().encode(before).length + 1,
  }
}

function countOf(text: string, wanted: string): number {
  return wanted === '' ? 0 : text.split(wanted).length - 1
}
