// The lines of the hits: whose they are is seen in every width.
import { expect, test } from 'vitest'
import { renderHitList } from '../../src/browse/list.ts'
import { createState } from '../../src/browse/state.ts'
import type { Hit } from '../../src/model/hit.ts'
import type { Talk } from '../../src/model/talk.ts'
import { createTactic, createTalk } from '../model/talks.ts'
import { plainScreen } from '../views/screens.ts'

const DAYS = ['01', '02', '03'].map(day => createTalk(`journal/2024-01-${day}-standup`, { title: 'Log' }))
const LONG = createTalk(`inbox/${'a-long-name-'.repeat(12)}`, { title: 'Long' })

const tacticOf = (talk: Talk, number: number): Hit => ({
  kind: 'tactic',
  talk,
  tactic: createTactic(number, '바늘 하나를 찾으려면 눈이 밝아야 하고 손이 빨라야 하며 마음이 느긋해야 한다'),
  score: 0,
  matches: [],
})

function show(talks: readonly Talk[], width: number, hits?: readonly Hit[]): string[] {
  const state = createState({
    mode: 'read',
    filters: [],
    size: { columns: width, rows: 20 },
    talks,
    query: '',
  })
  const answer = hits ? { ...state.answer, hits, total: hits.length } : state.answer
  const area = { left: 0, top: 0, width, height: 10 }
  return renderHitList({ ...state, answer }, area, plainScreen(width)).map(line =>
    line.map(({ text }) => text).join(''),
  )
}

test('what short titles leave is for the refs', () => {
  expect(show([...DAYS, LONG], 54).slice(1, 3)).toEqual([
    '  journal/2024-01-02-standup                      Log',
    '  journal/2024-01-03-standup                      Log',
  ])
})

test('one long title or ref takes no room from those of most talks', () => {
  const odd = [
    createTalk('inbox/x', { title: '아주 긴 제목이 하나 있다고 다른 줄의 주소가 잘리지는 않는다' }),
    createTalk(`inbox/${'a-long-name-'.repeat(12)}`, { title: 'Log' }),
  ]
  expect(show([...DAYS, ...DAYS, ...odd], 54).slice(1, 3)).toEqual([
    '  journal/2024-01-02-standup  Log',
    '  journal/2024-01-03-standup  Log',
  ])
})

test('a speaker is named once, before the title where there is room', () => {
  const talks = ['가', '나'].map(name => createTalk(name, { title: '제목', speakers: [name, '다'] }))
  expect(show(talks, 54)[0]).toBe('❯ 가  가  제목  다')
  expect(show(talks, 20)[0]).toBe('❯ 가  제목  가, 다')
})

test.each([20, 30, 40, 54, 80, 120])('notes of one title are told apart in %i cells', width => {
  for (const talks of [DAYS, [...DAYS, LONG]]) {
    const lines = show(talks, width).slice(1, 3)
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) expect(line).toContain('Log')
  }
})

test.each([30, 40, 54, 80, 120])('so are their tactics, whose numbers are not cut, in %i cells', width => {
  const hits = [...DAYS, LONG].flatMap(talk => [tacticOf(talk, 2), tacticOf(talk, 34)])
  const lines = show(DAYS, width, hits)
  const refs = lines.map(line => /\S+\.(?:2|34) /u.exec(line.slice(2))?.[0])
  expect(refs).not.toContain(undefined)
  expect(new Set(refs).size).toBe(hits.length)
})

test('a long ref hides none that is short', () => {
  const talks = [createTalk('4'), createTalk('12'), LONG]
  const lines = show(
    talks,
    20,
    talks.map(talk => tacticOf(talk, 5)),
  )
  expect(lines).toEqual(['❯ 4.5     바늘 하나…', '  12.5    바늘 하나…', '  …me-.5  바늘 하나…'])
})

test('a name has more room on a wide screen', () => {
  const talk = createTalk('1', { title: '한국인터넷소통협회가 주관한 에스엔에스 소통전략 컨퍼런스' })
  const shown = (width: number): string => show([talk], width, [tacticOf(talk, 2)])[0] ?? ''
  expect(shown(80)).toContain('한국인터넷소통협…')
  expect(shown(200)).toContain('한국인터넷소통협회가 주관한 에스엔에스')
})
