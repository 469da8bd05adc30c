import { describe, expect, it } from 'vitest'
import { cutPlainBody } from '../../src/notes/plain-body.ts'
import { parseBody } from '../../src/notes/tactics.ts'

/** One line a tactic: its lines in the file, kind, depth, section and text. */
function outline(body: string, bodyLine = 1): string[] {
  return parseBody(body, bodyLine).tactics.map(({ number, kind, line, endLine, depth, section, text }) => {
    const lines = line === endLine ? `${line}` : `${line}-${endLine}`
    return `${number} ${lines} ${kind} ${depth} ${section.map(name => `${name} > `).join('')}${text}`
  })
}

const texts = (body: string): string[] => parseBody(body, 1).tactics.map(({ text }) => text)

describe('tactics', () => {
  it('takes the own text of a list item, its continuation lines and later paragraphs, not its nested items', () => {
    const body = '- 첫째\n  이어진 줄\n  - 안쪽\n\n  첫째의 둘째 문단\n- 둘째\n'
    expect(outline(body, 5)).toEqual([
      '1 5-9 item 0 첫째 이어진 줄 첫째의 둘째 문단',
      '2 7 item 1 안쪽',
      '3 10 item 0 둘째',
    ])
  })

  it('reads a line that only continues an item lazily as part of it', () => {
    expect(outline('- 첫째\n이어진 줄\n')).toEqual(['1 1-2 item 0 첫째 이어진 줄'])
  })

  it('puts headings into sections and leaves them out of the tactics', () => {
    const body = '# 제목\n\n## 가\n글\n### 나\n글\n## 다\n글\n# 라\n글\n'
    expect(outline(body)).toEqual([
      '1 4 paragraph 0 제목 > 가 > 글',
      '2 6 paragraph 0 제목 > 가 > 나 > 글',
      '3 8 paragraph 0 제목 > 다 > 글',
      '4 10 paragraph 0 라 > 글',
    ])
    expect(parseBody(body, 1).title).toEqual({ text: '제목', isSure: false })
  })

  it.each([
    ['# 가\n\n글\n\n# 나\n', '가', 'a first # above all text, of several too'],
    ['오늘은 다녀왔다.\n\n## 첫인상\n\n글\n\n# 참고\n', null, 'not a late # for references'],
    ['글\n\n글\n\n# Reference\n', null, 'nor one that is the only heading'],
    ['오늘은 다녀왔다.\n\n# 참고\n', null, 'nor one below a sentence'],
    ['- 글\n\n# 참고\n', null, 'nor below a list'],
    ['```\n글\n```\n\n# 참고\n', null, 'nor below code'],
    ['| 가 |\n|---|\n\n# 참고\n', null, 'nor below a table'],
    ['## 가\n\n글\n\n# 나\n\n# 다\n', null, 'nor one below a lower heading'],
    ['###### 가\n\n# 나\n\n## 다\n', null, 'and the lower one neither'],
    [
      '==⚠ Switch VIEW of this document. ⚠==\n\n# Excalidraw Data\n\n## Text\n',
      null,
      'not that of a drawing',
    ],
    [
      '## 할 일\n\n- 글\n\n## 진행 중\n',
      null,
      'not the first of several, as of a board or a post without a title',
    ],
    ['[이전](a.md) | [다음](b.md)\n\n---\n\n# 가\n\n## 나\n', '가', 'the only # below a line of links'],
    ['태그: #글 #쪽\n\n# 가\n', '가', 'or of facts'],
    ['> 기회는 온다.\n> — 누구\n\n# 가\n', '가', 'or a quote'],
    ['> 글\n>\n> - 글\n\n# 가\n', null, 'but no list in one'],
    ['날짜: 2024. 3. 15.\n\n# 가\n', '가', 'the points of a date end no sentence'],
    ['태그: #글\n\n# 가\n\n# 참고\n', null, 'one of several # below a line may be any section'],
    ['태그: #글\n\n저자: 누구\n\n# 가\n', null, 'two paragraphs are text'],
    [
      '[![빌드](a.svg)](b) | ![판](c.svg)\n\n![[d.png]]\n\n#글 #쪽\n\n# 가\n\n# 나\n',
      '가',
      'no badges, pictures and tags',
    ],
    [
      '<div align="center">글.</div>\n\n<!-- 글. -->\n\n%%\n글.\n%%\n\n# 가\n\n# 나\n',
      '가',
      'no HTML and comments',
    ],
    ['- [나](#나)\n  - [**다**](#다)\n\n# 가\n\n# 나\n', '가', 'no table of contents'],
    ['* content\n{:toc}\n\n# 가\n\n# 나\n', '가', 'nor the place of one'],
    ['[TOC]\n\n```toc\n```\n\n# 가\n\n# 나\n', '가', 'of other tools too'],
    ['-\n- <!-- 글 -->\n\n# 가\n\n# 나\n', '가', 'nor a list of nothing'],
    ['- ```\n  code\n  ```\n\n# 가\n\n# 나\n', null, 'a list of code is text'],
    ['- [나](#나)\n\n  $$\n  x\n  $$\n\n# 가\n\n# 나\n', null, 'so is a formula in one'],
    ['- [나](나.md)\n\n# 가\n\n# 나\n', null, 'a list of links to other notes is text'],
    ['::: center\n# 가\n:::\n\n# 나\n', '가', 'nor a box around it'],
    ['…\n\n# 가\n\n# 나\n', '가', 'signs are no text'],
    [
      '![](a.png)\n\n## 가\n\n### 나\n\n글\n',
      '가',
      'a lower one that is the only one of its level and begins the text',
    ],
    ['태그: #글\n\n## 가\n\n글\n', null, 'but not below a line'],
    ['오늘 한 일\n\n## 로그\n\n- 글\n', null, 'none below the text of a day'],
    ['- 글\n\n## 로그\n', null, 'nor below a list'],
    ['##\n\n### 가\n', '가', 'none without text'],
    ['# 목록 [![Awesome](a.svg)](b) ![별](c) 하나\n', '목록 하나', 'its images do not count'],
    ['# ![로고](a.png)\n', '로고', 'unless it has nothing else'],
  ])('calls %j %j: %s', (body, heading, _) => {
    expect(parseBody(body, 1).title?.text ?? null).toBe(heading)
    expect((cutPlainBody(body, 1) ?? parseBody(body, 1)).title?.text ?? null).toBe(heading)
  })

  it.each([
    ['# 가 [![배지](a.svg)](b) 나\n\n글\n', '가 나'],
    ['# ![가](a.svg)\n\n글\n', '가'], // a picture by itself is what it shows
  ])('leaves badges out of a heading: %j', (body, heading) => {
    const { title, tactics } = parseBody(body, 1)
    expect([title?.text, tactics[0]?.section]).toEqual([heading, [heading]])
  })

  it('takes cells beyond the columns of the head, which tables of GitHub drop', () => {
    expect(outline('| 이름 |\n|---|\n| 가 | 1 | 끝 |\n')).toContain('2 3 row 0 가 | 1 | 끝')
  })

  it('takes every row of a table, cells apart', () => {
    expect(outline('| 이름 | 수 |\n|---|---|\n| **가** | 1 |\n| | |\n| 나 | |\n')).toEqual([
      '1 1 row 0 이름 | 수',
      '2 3 row 0 가 | 1',
      '3 5 row 0 나 | ',
    ])
  })

  it.each([
    [
      'all rows have the headings of their columns, the heading row too, and nothing else does',
      '글\n\n| 이름 | 수 |\n|---|---|\n| 가 | 1 |\n| 나 | 2 |\n\n끝\n',
      [[], ['이름', '수'], ['이름', '수'], ['이름', '수'], []],
    ],
    [
      'each table has its own',
      '| 이름 |\n|---|\n| 가 |\n\n| 수 |\n|---|\n| 1 |\n',
      [['이름'], ['이름'], ['수'], ['수']],
    ],
    ['headings are plain text', '| **이름** | `수` |\n|---|---|\n', [['이름', '수']]],
    [
      'a column may have none',
      '| | 수 |\n|---|---|\n| 가 | |\n',
      [
        ['', '수'],
        ['', '수'],
      ],
    ],
    ['and so may all', '| | |\n|---|---|\n| 가 | 1 |\n', [['', '']]],
    ['a cell beyond them has none', '| 이름 |\n|---|\n| 가 | 1 |\n', [['이름'], ['이름']]],
    ['a pipe in one is not its end', '| a \\| b |\n|---|\n', [['a | b']]],
    ['in an item', '- 글\n\n  | 이름 |\n  |---|\n  | 가 |\n- 끝\n', [[], ['이름'], ['이름'], []]],
    ['in a quote', '> | 이름 |\n> |---|\n> | 가 |\n', [['이름'], ['이름']]],
  ])('knows the columns of a row: %s', (_, body, columns) => {
    expect(parseBody(body, 1).tactics.map(tactic => tactic.columns)).toEqual(columns)
  })

  it('keeps code as it is, fenced or indented, in lists and quotes too', () => {
    expect(
      outline(
        '```js\nconst a = **b**\n\nc\n```\n\n    들여쓴 **코드**\n\n- 항목\n  ```\n  x\n  ```\n> ~~~\n> y\n> ~~~\n',
      ),
    ).toEqual([
      '1 1-5 code 0 const a = **b**\n\nc',
      '2 7 code 0 들여쓴 **코드**',
      '3 9 item 0 항목',
      '4 10-12 code 1 x',
      '5 13-15 code 1 y',
    ])
  })

  it('takes inline markup away: emphasis next to Hangul, links, images, code, breaks, escapes, entities', () => {
    const body =
      '**강조**는 *이렇게* ~~지운~~ [링크](https://a.b/c "t")와 ![그림](x.png) `코드 **x**`\n둘째  \n셋째\\*&amp;<b>굵게</b></br>넷째 <https://d.e>'
    expect(outline(body)).toEqual([
      '1 1-3 paragraph 0 강조는 이렇게 지운 링크와 그림 코드 **x** 둘째 셋째*&굵게 넷째 https://d.e',
    ])
  })

  it('loses no text of HTML blocks, footnotes, wiki links and shortcodes', () => {
    expect(outline('<div class="a">\n<p>본문 &lt;글&gt;</p><!-- 없음 -->\n</div>\n')).toEqual([
      '1 1-3 paragraph 0 본문 <글>',
    ])
    expect(outline('글[^1] 둘\n\n[^1]: 각주\n[^2]: 다른 각주\n    이어짐\n')).toEqual([
      '1 1 paragraph 0 글 둘',
      '2 3 paragraph 0 각주',
      '3 4-5 paragraph 0 다른 각주 이어짐',
    ])
    expect(outline('[^1]: 각주\n# 절\n- 항목\n```\n코드\n```\n')).toEqual([
      '1 1 paragraph 0 각주',
      '2 3 item 0 절 > 항목',
      '3 4-6 code 0 절 > 코드',
    ])
    expect(outline('- 하나\n  [^1]: 각주\n  이어짐\n- 둘\n')).toEqual([
      '1 1-3 item 0 하나 각주 이어짐',
      '2 4 item 0 둘',
    ])
    expect(outline('[[쪽|보이는 글]]과 [[다른 쪽]] ![[그림.png]]')).toEqual([
      '1 1 paragraph 0 보이는 글과 다른 쪽 그림.png',
    ])
    expect(outline('{{< note >}}\n알림\n{{< /note >}}\n\n{{HTMLSidebar}}\n\n{{ figure "제목" }}\n')).toEqual([
      '1 1-3 paragraph 0 알림',
      '2 7 paragraph 0 제목',
    ])
  })

  it.each([
    ['`{{ secrets.TOKEN }}`와 `[[배열]]`', '{{ secrets.TOKEN }}와 [[배열]]', 'code is left as it is'],
    ['$\\frac{{a}}{{b}}$ 수식', '$\\frac{{a}}{{b}}$ 수식', 'so are formulas'],
    ['{{jsxref("Global/Array", "Array")}}의 {{domxref("Node")}}', 'Array의 Node', 'the text of a macro'],
    ['이 {{< tooltip text="파드" id="pod" >}}를', '이 파드를', 'the same under a name'],
    ['{{< figure src="/a.png" caption="그림 설명" >}}', '그림 설명', 'and in a line of its own'],
    ['{{< figure src="/a.png" caption="my dog" >}}', 'my dog', 'whatever its script'],
    ['<div>{{% figure caption="my dog" %}}</div>', 'my dog', 'in HTML too'],
    [
      '{{< note >}}{{domxref("Node")}}\n{{< img alt="a dog" >}}',
      'a dog',
      'a name or a setting by itself is none',
    ],
    ['앤서블은 {{ ansible_host }}를 쓴다', '앤서블은 {{ ansible_host }}를 쓴다', 'variables are text'],
    [
      '{{ user.name }} {{.Title}} {{ count + 1 }}',
      '{{ user.name }} {{.Title}} {{ count + 1 }}',
      'of all kinds',
    ],
    ['{{name}}을 {{ n*m*k }}', '{{name}}을 {{ n*m*k }}', 'and without blanks, before a particle'],
    [
      '{{name}}을 {{머스태시}}'.normalize('NFD'),
      '{{name}}을 {{머스태시}}'.normalize('NFD'),
      'in jamo as well',
    ],
    ['{{1592년}}에 {{머스태시}}', '{{1592년}}에 {{머스태시}}', 'so are words'],
    [
      '{{c1::세종}}이 {{c2::1443년::연도}}에',
      '세종이 1443년에',
      'and those that Anki hides, but not their hints',
    ],
    ['글 {{ APIRef() }}{{Compat}}{{optional_inline}} {{ CSSRef }}', '글', 'macros are none'],
    ['글 {{embed ((65cc))}} {{#include ../a.rs}} {{ range .items }}{{/* a */}}', '글', 'nor commands'],
    ['글 {{< ref "x" >}}', '글', 'no addresses'],
    ['버전 v{{< skew 1 >}}에서', '버전 v에서', 'behind a letter'],
    ['글 {{% notice tip %}} 안에 {{% /notice %}} 끝', '글 안에 끝', 'in the other kind of braces'],
    ['[글]({% post_url x %}) {% include a.html %}', '글', 'tags of Liquid'],
    ['글 {: .note #id}', '글', 'attributes of kramdown'],
    ['글 {#eq-a .wide}', '글', 'the same of others, at the end'],
    ['_글_{.wide} **글**{a=1} 끝', '글 글 끝', 'and behind emphasis'],
    ['100명 모으기 ^abc123', '100명 모으기', 'the name of a block'],
    ['2 ^10, x^2', '2 ^10, x^2', 'no power of a number'],
    ['2 ^1000', '2 ^1000', 'nor a long one'],
    ['## 제목 { #id .cls }\n글', '글', 'of a heading, with blanks'],
    ['[단추](a.md){ .md-button } 글', '단추 글', 'behind a link'],
    ['![그림](a.png){width=50%}과 **글**{.red}', '그림과 글', 'behind other elements'],
    ['`코드`{ .py title="a b" }', '코드', 'with text in quotes'],
    ['글\n{ .annotate }', '글', 'in a line of their own'],
    ['- 할 일 {.task}', '할 일', 'at the end of an item'],
    ['{name} {#a b} { a, b } 값 {.5}', '{name} {#a b} { a, b } 값 {.5}', 'but nothing else in braces'],
    ['f(x){a=1} {#a} 글 {b=1}', 'f(x){a=1} {#a} 글 {b=1}', 'nor what may be code'],
    ['`{ #id }`와 \\{ .a }', '{ #id }와 { .a }', 'nor code itself, or what is escaped'],
    ['{{a("하나")}}{{Inline}}{{b("둘")}}', '하나둘', 'macros behind macros'],
    ['{{a("&lt;색&gt;")}} {{b("<b>굵게</b>")}}', '<색> 굵게', 'entities and tags in them'],
    ['{{<tooltip text="파\n드">}}', '파 드', 'line ends in them'],
    ['**{{a("하나_둘")}}** {{a("*_b*")}}', '하나_둘 *_b*', 'no emphasis in them'],
    ['==강조==는 a == b == c', '강조는 a == b == c', 'marks around words'],
    ['==`코드`와 *둘*== **==셋==** ==a=1==', '코드와 둘 셋 a=1', 'and around other markup'],
    ['a==b && c==d, ===가===', 'a==b && c==d, ===가===', 'but not what compares'],
    ['앞 %%숨은 글%% 뒤, 100%% 50%%', '앞 뒤, 100%% 50%%', 'comments'],
    ['앞 %%숨은 *글*\n`둘`%% 뒤', '앞 뒤', 'comments with markup in them'],
    ['앞 %%숨은 50% 글%%, 뒤 <!-- 숨은 글 -->', '앞 , 뒤', 'with percents, before signs, and those of HTML'],
    ['앞 {/* 숨은 *글*\n{둘} */} 뒤 {/* 셋', '앞 뒤 {/* 셋', 'those of MDX too'],
    ['앞 {% comment %} 숨은 *글*\n{{ 둘 }} {% endcomment %} 뒤', '앞 뒤', 'those of Liquid'],
    [
      '앞{%- comment -%}숨은 글{%- endcomment -%}, {% comment %} 열린',
      '앞, 열린',
      'with dashes, and with an end',
    ],
    [
      '{% raw %}{% comment %} 글 {% endcomment %}{% endraw %} 뒤',
      '글 뒤',
      'but not in text that says how they look',
    ],
    ['`{% comment %} 글 {% endcomment %}`', '{% comment %} 글 {% endcomment %}', 'nor in code'],
    ['<b>앞</b> {% comment %} 숨은 <i>글</i> {% endcomment %} 뒤', '앞 뒤', 'around HTML'],
    ['<div>앞 {% comment %} 숨은 글 {% endcomment %} 뒤</div>', '앞 뒤', 'and in it'],
    ['[글 *하나*]({{< ref "a/index.md" >}} "제목") 둘', '글 하나 둘', 'a link whose address is a macro'],
    ['![그림]({{ site.url }}/a.png) [글]({{ a }}/b{% link c.md %})', '그림 글', 'or has macros in it'],
    ['`[x]({{< ref "a" >}})`', '[x]({{< ref "a" >}})', 'but not in code'],
    ['![[그림.png|300]]', '그림.png', 'the size of a picture'],
    ['![[그림.png|설명|300]] [[2024-03|2024]]', '설명 2024', 'but no other text of a link'],
    ['[[노트#절]] [[#절#안]] [[C#]] [[C# 입문]]', '노트 > 절 절 > 안 C# C# 입문', 'a link to a heading'],
    ['[[my_note_a|글 *하나*]] [[__init__]]', '글 하나 __init__', 'no emphasis in the name of a note'],
    [':::note 제목\n글', '제목 글', 'the fence of a division'],
  ])('reads %j as %j: %s', (body, text) => {
    expect(parseBody(body, 1).tactics.map(tactic => tactic.text)).toEqual([text])
  })

  it.each([
    ['은닉 상태 $\\mathbf{h}_{t} = \\tanh(\\mathbf{W}_{h} x_{i=1})$는', 'no attributes, no emphasis'],
    ['글 $a \\\\ b\\,c$', 'no escapes'],
    ['글 $$\\prod_{k=0}^{K} *p*$$ 글', 'with two signs, in a line'],
    ['글 \\(a_{i=1}\\) \\(x\\) \\[\\sum_{k=1}^n k\\]', 'in brackets of LaTeX'],
    ['$\\|x\\|$ $x$: $\\$5$', 'a sign in it that is escaped'],
    ['$2**3$ $x^{**}, y$ $f^**. g$ $a ~~ b$ $a<b$', 'signs of emphasis that are signs of a formula'],
    ['합 \\sum_{i=1}^{n} x_i, ~{a=1}', 'nor attributes behind signs that end nothing'],
  ])('keeps formulas as they are written: %j, %s', (body, _) => {
    expect(outline(body)).toEqual([`1 1 paragraph 0 ${body}`])
    expect(outline(`## ${body}\n글`)).toEqual([`1 2 paragraph 0 ${body} > 글`])
  })

  it.each([
    ['커피는 $5, 빵은 *$10*', '커피는 $5, 빵은 $10', 'a digit behind the last sign'],
    ['$ *a* $, $*b* $와 $HOME $*c*', '$ a $, $b $와 $HOME $c', 'a blank beside a sign'],
    ['\\$*a*\\$ \\$*b*$', '$a$ $b$', 'escaped signs'],
    ['`$a`와 *b*, `c$`', '$a와 b, c$', 'code'],
    ['$HOME과 `$PATH`, [$5](x)와 [6$](y)', '$HOME과 $PATH, $5와 6$', 'code and links that have begun'],
    ['$(a https://b/$(c *d*) $e {{< tab >}}*f*$', '$(a https://b/$(c d) $e f$', 'addresses and macros'],
    ['**$HOME** and **$PATH** are set', '$HOME and $PATH are set', 'emphasis that ends before another'],
    ['~~$a~~ and ~~$b~~ z', '$a and $b z', 'deletions'],
    ['**수익은 $9이다**. US$와 HK$는', '수익은 $9이다. US$와 HK$는', 'emphasis that ends before a full stop'],
    ['값 $a **b** c$', '값 $a b c$', 'emphasis between two'],
    ['<b>$x</b> and <i>$y</i> *done*', '$x and $y done', 'tags'],
    ['costs $5[^1] or *US$*', 'costs $5 or US$', 'footnotes'],
    ['글 $*a*\n\n*b*$', '글 $a', 'an end in another paragraph'],
    ['$$ *a*', '$$ a', 'no end'],
    ['$$$ *a* $$$', '$$$ a $$$', 'more signs'],
    [
      '\\[공지\\] \\(*참고*\\) \\[x\\] \\[1\\] \\(see *below*\\)',
      '[공지] (참고) [x] [1] (see below)',
      'escapes',
    ],
  ])('takes for no formula what is none: %j is %j, %s', (body, text, _) => {
    expect(parseBody(body, 1).tactics[0]?.text).toBe(text)
  })

  it.each([
    ['$$\na\n- b\n+ c\n# d\n$$', false, 'a heading ends it'],
    ['$$\na\n- b\n+ c\n= d \\\\ e_{i=1}\n$$', true, 'lines like bullets and rules'],
    ['$$\n\n\\nabla f\n\n    x\n$$', true, 'blank lines and indented ones'],
    ['$$a = b\nc$$ (1)', true, 'its text beside the signs, its number behind them'],
    ['$$a$$', true, 'in a line'],
    ['\\[\n\\sum_{i=1}\n\\]', true, 'the signs of LaTeX'],
    ['\\[ a = b \\]', true, 'the same in a line'],
    ['\\[공지\\]', false, 'an escaped bracket'],
    ['$$a$$ 글 $$b$$', false, 'text between two'],
    ['$$\n$$', false, 'nothing in it'],
  ])('takes a block of a formula for one tactic, as it is written: %j %s', (body, isBlock, _) => {
    const last = body.split('\n').length
    const whole = `${last === 1 ? '2' : `2-${last + 1}`} code 0 ${body}`
    const all = outline(`앞\n${body}\n뒤`)
    if (isBlock) expect(all).toEqual(['1 1 paragraph 0 앞', `2 ${whole}`, `3 ${last + 2} paragraph 0 뒤`])
    else expect(all.join('\n')).not.toContain(' code 0 $$')
  })

  it('takes a formula in an item or a quote without what stands before its lines', () => {
    expect(outline('- 항목\n  $$\n  - a\n  $$\n\n> $$\n> b\n> $$\n')).toEqual([
      '1 1 item 0 항목',
      '2 2-4 code 1 $$\n- a\n$$',
      '3 6-8 code 1 $$\nb\n$$',
    ])
    expect(outline('- $$\n  a\n\n글\n$$\n')).toEqual(['1 1-2 item 0 $$ a', '2 4-5 paragraph 0 글 $$'])
  })

  it('reads what is below a formula without an end as it reads it elsewhere', () => {
    expect(outline('$$\na\n\n- 항목\n\n## 절\n\n글\n\n$$\nb\n$$\n')).toEqual([
      '1 1-2 paragraph 0 $$ a',
      '2 4 item 0 항목',
      '3 8 paragraph 0 절 > 글',
      '4 10-12 code 0 절 > $$\nb\n$$',
    ])
    expect(outline('\\[\na\n\n글\n\n\\[\nb\n\\]\n')).toEqual([
      '1 1-2 paragraph 0 [ a',
      '2 4 paragraph 0 글',
      '3 6-8 code 0 \\[\nb\n\\]',
    ])
    expect(outline('$$\na\n```\n$$\n```\n')).toEqual(['1 1-2 paragraph 0 $$ a', '2 3-5 code 0 $$'])
  })

  it('leaves out blocks of comments, where they have an end', () => {
    const hidden = '앞\n\n%%\n\n- 숨은 글\n\n```\ncode\n```\n%%\n뒤\n'
    expect(outline(hidden)).toEqual(['1 1 paragraph 0 앞', '2 11 paragraph 0 뒤'])
    expect(outline('앞\n%% 숨은\n글 %%\n뒤\n')).toEqual(['1 1 paragraph 0 앞', '2 4 paragraph 0 뒤'])
    expect(texts('%% 숨은\n\n글 %% 끝\n\n뒤\n')).toEqual(['뒤'])
    expect(texts('%% 하나\n\n글\n\n50%% of it\n')).toEqual(['%% 하나', '글', '50%% of it'])
    expect(outline('앞\n\n%%\n\n글\n')).toEqual([
      '1 1 paragraph 0 앞',
      '2 3 paragraph 0 %%',
      '3 5 paragraph 0 글',
    ])
  })

  it('leaves out blocks of comments of Liquid, and nothing behind their ends', () => {
    const hidden = '앞\n{% comment %}\n- 숨은 글\n\n```\ncode\n```\n{% endcomment %} 뒤\n이어짐\n\n- 끝\n'
    expect(outline(hidden)).toEqual(['1 1 paragraph 0 앞', '2 8-9 paragraph 0 뒤 이어짐', '3 11 item 0 끝'])
    expect(outline('- 하나\n{%- comment -%}\n- 숨은 글\n\n둘\n{%- endcomment -%}\n- 셋\n')).toEqual([
      '1 1 item 0 하나',
      '2 7 item 0 셋',
    ])
    expect(
      outline('> - 하나\n>   {% comment %}\n>\n>   숨은 글\n>   {% endcomment %} 둘\n>\n> 셋\n'),
    ).toEqual(['1 1-5 item 1 하나 둘', '2 7 paragraph 1 셋'])
    expect(texts('{% comment %}\n\n하나\n\n둘\n')).toEqual(['하나', '둘'])
    expect(texts('{% comment %}\n\n하나\n\n{% comment %} 둘 {% endcomment %} 셋\n')).toEqual(['하나', '셋'])
    expect(texts('{% raw %}\n\n{% comment %}\n\n하나\n\n{% endcomment %}\n\n{% endraw %}\n')).toEqual([
      '하나',
    ])
    expect(
      texts(
        '{% raw %}\n\n둘 {% comment %}셋{% endcomment %}\n\n{% endraw %}\n\n넷{% comment %}다섯{% endcomment %}',
      ),
    ).toEqual(['둘 셋', '넷'])
  })

  it('leaves out a comment below an item that it ends', () => {
    expect(outline('- 하나\n%%\n- 숨은 글\n%%\n- 둘\n')).toEqual(['1 1 item 0 하나', '2 5 item 0 둘'])
  })

  it('leaves out a comment in an item or a quote up to the end of that', () => {
    const open = '- %% hidden note\n- second\n\n글\n\n## 절\n\nwe sold 50%% of bananas\n\n끝\n'
    expect(outline(open)).toEqual([
      '1 1 item 0 %% hidden note',
      '2 2 item 0 second',
      '3 4 paragraph 0 글',
      '4 8 paragraph 0 절 > we sold 50%% of bananas',
      '5 10 paragraph 0 절 > 끝',
    ])
    expect(outline('- {/* 하나\n- 둘\n\n글\n\n*/}\n')).toHaveLength(4)
    expect(outline('- 하나\n  %% 숨은\n\n  글 %%\n- 둘\n\n> %%\n> 숨은\n> %%\n\n끝\n')).toEqual([
      '1 1 item 0 하나',
      '2 5 item 0 둘',
      '3 11 paragraph 0 끝',
    ])
  })

  it('leaves out what is nothing but markup of other tools', () => {
    expect(outline('^table-id\n\n{: .note #id}\n\n{% include toc.html %}\n\n{{APIRef("DOM")}}\n')).toEqual([])
    expect([...parseBody('글 {: .note #id} #태그', 1).tags]).toEqual(['태그'])
    expect([...parseBody('## 제목 { #id }\n\n글 { #a } {{x}}#b %% #c %% #태그', 1).tags]).toEqual(['태그'])
  })

  it('leaves out comments of MDX over blank lines, where they have an end', () => {
    expect(outline('앞\n{/*\n- 숨은 글\n\n둘 */}\n뒤\n\n{/* 하나 */}\n')).toEqual([
      '1 1 paragraph 0 앞',
      '2 6 paragraph 0 뒤',
    ])
    expect(outline('{/*\n\n글\n\n{/*\n\n둘\n*/} 셋\n')).toEqual([
      '1 1 paragraph 0 {/*',
      '2 3 paragraph 0 글',
      '3 5 paragraph 0 {/*',
      '4 7-8 paragraph 0 둘 */} 셋',
    ])
  })

  it('leaves out the code with which a page of MDX begins', () => {
    const module =
      'import Tabs from \'@theme/Tabs\';\nimport {\n  A,\n} from "b"\n\nexport const C = ({ d }) => {\n  const e = 1\n\n  return <b style={{ e }}>{d}</b>\n}\n\n'
    expect(outline(`${module}글\n`)).toEqual(['1 12 paragraph 0 글'])
    expect(outline(`# 제목\n\n{/*\n말\n*/}\n\n${module}글\n`)[0]).toContain('제목 > 글')
    expect(outline(`글\n\n${module}`)[1]).toContain("import Tabs from '@theme/Tabs'")
    expect(outline("import type { A } from 'a'\n\nexport default function b() {}\n\n글\n")).toHaveLength(1)
    // An end is missing: no more is code than up to the blank line.
    expect(outline('export const a = {\n  b,\n\n글\n')).toEqual(['1 4 paragraph 0 글'])
  })

  it.each([
    ['export const smile = ":("\n', 'a bracket in a string'],
    ["export const a = 'it\\'s :('\n", 'behind an escaped quote'],
    ['export const a = 1 // :(\n', 'in a comment'],
    ['export const a = /* :(\n( */ 1\n', 'in one of two lines'],
    ['export const a = `(\n{`\n', 'in a string of two lines'],
    ['export const meta = {\n  title: "it\'s {",\n}\n', 'in a string with a quote of the other kind'],
    ['export const meta = {\n  title: "it\'s {",\n\n  a: 1,\n}\n', 'in code over a blank line'],
    ['export const a = b (\n', 'that nothing closes'],
    ['export const a = (\n\nimport {a\n', 'that another statement follows'],
    ['import a from "a"\n', 'none'],
  ])('keeps all text below the code of a page: %j, %s', module => {
    const below = ['하나', ':)', '둘 ) 셋', '넷']
    expect(texts(`${module}\n${below.join('\n\n')}\n`)).toEqual(below)
  })

  it('takes what stands right below the code of a page for text', () => {
    expect(texts('import a from "a"\nimport {\n  b,\n} from "b" // 글\n글\n')).toEqual(['글'])
    expect(parseBody('import a from "a"\n# 절\n', 1).title?.text).toBe('절')
  })

  it('takes no text for code, however far below a bracket is closed', () => {
    const far = `${'a\n'.repeat(200)}}\n`
    expect(texts(`export const a = {\n\n${far}`)).toEqual([`${'a '.repeat(200)}}`])
    expect(texts(`export const a = {\n${far}`)).toEqual([])
    expect(
      texts('import "duties" rose in May; 하나\nexport { goods } to Japan (since 2010\n\n둘\n\n) 셋\n'),
    ).toEqual(['import "duties" rose in May; 하나 export { goods } to Japan (since 2010', '둘', ') 셋'])
  })

  it.each([
    'import 문은 모듈을 가져온다',
    "import {a} from 'b' 처럼 쓴다",
    'import numpy as np',
    'export default와 named export',
    'export the notes = all of them',
    'exported const a = 1',
    'import "duties" rose in May; exports fell.',
    'export { goods } to Japan (since 2010',
    "- import a from 'b'",
  ])('takes text about such code for text: %s', body => {
    expect(outline(body)).toEqual([expect.stringContaining(body.replace('- ', ''))])
    expect((cutPlainBody(body, 1) ?? parseBody(body, 1)).tactics).toHaveLength(1)
  })

  it('leaves out what stands in the place of a table of contents', () => {
    expect(outline('* content\n{:toc}\n\n## 절\n\n1. TOC\n{: .no_toc toc}\n\n- 글\n{: .a}\n')).toEqual([
      '1 9-10 item 0 절 > 글',
    ])
    expect(outline('- 하나\n- 둘\n{:toc}\n')).toHaveLength(2)
  })

  it('leaves out what Logseq keeps for itself', () => {
    const body =
      '- 할 일\n  collapsed:: true\n  id:: 65cc1d3e-93cf-47cf-a661-4d471474eb4c\n  :LOGBOOK:\n  CLOCK: [2024-02-12 Mon 10:00:00]--[2024-02-12 Mon 10:30:00] =>  00:30:00\n  :END:\n  끝 줄\n\t- 안쪽\n\t  collapsed:: false\n'
    expect(outline(body)).toEqual(['1 1-7 item 0 할 일 끝 줄', '2 8-9 item 1 안쪽'])
    const kept = 'id:: 하나\ncollapsed:: 둘\n:LOGBOOK:\nCLOCK: 셋\n:LOGBOOK:\n:END: 넷'
    expect(outline(kept)).toEqual([`1 1-6 paragraph 0 ${kept.replaceAll('\n', ' ')}`])
    for (const plain of ['collapsed:: true', '글\n\n:LOGBOOK:\nCLOCK: 하나\n:END:'])
      expect(cutPlainBody(plain, 1)).toBe(null)
  })

  it('reads a callout without its mark', () => {
    expect(outline('> [!warning]- 제목\n> 본문\n\n> [!note]\n> 글\n')).toEqual([
      '1 1-2 paragraph 1 제목 본문',
      '2 4-5 paragraph 1 글',
    ])
  })

  it('takes the first line of a callout for its title, and no other', () => {
    expect(outline('> [!NOTE]\n> 글\n\n> [!tip|wide]+ **제목**\n> - 항목\n\n> 글\n>\n> [!x] 글')).toEqual([
      '1 1-2 paragraph 1 글',
      '2 4 paragraph 1 제목',
      '3 5 item 1 항목',
      '4 7 paragraph 1 글',
      '5 9 paragraph 1 [!x] 글',
    ])
  })

  it('reads what an admonition or a tab has in it as text, not as code', () => {
    const body =
      '!!! note "제목"\n    글\n    이어진 글\n\n    둘째\n\n    - 항목\n\n??? tip\n\n    숨은 글\n\n=== "탭"\n\n    ```sh\n    ls\n    ```\n끝\n'
    expect(outline(body)).toEqual([
      '1 1 paragraph 0 제목',
      '2 2-3 paragraph 0 글 이어진 글',
      '3 5 paragraph 0 둘째',
      '4 7 item 0 항목',
      '5 11 paragraph 0 숨은 글',
      '6 13 paragraph 0 탭',
      '7 15-17 code 0 ls',
      '8 18 paragraph 0 끝',
    ])
  })

  it('finds admonitions in items and in one another, and none without a body', () => {
    expect(
      outline(
        '- 항목\n\n    !!! note inline end "가"\n        글\n\n        ???+ tip "나"\n            안쪽\n',
      ),
    ).toEqual(['1 1-7 item 0 항목 가 글 나 안쪽'])
    expect(outline('!!! note "제목"\n글\n\n??? \n    글\n\n!!! 와\n    글\n')).toEqual([
      '1 1-2 paragraph 0 !!! note "제목" 글',
      '2 4-5 paragraph 0 ??? 글',
      '3 7-8 paragraph 0 !!! 와 글',
    ])
  })

  it('reads what a division has in it, whatever its tool, where it has an end', () => {
    expect(
      outline(
        '글\n:::warning\n조심\n:::\n\n::: tip 제목\n- 항목\n:::\n\n::::info\n:::note[안]{.a}\n둘\n:::\n::::\n\n::: {.b}\n셋\n:::\n\n> :::x\n> 넷\n> :::\n\n::: 공지 :::\n\n:::y\n끝\n',
      ),
    ).toEqual([
      '1 1 paragraph 0 글',
      '2 3 paragraph 0 조심',
      '3 6 paragraph 0 제목',
      '4 7 item 0 항목',
      '5 11 paragraph 0 안',
      '6 12 paragraph 0 둘',
      '7 17 paragraph 0 셋',
      '8 21 paragraph 1 넷',
      '9 24 paragraph 0 공지',
      '10 26-27 paragraph 0 끝',
    ])
  })

  it('ends no division in code', () => {
    expect(outline(':::tip\n글\n\n```\n:::\n:::note\n```\n\n뒤\n:::\n\n끝\n')).toEqual([
      '1 2 paragraph 0 글',
      '2 4-7 code 0 :::\n:::note',
      '3 9 paragraph 0 뒤',
      '4 12 paragraph 0 끝',
    ])
  })

  it('takes code between macros as it is, where it has an end', () => {
    expect(
      outline(
        '{{< highlight go "linenos=table" >}}\nfunc main() {\n\n    # x\n}\n{{< /highlight >}}\n\n글\n{% highlight ruby %}\nx\n{% endhighlight %}\n\n- 항목\n\n  {{<mermaid>}}\n  a --> b\n  {{</mermaid>}}\n',
      ),
    ).toEqual([
      '1 1-6 code 0 func main() {\n\n    # x\n}',
      '2 8 paragraph 0 글',
      '3 9-11 code 0 x',
      '4 13 item 0 항목',
      '5 15-17 code 1 a --> b',
    ])
    expect(outline('{{< highlight go >}}\n{{< highlight go >}}\n- 글\n')).toEqual(['1 3 item 0 글'])
    expect(outline('{{< highlight go >}}x{{< /highlight >}}\n')).toEqual(['1 1 paragraph 0 x'])
  })

  it('reads tasks without their boxes, and quotes as deeper paragraphs', () => {
    expect(outline('- [ ] 할 일\n- [x] 한 일\n> 인용\n>> 안쪽\n> - 항목\n')).toEqual([
      '1 1 item 0 할 일',
      '2 2 item 0 한 일',
      '3 3 paragraph 1 인용',
      '4 4 paragraph 2 안쪽',
      '5 5 item 1 항목',
    ])
  })

  it.each([
    ['- [/] 반쯤', '반쯤'],
    ['- [-] 취소', '취소'],
    ['1. [>] 나중', '나중'],
    ['* [!]\n  줄 아래', '줄 아래'],
    ['- [?] **굵게**', '굵게'],
    ['- [🔥] `급함`', '급함'],
    ['- [1] 출처', '[1] 출처', 'a source'],
    ['- \\[x] 부호', '[x] 부호', 'an escape'],
    ['- [-]', '[-]', 'a sign by itself'],
    ['- [가] 보기', '[가] 보기', 'a choice'],
    ['- [/]붙음', '[/]붙음', 'no blank'],
    ['- [//] 둘', '[//] 둘', 'two signs'],
    ['- […] 그리고', '[…] 그리고', 'words left out of a quotation'],
    ['- [/](b) 링크', '/ 링크', 'a link'],
    ['- [/] 링크\n\n[/]: b', '/ 링크', 'a link by its name'],
    ['- `[/]` 부호', '[/] 부호', 'code'],
    ['- `[x]` 부호', '[x] 부호', 'code'],
    ['- 글\n\n  [/] 문단', '글 [/] 문단', 'not at its start'],
    ['[/] 문단', '[/] 문단', 'no item'],
  ])(
    'takes boxes of tasks, and nothing else, from items: %j is %j',
    (body: string, text: string, _?: string) => {
      expect(parseBody(body, 1).tactics.map(tactic => tactic.text)).toEqual([text])
    },
  )

  it.each([
    ['사실.^[*각주*의 글] 다음', '사실. 각주의 글 다음'],
    ['**사실**^[[링크](b)와 글]. 다음 ^[둘째]', '사실 링크와 글. 다음 둘째'],
    ['- 사실^[[[쪽|보임]]의 글]', '사실 보임의 글'],
    ['`a^[b]`와 2^3', 'a^[b]와 2^3'],
    ['사실^[끝이 없음', '사실^[끝이 없음'],
    ['식 ^[a-z]+$ 는', '식 ^[a-z]+$ 는'],
    ['식 x^[2]', '식 x^[2]'],
  ])('reads the text of a footnote inside a line: %j is %j', (body, text) => {
    expect(parseBody(body, 1).tactics.map(tactic => tactic.text)).toEqual([text])
  })

  it('passes over what has no text', () => {
    expect(outline('\n\n---\n\n-\n\n```\n```\n\n<br>\n\n![](a.png)\n')).toEqual([])
  })

  it('reads a heading inside an item or a quote as its text', () => {
    expect(outline('- # 항목\n\n> ## 인용\n\n글')).toEqual([
      '1 1 item 0 항목',
      '2 3 paragraph 1 인용',
      '3 5 paragraph 0 글',
    ])
  })

  it('loses nothing of text nested deeper than the parser follows', () => {
    const deep = `${'>'.repeat(300)} 깊은 글`
    expect(outline(deep)[0]).toContain('깊은 글')
    const list = Array.from({ length: 120 }, (_, i) => `${'  '.repeat(i)}- 항목${i}`).join('\n')
    const text = outline(list).join('\n')
    for (let i = 0; i < 120; i++) expect(text).toContain(`항목${i}`)
  })

  it('finds inline tags, and takes no heading, colour, number, address or code for one', () => {
    const tagsOf = (body: string) => [...parseBody(body, 1).tags]
    expect(tagsOf('# 제목\n#시작 글 #소셜/미디어, (#web-2) **#굵게** #2024년\n- #목록\n')).toEqual([
      '시작',
      '소셜/미디어',
      'web-2',
      '굵게',
      '2024년',
      '목록',
    ])
    expect(
      tagsOf(
        '#\n\n#123 #fff #1e90ff C# a#b ##no https://a.b/#c [#link](x) `#code` <a href="#d">\n\n```\n#include\n```\n',
      ),
    ).toEqual([])
    // An address, not a tag: its id is given, or it stands where a link has one.
    expect(tagsOf('## 닻 (#making-anchor) {#making-anchor}\n\n글 [하나 [둘](#둘 셋) (#넷) {: #넷}')).toEqual(
      [],
    )
    const escaped = '글 \\#탈출 &#35;부호 #태그'
    expect(tagsOf(escaped)).toEqual(['태그'])
    expect(outline(escaped)[0]).toContain('글 #탈출 #부호 #태그')
    // Numbers of issues, and what stands behind a sign alone, with their particles.
    const numbers = '이슈 #12를 닫음, PR #3의 리뷰, #4에서 C #을 쓰고 #1위와 #2인가구'
    for (const form of ['NFC', 'NFD'])
      expect(tagsOf(numbers.normalize(form)).map(tag => tag.normalize())).toEqual(['1위와', '2인가구'])
  })
})
