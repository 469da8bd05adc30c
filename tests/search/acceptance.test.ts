// The bundled notes asked the ways people ask: every class of query has its floor. The whole evaluation, beside other
// searches, is `npm run eval`.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseQuestions } from '../../bench/eval-questions.ts'
import { toRecords } from '../../bench/eval-records.ts'
import { evaluate, NEGATIVE } from '../../bench/eval-score.ts'
import { createTalksSearch } from '../../bench/eval-systems.ts'
import { loadLibrary } from '../../src/notes/library.ts'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const library = loadLibrary(fromHere('../../notes'))
const records = toRecords(library)
const questions = parseQuestions(readFileSync(fromHere('../fixtures/search/queries.tsv'), 'utf8'))
const { scores, misses } = evaluate(createTalksSearch(library, records), questions, records)

describe('hit@1 and recall@5 of each class', () => {
  test.each([...scores].filter(([name]) => name !== NEGATIVE))('%s', (name, score) => {
    const missed = misses
      .filter(({ question }) => question.class === name)
      .map(({ question }) => question.query)
    const shares = { hitAt1: score.hitAt1 / score.questions, recallAt5: score.recallAt5 / score.questions }
    expect(shares.hitAt1, `missed: ${missed}`).toBeGreaterThanOrEqual(0.85)
    expect(shares.recallAt5, `missed: ${missed}`).toBeGreaterThanOrEqual(0.85)
  })
})

test('what is not there finds nothing', () => {
  const found = misses.filter(({ question }) => question.class === NEGATIVE)
  expect(found.map(({ question }) => question.query)).toEqual([])
})
