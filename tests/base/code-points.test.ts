import { expect, test } from 'vitest'
import { columnAfter, countPoints } from '../../src/base/code-points.ts'

test.each(['', 'ab', '가나', '각', '😀a😀', '\ud83d', '\ud83da', '\ude00\ud83d', '👩‍👧'])(
  'code points of %j are counted as its iterator gives them',
  text => {
    expect(countPoints(text)).toBe([...text].length)
    expect(columnAfter(text)).toBe([...text].length + 1)
  },
)
