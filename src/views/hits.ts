// What a search found: each hit with its ref, whose it is and its text, the matches marked.

import { groupBy } from '../base/group-by.ts'
import { type Hit, matchedColumns, sourceField, sourceText } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import { headingsOver } from '../model/tactics.ts'
import { costText, type Explanations, explanationText } from './explain.ts'
import { markField, markMatches, matchedField, matchedText, matchesIn, windowOf } from './matches.ts'
import type { Screen } from './screen.ts'
import {
  column,
  joinLines,
  type Line,
  label,
  lineCells,
  paintAll,
  restyle,
  type Span,
  spaces,
  span,
  truncate,
} from './text.ts'
import { cells } from './width.ts'
import { hang, wrap } from './wrap.ts'

export interface HitOptions {
  /** `talk`: all hits of a talk under it, talks in the order of their best hit. `none`: hits in their own order. */
  group: 'talk' | 'none'
  /** How each was found, to be said under it; not at all without. */
  explanations?: Explanations
}

/** The screen, and what is said above and under each hit. */
interface HitScreen extends Screen {
  sayReadings: SayReadings
  explanations: Explanations | null
}

/** Cells between ref, source and text. */
const GAP = 2

/** Screens under this many cells have no column for the source; it stands above its hits. */
const WIDE = 64

const SOURCE_MAX = 20

/** Refs that take more than one of so many parts of a line have no column of their own. */
const REF_SHARE = 4

/** Lines of a long tactic that are shown: those with matches and the one before the first. */
const LINES_MAX = 5

/** Code points of a heading or another value that are shown. */
const FIELD_MAX = 200

/** Code points of a tactic among which the lines to show are looked for, from its first match on. */
const TEXT_MAX = 20_000

/** Says of hits how a reading changed what was typed (`ehtj → 도서`), each change once, where it is first met. */
type SayReadings = (hits: readonly Hit[]) => Line[]

function createSayReadings({ columns, ambiguousWidth }: Screen): SayReadings {
  const said = new Set<string>()
  return hits => {
    const notes: string[] = []
    for (const hit of hits) {
      for (const match of hit.matches) {
        const text = matchedText(hit, match)
        const note = `${match.term} → ${text}`
        if (match.via === 'exact' || text === '' || said.has(note)) continue
        said.add(note)
        notes.push(note)
      }
    }
    return notes.length === 0 ? [] : [truncate([label(notes.join(' · '), 'dim')], columns, ambiguousWidth)]
  }
}

function fieldMatches(hit: Hit, field: string, text: string, screen: Screen): Line {
  return markField(hit, field, text, FIELD_MAX, screen)
}

function sourceOf(hit: Hit, screen: Screen): Line {
  const field = sourceField(hit)
  return field === null ? [] : fieldMatches(hit, field, sourceText(hit), screen)
}

/** Fields that matched and that are not shown anyway: `speakers: 홍길동`. */
function otherFields(hit: Hit, shown: readonly (string | null)[], screen: Screen): Line[] {
  const lines = new Map<string, Line>()
  for (const match of hit.matches) {
    const text = matchedField(hit, match)
    if (shown.includes(match.field) || text === '') continue
    const name = `${match.field}: `
    lines.set(name + text, [span(name, 'dim'), ...fieldMatches(hit, match.field, text, screen)])
  }
  return [...lines.values()]
}

function isMatched(line: Line): boolean {
  return line.some(({ styles }) => styles.includes('match'))
}

const MORE = ' …'

/** All lines of a short text; of a long one those with matches, with `…` where lines were left out. */
function shorten(lines: readonly Line[]): Line[] {
  if (lines.length <= LINES_MAX) return [...lines]
  const first = Math.max(lines.findIndex(isMatched), 0)
  const kept = new Set(first > 0 ? [first - 1, first] : [first])
  lines.forEach((line, at) => {
    if (isMatched(line) && kept.size < LINES_MAX) kept.add(at)
  })
  for (let at = first; at < lines.length && kept.size < LINES_MAX; at++) kept.add(at)
  const order = [...kept].toSorted((a, b) => a - b)
  return order.map((at, place) => {
    const line = lines[at] ?? []
    const head: Line = place === 0 && at > 0 ? [span('… ', 'dim')] : []
    const isGap = at + 1 < lines.length && order[place + 1] !== at + 1
    return [...head, ...line, ...(isGap ? [span(MORE, 'dim')] : [])]
  })
}

/**
 * The text of a hit, what else matched and is not among the fields `shown` beside it, and where it stands, as lines
 * of at most `width` cells.
 */
