// A talk to read: its facts, then its body with the ref of each tactic in the margin; or one tactic by itself.

import type { Token } from 'markdown-it'
import type { Hit } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import { headingsOver } from '../model/tactics.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { type Highlight, layOutCode } from './code.ts'
import { type Fact, talkFacts } from './facts.ts'
import { linkTarget } from './link-target.ts'
import { type Mark, renderMarkdown } from './markdown.ts'
import { createMarker, markMatches, matchesIn, windowOf } from './matches.ts'
import type { Screen } from './screen.ts'
import {
  joinLines,
  type Line,
  label,
  lineCells,
  pad,
  paintAll,
  restyle,
  type Span,
  spaces,
  span,
} from './text.ts'
import { createTitleTest } from './title-heading.ts'
import { hang, wrap } from './wrap.ts'

/** Refs longer than this many cells are shortened in the margin to the tactic's number: `.3`. */
const REF_MAX = 6

/** Cells between the margin and the text. */
const GAP = 2

interface Margin {
  refOf: (tactic: Tactic) => string
  /** Cells of the widest ref in it. */
  width: number
}

function marginOf({ ref, tactics }: Talk, { ambiguousWidth }: Screen): Margin {
  const widthOf = (text: string): number => lineCells([label(text)], ambiguousWidth)
  const last = tactics.at(-1)
  const isShort = widthOf(`${ref}.${last?.number}`) <= REF_MAX
  const refOf = ({ number }: Tactic): string => (isShort ? `${ref}.${number}` : `.${number}`)
  // Numbers grow, so none is wider than the last.
  const widest = last ? widthOf(refOf(last)) : 0
  const own = widthOf(ref)
  return { refOf, width: own <= REF_MAX ? Math.max(own, widest) : widest }
}

function joinFacts(...facts: (string | null)[]): string {
  return facts.filter(fact => fact !== null && fact !== '').join(' · ')
}

const isSaid = (line: Line): boolean => line.some(({ text }) => text !== '')

function linkSpan(url: string, { hyperlinks }: Screen): Span {
  const made = label(url, 'link')
  const href = hyperlinks ? linkTarget(url) : undefined
  return href === undefined ? made : { ...made, href }
}

/** A value of a talk's header, with what `hits` found in it marked. */
function valueLine(field: string, value: string, hits: readonly Hit[], screen: Screen): Line {
  const matches = matchesIn(hits, field, value)
  return matches.length === 0 ? [label(value)] : markMatches(value, matches, screen)
}

function factLine(fact: Fact, hits: readonly Hit[], screen: Screen): Line {
  if (fact.kind === 'link') return [linkSpan(fact.url, screen)]
  const line =
    fact.kind === 'value'
      ? valueLine(fact.field, fact.text, hits, screen)
      : joinLines(fact.parts.map(part => factLine(part, hits, screen)).filter(isSaid), fact.separator)
  return isSaid(line) ? [span(fact.lead), ...line] : line
}

/** Who, where and when, about what: a line for each that is known. */
function factLines(talk: Talk, hits: readonly Hit[], screen: Screen): Line[] {
  return talkFacts(talk)
    .map((fact, at) => {
      const line = factLine(fact, hits, screen)
      return at === 0 || fact.kind === 'link' ? line : restyle(line, 'dim')
    })
    .filter(isSaid)
}

/** Title and facts, the talk's ref before the title where the margin has room for it, else below. */
function layOutHeader(talk: Talk, margin: number, hits: readonly Hit[], screen: Screen): Line[] {
  const { ambiguousWidth } = screen
  const ref: Line = [label(talk.ref, 'ref')]
  const isInMargin = lineCells(ref, ambiguousWidth) + GAP <= margin
  const lines: Line[] = [
    restyle(valueLine('title', talk.title, hits, screen), 'title'),
    ...(isInMargin ? [] : [ref]),
    ...factLines(talk, hits, screen),
  ]
  const wrapped = lines.flatMap(line => wrap(line, screen.columns - margin, ambiguousWidth))
  const first = isInMargin ? pad(ref, margin, 'left', ambiguousWidth) : spaces(margin)
  return hang(wrapped, first, spaces(margin))
}

/** The body without a first heading that only repeats the title, nor the attributes of that (`{: .no_toc }`). */
function withoutTitle(tokens: readonly Token[], title: string): readonly Token[] {
  const [open, inline, close, next, below] = tokens
  if (!createTitleTest(title)(open, inline) || close?.type !== 'heading_close') return tokens
  const isBehind = next?.type === 'paragraph_open' && next.map?.[0] === open?.map?.[1]
  return tokens.slice(isBehind && below && isAttributes(below) ? 6 : 3)
}

function isAttributes({ children }: Token): boolean {
  return (
    children?.every(({ type, content, markup }) => type === 'foreign' && content + markup[1] === ':') ?? false
  )
}

/** A talk's body, or a part of it that begins with a block: what is laid out below the header. */
export interface BodyPart {
  text: string
  /** The tokens of `text`. */
  tokens: readonly Token[]
  /** Line of the file on which it starts, from 1. */
  line: number
  /** Lines at its start that are not from there, and whose text is no tactic's. */
  headLines: number
}

export interface TalkOptions {
  /** Colours code blocks; null leaves them plain. */
  highlight: Highlight | null
  /** What was found in the talk, to be marked. */
  hits?: readonly Hit[]
}

/** A line of a talk on the screen, and the tactic whose text it is; null for all other lines. */
export interface TalkLine {
  line: Line
  tactic: Tactic | null
}

