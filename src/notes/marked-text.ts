// Marked text, `==as with a pen==` (Obsidian, Typora, markdown-it-mark): what is between tokens `mark_open` and `mark_close`.
// As emphasis it may have other markup in it, and stand in other markup.
import type { StateInline, Token } from 'markdown-it'

const EQUALS = 0x3d
const SIGN = '=='

/** A rule for text: signs that may begin or end it. Behind a letter or a digit of ASCII they compare: `a==b && c==d`. */
export function parseMarkSign(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (silent || src.charCodeAt(pos) !== EQUALS) return false
  const { length, can_open, can_close } = state.scanDelims(pos, true)
  state.pos += length
  if (length !== SIGN.length) {
    state.pending += src.slice(pos, state.pos)
    return true
  }
  state.push('text', '', 0).content = SIGN
  state.delimiters.push({
    marker: EQUALS,
    // Not counted, as those of `*` are by the rule of three.
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    open: can_open && !/\w/.test(src[pos - 1] ?? ''),
    close: can_close,
  })
  return true
}

/** A rule for when it is known which signs are pairs. */
export function pairMarkSigns({ delimiters, tokens, tokens_meta }: StateInline): void {
  for (const group of [delimiters, ...tokens_meta.map(meta => meta?.delimiters ?? [])]) {
    for (const { marker, token, end } of group) {
      const closing = group[end]
      if (marker !== EQUALS || closing === undefined) continue
      setMark(tokens[token], 'mark_open', 1)
      setMark(tokens[closing.token], 'mark_close', -1)
    }
  }
}

function setMark(token: Token | undefined, type: string, nesting: 1 | -1): void {
  if (token !== undefined) Object.assign(token, { type, tag: 'mark', nesting, markup: SIGN, content: '' })
}
