// Whether what was found is meant, as the text is written tells: a folded one has neither brackets nor most signs.
import { toNormalForm } from '../../../model/normal-form.ts'

/** Tells of a text whether one of the patterns is in it, however its letters are composed. */
export const createWrittenTest =
  (form: 'NFC' | 'NFKC', ...patterns: readonly RegExp[]): ((written: string) => boolean) =>
  written => {
    const text = toNormalForm(written, form)
    return patterns.some(pattern => pattern.test(text))
  }