function layOutText(hit: Hit, width: number, shown: readonly (string | null)[], screen: HitScreen): Line[] {
  const { talk, tactic } = hit
  const { ambiguousWidth } = screen
  const [field, text] = tactic ? (['text', tactic.text] as const) : (['title', talk.title] as const)
  const room = width - 2 * cells(MORE, ambiguousWidth)
  const part = windowOf(text, matchesIn([hit], field, text), TEXT_MAX)
  const marked = markMatches(part.text, part.matches, screen, { keepsLines: tactic?.kind === 'code' })
  const whole = wrap(marked, width, ambiguousWidth)
  const lines = whole.length <= LINES_MAX ? whole : shorten(wrap(marked, room, ambiguousWidth))
  const others = otherFields(hit, [field, 'section', 'columns', ...shown], screen)
  const place = truncate(placeOf(hit, shown.includes('title'), screen), width, ambiguousWidth)
  return [
    ...lines,
    ...others.flatMap(line => wrap(line, width, ambiguousWidth)),
    ...(place.length === 0 ? [] : [place]),
    ...explain(hit, width, screen),
  ]
}

/** What the hit cost, and for what: each term, how it was found and where. */
function explain(hit: Hit, width: number, { explanations, ambiguousWidth }: HitScreen): Line[] {
  const parts = explanations?.get(hit)?.map(each => [each.cost, explanationText(each)] as const)
  if (parts === undefined) return []
  return [[hit.score, 'score'] as const, ...parts].flatMap(([cost, text]) => {
    const number = costText(cost)
    const margin = number.length + 1
    return hang(
      wrap([label(text, 'dim')], width - margin, ambiguousWidth),
      [label(number, 'dim'), ...spaces(1)],
      spaces(margin),
    )
  })
}

/**
 * The headings a tactic stands under, without the title where that is shown anyway, and those of its table's columns that
 * matched: `둘째 주 › 온도 | 시간`.
 */
function placeOf(hit: Hit, isTitleShown: boolean, screen: Screen): Line {
  const names = isTitleShown ? headingsOver(hit) : (hit.tactic?.section ?? [])
  const sections = names.map(name => fieldMatches(hit, 'section', name, screen))
  const columns = matchedColumns(hit).map(name => fieldMatches(hit, 'columns', name, screen))
  const place = joinLines([...sections, joinLines(columns, ' | ')].filter(isFilled), ' › ')
  return restyle(place, 'dim')
}

const isFilled = (line: Line): boolean => line.length > 0

/** A hit behind what stands at its left, which is `margin` cells wide, with its source said beside or above it. */
function layOutHit(hit: Hit, left: Line, margin: number, screen: HitScreen): Line[] {
  return hang(layOutText(hit, screen.columns - margin, [sourceField(hit)], screen), left, spaces(margin))
}

function refSpan(hit: Hit): Span {
  return label(refOf(hit), 'ref')
}

/** What the heading of a group says of its talk. */
const HEADING_FIELDS = ['organization', 'speakers', 'title'] as const

/** Organisation, speakers and title of the talk that these hits are of, with all that matched in them. */
function talkHeading(hits: readonly Hit[], screen: Screen): Line {
  const [hit] = hits
  if (!hit) return []
  const { kind, talk, tactic, score } = hit
  const all = { kind, talk, tactic, score, matches: hits.flatMap(({ matches }) => matches) }
  const names = [
    fieldMatches(all, 'organization', talk.organization ?? '', screen),
    ...talk.speakers.map(speaker => fieldMatches(all, 'speakers', speaker, screen)),
  ].filter(isFilled)
  return [
    ...joinLines(
      names.map(name => restyle(name, 'strong')),
      ' · ',
    ),
    ...(names.length === 0 ? [] : spaces(GAP)),
    ...fieldMatches(all, 'title', talk.title, screen),
  ]
}

function widest(lines: readonly Line[], { ambiguousWidth }: Screen): number {
  return lines.reduce((width, line) => Math.max(width, lineCells(line, ambiguousWidth)), 0)
}

/** Cells of the longest ref. */
function refCells(hits: readonly Hit[], screen: Screen): number {
  return widest(
    hits.map(hit => [refSpan(hit)]),
    screen,
  )
}

/** The source in a column of its own. */
function* layOutWide(hits: readonly Hit[], refWidth: number, screen: HitScreen): Generator<Line[]> {
  // Styles take no room, but signs around a match do.
  const marked = screen.marks ? hits.map(hit => sourceOf(hit, screen)) : null
  const names = marked ?? [...new Set(hits.map(sourceText))].map(text => [label(text)])
  const nameWidth = Math.min(widest(names, screen), SOURCE_MAX)
  const nameMargin = nameWidth === 0 ? 0 : nameWidth + GAP
  for (const [at, hit] of hits.entries()) {
    const name = column(marked?.[at] ?? sourceOf(hit, screen), nameWidth, GAP, screen)
    const left = [...column([refSpan(hit)], refWidth, GAP, screen), ...name]
    yield [...screen.sayReadings([hit]), ...layOutHit(hit, left, refWidth + GAP + nameMargin, screen)]
  }
}

