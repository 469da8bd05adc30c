// What a search found: each hit with its ref, its organisation and its text, the matches marked.
import type { Hit } from '../model/hit.ts'
import { markMatches, matchedField, matchedText } from './matches.ts'
import type { Screen } from './screen.ts'
import {
  type Line,
  label,
  lineCells,
  pad,
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
}

/** Cells between ref, organisation and text. */
const GAP = 2

/** Screens under this many cells have no column for the organisation; it stands above its hits. */
const WIDE = 64

const ORGANIZATION_MAX = 20

/** Lines of a long tactic that are shown: those with matches and the one before the first. */
const LINES_MAX = 5

function refOf({ talk, tactic }: Hit): string {
  return tactic ? `${talk.ref}.${tactic.number}` : talk.ref
}

/** How a reading changed what was typed: `thtuf → 소셜`. Each is said once. */
function readingNotes(hits: readonly Hit[]): string[] {
  const notes = new Set<string>()
  for (const hit of hits) {
    for (const match of hit.matches) {
      const text = matchedText(hit, match)
      if (match.via !== 'exact' && text !== '') notes.add(`${match.term} → ${text}`)
    }
  }
  return [...notes]
}

function fieldMatches(hit: Hit, field: string, text: string, screen: Screen): Line {
  const matches = hit.matches.filter(match => match.field === field && matchedField(hit, match) === text)
  return markMatches(text, matches, screen)
}

function organizationOf(hit: Hit, screen: Screen): Line {
  const name = hit.talk.organization ?? hit.talk.speakers[0] ?? ''
  return fieldMatches(hit, hit.talk.organization === null ? 'speakers' : 'organization', name, screen)
}

/** Fields that matched and that the hit's text and organisation do not show: `speaker: 정희연`. */
function otherFields(hit: Hit, shown: readonly string[], screen: Screen): Line[] {
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

/** The text of a hit and what else matched, as lines of at most `width` cells. */
function layOutText(hit: Hit, width: number, isOrganizationShown: boolean, screen: Screen): Line[] {
  const { talk, tactic } = hit
  const [field, text] = tactic ? (['text', tactic.text] as const) : (['title', talk.title] as const)
  const room = width - 2 * cells(MORE, screen.ambiguousWidth)
  const marked = fieldMatches(hit, field, text, screen)
  const whole = wrap(marked, width, screen.ambiguousWidth)
  const lines = whole.length <= LINES_MAX ? whole : shorten(wrap(marked, room, screen.ambiguousWidth))
  const shown = isOrganizationShown ? [field, 'organization'] : [field]
  const others = otherFields(hit, shown, screen).flatMap(line => wrap(line, width, screen.ambiguousWidth))
  const section = tactic?.section.join(' › ') ?? ''
  const place = section === '' ? [] : [truncate([label(section, 'dim')], width, screen.ambiguousWidth)]
  return [...lines, ...others, ...place]
}

function column(line: Line, width: number, screen: Screen): Line {
  return [
    ...pad(truncate(line, width, screen.ambiguousWidth), width, 'left', screen.ambiguousWidth),
    ...spaces(GAP),
  ]
}

function refSpan(hit: Hit): Span {
  return label(refOf(hit), 'ref')
}

/** Organisation, speakers and title of the talk that these hits are of, with all that matched in them. */
function talkHeading(hits: readonly Hit[], refWidth: number, screen: Screen): Line {
  const [hit] = hits
  if (!hit) return []
  const all = { ...hit, matches: hits.flatMap(({ matches }) => matches) }
  const { talk } = hit
  const names = [
    fieldMatches(all, 'organization', talk.organization ?? '', screen),
    ...talk.speakers.map(speaker => fieldMatches(all, 'speakers', speaker, screen)),
  ].filter(name => name.length > 0)
  const line = [
    ...column([label(talk.ref, 'ref')], refWidth, screen),
    ...names.flatMap((name, at) => [...(at === 0 ? [] : [span(' · ')]), ...restyle(name, 'strong')]),
    ...(names.length === 0 ? [] : spaces(GAP)),
    ...fieldMatches(all, 'title', talk.title, screen),
  ]
  return truncate(line, screen.columns, screen.ambiguousWidth)
}

function groupByTalk(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.talk.path)
    if (group) group.push(hit)
    else groups.set(hit.talk.path, [hit])
  }
  return [...groups.values()]
}

