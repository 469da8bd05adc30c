import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitize, sanitizeLine } from '../../src/views/sanitize.ts'
import { cells } from '../../src/views/width.ts'

test.each([
  ['ESC', '\x1b[2J', '␛[2J'],
  ['BEL and NUL', '\x07\0', '␇␀'],
  ['DEL', '\x7f', '␡'],
  ['C1 CSI', '\x9b31m', '<U+009B>31m'],
  ['right-to-left override', 'a\u202eb', 'a<U+202E>b'],
  ['isolates', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['line separator', 'a\u2028b', 'a<U+2028>b'],
  ['BOM inside', 'a\ufeffb', 'a<U+FEFF>b'],
  ['tag letters', '\u{e0041}', '<U+E0041>'],
  ['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['CRLF and CR', 'a\r\nb\rc', 'a\nb\nc'],
  ['tab', 'a\tb', 'a    b'],
])('makes visible: %s', (_, source, shown) => {
  expect(sanitize(source)).toBe(shown)
})

test.each(['한글 ㅎㅏㄴ', 'é e\u0301', '👩‍👩‍👧 ❤️ 🇰🇷', 'می‌خواهم', 'a\nb'])('leaves text alone: %s', text => {
  expect(sanitize(text)).toBe(text)
})

test('a sequence hidden in a sequence is not put together by taking the inner one out', () => {
  expect(sanitize('\x1b\x1b[m]52;c;aGk=\x07')).toBe('␛␛[m]52;c;aGk=␇')
})

test('one line stays one line', () => {
  expect(sanitizeLine('a\nb\r\nc')).toBe('a␊b␊c')
})

/** All that a terminal may obey or hide, beside the line end. */
const HIDDEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u

test('nothing hidden is left, and sanitising twice is sanitising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const shown = sanitize(text)
      expect(shown).not.toMatch(HIDDEN)
      expect(sanitize(shown)).toBe(shown)
    }),
  )
})

test('the tags of a flag stay, others are shown', () => {
  const tags = (text: string): string =>
    [...text].map(letter => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')
  const england = `\u{1f3f4}${tags('gbeng')}\u{e007f}`
  expect(sanitize(`flag ${england} of ${england}`)).toBe(`flag ${england} of ${england}`)
  expect(cells(england, 1)).toBe(2)
  expect(sanitize(`x${tags('gbeng')}`)).toMatch(/^x<U\+E0067>/)
  // Longer than any region: the rest is shown.
  expect(sanitize(`\u{1f3f4}${tags('ignore all')}`)).toContain('<U+E0020><U+E0061>')
})
