import { expect, test } from 'vitest'
import { linkOf } from '../../src/browse/link.ts'
import { makeHit, makeTalk } from '../views/talks.ts'

test.each([
  [['b.example', 'https://a.example/x.', 'https://c.example'], 'https://a.example/x'],
  [['자료는 https://a.example'], 'https://a.example'],
  [['javascript:alert(1)', 'file:///etc/passwd', 'b.example'], null],
])('of the links %j the first web address is opened', (links, opened) => {
  expect(linkOf(makeHit(makeTalk(1, '글', { links }), null, []))).toBe(opened)
})
