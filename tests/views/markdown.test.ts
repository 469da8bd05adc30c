import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { createHighlight } from '../../src/views/highlight.ts'
import { renderMarkdown } from '../../src/views/markdown.ts'
import type { Screen } from '../../src/views/screen.ts'
import { paint } from '../../src/views/text.ts'
import { plainScreen, taggedScreen } from './screens.ts'

function render(body: string, screen: Screen): string {
  const rows = renderMarkdown(parseMarkdown(body), body, screen, { width: screen.columns, highlight: null })
  return rows.map(({ line }) => paint(line, screen)).join('\n')
}

/** What stands in each tag. */
function inTags(name: string, shown: string): string[] {
  return [...shown.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].map(([, text]) => text ?? '')
}

// CommonMark alone sees no emphasis where a particle follows closing punctuation.
test.each([
  ['**강조**는', 'strong', '강조'],
  ['**강조**를 한다', 'strong', '강조'],
  ['**「인용」**은', 'strong', '「인용」'],
  ['**CLI(명령줄)**에서', 'strong', 'CLI(명령줄)'],
  ['**“따옴표”**라고', 'strong', '“따옴표”'],
  ["**'작은따옴표'**로", 'strong', "'작은따옴표'"],
  ['**끝.**이다', 'strong', '끝.'],
  ['**정말?**이라고', 'strong', '정말?'],
  ['**100%**가', 'strong', '100%'],
  ['앞의**(괄호)**뒤', 'strong', '(괄호)'],
  ['*기울임*은', 'emphasis', '기울임'],
  ['*(괄호)*를', 'emphasis', '(괄호)'],
  ['*「낫표」*와', 'emphasis', '「낫표」'],
  ['***둘 다***는', 'emphasis', '<strong>둘 다</strong>'],
  ['~~지움~~은', 'deleted', '~~지움~~'],
  ['~~(지움)~~을', 'deleted', '~~(지움)~~'],
  ['==칠함==은', 'marked', '칠함'],
  ['==「칠함」==을', 'marked', '「칠함」'],
  ['==**굵게**==는', 'marked', '<strong>굵게</strong>'],
  ['**==굵게==**는', 'strong', '<marked>굵게</marked>'],
  ['`코드`를', 'code', '`코드`'],
  ['**`코드`**를', 'strong', '<code>`코드`</code>'],
  ['**[링크](/a)**는', 'strong', '<link>링크</link>'],
  ['**굵게**와 **또 굵게**를', 'strong', '또 굵게'],
])('emphasis next to Korean: %s', (source, name, text) => {
  expect(inTags(name, render(source, taggedScreen(80)))).toContain(text)
})

test('headings, paragraphs, hard and soft breaks', () => {
  expect(
    `\n${render('# 큰 제목\n첫 줄\n둘째 줄  \n셋째 줄\n\n작은 제목\n---\n끝', plainScreen(40))}`,
  ).toMatchInlineSnapshot(`
    "
    # 큰 제목

    첫 줄 둘째 줄
    셋째 줄

    ## 작은 제목

    끝"
  `)
})

test('nested bullets and numbers hang under their own text', () => {
  const body =
    '- 하나 하나 하나 하나\n  - 둘 둘 둘 둘 둘 둘\n    1. 셋 셋 셋 셋 셋\n\n9. 아홉\n10. 열 열 열 열 열 열 열\n\n    둘째 문단'
  expect(`\n${render(body, plainScreen(20))}`).toMatchInlineSnapshot(`
    "
    • 하나 하나 하나
      하나
      - 둘 둘 둘 둘 둘
        둘
        1. 셋 셋 셋 셋
           셋

     9. 아홉

    10. 열 열 열 열 열
        열 열

        둘째 문단"
  `)
})

test('tasks, quotes, rules, code', () => {
  const body =
    '- [x] 한 일\n- [ ] 할 일\n\n> 인용\n>\n> - 안\n\n***\n\n```js\nconst a = 1\n\tb\n```\n\n    들여쓴 코드'
  expect(`\n${render(body, plainScreen(30))}`).toMatchInlineSnapshot(`
    "
    [x] 한 일
    [ ] 할 일

    │ 인용
    │
    │ • 안

    ──────────────────────────────

    js
      const a = 1
          b

      들여쓴 코드"
  `)
})

