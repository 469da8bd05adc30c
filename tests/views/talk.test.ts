import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { renderTactic, renderTalk } from '../../src/views/talk.ts'
import { plainScreen, taggedScreen } from './screens.ts'
import { makeTactic, makeTalk } from './talks.ts'

const body =
  '# 빵집이 아침을 여는 법\n\n- 반죽은 새벽 네 시에 시작해 여섯 시에 첫 빵이 나온다\n- 손님마다 **이름**을 부른다\n\n## 다음\n\n글 하나'
const talk = makeTalk(2, '빵집이 아침을 여는 법', {
  organization: '새벽제과',
  team: '홍보팀',
  speakers: ['김하나'],
  role: '팀장',
  event: '동네 가게 이야기',
  date: '2020-05-01',
  venue: '군산 시민회관',
  tags: ['빵', '단골'],
  channels: ['블로그'],
  links: ['http://bread.example/'],
  body,
  bodyLine: 10,
  tactics: [
    makeTactic(1, '반죽은 새벽 네 시에 시작해 여섯 시에 첫 빵이 나온다', { line: 12 }),
    makeTactic(2, '손님마다 이름을 부른다', { line: 13 }),
    makeTactic(3, '글 하나', { line: 17, section: ['다음'] }),
  ],
})
const tokens = parseMarkdown(body)

test('facts, then the body with the ref of each tactic in the margin', () => {
  expect(`\n${renderTalk(talk, tokens, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    2    빵집이 아침을 여는 법
         새벽제과 홍보팀 · 김하나 팀장
         동네 가게 이야기 · 2020-05-01 · 군산 시민회관
         #빵 #단골 · 블로그
         http://bread.example/

    2.1  • 반죽은 새벽 네 시에 시작해 여섯 시에 첫 빵이 나온다
    2.2  • 손님마다 이름을 부른다

         ## 다음

    2.3  글 하나
    "
  `)
})

test('at 30 columns', () => {
  expect(`\n${renderTalk(talk, tokens, plainScreen(30))}`).toMatchInlineSnapshot(`
    "
    2    빵집이 아침을 여는 법
         새벽제과 홍보팀 · 김하나
         팀장
         동네 가게 이야기 ·
         2020-05-01 · 군산
         시민회관
         #빵 #단골 · 블로그
         http://bread.example/

    2.1  • 반죽은 새벽 네 시에
           시작해 여섯 시에 첫
           빵이 나온다
    2.2  • 손님마다 이름을 부른다

         ## 다음

    2.3  글 하나
    "
  `)
})

test('styles', () => {
  expect(`\n${renderTalk(talk, tokens, taggedScreen(60))}`).toMatchInlineSnapshot(`
    "
    <ref>2</ref>    <title>빵집이 아침을 여는 법</title>
         새벽제과 홍보팀 · 김하나 팀장
         <dim>동네 가게 이야기 · 2020-05-01 · 군산 시민회관</dim>
         <dim>#빵 #단골 · 블로그</dim>
         <link>http://bread.example/</link>

    <ref>2.1</ref>  <dim>• </dim>반죽은 새벽 네 시에 시작해 여섯 시에 첫 빵이 나온다
    <ref>2.2</ref>  <dim>• </dim>손님마다 <strong>이름</strong>을 부른다

         <dim>## </dim><heading>다음</heading>

    <ref>2.3</ref>  글 하나
    "
  `)
})

test('a ref too long for the margin leaves only the number of the tactic there', () => {
  const shown = renderTalk({ ...talk, ref: '2020/spring/bakery' }, tokens, plainScreen(60))
  expect(shown).toContain('\n.1  • 반죽은')
  expect(shown).toContain('2020/spring/bakery  빵집이')
})

test('a note without anything is its title', () => {
  expect(renderTalk(makeTalk(1, '빈 글'), [], plainScreen(60))).toBe('1  빈 글\n')
})

test('one tactic, under where it comes from', () => {
  const [, , third] = talk.tactics
  expect(third && `\n${renderTactic(talk, third, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    2.3  새벽제과 · 김하나 · 빵집이 아침을 여는 법 · 다음
         글 하나
    "
  `)
})

test('a tactic of code keeps its lines', () => {
  const code = makeTactic(1, 'if (a) {\n  b()\n}', { kind: 'code' })
  expect(renderTactic(talk, code, plainScreen(60))).toContain('     if (a) {\n       b()\n     }\n')
})

test('hostile facts do nothing', () => {
  const evil = '\x1b]0;x\x07\u202e'
  const hostile = makeTalk(1, evil, {
    organization: evil,
    speakers: [evil],
    tags: [evil],
    links: [evil],
    date: evil,
  })
  expect(renderTalk(hostile, [], plainScreen(60, { hyperlinks: true }))).not.toMatch(/[\x07\x1b\u202e]/)
})
