// The list of the full-screen view: hits, or the values of a facet, one line each.
import type { Hit } from '../model/hit.ts'
import type { Screen } from '../views/screen.ts'
import { type Line, label, lineCells, pad, restyle, spaces, span, truncate } from '../views/text.ts'
import { bringMatchIntoView, markField } from './excerpt.ts'
import { hasChip } from './facets.ts'
import { glyphsFor } from './glyphs.ts'
import type { Area } from './layout.ts'
import { type FacetList, isSameHit, type State } from './state.ts'

const GAP = 2
/** Lists narrower than this many cells have no column for the organisation. */
const NAMES_MIN = 60
const NAME_MAX = 18
/** Hits whose refs and names decide how wide the columns are, so that scrolling does not move them. */
const SAMPLE = 200
/** Code points of a text that a line can show at most, with room for what is cut. */
const TEXT_LIMIT = 2000

const refOf = ({ talk, tactic }: Hit): string => (tactic ? `${talk.ref}.${tactic.number}` : talk.ref)

const nameOf = ({ talk }: Hit): string => talk.organization ?? talk.speakers[0] ?? ''

interface Columns {
  ref: number
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
  const ref = Math.min(widest(hits, refOf, screen), Math.max(Math.floor(width / 4), 3))
  const name = width < NAMES_MIN ? 0 : Math.min(widest(hits, nameOf, screen), NAME_MAX)
  const text = width - margin - ref - GAP - (name === 0 ? 0 : name + GAP)
  return { ref, name, text: Math.max(text, 0) }
}

const cell = (line: Line, width: number, screen: Screen): Line =>
  pad(truncate(line, width, screen.ambiguousWidth), width, 'left', screen.ambiguousWidth)

function nameLine(hit: Hit, screen: Screen): Line {
  const field = hit.talk.organization === null ? 'speakers' : 'organization'
  return markField(hit, field, nameOf(hit), TEXT_LIMIT, screen)
}

/** A tactic's text around its match; a talk's title, and who gave it. */
function textLine(hit: Hit, width: number, screen: Screen): Line {
  const { talk, tactic } = hit
  if (tactic)
    return bringMatchIntoView(markField(hit, 'text', tactic.text, TEXT_LIMIT, screen), width, screen)
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
      ...cell([label(refOf(hit), 'ref')], columns.ref, screen),
      ...spaces(GAP),
      ...(columns.name === 0
        ? []
        : [...restyle(cell(nameLine(hit, screen), columns.name, screen), 'dim'), ...spaces(GAP)]),
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
    const text = cell([label(value)], width, screen)
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
