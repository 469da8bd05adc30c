// Markup inside a line that Markdown knows nothing of: macros (Hugo, Jekyll, MDN), attributes (kramdown, Pandoc,
// MkDocs), comments (Obsidian, MDX, Liquid) and names of blocks (Obsidian). What a reader sees of it is said here, for search and
// for the screen alike.
import type { StateCore, StateInline } from 'markdown-it'
import { isRaw, liquidCommentEnd, passTag } from './liquid.ts'

/** A piece of such markup: where it ends in the text, and what is written in a macro, `''` in all else. */
interface Foreign {
  end: number
  inside: string
  /** Whether `inside` is text, to be shown as it is. */
  isText?: boolean
  /** Whether it is for the author alone. */
  isComment?: boolean
}

/**
 * The markup that begins at `at`; null where none does. `isBehind` says that another or an element ends there: `[a](b){.c}`;
 * `isRaw` that tags of Liquid are text there, and so hide nothing.
 */
function foreignAt(text: string, at: number, isBehind: boolean, isRaw: boolean): Foreign | null {
  const sign = text[at]
  if (sign === '%') return asComment(match(COMMENT, text, at))
  if (sign === '^') return asComment(match(BLOCK_NAME, text, at))
  if (sign !== '{') return null
  const isFormula = text[at - 1] === '}' && !isBehind
  return (
    match(SHORTCODE, text, at) ??
    asComment(match(MDX_COMMENT, text, at)) ??
    (isRaw ? null : liquidCommentAt(text, at)) ??
    match(TEMPLATE_TAG, text, at) ??
    (isFormula ? null : macroAt(text, at)) ??
    attributesAt(text, at, isBehind)
  )
}

function match(pattern: RegExp, text: string, at: number): Foreign | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? null : { end: pattern.lastIndex, inside: found[1] ?? '' }
}

const asComment = (found: Foreign | null): Foreign | null => found && { ...found, isComment: true }

/** `%%hidden%%` (Obsidian). */
const COMMENT = /(?<=^|\s)%%(?:[^%]|%(?!%)){0,2000}%%(?=[\s.,;:!?)]|$)/y

/** `^37066d` (Obsidian), by which others refer to the block that ends there; `2 ^10` is a power. */
const BLOCK_NAME = /(?<=^|\s)\^(?!\d{1,5}\s*$)[A-Za-z\d-]{3,60}(?=\s*$)/y

