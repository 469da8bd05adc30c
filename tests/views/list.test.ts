import { expect, test } from 'vitest'
import { renderTalkTable } from '../../src/views/list.ts'
import { lineCells, span } from '../../src/views/text.ts'
import { cells } from '../../src/views/width.ts'
import { plainScreen, taggedScreen } from './screens.ts'
import { makeTactic, makeTalk } from './talks.ts'

function tactics(count: number) {
  return Array.from({ length: count }, (_, at) => makeTactic(at + 1, '가'))
}

const index = makeTalk(0, '동네 가게 이야기', { date: '2020-05-01', venue: '군산 시민회관' })
const talks = [
  makeTalk(1, '빵집이 아침을 여는 법', {
    organization: '새벽제과',
    speakers: ['김하나'],
    date: '2020-05-01',
    tactics: tactics(8),
  }),
  makeTalk(2, '자전거 수리점의 단골 만들기와 오래 가는 관계', {
    organization: '두바퀴 자전거 협동조합',
    speakers: ['이두리', '박세모'],
    date: '2020-05-01',
    tactics: tactics(12),
  }),
]

test('all columns where there is room', () => {
  expect(`\n${renderTalkTable(talks, index, plainScreen(110))}`).toMatchInlineSnapshot(`
    "
    동네 가게 이야기
    2020-05-01 · 군산 시민회관

    #  organization            speaker         title                                         tactics
    1  새벽제과                김하나          빵집이 아침을 여는 법                               8
    2  두바퀴 자전거 협동조합  이두리, 박세모  자전거 수리점의 단골 만들기와 오래 가는 관계       12
    "
  `)
})

test('at 80 columns', () => {
  expect(`\n${renderTalkTable(talks, index, plainScreen(80))}`).toMatchInlineSnapshot(`
    "
    동네 가게 이야기
    2020-05-01 · 군산 시민회관

    #  organization  speaker    title                                        tactics
    1  새벽제과      김하나     빵집이 아침을 여는 법                              8
    2  두바퀴 자전…  이두리,…   자전거 수리점의 단골 만들기와 오래 가는 관…       12
    "
  `)
})

test('at 40 columns', () => {
  expect(`\n${renderTalkTable(talks, index, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    동네 가게 이야기
    2020-05-01 · 군산 시민회관

    #  organization  title
    1  새벽제과      빵집이 아침을 여는 법
    2  두바퀴 자전…  자전거 수리점의 단골…
    "
  `)
})

test('at 20 columns', () => {
  expect(`\n${renderTalkTable(talks, index, plainScreen(20))}`).toMatchInlineSnapshot(`
    "
    동네 가게 이야기
    2020-05-01 · 군산
    시민회관

    #  title
    1  빵집이 아침을 여…
    2  자전거 수리점의…
    "
  `)
})

test('styles', () => {
  expect(`\n${renderTalkTable(talks.slice(0, 1), index, taggedScreen(80))}`).toMatchInlineSnapshot(`
    "
    <title>동네 가게 이야기</title>
    <dim>2020-05-01 · 군산 시민회관</dim>

    <dim>#</dim>  <dim>organization</dim>  <dim>speaker</dim>  <dim>title</dim>                  <dim>tactics</dim>
    <ref>1</ref>  새벽제과      김하나   <strong>빵집이 아침을 여는 법</strong>        <dim>8</dim>
    "
  `)
})

test('a library without index has no heading, and dates of its own a column', () => {
  const posts = [makeTalk(1, '첫 글', { date: '2020-01-02' }), makeTalk(2, '둘째 글', { date: null })]
  expect(`\n${renderTalkTable(posts, null, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    #  date        title    tactics
    1  2020-01-02  첫 글          0
    2              둘째 글        0
    "
  `)
})

test('refs that are paths share the room with the titles, and keep their ends', () => {
  const notes = ['2020/군산/새벽에-여는-빵집', '2021/전주/단골이-오래-가는-자전거-수리점'].map((ref, at) =>
    makeTalk(at + 1, talks[at]?.title ?? '', { ref }),
  )
  expect(`\n${renderTalkTable(notes, null, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    ref                     title                        tactics
    …/새벽에-여는-빵집      빵집이 아침을 여는 법              0
    …래-가는-자전거-수리점  자전거 수리점의 단골 만들…         0
    "
  `)
  expect(`\n${renderTalkTable(notes, null, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    ref           title              tactics
    …-여는-빵집   빵집이 아침을 여…        0
    …전거-수리점  자전거 수리점의…         0
    "
  `)
  expect(`\n${renderTalkTable(notes, null, plainScreen(20))}`).toMatchInlineSnapshot(`
    "
    ref        title
    …는-빵집   빵집이…
    …-수리점   자전거…
    "
  `)
})

test.each([20, 24, 28])('titles and refs that are paths share %i columns', columns => {
  const note = { ...makeTalk(1, '소셜 미디어 운영전략', {}), ref: '2024-01-05-social-media' }
  const [, line = ''] = renderTalkTable([note], null, plainScreen(columns)).split('\n')
  const [ref = '', title = ''] = line.split(/ {2,}/u)
  expect(ref.length).toBeGreaterThanOrEqual(9)
  expect(cells(title, 1)).toBeGreaterThanOrEqual(8)
})

test('no line is wider than the screen at any width', () => {
  for (let columns = 20; columns <= 300; columns++) {
    for (const line of renderTalkTable(talks, index, plainScreen(columns)).split('\n')) {
      expect(lineCells([span(line)], 1)).toBeLessThanOrEqual(columns)
    }
  }
})

test('no talks, no output', () => {
  expect(renderTalkTable([], index, plainScreen(80))).toBe('')
})

test('a hostile title does nothing', () => {
  expect(renderTalkTable([makeTalk(1, 'a\x1b[31m\nb\u202e')], null, plainScreen(60))).not.toMatch(
    /[\x1b\u202e]/,
  )
})

test('a date is shown without its time', () => {
  const dated = (number: number, date: string) => makeTalk(number, '하나', { date })
  const shown = renderTalkTable(
    [dated(1, '2023-11-05T10:00:00+09:00'), dated(2, 'soon T1')],
    null,
    plainScreen(60),
  )
  expect(shown).toMatch(/ 2023-11-05 +하나/u)
  expect(shown).toMatch(/ soon T1 +하나/u)
})

test('two refs with the same file name are told apart where there is room', () => {
  const same = ['alpha', 'beta'].map(folder =>
    makeTalk(1, '모임', { ref: `projects/2024/${folder}/weekly-meeting-notes` }),
  )
  expect(`\n${renderTalkTable(same, null, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    ref                       title  tactics
    …/alpha/weekly-meeting-…  모임         0
    …/beta/weekly-meeting-n…  모임         0
    "
  `)
})
