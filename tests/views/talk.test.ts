import { expect, test } from 'vitest'
import type { Hit } from '../../src/model/hit.ts'
import type { Talk } from '../../src/model/talk.ts'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { parseNote } from '../../src/notes/note.ts'
import { parseBody } from '../../src/notes/tactics.ts'
import { layOutTalk, renderTactic, renderTalk, wholeBody } from '../../src/views/talk.ts'
import { plainScreen, taggedScreen } from './screens.ts'
import { makeHit, makeMatch, makeTactic, makeTalk } from './talks.ts'

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
  aliases: ['Dawn Bakery'],
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
         aliases: Dawn Bakery
         http://bread.example/

    2.1  • 반죽은 새벽 네 시에 시작해 여섯 시에 첫 빵이 나온다
    2.2  • 손님마다 이름을 부른다

         ## 다음

    2.3  글 하나
    "
  `)
})

test.each([
  ['whatever is below it', talk.title],
  ['with a badge', `${talk.title} [![배지](a.svg)](b)`],
  ['in HTML', `<b>${talk.title}</b>`],
])('a heading that the title says is not said a second time, %s', (_, heading) => {
  const body = `# ${heading}\n\n    code`
  const withCode = makeTalk(2, talk.title, { body, tactics: [] })
  expect(renderTalk(withCode, parseMarkdown(body), plainScreen(60)).match(/빵집/gu)).toHaveLength(1)
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
         aliases: Dawn Bakery
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
         <dim>aliases: Dawn Bakery</dim>
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
  expect(shown).toContain('    빵집이 아침을 여는 법\n    2020/spring/bakery\n    새벽제과')
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
  expect(renderTactic(talk, code, plainScreen(60))).toContain('       if (a) {\n         b()\n       }\n')
})