/** Hits in their own order; where the talk changes, its source is said first. */
function* layOutNarrow(hits: readonly Hit[], refWidth: number, screen: HitScreen): Generator<Line[]> {
  for (const [at, hit] of hits.entries()) {
    const name = truncate(sourceOf(hit, screen), screen.columns, screen.ambiguousWidth)
    const isNew = hits[at - 1]?.talk !== hit.talk && name.length > 0
    const gap = isNew && at > 0 ? [[]] : []
    const heading = isNew ? [restyle(name, 'strong')] : []
    const left = column([refSpan(hit)], refWidth, GAP, screen)
    yield [...gap, ...screen.sayReadings([hit]), ...heading, ...layOutHit(hit, left, refWidth + GAP, screen)]
  }
}

/** Refs too long for a column, on lines of their own; they are there to be typed, so they are never cut. */
function* layOutStacked(hits: readonly Hit[], screen: HitScreen): Generator<Line[]> {
  for (const [at, hit] of hits.entries()) {
    const { columns, ambiguousWidth } = screen
    const heading = wrap([refSpan(hit), ...spaces(GAP), ...sourceOf(hit, screen)], columns, ambiguousWidth)
    const text = layOutHit(hit, spaces(GAP), GAP, screen)
    yield [...(at === 0 ? [] : [[]]), ...screen.sayReadings([hit]), ...heading, ...text]
  }
}

/** Each talk once, with its tactics under it: `2.3`, or `.3` where the talk's ref is too long to say it again. */
function* layOutGroups(hits: readonly Hit[], screen: HitScreen): Generator<Line[]> {
  const { columns, ambiguousWidth } = screen
  for (const [at, group] of [...groupBy(hits, ({ talk }) => talk.path).values()].entries()) {
    const isShort = refCells(group, screen) <= columns / REF_SHARE
    const tactics = group.filter(({ tactic }) => tactic !== null)
    const refs = tactics.map(hit => [isShort ? refSpan(hit) : label(`.${hit.tactic?.number}`, 'ref')])
    const talkRef = [label(group[0]?.talk.ref ?? '', 'ref')]
    const refWidth = widest(isShort ? [talkRef, ...refs] : refs, screen)
    const heading = talkHeading(group, screen)
    const head = isShort
      ? [truncate([...column(talkRef, refWidth, GAP, screen), ...heading], columns, ambiguousWidth)]
      : [...wrap(talkRef, columns, ambiguousWidth), truncate(heading, columns, ambiguousWidth)]
    const rows = tactics.flatMap((hit, row) => {
      const text = layOutText(hit, columns - refWidth - GAP, HEADING_FIELDS, screen)
      return hang(text, column(refs[row] ?? [], refWidth, GAP, screen), spaces(refWidth + GAP))
    })
    yield [...(at === 0 ? [] : [[]]), ...screen.sayReadings(group), ...head, ...rows]
  }
}

/** Hit by hit, or talk by talk. */
function layOutHits(hits: readonly Hit[], group: HitOptions['group'], screen: HitScreen): Iterable<Line[]> {
  if (group === 'talk') return layOutGroups(hits, screen)
  const refWidth = refCells(hits, screen)
  if (refWidth > screen.columns / REF_SHARE) return layOutStacked(hits, screen)
  return screen.columns >= WIDE ? layOutWide(hits, refWidth, screen) : layOutNarrow(hits, refWidth, screen)
}

/**
 * Hits for people, best first: a ref, the organization and the text with its matches marked, long texts cut to the
 * lines that matched. Where a reading changed what was typed, a line above the first such hit says how, or, with
 * `explanations`, the lines under each hit do. Empty for no hits.
 */
export function renderHits(hits: readonly Hit[], screen: Screen, options: HitOptions): string {
  return [...hitPieces(hits, screen, options)].join('')
}

/** The same piece by piece, each laid out when it is asked for: most of a long answer is never looked at. */
export function* hitPieces(
  hits: readonly Hit[],
  screen: Screen,
  { group, explanations }: HitOptions,
): Generator<string> {
  const sayReadings = explanations === undefined ? createSayReadings(screen) : () => []
  const hitScreen = { ...screen, sayReadings, explanations: explanations ?? null }
  for (const lines of layOutHits(hits, group, hitScreen)) yield paintAll(lines, screen)
}
