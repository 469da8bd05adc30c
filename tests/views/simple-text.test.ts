import { expect, test } from 'vitest'
import { sanitize } from '../../src/views/sanitize.ts'
import { isSimple } from '../../src/views/simple-text.ts'
import { cells } from '../../src/views/width.ts'

/** What joins a neighbour or has no width: marks, format characters, emoji, and Hangul that is not whole syllables. */
const NEEDS_CARE =
  /[\p{M}\p{Cf}\p{Extended_Pictographic}\p{Emoji_Modifier}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))

test('nothing that needs care is simple', () => {
  const simple = UNITS.filter(unit => unit !== '\n' && isSimple(unit))
  expect(simple.length).toBeGreaterThan(11_172)
  expect(simple.filter(unit => NEEDS_CARE.test(unit))).toEqual([])
  expect(simple.filter(unit => unit.normalize('NFC') !== unit)).toEqual([])
  expect(simple.filter(unit => sanitize(unit) !== unit)).toEqual([])
  expect(simple.filter(unit => cells(unit, 1) < 1)).toEqual([])
  // Two of them are two graphemes: each with each would take long, each with the next tells as much.
  const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
  expect([...segmenter.segment(simple.join(''))].length).toBe(simple.length)
})

test('the texts of everyday are', () => {
  expect(isSimple('SNS를 활용한 “조직”의 소통개선 방향 제시 — 「첫째」 ①, 50 %…\nÜber façades')).toBe(true)
})
