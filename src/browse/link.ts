import type { Hit } from '../model/hit.ts'

const URL = /https?:\/\/[^\s<>"'`\\^{|}]+/iu

/** Marks that end the sentence around a URL, not the URL. */
const TRAILING = /(?<![.,:;!?…。、·)\]}」』》〉’”])[.,:;!?…。、·)\]}」』》〉’”]+$/u

/** The web address a hit leads to: the first in its own lines of the note, else the talk's first; null for none. */
export function linkOf({ talk, tactic }: Hit): string | null {
  const lines = talk.body.split('\n')
  const own = tactic
    ? lines.slice(tactic.line - talk.bodyLine, tactic.endLine - talk.bodyLine + 1).join('\n')
    : ''
  return findUrl(own) ?? talk.links.map(findUrl).find(url => url !== null) ?? null
}

/** A bracket that the URL itself opened is part of it: `/wiki/자전거_(노래)`. */
function findUrl(text: string): string | null {
  const [found] = URL.exec(text) ?? []
  if (found === undefined) return null
  const isBalanced = found.endsWith(')') && found.split('(').length === found.split(')').length
  return isBalanced ? found : found.replace(TRAILING, '')
}
