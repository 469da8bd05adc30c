// The list of the full-screen view: hits, or the values of a facet, one line each.
import { type Hit, sourceField, sourceText } from '../model/hit.ts'
import type { Screen } from '../views/screen.ts'
import { column, type Line, label, lineCells, pad, restyle, span, truncate } from '../views/text.ts'
import { excerptLine, markField } from './excerpt.ts'
import { hasChip } from './facets.ts'
import { glyphsFor } from './glyphs.ts'
import type { Area } from './layout.ts'
import { type FacetList, isSameHit, type State } from './state.ts'

const GAP = 2
const NAME_MIN = 8
const NAME_MAX = 18
/** As much of a line as refs and names may take: more where a ref alone does not say whose talk it is. */
const LABELS_SHARE = 0.45
const SHORT_LABELS_SHARE = 0.5
/** Hits whose refs and names decide how wide the columns are, so that scrolling does not move them. */
const SAMPLE = 100
/** Code points of a text that a line can show at most, with room for what is cut. */
const TEXT_LIMIT = 2000

/** A ref, or of one too long for its column what tells tactics of a talk apart, as `show` has it in its margin: `.3`. */
function refOf({ talk, tactic }: Hit, isShort: boolean): string {
  const number = tactic ? `.${tactic.number}` : ''
  return isShort ? number : talk.ref + number
}

interface Columns {
  ref: number
  areRefsShort: boolean
  /** 0 for no column. */
  name: number
  text: number
}

function widest(hits: readonly Hit[], textOf: (hit: Hit) => string, screen: Screen): number {
  let width = 0
  for (const hit of hits.slice(0, SAMPLE)) {
    width = Math.max(width, lineCells([label(textOf(hit))], screen.ambiguousWidth))
  }
  return width
}

function columnsFor(hits: readonly Hit[], width: number, margin: number, screen: Screen): Columns {
  const refMax = Math.max(Math.floor(width / 4), 3)
  const refCells = (isShort: boolean): number => widest(hits, hit => refOf(hit, isShort), screen)
  const areRefsShort = refCells(false) > refMax
  const ref = areRefsShort ? Math.min(refCells(true), refMax) : refCells(false)
  const refs = ref === 0 ? 0 : ref + GAP
  const share = areRefsShort ? SHORT_LABELS_SHARE : LABELS_SHARE
  const room = Math.floor(width * share) - margin - refs - GAP
  const name = room < NAME_MIN ? 0 : Math.min(widest(hits, sourceText, screen), NAME_MAX, room)
  const text = width - margin - refs - (name === 0 ? 0 : name + GAP)
  return { ref, areRefsShort, name, text: Math.max(text, 0) }
}

function nameLine(hit: Hit, screen: Screen): Line {
  const field = sourceField(hit)
  return field === null ? [] : markField(hit, field, sourceText(hit), TEXT_LIMIT, screen)
}

/** A tactic's text around its match; a talk's title, and who gave it. */
function textLine(hit: Hit, width: number, screen: Screen): Line {
  const { talk, tactic } = hit
  if (tactic) return excerptLine(markField(hit, 'text', tactic.text, TEXT_LIMIT, screen), width, screen)
  const title = restyle(markField(hit, 'title', talk.title, TEXT_LIMIT, screen), 'title')
  const speakers = talk.speakers.flatMap(
    (speaker, i): Line => [
      span(i === 0 ? '  ' : ', '),
      ...markField(hit, 'speakers', speaker, TEXT_LIMIT, screen),
    ],
  )
  return [...title, ...restyle(speakers, 'dim')]
}

/** The hits as the lines of an area, the selected one pointed at. */
export function renderHitList(state: State, area: Area, screen: Screen): Line[] {
  const { hits } = state.answer
  const glyphs = glyphsFor(screen)
  const hasMarks = state.mode === 'pick'
  const columns = columnsFor(hits, area.width, hasMarks ? 4 : 2, screen)
  return hits.slice(state.top, state.top + area.height).map((hit, i): Line => {
    const isSelected = state.top + i === state.selected
    const isMarked = hasMarks && state.marked.some(each => isSameHit(each, hit))
    const text = truncate(textLine(hit, columns.text, screen), columns.text, screen.ambiguousWidth)
    return [
      span(isSelected ? `${glyphs.pointer} ` : '  ', 'pointer'),
      ...(hasMarks ? [span(isMarked ? `${glyphs.mark} ` : '  ', 'pointer')] : []),
      ...column([label(refOf(hit, columns.areRefsShort), 'ref')], columns.ref, GAP, screen),
      ...restyle(column(nameLine(hit, screen), columns.name, GAP, screen), 'dim'),
      ...(isSelected ? restyle(text, 'strong') : text),
    ]
  })
}

/** The values of a facet as the lines of an area: chosen ones ticked, with the number of their talks. */
export function renderFacetList(state: State, list: FacetList, area: Area, screen: Screen): Line[] {
  const glyphs = glyphsFor(screen)
  const { ambiguousWidth } = screen
  const shown = list.values.slice(list.top, list.top + area.height)
  const width = Math.min(
    Math.max(
      0,
      ...list.values.slice(0, SAMPLE).map(({ value }) => lineCells([label(value)], ambiguousWidth)),
    ),
    Math.max(area.width - 12, 4),
  )
  return shown.map(({ value, count }, i): Line => {
    const isSelected = list.top + i === list.selected
    const isChosen = hasChip(state.chips, { facet: list.facet, value })
    const text = pad(truncate([label(value)], width, ambiguousWidth), width, 'left', ambiguousWidth)
    return truncate(
      [
        span(isSelected ? `${glyphs.pointer} ` : '  ', 'pointer'),
        span(isChosen ? `${glyphs.mark} ` : '  ', 'pointer'),
        ...(isSelected ? restyle(text, 'strong') : text),
        ...pad([label(String(count), 'dim')], 6, 'right', ambiguousWidth),
      ],
      area.width,
      ambiguousWidth,
    )
  })
}
