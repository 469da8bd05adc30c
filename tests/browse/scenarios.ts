// What is done at the full-screen view and what is seen then, for whoever runs it: inside the test, or in a process.
import { expect } from 'vitest'
import type { Session, SessionOptions } from './session.ts'

export interface Scenario {
  name: string
  options: SessionOptions
  play: (view: Session) => Promise<void>
}

export const SCENARIOS: Scenario[] = []

const scenario = (name: string, options: SessionOptions, play: (view: Session) => Promise<void>): void => {
  SCENARIOS.push({ name, options, play })
}

// Typing: the text, the hits, and the cell of the cursor, where Korean input methods draw what is being composed.

scenario('an empty query shows all talks in their order, and what library this is', {}, async view => {
  await view.shows('10 talks')
  expect(view.lines[1]).toBe('  SNS 소통전략 컨퍼런스')
  expect(view.lines[2]).toMatch(/^❯ 1 {3}/u)
  expect(view.lines[11]).toMatch(/^ {2}10 /u)
  expect(view.cursor).toEqual({ x: 2, y: 0 })
})

scenario(
  '한글 as an input method sends it, syllable by syllable: the cursor is behind each, two cells on',
  {},
  async view => {
    view.type('소')
    await view.typed('❯ 소', 4)
    view.type('셜')
    await view.typed('❯ 소셜', 6)
    await view.shows('15 found')
  },
)

scenario(
  'a syllable that grows: an input method that has no preedit deletes and types it again',
  {},
  async view => {
    for (const [keys, shown, column] of [
      ['ㅅ', '❯ ㅅ', 4],
      ['\x7f소', '❯ 소', 4],
      ['\x7f속', '❯ 속', 4],
      // In one piece, as it comes over a slow line: ink makes 한한국 of the like.
      ['\x7f소셜', '❯ 소셜', 6],
    ] as const) {
      view.type(keys)
      await view.typed(shown, column)
    }
    await view.shows('15 found')
  },
)

scenario('lone jamo and half syllables find what they begin', {}, async view => {
  view.type('ㅅㅅㅁㄷㅇ')
  await view.shows('ㅅㅅㅁㄷㅇ → 소셜미디어')
  view.type('\x15')
  await view.typed('❯', 2)
  view.type('트위ㅌ')
  await view.shows('트위ㅌ → 트위터')
})

scenario('a syllable whose bytes arrive one by one is one syllable', {}, async view => {
  for (const byte of Buffer.from('소셜')) view.type(Uint8Array.of(byte))
  await view.typed('❯ 소셜', 6)
})

scenario('decomposed Hangul becomes the syllables it spells, and finds the same', {}, async view => {
  view.type('소셜'.normalize('NFD'))
  await view.typed('❯ 소셜', 6)
  await view.shows('15 found')
  view.type('\x7f')
  await view.typed('❯ 소', 4)
})

scenario('decomposed Hangul that arrives letter by letter grows in its own two cells', {}, async view => {
  for (const [letter, shown] of [
    ['\u1109', '❯ \u1109'],
    ['\u1169', '❯ 소'],
    ['\u11a8', '❯ 속'],
  ] as const) {
    view.type(letter)
    await view.typed(shown, 4)
  }
})

scenario('backspace takes a grapheme: a family, a flag, an accent', {}, async view => {
  view.type('a👩‍👩‍👧🇰🇷e\u0301')
  await view.typed('❯ a👩‍👩‍👧🇰🇷é', 8)
  view.type('\x7f')
  await view.typed('❯ a👩‍👩‍👧🇰🇷', 7)
  view.type('\x7f')
  await view.typed('❯ a👩‍👩‍👧', 5)
  view.type('\x7f')
  await view.typed('❯ a', 3)
})

scenario(
  'ctrl-W takes a Korean word, ctrl-U all, and both leave what is behind the cursor',
  {},
  async view => {
    view.type('고객 소셜미디어에서 ')
    await view.typed('❯ 고객 소셜미디어에서', 22)
    view.type('\x17')
    await view.typed('❯ 고객', 7)
    view.type('블로그\x1b[D')
    await view.typed('❯ 고객 블로그', 11)
    view.type('\x15')
    await view.typed('❯ 그', 2)
  },
)

scenario('arrows move the cursor by graphemes, and what is typed goes there', {}, async view => {
  view.type('트터')
  await view.typed('❯ 트터', 6)
  view.type('\x1b[D')
  await view.typed('❯ 트터', 4)
  view.type('위')
  await view.typed('❯ 트위터', 6)
  view.type('\x01')
  await view.typed('❯ 트위터', 2)
  view.type('\x1b[C')
  await view.typed('❯ 트위터', 4)
})

scenario('a paste is one text: its line ends are spaces, its keys are no keys', {}, async view => {
  view.type('\x1b[200~소셜\r\n미디어?\x1b[201~')
  await view.typed('❯ 소셜 미디어?', 14)
  await view.shows('found')
})

scenario('mouse reports and replies of the terminal are not typed', {}, async view => {
  view.type('\x1b[<64;10;5M\x1b[?62;22c\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP1$r0m\x1b\\소')
  await view.typed('❯ 소', 4)
})

scenario('the keyboard in the wrong mode: how it was read is said', {}, async view => {
  view.type('thtuf')
  await view.shows('thtuf → 소셜')
})

scenario(
  'a query longer than the line: the end is seen, and the cursor in its cell',
  { columns: 40 },
  async view => {
    view.type('가'.repeat(30))
    await view.until('the cursor before the count', () => view.lines[0]?.startsWith('❯ …가') === true)
    const [line = ''] = view.lines
    const shown = [...line.slice(3)].filter(character => character === '가').length
    await view.cursorAt(3 + 2 * shown, 0)
    view.type('\x01')
    await view.cursorAt(2, 0)
  },
)

scenario('resizing in the middle of typing keeps the text, the hits and the cursor', {}, async view => {
  view.type('소')
  await view.typed('❯ 소', 4)
  view.resize(40, 12)
  view.type('셜')
  await view.typed('❯ 소셜', 6)
  await view.shows('15 found')
  view.resize(120, 30)
  await view.shows('│')
  view.type('미')
  await view.typed('❯ 소셜미', 8)
})

scenario('nothing found says so, and a key later there are hits again', {}, async view => {
  view.type('햄버거뷁')
  await view.shows('nothing found')
  await view.shows('0 found')
  view.type('\x15')
  await view.shows('10 talks')
})
