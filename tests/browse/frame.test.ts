// The state machine and its pictures, without a terminal: whatever is pressed, on whatever screen.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFrom, answerWithTalks } from '../../src/browse/answer.ts'
import { renderFrame } from '../../src/browse/frame.ts'
import type { Key } from '../../src/browse/keys.ts'
import {
  createState,
  isAskedFor,
  questionOf,
  receive,
  resize,
  type State,
  step,
} from '../../src/browse/state.ts'
import type { Library, Talk } from '../../src/model/talk.ts'
import { loadLibrary } from '../../src/notes/library.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { createScreen } from '../../src/views/screen.ts'
import { lineCells, lineText } from '../../src/views/text.ts'
import { ROOT } from '../program.ts'
import { createPreview } from './preview.ts'

const library = loadLibrary(join(ROOT, 'notes'))
const index = createIndex(library.talks)
const screen = await createScreen({ columns: 80, level: 0, ambiguousWidth: 1, hyperlinks: false })
const wide = await createScreen({ columns: 80, level: 0, ambiguousWidth: 2, hyperlinks: false })

const preview = createPreview()

const press = (name: string): Key => ({ kind: 'press', name })
const text = (typed: string): Key => ({ kind: 'text', text: typed, isPasted: false })

/** The state after its question has been answered, as often as it asks. */
function answered(state: State, talks: readonly Talk[] = library.talks): State {
  let next = state
  // More hits are asked for at most as often as their number grows eightfold.
  for (let times = 0; isAskedFor(next); times++) {
    if (times > 10) throw new Error('asks for ever')
    const question = questionOf(next)
    const answer = question.text === '' ? answerWithTalks(talks, question) : answerFrom(index, question)
    next = receive(next, answer).state
  }
  return next
}

/** The lines of the screen as text. */
const picture = (state: State): string[] =>
  renderFrame(state, { title: null, preview }, screen).lines.map(lineText)

const start = (size = { columns: 80, rows: 24 }, { talks }: Pick<Library, 'talks'> = library): State =>
  createState({ mode: 'pick', filters: [], size, talks, query: '' })

test('whatever is pressed on whatever screen: lines fit, the cursor is on it, selections are in their lists', () => {
  const names = [
    'up', 'down', 'page-up', 'page-down', 'home', 'end', 'tab', 'shift-tab', 'ctrl-space', 'backspace', 'ctrl-w',
    'ctrl-u', 'left', 'right', 'shift-up', 'shift-down', 'ctrl-f', 'ctrl-b', 'escape', 'f1', 'ctrl-y', 'enter',
  ] // biome-ignore format: a table of keys
  const texts = ['소셜', '트', 'ㅅㅅ', 'thtuf', '고객 ', '뷁', '?', '👩‍👩‍👧', '\u202e', '"', '-', 'tag:']
  const key = fc.oneof(fc.constantFrom(...names).map(press), fc.constantFrom(...texts).map(text))
  const size = fc.record({ columns: fc.integer({ min: 1, max: 130 }), rows: fc.integer({ min: 1, max: 40 }) })
  const move = fc.oneof({ weight: 8, arbitrary: key }, { weight: 1, arbitrary: size })
  fc.assert(
    fc.property(size, fc.boolean(), fc.array(move, { maxLength: 25 }), (first, isWide, moves) => {
      const shown = isWide ? wide : screen
      let state = start(first)
      for (const each of moves) {
        state = 'kind' in each ? step(state, each).state : resize(state, each)
        // Some answers come late.
        if (state.input.text.length % 2 === 0) state = answered(state)
        const frame = renderFrame(state, { title: library.indexes[0]?.title ?? null, preview }, shown)
        state = { ...state, scroll: frame.scroll, helpTop: frame.helpTop }
        const { columns, rows } = state.size
        expect(frame.lines).toHaveLength(rows)
        for (const line of frame.lines)
          expect(lineCells(line, shown.ambiguousWidth)).toBeLessThanOrEqual(columns)
        if (frame.cursor) expect(frame.cursor.column).toBeLessThan(columns)
        expect(state.selected).toBeGreaterThanOrEqual(0)
        expect(state.selected).toBeLessThan(Math.max(state.answer.hits.length, 1))
      }
    }),
    { numRuns: 40 },
  )
}, 20_000)

test('an answer to a question that nobody asks any more is dropped', () => {
  const asked = step(start(), text('소셜')).state
  const late = answerFrom(index, questionOf(asked))
  const later = step(asked, text('미')).state
  expect(receive(later, late).state).toBe(later)
})

test('a command on a hit waits for the answer to what is typed, and another key calls it off', () => {
  const typed = step(start(), text('투명해지는')).state
  const waiting = step(typed, press('enter'))
  expect(waiting.effect).toBeNull()
  const { effect } = receive(waiting.state, answerFrom(index, questionOf(waiting.state)))
  expect(effect).toMatchObject({ kind: 'pick', hits: [{ talk: { ref: '2' }, tactic: { number: 9 } }] })
  const calledOff = step(waiting.state, press('backspace')).state
  expect(receive(calledOff, answerFrom(index, questionOf(calledOff))).effect).toBeNull()
})

