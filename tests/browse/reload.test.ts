// What stays as it is when the notes were read again.
import { expect, test } from 'vitest'
import { answerFrom, answerWithTalks } from '../../src/browse/answer.ts'
import type { Key } from '../../src/browse/keys.ts'
import {
  createState,
  isAskedFor,
  questionOf,
  receive,
  reload,
  type State,
  selectedHit,
  step,
} from '../../src/browse/state.ts'
import { refOf } from '../../src/model/ref.ts'
import type { Talk } from '../../src/model/talk.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { createTactic, createTalk } from '../model/talks.ts'

const note = (id: string, ...texts: string[]): Talk =>
  createTalk(id, { tactics: texts.map((text, at) => createTactic(at + 1, text)) })

function answered(state: State, talks: readonly Talk[]): State {
  const question = questionOf(state)
  const answer =
    question.text === '' ? answerWithTalks(talks, question) : answerFrom(createIndex(talks), question)
  return receive(state, answer).state
}

/** The state after keys, over these talks, and after they were read again as others. */
function readAgain(before: readonly Talk[], keys: readonly (string | Key)[], after: readonly Talk[]): State {
  let state = createState({
    mode: 'pick',
    filters: [],
    size: { columns: 80, rows: 9 },
    talks: before,
    query: '',
  })
  for (const key of keys) {
    const next = typeof key === 'string' ? ({ kind: 'press', name: key } as const) : key
    state = answered(step(state, next).state, before)
  }
  const again = reload(state, after)
  expect(isAskedFor(again)).toBe(true)
  return answered(again, after)
}

const typed = (text: string): Key => ({ kind: 'text', text, isPasted: false })

const selected = (state: State): string => {
  const hit = selectedHit(state)
  return hit ? refOf(hit) : ''
}

test('the talk that is selected stays so, on its line, where others come before it', () => {
  const before = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(id => note(id))
  const state = readAgain(before, ['down', 'shift-down'], [note('a'), ...before])
  expect(selected(state)).toBe('c')
  expect(state.selected - state.top).toBe(1)
  expect(selected(readAgain(before, [], [note('a'), ...before]))).toBe('b')
})

test('so does the tactic, wherever it stands now, with what is typed and how far is scrolled', () => {
  const before = [note('a', '바늘 하나', '바늘 둘'), note('b', '바늘 셋')]
  const after = [note('a', '실', '바늘 하나', '바늘 둘'), note('b', '바늘 셋')]
  const keys = [typed('바늘'), 'down', 'shift-down', 'shift-down']
  const state = readAgain(before, keys, after)
  expect(selected(state)).toBe('a.3')
  expect(state).toMatchObject({ input: { text: '바늘' }, scroll: 2, isHeld: false })
})

test('of a tactic that is gone the next best in its talk, of a talk that is gone what stands in its place', () => {
  const before = [note('a', '바늘 하나', '바늘 둘'), note('b', '바늘 셋'), note('c', '바늘 넷')]
  const edited = [note('a', '바늘 하나', '바늘 다섯'), ...before.slice(1)]
  expect(selected(readAgain(before, [typed('바늘'), 'down'], edited))).toBe('a.2')
  const gone = [before[0], before[2]].flatMap(talk => talk ?? [])
  expect(selected(readAgain(before, [typed('바늘'), 'down', 'down'], gone))).toBe('c.1')
  expect(selected(readAgain(before, ['down'], []))).toBe('')
})

test('marks stay with what was marked, and go with it', () => {
  const before = [note('a', '바늘 하나', '바늘 둘'), note('b', '바늘 셋')]
  const keys = [typed('바늘'), 'ctrl-space', 'ctrl-space', 'ctrl-space']
  const after = [note('a', '실', '바늘 둘')]
  const state = readAgain(before, keys, after)
  expect(state.marked.map(refOf)).toEqual(['a.2'])
  expect(state.marked[0]?.talk).toBe(after[0])
})

test('a part of the new answer moves nothing', () => {
  const talks = [note('a', '바늘 하나'), note('b', '바늘 둘')]
  let state = createState({
    mode: 'read',
    filters: [],
    size: { columns: 80, rows: 20 },
    talks,
    query: '바늘',
  })
  state = step(answered(state, talks), { kind: 'press', name: 'down' }).state
  const again = reload(state, talks)
  const whole = answerFrom(createIndex(talks), questionOf(again))
  expect(receive(again, { ...whole, hits: [], isComplete: false }).state).toBe(again)
  expect(selected(receive(again, whole).state)).toBe('b.1')
})
