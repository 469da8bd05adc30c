/** How many UTF-16 units the first `count` code points take; all of the text where it has no more. */
export function unitsOfPoints(text: string, count: number): number {
  let units = 0
  for (let i = 0; i < count && units < text.length; i++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return units
}

/** The code points [from, to) of a text. */
export function slicePoints(text: string, from: number, to: number): string {
  const start = unitsOfPoints(text, from)
  return text.slice(start, start + unitsOfPoints(text.slice(start), to - from))
}

/** How many code points a text has; half a pair is one. */
export function countPoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    if (isPair) i += 1
    count += 1
  }
  return count
}

/** The column behind what stands before it in its line: code points, from 1. */
export const columnAfter = (before: string): number => countPoints(before) + 1
