import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/model/errors.ts'
import { findField, lookUpField, unknownField } from '../../src/model/field.ts'
import { createTalk } from './talks.ts'

const TALKS = [
  createTalk('a', {
    speakers: ['홍길동'],
    fields: { 저자: '홍길동', 'my key': 1, 'a.b': 2, room: { floor: 3 }, created: '20120227' },
  }),
]

describe('a field by its name', () => {
  test.each([
    ['speakers', 'speakers'],
    ['Speaker', 'speakers'],
    ['저자', 'fields.저자'], // a key of a note goes before what people call a field
    ['발표자', 'speakers'], // no note has it as a key
    ['job title', 'role'],
    ['회사', 'organization'],
    ['my key', 'fields.my key'],
    ['MyKey', 'fields.my key'],
    ['a.b', 'fields.a.b'],
    ['room.floor', 'fields.room.floor'],
    ['fields.room', 'fields.room'],
  ])('%s is %s', (name, expected) => {
    expect(findField(name, TALKS).name).toBe(expected)
  })

  test.each(['', 'nothing', 'room.nothing', 'fields.', 'fields.발표자', '__proto__', 'toString'])(
    '"%s" is none',
    name => {
      expect(lookUpField(name, TALKS)).toBeNull()
      expect(() => findField(name, TALKS)).toThrow(UsageError)
    },
  )

  test('of dates are the field date and the keys that mean it', () => {
    const isDate = (name: string) => findField(name, TALKS).isDate
    expect(['date', '날짜', 'created', 'number', 'my key'].map(isDate)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('that is unknown is answered with near ones, else with each there is once, as many as are read', () => {
    expect(unknownField('titel', ['title', 'date']).message).toBe(
      'unknown field "titel"; did you mean title?',
    )
    const many = Array.from({ length: 40 }, (_, at) => `field-${at}`)
    expect(unknownField('x', ['date', 'role', 'date']).message).toBe('unknown field "x"; try date, role')
    expect(unknownField('x', many).message).toMatch(/^unknown field "x"; try field-0, .+, field-29 …$/u)
  })
})
