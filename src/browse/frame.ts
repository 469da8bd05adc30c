// A picture of the state: every line of the screen, and where the cursor stands. Pure; what is drawn depends on
// nothing but the state and the screen.
import type { Screen } from '../views/screen.ts'
import {
  type Line,
  label,
  lineCells,
  pad,
  restyle,
  type Span,
  spaces,
  span,
  truncate,
  truncateStart,
} from '../views/text.ts'
import { type AmbiguousWidth, cells, cut, ELLIPSIS, graphemes } from '../views/width.ts'
import { wrap } from '../views/wrap.ts'
import type { Chip, Facet, GivenFilter } from './facets.ts'
import { glyphsFor } from './glyphs.ts'
import type { Input } from './input.ts'
import { type HelpEntry, helpEntries, hints } from './key-bindings.ts'
import { type Area, DIVIDER, type Layout, layOut } from './layout.ts'
import { renderFacetList, renderHitList } from './list.ts'
import { type PreviewLayout, previewTitle, renderPreview } from './preview.ts'
import { isStale, knownOf, lineOf, type State, selectedHit } from './state.ts'

export interface Frame {
  /** Cells of a row of the screen. */
  columns: number
  /** One for each row, none wider than it. */
  lines: readonly Line[]
  /** The cell of the cursor, from 0; null where nothing is typed. */
  cursor: { column: number; row: number } | null
  /** How far preview and help could be scrolled of what the state asked for. */
  scroll: number
  helpTop: number | null
}

/** What is shown besides the state. */
export interface Scene {
  /** What the library says of itself, shown while nothing is typed. */
  title: string | null
  /** Null until what lays out talks has been loaded. */
  preview: PreviewLayout | null
}

export function renderFrame(state: State, scene: Scene, screen: Screen): Frame {
  const layout = layOut(state.size)
  const { line, cursor } = promptLine(state, layout.list.width, screen)
  const lines: Line[] = Array.from({ length: state.size.rows }, () => [])
  lines[0] = line
  if (layout.statusRow !== null) lines[layout.statusRow] = statusLine(state, layout, scene, screen)
  if (layout.hintRow !== null) lines[layout.hintRow] = hintLine(state, screen)
  const { columns } = state.size
  const fitted = (): Line[] =>
    lines.slice(0, state.size.rows).map(each => truncate(each, columns, screen.ambiguousWidth))
  if (state.helpTop !== null) {
    const helpTop = putHelp(lines, state, layout, screen)
    return { columns, lines: fitted(), cursor: null, scroll: state.scroll, helpTop }
  }
  for (const [i, each] of listLines(state, layout, screen).entries()) lines[layout.list.top + i] = each
  const scroll = putPreview(lines, state, layout, scene, screen)
  return { columns, lines: fitted(), cursor: { column: cursor, row: 0 }, scroll, helpTop: null }
}

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  tags: 'tag',
  organization: 'organization',
  speakers: 'speaker',
}

/** The line that is typed into, and how many were found, both above the list; with the cursor's column. */
function promptLine(state: State, columns: number, screen: Screen): { line: Line; cursor: number } {
  const { ambiguousWidth } = screen
  const { pointer } = glyphsFor(screen)
  const name = state.facets && columns >= 30 ? `${FACET_NAMES[state.facets.facet]} ` : ''
  const prompt: Line = [span(name), span(`${pointer} `, 'pointer')]
  const promptCells = lineCells(prompt, ambiguousWidth)
  const count = countLine(state)
  const countCells = lineCells(count, ambiguousWidth)
  const hasCount = columns >= promptCells + countCells + 12
  // The cursor needs a cell behind the text, and the count a space before it.
  const room = Math.max(columns - promptCells - 1 - (hasCount ? countCells + 1 : 0), 1)
  const { text, cursor } = visiblePart(lineOf(state), room, ambiguousWidth)
  const left = [...prompt, span(text)]
  const line = hasCount ? [...pad(left, columns - countCells, 'left', ambiguousWidth), ...count] : left
  return { line, cursor: Math.min(promptCells + cursor, columns - 1) }
}

