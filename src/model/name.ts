import { toNormalForm } from './normal-form.ts'

/**
 * A name as it is compared: composed, full-width forms as usual ones, lower case, without white space. `LG 전자`,
 * `lg전자` and `ＬＧ전자` are one name.
 */
export function foldName(text: string): string {
  return toNormalForm(text, 'NFKC').toLowerCase().replace(/\s+/gu, '')
}
