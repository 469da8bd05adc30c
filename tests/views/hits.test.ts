import { expect, test } from 'vitest'
import type { Hit } from '../../src/model/hit.ts'
import { renderHits } from '../../src/views/hits.ts'
import { lineCells, span } from '../../src/views/text.ts'
import { plainScreen, taggedScreen } from './screens.ts'
import { makeHit, makeMatch, makeTactic, makeTalk } from './talks.ts'

const bakery = makeTalk(1, '빵집이 아침을 여는 법', { organization: '새벽제과', speakers: ['김하나'] })
const bikes = makeTalk(2, '단골 만들기', { organization: '두바퀴 자전거 협동조합', speakers: ['이두리'] })

const short = makeTactic(3, '블로그에 그날 구운 빵을 올림')
const long = makeTactic(
  1,
  `${'처음에는 아무도 오지 않았다. '.repeat(12)}블로그를 열자 손님이 왔다. ${'그 뒤로 매일 쓴다. '.repeat(12)}`,
)
const hits = [
  makeHit(bakery, short, [makeMatch('qmffhrm', '블로그', short.text, { via: 'keyboard' })]),
  makeHit(bikes, long, [makeMatch('qmffhrm', '블로그', long.text, { via: 'keyboard' })]),
  makeHit(bikes, null, [makeMatch('이두리', '이두리', '이두리', { field: 'speakers' })]),
]

test('at 80 columns: ref, organisation, text; a long tactic is cut to where it matched', () => {
  expect(`\n${renderHits(hits, plainScreen(80), { group: 'none' })}`).toMatchInlineSnapshot(`
    "
    qmffhrm → 블로그
    1.3  새벽제과              블로그에 그날 구운 빵을 올림
    2.1  두바퀴 자전거 협동…   … 처음에는 아무도 오지 않았다. 처음에는 아무도 오지
                               않았다. 블로그를 열자 손님이 왔다. 그 뒤로 매일
                               쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그
                               뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일
                               쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 …
    2    두바퀴 자전거 협동…   단골 만들기
                               speakers: 이두리
    "
  `)
})

test('how a reading changed what was typed stands above the first hit it found', () => {
  const typed = [makeHit(bakery, short, [makeMatch('빵', '빵', short.text)]), ...hits.slice(1, 2), ...hits]
  const lines = renderHits(typed, plainScreen(80), { group: 'none' }).split('\n')
  expect(lines.findIndex(line => line.startsWith('1.3'))).toBe(0)
  expect(lines.filter(line => line.includes('→'))).toEqual(['qmffhrm → 블로그'])
  expect(lines[lines.indexOf('qmffhrm → 블로그') + 1]).toMatch(/^2\.1/)
})

test('at 40 columns the organisation stands above its hits', () => {
  expect(`\n${renderHits(hits, plainScreen(40), { group: 'none' })}`).toMatchInlineSnapshot(`
    "
    qmffhrm → 블로그
    새벽제과
    1.3  블로그에 그날 구운 빵을 올림

    두바퀴 자전거 협동조합
    2.1  … 처음에는 아무도 오지 않았다.
         블로그를 열자 손님이 왔다. 그
         뒤로 매일 쓴다. 그 뒤로 매일
         쓴다. 그 뒤로 매일 쓴다. 그
         뒤로 매일 쓴다. 그 뒤로 매일 …
    2    단골 만들기
         speakers: 이두리
    "
  `)
})

test('explained: under each hit its score, and for each term its cost, reading and field', () => {
  const explanation = { term: 'qmffhrm', text: '블로그', via: 'keyboard', field: 'text', cost: 0.51 } as const
  const explanations = new Map([[makeHit(bakery, short, []), [explanation]]])
  const shown = [...explanations.keys()]
  expect(`\n${renderHits(shown, plainScreen(40), { group: 'none', explanations })}`).toMatchInlineSnapshot(`
    "
    새벽제과
    1.3  블로그에 그날 구운 빵을 올림
         0.000 score
         0.510 qmffhrm → 블로그 keyboard
               text
    "
  `)
})

