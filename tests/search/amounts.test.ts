// Numbers and units that are written in several ways.
import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['보증금 5천만원', '5000만원', '5천만원', 'a word for the noughts'],
  ['보증금 5,000만 원', '5천만원', '5,000만 원', 'and back'],
  ['보증금 50,000,000원', '5천만원', '50,000,000원', 'all of them'],
  ['예산 3억 5000만원', '350000000원', '3억 5000만원', 'two words'],
  ['참가비 2000엔', '2천엔', '2000엔', 'below a myriad'],
  ['고기 250g', '250그램', '250g', 'a unit by its name'],
  ['고기 250그램을 산다', '250g', '250그램', 'and by its sign'],
  ['거리 1km', '1킬로', '1km', 'a name that two units have'],
  ['금리 7%에', '7퍼센트', '7%', 'a sign behind a number'],
  ['금리 7프로', '7%', '7프로', 'and back'],
  ['오븐 180도에서', '180℃', '180도', 'degrees'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 alias [${span}]`])
})

test.each([
  ['보증금 3000만원', '300만원'],
  ['고기 2500g', '250그램'],
  ['코드 007', '7'],
  ['면허 7년', '7%'],
  ['할인 17%', '7%'],
  ['길이 5mm', '5미터'],
])('%s is not found by %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a number of any length is looked for', () => {
  expect(findIn(`번호 ${'9'.repeat(60)}`, '9'.repeat(60))).toHaveLength(1)
})
