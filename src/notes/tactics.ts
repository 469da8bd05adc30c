// Cuts a body into tactics: the leaf blocks that search finds and refs name. One pass over the tokens.
import type { Token } from 'markdown-it'
import type { Tactic, TacticKind } from '../model/talk.ts'
import { type BodyParts, type Heading, NO_COLUMNS, titleAmong } from './body-parts.ts'
import { leadOf } from './lead.ts'
import { readMarkdown } from './markdown.ts'
import { collectTags, headingText, htmlText, inlineText } from './plain-text.ts'

/**
 * The tactics of a body whose first line is line `bodyLine` of its file, numbered from 1 in the order in which they
 * start. Empty blocks, rules and what holds nothing but shortcodes are no tactics; headings are sections.
 */
export function parseBody(body: string, bodyLine: number): BodyParts {
  const { tokens, lost } = readMarkdown(body)
  const cutter: Cutter = {
    tactics: [],
    found: [],
    tags: new Set(),
    bodyLine,
    headings: [],
    section: [],
    containers: [],
    columns: NO_COLUMNS,
    cells: [],
  }
  let row: Token | null = null
  /** Where the first of `found` stands among the tokens. */
  let firstHeading = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const next = tokens[i + 1]
    switch (token.type) {
      case 'inline':
        collectTags(token, cutter.tags)
        break
      case 'list_item_open':
        cutter.containers.push({ isItem: true, tactic: null })
        break
      case 'blockquote_open':
        cutter.containers.push({ isItem: false, tactic: null })
        break
      case 'list_item_close':
      case 'blockquote_close':
        cutter.containers.pop()
        break
      case 'heading_open':
        if (cutter.found.length === 0) firstHeading = i
        if (cutter.containers.length > 0) cutText(cutter, token, textOf(next))
        else cutHeading(cutter, token, textOf(next, headingText))
        break
      case 'paragraph_open':
        cutText(cutter, token, textOf(next))
        break
      case 'html_block':
        cutText(cutter, token, htmlText(token.content))
        break
      case 'fence':
      case 'code_block':
      case 'formula_block':
        add(cutter, token, 'code', token.content.replace(/\n$/, ''), cutter.containers.length)
        break
      case 'tr_open':
        row = token
        cutter.cells = []
        break
      case 'th_open':
        cutter.columns = cutter.cells
        cutter.cells.push(textOf(next))
        break
      case 'td_open':
        cutter.cells.push(textOf(next))
        break
      case 'tr_close':
        if (row !== null) add(cutter, row, 'row', rowText(cutter.cells), cutter.containers.length)
        break
      case 'table_close':
        cutter.columns = NO_COLUMNS
        break
    }
  }
  return {
    tactics: cutter.tactics,
    title: titleAmong(cutter.found, () => leadOf(tokens.slice(0, firstHeading))),
    tags: cutter.tags,
    lost,
  }
}

interface Cutter extends Pick<BodyParts, 'tactics' | 'tags'> {
  /** All headings with a text. */
  found: Heading[]
  bodyLine: number
  /** The headings above, outermost first, each with its level; `section` is their texts. */
  headings: Heading[]
  section: string[]
  /** Open list items and quotes, outermost first. */
  containers: Container[]
  /** In a table the cells of its heading row. */
  columns: string[]
  /** The cells so far of the table row being read. */
  cells: string[]
}

interface Container {
  isItem: boolean
  /** The item's own tactic, once it has text. */
  tactic: Tactic | null
}

/** A section; a heading inside a list item or a quote is text of that. */
function cutHeading(cutter: Cutter, token: Token, text: string): void {
  const level = Number(token.tag.slice(1))
  if (text !== '') cutter.found.push({ level, text })
  const above = cutter.headings.filter(heading => heading.level < level)
  cutter.headings = text === '' ? above : [...above, { level, text }]
  cutter.section = cutter.headings.map(heading => heading.text)
}

/** A paragraph: a tactic, or more of the own text of the list item it stands in. */
function cutText(cutter: Cutter, token: Token, text: string): void {
  if (text === '') return
  const inside = cutter.containers.at(-1)
  if (inside?.isItem !== true) {
    add(cutter, token, 'paragraph', text, cutter.containers.length)
    return
  }
  if (inside.tactic === null) {
    inside.tactic = add(cutter, token, 'item', text, cutter.containers.length - 1)
    return
  }
  inside.tactic.text += ` ${text}`
  inside.tactic.endLine = lastLine(cutter, token)
}

function add(cutter: Cutter, token: Token, kind: TacticKind, text: string, depth: number): Tactic | null {
  if (text.trim() === '') return null
  const tactic: Tactic = {
    number: cutter.tactics.length + 1,
    kind,
    text,
    line: cutter.bodyLine + (token.map?.[0] ?? 0),
    endLine: lastLine(cutter, token),
    section: cutter.section,
    columns: cutter.columns,
    depth,
  }
  cutter.tactics.push(tactic)
  return tactic
}

/** Blank lines that belong to a block (the end of indented code) are not counted. */
function lastLine(cutter: Cutter, token: Token): number {
  return cutter.bodyLine + Math.max(token.map?.[0] ?? 0, (token.map?.[1] ?? 1) - 1)
}

function rowText(cells: string[]): string {
  return cells.some(cell => cell !== '') ? cells.join(' | ') : ''
}

function textOf(token: Token | undefined, read: (inline: Token) => string = inlineText): string {
  return token === undefined || token.type !== 'inline' ? '' : read(token)
}
