// Most text, which needs none of the care that other text does. Telling it apart spares a start the classes of
// Unicode, which take long to compile.

/**
 * Latin letters and marks, the commonest punctuation, circled digits, Hangul syllables: every UTF-16 unit is a
 * character and a grapheme of its own, has a width, shows itself, is in NFC, and does nothing to a terminal.
 */
const SIMPLE =
  /^[\n\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u2460-\u249b\u3000-\u3029\uac00-\ud7a3]*$/

export function isSimple(text: string): boolean {
  return SIMPLE.test(text)
}
