// Whether what was found is meant, as the text is written tells: a folded one has neither brackets nor most signs.
import { toNormalForm } from '../model/normal-form.ts'

/** Tells of a text whether one of the patterns is in it, however its letters are composed. */
export const createWrittenTest =
  (form: 'NFC' | 'NFKC', ...patterns: readonly RegExp[]): ((written: string) => boolean) =>
  written => {
    const text = toNormalForm(written, form)
    return patterns.some(pattern => pattern.test(text))
  }

/** Tells of a text whether it has the word as it is written, behind a space and before no letter or figure. */
export function createWordTest(word: string): (written: string) => boolean {
  const lower = word.toLowerCase()
  return written => {
    const text = written.toLowerCase()
    for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1))
      if (
        !/\S/.test(text.charAt(at - 1)) &&
        !/^[\p{L}\p{N}]/u.test(text.slice(at + lower.length, at + lower.length + 2))
      )
        return true
    return false
  }
}
