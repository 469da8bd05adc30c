import type { Hit } from '../model/hit.ts'
import { toNormalForm } from '../model/normal-form.ts'

const URL = /https?:\/\/[^\s<>"'`\\^{|}」』》〉’”]+/iu

/** Marks that end the sentence around a URL, not the URL. */
const TRAILING = /(?<![.,:;!?…。、·\]])[.,:;!?…。、·\]]+$/u

/** The web address a hit leads to: the first in its own lines of the note, else the talk's first; null for none. */
export function linkOf({ talk, tactic }: Hit): string | null {
  const lines = talk.body.split('\n')
  const own = tactic
    ? lines.slice(tactic.line - talk.bodyLine, tactic.endLine - talk.bodyLine + 1).join('\n')
    : ''
  return findUrl(own) ?? talk.links.map(findUrl).find(url => url !== null) ?? null
}

/** The first URL of a text, without what stands behind it: a bracket that the URL itself opened is part of it (`/wiki/자전거_(노래)`). */
function findUrl(text: string): string | null {
  const [found] = URL.exec(toNormalForm(text, 'NFC')) ?? []
  if (found === undefined) return null
  return withinBrackets(found.replace(BEHIND_HOST, '$1')).replace(TRAILING, '')
}

/** Hangul right behind a host that ends in Latin letters is the particle of the sentence (`https://a.example에서`), but for a host that goes on. */
const BEHIND_HOST = /^(https?:\/\/(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)[가-힣]+(?![가-힣\w-]|\.[\w가-힣]).*$/iu

/** What stands before a bracket that the URL did not open: `(https://a.example)에`. */
function withinBrackets(url: string): string {
  let open = 0
  for (let at = 0; at < url.length; at++) {
    if (url[at] === '(') open += 1
    if (url[at] === ')') open -= 1
    if (open < 0) return url.slice(0, at)
  }
  return url
}
