// Markdown on a screen: markdown-it's tokens as lines. Nothing of the source is lost but comments, whatever its nesting.
import type { Token } from 'markdown-it'
import { type Highlight, layOutCode } from './code.ts'
import { type Align, type GridRow, layOutGrid } from './grid.ts'
import { isBreaks, readableUrl, renderInline } from './inline.ts'
import type { Screen } from './screen.ts'
import { type Line, lineCells, pad, restyle, type Span, spaces, span } from './text.ts'
import { cells } from './width.ts'
import { hang, ROOM_MIN, wrap } from './wrap.ts'

/** A line on the screen. */
export interface Row {
  line: Line
  /** The line of the source (from 0) on which the block starts whose first row this is; null for all other rows. */
  start: number | null
}

/** A token that opens something, with what is in it up to the one that closes it. */
interface Node {
  token: Token
  children: Node[]
}

/** Marks in the text of a block what is to be marked there: the block is known by the token that opens it. */
export type Mark = (line: Line, block: Token) => Line

interface Context {
  screen: Screen
  highlight: Highlight | null
  mark: Mark
  /** How many lists are around. */
  listDepth: number
}

const BULLETS = ['•', '-', '·']

/** Of tokens that open nothing. */
const NO_NODES: Node[] = []

/** Nests the tokens of what is shown by their `nesting`. The parser's limit keeps the depth under 100. */
function nest(tokens: readonly Token[]): Node[] {
  const root: Node[] = []
  const open: Node[][] = [root]
  for (const token of tokens) {
    if (token.type === 'comment') continue
    if (token.nesting < 0) {
      if (open.length > 1) open.pop()
      continue
    }
    const children: Node[] = token.nesting > 0 ? [] : NO_NODES
    open.at(-1)?.push({ token, children })
    if (token.nesting > 0) open.push(children)
  }
  return root
}

const BLANK: Row = { line: [], start: null }

/** Lines of a leaf block; the first one says where the block starts. */
function leaf(lines: readonly Line[], { map }: Token): Row[] {
  return lines.map((line, at) => ({ line, start: at === 0 ? (map?.[0] ?? null) : null }))
}

function inlineSpans(nodes: readonly Node[], screen: Screen): Span[] {
  return nodes.flatMap(({ token }) => renderInline(token.children ?? [], screen))
}

/** Rows of an inner block behind its marker. */
function indent(rows: readonly Row[], first: Line, rest: Line): Row[] {
  return rows.map((row, at) => ({ ...row, line: [...(at === 0 ? first : rest), ...row.line] }))
}

class Renderer {
  private readonly context: Context

  constructor(context: Context) {
    this.context = context
  }

  /** `lead` is a marker that stands before the first block's text, where there is no room to stand beside all. */
  blocks(nodes: readonly Node[], width: number, lead: Line = []): Row[] {
    const rows: Row[] = []
    let isTightBefore = true
    let isTitleBefore = false
    for (const [at, node] of nodes.entries()) {
      const block = at === 0 && lead.length > 0 ? this.ledBlock(node, lead, width) : this.block(node, width)
      if (block.length === 0) continue
      const isTight = node.token.hidden || isTitleBefore || (isTightBefore && isList(node))
      if (rows.length > 0 && !isTight) rows.push(BLANK)
      for (const row of block) rows.push(row)
      isTightBefore = node.token.hidden
      isTitleBefore = isTitle(node)
    }
    return rows
  }

  private block(node: Node, width: number): Row[] {
    const { token, children } = node
    switch (token.type) {
      case 'paragraph_open':
        return this.text(inlineSpans(children, this.context.screen), token, width)
      case 'inline':
        return this.text(renderInline(token.children ?? [], this.context.screen), token, width)
      case 'heading_open':
        return this.heading(node, width)
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(node, width)
      case 'blockquote_open':
      case 'admonition_open':
        return this.quote(node, width)
      case 'fence':
      case 'code_block':
      case 'formula_block':
        return this.code(token, width)
      case 'html_block':
        if (isBreaks(token.content)) return []
        return this.text([span(token.content.trimEnd(), 'dim')], token, width)
      case 'hr':
        return leaf([this.rule(width)], token)
      case 'table_open':
        return this.table(node, width)
      default:
        return children.length > 0
          ? this.blocks(children, width)
          : this.text([span(token.content)], token, width)
    }
  }

  private ledBlock(node: Node, lead: Line, width: number): Row[] {
    const { token, children } = node
    if (token.type === 'paragraph_open') {
      return this.text([...lead, ...inlineSpans(children, this.context.screen)], token, width)
    }
    return [...this.unbound(lead, width), ...this.block(node, width)]
  }

  /** Text that is no block of the source. */
  private unbound(text: Line, width: number): Row[] {
    return wrap(text, width, this.context.screen.ambiguousWidth).map(line => ({ line, start: null }))
  }

