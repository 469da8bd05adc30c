// The inline part of Markdown (emphasis, code, links, images, HTML, markup of other tools) as spans. What a style can't say is kept as text.
import type { Token } from 'markdown-it'
import { shownTarget, WIKI } from '../model/wiki-link.ts'
import { linkTarget } from './link-target.ts'
import type { Screen } from './screen.ts'
import { lineText, type Span, span } from './text.ts'
import type { StyleName } from './theme.ts'

/** Pairs of tokens that put a style on what is between them, and the mark that stands for it where styles show nothing. */
const STYLED: Readonly<Record<string, { style: StyleName; mark: string }>> = {
  strong: { style: 'strong', mark: '**' },
  em: { style: 'emphasis', mark: '*' },
  s: { style: 'deleted', mark: '~~' },
  mark: { style: 'marked', mark: '==' },
  callout: { style: 'strong', mark: '' },
}

/** Struck text means the contrary of what it says: too much for a style alone, which many terminals do not have. */
const ALWAYS_MARKED: StyleName = 'deleted'

interface Link {
  /** The address as people read it. */
  address: string
  url: string
  title: string
  /** Where its text begins in the spans. */
  start: number
}

/** An address as people read it: `/한글` for `/%ED%95%9C%EA%B8%80`. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Data URLs are contents, not addresses: only their kind is shown. */
function shortUrl(url: string): string {
  return url.startsWith('data:') ? `${url.slice(0, url.search(/[;,]|$/))}…` : readableUrl(url)
}

function collapse(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ')
}

/** `<br>`, and `</br>`, which browsers read as the same. */
const BREAK = '<\\/?br\\s*\\/?>'
const ONLY_BREAK = new RegExp(`^${BREAK}$`, 'i')
const ONLY_BREAKS = new RegExp(`^(?:\\s*${BREAK})+\\s*$`, 'i')

const isBreakTag = (html: string): boolean => ONLY_BREAK.test(html)

/** Whether HTML is nothing but line breaks. */
export const isBreaks = (html: string): boolean => ONLY_BREAKS.test(html)

/** Where a link or an image leads; that of a wiki as it is said where it has no text. */
function target(token: Token, url: string): Omit<Link, 'start'> {
  const isName = token.markup === WIKI && !url.includes('://')
  const address = isName ? shownTarget(url) : shortUrl(url)
  return { address, url, title: String(token.attrGet('title') ?? '') }
}

class InlineSpans {
  readonly spans: Span[] = []
  private readonly screen: Screen
  /** How many pairs of each style are open: emphasis may be nested thousands deep, its styles may not. */
  private readonly open = new Map<StyleName, number>()
  private styles: readonly StyleName[] = []
  private links: Link[] = []

  constructor(screen: Screen) {
    this.screen = screen
  }

  add(token: Token): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
        this.push(collapse(token.content))
        break
      case 'softbreak':
        this.push(' ')
        break
      case 'hardbreak':
        this.push('\n')
        break
      case 'code_inline':
        this.push(`\`${token.content}\``, 'code')
        break
      case 'image':
        this.addImage(token)
        break
      case 'foreign':
        if (token.content === '') this.push(collapse(token.markup), 'dim')
        else this.push(token.content)
        break
      case 'callout_open':
        this.addStyled(token)
        this.push(token.info === '' ? '' : `${token.info}: `)
        break
      case 'link_open':
        this.openLink(token)
        break
      case 'link_close':
        this.closeLink()
        break
      case 'html_inline':
        if (isBreakTag(token.content)) this.addBreak(token.content)
        else this.push(token.content.replace(/\s+/g, ' '), 'dim')
        break
      default:
        this.addStyled(token)
    }
  }

  private push(text: string, style?: StyleName): void {
    if (text === '') return
    const { text: shown } = span(text)
    const styles = style === undefined ? this.styles : [...this.styles, style]
    const url = this.screen.hyperlinks ? this.links.at(-1)?.url : undefined
    const href = url === undefined ? undefined : linkTarget(url)
    const last = this.spans.at(-1)
    // A paragraph of many lines is one span, not one for each line.
    if (last && last.styles === styles && last.href === href) last.text += shown
    else this.spans.push(href === undefined ? { text: shown, styles } : { text: shown, styles, href })
  }

  /** One for both of `<br></br>`. */
  private addBreak(tag: string): void {
    const isOpen = this.spans.at(-1)?.text.endsWith('\n') ?? false
    if (!(tag.startsWith('</') && isOpen)) this.push('\n')
  }

  private addStyled(token: Token): void {
    const styled = STYLED[token.type.replace(/_(open|close)$/, '')]
    if (!styled) {
      this.push(token.content)
      return
    }
    const { style, mark } = styled
    const isMarked = this.screen.marks || style === ALWAYS_MARKED
    const count = (this.open.get(style) ?? 0) + token.nesting
    if (isMarked && token.nesting < 0) this.push(mark)
    this.open.set(style, count)
    if (count === 0) this.styles = this.styles.filter(name => name !== style)
    else if (count === 1 && token.nesting > 0) this.styles = [...this.styles, style]
    if (isMarked && token.nesting > 0) this.push(mark)
  }

  private openLink(token: Token): void {
    const url = String(token.attrGet('href') ?? '')
    this.links.push({ ...target(token, url), start: this.spans.length })
    if (this.links.length === 1) this.styles = [...this.styles, 'link']
  }

  /** Says where the link leads, unless its text does, or the terminal makes it clickable. */
  private closeLink(): void {
    const link = this.links.pop()
    if (!link) return
    if (this.links.length === 0) this.styles = this.styles.filter(name => name !== 'link')
    if (this.screen.hyperlinks && linkTarget(link.url) !== undefined) return
    const text = lineText(this.spans.slice(link.start))
    this.addTarget(link, text)
  }

  private addTarget({ address, url, title }: Omit<Link, 'start'>, text: string): void {
    const said = [address, shownTarget(address), url.replace(/^mailto:/, '')]
    const isSaid = address === '' || said.some(each => span(each).text === text)
    const about = [isSaid ? '' : address, title === '' ? '' : `"${title}"`].filter(part => part !== '')
    if (about.length > 0) this.push(` (${about.join(' ')})`, 'dim')
  }

  private addImage(token: Token): void {
    const url = String(token.attrGet('src') ?? '')
    const alt = new InlineSpans({ ...this.screen, hyperlinks: false })
    for (const child of token.children ?? []) alt.add(child)
    const text = lineText(alt.spans)
    this.push(`[${text}]`, 'emphasis')
    this.addTarget(target(token, url), text)
  }
}

/** The spans of an `inline` token's children. A hard line break is a `\n` in them. */
export function renderInline(tokens: readonly Token[], screen: Screen): Span[] {
  const [first] = tokens
  if (tokens.length === 1 && first?.type === 'text') return [span(collapse(first.content))]
  const inline = new InlineSpans(screen)
  // A break that ends a block would be an empty line more than there is below each.
  const last = tokens.findLastIndex(
    ({ type, content }) => type !== 'softbreak' && !(type === 'html_inline' && isBreakTag(content)),
  )
  for (const token of tokens.slice(0, last + 1)) inline.add(token)
  return inline.spans
}