function widest(lines: readonly Line[], limit: number, screen: Screen): number {
  let width = 0
  for (const line of lines) width = Math.max(width, lineCells(line, screen.ambiguousWidth))
  return Math.min(width, limit)
}

/** The organisation in a column of its own. */
function layOutWide(hits: readonly Hit[], refWidth: number, screen: Screen): Line[] {
  const names = hits.map(hit => organizationOf(hit, screen))
  const nameWidth = widest(names, ORGANIZATION_MAX, screen)
  const nameMargin = nameWidth === 0 ? 0 : nameWidth + GAP
  const margin = refWidth + GAP + nameMargin
  return hits.flatMap((hit, at) => {
    const name = nameWidth === 0 ? [] : column(names[at] ?? [], nameWidth, screen)
    const left = [...column([refSpan(hit)], refWidth, screen), ...name]
    return hang(layOutText(hit, screen.columns - margin, true, screen), left, spaces(margin))
  })
}

function layOutUnder(hits: readonly Hit[], refWidth: number, screen: Screen): Line[] {
  const margin = refWidth + GAP
  return hits.flatMap(hit => {
    const left = column([refSpan(hit)], refWidth, screen)
    return hang(layOutText(hit, screen.columns - margin, true, screen), left, spaces(margin))
  })
}

/** Hits in their own order; where the talk changes, its organisation is said first. */
function layOutNarrow(hits: readonly Hit[], refWidth: number, screen: Screen): Line[] {
  return hits.flatMap((hit, at) => {
    const name = truncate(organizationOf(hit, screen), screen.columns, screen.ambiguousWidth)
    const isNew = hits[at - 1]?.talk !== hit.talk && name.length > 0
    const heading = isNew ? [...(at === 0 ? [] : [[]]), restyle(name, 'strong')] : []
    return [...heading, ...layOutUnder([hit], refWidth, screen)]
  })
}

/** Refs too long for a column, on lines of their own; they are there to be typed, so they are never cut. */
function layOutStacked(hits: readonly Hit[], screen: Screen): Line[] {
  return hits.flatMap((hit, at) => {
    const { columns, ambiguousWidth } = screen
    const heading = wrap(
      [refSpan(hit), ...spaces(GAP), ...organizationOf(hit, screen)],
      columns,
      ambiguousWidth,
    )
    const text = layOutText(hit, columns - GAP, true, screen)
    return [...(at === 0 ? [] : [[]]), ...heading, ...hang(text, spaces(GAP), spaces(GAP))]
  })
}

function refCells(hits: readonly Hit[], screen: Screen): number {
  return widest(
    hits.map(hit => [refSpan(hit)]),
    Number.POSITIVE_INFINITY,
    screen,
  )
}

function layOutGroups(hits: readonly Hit[], screen: Screen): Line[] {
  return groupByTalk(hits).flatMap((group, at) => {
    const refWidth = Math.min(refCells(group, screen), Math.floor(screen.columns / 2))
    const tactics = group.filter(({ tactic }) => tactic !== null)
    const heading = talkHeading(group, refWidth, screen)
    return [...(at === 0 ? [] : [[]]), heading, ...layOutUnder(tactics, refWidth, screen)]
  })
}

function layOutHits(hits: readonly Hit[], group: HitOptions['group'], screen: Screen): Line[] {
  const refWidth = refCells(hits, screen)
  if (refWidth > screen.columns / 4) return layOutStacked(hits, screen)
  if (group === 'talk') return layOutGroups(hits, screen)
  return screen.columns >= WIDE ? layOutWide(hits, refWidth, screen) : layOutNarrow(hits, refWidth, screen)
}

/**
 * Hits for people, best first: a ref, the organisation and the text with its matches marked, long texts cut to the
 * lines that matched. Where a reading changed what was typed, the first line says how. Empty for no hits.
 */
export function renderHits(hits: readonly Hit[], screen: Screen, { group }: HitOptions): string {
  const notes = readingNotes(hits)
  const note = truncate([label(notes.join(' · '), 'dim')], screen.columns, screen.ambiguousWidth)
  return paintAll([...(notes.length === 0 ? [] : [note]), ...layOutHits(hits, group, screen)], screen)
}
