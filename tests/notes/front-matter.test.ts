import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../src/notes/front-matter.ts'

function read(text: string) {
  const { fields, body, bodyLine, problems } = parseFrontMatter(text)
  return { fields: { ...fields }, body, bodyLine, problems }
}

/** `line:column code message` of every problem. */
function complaints(text: string): string[] {
  return read(text).problems.map(p => `${p.line}:${p.column} ${p.code} ${p.message}`)
}

describe('front matter', () => {
  it.each([
    ['none', '# 글\n', {}, '# 글\n', 1],
    ['an empty file', '', {}, '', 1],
    ['a plain one', '---\ntitle: 글\n---\n본문\n', { title: '글' }, '본문\n', 4],
    ['an empty one', '---\n---\n본문', {}, '본문', 3],
    ['only a comment', '---\n# 비고\n---\n본문', {}, '본문', 4],
    ['blanks behind the fences', '---  \na: 1\n--- \t\n본문', { a: 1 }, '본문', 4],
    ['an end written as dots', '---\na: 1\n...\n본문', { a: 1 }, '본문', 4],
    ['no line behind it', '---\na: 1\n---', { a: 1 }, '', 3],
    ['yaml named on the fence', '---yaml\na: 1\n---\n본문', { a: 1 }, '본문', 4],
    ['a rule above a body', '---\n\n본문\n', {}, '---\n\n본문\n', 1],
    ['four dashes', '----\na: 1\n----\n', {}, '----\na: 1\n----\n', 1],
    ['not on the first line', '\n---\na: 1\n---\n', {}, '\n---\na: 1\n---\n', 1],
    ['an indented fence', ' ---\na: 1\n ---\n', {}, ' ---\na: 1\n ---\n', 1],
  ])('%s', (_, text, fields, body, bodyLine) => {
    expect(read(text)).toEqual({ fields, body, bodyLine, problems: [] })
  })

  it('keeps values as they were written', () => {
    const text =
      '---\na: 2024-02-30\nb: 010\nc: 1.10\nd: 1_000\ne: 1:30\nf: yes\ng: 2012\nh: true\ni: ~\nj: 2024-01-05 10:00\nk: 1e3\nl: .5\n---\n'
    expect(read(text).fields).toEqual({
      a: '2024-02-30',
      b: '010',
      c: '1.10',
      d: '1_000',
      e: '1:30',
      f: 'yes',
      g: 2012,
      h: true,
      i: null,
      j: '2024-01-05 10:00',
      k: '1e3',
      l: '.5',
    })
  })

  it.each([
    'js',
    'JS',
    'JavaScript',
    ' js',
    '\tjs',
    'coffee',
    'cson',
    'constructor',
    'toString',
    '__proto__',
  ])('never runs or looks up a language: ---%s', language => {
    const text = `---${language}\n(() => { globalThis.hacked = true; return {title: "x"} })()\n---\n본문`
    const result = read(text)
    expect(result.fields).toEqual({})
    expect(result.body).toBe(text)
    expect(result.problems.map(p => p.code)).toEqual(['front-matter-language'])
    expect(globalThis).not.toHaveProperty('hacked')
  })

  it('reaches no prototype', () => {
    const { fields } = parseFrontMatter('---\n__proto__:\n  hacked: 1\nconstructor: 2\n---\n')
    expect(Object.getPrototypeOf(fields)).toBe(null)
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor'])
    expect({}).not.toHaveProperty('hacked')
  })

  it('explains what Korean authors most often write wrong, at the line of the file, and keeps what can be read', () => {
    const mistakes = [
      'title: 발표: 시작',
      'title: [강연] 시작',
      'title: @user',
      'title: *강조*',
      'title: **강조** 제목',
      '\ttitle: 탭',
      'title： 시작',
      'title:시작',
      'title: "시작" 제목',
      'title: "시작',
      'title: 시작\ntitle: 다시',
      'title: #시작',
      'title: `시작`',
      'title: - 시작',
      'title: %시작',
      'tags: [가, 나\nspeaker: 다',
    ]
    expect(
      mistakes.map(line => complaints(`---\ndate: 2024\n${line}\n---\n본문`).join('\n')),
    ).toMatchInlineSnapshot(`
      [
        "3:8 yaml-colon to YAML a colon and a blank inside a value begin another key; put the value in quotes: title: "발표: 시작"",
        "3:8 yaml-bracket [ starts a list or mapping and text follows its end; put the value in quotes: title: "[강연] 시작"",
        "3:8 yaml-special a value can't start with @ in YAML; put the value in quotes: title: "@user"",
        "3:8 yaml-alias a value that starts with * means an alias to YAML, which talks does not read; put the value in quotes: title: "*강조*"",
        "3:8 yaml-alias a value that starts with * means an alias to YAML, which talks does not read; put the value in quotes: title: "**강조** 제목"",
        "3:1 yaml-tab a tab at the start of the line; YAML wants spaces there",
        "3:6 yaml-wide-colon a full-width colon (：) does not end a key; write: title: 시작",
        "3:6 yaml-no-space a blank is missing behind the colon; write: title: 시작",
        "3:8 yaml-quote text behind the closing "; put the value in quotes: title: '"시작" 제목'",
        "3:8 yaml-unclosed the " is not closed; write its other half",
        "4:1 yaml-duplicate-key the key "title" is here twice; keep one of them",
        "3:8 yaml-comment a value that starts with # is a comment to YAML; put it in quotes: title: "#시작"",
        "3:8 yaml-special a value can't start with \` in YAML; put the value in quotes: title: "\`시작\`"",
        "3:8 yaml-special a value can't start with - in YAML; put the value in quotes: title: "- 시작"",
        "3:8 yaml-special a value can't start with % in YAML; put the value in quotes: title: "%시작"",
        "3:7 yaml-unclosed the [ is not closed; write its other half",
      ]
    `)
    const titles = mistakes.map(line => read(`---\ndate: 2024\n${line}\n---\n본문`))
    expect(titles.map(({ fields }) => fields['title'] ?? fields['speaker'])).toMatchInlineSnapshot(`
      [
        "발표: 시작",
        "[강연] 시작",
        "@user",
        "*강조*",
        "**강조** 제목",
        "탭",
        "시작",
        "시작",
        ""시작" 제목",
        "시작",
        "시작",
        "#시작",
        "\`시작\`",
        "- 시작",
        "%시작",
        "다",
      ]
    `)
    expect(titles.every(({ body, fields }) => body === '본문' && String(fields['date']) === '2024')).toBe(
      true,
    )
  })

  it('finds the keys of front matter whose end is missing', () => {
    expect(read('---\ntitle: 글\ntags: [가, 나]\n\n# 본문\n')).toEqual({
      fields: { title: '글', tags: ['가', '나'] },
      body: '\n# 본문\n',
      bodyLine: 4,
      problems: [expect.objectContaining({ code: 'front-matter-unclosed', line: 1 })],
    })
  })

  it('finds those of TOML, too', () => {
    expect(read('+++\ntitle = "글"\ntags = ["가"]\n\n본문\n')).toMatchObject({
      fields: { title: '글', tags: ['가'] },
      body: '\n본문\n',
      bodyLine: 4,
    })
    for (const body of ['# 제목\n', '[글](a.md)로 시작\n', '  들여 쓴 글\n', 'x = 1 이라는 식\n'])
      expect(read(`+++\ntitle = "글"\n${body}`).body).toBe(body)
    const long = `+++\n${'a = 1\n'.repeat(1200)}+++\n본문\n`
    expect(read(long)).toMatchObject({ fields: {}, body: long, problems: [] })
  })

  it('takes bullets below a key that has a value for the body, where the end is missing', () => {
    expect(read('---\ntitle: 글\n- 하나\n- 둘\n')).toMatchObject({
      fields: { title: '글' },
      body: '- 하나\n- 둘\n',
      bodyLine: 3,
    })
    expect(read('---\ntags:\n- 하나\n- 둘\n본문\n')).toMatchObject({
      fields: { tags: ['하나', '둘'] },
      body: '본문\n',
    })
  })

  it('keeps text between two rules as body', () => {
    const result = read('---\n그냥 글\n---\n본문')
    expect(result.body).toBe('---\n그냥 글\n---\n본문')
    expect(result.problems.map(p => p.code)).toEqual(['front-matter-type'])
  })

  it('refuses aliases and depth instead of following them', () => {
    expect(read('---\na: &x [1]\nb: *x\n---\n').problems).toHaveLength(1)
    expect(read(`---\na: ${'['.repeat(5000)}\n---\n`).problems).toHaveLength(1)
    expect(read('---\na: !!js/function "x"\nb: 1\n---\n')).toMatchObject({ fields: { b: '1' } })
  })

  it('reads TOML between plus signs, its dates as text', () => {
    const text =
      '+++\ntitle = "글"\ndate = 2018-01-28T09:09:54+09:00\nday = 2018-01-28\ntags = ["가", "나"]\n[params]\nx = 1\n+++\n본문'
    const { fields, body, bodyLine, problems } = read(text)
    expect({ fields, body, bodyLine, problems }).toEqual({
      fields: {
        title: '글',
        date: '2018-01-28T09:09:54+09:00',
        day: '2018-01-28',
        tags: ['가', '나'],
        params: { x: 1 },
      },
      body: '본문',
      bodyLine: 9,
      problems: [],
    })
    expect(complaints('+++\na = 1\nb = \n+++\n')).toMatchInlineSnapshot(`
      [
        "3:5 toml-syntax not valid TOML: invalid value; put text in quotes",
      ]
    `)
  })

  it('keeps what can be read of TOML that is not valid', () => {
    const lines = [
      'title = "글" # 제목',
      "tags = ['가', '나']",
      'draft = no',
      'date = 2024-01-02T00:00:00Z',
      '[params]',
      'x = 1',
    ]
    expect(read(`+++\n${lines.join('\n')}\n+++\n본문`)).toMatchObject({
      fields: { title: '글', tags: ['가', '나'], draft: 'no', date: '2024-01-02T00:00:00Z' },
      body: '본문',
    })
    expect(complaints('+++\ntitle = "글\n+++\n')).toEqual([
      '2:11 toml-syntax not valid TOML: a text in quotes has no end on its line; close the quote',
    ])
  })

  it('changes no date and no number of TOML', () => {
    const lines = [
      'date = 2024-02-30 # 없는 날',
      'at = 2023-02-29T10:00:00Z',
      'day = 2024-02-29',
      'days = [2024-02-29, 2024-02-30]',
      'title = "2024-02-30"',
      'id = 9223372036854775807',
    ]
    expect(read(`+++\n${lines.join('\n')}\n+++\n`).fields).toEqual({
      date: '2024-02-30',
      at: '2023-02-29T10:00:00Z',
      day: '2024-02-29',
      days: ['2024-02-29', '2024-02-30'],
      title: '2024-02-30',
      id: '9223372036854775807',
    })
  })

  it('reads JSON, bare or between fences', () => {
    expect(read('{\n  "title": "글",\n  "__proto__": {"x": 1}\n}\n본문')).toMatchObject({
      body: '본문',
      bodyLine: 5,
      problems: [],
    })
    expect(read('---json\n{"title": "글"}\n---\n본문').fields).toEqual({ title: '글' })
    expect(read('{ 그냥 글 }\n').body).toBe('{ 그냥 글 }\n')
    expect(read('{\n코드\n}\n').body).toBe('{\n코드\n}\n')
    expect(complaints('---json\n{"a": 1,\n"b": }\n---\n')).toEqual([
      "3:6 json-syntax not valid JSON: Unexpected token '}'",
    ])
    expect(complaints('---json\n{"a": 1,}\n---\n')).toMatchInlineSnapshot(`
      [
        "2:9 json-syntax not valid JSON: Expected double-quoted property name",
      ]
    `)
  })

  it('reads what can be read of JSON that is not valid', () => {
    const lines = ['"title": "글, 그리고",', '"tags": ["a", "b"],', '"number": 3,']
    for (const indent of ['', '  ', '\t']) {
      const { fields } = read(`---json\n{\n${lines.map(line => indent + line).join('\n')}\n}\n---\n`)
      expect(fields).toEqual({ title: '글, 그리고', tags: ['a', 'b'], number: '3' })
    }
    expect(read('---json\n{"title": "글", }\n---\n').fields).toEqual({ title: '글' })
  })

  it.each([
    ['TOML', `+++\ntitle = "a글"\n[${[...'abcdefghijklmnopqrstuvwxyz'].join('.')}]\nq = 1\n+++\n`, 3],
    ['JSON', `---json\n{"title": "a글",\n"a": ${'['.repeat(30)}${']'.repeat(30)}}\n---\n`, 3],
  ])('leaves out a key that is too deep, and nothing else of %s', (_, text, line) => {
    expect(read(text).fields).toEqual({ title: 'a글' })
    expect(complaints(text)).toEqual([
      `${line}:1 front-matter-too-deep lists or mappings under "a" are nested more than 20 deep; keep what is needed`,
    ])
  })
})