/** `{/* hidden *\/}` (MDX), to the next that begins and no further. */
const MDX_COMMENT = /\{\/\*(?:(?!\*\/|\{\/\*)[\s\S]){0,2000}\*\/\}/y

/** `{% comment %} hidden {% endcomment %}` (Liquid). */
function liquidCommentAt(text: string, at: number): Foreign | null {
  const end = liquidCommentEnd(text, at)
  return end === -1 ? null : { end, inside: '', isComment: true }
}

/** `{% include toc.html %}` (Liquid). */
const TEMPLATE_TAG = /\{%-?\s*\w[^{}%]{0,300}%\}/y

/** `{{< note >}}`, `{{% /note %}}` (Hugo). */
const SHORTCODE = /\{\{[<%]([^{}]{0,500})[>%]\}\}/y

/**
 * `{{Compat}}` (MDN); behind a letter it is a formula: `\frac{{a}}{{b}}`. What is in braces may be text as well: a variable
 * of a template, or words that Obsidian or Anki is to hide.
 */
function macroAt(text: string, at: number): Foreign | null {
  const found = match(MACRO, text, at)
  if (found === null) return null
  const { end, inside } = found
  const answer = CLOZE.exec(inside)?.[1]
  if (answer !== undefined) return { end, inside: answer, isText: true }
  const isWord = /[^\x00-\x7f]/.test(inside) && !/["'(]/.test(inside)
  const isVariable = VARIABLES.some(pattern => pattern.test(inside))
  const isText = isWord || isVariable || (NAME.test(inside) && /\p{Script=Hangul}/u.test(text[end] ?? ''))
  return isText ? { end, inside: text.slice(at, end), isText } : found
}

const MACRO = /(?<![A-Za-z])\{\{([^{}]{0,500})\}\}/y

/** `c1::answer::hint` (Anki). */
const CLOZE = /^c\d{1,3}::((?:(?!::)[\s\S])*)/

/** What is text in braces: never the name of a macro, which has no blanks around it (`{{optional_inline}}`) or is not all small. */
const VARIABLES: readonly RegExp[] = [
  // ` ansible_host `
  /^\s+[a-z_][a-z\d_]*\s+$/,
  // `user.name`, `.Title`, `$name`
  /^\s*\w+(?:\.\w+)+\s*$/,
  /^\s*[.$]\w+(?:\.\w+)*\s*$/,
  // `count + 1`, `name | upper`
  /^\s*[.$]?\w+(?:\.\w+)*\s*(?:[|+*/?!&]|==|-\s)[^"']*$/,
]

/** A name with a particle (조사) behind it, composed or not, is a word of a sentence: `{{name}}을`. */
const NAME = /^[a-z_][a-z\d_]*$/

/**
 * Attributes: `{: .note}` (kramdown) anywhere, others where a text ends, `Heading { #id .class }`, or behind an element,
 * `![](a.png){width=50%}`.
 */
function attributesAt(text: string, at: number, isBehind: boolean): Foreign | null {
  BRACES.lastIndex = at
  const inside = BRACES.exec(text)?.[1]
  if (inside === undefined) return null
  const end = BRACES.lastIndex
  if (inside.startsWith(':')) return { end, inside: '' }
  const isHere = isBehind || (ID_OR_CLASS.test(inside) && isLast(text, end))
  return isHere && ATTRIBUTES.test(inside) ? { end, inside: '' } : null
}

const BRACES = /\{([^{}]{1,200})\}/y

const ATTRIBUTE = `(?:#[^\\s"'#=]+|\\.-?[\\p{L}_][^\\s"'=]*|[A-Za-z][\\w:-]*=(?:"[^"]*"|'[^']*'|[^\\s"'=]+))`
const ATTRIBUTES = new RegExp(`^\\s*${ATTRIBUTE}(?:\\s+${ATTRIBUTE})*\\s*$`, 'u')

/** Where no element is before them, the first must be an id or a class, since `{a=1}` may be text. */
const ID_OR_CLASS = /^\s*[#.]/

function isLast(text: string, at: number): boolean {
  REST.lastIndex = at
  return REST.test(text)
}

const REST = /\s*$/y

/** The text with what a reader sees of such markup in its place; comments of Liquid are left out of it before. */
export function withoutForeign(text: string): string {
  const isAlone = isOnlyMacros(text)
  const parts: string[] = []
  let from = 0
  for (let at = nextSign(text, 0); at !== -1; at = nextSign(text, at)) {
    const found = foreignAt(text, at, at === from && parts.length > 0, true)
    if (found === null) {
      at++
      continue
    }
    const { text: shown, isSaid } = shownOf(found, found.inside)
    parts.push(text.slice(from, at), isAlone && !isSaid ? '' : shown)
    from = found.end
    at = found.end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from
  return SIGN.test(text) ? SIGN.lastIndex - 1 : -1
}

const SIGN = /[{%^]/g

/** What a reader sees, and whether it is said to be that: else it may be a name or a setting. */
interface Shown {
  text: string
  isSaid: boolean
}

const shownOf = ({ isText = false }: Foreign, inside: string): Shown =>
  isText ? { text: inside, isSaid: true } : shownByMacro(inside)

/**
 * What a reader sees of a macro: the text it was given under a name for that (`text="파드"`), else the second text in
 * brackets or the only one (`jsxref("Array")`), else what can be no address or setting (`figure "제목"`).
 */
function shownByMacro(inside: string): Shown {
  const called = CALL.exec(inside)
  if (called) return { text: called[2] || called[4] || (called[1] ?? called[3] ?? ''), isSaid: false }
  const named = inside.includes('=') ? NAMED_TEXT.exec(inside) : null
  if (named) return { text: named[1] ?? named[2] ?? '', isSaid: true }
  const texts = Array.from(inside.matchAll(QUOTED), ([, double, single]) => double ?? single ?? '')
  return { text: texts.filter(text => /[^\x00-\x7f]|\S\s+\S/.test(text)).join(' '), isSaid: false }
}

/** `name("text", "shown")`, in quotes of either kind. */
const CALL = /^\s*[\w-]+\(\s*(?:"([^"]*)"(?:\s*,\s*"([^"]*)")?|'([^']*)'(?:\s*,\s*'([^']*)')?|[^"'=]*\)\s*$)/
const QUOTED = /(?<![=\w])"([^"]*)"|(?<![=\w])'([^']*)'/g
const NAMED_TEXT = /\b(?:text|caption|title|alt)=(?:"([^"]*)"|'([^']*)')/

/** Whether a text is nothing but macros, none with words of another script: `{{APIRef("DOM")}}`, `{% include toc.html %}`. */
function isOnlyMacros(text: string): boolean {
  return /^\{[{%]/.test(text) && text.replace(ONLY_MACROS, '').trim() === '' && !/[^\x00-\x7f]/.test(text)
}

const ONLY_MACROS = /\{\{[^{}]{0,500}\}\}|\{%[^{}%]{0,300}%\}/g

/** A rule for text: such markup as a token `foreign`, its `content` what a reader sees, its `markup` what was written; or as a `comment`. */
export function parseForeign(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  const sign = src.charCodeAt(pos)
  if (sign !== BRACE && sign !== PERCENT && sign !== CARET) return false
  const last = state.pending === '' ? state.tokens.at(-1) : undefined
  const sure = foreignAt(src, pos, last !== undefined && ENDS.has(last.type), isRaw(state))
  const isAttached = sure === null && last !== undefined && DELIMITER.test(last.content)
  const found = isAttached ? foreignAt(src, pos, true, isRaw(state)) : sure
  if (found === null || found.end > state.posMax) return false
  if (!silent) {
    const inside = state.md.utils.unescapeAll(found.inside.replace(HTML_TAG, ''))
    const { text, isSaid } = shownOf(found, inside)
    const token = state.push(found.isComment ? 'comment' : 'foreign', '', 0)
    token.content = text.replace(/\s+/g, ' ')
    token.markup = src.slice(pos, found.end)
    passTag(state, token.markup)
    token.info = isAttached ? ATTACHED : isSaid ? SAID : ''
  }
  state.pos = found.end
  return true
}

const BRACE = 0x7b
const PERCENT = 0x25
const CARET = 0x5e

/** Tokens with which an element ends; emphasis is yet to be found where its signs are. */
const ENDS = new Set(['link_close', 'image', 'code_inline', 'foreign'])
const DELIMITER = /^[*_~]+$/

/** The `info` of markup whose content is said to be its text. */
const SAID = 'said'

/** The `info` of attributes behind what may yet be no more than a sign. */
const ATTACHED = 'attached'

/** A rule for when emphasis is found: attributes behind a sign that ends none are text, as in `\sum_{i=1}`. */
export function keepUnattached({ tokens }: StateInline): void {
  let before = ''
  for (const token of tokens) {
    if (token.type === 'foreign' && token.info === ATTACHED && !EMPHASIS_ENDS.has(before)) {
      token.type = 'text'
      token.content = token.markup
    }
    // What is left of signs that are taken for others is an empty text.
    if (token.type !== 'text' || token.content !== '') before = token.type
  }
}

const EMPHASIS_ENDS = new Set(['em_close', 'strong_close', 's_close'])
const HTML_TAG = /<\/?[A-Za-z][^<>]*>/g

/** A rule for what comes after text: of a paragraph that is nothing but macros, a reader sees no more than they say they show. */
export function hideOnlyMacros(state: StateCore): void {
  let before = ''
  for (const token of state.tokens) {
    if (before === 'paragraph_open' && token.level === 1 && isOnlyMacros(token.content)) {
      for (const child of token.children ?? [])
        if (child.type === 'foreign' && child.info !== SAID) child.content = ''
    }
    before = token.type
  }
}
