/** How many UTF-16 units the first `count` code points take; all of the text where it has no more. */
export function unitsOf(text: string, count: number): number {
  let units = 0
  for (let i = 0; i < count && units < text.length; i++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return units
}

/** The code points [from, to) of a text. */
export function slicePoints(text: string, from: number, to: number): string {
  const start = unitsOf(text, from)
  return text.slice(start, start + unitsOf(text.slice(start), to - from))
}