test('a task has its box in the place of its bullet, whatever its state', () => {
  const body =
    '- [/] 반쯤 **굵게**\n- [>]\n  나중\n- [X] 둘\n- [ ]\n- [🔥] `코드` 급함\n- [1] 출처\n- [x](/a) 글\n- \\[x] 글\n\n1. [-] 취소'
  expect(`\n${render(body, plainScreen(30))}`).toMatchInlineSnapshot(`
    "
    [/] 반쯤 굵게
    [>] 나중
    [x] 둘
    [ ]
    [🔥] \`코드\` 급함
    • [1] 출처
    • x (/a) 글
    • [x] 글

    1. [-] 취소"
  `)
})

test('formulas as they are written, a block of one line by line', () => {
  const body =
    '합 $\\sum_{i=1}^{n} *x*_i \\\\ y$는\n\n$$\na\n- b_{k}\n\n$$\n\n- 항목 \\(a_{i=1}\\)\n\n  $$c$$'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    합 $\\sum_{i=1}^{n} *x*_i \\\\ y$는

      $$
      a
      - b_{k}

      $$

    • 항목 \\(a_{i=1}\\)

        $$c$$"
  `)
})

test('line breaks of HTML are line breaks, and none where a block ends anyway', () => {
  const body = '# 제목 <br></br>\n가</br>나<br></br>다<br>\n<br>\n\n라\n\n<br>\n</br>\n\n- 마<br/>\n- <br>\n'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    # 제목

    가
    나
    다

    라

    • 마
    •"
  `)
})

test('a table fits: columns aligned as asked, cells wrapped inside them', () => {
  const body =
    '| 이름 | 값 | 설명 |\n|:--|--:|:-:|\n| 가나 | 12 | 짧다 |\n| 다라 | 1,234 | 칸 안에서 접히는 조금 긴 설명이다 |'
  expect(`\n${render(body, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    이름 │    값 │               설명
    ─────┼───────┼──────────────────────────────────
    가나 │    12 │               짧다
    다라 │ 1,234 │ 칸 안에서 접히는 조금 긴 설명이다"
  `)
  expect(`\n${render(body, plainScreen(36))}`).toMatchInlineSnapshot(`
    "
    이름 │    값 │         설명
    ─────┼───────┼──────────────────────
    가나 │    12 │         짧다
    다라 │ 1,234 │ 칸 안에서 접히는 조금
         │       │      긴 설명이다"
  `)
})

test('a table too narrow for its columns is one value a line', () => {
  const body = '| 이름 | 값 | 설명 |\n|--|--|--|\n| 가나다라마바 | 12345678 | 설명합니다 |'
  expect(`\n${render(body, plainScreen(20))}`).toMatchInlineSnapshot(`
    "
    이름 · 값 · 설명
    이름: 가나다라마바
      값: 12345678
      설명: 설명합니다"
  `)
})

test('cells beyond those of the head are kept, in quotes and beside escaped pipes too', () => {
  const table = '> | 이름 | 값 |\n> |--|--|\n> | 가 | 1\\|2 | 더 | **끝** |\n> 나 | 2\n'
  expect(`\n${render(table, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    │ 이름 │ 값  │    │
    │ ─────┼─────┼────┼───
    │ 가   │ 1|2 │ 더 │ 끝
    │ 나   │ 2   │    │"
  `)
  expect(`\n${render(table, plainScreen(16))}`).toMatchInlineSnapshot(`
    "
    │ 이름 · 값
    │ 이름: 가
    │   값: 1|2
    │   더
    │   끝
    │ 이름: 나
    │   값: 2"
  `)
})

test('a note of more code than anybody reads stays plain', async () => {
  const highlight = await createHighlight(['js'])
  const shown = (count: number): string => {
    const body = '```js\nconst a\n```\n'.repeat(count)
    const rows = renderMarkdown(parseMarkdown(body), body, taggedScreen(40), { width: 40, highlight })
    return rows.map(({ line }) => paint(line, taggedScreen(40))).join('\n')
  }
  expect(shown(1000)).toContain('<keyword>const</keyword> a')
  expect(shown(10_000)).not.toContain('<keyword>')
})

