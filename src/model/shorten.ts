/** What is said quotes notes, whose keys and lines have any length. UTF-16 units. */
const MAX_LENGTH = 400

/** Of what was typed so much is said that it is known again. UTF-16 units. */
const MAX_TYPED = 60

/** A text as it is said: one that is longer ends in `…`. */
export const shorten = (text: string): string => cutTo(MAX_LENGTH, text)

/** What was typed as it is said, an argument or several. */
export const shortenTyped = (text: string): string => cutTo(MAX_TYPED, text)

/** The same between quotes: `"sns"`. */
export const quoteTyped = (text: string): string => `"${shortenTyped(text)}"`

function cutTo(length: number, text: string): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}
