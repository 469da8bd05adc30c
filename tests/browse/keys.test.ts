// Bytes to keys, without a terminal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Key, KeyReader } from '../../src/browse/keys.ts'

/** Keys as short text: `ctrl-n`, `"소"`, `paste "a b"`. */
function show(key: Key): string {
  if (key.kind === 'focus') return 'focus'
  if (key.kind === 'mouse') return `${key.action} ${key.column},${key.row}`
  return key.kind === 'press' ? key.name : `${key.isPasted ? 'paste ' : ''}"${key.text}"`
}

function read(...pieces: (string | Uint8Array)[]): string[] {
  const reader = new KeyReader()
  const keys = pieces.flatMap(piece => reader.push(Buffer.from(piece as string)))
  return [...keys, ...reader.flush()].map(show)
}

test.each([
  ['\x1b[A', ['up']],
  ['\x1bOA', ['up']],
  ['\x1b[1;2A', ['shift-up']],
  ['\x1b[1;5C', ['ctrl-right']],
  ['\x1b\x1b[B', ['alt-down']],
  ['\x1b[5~', ['page-up']],
  ['\x1b[6;5~', ['ctrl-page-down']],
  ['\x1b[3~', ['delete']],
  [
    '\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~\x1bOH\x1bOF',
    ['home', 'end', 'home', 'end', 'home', 'end', 'home', 'end'],
  ],
  ['\x1b[Z', ['shift-tab']],
  ['\x1bOP\x1b[[A\x1b[11~', ['f1', 'f1', 'f1']],
  ['\x1bOQ\x1b[[B\x1b[12~', []],
  ['\r\n\t\0\x7f\b', ['enter', 'ctrl-j', 'tab', 'ctrl-space', 'backspace', 'backspace']],
  ['\x0e\x10\x0b\x1f', ['ctrl-n', 'ctrl-p', 'ctrl-k', 'ctrl-_']],
  ['\x1b', ['escape']],
  ['\x1bb', ['alt-b']],
  ['\x1b\x7f', ['alt-backspace']],
  // Escape, and at once a syllable: no keyboard has alt with 한.
  ['\x1b한', ['escape', '"한"']],
  // kitty's protocol and xterm's modifyOtherKeys.
  ['\x1b[32;5u\x1b[27;5;110~\x1b[54620u\x1b[13u', ['ctrl-space', 'ctrl-n', '"한"', 'enter']],
  // The terminal has the keyboard again.
  ['\x1b[Ia', ['focus', '"a"']],
  ['\x1b[<64;10;5M\x1b[<65;300;100M', ['wheel-up 9,4', 'wheel-down 299,99']],
  ['\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<16;2;3M', ['click 0,0', 'click 1,2']],
] as const)('%j', (input, keys) => {
  expect(read(input)).toEqual(keys)
})

describe('what is no key is nothing, and never text', () => {
  test.each([
    ['a button let go, another one, the mouse dragged', '\x1b[<0;1;1m\x1b[<2;1;1M\x1b[<32;1;1M\x1b[<66;1;1M'],
    ['a mouse report of the oldest kind', '\x1b[M !!'],
    ['what a terminal says of itself', '\x1b[?62;22c\x1b[>0;276;0c'],
    ['where its cursor is', '\x1b[?12;40R'],
    ['a colour it was asked for', '\x1b]11;rgb:ffff/ffff/ffff\x07\x1b]11;rgb:0/0/0\x1b\\'],
    ['a setting it was asked for', '\x1bP1$r0m\x1b\\'],
    ['that the terminal loses the keyboard', '\x1b[O'],
  ])('%s', (_name, input) => {
    expect(read(`a${input}b`)).toEqual(['"a"', '"b"'])
  })
})

test('a paste is one text; its line ends and tabs are spaces, its escapes are dropped', () => {
  expect(read('\x1b[200~한\r\n글\t\x1b[2Jx\x1b[201~')).toEqual(['paste "한 글 [2Jx"'])
})

test('a paste of any number of marks in a row is read in no time', () => {
  const before = performance.now()
  read(`\x1b[200~e${'\u0301\u0323'.repeat(150_000)}\x1b[201~`)
  expect(performance.now() - before).toBeLessThan(2000)
})

test('bytes that are no UTF-8 are dropped', () => {
  expect(read(Uint8Array.of(0x61, 0xff, 0xfe, 0x62))).toEqual(['"ab"'])
})

test('keys are the same however their bytes are cut up', () => {
  const pieces = [
    '한',
    'a',
    '글'.normalize('NFD'),
    '\x1b[A',
    '\x1b[1;2B',
    '\x1bOP',
    '\t',
    '👩‍👩‍👧',
    '\x1b[200~가\n나\x1b[201~',
    '\x1b[<64;1;1M',
  ]
  const input = fc
    .array(fc.constantFrom(...pieces), { maxLength: 8 })
    .map(parts => Buffer.from(parts.join('')))
  const flat = (keys: readonly string[]): string =>
    // Text may come in more pieces; what it spells together is the same.
    keys.join(' ').replaceAll('" "', '').normalize('NFC')
  fc.assert(
    fc.property(input, fc.array(fc.nat(40), { maxLength: 6 }), (bytes, cuts) => {
      const places = [0, ...cuts.map(cut => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b)
      const parts = places.slice(1).map((end, i) => bytes.subarray(places[i], end))
      expect(flat(read(...parts))).toBe(flat(read(bytes)))
    }),
  )
})

test('any bytes are read without an exception, and no control character becomes text', () => {
  const bytes = fc.array(fc.oneof(fc.constantFrom(0x1b, 0x5b, 0x4f, 0x5d, 0x7e, 0x3b, 0x31), fc.nat(255)), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(bytes, input => {
      for (const key of read(Uint8Array.from(input))) expect(key).not.toMatch(/[\0-\x1f\x7f-\x9f]/u)
    }),
    { numRuns: 500 },
  )
})