test('links say where they lead, once', () => {
  expect(
    render(
      '[이름](http://a.example/b "제목") <http://a.example/> [http://a.example/](http://a.example/)',
      plainScreen(120),
    ),
  ).toBe('이름 (http://a.example/b "제목") http://a.example/ http://a.example/')
  expect(render('[메일](mailto:a@b.example) <a@b.example> [여기](../다른%20글.md)', plainScreen(120))).toBe(
    '메일 (mailto:a@b.example) a@b.example 여기 (../다른 글.md)',
  )
})

test('where the terminal makes links clickable, the address is in the link, escaped', () => {
  const screen = plainScreen(80, { hyperlinks: true })
  expect(render('[이름](http://a.example/한글)', screen)).toBe(
    '\x1b]8;;http://a.example/%ED%95%9C%EA%B8%80\x1b\\이름\x1b]8;;\x1b\\',
  )
  // Only addresses a browser opens become links of the terminal; others are shown.
  expect(render('[여기](file.md) [편지](mailto:a@b.example)', screen)).toBe(
    '여기 (file.md) \x1b]8;;mailto:a@b.example\x1b\\편지\x1b]8;;\x1b\\',
  )
})

test('images by their text and address; data URLs by their kind', () => {
  expect(render('![그림](a.png "제목") ![](data:image/png;base64,AAAA)', plainScreen(80))).toBe(
    '[그림] (a.png "제목") [] (data:image/png…)',
  )
})

test('links of a wiki are shown as links of Markdown are, what is embedded as its pictures', () => {
  expect(render('[[노트]]와 [[폴더/노트|**굵은** 노트]], [[노트#절]] [[#절]]', taggedScreen(120))).toBe(
    '<link>노트</link>와 <link><strong>굵은</strong></link><link> 노트</link><dim> (폴더/노트)</dim>, <link>노트 > 절</link> <link>절</link>',
  )
  expect(
    render('![[그림.png]] ![[그림.png|300]] ![[그림.png|설명|300x200]] ![[노트#절]]', plainScreen(80)),
  ).toBe('[그림.png] [그림.png] [설명] (그림.png) [노트 > 절]')
  expect(render('| 가 |\n|---|\n| [[노트\\|글]] |', plainScreen(80))).toContain('글 (노트)')
  // Where it leads is said as a link without a text says it; an address stays as it is.
  expect(
    render(
      '[[노트#절|글]] ![[노트#절|글]] [[https://a.example/b#c|글]] [절](#절) [글](b.md#c)',
      plainScreen(99),
    ),
  ).toBe('글 (노트 > 절) [글] (노트 > 절) 글 (https://a.example/b#c) 절 글 (b.md#c)')
  expect(render('[[C#]] [[my_note_a]] [[노트]]'.normalize('NFD'), plainScreen(80))).toBe('C# my_note_a 노트')
  // Of two ways to read it, Markdown's own: a number in brackets that leads to a source.
  expect(render('[[1]](/a) [[2]]\n\n[2]: /b', plainScreen(80))).toBe('[1] (/a) [2 (/b)]')
  expect(render('`[[노트]]` \\[[노트]] [[ ]] [[열린', plainScreen(80))).toBe(
    '`[[노트]]` [[노트]] [[ ]] [[열린',
  )
})

test('HTML is text, a line break in it is one', () => {
  expect(render('a<br>b <b>c</b>\n\n<div>\nd\n</div>', plainScreen(80))).toBe(
    'a\nb <b>c</b>\n\n<div>\nd\n</div>',
  )
})

test('what compares is not marked, nor are other signs of that kind', () => {
  const body = 'a == b, a==b && c==d, (x==1), a===b===c, ===가===, ==가 `==나==`'
  expect(render(body, taggedScreen(100))).toBe(body.replace('`==나==`', '<code>`==나==`</code>'))
})

test('footnotes stay', () => {
  expect(render('글[^1]\n\n[^1]: 각주', plainScreen(80))).toBe('글[^1]\n\n[^1]: 각주')
})

