import { describe, expect, it } from 'vitest'
import { findRef, idTails } from '../../src/model/ref.ts'
import type { Library, Problem, Talk } from '../../src/model/talk.ts'
import { createTactic, createTalk } from './talks.ts'

const library = (...talks: Talk[]): Library => ({ root: '/notes', talks, indexes: [], problems: [] })

const notes = library(
  createTalk('2012/02-lg-electronics', {
    ref: '2',
    number: 2,
    title: '고객과 통하는 법',
    speakers: ['정희연'],
  }),
  createTalk('일지/2024-01-01', { title: '새해' }),
  createTalk('ko/web/api/fetch/index', { title: '가져오기', aliases: ['Fetch API'] }),
  createTalk('ko/web/css/index', { title: '모양' }),
  createTalk('posts/할 일', { title: '이번 달' }),
  createTalk('posts/v1.2', { title: '판올림' }),
)

/** The id of the talk a ref names, several for an ambiguous one, else the kind of the answer. */
function found(ref: string, from = notes): string | string[] {
  const answer = findRef(from, ref)
  if (answer.kind === 'talk') return answer.talk.id
  return answer.kind === 'ambiguous' ? answer.talks.map(({ id }) => id) : answer.kind
}

describe('findRef', () => {
  it.each([
    ['2', '2012/02-lg-electronics', 'the number'],
    ['2012/02-lg-electronics', '2012/02-lg-electronics', 'the id'],
    ['lg-electronics', '2012/02-lg-electronics', 'a tail that begins with a word'],
    ['electronics', '2012/02-lg-electronics', 'the last word'],
    ['LG-Electronics', '2012/02-lg-electronics', 'case does not count'],
    ['고객과 통하는 법', '2012/02-lg-electronics', 'the title'],
    ['정희연', '2012/02-lg-electronics', 'a speaker'],
    ['고객과통하', '2012/02-lg-electronics', 'part of a title, without its blanks'],
    ['일지/2024-01-01'.normalize('NFD'), '일지/2024-01-01', 'however Hangul is composed'],
    ['할일', 'posts/할 일', 'a tail without its blanks'],
    ['fetch', 'ko/web/api/fetch/index', 'the folder of an index note'],
    ['Web/API/Fetch', 'ko/web/api/fetch/index', 'a longer tail of that folder'],
    ['css/index', 'ko/web/css/index', 'the index note itself'],
    ['fetch api', 'ko/web/api/fetch/index', 'an alias'],
    ['/notes/2012/02-lg-electronics.md', '2012/02-lg-electronics', 'the path of its file'],
    ['./notes/posts/v1.2.md', 'posts/v1.2', 'the same from wherever it was written'],
    ['../할 일.md'.normalize('NFD'), 'posts/할 일', 'the same, however Hangul is composed'],
    ['Posts/V1.2.MD', 'posts/v1.2', 'the same, whatever its case'],
    [' 2 ', '2012/02-lg-electronics', 'with blanks around it'],
    ['２', '2012/02-lg-electronics', 'a digit of East Asian width'],
    ['…g-electronics', '2012/02-lg-electronics', 'what a narrow screen leaves of it'],
    ['...lectronics', '2012/02-lg-electronics', 'the same, typed with dots'],
    ['v1.2', 'posts/v1.2', 'a name with a dot and a number is no tactic'],
  ])('finds %s: %s, %s', (ref, id) => {
    expect(found(ref)).toBe(id)
  })

  it('takes a whole title for the talk of that title, not for a tactic of another', () => {
    const releases = library(
      createTalk('a', { title: 'Release 1', tactics: [createTactic(1, '하나'), createTactic(2, '둘')] }),
      createTalk('b', { title: 'Release 1.2' }),
      createTalk('c', { title: '2024.01' }),
      createTalk('d', { ref: '2024', number: 2024, tactics: [createTactic(1, '하나')] }),
    )
    expect(found('Release 1.2', releases)).toBe('b')
    expect(found('Release 1.1', releases)).toBe('tactic')
    expect(found('2024.01', releases)).toBe('c')
    expect(found('2024.1', releases)).toBe('tactic')
  })

  it('takes the path of a file in its own case where another differs in that alone', () => {
    const both = library(createTalk('Todo'), createTalk('TODO'), createTalk('todo'))
    expect(found('TODO.md', both)).toBe('TODO')
    expect(found('ToDo.md', both)).toEqual(['Todo', 'TODO', 'todo'])
  })

  it('takes the name of a folder for that, not for the end of a longer one', () => {
    const pages = library(
      createTalk('glossary/flex_container/index', {}),
      createTalk('css/items_in_a_flex_container/index', {}),
    )
    expect(found('flex_container', pages)).toBe('glossary/flex_container/index')
    expect(found('a_flex_container', pages)).toBe('css/items_in_a_flex_container/index')
  })

  it('takes a number with noughts before it, and says that no tactic has the number 0', () => {
    const one = library(
      createTalk('02-a', { ref: '2', number: 2, tactics: [createTactic(1, '하나')] }),
      createTalk('b', { title: 'Release 2.0 of it' }),
    )
    expect(found('02', one)).toBe('02-a')
    expect(found('02', library(createTalk('02', {}), createTalk('b', { ref: '2', number: 2 })))).toBe('02')
    expect(found('2.0', one)).toBe('no-tactic')
    expect(found('release 2.0', one)).toBe('b')
  })

  it('takes blanks for a part of a name where there is such a one', () => {
    const blanks = library(
      createTalk('work:a ', { tactics: [createTactic(1, '하나')] }),
      createTalk('work:a', { tactics: [createTactic(1, '하나')] }),
      createTalk(' '),
      createTalk(' b', { tactics: [createTactic(1, '하나')] }),
    )
    expect(found('work:a ', blanks)).toBe('work:a ')
    expect(found('work:a', blanks)).toBe('work:a')
    expect(found('  work:a ', blanks)).toBe('work:a')
    expect(findRef(blanks, 'work:a .1')).toMatchObject({ talk: { ref: 'work:a ' } })
    expect(findRef(blanks, ' b.1')).toMatchObject({ kind: 'tactic', talk: { ref: ' b' } })
    expect(found(' ', blanks)).toBe(' ')
  })

  it('finds nothing for what names nothing, and says so where several could be meant', () => {
    expect(found('lectronics')).toBe('none')
    expect(found(' ')).toBe('none')
    expect(found('.', library(createTalk('a', { title: 'Dr. No' })))).toBe('none')
    expect(found('index')).toEqual(['ko/web/api/fetch/index', 'ko/web/css/index'])
  })

  it('takes a number for nothing but one: it is no part of a title', () => {
    const years = library(createTalk('a', { ref: '1', number: 1, title: '2012년 회의, 12명' }))
    expect(found('12', years)).toBe('none')
    expect(found('2012', years)).toBe('none')
    expect(findRef(years, '12.1')).toEqual({ kind: 'none' })
    expect(found('2012년', years)).toBe('a')
  })

  it('takes what is called null for a name, not for talks without a number', () => {
    const two = library(createTalk('a', { title: '하나' }), createTalk('b', { title: 'null' }))
    expect(found('null', two)).toBe('b')
    expect(found('null', library(createTalk('a', { title: '하나' })))).toBe('none')
  })

  it('takes a tactic by the ref of its talk before a note of that name', () => {
    const two = library(
      createTalk('1', { ref: '1', tactics: [createTactic(1, '가'), createTactic(2, '나')] }),
      createTalk('1.2', { ref: '1.2.md' }),
      createTalk('1.3', {}),
    )
    expect(found('1.2', two)).toBe('tactic')
    expect(found('1.2.md', two)).toBe('1.2')
    expect(found('1.3', two)).toBe('1.3')
  })

  it('finds the note that could not be read before it guesses at another', () => {
    const note = createTalk('a', { title: 'What is huge', tactics: [createTactic(1, '하나')] })
    const problem = (path: string): Problem => ({
      path,
      line: null,
      column: null,
      code: 'too-large',
      message: 'too large',
      severity: 'error',
    })
    const unread = { ...library(note), problems: [problem(note.path), problem('/notes/old/Huge.md')] }
    for (const ref of ['huge', 'Huge.md', 'old/huge', 'huge.1', '/notes/old/Huge.md'])
      expect(findRef(unread, ref), ref).toEqual({ kind: 'unread', problem: unread.problems[1] })
    expect(found('a', unread)).toBe('a')
    expect(found('what is huge', unread)).toBe('a')
    expect(found('is huge', unread)).toBe('a')
    expect(found('uge.md', unread)).toBe('none')
  })

  it('takes an exact name before the beginning of a longer one', () => {
    const two = library(createTalk('a', { title: '소통 전략' }), createTalk('b', { title: '소통' }))
    expect(found('소통', two)).toBe('b')
    expect(found('소', two)).toEqual(['a', 'b'])
  })
})

it('names a note by the ends of its path, shortest first', () => {
  expect(idTails('2012/02-lg')).toEqual(['lg', '02-lg', '2012/02-lg'])
  expect(idTails('ko/api/fetch/index')).toEqual(['fetch', 'ko/api/fetch', 'ko/api/fetch/index'])
  expect(idTails('_index')).toEqual(['_index'])
})
