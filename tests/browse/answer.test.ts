// Answers while they are being worked out.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFrom, answerSteps, type BrowseAnswer } from '../../src/browse/answer.ts'
import { loadLibrary } from '../../src/notes/library.ts'
import { createIndex } from '../../src/search/search.ts'
import { ROOT } from '../program.ts'

const index = createIndex(loadLibrary(join(ROOT, 'notes')).talks)

/** What is known of the answer after each step. */
function partsOf(text: string): BrowseAnswer[] {
  const parts: BrowseAnswer[] = []
  const steps = answerSteps(index, { text, chips: [], limit: 1000 })
  for (let step = steps.next(); !step.done; step = steps.next()) parts.push(step.value())
  return parts
}

const refs = ({ hits }: BrowseAnswer): string[] =>
  hits.map(({ talk, tactic }) => (tactic ? `${talk.ref}.${tactic.number}` : talk.ref))

test('what is found as typed is known after the first step of each term', () => {
  const [, afterBoth] = partsOf('고객 트위터')
  expect(afterBoth?.isComplete).toBe(false)
  expect(afterBoth?.total).toBeGreaterThan(0)
})

test('no hit of a part is missing in the whole, whatever is asked', () => {
  const word = fc.constantFrom('고객', '소셜', '트위', 'ㅅㅅ', 'thtuf', '브로그', 'media', '-고객', '"통합 마케팅"', 'tag:앱')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), words => {
      const text = words.join(' ')
      const whole = answerFrom(index, { text, chips: [], limit: 1000 })
      for (const part of partsOf(text)) expect(refs(whole)).toEqual(expect.arrayContaining(refs(part)))
    }),
    { numRuns: 60 },
  )
})