test('without styles, emphasis keeps its marks', () => {
  const body = '**가** *나* ~~다~~ ==마== `라`'
  expect(render(body, plainScreen(80, { marks: true }))).toBe(body)
})

test('deeper than the screen is wide: the text goes on, unindented', () => {
  const body = Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- 항목${at}`).join('\n')
  const shown = render(body, plainScreen(20))
  for (let at = 0; at < 40; at++) expect(shown).toContain(`항목${at}`)
})

test('what an entity or emphasis puts together is sanitised too', () => {
  expect(render('&#27;[2J &#x202e; **a&#x202e;**', plainScreen(80))).toBe('\ufffd[2J <U+202E> a<U+202E>')
})

test('macros stand with the text they show; those without, and attributes, are dim', () => {
  const body =
    '이 {{< tooltip text="파드"\nid="pod" >}}의 [글](/a){ .md-button } {{< ref "x" >}}와\n\n## 절 { #id }\n\n{{APIRef("DOM")}} {{Compat}}\n{{a("b")}}'
  expect(render(body, taggedScreen(80))).toBe(
    [
      '이 파드의 <link>글</link><dim> (/a){ .md-button }</dim> <dim>{{< ref "x" >}}</dim>와',
      '',
      '<dim>## </dim><heading>절 </heading><heading><dim>{ #id }</dim></heading>',
      '',
      '<dim>{{APIRef("DOM")}}</dim> <dim>{{Compat}}</dim>',
      '<dim>{{a("b")}}</dim>',
    ].join('\n'),
  )
})

test('a link whose address is a macro says which note that names', () => {
  const body =
    '[하나]({{< ref "a/index.md" >}} "제목") [둘]({{% relref path="b.md#c" %}}) [셋]({{ site.baseurl }}{% link d.md %}) [넷]({{< url >}}/e)'
  expect(render(body, taggedScreen(120))).toBe(
    [
      '<link>하나</link><dim> (a/index.md "제목")</dim> <link>둘</link><dim> (b.md#c)</dim> <link>셋</link><dim> (d.md)</dim> <link>넷</link><dim> ({{< url >}}/e)</dim>',
    ].join('\n'),
  )
})

test('what is for the author alone is not shown, and leaves no gap: comments and the names of blocks', () => {
  const body =
    '## 절 %%숨은 *글*%% ^name\n\n앞 %%숨은 글%% 뒤 <!-- 숨은 글 -->\n%% 50% 숨은 글 %%\n끝 %%숨은 글%%.\n\n%%\n숨은\n\n글\n%%\n\n<!-- 숨은\n\n글 -->\n\n%%숨은 글%%\n\n- 항목 ^37066d\n  - 안쪽 ^a-b\n\n^list-id\n\n| 가 |\n|--:|\n| 나 %%숨은 글%% |\n\n마지막'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    ## 절

    앞 뒤 끝 .

    • 항목
      - 안쪽

    가
    ──
    나

    마지막"
  `)
  expect(
    render('<!-- 숨은 글 --> 글\n\n<div>\n<!-- 숨은 글 -->\n글 <!-- 숨은 글 -->\n</div>', plainScreen(40)),
  ).toBe('글\n\n<div>\n글\n</div>')
  const liquid =
    '앞 {% comment %}숨은 글{% endcomment %} 뒤\n\n{% comment %}\n숨은\n\n글\n{% endcomment %}\n\n<p>\n{% comment %}숨은 글{% endcomment %}\n글</p>'
  expect(render(liquid, plainScreen(40))).toBe('앞 뒤\n\n<p>\n글</p>')
  // Percents, powers and code are text, and so is a comment that never ends.
  const text = '100%% 50%%와 %%둘 2 ^10 `%%a%%` x^2'
  expect(render(`${text}\n\n<!-- 열린\n\n글`, plainScreen(60))).toBe(`${text}\n\n<!-- 열린\n\n글`)
})

