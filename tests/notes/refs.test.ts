// Names made of what refs are made of: numbers, dots, `~2`, `work:`, blanks.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allTalks, findRef, refOf } from '../../src/model/ref.ts'
import type { Library, Talk } from '../../src/model/talk.ts'
import { byNumberThenPath, giveRefs, noteId, qualifyRefs } from '../../src/notes/refs.ts'
import { createTactic, createTalk } from '../model/talks.ts'

const name = fc
  .array(fc.constantFrom('1', '2', '.', '.', '~', ':', 'a', ' ', '.md', '.1', '~2', '_index', 'a:1', '0'), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => parts.join('').replace(/^\.+/u, 'a'))
const note = fc.record({
  file: fc.tuple(name, fc.constantFrom('.md', '.md', '.markdown')).map(parts => parts.join('')),
  number: fc.constantFrom(null, null, 0, 1, 2),
  tactics: fc.nat(3),
})
const folder = fc.record({
  name,
  notes: fc.uniqueArray(note, { selector: ({ file }) => file, minLength: 1, maxLength: 7 }),
})

function createLibrary(
  root: string,
  notes: readonly { file: string; number: number | null; tactics: number }[],
): Library {
  const talks = notes.map(({ file, number, tactics }) =>
    createTalk(noteId(file), {
      path: `${root}/${file}`,
      number,
      tactics: Array.from({ length: tactics }, (_, i) => createTactic(i + 1, '글')),
    }),
  )
  giveRefs(talks.sort(byNumberThenPath))
  return { root, talks, indexes: [], problems: [] }
}

it('every talk and tactic of any libraries is found by its ref, whatever the names', () => {
  fc.assert(
    fc.property(fc.array(folder, { minLength: 1, maxLength: 3 }), folders => {
      const libraries = folders.map(({ name, notes }, i) => createLibrary(`/${i}/${name}`, notes))
      if (libraries.length > 1) qualifyRefs(libraries)
      const all = { root: '/', talks: libraries.flatMap(({ talks }) => talks), indexes: [], problems: [] }
      const subjects = allTalks(all).flatMap((talk: Talk) =>
        [null, ...talk.tactics].map(tactic => ({ talk, tactic })),
      )
      for (const { talk, tactic } of subjects) {
        const found = findRef(all, refOf({ talk, tactic }))
        if (tactic === null) expect(found).toEqual({ kind: 'talk', talk, isGuess: false })
        else expect(found).toEqual({ kind: 'tactic', talk, tactic, isGuess: false })
      }
    }),
    { numRuns: 1000 },
  )
})
