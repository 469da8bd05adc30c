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
  ...named(() => import('highlight.js/lib/languages/css'), 'css'),
  ...named(() => import('highlight.js/lib/languages/diff'), 'diff', 'patch'),
  ...named(() => import('highlight.js/lib/languages/go'), 'go', 'golang'),
  ...named(() => import('highlight.js/lib/languages/ini'), 'ini', 'toml'),
  ...named(() => import('highlight.js/lib/languages/java'), 'java'),
  ...named(() => import('highlight.js/lib/languages/javascript'), 'js', 'javascript', 'jsx', 'mjs', 'cjs'),
  ...named(() => import('highlight.js/lib/languages/json'), 'json', 'jsonc', 'json5'),
  ...named(() => import('highlight.js/lib/languages/kotlin'), 'kotlin', 'kt'),
  ...named(() => import('highlight.js/lib/languages/python'), 'python', 'py'),
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

/** Longer code stays plain: some grammars take time out of proportion. UTF-16 units. */
const LONGEST = 20_000

/** A highlighter for those of these languages it knows; null when it knows none. */
export async function createHighlight(languages: Iterable<string>): Promise<Highlight | null> {
  const known = [...new Set(languages)].filter(name => LANGUAGES.has(name))
  if (known.length === 0) return null
  const grammars = await Promise.all(
    known.map(async name => [name, (await LANGUAGES.get(name)?.())?.default] as const),
  )
  const lowlight = createLowlight()
  for (const [name, grammar] of grammars) if (grammar) lowlight.register(name, grammar)
  return (code, language) => {
    if (code.length > LONGEST || !lowlight.registered(language)) return null
    return flatten(lowlight.highlight(language, code).children)
  }
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
