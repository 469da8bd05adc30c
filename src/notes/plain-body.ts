// A fast way through bodies without markup: headings, `-` bullets nested by two blanks, paragraphs. It takes only what
// it is sure of, gives exactly what tactics.ts gives, and leaves everything else to that: Markdown's full grammar
// takes ten times as long, and its parser as long to load as Node itself.
import type { Tactic, TacticKind } from '../model/talk.ts'
import {
  type BodyParts,
  type Heading,
  hasWords,
  isSentence,
  isTooDeep,
  type Lead,
  NO_COLUMNS,
  type TitleHeading,
  titleAmong,
} from './body-parts.ts'

/** The parts of a plain body, or null where only a Markdown parser knows. */
export function cutPlainBody(body: string, bodyLine: number): BodyParts | null {
  if (MARKUP.test(body) || TAG.test(body) || FOREIGN.some(sign => body.includes(sign))) return null
  const cutter = new PlainCutter()
  let line = bodyLine
  for (let from = 0; from <= body.length; line++) {
    const newline = body.indexOf('\n', from)
    const end = newline === -1 ? body.length : newline
    if (!cutter.take(body.slice(from, end), line)) return null
    from = end + 1
  }
  return { tactics: cutter.finish(), title: cutter.title(), tags: new Set(), lost: null }
}

/** Anything that may be markup somewhere in a line. Two, since V8 has no fast way through both at once. */
const MARKUP = /[\\`*_[\]<|\t\0^{]|~~|&#?\w{1,32};/
const TAG = /[^\n#]#/
/** What other files here take out of a text, and blocks of formulas; such searches are faster than an expression. */
const FOREIGN = ['%%', '==', '::', '$$', ':LOGBOOK:']

/** What makes a line, or the text of a bullet, more than text at its start: a quote, a rule, a table, a list, an admonition. */
const MARKS = '>=+-!?'
const NUMBERED = /^\d{1,9}[.)](?: |$)/

/** What a page of MDX may begin with. */
const MODULE = /^(?:im|ex)port\s/

/** What the lines so far amount to. A class for its state, which every line changes. */
class PlainCutter {
  readonly #tactics: Tactic[] = []
  /** All headings, and how many tactics are above the first. */
  readonly #found: Heading[] = []
  #above = 0
  /** Those the next line stands under. */
  #headings: Heading[] = []
  #section: string[] = []
  /** Open list items; 0 outside of lists. */
  #depth = 0
  /** The block that a line of text would continue. */
  #open: { kind: TacticKind; lines: string[]; line: number; endLine: number; depth: number } | null = null

  /** False for a line it can't be sure of. */
  take(text: string, line: number): boolean {
    let indent = 0
    while (text.charCodeAt(indent) === SPACE) indent++
    if (indent === text.length) return this.#close()
    const first = text.charCodeAt(indent)
    // Blanks of other kinds than the space are text to Markdown's blocks and nothing to its words.
    if (first > ASCII && text.trim() === '') return false
    if (first === HASH) return indent === 0 && this.#takeHeading(text)
    if (first === DASH && text.charCodeAt(indent + 1) === SPACE) return this.#takeItem(text, indent, line)
    return !isMarked(text, indent) && this.#takeText(text, indent, line)
  }

  finish(): Tactic[] {
    this.#close()
    return this.#tactics
  }

  title(): TitleHeading | null {
    return titleAmong(this.#found, () => leadOfTactics(this.#tactics.slice(0, this.#above)))
  }

  #takeHeading(text: string): boolean {
    const match = /^(#{1,6}) +(.*)$/.exec(text)
    const [, marks = '', name = ''] = match ?? []
    if (match === null || name.trim() === '') return false
    this.#close()
    this.#depth = 0
    const heading: Heading = { level: marks.length, text: name.trim() }
    if (this.#found.length === 0) this.#above = this.#tactics.length
    this.#found.push(heading)
    this.#headings = [...this.#headings.filter(({ level }) => level < heading.level), heading]
    this.#section = this.#headings.map(heading => heading.text)
    return true
  }

  #takeItem(text: string, indent: number, line: number): boolean {
    const depth = indent / 2
    const start = indent + 2
    if (!Number.isInteger(depth) || depth > this.#depth || isTooDeep(levelOfItem(depth))) return false
    if (text.charCodeAt(start) === SPACE || isMarked(text, start) || text.slice(start).trim() === '')
      return false
    this.#close()
    this.#depth = depth + 1
    this.#open = { kind: 'item', lines: [text.slice(start)], line, endLine: line, depth }
    return true
  }

  #takeText(text: string, indent: number, line: number): boolean {
    if (this.#open !== null) {
      this.#open.lines.push(text.slice(indent))
      this.#open.endLine = line
      return true
    }
    if (indent > 0 || (this.#tactics.length === 0 && MODULE.test(text))) return false
    this.#depth = 0
    this.#open = { kind: 'paragraph', lines: [text], line, endLine: line, depth: 0 }
    return true
  }

  #close(): true {
    const open = this.#open
    if (open === null) return true
    this.#open = null
    const { kind, lines, line, endLine, depth } = open
    const joined =
      lines.length === 1 ? (lines[0] ?? '') : lines.map(each => each.replace(/(?<! ) +$/, '')).join(' ')
    const text = joined.trim()
    // White space that is no blank to Markdown (a vertical tab) is nothing to a reader.
    if (text === '') return true
    const number = this.#tactics.length + 1
    this.#tactics.push({
      number,
      kind,
      text,
      line,
      endLine,
      section: this.#section,
      columns: NO_COLUMNS,
      depth,
    })
    return true
  }
}

/** What stands above a heading: a plain body has nothing but its tactics. */
function leadOfTactics(tactics: readonly Tactic[]): Lead {
  const [first, second] = tactics.filter(({ kind, text }) => kind === 'item' || hasWords(text))
  if (first === undefined) return 'nothing'
  return second === undefined && first.kind === 'paragraph' && !isSentence(first.text) ? 'line' : 'text'
}

/** The level at which the tokens of Markdown have the text of an item: each list around it counts as two. */
const levelOfItem = (depth: number): number => 2 * depth + 3

/** Whether what stands at an offset of a line may be more than text; nothing there is. */
function isMarked(text: string, offset: number): boolean {
  const first = text[offset] ?? ''
  return (
    MARKS.includes(first) || (first >= '0' && first <= '9' && NUMBERED.test(text.slice(offset, offset + 11)))
  )
}

const ASCII = 0x7f
const SPACE = 0x20
const HASH = 0x23
const DASH = 0x2d
