// The line that is typed into. `|` is the cursor.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createInput, edit, type Input, insert, isEdit } from '../../src/browse/input.ts'
import { graphemes } from '../../src/views/width.ts'

const show = ({ text, at }: Input): string => `${text.slice(0, at)}|${text.slice(at)}`

function read(shown: string): Input {
  const at = shown.indexOf('|')
  return { text: shown.replace('|', ''), at }
}

test.each([
  ['한글|', 'delete-before', '한|'],
  ['한|글', 'delete-behind', '한|'],
  ['a👩‍👩‍👧|b', 'delete-before', 'a|b'],
  ['|', 'delete-before', '|'],
  ['|한', 'left', '|한'],
  ['한|글', 'right', '한글|'],
  ['고객| 소셜', 'end', '고객 소셜|'],
  ['고객 소셜에서|', 'delete-word', '고객 |'],
  ['고객 소셜  |', 'delete-word', '고객 |'],
  ['고객 소|셜', 'delete-word', '고객 |셜'],
  ['고객 소|셜', 'delete-start', '|셜'],
  ['고객 소셜|', 'word-left', '고객 |소셜'],
  ['|고객 소셜', 'word-right', '고객| 소셜'],
  ['고객|', 'start', '|고객'],
] as const)('%s %s', (before, command, after) => {
  expect(show(edit(read(before), command))).toBe(after)
})

test('decomposed letters join what stands before them, also in the middle of the text', () => {
  expect(show(insert(read('\u1112\u1161|끝'), '\u11ab'))).toBe('한|끝')
})

test('control characters and line ends are spaces', () => {
  expect(show(createInput('a\x1bb\nc'))).toBe('a b c|')
})

test('a paste of a book is cut, not between surrogates', () => {
  expect(createInput('😀'.repeat(100_000)).text).toBe('😀'.repeat(2048))
})

test('any number of marks in a row is typed in no time', () => {
  const before = performance.now()
  createInput(`e${'\u0301\u0323'.repeat(150_000)}`)
  expect(performance.now() - before).toBeLessThan(1000)
})

test('the cursor never stands inside a grapheme, whatever is typed', () => {
  const text = fc.constantFrom(
    '한',
    'e',
    '\u0301',
    '👩',
    '\u200d',
    '🇰',
    '🇷',
    ' ',
    '\u1112',
    '\u1161',
    '\u11ab',
    'ㅎ',
  )
  const key = fc.constantFrom(
    'left',
    'right',
    'delete-before',
    'delete-behind',
    'delete-word',
    'word-left',
    'word-right',
    'start',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(text, key), { maxLength: 20 }), moves => {
      let input = createInput('')
      for (const move of moves) input = isEdit(move) ? edit(input, move) : insert(input, move)
      let end = 0
      const ends = [0, ...Array.from(graphemes(input.text), grapheme => (end += grapheme.length))]
      expect(ends).toContain(input.at)
      expect(input.text).toBe(input.text.normalize('NFC'))
    }),
    { numRuns: 300 },
  )
})
