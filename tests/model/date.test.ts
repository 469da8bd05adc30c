import { describe, expect, test } from 'vitest'
import { compareDates, isImpossibleDate, isWithin, parseDate, readableDate } from '../../src/model/date.ts'

describe('dates', () => {
  test.each([
    ['2012', [2012]],
    ['2012년', [2012]],
    ['2012-02', [2012, 2]],
    ['2012-02-27', [2012, 2, 27]],
    ['2012.2.27', [2012, 2, 27]],
    ['2012. 2. 27.', [2012, 2, 27]],
    ['2012/02/27', [2012, 2, 27]],
    ['2012년 2월 27일', [2012, 2, 27]],
    ['2012년 2월', [2012, 2]],
    ['20120227', [2012, 2, 27]],
    ['2018-01-28 09:09:54 +0900', [2018, 1, 28, 9, 9, 54]],
    ['2018-01-28T09:09:54.123Z', [2018, 1, 28, 9, 9, 54]],
    ['Feb 27, 2012', [2012, 2, 27]],
    ['February 27th, 2012', [2012, 2, 27]],
    ['Sept. 5 2012', [2012, 9, 5]],
    ['27 February 2012', [2012, 2, 27]],
    ['Mon, 27 Feb 2012 09:05:00 GMT', [2012, 2, 27, 9, 5, 0]],
    ['2012-02-27 (월) 14:00', [2012, 2, 27, 14, 0]],
    ['2012-02-27 (월)', [2012, 2, 27]],
    ['2012-02-27 02:05 PM', [2012, 2, 27, 14, 5]],
    ['2012년 2월 27일 오후 2:05', [2012, 2, 27, 14, 5]],
    ['Feb 27, 2012 12:30 a.m.', [2012, 2, 27, 0, 30]],
    ['2012-02-27 12:30 PM +0900', [2012, 2, 27, 12, 30]],
    ['February 2012', [2012, 2]],
  ])('%s', (text, parts) => {
    expect(parseDate(text)).toEqual(parts)
  })

  test.each([
    '',
    '2012-02 10:20',
    '미정',
    '2012-02-27 오후',
    '2012-02-27 15:00 PM',
    'Flub 2012',
    '2012-02-27 24:30',
    `2012-02-27${' '.repeat(60_000)}x`,
    `a${' '.repeat(60_000)}x`,
    'PM',
    'v1.2.3',
    '12-02-27',
    '2012-13',
    '2012-02-30',
    '2012-02-27x',
    '123456',
    'Feb 30, 2012',
    'Flub 3, 2012',
    '27 Feb',
  ])('"%s" is none', text => {
    expect(parseDate(text)).toBeNull()
  })

  test.each([
    ['1595352354163', '2020-07-21T17:25:54Z', 'milliseconds (Dendron)'],
    ['1595352354', '2020-07-21T17:25:54Z', 'seconds'],
    ['2024031512', '20240315', 'a day and its hour'],
    ['2024031524', '2034-02-20T06:58:44Z', 'no hour'],
    ['2024023012', '2034-02-20T04:36:52Z', 'no day'],
    ['631152000', '631152000', 'a number of nine digits'],
    ['631151999999', '631151999999', 'nor one of twelve'],
    ['4133980800000', '4133980800000', 'a year after 2100'],
    ['4133980799999', '2100-12-31T23:59:59Z', 'the last day of that'],
    ['0631151999', '0631151999', 'a year before 1990'],
    ['01012345678', '01012345678', 'a telephone number'],
    ['2020-07-21', '2020-07-21', 'what is written as a date'],
  ])('a time as a number, %s, is %s: %s', (text, date, _) => {
    expect(readableDate(text)).toBe(date)
  })

  test('a day that no calendar has is written as a date, but is none', () => {
    expect(isImpossibleDate('2023-02-29')).toBe(true)
    expect(isImpossibleDate('2024-02-29')).toBe(false)
    expect(isImpossibleDate('1900-02-29')).toBe(true) // no leap year: divisible by 100, not by 400
    expect(isImpossibleDate('미정')).toBe(false)
  })

  test('are compared as precisely as the second one is written', () => {
    expect(compareDates([2012, 2, 27], [2012, 2])).toBe(0)
    expect(compareDates([2012, 3, 1], [2012, 2])).toBeGreaterThan(0)
    expect(compareDates([2012, 1, 31], [2012, 2])).toBeLessThan(0)
    expect(compareDates([2012], [2012, 2])).toBeLessThan(0) // the beginning of 2012
  })

  test('one lies within another that is as precise or less', () => {
    expect(isWithin([2012, 5, 3], [2012])).toBe(true)
    expect(isWithin([2012, 5, 3], [2012, 5, 3])).toBe(true)
    expect(isWithin([2012], [2012, 1])).toBe(false)
    expect(isWithin([2012, 1], [2012, 1, 1])).toBe(false)
  })
})
