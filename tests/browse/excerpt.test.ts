// What of a long text a line of the list shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptLine } from '../../src/browse/excerpt.ts'
import { markMatches } from '../../src/views/matches.ts'
import { type Line, lineCells, truncate } from '../../src/views/text.ts'
import { cells } from '../../src/views/width.ts'
import { plainScreen } from '../views/screens.ts'

const screen = plainScreen(80, { marks: true })

const textOf = (line: Line): string => line.map(({ text }) => text).join('')

/** `text` with each of `words` marked where it first stands, in at most `width` cells. */
function excerpt(text: string, words: readonly string[], width: number): string {
  const matches = words.map(word => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
  return textOf(truncate(excerptLine(markMatches(text, matches, screen), width, screen), width, 1))
}

const TEXT =
  '처음에는 아무도 오지 않았다. 블로그를 열자 손님이 왔고, 그 뒤로는 매일 단골과 함께 이야기를 나눈다.'

test.each([
  ['all of a text that fits', '짧은 글', ['글'], 20, '짧은 «글»'],
  [
    'from the start where all matches are seen then',
    TEXT,
    ['아무도'],
    40,
    '처음에는 «아무도» 오지 않았다. 블로그를…',
  ],
  ['a match further on, with what is around it', TEXT, ['손님'], 34, '… 블로그를 열자 «손님»이 왔고, …'],
  [
    'matches that lie apart, each with its own',
    TEXT,
    ['아무도', '단골'],
    34,
    '… «아무도» 오지 … «단골»과 함께 …',
  ],
  ['what there is room for, the first of all', TEXT, ['아무도', '단골', '블로그'], 16, '… «아무도» …'],
  ['the end, without dots behind it', TEXT, ['나눈다'], 30, '… 함께 이야기를 «나눈다».'],
] as const)('%s', (_, text, words, width, shown) => {
  expect(excerpt(text, words, width)).toBe(shown)
})

test('a text without spaces is cut inside its words', () => {
  const long = `${'가'.repeat(100)}바늘${'나'.repeat(100)}`
  const shown = excerpt(long, ['바늘'], 30)
  expect(shown).toContain('«바늘»')
  expect(shown).toMatch(/^…\S+…$/u)
})

test('an address is cut where it stands, not behind a blank that it does not have', () => {
  const text = `블로그( http://example.org/${'a'.repeat(60)} ): 스무 번 이상 쓰기`
  expect(excerpt(text, ['블로그'], 30)).toMatch(/^«블로그»\( http:\S*…$/u)
})

test.each([
  ['behind a match', '바늘 하나 https://example.org/a/long/way', ['바늘'], 30, 8],
  ['before a match', `https://example.org/${'a'.repeat(40)} 바늘`, ['바늘'], 30, 8],
  ['between two matches', `실 https://example.org/${'a'.repeat(40)} 바늘`, ['실', '바늘'], 30, 8],
])('a long address %s leaves no half of the line empty', (_, text, words, width, least) => {
  const shown = excerpt(text, words, width)
  for (const word of words) expect(shown).toContain(`«${word}»`)
  expect(cells(shown, 1)).toBeLessThanOrEqual(width)
  expect(cells(shown, 1)).toBeGreaterThan(width - least)
})

test('whatever matches: the first is seen, words keep their order, and no more than the width is taken', () => {
  const word = fc.stringMatching(/^[가-힣a-z]{1,6}$/u)
  const words = fc.array(word, { minLength: 3, maxLength: 60 })
  fc.assert(
    fc.property(
      words,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 24, max: 60 }),
      (all, picks, width) => {
        const places = [...new Set(picks.map(pick => pick % all.length))].sort((a, b) => a - b)
        const starts = all.map((_, at) => all.slice(0, at).join(' ').length + (at === 0 ? 0 : 1))
        const matches = places.map(at => ({
          start: starts[at] ?? 0,
          end: (starts[at] ?? 0) + (all[at]?.length ?? 0),
        }))
        const marked = markMatches(all.join(' '), matches, screen)
        const line = excerptLine(marked, width, screen)
        if (line !== marked) expect(lineCells(line, 1)).toBeLessThanOrEqual(width)
        expect(textOf(truncate(line, width, 1))).toContain(`«${all[places[0] ?? 0]}`)
        const shown = textOf(line).replace(/[«»]/gu, '').split(/[ …]+/u).filter(Boolean)
        let at = 0
        // A word that takes more than half the width may be cut.
        for (const each of all) if (each.includes(shown[at] ?? ' ')) at++
        expect(at).toBe(shown.length)
      },
    ),
  )
})
