// The talk of the selected hit as `show` prints it, scrolled to the tactic, which is pointed at in its place.
import { LibraryError } from '../model/errors.ts'
import { type Hit, matchedColumns } from '../model/hit.ts'
import { headingsOver } from '../model/tactics.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { matchedText } from '../views/matches.ts'
import type { Screen } from '../views/screen.ts'
import { type TalkLine, topLineFor } from '../views/talk.ts'
import { type Line, label, restyle, span } from '../views/text.ts'
import { ELLIPSIS } from '../views/width.ts'
import { wrap } from '../views/wrap.ts'
import { glyphsFor } from './glyphs.ts'

/** A part of a body, and the line of the file on which it starts. */
export interface Passage {
  text: string
  line: number
  /** Lines at its start that are not from there: the head of the table that it begins in. */
  headLines: number
  /** The body goes on behind it. */
  isCut: boolean
}

/** Lays out a passage of a talk, with what was found in the talk marked. */
export type LayOutTalk = (
  talk: Talk,
  passage: Passage,
  hits: readonly Hit[],
  screen: Screen,
) => readonly TalkLine[]

/** Columns of a line of text that still reads well. */
const WIDTH_MAX = 100

/** Cells for the pointer at the tactic. */
const GUTTER = 2

/** UTF-16 units of a body that are laid out on each side of the tactic: some milliseconds' work, in a note of any size. */
const REACH = 8000

/** Where in the body the line of the file starts, counted on from another line's start. */
function lineStart(body: string, line: number, from: { line: number; at: number }): number {
  let { at } = from
  for (let next = from.line; next < line; next++) at = body.indexOf('\n', at) + 1
  return at
}

/** Where in the body the tactic starts, or of one too long to be laid out whole, where it matched. */
function placeOf(hit: Hit, body: string, tactic: Tactic, reach: number): number {
  const start = lineStart(body, tactic.line, { line: hit.talk.bodyLine, at: 0 })
  const end = lineStart(body, tactic.endLine, { line: tactic.line, at: start })
  const [match] = hit.matches.filter(({ field }) => field === 'text')
  if (end + tactic.text.length - start <= reach || !match) return start
  return Math.max(body.indexOf(matchedText(hit, match), start), start)
}

/** What begins an item. */
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/

/** UTF-16 units of a very long line that are laid out: so many of its beginning, or behind the match in it. */
const LINE_MAX = 2000

/** So many before the match, and none are left out before one nearer to the beginning: what marks matches reads on from there. */
const BEFORE_MATCH = 6000
const NEAR_BEGINNING = 10_000

/** The body with no very long line: of one its beginning, and of that with the hit's match what is around it. */
function withShortLines(hit: Hit): string {
  const { body } = hit.talk
  const center = hit.tactic ? placeOf(hit, body, hit.tactic, LINE_MAX) : 0
  let at = 0
  const lines = body.split('\n').map(line => {
    const matched = center >= at && center - at < line.length ? center - at : 0
    at += line.length + 1
    if (line.length <= LINE_MAX) return line
    const from = matched > NEAR_BEGINNING ? matched - BEFORE_MATCH : 0
    const to = matched + LINE_MAX
    const head = from === 0 ? '' : `${ITEM.exec(line)?.[0] ?? ''}${ELLIPSIS} `
    return head + line.slice(from, to) + (to < line.length ? ` ${ELLIPSIS}` : '')
  })
  return lines.join('\n')
}

/** The body of the hit's talk, or of a long one a passage of whole blocks around the tactic. */
export function passageAround(hit: Hit, reach: number): Passage {
  const { talk, tactic } = hit
  const { bodyLine, tactics } = talk
  if (talk.body.length <= 2 * reach) return { text: talk.body, line: bodyLine, headLines: 0, isCut: false }
  const body = withShortLines(hit)
  const center = tactic ? placeOf(hit, body, tactic, reach) : 0
  const lastBreak = body.lastIndexOf('\n', center + reach)
  const end = lastBreak > center ? lastBreak : center + reach
  const isCut = body.slice(end).trim() !== ''
  const from = Math.max(center - reach, 0)
  if (from === 0) return { text: body.slice(0, end), line: bodyLine, headLines: 0, isCut }
  const at = { line: bodyLine + body.slice(0, from).split('\n').length, at: body.indexOf('\n', from) + 1 }
  // A block begins where a tactic does; best one that stands in no other.
  const starts = tactics.filter(({ line }) => line >= at.line && line <= (tactic?.line ?? 0))
  const first = starts.find(({ depth, kind }) => depth === 0 && kind !== 'row') ?? starts[0]
  if (!first) return { text: body.slice(from, end), line: at.line - 1, headLines: 0, isCut }
  const head = first.kind === 'row' ? tableHead(talk, body, first) : ''
  const headLines = head.split('\n').length - 1
  const text = head + body.slice(lineStart(body, first.line, at), end)
  const indent = /^ */.exec(text)?.[0].length ?? 0
  const dedented = indent === 0 ? text : text.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '')
  return { text: dedented, line: first.line - headLines, headLines, isCut }
}