test('grouped under their talks', () => {
  expect(`\n${renderHits(hits, plainScreen(80), { group: 'talk' })}`).toMatchInlineSnapshot(`
    "
    qmffhrm → 블로그
    1    새벽제과 · 김하나  빵집이 아침을 여는 법
    1.3  블로그에 그날 구운 빵을 올림

    2    두바퀴 자전거 협동조합 · 이두리  단골 만들기
    2.1  … 아무도 오지 않았다. 처음에는 아무도 오지 않았다. 처음에는 아무도 오지
         않았다. 블로그를 열자 손님이 왔다. 그 뒤로 매일 쓴다. 그 뒤로 매일
         쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로
         매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그
         뒤로 매일 쓴다. 그 뒤로 매일 쓴다. 그 뒤로 매일 쓴다.
    "
  `)
})

test('a talk of nobody is known by its title; refs too long for a column stand above', () => {
  const note = makeTalk(3, '새벽 시장 다녀온 날', { ref: '2021/군산/새벽-시장' })
  const found = [makeHit(note, short, [makeMatch('블로그', '블로그', short.text)]), makeHit(note, long, [])]
  expect(`\n${renderHits(found.slice(0, 1), plainScreen(100), { group: 'none' })}`).toMatchInlineSnapshot(`
    "
    2021/군산/새벽-시장.3  새벽 시장 다녀온 날  블로그에 그날 구운 빵을 올림
    "
  `)
  expect(`\n${renderHits(found.slice(0, 1), plainScreen(40), { group: 'none' })}`).toMatchInlineSnapshot(`
    "
    2021/군산/새벽-시장.3  새벽 시장 다녀온
    날
      블로그에 그날 구운 빵을 올림
    "
  `)
  expect(`\n${renderHits(found, plainScreen(40), { group: 'talk' })}`).toMatchInlineSnapshot(`
    "
    2021/군산/새벽-시장
    새벽 시장 다녀온 날
    .3  블로그에 그날 구운 빵을 올림
    .1  처음에는 아무도 오지 않았다.
        처음에는 아무도 오지 않았다.
        처음에는 아무도 오지 않았다.
        처음에는 아무도 오지 않았다.
        처음에는 아무도 오지 않았다. …
    "
  `)
})

test('what the heading of a group says is not said again below', () => {
  const match = makeMatch('김하나', '김하나', '김하나', { field: 'speakers' })
  expect(renderHits([makeHit(bakery, short, [match])], taggedScreen(80), { group: 'talk' })).toBe(
    '<ref>1</ref>    <strong>새벽제과</strong> · <strong><match>김하나</match></strong>  빵집이 아침을 여는 법\n<ref>1.3</ref>  블로그에 그날 구운 빵을 올림\n',
  )
})

test('of code the lines that matched are shown, each by itself', () => {
  const lines = ['git init', 'git add .', 'git commit', 'git push', 'git tag', 'git log', 'git pull']
  const code = makeTactic(1, lines.join('\n'), { kind: 'code' })
  const found = makeHit(bakery, code, [makeMatch('tag', 'tag', code.text)])
  expect(
    `\n${renderHits([found], plainScreen(40, { marks: true }), { group: 'none' })}`,
  ).toMatchInlineSnapshot(`
    "
    새벽제과
    1.1  … git push
         git «tag»
         git log
         git pull
    "
  `)
})

test('no line is wider than the screen at any width', () => {
  const note = makeTalk(3, '새벽 시장 다녀온 날', { ref: '2021/군산/새벽-시장' })
  const all = [...hits, makeHit(note, short, [makeMatch('블로그', '블로그', short.text)])]
  for (let columns = 20; columns <= 300; columns++) {
    for (const found of [hits, all]) {
      for (const group of ['none', 'talk'] as const) {
        for (const line of renderHits(found, plainScreen(columns), { group }).split('\n')) {
          expect(lineCells([span(line)], 1)).toBeLessThanOrEqual(columns)
        }
      }
    }
  }
})