/** As much of the line as fits around its cursor, and the cells before the cursor. */
function visiblePart(
  { text, at }: Input,
  room: number,
  ambiguousWidth: AmbiguousWidth,
): { text: string; cursor: number } {
  const before = span(text.slice(0, at)).text
  const mark = cells(ELLIPSIS, ambiguousWidth) < room ? ELLIPSIS : ''
  const shown = [...graphemes(before)]
  let width = cells(before, ambiguousWidth)
  let head = ''
  while (width > room && shown.length > 0) {
    if (head === '') width += cells(mark, ambiguousWidth)
    head = mark
    width -= cells(shown.shift() ?? '', ambiguousWidth)
  }
  const tail = cut(span(text.slice(at)).text, room - width, ambiguousWidth)
  return { text: head + shown.join('') + tail, cursor: width }
}

function countLine(state: State): Line {
  const { answer, facets, marked, input } = state
  const known = knownOf(state)
  const countOf = (found: string): string =>
    known === 'none' ? '…' : known === 'part' ? `${found} …` : found
  if (facets) return [label(countOf(String(facets.values.length)), 'dim')]
  const isWide = state.size.columns >= 40
  const noun = input.text.trim() === '' ? (answer.total === 1 ? 'talk' : 'talks') : 'found'
  const number = answer.total.toLocaleString('en-US')
  const chosen = marked.length === 0 ? '' : isWide ? `${marked.length} marked · ` : `${marked.length}/`
  return [label(chosen + countOf(isWide ? `${number} ${noun}` : number), 'dim')]
}

const CHIP_SIGNS: { readonly [facet in Facet]?: string } = { tags: '#', speakers: '@' }

const chipSpan = ({ facet, value }: Chip | GivenFilter): Span =>
  label(`[${(facet && CHIP_SIGNS[facet]) ?? ''}${value}]`, 'ref')

/** The line under the typed one: what was just done or is to be said, and above a preview on its right where that is from. */
function statusLine(state: State, layout: Layout, scene: Scene, screen: Screen): Line {
  const { ambiguousWidth } = screen
  const { list, preview, place } = layout
  const hit = selectedHit(state)
  if (state.message !== null) {
    // Of what begins with a path the end says what is wrong.
    const message = [label(state.message, 'strong')]
    const isPath = state.message.startsWith('/')
    return [
      ...spaces(2),
      ...(isPath ? truncateStart(message, state.size.columns - 2, ambiguousWidth) : message),
    ]
  }
  const said = saidLine(state, layout, scene, screen)
  if (preview === null || place === 'below' || hit === null || state.helpTop !== null) return said
  return [
    ...pad(truncate(said, list.width, ambiguousWidth), preview.left, 'left', ambiguousWidth),
    ...previewTitle(hit),
  ]
}

/** The filters, and how the query was read; else what library this is. */
function saidLine(state: State, { list, preview }: Layout, { title }: Scene, screen: Screen): Line {
  const { answer, chips, filters, facets, input } = state
  const text = (line: Line): Line => truncate([span('  '), ...line], list.width, screen.ambiguousWidth)
  if (facets) return text([label('only talks with …', 'dim')])
  const readings = answer.readings.map(({ term, text: read }) => `${term} → ${read}`)
  const notes = answer.note === null ? readings : [answer.note, ...readings]
  const said = isStale(state) ? '' : [...new Set(notes)].join(' · ')
  const parts = [...[...filters, ...chips].map(chipSpan), ...(said === '' ? [] : [label(said, 'dim')])]
  if (parts.length > 0) return text(parts.flatMap((part, i) => (i === 0 ? [part] : [span(' '), part])))
  const hit = selectedHit(state)
  if (input.text === '') return title === null ? [] : text([label(title, 'dim')])
  return preview === null && hit !== null ? text(restyle(previewTitle(hit), 'dim')) : []
}

function hintLine(state: State, screen: Screen): Line {
  const entries =
    state.helpTop === null ? hints(state.mode, state.facets !== null) : [{ keys: 'any key', meaning: 'back' }]
  const parts = entries.map(({ keys, meaning }): Line => [label(keys, 'ref'), span(` ${meaning}`, 'dim')])
  const line: Span[] = [span('  ')]
  for (const part of parts) {
    const gap = line.length === 1 ? [] : spaces(3)
    if (lineCells([...line, ...gap, ...part], screen.ambiguousWidth) > state.size.columns) break
    line.push(...gap, ...part)
  }
  return line
}

