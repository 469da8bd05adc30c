import { toNormalForm } from './normal-form.ts'

/** White space, and the hints where a line may break. */
const UNSEEN = /[\s\u00ad\u200b\u2060]+/gu

/**
 * A name as it is compared: composed, full-width forms as usual ones, lower case, without white space and break hints.
 * `KTX 역`, `ktx역` and `ＫＴＸ역` are one name.
 */
export function foldName(text: string): string {
  return toNormalForm(text, 'NFKC').toLowerCase().replace(UNSEEN, '')
}
