import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hit } from '../../src/model/hit.ts'
import { createPlaces } from '../../src/model/place.ts'
import type { Talk } from '../../src/model/talk.ts'
import { createTalk } from './talks.ts'

/** A hit on `word` in a tactic that is these lines of the file. */
function hitOn(talk: Talk, word: string, line: number, endLine = line): Hit {
  const lines = talk.body.split('\n').slice(line - talk.bodyLine, endLine - talk.bodyLine + 1)
  const text = lines.join(' ')
  const start = [...text.slice(0, text.indexOf(word))].length
  return {
    kind: 'tactic',
    talk,
    tactic: { number: 1, kind: 'paragraph', text, line, endLine, section: [], columns: [], depth: 0 },
    score: 0,
    matches: [{ term: word, via: 'exact', field: 'text', index: 0, start, end: start + [...word].length }],
  }
}

test('a match in the middle, in a later line of its tactic, and in the last line of the file', () => {
  const talk = createTalk('a', { bodyLine: 4, body: '첫 줄\n\n한글 말\n둘째 말 끝\n\n🙂 끝' })
  const placeOf = createPlaces()
  expect(placeOf(hitOn(talk, '줄', 4))).toEqual({ line: 4, column: 3, byteColumn: 5 })
  expect(placeOf(hitOn(talk, '끝', 6, 7))).toEqual({ line: 7, column: 6, byteColumn: 12 })
  expect(placeOf(hitOn(talk, '끝', 9))).toEqual({ line: 9, column: 3, byteColumn: 6 })
})

test('a talk by its header begins at its first line', () => {
  const hit: Hit = { kind: 'talk', talk: createTalk('a'), tactic: null, score: 0, matches: [] }
  expect(createPlaces()(hit)).toEqual({ line: 1, column: 1, byteColumn: 1 })
})

test('a note that has become shorter than its tactic is no crash', () => {
  const hit = hitOn(createTalk('a', { body: '가\n나\n다' }), '다', 3)
  const shorter = { ...hit, talk: createTalk('a', { body: '가' }) }
  expect(createPlaces()(shorter)).toEqual({ line: 3, column: 1, byteColumn: 1 })
})

test('what it remembers of a talk changes no answer', () => {
  const body = fc
    .array(fc.constantFrom('가 나', '', '- 가', 'a 가🙂', '끝'), { minLength: 1, maxLength: 8 })
    .map(lines => lines.join('\n'))
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 5 }), (text, bodyLine) => {
      const talk = createTalk('a', { body: text, bodyLine })
      const placeOf = createPlaces()
      for (const [at, line] of text.split('\n').entries()) {
        const [word] = /\S+$/u.exec(line) ?? []
        if (word === undefined) continue
        const hit = hitOn(talk, word, at + bodyLine)
        const column = [...line.slice(0, line.indexOf(word))].length + 1
        expect(placeOf(hit)).toMatchObject({ line: at + bodyLine, column })
        expect(placeOf(hit)).toEqual(createPlaces()(hit))
      }
    }),
  )
})
