// Unicode as this Node knows it, character by character: what the program does by itself (graphemes, widths, folding)
// beside what Node's own tables say.
import { describe, expect, it } from 'vitest'
import { noteId } from '../../src/notes/refs.ts'
import { fold } from '../../src/search/fold.ts'
import { span } from '../../src/views/text.ts'
import { cells, graphemes } from '../../src/views/width.ts'

/**
 * A character of each class that the rules of graphemes speak of (Unicode annex 29, tables 2 and 3), as in the
 * standard's own GraphemeBreakTest.txt. Controls are left out: they are visible signs before anything is measured.
 */
const CLASSES = [
  ' ',
  'a',
  '\u034f', // Extend that joins
  '\u{1f1e6}', // Regional_Indicator
  '\u0600', // Prepend
  '\u0a03', // SpacingMark
  '\u1100', // L
  '\u1160', // V
  '\u11a8', // T
  '\uac00', // LV
  '\uac01', // LVT
  '\u0903',
  '\u0904',
  '\u0d4e', // Prepend, InCB none
  '\u0915', // InCB consonant
  '\u231a', // Extended_Pictographic
  '\u0300', // Extend
  '\u093c', // InCB extend
  '\u094d', // InCB linker
  '\u200d', // ZWJ
  '\u0378', // unassigned
  '\u{1f3fb}', // Emoji_Modifier
  '\ufe0f', // Variation selector
]

/** Sequences of the annex that are longer than a pair. */
const SEQUENCES = [
  '\u1100\u1160\u1100',
  '\uac00\u11a8\u1100',
  '\uac01\u11a8\u1100',
  '\u{1f1e6}\u{1f1e7}\u{1f1e8}b',
  'a\u{1f1e6}\u{1f1e7}\u{1f1e8}b',
  'a\u{1f1e6}\u{1f1e7}\u200d\u{1f1e8}b',
  'a\u{1f1e6}\u200d\u{1f1e7}\u{1f1e8}b',
  'a\u{1f1e6}\u{1f1e7}\u{1f1e8}\u{1f1e9}b',
  'a\u200d',
  'a\u0308b',
  'a\u0903b',
  'a\u0600b',
  '\u{1f476}\u{1f3ff}\u{1f476}',
  'a\u{1f3ff}\u{1f476}',
  'a\u{1f3ff}\u{1f476}\u200d\u{1f6d1}',
  '\u{1f476}\u{1f3ff}\u0308\u200d\u{1f476}\u{1f3ff}',
  '\u{1f6d1}\u200d\u{1f6d1}',
  'a\u200d\u{1f6d1}',
  '\u2701\u200d\u2701',
  'a\u200d\u2701',
  '\u0915\u0924',
  '\u0915\u094d\u0924',
  '\u0915\u094d\u094d\u0924',
  '\u0915\u094d\u200d\u0924',
  '\u0915\u093c\u200d\u094d\u0924',
  '\u0915\u094d\u0924\u094d\u092f',
  '\u0915\u094da',
  'a\u094d\u0924',
  '?\u094d\u0924',
]

function* characters(from: number, to: number): Generator<string> {
  for (let codePoint = from; codePoint <= to; codePoint++) {
    if (codePoint < 0xd800 || codePoint > 0xdfff) yield String.fromCodePoint(codePoint)
  }
}

const SYLLABLES = [...characters(0xac00, 0xd7a3)]

/** Every character that is made of others. */
const COMPOSED = [...characters(0x80, 0x10ffff)].filter(character => character.normalize('NFD') !== character)

/** Vowels of Kirat Rai (Unicode 16) are made of letters, not of a letter and marks: decomposed they are not found. */
const NOT_FOUND = ['\u{16d68}', '\u{16d69}', '\u{16d6a}']

const shown = (text: string): string => span(text).text

describe('graphemes', () => {
  const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
  const wrong = (texts: readonly string[]): string[] =>
    texts.filter(text => {
      const segments = Array.from(segmenter.segment(text), ({ segment }) => segment)
      return JSON.stringify([...graphemes(text)]) !== JSON.stringify(segments)
    })

  it('of any two classes, alone and with a mark between them, are the standard’s', {
    meta: { cases: CLASSES.length ** 2 * 2 + SEQUENCES.length },
  }, () => {
    const pairs = CLASSES.flatMap(a => CLASSES.flatMap(b => [a + b, `${a}\u0308${b}`]))
    expect(pairs.length + SEQUENCES.length).toBeGreaterThan(1000)
    expect(wrong([...pairs, ...SEQUENCES])).toEqual([])
  })

  it('are the same where a text is segmented in pieces', { meta: { cases: CLASSES.length ** 2 } }, () => {
    expect(wrong(CLASSES.flatMap(a => CLASSES.map(b => `${a}${b}가`.repeat(400))))).toEqual([])
  })
})

describe('a character that is made of others', () => {
  it('is one of 13,000', () => {
    expect(COMPOSED.length).toBeGreaterThan(13_000)
  })

  it.for(['NFD', 'NFC'] as const)(
    'is found, shown and named alike as %s',
    { meta: { cases: COMPOSED.length } },
    form => {
      const different = COMPOSED.filter(character => {
        const other = character.normalize(form)
        return (
          fold(`a${character}b`).units !== fold(`a${other}b`).units ||
          shown(character) !== shown(other) ||
          noteId(`${character}.md`) !== noteId(`${other}.md`)
        )
      })
      // Older Nodes do not know them.
      expect(different.filter(character => !NOT_FOUND.includes(character))).toEqual([])
    },
  )
})

describe('a character between two letters', () => {
  /** Without marks, which belong to the letter before them. */
  const all = [...characters(0x80, 0xffff)].filter(character => !/[\p{M}\p{Cs}]/u.test(character))

  it('is searched for if it is a letter or a number in any form, or a picture, else it is a gap between words', {
    meta: { cases: all.length },
  }, () => {
    const wrong = all.filter(character => {
      const isPicture =
        /\p{Extended_Pictographic}/u.test(character) && !/[©®‼⁉←-⇿⤴⤵⬅-⬇➡❓-❕❗]/u.test(character)
      const isWanted = isPicture || /[\p{L}\p{N}]/u.test(character.normalize('NFKC'))
      return isWanted === (fold(`a${character}b`).units === 'ab')
    })
    expect(wrong).toEqual([])
  })
})

describe('Hangul', () => {
  it('has 11,172 syllables, each one grapheme of two cells, however it is written', {
    meta: { cases: SYLLABLES.length },
  }, () => {
    expect(SYLLABLES).toHaveLength(11_172)
    const wrong = SYLLABLES.filter(syllable =>
      [syllable, syllable.normalize('NFD')].some(
        text => [...graphemes(text)].length !== 1 || cells(text, 1) !== 2 || shown(text) !== syllable,
      ),
    )
    expect(wrong).toEqual([])
  })

  it('of old spellings, a leading consonant and any vowel, is one grapheme of two cells', {
    meta: { cases: 6840 },
  }, () => {
    const old = [...characters(0x1100, 0x115e)].flatMap(consonant =>
      [...characters(0x1160, 0x11a7)].map(vowel => consonant + vowel),
    )
    expect(old).toHaveLength(6840)
    expect(old.filter(text => [...graphemes(text)].length !== 1 || cells(text, 1) !== 2)).toEqual([])
  })
})
