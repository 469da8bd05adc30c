import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/model/errors.ts'
import { parseSort, sortByFields } from '../../src/model/sort.ts'
import type { Talk } from '../../src/model/talk.ts'
import { createTalk } from './talks.ts'

function order(keys: string, talks: Talk[]): string {
  return sortByFields(talks, parseSort(keys), talk => talk, talks)
    .map(talk => talk.id)
    .join(' ')
}

describe('sorting', () => {
  test('dates are dates however they are written, a month comes before its days; none, and what is no date, comes last', () => {
    const talks = [
      createTalk('none'),
      createTalk('day', { date: '2012-02-27' }),
      createTalk('later', { date: '2012년 10월 1일' }),
      createTalk('month', { date: '2012-02' }),
      createTalk('year', { date: '2012' }),
      createTalk('odd', { date: '미정' }),
    ]
    expect(order('date', talks)).toBe('year month day later none odd')
    expect(order('date-', talks)).toBe('later day month year none odd')
  })

  test('several days are sorted by the first', () => {
    const talks = [
      createTalk('span', { date: '2024-03-02 ~ 2024-03-09' }),
      createTalk('day', { date: '2024-03-03' }),
      createTalk('list', { date: '2024-03-09, 2024-03-01' }),
    ]
    expect(order('date', talks)).toBe('list span day')
    expect(order('date-', talks)).toBe('day span list')
  })

  test('a time as a number is its day in a field of dates', () => {
    const talks = [
      createTalk('later', { fields: { created: '2020-07-22' } }),
      createTalk('before', { fields: { created: 1595352354163 } }),
    ]
    expect(order('created', talks)).toBe('before later')
  })

  test('dates without signs between their parts are no numbers', () => {
    const talks = [createTalk('year', { date: '2013' }), createTalk('day', { date: '20121231' })]
    expect(order('date', talks)).toBe('day year')
  })

  test('numbers are numbers, also as text', () => {
    const talks = [
      createTalk('ten', { fields: { room: '10' } }),
      createTalk('nine', { fields: { room: 9 } }),
      createTalk('half', { fields: { room: '9.5' } }),
    ]
    expect(order('room', talks)).toBe('nine half ten')
  })

  test('text is in the order of a Korean dictionary, Hangul before Latin, numbers inside it by size', () => {
    const titles = ['Zoo', 'apple', '하', '가나', '가', '제10강', '제2강', '까']
    const talks = titles.map(title => createTalk(title, { title }))
    expect(order('title', talks)).toBe('가 가나 까 제2강 제10강 하 apple Zoo')
  })

  test('several keys, the first deciding first; equal talks keep their order', () => {
    const talks = [
      createTalk('a', { organization: '나', number: 1 }),
      createTalk('b', { organization: '가', number: 1 }),
      createTalk('c', { organization: '가', number: 2 }),
      createTalk('d', { organization: '나', number: 1 }),
    ]
    expect(order('organization,number-', talks)).toBe('c b a d')
    expect(order('number-,organization+', talks)).toBe('c b a d')
  })

  test.each([
    ['', 'can\'t sort by ""; try date, title+ or date-,title'],
    ['date,,title', 'can\'t sort by "date,,title"'],
    ['dat', 'unknown field "dat"; did you mean date?'],
  ])('"%s" is wrong usage', (keys, message) => {
    expect(() => order(keys, [createTalk('a')])).toThrow(UsageError)
    expect(() => order(keys, [createTalk('a')])).toThrow(message)
  })
})
