// Links and images whose address is, or has in it, a macro of Hugo or a tag of Jekyll: `[text]({{< ref "a.md" >}})`,
// `![text]({{ site.url }}/a.png)`. Blanks, quotes and `<` in it make it no address to Markdown.
import type { StateInline, Token } from 'markdown-it'

/** An address with a macro in it, and a title behind it. */
const ADDRESS =
  /\(\s{0,9}((?:[^\s(){}<>]|\{\{[^{}\n]{1,300}\}\}|\{%[^{}%\n]{1,300}%\}){1,500})(?:\s{1,9}(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'))?\s{0,9}\)/y
const MACRO = /\{[{%]/

/** `{{< ref "a.md" >}}`, `{{% relref path="a.md" %}}` (Hugo). */
const REFERENCE = /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(?:"([^"]*)"|`([^`]*)`|([^\s"`]+))[^{}]*\}\}/g
/** `{% link _posts/a.md %}`, `{% post_url 2024-03-02-a %}` (Jekyll). */
const TAG = /\{%-?\s*(?:link|post_url)\s+(\S+)\s*-?%\}/g
/** `{{ site.baseurl }}` before one of those. */
const SITE = /^\{\{\s*site\.(?:baseurl|url)\s*\}\}(?=.)/g

/** The `markup` of such links: where they lead only the tool knows that makes a site of the notes. */
export const TEMPLATE = '{{'

/** A rule for text, behind those for links and images. */
export function parseTemplateLink(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state
  const isImage = src[pos] === '!'
  const open = isImage ? pos + 1 : pos
  if (src[open] !== '[') return false
  if (!hasMacro(state)) return false
  const close = state.md.helpers.parseLinkLabel(state, open, !isImage)
  if (close === -1) return false
  ADDRESS.lastIndex = close + 1
  const [whole = '', address = '', double, single] = ADDRESS.exec(src) ?? []
  const end = close + 1 + whole.length
  if (!MACRO.test(address) || end > posMax) return false
  if (!silent) {
    const found = {
      start: open + 1,
      close,
      address: readableAddress(address),
      title: double ?? single ?? null,
    }
    if (isImage) pushImage(state, found)
    else pushLink(state, found)
  }
  state.pos = end
  return true
}

/** Whether a macro is near enough to be in the address of a link that begins here. */
function hasMacro({ src, pos }: StateInline): boolean {
  const ahead = src.slice(pos, pos + MAX_LENGTH)
  return ahead.includes('{{') || ahead.includes('{%')
}

/** UTF-16 units from the beginning of a link to the macro in its address. */
const MAX_LENGTH = 2000

interface Found {
  /** Where its text begins and ends. */
  start: number
  close: number
  address: string
  title: string | null
}

/** The note that is named, where the address is of one; all else as it is written. */
function readableAddress(address: string): string {
  return address
    .replace(REFERENCE, (_, double, back, bare) => double ?? back ?? bare)
    .replace(TAG, '$1')
    .replace(SITE, '')
}

function pushLink(state: StateInline, { start, close, address, title }: Found): void {
  const { posMax } = state
  const link = state.push('link_open', 'a', 1)
  link.attrs = [['href', address], ...titleOf(title)]
  link.markup = TEMPLATE
  state.pos = start
  state.posMax = close
  state.linkLevel++
  state.md.inline.tokenize(state)
  state.linkLevel--
  state.posMax = posMax
  state.push('link_close', 'a', -1)
}

function pushImage(state: StateInline, { start, close, address, title }: Found): void {
  const content = state.src.slice(start, close)
  const children: Token[] = []
  state.md.inline.parse(content, state.md, state.env, children)
  const image = state.push('image', 'img', 0)
  image.attrs = [['src', address], ['alt', ''], ...titleOf(title)]
  image.markup = TEMPLATE
  image.content = content
  image.children = children
}

const titleOf = (title: string | null): [string, string][] => (title === null ? [] : [['title', title]])
