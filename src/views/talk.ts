// A talk to read: its facts, then its body with the ref of each tactic in the margin; or one tactic by itself.
import type { Token } from 'markdown-it'
import { otherTexts } from '../model/field-names.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import { type Highlight, layOutCode } from './code.ts'
import { type Row, renderMarkdown } from './markdown.ts'
import type { Screen } from './screen.ts'
import { type Line, label, lineCells, linkTarget, pad, paintAll, type Span, spaces, span } from './text.ts'
import { hang, wrap } from './wrap.ts'

/** Refs longer than this many cells are shortened in the margin to the tactic's number: `.3`. */
const REF_MAX = 6

/** Cells between the margin and the text. */
const GAP = 2

interface Margin {
  refOf: (tactic: Tactic) => string
  /** Cells of the widest ref. */
  width: number
}

function marginOf(talk: Talk, { ambiguousWidth }: Screen): Margin {
  const last = talk.tactics.at(-1)?.number ?? 0
  const isShort = lineCells([label(`${talk.ref}.${last}`)], ambiguousWidth) <= REF_MAX
  const refOf = ({ number }: Tactic): string => (isShort ? `${talk.ref}.${number}` : `.${number}`)
  const widths = talk.tactics.map(tactic => lineCells([label(refOf(tactic))], ambiguousWidth))
  return { refOf, width: widths.reduce((widest, width) => Math.max(widest, width), 0) }
}

function joinFacts(...facts: (string | null)[]): string {
  return facts.filter(fact => fact !== null && fact !== '').join(' · ')
}

function linkSpan(url: string, { hyperlinks }: Screen): Span {
  const made = label(url, 'link')
  const href = hyperlinks ? linkTarget(url) : undefined
  return href === undefined ? made : { ...made, href }
}

/** Who, where and when, about what: a line for each that is known. */
function factLines(talk: Talk, screen: Screen): Line[] {
  const who = joinFacts(
    [talk.organization, talk.team].filter(Boolean).join(' '),
    [talk.speakers.join(', '), talk.role].filter(Boolean).join(' '),
  )
  const where = joinFacts(talk.event, talk.date, talk.venue)
  const about = [talk.tags.map(tag => `#${tag}`).join(' '), talk.channels.join(', ')]
  const lines: Line[] = [
    [label(who)],
    [label(where, 'dim')],
    [label(joinFacts(...about), 'dim')],
    ...talk.links.map(url => [linkSpan(url, screen)]),
    ...otherTexts(talk).map(([key, text]) => [label(`${key}: ${text}`, 'dim')]),
  ]
  return lines.filter(line => line.some(({ text }) => text !== ''))
}

/** Title and facts, the talk's ref before the title and all else under it. */
function renderHeader(talk: Talk, margin: number, screen: Screen): Line[] {
  const { ambiguousWidth } = screen
  const ref = label(talk.ref, 'ref')
  const isInMargin = lineCells([ref], ambiguousWidth) + GAP <= margin
  const width = screen.columns - margin
  const title = isInMargin ? [label(talk.title, 'title')] : [ref, span('  '), label(talk.title, 'title')]
  const first = isInMargin ? pad([ref], margin, 'left', ambiguousWidth) : spaces(margin)
  return [
    ...hang(wrap(title, width, ambiguousWidth), first, spaces(margin)),
    ...factLines(talk, screen).flatMap(line =>
      hang(wrap(line, width, ambiguousWidth), spaces(margin), spaces(margin)),
    ),
  ]
}

/** The body without a first heading that only repeats the title. */
function withoutTitle(tokens: readonly Token[], title: string): readonly Token[] {
  const [open, inline, close] = tokens
  const isTitle = open?.type === 'heading_open' && inline?.content.trim() === title.trim()
  return isTitle && close?.type === 'heading_close' ? tokens.slice(3) : tokens
}

export interface TalkOptions {
  /** Colours code blocks; null leaves them plain. */
  highlight: Highlight | null
}

/** A talk as a page of text, and the line each of its tactics starts on, from 0. */
export interface TalkPage {
  text: string
  lineOf: ReadonlyMap<Tactic, number>
}

/** A talk as a page of text: `tokens` are those of its body. */
export function renderTalk(
  talk: Talk,
  tokens: readonly Token[],
  screen: Screen,
  options: TalkOptions = { highlight: null },
): string {
  return renderTalkPage(talk, tokens, screen, options).text
}

/** `renderTalk`, with the places of the tactics. */
export function renderTalkPage(
  talk: Talk,
  tokens: readonly Token[],
  screen: Screen,
  { highlight }: TalkOptions = { highlight: null },
): TalkPage {
  const margin = marginOf(talk, screen)
  const indent = margin.width === 0 ? 0 : margin.width + GAP
  const tactics = new Map(talk.tactics.map(tactic => [tactic.line, tactic]))
  const rows = renderMarkdown(withoutTitle(tokens, talk.title), talk.body, screen, {
    width: screen.columns - indent,
    highlight,
  })
  const tacticOf = ({ start }: Row): Tactic | undefined =>
    start === null ? undefined : tactics.get(talk.bodyLine + start)
  const besideRef = (row: Row): Line => {
    const { line } = row
    const tactic = tacticOf(row)
    const ref = tactic ? [label(margin.refOf(tactic), 'ref')] : []
    return [...pad(ref, indent, 'left', screen.ambiguousWidth), ...line]
  }
  const body = rows.map(besideRef)
  const header = renderHeader(talk, indent, screen)
  const lineOf = new Map<Tactic, number>()
  for (const [i, row] of rows.entries()) {
    const tactic = tacticOf(row)
    if (tactic) lineOf.set(tactic, header.length + 1 + i)
  }
  return { text: paintAll(body.length === 0 ? header : [...header, [], ...body], screen), lineOf }
}

/** One tactic by itself, under the talk and the section it comes from. */
export function renderTactic(talk: Talk, tactic: Tactic, screen: Screen): string {
  const { ambiguousWidth, columns } = screen
  const from = joinFacts(talk.organization, talk.speakers.join(', '), talk.title, ...tactic.section)
  const ref: Line = [label(`${talk.ref}.${tactic.number}`, 'ref'), ...spaces(GAP)]
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
