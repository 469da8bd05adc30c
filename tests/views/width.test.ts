import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineText, span } from '../../src/views/text.ts'
import { cells, cut, graphemes } from '../../src/views/width.ts'
import { ROOM_MIN, wrap } from '../../src/views/wrap.ts'

test.each([
  ['abc', 3],
  ['한글 ab', 7],
  ['ㅎㅏㄴ', 6],
  ['ｆｕｌｌ', 8],
  ['ﾊﾝｶｸ', 4],
  ['e\u0301', 1],
  ['\u1112\u1161\u11ab', 2], // 한, decomposed
  ['\u3164', 2], // Hangul filler
  ['👩‍👩‍👧', 2],
  ['🇰🇷', 2],
  ['❤️', 2],
  ['👍🏽', 2],
  ['👁‍🗨', 2],
  ['가\u302e', 2], // a tone mark of Hangul
  ['नमस्ते', 4],
  ['हिन्दी', 5], // vowel signs beside their letters
  ['क्ष', 2], // a conjunct
  ['கோ', 2],
  ['ผู้', 1], // vowel and tone above and below
  ['น้ำ', 2],
  ['ｶﾞ', 2],
  ['\u200d', 0],
  ['', 0],
])('%j takes %i cells', (text, width) => {
  expect(cells(text, 1)).toBe(width)
})

// The terminals that count characters (tmux, xterm, VTE) ask wcwidth, whose answers these are.
test('a line of Hindi breaks between its syllables, where terminals would break it', () => {
  expect(cut('हिन्दी', 2, 1)).toBe('हि')
  expect(cut('हिन्दी', 4, 1)).toBe('हि')
  expect(wrap([span('दुनिया')], 3, 1).map(lineText)).toEqual(['दुनि', 'या'])
})

test('signs that are piled up are no wider than a line', () => {
  expect(cells(`क${'ा'.repeat(100)}`, 1)).toBeLessThanOrEqual(ROOM_MIN)
})

test('characters of ambiguous width are as wide as the terminal says', () => {
  expect(cells('①※—…', 1)).toBe(4)
  expect(cells('①※—…', 2)).toBe(8)
})

test('every Hangul syllable takes two cells', () => {
  const syllables = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, at) => String.fromCodePoint(0xac00 + at))
  expect(syllables.filter(syllable => cells(syllable, 1) !== 2)).toEqual([])
})

test('cutting never splits a grapheme and never exceeds the width', () => {
  expect(cut('가나다', 5, 1)).toBe('가나')
  expect(cut('a👩‍👩‍👧b', 2, 1)).toBe('a')
  expect(cut('e\u0301e\u0301', 1, 1)).toBe('e\u0301')
})

const unit = fc.constantFrom(
  '가',
  'a',
  '\u0301',
  '\u1112',
  '\u1161',
  '\u11ab',
  '🇰',
  '🇷',
  '👩',
  '\u200d',
  '\ufe0f',
  '1',
  'क',
  '\u094d',
  '\u0e33',
  '½',
)

test('graphemes are those of Intl.Segmenter', () => {
  const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(unit, { maxLength: 40 }).map(units => units.join('')),
  )
  fc.assert(
    fc.property(text, source => {
      // CR LF, the one pair of simple characters that stays together, is gone after sanitising.
      const sanitised = source.replace(/[\r\n]/g, ' ')
      expect([...graphemes(sanitised)]).toEqual(
        [...segmenter.segment(sanitised)].map(({ segment }) => segment),
      )
    }),
    { numRuns: 500 },
  )
})

test('a long run of joining characters is cut into pieces at graphemes', () => {
  const text = '\u1112\u1161\u11ab'.repeat(1000)
  expect([...graphemes(text)]).toEqual(Array.from({ length: 1000 }, () => '\u1112\u1161\u11ab'))
})
