// Unicode normal forms of texts that nobody vouches for.
import { lazy } from '../base/lazy.ts'

/**
 * So many marks in a row are put in their order together (Stream-Safe Text Format, Unicode annex 15, section 13). What
 * puts any number of them in order takes the square of their number.
 */
const MAX_MARKS = 30

const longRun = lazy(() => new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u'))
const pieces = lazy(() => new RegExp(`[^\\p{M}]*\\p{M}{0,${MAX_MARKS}}`, 'gu'))

/** The text in the form, in time that grows with its length. */
export function toNormalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  if (text.length <= MAX_MARKS || !longRun().test(text)) return text.normalize(form)
  return text.replace(pieces(), piece => piece.normalize(form))
}
