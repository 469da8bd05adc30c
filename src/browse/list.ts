// The list of the full-screen view: hits, or the values of a facet, one line each.
import { type Hit, sourceField, sourceText } from '../model/hit.ts'
import { refOf } from '../model/ref.ts'
import { cutApart } from '../views/apart.ts'
import { markField } from '../views/matches.ts'
import type { Screen } from '../views/screen.ts'
import { column, type Line, label, lineCells, pad, restyle, span, truncate } from '../views/text.ts'
import { excerptLine } from './excerpt.ts'
import { hasChip } from './facets.ts'
import { glyphsFor } from './glyphs.ts'
import { isSameHit } from './hit-identity.ts'
import type { Area } from './layout.ts'
import type { FacetList, State } from './state.ts'

const GAP = 2
const NAME_MIN = 8
/** A name takes as many, or of a wide screen this share. */
const NAME_MAX = 18
const NAME_SHARE = 0.2
/** As much of a line as a ref may take, and as refs and names may together. */
const REF_SHARE = 0.25
const LABELS_SHARE = 0.5
/** A ref may take as many cells on any but the narrowest screens. */
const REF_ROOM = 6
/** Hits whose refs and names decide how wide the columns are, so that scrolling does not move them. */
const SAMPLE = 100
/** The share of rows that is most of them; the few others are cut for these. */
const MOST = 0.75
/** Code points of a text that a line can show at most, with room for what is cut. */
const TEXT_LIMIT = 2000

interface Columns {
  ref: number
  /** 0 for no column. */
  name: number
  text: number
}

/** Cells that the texts of hits need, from the least on. */
function needs(hits: readonly Hit[], lineFor: (hit: Hit) => Line, screen: Screen): number[] {
  return hits
    .slice(0, SAMPLE)
    .map(hit => lineCells(lineFor(hit), screen.ambiguousWidth))
    .sort((a, b) => a - b)
}

/** What is enough for this share of them. */
const enough = (needed: readonly number[], share: number): number =>
  needed[Math.ceil(needed.length * share) - 1] ?? 0

function columnsFor(hits: readonly Hit[], width: number, margin: number, screen: Screen): Columns {
  const refMax = Math.min(Math.max(width * REF_SHARE, REF_ROOM), width * LABELS_SHARE)
  const refs = needs(hits, hit => [label(refOf(hit))], screen)
  const ref = Math.min(enough(refs, 1), Math.floor(refMax))
  const room = Math.floor(width * LABELS_SHARE) - margin - ref - 2 * GAP
  const names = needs(hits, hit => [label(sourceText(hit))], screen)
  const name =
    room < NAME_MIN ? 0 : Math.min(enough(names, 1), Math.max(NAME_MAX, Math.floor(width * NAME_SHARE)), room)
  const text = Math.max(width - margin - ref - GAP - (name === 0 ? 0 : name + GAP), 0)
  // Tactics take all there is room for.
  if (hits.slice(0, SAMPLE).some(({ tactic }) => tactic !== null)) return { ref, name, text }
  // What titles leave is for the refs: what most titles leave for most refs, and what all do for all.
  const titles = needs(hits, hit => textLine(hit, { ref, name, text }, screen), screen)
  const wanted = [MOST, 1].map(share => Math.min(enough(refs, share) - ref, text - enough(titles, share)))
  const more = Math.max(0, ...wanted)
  return { ref: ref + more, name, text: text - more }
}

/** The refs of hits in so many cells each. Of one that is too long the talk's is cut, not the number of the tactic. */
function fitRefs(hits: readonly Hit[], width: number, { ambiguousWidth }: Screen): string[] {
  const talkRefs = hits.map(({ talk }) => label(talk.ref).text)
  const cuts = new Map<number, readonly string[]>()
  return hits.map(({ tactic }, at) => {
    const number = tactic ? `.${tactic.number}` : ''
    const room = width - number.length
    const cut = cuts.get(room) ?? cutApart(talkRefs, room, ambiguousWidth)
    cuts.set(room, cut)
    return (cut[at] ?? '') + number
  })
}

function nameLine(hit: Hit, screen: Screen): Line {
  const field = sourceField(hit)
  return field === null ? [] : markField(hit, field, sourceText(hit), TEXT_LIMIT, screen)
}

/** A tactic's text around its match; a talk's title, and those who gave it that are not named before it. */
function textLine(hit: Hit, { name, text }: Columns, screen: Screen): Line {
  const { talk, tactic } = hit
  if (tactic) return excerptLine(markField(hit, 'text', tactic.text, TEXT_LIMIT, screen), text, screen)
  const title = restyle(markField(hit, 'title', talk.title, TEXT_LIMIT, screen), 'title')
  const isNamed = name > 0 && sourceField(hit) === 'speakers'
  const speakers = talk.speakers
    .slice(isNamed ? 1 : 0)
    .flatMap(
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
  const shown = hits.slice(state.top, state.top + area.height)
  const refs = fitRefs(shown, columns.ref, screen)
  return shown.map((hit, i): Line => {
    const isSelected = state.top + i === state.selected
    const isMarked = hasMarks && state.marked.some(each => isSameHit(each, hit))
    const text = truncate(textLine(hit, columns, screen), columns.text, screen.ambiguousWidth)
    return [
      span(isSelected ? `${glyphs.pointer} ` : '  ', 'pointer'),
      ...(hasMarks ? [span(isMarked ? `${glyphs.mark} ` : '  ', 'pointer')] : []),
      ...column([label(refs[i] ?? '', 'ref')], columns.ref, GAP, screen),
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