function listLines(state: State, { list }: Layout, screen: Screen): Line[] {
  const lines = state.facets
    ? renderFacetList(state, state.facets, list, screen)
    : renderHitList(state, list, screen)
  if (lines.length > 0 || list.height === 0) return lines
  return knownOf(state) === 'all' ? nothingLines(state, list, screen) : []
}

/** That nothing was found, and why, as far as the query tells. */
function nothingLines(
  { answer, facets }: State,
  { width, height }: Area,
  { ambiguousWidth }: Screen,
): Line[] {
  const texts = ['nothing found', ...(facets ? [] : answer.reasons)]
  const lines = texts.flatMap(text => wrap([label(text, 'dim')], Math.max(width - 2, 1), ambiguousWidth))
  return lines.slice(0, height).map(line => truncate([span('  '), ...line], width, ambiguousWidth))
}

/** Draws the preview into `lines`; gives the scrolling there was room for. */
function putPreview(
  lines: Line[],
  state: State,
  layout: Layout,
  { preview: talks }: Scene,
  screen: Screen,
): number {
  const { list, preview, place } = layout
  const { ambiguousWidth } = screen
  const hit = selectedHit(state)
  if (preview === null) return 0
  const glyphs = glyphsFor(screen)
  const text =
    hit === null || talks === null
      ? { lines: [], scroll: 0 }
      : renderPreview(hit, state.answer.hits, talks, { ...preview, scroll: state.scroll }, screen)
  if (place === 'below') {
    lines[preview.top - 1] = ruleLine(hit === null ? [] : previewTitle(hit), state.size.columns, screen)
    text.lines.forEach((line, i) => {
      lines[preview.top + i] = line
    })
    return text.scroll
  }
  for (let i = 0; i < preview.height; i++) {
    const left = truncate(lines[list.top + i] ?? [], list.width, ambiguousWidth)
    const divider = pad([span(` ${glyphs.vertical}`, 'dim')], DIVIDER, 'left', ambiguousWidth)
    lines[list.top + i] = [
      ...pad(left, list.width, 'left', ambiguousWidth),
      ...divider,
      ...(text.lines[i] ?? []),
    ]
  }
  return text.scroll
}

/** `── 2  조직 · 이름 ────`. */
function ruleLine(title: Line, columns: number, screen: Screen): Line {
  const { horizontal } = glyphsFor(screen)
  const { ambiguousWidth } = screen
  const head = [
    span(`${horizontal}${horizontal}`, 'dim'),
    ...(title.length === 0 ? [] : [span(' '), ...title, span(' ')]),
  ]
  const shown = truncate(head, columns, ambiguousWidth)
  const room = columns - lineCells(shown, ambiguousWidth)
  return [...shown, span(horizontal.repeat(room), 'dim')]
}

/** Draws the help over list and preview; gives the line it could be scrolled to. */
function putHelp(lines: Line[], state: State, layout: Layout, screen: Screen): number {
  const height = state.size.rows - layout.list.top - (layout.hintRow === null ? 0 : 1)
  const all = helpEntries(state.mode).flatMap(entry => helpLines(entry, state.size.columns, screen))
  const top = Math.max(Math.min(state.helpTop ?? 0, all.length - height), 0)
  all.slice(top, top + height).forEach((line, i) => {
    lines[layout.list.top + i] = line
  })
  return top
}

const HELP_KEYS_WIDTH = 33

function helpLines({ keys, meaning }: HelpEntry, columns: number, screen: Screen): Line[] {
  const { ambiguousWidth } = screen
  const name = label(keys, 'ref')
  const isWide = columns >= HELP_KEYS_WIDTH + 47
  const lines: Line[] = isWide
    ? [[...spaces(2), ...pad([name], HELP_KEYS_WIDTH, 'left', ambiguousWidth), label(meaning)]]
    : [[name], [span('  '), ...restyle([label(meaning)], 'dim')]]
  return lines.map(line => truncate(line, columns, ambiguousWidth))
}