/** The line under the head of a table: `|---|:--:|`. */
const UNDER_HEAD = /^[\s|:-]+$/

/** The two lines that begin the table with this row, or nothing where they are not found. */
function tableHead({ bodyLine, tactics }: Talk, body: string, row: Tactic): string {
  let place = tactics.indexOf(row)
  let { line } = row
  for (let before = tactics[place - 1]; before?.kind === 'row'; before = tactics[place - 1]) {
    // One line is between the head and the first row.
    if (before.line < line - 2) break
    line = before.line
    place--
  }
  const start = lineStart(body, line, { line: bodyLine, at: 0 })
  const [head = '', under = ''] = body.slice(start).split('\n', 2)
  return UNDER_HEAD.test(under) ? `${head}\n${under}\n` : ''
}

/** The layout of talks for previews; the last one is kept, since most keys change nothing of it. */
export class PreviewLayout {
  private readonly layOut: LayOutTalk
  private last: { hit: Hit; hits: readonly Hit[]; columns: number; lines: readonly TalkLine[] } | null = null

  constructor(layOut: LayOutTalk) {
    this.layOut = layOut
  }

  /** The hit's talk around its tactic. `hits` are all there are: those of the same talk are marked as well. */
  linesFor(hit: Hit, hits: readonly Hit[], screen: Screen): readonly TalkLine[] {
    const { last } = this
    const { columns } = screen
    if (last && last.hit === hit && last.hits === hits && last.columns === columns) return last.lines
    const lines = this.layOutHit(hit, hits, screen)
    this.last = { hit, hits, columns, lines }
    return lines
  }

  /** A note that can't be read any more is none of the view's failures: it is said where its text would be. */
  private layOutHit(hit: Hit, hits: readonly Hit[], screen: Screen): readonly TalkLine[] {
    const found = hits.filter(({ talk }) => talk === hit.talk)
    try {
      const passage = passageAround(hit, REACH)
      const lines = this.layOut(hit.talk, passage, found, screen)
      return passage.isCut ? [...lines, { line: [span(ELLIPSIS, 'dim')], tactic: null }] : lines
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error
      const lines = wrap([span(error.message, 'error')], screen.columns, screen.ambiguousWidth)
      return lines.map(line => ({ line, tactic: null }))
    }
  }

  /** Lays out anew what is asked for next: something it depends on has changed. */
  forget(): void {
    this.last = null
  }
}

export interface PreviewOptions {
  width: number
  height: number
  /** Lines it is scrolled away from the selected tactic. */
  scroll: number
}

export interface Preview {
  lines: readonly Line[]
  /** The scrolling there is room for, at most what was asked for. */
  scroll: number
}

/** What is to be seen of the hit's talk. */
export function renderPreview(
  hit: Hit,
  hits: readonly Hit[],
  layout: PreviewLayout,
  { width, height, scroll }: PreviewOptions,
  screen: Screen,
): Preview {
  const columns = Math.max(Math.min(width, WIDTH_MAX) - GUTTER, 1)
  const lines = layout.linesFor(hit, hits, { ...screen, columns })
  const isOwn = ({ tactic }: TalkLine): boolean => tactic !== null && tactic === hit.tactic
  const natural = topLineFor(lines, hit.tactic, height)
  const top = Math.max(Math.min(natural + scroll, lines.length - height), 0)
  const start = lines.findIndex(isOwn)
  const shown = lines.slice(top, top + height).map((each, i): Line => {
    if (!isOwn(each)) return [span(' '.repeat(GUTTER)), ...each.line]
    const pointer = top + i === start ? glyphsFor(screen).pointer : ''
    return [span(pointer.padEnd(GUTTER), 'pointer'), ...restyle(each.line, 'strong')]
  })
  return { lines: shown, scroll: top - natural }
}

/** Longer refs stand last, where they may be cut: what they say of a talk its title says better. UTF-16 units. */
const REF_MAX = 12

/** Where the hit is from: `2  조직 · 이름 · 제목 › 절 › 열`. */
export function previewTitle(hit: Hit): Line {
  const { talk } = hit
  const about = [talk.organization, talk.speakers.join(', '), talk.title].filter(Boolean).join(' · ')
  const headings = headingsOver(hit)
  // The nearest heading says most; those between are left out.
  const parts = [about, ...(headings.length > 1 ? ['…'] : []), ...headings.slice(-1)]
  const place = [...parts, matchedColumns(hit).join(' | ')].filter(Boolean).join(' › ')
  const ref = label(talk.ref, 'ref')
  return talk.ref.length <= REF_MAX ? [ref, span('  '), label(place)] : [label(place), span('  '), ref]
}