test('styles; the reading is said once', () => {
  expect(`\n${renderHits(hits.slice(0, 1), taggedScreen(80), { group: 'none' })}`).toMatchInlineSnapshot(`
    "
    <dim>qmffhrm → 블로그</dim>
    <ref>1.3</ref>  새벽제과  <match>블로그</match>에 그날 구운 빵을 올림
    "
  `)
})

test('without styles a match is marked by characters', () => {
  const screen = plainScreen(80, { marks: true })
  expect(renderHits(hits.slice(0, 1), screen, { group: 'none' })).toContain('«블로그»에')
})

test('ranges count code points of the source: beyond the BMP, decomposed, and across hidden characters', () => {
  const sources = ['🎉🎉 블로그에', '블로그에 열자'.normalize('NFD'), '\x1b\x1b\u202e 블로그에']
  for (const text of sources) {
    const tactic = makeTactic(1, text)
    const found = '블로그'.normalize(text.normalize('NFC') === text ? 'NFC' : 'NFD')
    const hit = makeHit(bakery, tactic, [makeMatch('블로그', found, text)])
    expect(renderHits([hit], taggedScreen(80), { group: 'none' })).toContain('<match>블로그</match>에')
  }
})

test('a range that cuts a grapheme is widened to it', () => {
  const tactic = makeTactic(1, 'cafe\u0301 x')
  const hit = makeHit(bakery, tactic, [{ ...makeMatch('cafe', 'cafe', tactic.text) }])
  expect(renderHits([hit], taggedScreen(80), { group: 'none' })).toContain('<match>café</match> x')
})

test('overlapping matches of two terms are one', () => {
  const matches = [makeMatch('블로', '블로', short.text), makeMatch('로그', '로그', short.text)]
  const shown = renderHits([makeHit(bakery, short, matches)], taggedScreen(80), { group: 'none' })
  expect(shown).toContain('<match>블로그</match>에')
})

test('the section of a tactic in a long note', () => {
  const tactic = makeTactic(9, '블로그를 연다', { section: ['준비', '둘째 주'] })
  const found = makeHit(bakery, tactic, [
    { ...makeMatch('둘째', '둘째', '둘째 주', { field: 'section' }), index: 1 },
  ])
  const shown = renderHits([found], taggedScreen(80), { group: 'none' })
  expect(shown).toContain('<dim>준비 › </dim><dim><match>둘째</match></dim><dim> 주</dim>')
})

test('the columns of a row that matched stand behind its section, others not at all', () => {
  const row = (section: string[], ...found: number[]): Hit => {
    const columns = ['재료', '온도', '시간']
    const tactic = makeTactic(9, '고구마 | 180도 | 40분', { kind: 'row', section, columns })
    const matches = found.map(index => {
      const name = columns[index] ?? ''
      return makeMatch(name, name, name, { field: 'columns', index })
    })
    return makeHit(bakery, tactic, matches)
  }
  const last = (hit: Hit): string | undefined =>
    renderHits([hit], plainScreen(80), { group: 'none' }).trimEnd().split('\n').at(-1)?.trim()
  expect(last(row(['굽기'], 1))).toBe('굽기 › 온도')
  expect(last(row(['굽기'], 2, 1))).toBe('굽기 › 온도 | 시간')
  expect(last(row([], 2))).toBe('시간')
  expect(last(row(['굽기']))).toBe('굽기')
  expect(renderHits([row(['굽기'], 1)], taggedScreen(80), { group: 'none' })).toContain(
    '<dim>굽기 › </dim><dim><match>온도</match></dim>',
  )
})

test('no hits, no output', () => {
  expect(renderHits([], plainScreen(80), { group: 'none' })).toBe('')
})
