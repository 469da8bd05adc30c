// The talk of the selected hit: its facts, then its tactics with the selected one marked in its place.
import type { Hit } from '../model/hit.ts'
import type { Tactic, Talk } from '../model/talk.ts'
import type { Screen } from '../views/screen.ts'
import { type Line, label, pad, restyle, spaces, span, truncate } from '../views/text.ts'
import { hang, wrap } from '../views/wrap.ts'
import { markField } from './excerpt.ts'
import { glyphsFor } from './glyphs.ts'

/** Tactics laid out on each side of the selected one; a note may have 100,000. */
const AROUND = 150
/** Code points of a tactic that are laid out. */
const TEXT_LIMIT = 4000
const HEADER_LIMIT = 500

/** Columns of a line of text that still reads well. */
const WIDTH_MAX = 100

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

/** What is to be seen of the hit's talk. `hits` are all there are: those of the same talk are marked as well. */
export function renderPreview(
  hit: Hit,
  hits: readonly Hit[],
  options: PreviewOptions,
  screen: Screen,
): Preview {
  const width = Math.min(options.width, WIDTH_MAX)
  const { lines, start, end } = layOutTalk(hit, hits, width, screen)
  const { height } = options
  const last = Math.max(lines.length - height, 0)
  // A tactic longer than the preview is shown where it matched.
  const matched = lines
    .slice(start, end)
    .findIndex(line => line.some(({ styles }) => styles.includes('match')))
  const focus = end - start > height ? start + Math.max(matched, 0) : start
  // The whole start of the talk if the tactic is on it, else the tactic with a third of the lines above it.
  const natural = end <= height ? 0 : Math.min(Math.max(focus - Math.floor(height / 3), 0), last)
  const top = Math.max(Math.min(natural + options.scroll, last), 0)
  return { lines: lines.slice(top, top + height), scroll: top - natural }
}

interface LaidOut {
  lines: Line[]
  /** Lines of the selected tactic; `end` is exclusive. */
  start: number
  end: number
}

function layOutTalk(hit: Hit, hits: readonly Hit[], width: number, screen: Screen): LaidOut {
  const { talk, tactic } = hit
  const others = new Map<Tactic | null, Hit>()
  for (const each of hits) if (each.talk === talk) others.set(each.tactic, each)
  const selected = tactic ? talk.tactics.indexOf(tactic) : 0
  const first = Math.max(selected - AROUND, 0)
  const tactics = talk.tactics.slice(first, selected + AROUND)
  const numberWidth = String(talk.tactics.length).length
  const lines = first === 0 ? headerLines(hit, width, screen) : [[label('…', 'dim')]]
  let section = first === 0 ? '' : sectionOf(talk.tactics[first - 1])
  let [start, end] = [0, 0]
  for (const each of tactics) {
    if (sectionOf(each) !== section) {
      section = sectionOf(each)
      lines.push(...sectionLines(each, width, screen))
    }
    const isSelected = each === tactic
    if (isSelected) start = lines.length
    const own = others.get(each) ?? { kind: 'tactic', talk, tactic: each, score: 0, matches: [] }
    lines.push(...tacticLines(each, own, isSelected, numberWidth, width, screen))
    if (isSelected) end = lines.length
  }
  return { lines, start, end }
}

const sectionOf = (tactic: Tactic | undefined): string => tactic?.section.join('\n') ?? ''

function sectionLines({ section }: Tactic, width: number, screen: Screen): Line[] {
  const name = section.at(-1)
  return name === undefined ? [[]] : [[], ...wrap([label(name, 'heading')], width, screen.ambiguousWidth)]
}

/** Title, who, where, about what. */
function headerLines(hit: Hit, width: number, screen: Screen): Line[] {
  const { talk } = hit
  const title = restyle(markField(hit, 'title', talk.title, HEADER_LIMIT, screen), 'title')
  const lines: Line[] = [title, ...factLines(hit, screen).map(line => restyle(line, 'dim'))]
  return [...lines.flatMap(line => wrap(line, width, screen.ambiguousWidth)), []]
}

function factLines(hit: Hit, screen: Screen): Line[] {
  const { talk } = hit
  const field = (name: string, value: string | null): Line[] =>
    value === null || value === '' ? [] : [markField(hit, name, value, HEADER_LIMIT, screen)]
  const list = (name: 'speakers' | 'tags' | 'channels'): Line[] =>
    talk[name].flatMap(value => field(name, value))
  const who = [
    ...field('organization', talk.organization),
    ...field('team', talk.team),
    ...list('speakers'),
    ...field('role', talk.role),
  ]
  const about = [...field('date', talk.date), ...list('tags'), ...list('channels')]
  return [join(who), join(about)].filter(line => line.length > 0)
}

const join = (parts: readonly Line[]): Line =>
  parts.flatMap((part, i) => (i === 0 ? part : [span(' · '), ...part]))

function tacticLines(
  tactic: Tactic,
  hit: Hit,
  isSelected: boolean,
  numberWidth: number,
  width: number,
  screen: Screen,
): Line[] {
  const { ambiguousWidth } = screen
  const { pointer } = glyphsFor(screen)
  const number = pad([label(String(tactic.number), 'ref')], numberWidth, 'right', ambiguousWidth)
  const indent = Math.min(tactic.depth * 2, Math.floor(width / 4))
  const margin = 2 + numberWidth + 2 + indent
  const text = textOf(tactic, hit, screen)
  const lines = wrap(isSelected ? restyle(text, 'strong') : text, Math.max(width - margin, 4), ambiguousWidth)
  const first = [span(isSelected ? `${pointer} ` : '  ', 'pointer'), ...number, ...spaces(2 + indent)]
  return hang(lines, first, spaces(margin)).map(line => truncate(line, width, ambiguousWidth))
}

/** Code keeps its lines unless something in it matched. */
function textOf(tactic: Tactic, hit: Hit, screen: Screen): Line {
  const marked = markField(hit, 'text', tactic.text, TEXT_LIMIT, screen)
  const isPlainCode = tactic.kind === 'code' && hit.matches.every(({ field }) => field !== 'text')
  return isPlainCode ? [span(tactic.text.slice(0, TEXT_LIMIT), 'code')] : marked
}

/** `2  조직 · 이름`, for the rule above a preview. */
export function previewTitle({ talk }: { talk: Talk }): Line {
  const names = [talk.organization, talk.speakers.join(', ')].filter(Boolean).join(' · ')
  return [label(talk.ref, 'ref'), span('  '), label(names === '' ? talk.title : names)]
}
