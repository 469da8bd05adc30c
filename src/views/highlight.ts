// Colours for code blocks, and the one home of the highlighter. Loaded only where a note has code in a language it
// knows; each language is loaded by itself, since all of them together cost as much as a whole start.
import type { LanguageFn } from 'highlight.js'
import { createLowlight } from 'lowlight'
import type { Highlight } from './code.ts'
import { type Span, span } from './text.ts'
import type { StyleName } from './theme.ts'

type Load = () => Promise<{ default: LanguageFn }>

/** Languages by the names people put behind a fence. */
const LANGUAGES: ReadonlyMap<string, Load> = new Map([
  ...named(() => import('highlight.js/lib/languages/bash'), 'bash', 'sh', 'zsh'),
  ...named(() => import('highlight.js/lib/languages/c'), 'c', 'h'),
  ...named(() => import('highlight.js/lib/languages/cpp'), 'cpp', 'c++', 'cc', 'hpp'),
  ...named(() => import('highlight.js/lib/languages/csharp'), 'csharp', 'cs', 'c#'),
  ...named(() => import('highlight.js/lib/languages/css'), 'css'),
  ...named(() => import('highlight.js/lib/languages/diff'), 'diff', 'patch'),
  ...named(() => import('highlight.js/lib/languages/dockerfile'), 'dockerfile', 'docker'),
  ...named(() => import('highlight.js/lib/languages/go'), 'go', 'golang'),
  ...named(() => import('highlight.js/lib/languages/http'), 'http'),
  ...named(() => import('highlight.js/lib/languages/ini'), 'ini', 'toml'),
  ...named(() => import('highlight.js/lib/languages/java'), 'java'),
  ...named(() => import('highlight.js/lib/languages/javascript'), 'js', 'javascript', 'jsx', 'mjs', 'cjs'),
  ...named(() => import('highlight.js/lib/languages/json'), 'json', 'jsonc', 'json5'),
  ...named(() => import('highlight.js/lib/languages/kotlin'), 'kotlin', 'kt'),
  ...named(() => import('highlight.js/lib/languages/makefile'), 'makefile', 'make'),
  ...named(() => import('highlight.js/lib/languages/php'), 'php'),
  ...named(() => import('highlight.js/lib/languages/powershell'), 'powershell', 'ps1'),
  ...named(() => import('highlight.js/lib/languages/python'), 'python', 'py'),
  ...named(() => import('highlight.js/lib/languages/ruby'), 'ruby', 'rb'),
  ...named(() => import('highlight.js/lib/languages/rust'), 'rust', 'rs'),
  ...named(() => import('highlight.js/lib/languages/shell'), 'shell', 'console', 'shell-session'),
  ...named(() => import('highlight.js/lib/languages/sql'), 'sql'),
  ...named(() => import('highlight.js/lib/languages/typescript'), 'typescript', 'ts', 'tsx'),
  ...named(() => import('highlight.js/lib/languages/xml'), 'xml', 'html', 'svg'),
  ...named(() => import('highlight.js/lib/languages/yaml'), 'yaml', 'yml'),
])

function named(load: Load, ...names: string[]): [string, Load][] {
  return names.map(name => [name, load])
}

/** What the highlighter calls a piece, and how it looks. What is not named here stays plain. */
const STYLES: ReadonlyMap<string, StyleName> = new Map([
  ['hljs-keyword', 'keyword'],
  ['hljs-literal', 'keyword'],
  ['hljs-selector-tag', 'keyword'],
  ['hljs-name', 'keyword'],
  ['hljs-string', 'string'],
  ['hljs-regexp', 'string'],
  ['hljs-addition', 'string'],
  ['hljs-comment', 'comment'],
  ['hljs-meta', 'comment'],
  ['hljs-deletion', 'keyword'],
])

/** UTF-16 units that are coloured at once: grammars take time by the square of what they are given. */
const PIECE = 2_000

/** A highlighter for those of these languages it knows; null when it knows none. */
export async function createHighlight(languages: Iterable<string>): Promise<Highlight | null> {
  const known = [...new Set(languages)].filter(name => LANGUAGES.has(name))
  if (known.length === 0) return null
  const grammars = await Promise.all(
    known.map(async name => [name, (await LANGUAGES.get(name)?.())?.default] as const),
  )
  const lowlight = createLowlight()
  for (const [name, grammar] of grammars) if (grammar) lowlight.register(name, grammar)
  const color = (piece: string, language: string): Span[] =>
    piece.length > PIECE ? [span(piece)] : flatten(lowlight.highlight(language, piece).children)
  return (code, language) =>
    lowlight.registered(language) ? pieces(code).flatMap(piece => color(piece, language)) : null
}

/** The code in pieces of whole lines, that end at a blank line if they can; only a line alone is longer than `PIECE`. */
function pieces(code: string): string[] {
  const found: string[] = []
  for (let start = 0; start < code.length; ) {
    const end = start + pieceLength(code.slice(start, start + PIECE), code.length - start)
    const lineEnd = end > start ? end : code.indexOf('\n', start) + 1 || code.length
    found.push(code.slice(start, lineEnd))
    start = lineEnd
  }
  return found
}

/** Units of the piece that `head` begins, of the `left` there are; 0 where it has no line end. */
function pieceLength(head: string, left: number): number {
  if (head.length === left) return left
  const blank = head.lastIndexOf('\n\n')
  return blank > 0 ? blank + 2 : head.lastIndexOf('\n') + 1
}

type Node = ReturnType<ReturnType<typeof createLowlight>['highlight']>['children'][number]

/** The leaves of the highlighter's tree, each in the style of what is nearest around it. */
function flatten(nodes: readonly Node[]): Span[] {
  const spans: Span[] = []
  const open: { node: Node; style: StyleName | undefined }[] = []
  const push = (children: readonly Node[], style: StyleName | undefined): void => {
    for (const node of children.toReversed()) open.push({ node, style })
  }
  push(nodes, undefined)
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, style } = next
    if (node.type === 'text') spans.push(style === undefined ? span(node.value) : span(node.value, style))
    if (node.type === 'element')
      push(node.children, STYLES.get(String([node.properties.className].flat()[0])) ?? style)
  }
  return spans
}
