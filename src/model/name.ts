/** A name as it is compared: composed, lower case, without white space. `LG 전자` and `lg전자` are one name. */
export function foldName(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '')
}
