import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/model/errors.ts'
import { createFilter, dateCondition, explainNoTalks, parseCondition } from '../../src/model/filter.ts'
import { createTalk } from './talks.ts'

const TALKS = [
  createTalk('a', {
    number: 1,
    speakers: ['홍길동', '김 철수'],
    organization: 'LG 전자',
    date: '2012-02-27',
    tags: ['블로그', '위기', '일/홍보'],
    fields: { room: 301, venue: { city: '서울' }, 'c, d': 'x' },
  }),
  createTalk('b', { number: 2, date: '2012년 3월 2일', tags: ['블로그'], fields: { room: '별관, 2층' } }),
  createTalk('c', { number: 10, date: '2012', tags: ['위기'], fields: { room: '', year: 2012 } }),
  createTalk('d', { date: '미정' }),
]

function filtered(...filters: string[]): string {
  return TALKS.filter(createFilter(filters.map(parseCondition), TALKS))
    .map(talk => talk.id)
    .join('')
}

describe('filters', () => {
  test('a time as a number is its day in a field of dates, and a number in any other', () => {
    const talks = [createTalk('a', { fields: { created: 1595352354163, phone: 1595352354 } })]
    const isMet = (filter: string) => talks.some(createFilter([parseCondition(filter)], talks))
    const filters = ['created=2020-07-21', 'created>=2020', 'created<2020', 'phone=2020-07', 'phone>2020']
    expect(filters.map(isMet)).toEqual([true, true, false, false, true])
  })

  test.each([
    ['speaker=홍길동', 'a'],
    ['speakers=김철수', 'a'], // spaces do not count
    ['organization=ｌｇ전자', 'a'], // nor do case and width
    [`organization=${'lg전자'.normalize('NFD')}`, 'a'],
    ['organization~전', 'a'],
    ['organization=전자', ''], // equal, not contained
    ['tags=블로그,위기', 'abc'], // either
    ['tags=일', 'a'], // tags nest
    ['tags=홍보', ''],
    ['tags!=블로그', 'cd'], // has none of them, whatever else it has
    ['tags!=블로그,위기', 'd'],
    ['tags?', 'abc'],
    ['tags=', 'd'], // absent
    ['tags!=', 'abc'],
    ['room?', 'ab'], // empty text is no value
    ['room=별관\\, 2층', 'b'], // a comma that is meant
    ['fields.room=301', 'a'],
    ['venue.city=서울', 'a'], // inside a mapping
    ['ROOM=301', 'a'],
    ['number>=2', 'bc'], // as numbers: 10 is more than 2
    ['number<10', 'ab'],
    ['number!=2', 'acd'],
    ['date=2012-02', 'a'], // within the month
    ['date=2012', 'abc'],
    ['date=2012-01', ''], // what c leaves open may be any month
    ['date=2012-01-01', ''],
    ['date!=2012-01-01', 'abcd'],
    ['date>=2012-01-01', 'abc'],
    ['date<=2012-01-01', 'c'],
    ['year=2012-01', ''],
    ['date>2012-02', 'b'], // after February; a bare year is its beginning
    ['date>=2012-02-27', 'ab'],
    ['date<=2012-02', 'ac'],
    ['date<2012-03-02', 'ac'],
    ['date=미정', 'd'],
    ['year=2012', 'c'],
    [' speaker = 홍길동 ', 'a'],
  ])('%s', (filter, ids) => {
    expect(filtered(filter)).toBe(ids)
  })

  test.each([
    ['date>=2024-03-04', 'span list'],
    ['date>=2024-03-05', ''],
    ['date>2024-03-03', 'span list'],
    ['date<=2024-03-02', 'span list'],
    ['date<=2024-03-01', ''],
    ['date<2024-03-02', ''],
    ['date=2024-03-03', 'span list'], // between the two
    ['date=2024', 'span list'],
    ['date=2024-03-05', ''],
    ['date!=2024-03-03', ''],
    ['period>=2024-03-04', 'span'],
  ])('several days pass %s where any of them does: %s', (text, refs) => {
    const days = [
      createTalk('span', { date: '2024-03-02 ~ 03-04', fields: { period: '2024-03-02/2024-03-04' } }),
      createTalk('list', { date: '2024-03-02, 2024-03-04' }),
    ]
    const isFound = createFilter([parseCondition(text)], days)
    const found = days.filter(isFound).map(({ ref }) => ref)
    expect(found.join(' ')).toBe(refs)
  })

  test('a date that could be a number is a date, under every key that means one', () => {
    const dates = [20120401, 2012, '2013-01-01', 20131231]
    const talks = dates.map((date, at) =>
      createTalk(String(at), { date: String(date), fields: { created: date, seats: date } }),
    )
    const found = (filter: string) =>
      talks.filter(createFilter([parseCondition(filter)], talks)).map(talk => talk.id)
    for (const name of ['date', 'created']) {
      expect(found(`${name}=2012`)).toEqual(['0', '1'])
      expect(found(`${name}<2013`)).toEqual(['0', '1'])
      expect(found(`${name}>20120401`)).toEqual(['2', '3'])
    }
    expect(found('seats=2012')).toEqual(['1']) // a number elsewhere
  })

  test('repeats must all hold', () => {
    expect(filtered('tags=블로그', 'tags=위기')).toBe('a')
  })

  test.each([
    ['spaekers=x', 'unknown field "spaekers"; did you mean speakers?'],
    ['speaker', 'can\'t read the filter "speaker"; try speaker=value,'],
    ['!tags?', 'can\'t read the filter "!tags?"; try tags=value,'],
    ['tags!?', 'tags>=2012-02, tags? (present) or tags= (absent)'],
    ['=x', 'can\'t read the filter "=x"'],
    ['title~', 'the filter "title~" compares with nothing; write a value behind ~'],
    ['title>abc', '> compares dates and numbers, and "abc" is neither'],
    ['date>=2012-02-30', '"2012-02-30" is neither'], // impossible
  ])('%s is wrong usage', (filter, message) => {
    expect(() => filtered(filter)).toThrow(UsageError)
    expect(() => filtered(filter)).toThrow(message)
  })

  test('a field no talk has is unknown in an empty library too; those every talk has are known', () => {
    expect(() => createFilter([parseCondition('room=1')], [])).toThrow('unknown field "room"')
    expect(TALKS.filter(createFilter([parseCondition('speaker=1')], []))).toEqual([])
    expect(TALKS.filter(createFilter([parseCondition('speaker=홍길동')], []))).toEqual([TALKS[0]])
    expect(() => createFilter([parseCondition('__proto__=1')], TALKS)).toThrow('unknown field "__proto__"')
    expect(() => createFilter([parseCondition('constructor=1')], TALKS)).toThrow(
      'unknown field "constructor"',
    )
  })

  test('--since takes dates only', () => {
    expect(() => dateCondition('--since', '>=', 'yesterday')).toThrow(
      '--since "yesterday" is not a date; try 2012-02-27, 2012-02 or 2012',
    )
  })

  test('say which value no talk has', () => {
    expect(explainNoTalks([parseCondition('tags=블러그')], TALKS)).toBe(
      'no talk has "블러그" among its tags; did you mean 블로그?',
    )
    expect(explainNoTalks([parseCondition('tags=블로그')], TALKS)).toBeNull()
  })

  test('whatever is typed is a filter or wrong usage', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[a-z.]{1,6}[=!~<>?]{1,2}[0-9,\\-]{0,8}$/u),
    )
    fc.assert(
      fc.property(text, typed => {
        try {
          filtered(typed)
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError)
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('= and != part the talks between them', () => {
    const fields = fc.constantFrom('tags', 'date', 'number', 'room')
    fc.assert(
      fc.property(fields, fc.constantFrom('2012', '2012-01', '1', '위기', '홍'), (field, value) => {
        const both = filtered(`${field}=${value}`) + filtered(`${field}!=${value}`)
        expect([...both].sort().join('')).toBe('abcd')
      }),
    )
  })
})
