import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, lineCells, type Span, span } from '../../src/views/text.ts'
import { graphemeCells, graphemes } from '../../src/views/width.ts'
import { wrap } from '../../src/views/wrap.ts'

function textOf(line: Line): string {
  return line.map(piece => piece.text).join('')
}
function wrapText(text: string, width: number): string[] {
  return wrap([span(text)], width, 1).map(textOf)
}

test('Korean breaks between words, never inside one that fits', () => {
  expect(wrapText('고객과 더 나은 대화를 하려면 먼저 들어야 한다', 20)).toEqual([
    '고객과 더 나은',
    '대화를 하려면 먼저',
    '들어야 한다',
  ])
})

test('a word longer than the line is broken by graphemes, each line as full as it can be', () => {
  expect(wrapText('가나다라마바사아자차카타파하', 9)).toEqual(['가나다라', '마바사아', '자차카타', '파하'])
})

test('a long word of wide letters starts where it stands, one of narrow letters on its own line', () => {
  expect(wrapText('앞 가나다라마바사아자차카타파하', 12)).toEqual(['앞 가나다라', '마바사아자차', '카타파하'])
  expect(wrapText('see abcdefghijklmnopqrst', 12)).toEqual(['see', 'abcdefghijkl', 'mnopqrst'])
})

test('a URL stays whole where it fits on a line', () => {
  expect(wrapText('자세한 것은 http://example.com/a/b 참고', 22)).toEqual([
    '자세한 것은',
    'http://example.com/a/b',
    '참고',
  ])
})

test.each([
  ['closing mark of a broken word', '가나다라마바사아자차」카타파', 20],
  ['a mark behind a URL', '- 하나 https://example.com/ab、다음', 28],
  ['a colon after a space', '금호타이어 블로그 :공항 패션을 보다', 18],
  ['a mark after a space', '가나다라마바사아자 차 ) 카타', 20],
  ['several marks', '가나다라마바사아자차?!」카타파', 20],
])('no closing mark at the start of a line: %s', (_, text, width) => {
  for (const line of wrapText(text, width)) expect(line).not.toMatch(/^[)」?!]/)
})

test('a middle dot between two facts stays with the first', () => {
  expect(wrapText('가게 이야기 · 2020-05-01 · 시민회관', 24)).toEqual([
    '가게 이야기 ·',
    '2020-05-01 · 시민회관',
  ])
})

test('a URL or path longer than the line breaks behind a slash or a hyphen', () => {
  expect(wrapText('https://example.com/docs/concepts/init-containers', 20)).toEqual([
    'https://example.com/',
    'docs/concepts/init-',
    'containers',
  ])
})

test('a URL inside a word is kept whole too', () => {
  expect(wrapText('안내(http://example.com/a/b)를 보라', 26)).toEqual([
    '안내',
    '(http://example.com/a/b)를',
    '보라',
  ])
})

test('no opening mark at the end of a line', () => {
  expect(wrapText('가나다라마바사아자「차카타파」하', 20)).toEqual(['가나다라마바사아자', '「차카타파」하'])
  expect(wrapText('가나다라 마바사 ( 아자차 )', 18)).toEqual(['가나다라 마바사', '( 아자차 )'])
})

test('a name that begins with a mark is a word like any other', () => {
  expect(wrapText('the file .env', 8)).toEqual(['the file', '.env'])
})

test('a line of marks alone still breaks', () => {
  expect(wrapText('.'.repeat(25), 10)).toEqual(['.'.repeat(10), '.'.repeat(10), '.'.repeat(5)])
})

test('line ends break, an empty text is one empty line', () => {
  expect(wrapText('하나\n\n둘', 20)).toEqual(['하나', '', '둘'])
  expect(wrapText('', 20)).toEqual([''])
})

test('spaces inside a line stay, spaces at a break go', () => {
  expect(wrapText('a  b', 20)).toEqual(['a  b'])
  expect(wrapText('aaaa   bbbb', 6)).toEqual(['aaaa', 'bbbb'])
})

test('styles follow their letters across breaks', () => {
  const lines = wrap([span('가나 '), span('다라 마바', 'match'), span('사 아', 'dim')], 10, 1)
  expect(lines.map(line => line.map(({ text, styles }) => [text, ...styles]))).toEqual([
    [['가나'], [' '], ['다라', 'match']],
    [
      ['마바', 'match'],
      ['사', 'dim'],
      [' ', 'dim'],
      ['아', 'dim'],
    ],
  ])
})

const korean = fc.constantFrom(
  '가',
  '한글',
  '을',
  ' ',
  '. ',
  '(',
  ')',
  '「',
  '」',
  'abc',
  '①',
  '👩‍👩‍👧',
  'e\u0301',
  '\u1112\u1161\u11ab',
  'http://x.io/',
)
const text = fc.oneof(
  fc.array(korean, { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)

test('no line is wider than asked, or than a letter that is wider by itself, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 2, max: 40 }), (parts, width) => {
      const source: Span[] = parts.map(part => span(part))
      const lines = wrap(source, width, 1)
      // A conjunct of three letters takes three cells.
      const widest = Math.max(0, ...[...graphemes(parts.join(' '))].map(letter => graphemeCells(letter, 1)))
      for (const line of lines) expect(lineCells(line, 1)).toBeLessThanOrEqual(Math.max(width, widest))
      const letters = (text: string): string => text.replace(/[ \n\u2000-\u200a\u205f\u3000]/g, '')
      expect(letters(lines.map(textOf).join(''))).toBe(letters(textOf(source)))
    }),
  )
})
