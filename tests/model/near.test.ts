import { describe, expect, test } from 'vitest'
import { didYouMean, nearNames } from '../../src/model/near.ts'

describe('near names', () => {
  test.each([
    ['titel', ['title', 'role', 'date'], ['title']], // two letters changed places: one mistake
    ['lg-electroincs', ['lg-electronics', 'samsung'], ['lg-electronics']],
    ['블러그', ['블로그', '트위터'], ['블로그']], // one vowel of seven jamo
    ['organ', ['origin', 'organization'], ['organization']], // a beginning counts as one mistake; two are too many
    ['ab', ['xy'], []], // two letters: at most one may be wrong
    ['', ['a'], []],
  ])('%s', (name, candidates, near) => {
    expect(nearNames(name, candidates)).toEqual(near)
  })

  test('case, width and composition are no mistakes', () => {
    expect(nearNames('ＴＩＴＬＥ', ['title'])).toEqual(['title'])
    expect(nearNames('블로그'.normalize('NFD'), ['블로그'])).toEqual(['블로그'])
  })

  test('a name of any length is answered at once', () => {
    expect(nearNames('가'.repeat(100_000), ['가'.repeat(100_000)])).toEqual([])
  })

  test('in words', () => {
    expect(didYouMean([])).toBe('')
    expect(didYouMean([], '; try date')).toBe('; try date')
    expect(didYouMean(['date'])).toBe('; did you mean date?')
    expect(didYouMean(['a', 'b', 'c'])).toBe('; did you mean a, b or c?')
  })
})