test('a link can be clicked where it leads to the web or to someone, and is shown in any case', () => {
  const links = [
    'https://a.example',
    'mailto:a@b.c',
    'b.example/slides',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ]
  const shown = renderTalk(makeTalk(1, '글', { links }), [], plainScreen(60, { hyperlinks: true }))
  for (const link of links) expect(shown).toContain(link)
  expect([...shown.matchAll(/\x1b\]8;;(.+?)\x1b/g)].map(([, target]) => target)).toEqual([
    'https://a.example',
    'mailto:a@b.c',
  ])
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

/** A hit for each tactic of a note in which `word` stands, with its first match there. */
function hitsIn(found: Talk, word: string): Hit[] {
  return found.tactics
    .filter(({ text }) => text.includes(word))
    .map(tactic => makeHit(found, tactic, [makeMatch(word, word, tactic.text)]))
}

function withBody(markdown: string): Talk {
  return makeTalk(1, '글', { body: markdown, bodyLine: 1, tactics: parseBody(markdown, 1).tactics })
}

const marked = `- 단골은 **빵을** 고르고, [빵 값](http://bread.example/빵)은 나중에 빵으로 낸다
  두 번째 줄의 빵

  다음 문단의 빵

  - 안쪽 항목

${'```'}js
const 빵 = '식빵' // 빵
${'```'}

| 이름 | 값 |
|---|---|
| 팥빵 | 1000 |
`

test('what was found is marked: in emphasis, links, code and tables, and not in the addresses of links', () => {
  const bread = withBody(marked)
  const hits = hitsIn(bread, '빵').map(hit => ({
    ...hit,
    matches: [...(hit.tactic?.text ?? '').matchAll(/빵/g)].map(({ index }) => ({
      ...makeMatch('빵', '빵', '빵'),
      start: index,
      end: index + '빵'.length,
    })),
  }))
  const shown = renderTalk(bread, parseMarkdown(marked), plainScreen(60, { marks: true }), {
    highlight: null,
    hits,
  })
  expect(`\n${shown}`).toMatchInlineSnapshot(`
    "
    1    글

    1.1  • 단골은 **«빵»을** 고르고, «빵» 값
           (http://bread.example/빵)은 나중에 «빵»으로 낸다 두
           번째 줄의 «빵»

           다음 문단의 «빵»

    1.2    - 안쪽 항목

    1.3  js
           const «빵» = '식«빵»' // «빵»

    1.4  이름   │ 값
         ───────┼─────
    1.5  팥«빵» │ 1000
    "
  `)
})

test('a match over a space and over two lines is marked whole', () => {
  const bread = withBody('- 스스로 투명해지는 기업, 투명해지는 기업')
  const [tactic] = bread.tactics
  if (!tactic) throw new Error('no tactic')
  const hits = [makeHit(bread, tactic, [makeMatch('x', '투명해지는 기업', tactic.text)])]
  const screen = taggedScreen(24)
  expect(
    renderTalk(bread, parseMarkdown(bread.body), screen, { highlight: null, hits }),
  ).toMatchInlineSnapshot(`
    "<ref>1</ref>    <title>글</title>

    <ref>1.1</ref>  <dim>• </dim>스스로 <match>투명해지는</match>
           <match>기업</match>, 투명해지는
           기업
    "
  `)
})

test('what was found in the header is marked in its own field only', () => {
  const [tag] = talk.tags
  const hits = [makeHit(talk, null, [makeMatch('빵', '빵', tag ?? '', { field: 'tags' })])]
  const shown = renderTalk(talk, tokens, taggedScreen(60), { highlight: null, hits })
  expect(shown).toContain('#</dim><dim><match>빵</match></dim>')
  expect(shown.split('<match>')).toHaveLength(2)
})

test('each line of a talk says whose text it is', () => {
  const nested = withBody('- 하나\n\n  하나 더\n  - 둘\n    둘 더\n\n  셋째 문단\n\n끝\n')
  const lines = layOutTalk(nested, wholeBody(nested, parseMarkdown(nested.body)), plainScreen(40), {
    highlight: null,
  })
  const texts = lines.map(({ line, tactic }) => `${tactic?.number} ${line.map(({ text }) => text).join('')}`)
  expect(texts.filter(text => text.trim().includes('  '))).toEqual([
    'undefined 1    글',
    '1 1.1  • 하나',
    '1        하나 더',
    '2 1.2    - 둘 둘 더',
    '1        셋째 문단',
    '3 1.3  끝',
  ])
})

test('a section that is called as the talk is not said twice', () => {
  const called = makeTalk(1, '제목', { tactics: [{ ...makeTactic(1, '하나'), section: ['제목', '둘째'] }] })
  expect(called.tactics[0] && renderTactic(called, called.tactics[0], plainScreen(60))).toContain(
    '  제목 · 둘째\n',
  )
})

test('every kind of block is laid out on however narrow a screen', () => {
  const blocks =
    '---\n\n## 제목\n\n> 인용\n\n| 표 | 둘 |\n|---|--:|\n| 가 | 나 |\n\n```js\ncode\n```\n\n1. 첫째\n'
  const nested = blocks.replace(/^(?=.)/gmu, '          ')
  const body = `${blocks}\n- 하나\n  - 둘\n    - 셋\n      - 넷\n        - 다섯\n\n${nested}\n> ${blocks.replaceAll('\n', '\n> ')}`
  const narrow = makeTalk(1000, '좁은 화면', { body, tactics: parseBody(body, 1).tactics })
  for (const ambiguousWidth of [1, 2] as const) {
    for (let columns = 1; columns < 24; columns++) {
      const screen = { ...plainScreen(columns), ambiguousWidth }
      const shown = renderTalk(narrow, parseMarkdown(body), screen)
      for (const sign of ['─', '제', '인', '나', '첫']) expect(shown).toContain(sign)
    }
  }
})

test.each([
  ['# 제목\n{: .no_toc }\n\n글', '1    제목\n\n1.1  글\n', 'goes with the heading'],
  ['# <b>제목</b> <br>\n\n글', '1    제목\n\n1.1  글\n', 'tags are not compared'],
  ['# 제목\n\n{: .no_toc }\n글', '1    제목\n\n1.1  {: .no_toc }\n     글\n', 'is another block’s'],
  [
    '# 다른 제목\n{: .no_toc }\n\n글',
    '1    제목\n\n     # 다른 제목\n\n     {: .no_toc }\n\n1.1  글\n',
    'is said with it',
  ],
])('a heading that repeats the title is left out, and so are its attributes: %j', (body, shown, _) => {
  const { talk: parsed } = parseNote(`---\nnumber: 1\ntitle: 제목\n---\n${body}\n`, 'a.md', '/a.md')
  expect(renderTalk({ ...parsed, ref: '1' }, parseMarkdown(parsed.body), plainScreen(30))).toBe(shown)
})