test('macros, attributes and properties keep lines of their own; other lines run on', () => {
  const body =
    '{{< note >}}\n알림\n이어짐\n{{< /note >}}\n\n상태:: 진행\n**담당**:: 홍길동\n글\n이어짐\n{ .annotate }\n\n- 항목\n  id:: 1\n\n앞 std::string\n뒤'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    {{< note >}}
    알림 이어짐
    {{< /note >}}

    상태:: 진행
    담당:: 홍길동
    글 이어짐
    { .annotate }

    • 항목
      id:: 1

    앞 std::string 뒤"
  `)
})

test('keys with values are lines of their own where there are several, as Notion writes them', () => {
  const body =
    '난이도: 골드\n**링크**: <https://a.example>\n문제번호: BOJ 2234\n\n> When: 21:00\n> Scribe: 김\n> 나머지 글\n> 이어짐\n\n참고: 한 줄만\n이어짐\n\n값은 다음과 같다: 하나\n12:30: 둘\n\n- : 뜻: 하나\n  이어짐\n\n앞 글은\n참고: `a: b`, 또는\n`display: block`: 셋'
  expect(`\n${render(body, plainScreen(60))}`).toMatchInlineSnapshot(`
    "
    난이도: 골드
    링크: https://a.example
    문제번호: BOJ 2234

    │ When: 21:00
    │ Scribe: 김
    │ 나머지 글 이어짐

    참고: 한 줄만 이어짐

    값은 다음과 같다: 하나 12:30: 둘

    • : 뜻: 하나 이어짐

    앞 글은 참고: \`a: b\`, 또는 \`display: block\`: 셋"
  `)
})

test('a callout has its kind and title in a line of their own, and so have admonitions and tabs', () => {
  const body =
    '> [!note]- 제목 **굵게**\n> 본문\n> 이어짐\n\n> [!TIP]\n> - 항목\n\n!!! warning "제목"\n    본문\n\n    ```sh\n    ls\n    ```\n\n??? tip\n\n    글\n\n=== "탭"\n\n    글'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    │ note: 제목 굵게
    │ 본문 이어짐

    │ TIP:
    │ • 항목

    │ warning: 제목
    │ 본문
    │
    │ sh
    │   ls

    │ tip:
    │ 글

    │ 탭
    │ 글"
  `)
  expect(render('> [!note] 제목\n> 본문', taggedScreen(40))).toBe(
    '<dim>│ </dim><strong>note: 제목</strong>\n<dim>│ </dim>본문',
  )
  expect(`\n${render('> [!note] 제목이 조금 길다\n> 본문', plainScreen(11))}`).toMatchInlineSnapshot(`
    "
    │ note:
    제목이 조금
    길다
    본문"
  `)
})

test('a division is laid out as a callout is', () => {
  const body =
    '글\n:::warning\n조심\n이어짐\n\n- 항목\n:::\n\n::: tip 제목\n글\n:::\n\n::::info\n:::note[안 **굵게**]\n둘\n:::\n::::\n\n:::없음\n끝\n'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    글

    │ warning:
    │ 조심 이어짐
    │
    │ • 항목

    │ tip: 제목
    │ 글

    │ info:
    │ │ note: 안 굵게
    │ │ 둘

    :::없음 끝"
  `)
})

test('a definition stands below its term', () => {
  const body = '용어\n: 정의\n: 또 하나\n\nApple\n:   과일\n\n점심은\n:30분'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    용어
    : 정의
    : 또 하나

    Apple
    : 과일

    점심은 :30분"
  `)
})

test('code between macros is code', () => {
  const body = '{{< highlight go >}}\nfunc main() {\n\n    a()\n}\n{{< /highlight >}}\n글'
  expect(`\n${render(body, plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    go
      func main() {

          a()
      }

    글"
  `)
})

test('a definition that nothing refers to is shown with all its lines, one that is referred to not at all', () => {
  const lost = '[foo]:\n  /lost/address\n  "lost title"'
  expect(render(`[글](/a)\n\n${lost}`, plainScreen(80))).toBe(
    '글 (/a)\n\n[foo]:\n/lost/address\n"lost title"',
  )
  expect(render(`[foo]\n\n${lost}`, plainScreen(80))).toBe('foo (/lost/address "lost title")')
  expect(render(`> [foo]\n>\n> [foo]:\n> /a\n> 'title'\n> [bar]: /b`, plainScreen(80))).toBe(
    '│ foo (/a "title")\n\n> [bar]: /b',
  )
})
