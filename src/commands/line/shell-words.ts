// The words of a command line as shells read and write them. Nothing is ever expanded or executed.

export type Quote = "'" | '"' | null

export interface LastWord {
  /** What it means, its quotes removed. */
  text: string
  /** The quote that is still open at its end. */
  quote: Quote
  /** How much of `text` stands before what bash replaces: up to the open quote, or the last break character. */
  kept: number
}

export interface CommandLine {
  /** The words before the last. */
  words: string[]
  /** The word at the cursor, empty behind a space. */
  last: LastWord
}

/**
 * Reads a command line up to the cursor as bash does. `breaks` are the characters at which its completion cuts words
 * (`$COMP_WORDBREAKS`, of which white space and quotes are known anyway).
 */
export function parseCommandLine(line: string, breaks: string): CommandLine {
  const words: string[] = []
  let last: LastWord = { text: '', quote: null, kept: 0 }
  let isWord = false
  const characters = [...line]
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? ''
    const { text, quote } = last
    if (quote === null && /^\s$/u.test(character)) {
      if (isWord) words.push(text)
      last = { text: '', quote: null, kept: 0 }
      isWord = false
      continue
    }
    isWord = true
    const next = characters[i + 1]
    if (character === '\\' && isEscape(next, quote)) {
      last = { ...last, text: text + next }
      i += 1
    } else if (quote === null && (character === '"' || character === "'")) {
      last = { text, quote: character, kept: text.length }
    } else if (character === quote) last = { ...last, quote: null, kept: 0 }
    else {
      const isBreak = quote === null && breaks.includes(character)
      last = { ...last, text: text + character, kept: isBreak ? text.length + character.length : last.kept }
    }
  }
  return { words, last }
}

/** Whether a backslash before this character takes its meaning away, and so is itself no part of the text. */
function isEscape(next: string | undefined, quote: Quote): next is string {
  return next !== undefined && (quote === null || (quote === '"' && /["$`\\]/u.test(next)))
}

/** Letters and digits of any script, and signs that mean nothing to bash wherever they stand. */
const HARMLESS = /[\p{L}\p{M}\p{N}_.,:=@%+/-]/u

/** Writes text so that bash reads it back as it is, `quote` being open before it. */
export function quoteForBash(text: string, quote: Quote): string {
  if (quote === "'") return text.replaceAll("'", "'\\''")
  // History expansion happens in double quotes, and a backslash before `!` would stay there.
  if (quote === '"') return text.replace(/["$`\\]/gu, '\\$&').replaceAll('!', '"\'!\'"')
  return [...text].map(character => (HARMLESS.test(character) ? character : `\\${character}`)).join('')
}
