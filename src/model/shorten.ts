/** What is said quotes notes, whose keys and lines have any length. UTF-16 units. */
const MAX_LENGTH = 400

/** A text as it is said: one that is longer ends in `…`. */
export function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  return `${text.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`
}
