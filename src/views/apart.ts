// Texts of a column that are too long for it, cut so that different ones still look different.
import { groupBy } from '../base/group-by.ts'
import { lineText, truncate, truncateStart } from './text.ts'
import { type AmbiguousWidth, cells, ELLIPSIS, graphemes } from './width.ts'

/**
 * Each of `texts` (sanitised, NFC) in at most `width` cells. Of one that is too long the end stays; of several that
 * would look the same then, what they have in common there makes way for where they differ: `a/log/today` and
 * `b/log/today` are `…/log/today` in 11 cells alone, and `a/log/tod…` and `b/log/tod…` together.
 */
export function cutApart(
  texts: readonly string[],
  width: number,
  ambiguousWidth: AmbiguousWidth,
): readonly string[] {
  if (texts.every(text => cells(text, ambiguousWidth) <= width)) return texts
  const looks = new Map<string, string>()
  cutAlike([...new Set(texts)], 0)
  return texts.map(text => looks.get(text) ?? text)

  /** Cuts texts that have an end of so many UTF-16 units in common. */
  function cutAlike(alike: readonly string[], common: number): void {
    for (const text of alike) looks.set(text, cutAt(text, text.length - common, width, ambiguousWidth))
    for (const group of groupBy(alike, text => looks.get(text)).values()) {
      if (group.length === 1) continue
      const longer = commonEnd(group)
      // No room for any of what differs.
      if (longer > common) cutAlike(group, longer)
    }
  }
}

/** `text` with what stands before `end` in it, from its `/` on where there is room. */
function cutAt(text: string, end: number, width: number, ambiguousWidth: AmbiguousWidth): string {
  if (cells(text, ambiguousWidth) <= width) return text
  if (end === text.length) return lineText(truncateStart(lineOf(text), width, ambiguousWidth))
  const head = text.slice(0, end)
  const dots = cells(ELLIPSIS, ambiguousWidth)
  const start = Math.max(head.lastIndexOf('/'), 0)
  const before = start === 0 ? '' : ELLIPSIS
  if (cells(before + head.slice(start), ambiguousWidth) + dots <= width)
    return lineText(truncate(lineOf(before + text.slice(start)), width, ambiguousWidth))
  return lineText(truncateStart(lineOf(head), width - dots, ambiguousWidth)) + ELLIPSIS
}

const lineOf = (text: string) => [{ text, styles: [] }]

/** UTF-16 units of the end that all texts have in common, of whole graphemes. */
function commonEnd(texts: readonly string[]): number {
  const [first = '', ...others] = texts
  let common = first.length
  for (const other of others) {
    let at = 0
    while (at < common && first.at(-1 - at) === other.at(-1 - at)) at++
    common = at
  }
  let end = first.length
  for (const grapheme of [...graphemes(first)].reverse()) {
    if (first.length - end + grapheme.length > common) break
    end -= grapheme.length
  }
  return first.length - end
}
