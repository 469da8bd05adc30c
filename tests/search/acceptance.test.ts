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

/**
 * Of the queries of each class, how many the first hit answers, and the sum of what share of the right answers (of five at
 * most) is among the first five hits. What is reached: a change may raise one of these, and says why if it lowers one.
 */
const FLOORS: { readonly [name: string]: { readonly hitAt1: number; readonly recallAt5: number } } = {
  exact: { hitAt1: 18, recallAt5: 18 },
  particle: { hitAt1: 10, recallAt5: 10 },
  space: { hitAt1: 8, recallAt5: 7.6 },
  initials: { hitAt1: 8, recallAt5: 8 },
  partial: { hitAt1: 10, recallAt5: 10 },
  typo: { hitAt1: 12, recallAt5: 12 },
  syllable: { hitAt1: 6, recallAt5: 6.5 },
  nfd: { hitAt1: 4, recallAt5: 4 },
  keyboard: { hitAt1: 10, recallAt5: 10 },
  romanised: { hitAt1: 8, recallAt5: 8.8 },
  loanword: { hitAt1: 13, recallAt5: 12.4 },
  terms: { hitAt1: 7, recallAt5: 6.5 },
}

/** Sums of shares are not exact. */
const ROUNDING = 1e-9

describe('hit@1 and recall@5 of each class', () => {
  test.each(Object.entries(FLOORS))('%s', (name, floor) => {
    const missed = misses
      .filter(({ question }) => question.class === name)
      .map(({ question }) => question.query)
    const { hitAt1 = 0, recallAt5 = 0 } = scores.get(name) ?? {}
    expect(hitAt1, `missed: ${missed}`).toBeGreaterThanOrEqual(floor.hitAt1)
    expect(recallAt5, `missed: ${missed}`).toBeGreaterThanOrEqual(floor.recallAt5 - ROUNDING)
  })

  test('no class is without a floor', () => {
    expect(Object.keys(FLOORS)).toEqual([...scores.keys()].filter(name => name !== NEGATIVE))
  })
})

test('what is not there finds nothing', () => {
  const found = misses.filter(({ question }) => question.class === NEGATIVE)
  expect(found.map(({ question }) => question.query)).toEqual([])
})
