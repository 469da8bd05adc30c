// What of long refs a column shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutApart } from '../../src/views/apart.ts'
import { cells } from '../../src/views/width.ts'

test.each([
  ['what fits stays', ['a/log', 'b/log'], 5, ['a/log', 'b/log']],
  ['the end of a path, from a folder on', ['notes/2024/standup'], 15, ['…/2024/standup']],
  [
    'where they differ, not the file name that they share',
    ['a/long/way/to/alpha/weekly-meeting-notes', 'a/long/way/to/beta/weekly-meeting-notes', 'other'],
    22,
    ['…/alpha/weekly-meetin…', '…/beta/weekly-meeting…', 'other'],
  ],
  [
    'all that is before the end that they share, where there is room',
    ['a/weekly-meeting-notes', 'b/weekly-meeting-notes'],
    16,
    ['a/weekly-meetin…', 'b/weekly-meetin…'],
  ],
  [
    'where names differ in the middle',
    ['daily/2024-01-01-standup-notes', 'daily/2024-01-02-standup-notes'],
    12,
    ['…2024-01-01…', '…2024-01-02…'],
  ],
  [
    'some by their folder, others by the folder above',
    ['one/x/weekly-meeting', 'two/x/weekly-meeting', 'two/y/weekly-meeting'],
    12,
    ['one/x/weekl…', 'two/x/weekl…', '…/y/weekly-…'],
  ],
])('%s', (_, texts, width, shown) => {
  expect(cutApart(texts, width, 1)).toEqual(shown)
})

test('no text is wider than the column, and with room enough no two that differ look the same', () => {
  const word = fc.constantFrom('a', 'b', 'log', '한글', '2024-01-01', '👩‍👩‍👧', 'weekly-meeting-notes')
  const path = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join('/'))
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (paths, width) => {
      const shown = cutApart(paths, width, 1)
      for (const text of shown) expect(cells(text, 1)).toBeLessThanOrEqual(width)
      if (width >= 24) expect(new Set(shown).size).toBe(new Set(paths).size)
    }),
    { numRuns: 500 },
  )
})

test('a hundred thousand files of one name are told apart in no time', () => {
  const paths = Array.from({ length: 100_000 }, (_, i) => `posts/post-number-${i}/index`)
  const before = performance.now()
  const shown = cutApart(paths, 16, 1)
  expect(performance.now() - before).toBeLessThan(5000)
  expect(new Set(shown).size).toBe(paths.length)
})