  private text(spans: readonly Span[], token: Token, width: number): Row[] {
    if (spans.length === 0) return []
    const { mark, screen } = this.context
    return leaf(wrap(mark(spans, token), width, screen.ambiguousWidth), token)
  }

  private heading({ token, children }: Node, width: number): Row[] {
    const { screen } = this.context
    const mark: Line = [span(`${'#'.repeat(Number(token.tag.slice(1)))} `, 'dim')]
    const text = restyle(this.context.mark(inlineSpans(children, screen), token), 'heading')
    const room = width - lineCells(mark, screen.ambiguousWidth)
    if (room < ROOM_MIN) return this.text([...mark, ...text], token, width)
    const lines = wrap(text, room, screen.ambiguousWidth)
    return leaf(hang(lines, mark, spaces(width - room)), token)
  }

  /** A line of the source as it stands. */
  unshown(text: string, width: number): Row[] {
    return this.unbound([span(text.trim(), 'dim')], width)
  }

  private rule(width: number): Line {
    const dash = cells('─', this.context.screen.ambiguousWidth)
    return [span('─'.repeat(Math.max(1, Math.floor(width / dash))), 'dim')]
  }

  private quote({ children }: Node, width: number): Row[] {
    const bar: Line = [span('│ ', 'dim')]
    const room = width - lineCells(bar, this.context.screen.ambiguousWidth)
    if (room < ROOM_MIN) return this.blocks(children, width, bar)
    return indent(this.blocks(children, room), bar, bar)
  }

  private list({ token, children: items }: Node, width: number): Row[] {
    const { ambiguousWidth } = this.context.screen
    const start = Number(token.attrGet('start') ?? 1)
    const isOrdered = token.type === 'ordered_list_open'
    const markers = items.map((item, at) => this.marker(item, isOrdered ? start + at : null))
    const widths = markers.map(marker => lineCells(marker, ambiguousWidth))
    const widest = widths.reduce((most, width) => Math.max(most, width), 0)
    const isLoose = items.some(item => item.children.some(child => isLooseParagraph(child)))
    const inner = new Renderer({ ...this.context, listDepth: this.context.listDepth + 1 })
    return items.flatMap((item, at) => {
      // Numbers end in one column; bullets and task boxes stand by themselves.
      const markerWidth = isOrdered ? widest : (widths[at] ?? 0)
      const marker = pad(markers[at] ?? [], markerWidth, 'right', ambiguousWidth)
      const rows = inner.item(item, marker, markerWidth, width)
      return isLoose && at > 0 ? [BLANK, ...rows] : rows
    })
  }

  /** The marker of an item, with the space after it: `• `, `12. `, `[x] `. */
  private marker(item: Node, number: number | null): Line {
    const task = taskOf(item)
    const bullet = BULLETS[this.context.listDepth % BULLETS.length] ?? ''
    const sign = number === null ? (task ? '' : `${bullet} `) : `${number}${item.token.markup} `
    return [span(sign, 'dim'), ...(task ? [span(`${task.markup.toLowerCase()} `)] : [])]
  }

  private item({ children }: Node, marker: Line, markerWidth: number, width: number): Row[] {
    const room = width - markerWidth
    if (room < ROOM_MIN) {
      return children.length === 0 ? this.unbound(marker, width) : this.blocks(children, width, marker)
    }
    const rows = this.blocks(children, room)
    return indent(rows.length === 0 ? [BLANK] : rows, marker, spaces(markerWidth))
  }

  private code(token: Token, width: number): Row[] {
    const { screen, highlight, mark } = this.context
    const info = token.info.trim()
    const label = info === '' ? [] : wrap([span(info, 'dim')], width, screen.ambiguousWidth)
    const look: Highlight = (code, language) =>
      mark(highlight?.(code, language) ?? [span(code, 'code')], token)
    return leaf([...label, ...layOutCode(token.content, info, width, look, screen)], token)
  }

  private table(node: Node, width: number): Row[] {
    const { screen, mark } = this.context
    const trs = node.children.flatMap(({ children }) => children)
    const rows = trs.map(
      (tr): GridRow => ({
        cells: tr.children.map(cell => mark(inlineSpans(cell.children, screen), tr.token)),
        isHead: tr.children[0]?.token.type === 'th_open',
      }),
    )
    const aligns = trs[0]?.children.map(({ token }) => alignOf(token)) ?? []
    const grid = layOutGrid(rows, aligns, width, screen)
    return trs.flatMap((tr, at) => leaf(grid[at] ?? [], tr.token))
  }
}

function isList({ token }: Node): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open'
}

/** The title of a callout, with nothing else in its paragraph. */
function isTitle({ children: [first] }: Node): boolean {
  return first?.token.children?.at(-1)?.type === 'callout_close'
}