test('a part of an answer is shown as one, keeps what was moved to, and an action typed ahead waits for the rest', () => {
  const asked = step(start(), text('소셜')).state
  const whole = answerFrom(index, questionOf(asked))
  const part = { ...whole, hits: whole.hits.slice(3, 6), total: 3, isComplete: false }
  const early = receive(step(asked, press('enter')).state, part)
  expect(early.effect).toBeNull()
  expect(isAskedFor(early.state)).toBe(true)
  expect(picture(early.state)[0]).toMatch(/ 3 found …$/u)
  expect(receive(early.state, whole).effect).toMatchObject({ kind: 'pick', hits: [whole.hits[0]] })
  const moved = step(receive(asked, part).state, press('down')).state
  expect(receive(moved, whole).state).toMatchObject({ selected: 4, answer: { isComplete: true } })
  const best = receive(receive(asked, part).state, whole).state
  expect(best.selected).toBe(0)
  expect(receive(best, part).state).toBe(best)
})

test('how a word was read is said once, behind what was left out of the query', () => {
  const state = start()
  const reading = { term: '트워터', text: '트위터', via: 'typo' as const }
  const answer = { ...state.answer, readings: [reading, reading], note: 'cut' }
  expect(picture({ ...state, answer })[1]?.trim()).toBe('cut · 트워터 → 트위터')
})

test('at 80 columns no line of the help is cut', () => {
  const texts = picture(step(start(), press('f1')).state)
  expect(texts.filter(text => text.includes('…'))).toEqual([])
  expect(texts.join('\n')).toContain('ctrl-space')
})

const manyTalks = (count: number): Talk[] => {
  const [talk] = library.talks
  if (!talk) throw new Error('no talk')
  return Array.from({ length: count }, (_, i) => ({ ...talk, ref: String(i), path: `/${i}.md` }))
}

test('near the end of the hits there are, more are asked for, and the selection stays', () => {
  const talks = manyTalks(1000)
  const state = start(undefined, { talks })
  expect(state.answer.hits).toHaveLength(100)
  const down = answered(step({ ...state, selected: 98 }, press('down')).state, talks)
  expect(down.selected).toBe(99)
  expect(down.answer.hits).toHaveLength(800)
})

test('end goes to the last of all hits, unless another key comes before they do', () => {
  const talks = manyTalks(20_000)
  const state = step(start(undefined, { talks }), press('end')).state
  expect(state.selected).toBe(99)
  expect(answered(state, talks)).toMatchObject({ selected: 19_999, waiting: null })
  expect(answered(step(state, press('up')).state, talks).selected).toBe(98)
})

test('end that is pressed while hits are looked for goes to the last of them', () => {
  const state = step(step(start(), text('소셜')).state, press('end')).state
  const whole = answerFrom(index, questionOf(state))
  const part = receive(state, { ...whole, hits: whole.hits.slice(3, 6), total: 3, isComplete: false }).state
  expect(part.selected).toBe(0)
  expect(receive(part, whole).state.selected).toBe(whole.total - 1)
})

test('a tactic of five million characters is drawn at its match', () => {
  const [talk] = library.talks
  const [tactic] = talk?.tactics ?? []
  if (!talk || !tactic) throw new Error('no tactic')
  const long = { ...tactic, text: `${'가나다 '.repeat(1_250_000)}바늘 ${'라마바 '.repeat(100)}` }
  const matches = [
    { term: '바늘', via: 'exact' as const, field: 'text', index: 0, start: 5_000_000, end: 5_000_002 },
  ]
  const note = { ...talk, body: `- ${long.text}\n`, bodyLine: long.line, tactics: [long] }
  const hit = { kind: 'tactic' as const, talk: note, tactic: long, score: 0, matches }
  const question = { text: '바늘', chips: [], isFiltered: false, limit: 200, facet: null }
  const state = {
    ...start(),
    answer: {
      question,
      hits: [hit],
      total: 1,
      readings: [],
      note: null,
      reasons: [],
      values: null,
      isComplete: true,
    },
  }
  const lines = picture(state)
  expect(lines[2]).toContain('«바늘»')
  expect(lines.slice(13).join('\n')).toContain('«바늘»')
})

test('of a message that begins with a path the end is shown, which says what is wrong', () => {
  const message = '/a/folder/deep/below/others/note.md: cannot read this note'
  const state = { ...start({ columns: 40, rows: 12 }), message }
  expect(picture(state)[1]).toBe('  …/note.md: cannot read this note')
})

test('a value that is chosen before its facet has been counted is chosen then, and none is said to be there before', () => {
  const open = step(answered(step(start(), text('소셜')).state), press('tab')).state
  expect(open.facets?.values).toEqual([])
  const [prompt = '', , list] = picture(open)
  expect([prompt, list]).toEqual([expect.stringMatching(/^tag ❯ {2,}…$/u), ''])
  const waiting = step(open, press('enter')).state
  expect(waiting.facets).not.toBeNull()
  const next = receive(waiting, answerFrom(index, questionOf(waiting))).state
  expect(next.facets).toBeNull()
  expect(next.chips).toMatchObject([{ facet: 'tags' }])
})
