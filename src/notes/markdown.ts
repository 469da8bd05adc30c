// The one home of markdown-it. Whoever needs to know what a note's Markdown means asks here for tokens.
import createMarkdownIt, { type MarkdownIt, type StateBlock, type Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { findSign, pushParagraph, startOfLine, textOfLine } from './block-lines.ts'
import { isTooDeep, type LostMarkup, MAX_MARKUP, MAX_NESTING } from './body-parts.ts'
import { markTitles, parseAdmonition, parseDivision } from './callouts.ts'
import { keepExcessCells } from './excess-cells.ts'
import { hideOnlyMacros, keepUnattached, parseForeign } from './foreign.ts'
import { parseFormula, parseFormulaBlock } from './formulas.ts'
import { parseLiquidComment } from './liquid.ts'
import { pairMarkSigns, parseMarkSign } from './marked-text.ts'
import { hideSettings, keepOwnLines } from './own-lines.ts'
import { keepEscapedSigns } from './plain-text.ts'
import { markTasks } from './tasks.ts'
import { parseTemplateLink } from './template-links.ts'
import { dropComments, hideContents, parseComment, parseModule } from './unseen.ts'
import { parseWikiLink } from './wiki-links.ts'

/**
 * The tokens of a body: CommonMark with tables, strikethrough and marked text (`mark`), and emphasis that works next to
 * Hangul; links of a wiki, and those whose address has a macro in it, are links and images. HTML
 * comes as tokens of its own, and so do comments, formulas and markup of other tools (`foreign`,
 * `admonition`, `callout`); footnotes (`[^1]: …`) as paragraphs; a row's cells beyond those of the head too. What
 * is longer than `MAX_MARKUP`, or nested deeper than the parser follows, comes as plain paragraphs, so that no text
 * is ever missing.
 */
export const parseMarkdown = (body: string): Token[] => readMarkdown(body).tokens

/** The same, and why they are only plain paragraphs. */
export function readMarkdown(body: string): { tokens: Token[]; lost: LostMarkup | null } {
  if (body.length > MAX_MARKUP) return { tokens: plainParagraphs(body), lost: { by: 'size', line: 0 } }
  const tokens = parser.parse(body, {})
  const deep = tokens.find(token => isTooDeep(token.level))
  if (deep === undefined) return { tokens, lost: null }
  const [line = 0] = deep.map ?? []
  return { tokens: plainParagraphs(body), lost: { by: 'depth', line } }
}

const parser = createParser()

function createParser(): MarkdownIt {
  const markdown = createMarkdownIt({
    html: true,
    linkify: false,
    typographer: false,
    maxNesting: MAX_NESTING,
  })
  markdown.use(cjkFriendly)
  // Before `reference`, which would take `[^1]: word` for the address of a link and drop it.
  markdown.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] })
  // What these may interrupt.
  const anywhere = { alt: ['paragraph', 'reference', 'blockquote'] }
  markdown.block.ruler.before('fence', 'comment', parseComment, anywhere)
  markdown.block.ruler.before('fence', 'liquid-comment', parseLiquidComment, anywhere)
  markdown.block.ruler.before('fence', 'module', parseModule)
  markdown.block.ruler.before('fence', 'code-macro', codeMacro, anywhere)
  markdown.block.ruler.before('fence', 'admonition', parseAdmonition, anywhere)
  markdown.block.ruler.before('fence', 'division', parseDivision, anywhere)
  markdown.block.ruler.before('fence', 'formula', parseFormulaBlock, anywhere)
  markdown.inline.ruler.before('escape', 'formula', parseFormula)
  markdown.inline.ruler.before('escape', 'foreign', parseForeign)
  markdown.inline.ruler.before('strikethrough', 'mark', parseMarkSign)
  markdown.inline.ruler.after('image', 'wiki-link', parseWikiLink)
  markdown.inline.ruler.after('wiki-link', 'template-link', parseTemplateLink)
  markdown.inline.ruler2.after('balance_pairs', 'mark', pairMarkSigns)
  markdown.inline.ruler2.before('fragments_join', 'unattached', keepUnattached)
  markdown.core.ruler.before('inline', 'excess-cells', keepExcessCells)
  markdown.core.ruler.before('inline', 'contents', hideContents)
  markdown.core.ruler.before('text_join', 'comments', dropComments)
  markdown.core.ruler.before('text_join', 'escaped-signs', keepEscapedSigns)
  markdown.core.ruler.push('only-macros', hideOnlyMacros)
  markdown.core.ruler.push('tasks', markTasks)
  markdown.core.ruler.push('titles', markTitles)
  markdown.core.ruler.push('settings', hideSettings)
  markdown.core.ruler.push('own-lines', keepOwnLines)
  return markdown
}

/** `{{< highlight go >}}`, `{% highlight ruby %}`, `{{< mermaid >}}`: what begins code, and with a slash what ends it. */
const CODE_MACRO = /^\{(?:\{[<%]|%-?) *(\/|end)?(highlight|mermaid)\b([^{}]{0,200}?)-?[>%]\}{1,2}\s*$/

/** Code between two macros, as that between fences: tools show it so. */
function codeMacro(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const begin = codeMacroAt(state, startLine)
  if (begin === null || begin[1] !== undefined) return false
  const [, , name = '', settings = ''] = begin
  const line = findSign(state, startLine, endLine, text => CODE_MACRO.test(text))
  const end = line === -1 ? null : codeMacroAt(state, line)
  if (end?.[1] === undefined || end[2] !== name) return false
  if (silent) return true
  const token = state.push('fence', 'code', 0)
  token.info = name === 'highlight' ? settings.trim() : `${name}${settings}`.trim()
  token.content = state.getLines(startLine + 1, line, state.sCount[startLine] ?? 0, true)
  token.map = [startLine, line + 1]
  state.line = line + 1
  return true
}

function codeMacroAt(state: StateBlock, line: number): RegExpExecArray | null {
  return state.src[startOfLine(state, line)] === '{' ? CODE_MACRO.exec(textOfLine(state, line)) : null
}

const FOOTNOTE = /^\[\^[^\]\s]{1,100}\]:/

/** A footnote and the lines that continue it, as a paragraph. */
function footnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!isFootnote(state, startLine)) return false
  if (silent) return true
  let line = startLine + 1
  while (
    line < endLine &&
    !state.isEmpty(line) &&
    !isFootnote(state, line) &&
    !isInterrupted(state, line, endLine)
  )
    line++
  const content = state.getLines(startLine, line, state.blkIndent, false).trim()
  const map: [number, number] = [startLine, line]
  state.line = line
  pushParagraph(state, content, map)
  return true
}

/** Does another block begin at the line, as it may in a paragraph? As markdown-it's own rule for paragraphs asks. */
function isInterrupted(state: StateBlock, line: number, endLine: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  if (indent > 3 || (state.sCount[line] ?? 0) < 0) return false
  return state.md.block.ruler.getRules('paragraph').some(rule => rule(state, line, endLine, true))
}

function isFootnote(state: StateBlock, line: number): boolean {
  const start = startOfLine(state, line)
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  return (
    indent >= 0 &&
    indent < 4 &&
    FOOTNOTE.test(state.src.slice(start, Math.min(start + 110, state.eMarks[line] ?? 0)))
  )
}

/** Only blank lines and line breaks are left as structure. */
const plainParser = createMarkdownIt('zero').enable(['newline'])

const plainParagraphs = (body: string): Token[] => plainParser.parse(body, {})