/** For each line of the file between two, the tactic whose own text it has: of one inside another the inner one. */
function tacticsByLine(tactics: readonly Tactic[], from: number, to: number): Map<number, Tactic> {
  const owners = new Map<number, Tactic>()
  for (const tactic of tactics) {
    const last = Math.min(tactic.endLine, to)
    for (let line = Math.max(tactic.line, from); line <= last; line++) owners.set(line, tactic)
  }
  return owners
}

/** Code points of a tactic in which matches are marked: the rest of one that is longer stays unmarked. */
const MARKED_MAX = 20_000

/** Marks in each block what the hits found in its tactic. */
function createMark(
  owners: ReadonlyMap<number, Tactic>,
  hits: readonly Hit[],
  firstLine: number,
  screen: Screen,
): Mark {
  const markers = new Map<Tactic, (line: Line) => Line>()
  for (const hit of hits) {
    if (!hit.tactic) continue
    const all = matchesIn([hit], 'text', hit.tactic.text)
    const { text, matches } = windowOf(hit.tactic.text, all, MARKED_MAX)
    if (matches.length > 0) markers.set(hit.tactic, createMarker(text, matches, screen))
  }
  return (line, { map }) => {
    const tactic = owners.get(firstLine + (map?.[0] ?? 0))
    return (tactic && markers.get(tactic)?.(line)) ?? line
  }
}

/** A talk as lines: its header, and its body or a part of that. The header stands only above the body's start. */
export function layOutTalk(
  talk: Talk,
  part: BodyPart,
  screen: Screen,
  { highlight, hits = [] }: TalkOptions,
): TalkLine[] {
  const margin = marginOf(talk, screen)
  const indent = margin.width === 0 ? 0 : margin.width + GAP
  const isStart = part.line === talk.bodyLine
  const owners = tacticsByLine(
    talk.tactics,
    part.line + part.headLines,
    part.line + part.text.split('\n').length,
  )
  const rows = renderMarkdown(
    isStart ? withoutTitle(part.tokens, talk.title) : part.tokens,
    part.text,
    screen,
    {
      width: screen.columns - indent,
      highlight,
      // The title says what is left out of them.
      shown: part.tokens,
      ...(hits.length > 0 && { mark: createMark(owners, hits, part.line, screen) }),
    },
  )
  let tactic: Tactic | null = null
  const body = rows.map(({ line, start }): TalkLine => {
    const owner = start === null ? undefined : owners.get(part.line + start)
    if (start !== null || line.length === 0) tactic = owner ?? null
    const isFirst = start !== null && owner?.line === part.line + start
    const ref = isFirst && owner ? [label(margin.refOf(owner), 'ref')] : []
    return { line: [...pad(ref, indent, 'left', screen.ambiguousWidth), ...line], tactic }
  })
  if (!isStart) return body
  const header = layOutHeader(talk, indent, hits, screen).map((line): TalkLine => ({ line, tactic: null }))
  return body.length === 0 ? header : [...header, { line: [], tactic: null }, ...body]
}

/**
 * The line to begin with on a screen of `height` lines, so that the tactic is seen: the talk's first where the tactic
 * is near it, else a third of the screen above the tactic, or above what was found in one that is longer.
 */
export function topLineFor(lines: readonly TalkLine[], tactic: Tactic | null, height: number): number {
  if (tactic === null) return 0
  const isOwn = (each: TalkLine): boolean => each.tactic === tactic
  const start = Math.max(lines.findIndex(isOwn), 0)
  const end = lines.findLastIndex(isOwn) + 1
  if (end <= height) return 0
  const isMatched = ({ line }: TalkLine): boolean => line.some(({ styles }) => styles.includes('match'))
  const matched = end - start > height ? Math.max(lines.slice(start, end).findIndex(isMatched), 0) : 0
  return Math.max(Math.min(start + matched - Math.floor(height / 3), lines.length - height), 0)
}

/** The body of a talk, whole. `tokens` are its. */
export function wholeBody({ body, bodyLine }: Talk, tokens: readonly Token[]): BodyPart {
  return { text: body, tokens, line: bodyLine, headLines: 0 }
}

/** A talk as a page of text: `tokens` are those of its body. */
export function renderTalk(
  talk: Talk,
  tokens: readonly Token[],
  screen: Screen,
  options: TalkOptions = { highlight: null },
): string {
  const lines = layOutTalk(talk, wholeBody(talk, tokens), screen, options)
  return paintAll(
    lines.map(({ line }) => line),
    screen,
  )
}

/** One tactic by itself, under the talk and the section it comes from. */
export function renderTactic(talk: Talk, tactic: Tactic, screen: Screen): string {
  const { ambiguousWidth, columns } = screen
  const headings = headingsOver({ talk, tactic })
  const from = joinFacts(talk.organization, talk.speakers.join(', '), talk.title, ...headings)
  const ref: Line = [label(refOf({ talk, tactic }), 'ref'), ...spaces(GAP)]
  const isInMargin = lineCells(ref, ambiguousWidth) <= Math.floor(columns / 3)
  const margin = isInMargin ? lineCells(ref, ambiguousWidth) : 0
  const width = columns - margin
  const text =
    tactic.kind === 'code'
      ? layOutCode(tactic.text, '', width, null, screen)
      : wrap([label(tactic.text)], width, ambiguousWidth)
  const lines = [...wrap([label(from, 'dim')], width, ambiguousWidth), ...text]
  const hung = isInMargin
    ? hang(lines, ref, spaces(margin))
    : [...wrap(ref, columns, ambiguousWidth), ...lines]
  return paintAll(hung, screen)
}
