import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { copySequence } from '../../src/browse/clipboard.ts'

/** What the terminal would put on the clipboard. */
function copied(text: string): string | null {
  const [, base64] = /^\x1b\]52;c;(.*)\x07$/u.exec(copySequence(text) ?? '') ?? []
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('utf8')
}

test('a text is copied composed, with its control characters made visible', () => {
  expect(copied('소셜\x1b[2J'.normalize('NFD'))).toBe('소셜␛[2J')
})

test('as much as terminals take, counted composed', () => {
  const text = '한'.repeat(16_000)
  expect(copied(text.normalize('NFD'))).toBe(text)
  expect(copied(`${text}${text}`)).toBeNull()
})

test('any number of marks in a row is refused in no time', () => {
  const before = performance.now()
  expect(copySequence(`e${'\u0301\u0323'.repeat(150_000)}`)).toBeNull()
  expect(copySequence(`e${'\u0301\u0323'.repeat(50_000)}`)).toBeNull()
  expect(performance.now() - before).toBeLessThan(1000)
})
