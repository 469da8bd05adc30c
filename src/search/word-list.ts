// Lists of words as one text, which takes little memory and is searched without being taken apart.

/** A list of such lines. No word has a blank or a line end. */
export const listOf = (lines: readonly (readonly string[])[]): string =>
  lines.map(words => ` ${words.join(' ')} `).join('\n')

/** The lines of a list that have the word, each as its words. */
export function linesWith(list: string, word: string): string[][] {
  const found: string[][] = []
  // A search for a letter takes a fifth of one for a blank, of which there are as many as words.
  for (let at = list.indexOf(`${word} `); at >= 0; at = list.indexOf(`${word} `, at + 1)) {
    if (list.charAt(at - 1) !== ' ') continue
    const end = list.indexOf('\n', at)
    const line = list.slice(list.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end)
    found.push(line.trim().split(' '))
  }
  return found
}