function isLooseParagraph({ token }: Node): boolean {
  return token.type === 'paragraph_open' && !token.hidden
}

function alignOf(token: Token): Align {
  const align = /text-align:\s*(right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1]
  return align === 'right' || align === 'center' ? align : 'left'
}

/** The box with which an item begins. */
function taskOf({ children: [first] }: Node): Token | undefined {
  return first?.children[0]?.token.children?.find(({ type }) => type === 'task')
}

/** Blocks whose whole text is in their lines; what holds other blocks is not among them. */
function isLeaf({ type, map, nesting }: Token): boolean {
  return map !== null && (nesting === 0 || /^(paragraph|heading|table)_open$/.test(type))
}

/** The marks of quotes and list items at the start of a line. */
const MARKS = '[\\s>*+-]*(?:\\d{1,9}[.)][\\s>*+-]*)?'
/** Lines of nothing but these, or the end of a division (`:::`). */
const MARKS_ONLY = new RegExp(`^${MARKS}(?::{3,}\\s*)?$`)
const MARKS_BEFORE = new RegExp(`^${MARKS}`)

/** A link reference definition, `[name]: address "title"`, whose address and title may be on the lines below. */
const DEFINITION = /^\[[^\]]+\]:\s*(?:<?([^\s>]+))?/

/** Addresses of all links and images. */
function linkedUrls(tokens: readonly Token[]): Set<string> {
  const inlines = tokens.flatMap(token => token.children ?? [])
  const urls = inlines.map(token => readableUrl(String(token.attrGet('href') ?? token.attrGet('src') ?? '')))
  return new Set(urls.filter(url => url !== ''))
}

/**
 * Lines of the source that no token of `shown` has, from 0: definitions of links to which none of `tokens` refers. Those
 * that are referred to are said where the link is.
 */
function unshownLines(tokens: readonly Token[], shown: readonly Token[], lines: readonly string[]): number[] {
  const isShown = new Uint8Array(lines.length)
  for (const token of shown) if (isLeaf(token)) isShown.fill(1, token.map?.[0], token.map?.[1])
  const unshown = [...lines.keys()].filter(at => isShown[at] === 0 && !MARKS_ONLY.test(lines[at] ?? ''))
  if (unshown.length === 0) return []
  const urls = linkedUrls(tokens)
  const textAt = (at: number | undefined): string => (lines[at ?? -1] ?? '').replace(MARKS_BEFORE, '')
  const isSaid = ([first, second]: readonly number[]): boolean =>
    urls.has(readableUrl(DEFINITION.exec(`${textAt(first)}\n${textAt(second)}`)?.[1] ?? ''))
  const definitions: number[][] = []
  for (const at of unshown) {
    const open = definitions.at(-1)
    if (open?.at(-1) === at - 1 && !DEFINITION.test(textAt(at))) open.push(at)
    else definitions.push([at])
  }
  return definitions.flatMap(each => (isSaid(each) ? [] : each))
}

/** More code than this in a note stays plain: it takes its time to colour, and nobody reads it all. UTF-16 units. */
const COLORED_MAX = 50_000

function codeUnits(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { type, content }) => (type === 'fence' ? sum + content.length : sum), 0)
}

export interface MarkdownOptions {
  /** Cells a row may take. */
  width: number
  highlight: Highlight | null
  mark?: Mark
  /** The tokens of all the text that is shown, here or elsewhere; those given unless it says otherwise. */
  shown?: readonly Token[]
}

/** The rows of a body: its text, and the tokens of that text. */
export function renderMarkdown(
  tokens: readonly Token[],
  source: string,
  screen: Screen,
  { width, highlight, mark = line => line, shown = tokens }: MarkdownOptions,
): Row[] {
  const colors = codeUnits(tokens) > COLORED_MAX ? null : highlight
  const renderer = new Renderer({ screen, highlight: colors, mark, listDepth: 0 })
  const lines = source.split('\n')
  const rows: Row[] = []
  const add = (more: readonly Row[]): void => {
    if (rows.length > 0 && more.length > 0) rows.push(BLANK)
    for (const row of more) rows.push(row)
  }
  let nodes: Node[] = []
  const unshown = unshownLines(tokens, shown, lines)
  let next = 0
  const addUpTo = (line: number): void => {
    const first = next
    while ((unshown[next] ?? line) < line) next++
    if (next === first) return
    add(renderer.blocks(nodes, width))
    nodes = []
    add(unshown.slice(first, next).flatMap(at => renderer.unshown(lines[at] ?? '', width)))
  }
  for (const node of nest(tokens)) {
    addUpTo(node.token.map?.[0] ?? 0)
    nodes.push(node)
  }
  addUpTo(lines.length)
  add(renderer.blocks(nodes, width))
  return rows
}
