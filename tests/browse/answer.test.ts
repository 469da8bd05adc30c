// Answers while they are being worked out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFrom, answerSteps, type BrowseAnswer } from '../../src/browse/answer.ts'
import { loadLibrary } from '../../src/notes/library.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { ROOT, talks } from '../program.ts'
import { createFolder } from './endings.ts'
import { startInside } from './session.ts'

const index = createIndex(loadLibrary(join(ROOT, 'notes')).talks)

/** What is known of the answer after each step. */
function partsOf(text: string): BrowseAnswer[] {
  const parts: BrowseAnswer[] = []
  const steps = answerSteps(
    index,
    { text, chips: [], isFiltered: false, limit: 1000, facet: null },
    () => true,
  )
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
  const word = fc.constantFrom(
    '고객',
    '소셜',
    '트위',
    'ㅅㅅ',
    'thtuf',
    '브로그',
    'media',
    '-고객',
    '"통합 마케팅"',
    'tag:앱',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), words => {
      const text = words.join(' ')
      const whole = answerFrom(index, { text, chips: [], isFiltered: false, limit: 1000, facet: null })
      for (const part of partsOf(text)) expect(refs(whole)).toEqual(expect.arrayContaining(refs(part)))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['a small', 0],
  ['a large', 2000],
])('filters of the command line leave what search leaves with them, in %s library', async (_, more) => {
  const folder = createFolder()
  writeFileSync(join(folder, 'a.md'), '---\ntags: [a]\n---\n- 캠페인 하나\n')
  // With the word spelled right so often, search looks for no misspelling of it, whatever filters leave.
  const many = Array.from({ length: 30 + more }, (_, i) => `- 캠패인 ${i}\n`).join('')
  writeFileSync(join(folder, 'b.md'), `---\ntags: [b]\n---\n${many}`)
  const { code, out } = await talks('search', '캠패인', '--tag', 'a', '-L', folder, '-f', 'ref')
  const view = startInside({ args: ['browse', '--tag', 'a', '-L', folder] })
  await view.shows('1 talk')
  view.type('캠패인')
  await view.shows('0 found')
  // Cleared, they leave all.
  view.type('\x1b')
  await view.shows('1 talk')
  view.type('\x1b')
  await view.shows('2 talks')
  view.type('캠패인')
  await view.shows(`${(30 + more).toLocaleString('en-US')} found`)
  view.close()
  expect({ code, out }).toEqual({ code: 1, out: '' })
})
