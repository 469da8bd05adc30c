// What parts words in Markdown and is no text: the breaks of the parser, and tags of HTML.

/** Whether a token of the Markdown parser ends a line, be it in the source alone (soft) or for a reader too (hard). */
export const isBreak = ({ type }: { readonly type: string }): boolean =>
  type === 'softbreak' || type === 'hardbreak'

/** Tags before which a browser begins a line or a cell. Of closing ones only `</br>`, which it reads as `<br>`. */
const PARTING_TAG = /^<(?:\/?br|p|div|li|td|th|tr|hr)\b/i

/** Whether HTML begins with a tag that parts words, as `<br>` does, and `<b>` does not. */
export const isPartingTag = (html: string): boolean => PARTING_TAG.test(html)
