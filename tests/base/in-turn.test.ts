import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTurn } from '../../src/base/in-turn.ts'

const letterOf = (item: string): string | null => (item.startsWith('-') ? null : item.charAt(0))

test('every kind is there once before any is twice', () => {
  expect(inTurn(['a1', 'a2', 'b1', 'a3', 'c1', 'b2'], letterOf, 10)).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'b2',
    'a3',
  ])
})

test('what is of no kind keeps its place among the first', () => {
  expect(inTurn(['a1', '-x', 'a2', '-y'], letterOf, 10)).toEqual(['a1', '-x', '-y', 'a2'])
})

test('a limit takes the first of all', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', '-'), { maxLength: 30 })
  fc.assert(
    fc.property(items, fc.nat(40), (kinds, limit) => {
      const all = inTurn(kinds, letterOf, Number.POSITIVE_INFINITY)
      expect(all.toSorted()).toEqual(kinds.toSorted())
      expect(inTurn(kinds, letterOf, limit)).toEqual(all.slice(0, limit))
    }),
  )
})
