import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { sanitize } from '../../src/views/sanitize.ts'
import { cells } from '../../src/views/width.ts'
import { takesAnyBytes } from '../platform.ts'
import { type Outcome, talks, talksIn } from '../program.ts'

const NOTES: { [name: string]: string } = {
  'colon.md': '---\ntitle: 발표: 시작\n---\n본문\n',
  'date.md': '---\ntitle: 날짜\ndate: 2024-02-30\n---\n본문\n',
  'day.md': '---\ndate: 언젠가\n---\n본문\n',
  'empty.md': '---\ntitle: 빈 글\n---\n\n',
  'hidden.md': '---\ntitle: 숨은 글자\n---\n첫 줄\n둘째\x1b[2J 줄\n',
  'links.md':
    '---\ntitle: 링크\n---\n[있음](empty.md) [없음](없음.md#장)\n\n![그림](img/%EA%B0%80.png) <https://a.example>\n',
  'number.md': '---\nnumber: 일곱\n---\n본문\n',
  'same-1.md': '---\nnumber: 3\n---\n본문\n',
  'same-2.md': '---\nnumber: 3\n---\n본문\n',
}
const needsAnyBytes = test.skipIf(!takesAnyBytes())

let folder: string
/** A folder for one note at a time, `note.md`. */
let scratch: string

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'talks-check-one-'))
  folder = mkdtempSync(join(tmpdir(), 'talks-check-'))
  mkdirSync(join(folder, 'img'))
  writeFileSync(join(folder, 'img', '가.png'), '')
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder, name), text)
})
afterAll(() => {
  for (const each of [folder, scratch]) rmSync(each, { recursive: true })
})

const check = (...argv: string[]) => talksIn({ cwd: folder }, 'check', ...argv)

function checkText(text: string): Promise<Outcome> {
  writeFileSync(join(scratch, 'note.md'), text)
  return talksIn({ cwd: scratch }, 'check', 'note.md', '-q')
}

describe('talks check', () => {
  test('one line for each problem, by file and line; exit code 1 when there are errors', async () => {
    const { code, out, err } = await check('.')
    expect({ code, err }).toEqual({ code: 1, err: 'talks: 9 notes checked: 2 errors, 6 warnings\n' })
    expect(out).toMatchInlineSnapshot(`
      "colon.md:2:8: error yaml-colon to YAML a colon and a blank inside a value begin another key; put the value in quotes: title: "발표: 시작"
      date.md:3:7: error impossible-date no calendar has 2024-02-30 (date)
      day.md:2:7: warning unknown-date "언젠가" can't be compared with other dates; write year, month and day, like 2012-02-27
      empty.md:1:1: warning empty-note nothing below the front matter
      hidden.md:5:3: warning control-character a character that is not seen (U+001B); take it out
      links.md:4:21: warning missing-target the link leads to 없음.md, which is not there
      number.md:2:1: warning field-type the value of number can't be used; give it a whole number from 0
      same-2.md:2:1: warning duplicate-number the number 3 is also that of same-1; give each talk its own
      "
    `)
  })

  needsAnyBytes(
    'a name that is not UTF-8, but not one with the sign that stands for such bytes (needs names of any bytes)',
    async () => {
      const notes = mkdtempSync(join(tmpdir(), 'talks-check-name-'))
      onTestFinished(() => rmSync(notes, { recursive: true }))
      writeFileSync(
        Buffer.concat([Buffer.from(join(notes, 'a')), Buffer.of(0xff), Buffer.from('.md')]),
        '글\n',
      )
      writeFileSync(join(notes, 'b\ufffd.md'), '글\n')
      const { code, out } = await talksIn({ cwd: notes }, 'check', '.')
      expect({ code, out }).toEqual({
        code: 0,
        out: 'a\ufffd.md:1:1: warning name-not-utf8 the name of this file, or of a folder above it, is not UTF-8, so no program finds it as it is shown; rename it\n',
      })
    },
  )

  test('one note by its path; exit code 0 when there are only warnings, 1 with --strict', async () => {
    expect(await check('day.md')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^day\.md:2:7: warning /u),
    })
    expect(await check('day.md', '--strict')).toMatchObject({ code: 1 })
  })

  test('notes given by their paths that have the same number', async () => {
    const same =
      'same-2.md:2:1: warning duplicate-number the number 3 is also that of same-1; give each talk its own\n'
    expect(await check('same-1.md', 'same-2.md')).toMatchObject({ code: 0, out: same })
    const twice = (await check('.', 'same-1.md', 'same-2.md')).out
    expect(twice.split('\n').filter(line => line.includes('duplicate-number'))).toHaveLength(1)
    expect(await check('same-1.md', 'empty.md')).toMatchObject({
      out: expect.not.stringContaining('duplicate'),
    })
  })

  // Each as the message says it: with the fix in its place there is nothing left to say.
  test.each([
    ['title: 발표: 시작', '2:8: error yaml-colon', 'title: "발표: 시작"'],
    ['title: [강연] 시작', '2:8: error yaml-bracket', 'title: "[강연] 시작"'],
    ['title: @user 이야기', '2:8: error yaml-special', 'title: "@user 이야기"'],
    ['title: *강조* 제목', '2:8: error yaml-alias', 'title: "*강조* 제목"'],
    ['title: "시작" 이야기', '2:8: error yaml-quote', `title: '"시작" 이야기'`],
    ['title:시작', '2:6: error yaml-no-space', 'title: 시작'],
    ['title： 시작', '2:6: error yaml-wide-colon', 'title: 시작'],
    ['title: #시작', '2:8: warning yaml-comment', 'title: "#시작"'],
  ])('a mistake of Korean authors: %s', async (line, problem, fixed) => {
    const { code, out } = await checkText(`---\n${line}\n---\n본문\n`)
    expect(code).toBe(problem.includes('error') ? 1 : 0)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(out.startsWith(`note.md:${problem} `)).toBe(true)
    expect(out.endsWith(`: ${fixed}\n`)).toBe(true)
    // What was meant is read even so.
    const meant = await talks('list', '-L', join(scratch, 'note.md'), '-f', '{title}', '-q')
    expect(await checkText(`---\n${fixed}\n---\n본문\n`)).toEqual({ code: 0, out: '', err: '' })
    expect(await talks('list', '-L', join(scratch, 'note.md'), '-f', '{title}')).toEqual(meant)
  })

  test.each([
    ['a tab', '\ttitle: 시작', '2:1: error yaml-tab a tab at the start of the line; YAML wants spaces there'],
    [
      'a key twice',
      'title: 시작\ntitle: 끝',
      '3:1: error yaml-duplicate-key the key "title" is here twice; keep one of them',
    ],
    [
      'a bracket left open',
      'tags: [하나',
      '2:7: error yaml-unclosed the [ is not closed; write its other half',
    ],
    [
      'two left open, of which a parser tells the second',
      'title: "시작\ntags: [하나, 둘\nspeaker: 셋',
      '2:8: error yaml-unclosed the " is not closed, nor is the [ of tags; write their other halves',
    ],
    [
      'a bracket left open below a quote over two lines',
      'title: "시작\n  끝"\ntags: [하나, 둘',
      '4:7: error yaml-unclosed the [ is not closed; write its other half',
    ],
    [
      'an item without its blank',
      'tags:\n- 하나\n-둘',
      '4:1: error yaml-no-space a blank is missing behind the dash; write: - 둘',
    ],
    [
      'a text of lines that begin with dashes',
      'text: |\n  -a 하나\ntags: [둘',
      '4:7: error yaml-unclosed the [ is not closed; write its other half',
    ],
    [
      'an item below a value',
      'title: 시작\n- 하나',
      '3:1: error yaml-item an item of a list below a key that has a value already; give the list a key of its own',
    ],
    [
      'a wrong type',
      'tags: {하나: 둘}',
      "2:1: warning field-type the value of tags can't be used; give it a list or text with commas",
    ],
    [
      'a yes or no for a text',
      'title: 시작\nevent: true',
      '3:1: warning field-type the value of event is true, which is no text; give it text, or put it in quotes: "true"',
    ],
    [
      'a yes or no for a list',
      'tags: false',
      '2:1: warning field-type the value of tags is false, which is no text; give it text, or put it in quotes: "false"',
    ],
    [
      'lists in lists',
      `deep: ${'['.repeat(200)}${']'.repeat(200)}`,
      '2:26: error front-matter-too-deep lists or mappings are nested more than 20 deep here; keep what is needed',
    ],
  ])('front matter with %s', async (_, lines, expected) => {
    expect((await checkText(`---\n${lines}\n---\n본문\n`)).out).toBe(`note.md:${expected}\n`)
  })

  test('values of other types that read as what is meant are none of its business', async () => {
    const lines = [
      'aliases: 5',
      'title: 2012',
      'organization: [하나, 둘]',
      'date: [2024-01-01]',
      'draft: true',
    ]
    const quoted = 'event: "true"'
    expect(await checkText(`---\n${[...lines, quoted].join('\n')}\n---\n본문\n`)).toMatchObject({ out: '' })
  })

  test.each([
    ['---', '---\ntitle: 시작\n\n# 본문\n'],
    ['+++', '+++\ntitle = "시작"\n\n# 본문\n'],
    ['---', '---toml\ntitle = "시작"\n\n# 본문\n'],
    ['}', '{\n  "title": "시작",\n\n# 본문\n'],
  ])('front matter without its %s', async (end, text) => {
    const { code, out } = await checkText(text)
    expect(code).toBe(1)
    expect(out).toBe(
      `note.md:1:1: error front-matter-unclosed the front matter has no end; write a line of ${end} below its last key\n`,
    )
  })

  test('a body that begins like front matter of another kind is one', async () => {
    for (const text of ['+++\n\n본문\n', '+++\n본문 a = b\n', '{\n본문\n', '{{< figure >}}\n'])
      expect(await checkText(text)).toEqual({ code: 0, out: '', err: '' })
  })

  test('a note of a folder may have nothing below its front matter', async () => {
    const library = mkdtempSync(join(tmpdir(), 'talks-check-index-'))
    try {
      writeFileSync(join(library, '_index.md'), '---\ntitle: 노트\n---\n')
      writeFileSync(join(library, 'a.md'), '---\ntitle: 글\n---\n')
      const { out } = await talksIn({ cwd: library }, 'check', '.', '-q')
      expect(out).toBe('a.md:1:1: warning empty-note nothing below the front matter\n')
    } finally {
      rmSync(library, { recursive: true })
    }
  })

  test('notes that can not be read, ids that two notes have, synonyms that are no lists', async () => {
    const library = mkdtempSync(join(tmpdir(), 'talks-check-files-'))
    try {
      writeFileSync(join(library, 'zero.md'), 'a\0b')
      writeFileSync(join(library, 'latin.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]))
      writeFileSync(join(library, 'same.md'), '글\n')
      writeFileSync(join(library, 'same.markdown'), '글\n')
      writeFileSync(join(library, '_index.md'), '---\ntitle: 노트\nsynonyms: [하나, 둘]\n---\n글\n')
      const { code, out } = await talksIn({ cwd: library }, 'check', '.', '-q')
      expect(code).toBe(1)
      expect(out).toMatchInlineSnapshot(`
        "_index.md:3:1: warning field-type the value of synonyms can't be used; give it lists of names: [[one, another], [two, again]]
        latin.md:1:4: warning not-utf8 not UTF-8: what could not be read is shown as �. Save the file as UTF-8
        same.md:1:1: warning duplicate-id another note has the id same too; this one is same~2. Rename one of them
        zero.md:1:1: error binary not a text file; it is left out
        "
      `)
    } finally {
      rmSync(library, { recursive: true })
    }
  })

  test('synonyms that are names only in part are used in part', async () => {
    const library = mkdtempSync(join(tmpdir(), 'talks-check-synonyms-'))
    onTestFinished(() => rmSync(library, { recursive: true }))
    const checkGroups = async (groups: string) => {
      writeFileSync(join(library, '_index.md'), `---\nsynonyms: ${groups}\n---\n`)
      return (await talksIn({ cwd: library }, 'check', '.', '-q')).out
    }
    expect(await checkGroups('[[서울, Seoul, 2012]]')).toBe(
      '_index.md:2:1: warning field-type not all of the value of synonyms can be used; give it lists of names: [[one, another], [two, again]]\n',
    )
    writeFileSync(join(library, 'a.md'), '- 서울에서\n')
    expect((await talks('-L', library, 'search', 'Seoul', '-f', 'ref')).out).toBe('a.1\n')
    expect(await checkGroups('[[서울, Seoul], 2012]')).toContain('not all of the value')
    expect(await checkGroups('[[서울, Seoul], []]')).toBe('')
    expect(await checkGroups('')).toBe('')
  })

  test('characters that show nothing, though no terminal obeys them', async () => {
    const { out } = await checkText('가나\u3164\n다\u200b라\n👩\u200d💻\n')
    expect(out.trim().split('\n')).toEqual([
      'note.md:1:3: warning control-character a character that is not seen (U+3164); take it out',
      'note.md:2:2: warning control-character a character that is not seen (U+200B); take it out',
    ])
  })

  test('a file in angle brackets is placed where it stands', async () => {
    const { out } = await checkText('글 [a](<b c.md>)\n')
    expect(out).toBe('note.md:1:8: warning missing-target the link leads to b c.md, which is not there\n')
  })

  test('links to notes may leave out the ending, or name the page that is made of it', async () => {
    const { out } = await checkText('[a](note) [b](note.html#장) [c](./note/) [d](note?x=1) [e](nothing)\n')
    expect(out).toBe('note.md:1:59: warning missing-target the link leads to nothing, which is not there\n')
  })

  test('a link of a wiki may lead anywhere, of which a note by itself says nothing', async () => {
    const { out } = await checkText('[a](x.md) [[Target]] ![[pic.png]]\n')
    expect(out).toBe('note.md:1:5: warning missing-target the link leads to x.md, which is not there\n')
  })

  test('blocks nested too deep are said to be, where that begins', async () => {
    const list = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- 글`).join('\n')
    const { out } = await checkText(`글\n\n${list}\n`)
    expect(out).toBe(
      'note.md:51:1: warning too-deep-markup blocks nested too deep; the note is read without its Markdown. Nest them less\n',
    )
  })

  test('links: encoded ones, in tables, behind references', async () => {
    const text =
      '글 [가](%EA%B0%80%20.md)\n\n| a | b |\n|---|---|\n| 1 | [x](x.md) |\n| 2 | [y](note.md#장) |\n\n[r][r] [t]\n\n[r]: gone.md\n[t]: https://a.example\n'
    expect((await checkText(text)).out).toMatchInlineSnapshot(`
      "note.md:1:7: warning missing-target the link leads to 가 .md, which is not there
      note.md:5:11: warning missing-target the link leads to x.md, which is not there
      note.md:10:6: warning missing-target the link leads to gone.md, which is not there
      "
    `)
  })

  test('--limit shortens what is printed, not what is found', async () => {
    const { code, out, err } = await check('.', '-n', '1')
    expect({ code, lines: out.split('\n').length, err }).toEqual({
      code: 1,
      lines: 2,
      err: 'talks: 9 notes checked: 2 errors, 6 warnings\n',
    })
  })

  test('-f path names each note that has problems once, for xargs', async () => {
    expect((await check('date.md', 'links.md', '-f', 'path', '-0')).out).toBe('date.md\0links.md\0')
  })

  test('the bundled notes have no problem', async () => {
    expect(await talks('check')).toEqual({
      code: 0,
      out: '',
      err: 'talks: 10 notes checked: 0 errors, 0 warnings\n',
    })
  })

  test('on a terminal a problem fits the screen, and what goes on below is indented', async () => {
    const { out: piped } = await check('date.md', 'links.md')
    const { out } = await talksIn({ cwd: folder, terminal: 40 }, 'check', 'date.md', 'links.md')
    for (const line of out.trimEnd().split('\n')) expect(cells(line, 1)).toBeLessThanOrEqual(40)
    expect(out).toMatch(/^date\.md:3:7: error impossible-date no\n {2}calendar has/mu)
    expect(out.replace(/\n {2}/gu, ' ')).toBe(piped)
    const ended = await talksIn({ cwd: folder, terminal: 40 }, 'check', 'date.md', '-0')
    expect(ended.out).toMatch(/^date\.md:3:7: error [^\n]*\0$/u)
  })

  test('for GitHub: workflow commands', async () => {
    expect((await check('date.md', '-f', 'github')).out).toBe(
      '::error file=date.md,line=3,col=7,title=impossible-date::no calendar has 2024-02-30 (date)\n',
    )
  })

  test('JSON: where the file itself is meant, line and column are null', async () => {
    const problems = JSON.parse((await check('.', '--json')).out)
    expect(problems).toHaveLength(8)
    expect(problems.find((problem: { code: string }) => problem.code === 'empty-note')).toEqual({
      path: 'empty.md',
      line: null,
      column: null,
      severity: 'warning',
      code: 'empty-note',
      message: 'nothing below the front matter',
    })
  })

  test('a path and a library are one too many', async () => {
    expect(await check('day.md', '-L', folder)).toEqual({
      code: 2,
      out: '',
      err: 'talks: check reads its paths, or the --library; give one of them\n',
    })
    const env = { TALKS_LIBRARY: '/nowhere' }
    expect((await talksIn({ cwd: folder, env }, 'check', 'day.md')).out).toMatch(/^day\.md:/u)
  })

  test('a folder without notes is said to have none', async () => {
    const empty = mkdtempSync(join(scratch, 'empty-'))
    expect(await talksIn({ cwd: empty }, 'check', '-L', '.')).toEqual({
      code: 0,
      out: '',
      err: 'talks: no notes in .; notes are files whose names end in .md or .markdown\ntalks: 0 notes checked: 0 errors, 0 warnings\n',
    })
  })

  test('~ is the home folder, where no shell has said so', async () => {
    const { out } = await talksIn({ cwd: folder, env: { HOME: folder } }, 'check', '~/day.md')
    expect(out).toMatch(/^day\.md:2:7: /u)
  })

  test('a path that is not there is a failure', async () => {
    expect(await check('nowhere.md')).toMatchObject({ code: 2, out: '' })
    expect((await check('nowhere.md', 'gone.md')).err.trim().split('\n')).toHaveLength(2)
  })

  test('the other paths are checked where one is not there', async () => {
    const { code, out, err } = await check('day.md', 'nowhere.md', 'same-1.md')
    expect({ code, out }).toEqual({ code: 2, out: (await check('day.md')).out })
    expect(err).toMatch(/^talks: cannot read \S+nowhere\.md: no such file or folder; .+\n$/u)
  })
})

test('a number is no date, and a day that no calendar has is told at its own key', async () => {
  const head = ['price: 1234.56', 'build: 20129999', 'dates: see 2024-02-30', 'slug: date-2024-02-31']
  const { code, out } = await checkText(
    ['---', ...head, 'date: 2024-02-31', 'due: 2024-02-30', '---', '본문'].join('\n'),
  )
  expect(code).toBe(1)
  expect(out.split('\n')).toEqual([
    'note.md:6:7: error impossible-date no calendar has 2024-02-31 (date)',
    'note.md:7:6: error impossible-date no calendar has 2024-02-30 (due)',
    '',
  ])
})

test.each([
  ['date: 2024-02-30', '2:7: error impossible-date'],
  ['작성일: 2024-02-30', '2:6: error impossible-date'],
  ["date: '[[2024-02-30]]'", '2:10: error impossible-date'],
  ['date: [2024-02-30, 2024-03-01]', '2:8: error impossible-date'],
  ['created: 언젠가', '2:10: warning unknown-date'],
])('a date that a filter can not compare is told: %s', async (line, problem) => {
  const { out } = await checkText(`---\n${line}\n---\n본문\n`)
  expect(out.startsWith(`note.md:${problem} `)).toBe(true)
  const { err } = await talksIn({ cwd: scratch }, '-L', 'note.md', 'list', '--since', '2024')
  expect(err).toContain('talks check says where')
})

test.each([
  'date: 2024-03-02 ~ 2024-03-04',
  'date: [2024-03-02, 2024-03-04]',
  'date:\n  - 2024-03-02\n  - 2024-03-04',
  'date: 2024년 03월 02일 토요일 오후 3시 ~ 4일',
])('several days are a date, and pass where any of them does: %s', async head => {
  expect(await checkText(`---\n${head}\n---\n본문\n`)).toMatchObject({ code: 0, out: '' })
  const listed = async (...argv: string[]) => {
    const { out, err } = await talksIn({ cwd: scratch }, '-L', 'note.md', 'list', '-f', 'ref', ...argv)
    return `${out}${err}`
  }
  expect(await listed('--since', '2024-03-04')).toBe('note\n')
  expect(await listed('--until', '2024-03-02')).toBe('note\n')
  expect(await listed('--since', '2024-03-03', '--until', '2024-03-03')).toBe('note\n')
  expect(await listed('--since', '2024-03-05')).toBe('talks: no talk passes the filters\n')
  expect(await listed('--until', '2024-03-01')).toBe('talks: no talk passes the filters\n')
})

test('a time as a number is a date: nothing is wrong with it, and --since compares it', async () => {
  expect(await checkText('---\ncreated: 1595352354163\n---\n본문\n')).toMatchObject({ code: 0, out: '' })
  const listed = (...argv: string[]) => talksIn({ cwd: scratch }, '-L', 'note.md', 'list', ...argv)
  const { out, err } = await listed('--since', '2020-07-21', '--until', '2020-07-21', '--format', '{date}')
  expect({ out, err }).toEqual({ out: '2020-07-21T17:25:54Z\n', err: '' })
  expect((await listed('--format', 'table')).out).toContain('2020-07-21 ')
})

test.each(['\u180e', '\u2060', '\ufeff', '\u202e', '\x9b', '\u{e0041}'])(
  'what the screen makes visible is told: %j',
  async sign => {
    const { out } = await checkText(`첫 줄\n둘${sign}째\n`)
    expect(out).toMatch(/^note\.md:2:2: warning control-character /)
    expect(sanitize(`둘${sign}째`)).not.toContain(sign)
  },
)

/** What `check` says of a note `here/note.md` beside others, without what is the same in every line. */
async function checkBeside(others: { [name: string]: string }, text: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'talks-check-wiki-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [name, body] of Object.entries({ ...others, 'here/note.md': text })) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), body)
  }
  const { out } = await talksIn({ cwd: root }, '-L', '.', 'check', '-q')
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line =>
      line.replace(/^here\/note\.md:|warning missing-target the link leads to |, which is not there$/gu, ''),
    )
}

test('a dead link of a wiki is told, as one of Markdown is', async () => {
  const text = '글\n- [[없는 노트]] [a](no.md) ![[없는 그림.png|300]]\n\n| a |\n|---|\n| [[없음\\|표시]] |\n'
  expect(await checkBeside({}, text)).toEqual([
    '2:5: 없는 노트',
    '2:17: no.md',
    '2:27: 없는 그림.png',
    '6:5: 없음',
  ])
})

test('a link of a wiki leads to any note or file of the library by its name, title, alias or the end of its path', async () => {
  const others = {
    'people/Kim Minsu.md': '---\ntitle: 김민수\naliases: [민수]\n---\n글\n',
    ['가.md'.normalize('NFD')]: '글\n',
    'v1.2.md': '글\n',
    'files/그림.png': '',
    'files/a b.PDF': '',
    'left-out.md': '글\n',
    '.ignore': 'left-out.md\n',
  }
  const found = [
    '[[Kim Minsu]] [[kim minsu.md]] [[people/kim minsu]] [[../people/Kim Minsu|글]] [[/people/Kim Minsu]]',
    '[[김민수]] [[민수]] [[Kim Minsu|없는 이름]] [[없는 이름|Kim Minsu]] [[가]] [[v1.2]] [[note]] [[people]]',
    '![[그림.png]] ![[files/그림.png|300]] [[a b.pdf#page=2]] [[left-out]] [[left-out#절]]',
    '[[https://a.example]] [[{{title}}]] [[_TOC_]] `[[없음]]`',
    '```\n[[없음]]\n```',
    '[[1]] 글 %%[[없음]]%%\n\n[1]: https://a.example',
  ]
  expect(await checkBeside(others, `${found.join('\n\n')}\n`)).toEqual([])
  const dead = '[[Kim]] [[other/Kim Minsu]] [[그림]] [[minsu]]\n'
  expect(await checkBeside(others, dead)).toEqual([
    '1:3: Kim',
    '1:11: other/Kim Minsu',
    '1:31: 그림',
    '1:38: minsu',
  ])
})

test('the heading and the block in a link of a wiki are looked for, whatever signs they have', async () => {
  const others = {
    'b.md': '# 제목\n\n## 절: **하나** (1)\n\n글 ^id-1\n',
    'C#.md': '글\n',
    'C# 입문.md': '## 절\n\n글\n',
  }
  const found =
    '## 여기\n\n[[b#절 하나 1]] [[B#제목#절: **하나** (1)]] [[#여기]] [[b#^ID-1]] [[C#]] [[C# 입문#절]] [[b# 제목 ]] [[b#]]\n'
  expect(await checkBeside(others, found)).toEqual([])
  const dead = '## 여기\n\n[[b#없는 절]] [[b#제목#없는 절|글]] [[#저기]] [[b#^id-2]] [[없음#제목]]\n'
  expect(await checkBeside(others, dead)).toEqual([
    '3:3: b#없는 절',
    '3:14: b#제목#없는 절',
    '3:30: #저기',
    '3:38: b#^id-2',
    '3:50: 없음#제목',
  ])
})

test('a folder in a vault is checked with the notes around it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'talks-check-vault-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, '.obsidian'))
  mkdirSync(join(root, 'daily'))
  writeFileSync(join(root, '위.md'), '글\n')
  writeFileSync(join(root, 'daily', 'a.md'), '[[위]] [[없음]]\n')
  const said = 'warning missing-target the link leads to 없음, which is not there\n'
  expect((await talksIn({ cwd: root }, 'check', 'daily', '-q')).out).toBe(`daily/a.md:1:9: ${said}`)
  expect((await talksIn({ cwd: root }, 'check', 'daily/a.md', '-q')).out).toBe(`daily/a.md:1:9: ${said}`)
})

test('a note that is named twice is checked once', async () => {
  const { err } = await check('.', 'date.md', '.')
  expect(err).toMatch(/^talks: 9 notes checked: 2 errors/)
})

needsAnyBytes(
  'a file whose name is not UTF-8 is checked and printed, and no editor is called (needs names of any bytes)',
  async () => {
    const path = Buffer.concat([Buffer.from(`${scratch}/caf`), Buffer.from([0xe9]), Buffer.from('.md')])
    writeFileSync(path, '---\ntitle: Latin\n---\n둘\u2060째\n')
    const inScratch = (...argv: string[]) => talksIn({ cwd: scratch, env: { EDITOR: 'false' } }, ...argv)
    expect((await inScratch('check', '-q', '.')).out).toContain('.md:4:2: warning control-character')
    expect((await inScratch('-L', '.', 'show', 'Latin', '--raw')).out).toBe(
      '---\ntitle: Latin\n---\n둘\u2060째\n',
    )
    const { code, err } = await inScratch('-L', '.', 'edit', 'Latin')
    expect(code).toBe(2)
    expect(err).toContain("can't be handed to an editor: its name is not UTF-8; rename it")
  },
)

describe('a library with many problems', () => {
  let many: string
  beforeAll(() => {
    many = mkdtempSync(join(tmpdir(), 'talks-check-many-'))
    for (const name of 'abcde') writeFileSync(join(many, `${name}.md`), '---\ntitle: 발표: 시작\n---\n본문\n')
    writeFileSync(join(many, 'sound.md'), '# 성한 글\n\n본문\n')
  })
  afterAll(() => rmSync(many, { recursive: true }))

  const ask = (...argv: string[]) => talksIn({ cwd: many }, '-L', '.', ...argv)
  const named = (err: string) => err.match(/\w\.md(?=:)/gu) ?? []

  test.each([
    ['on a terminal', { errors: 200 }],
    ['in a pipe', {}],
  ])('%s three are listed before an answer, and the rest is counted', async (_, place) => {
    for (const argv of [['list'], ['search', '본문']]) {
      const { err } = await talksIn(place, '-L', many, ...argv)
      expect(named(err)).toEqual(['a.md', 'b.md', 'c.md'])
      expect(err).toMatch(/^talks: 2 more problems in the notes; talks check lists them$/mu)
    }
  })

  test('errors are listed before warnings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-check-errors-'))
    for (const name of 'abcd') writeFileSync(join(folder, `${name}.md`), '---\nspeakers: {a: 1}\n---\n본문\n')
    for (const name of 'ef') writeFileSync(join(folder, `${name}.md`), '---\ntitle: [\n---\n본문\n')
    const { err } = await talksIn({ cwd: folder }, '-L', '.', 'list')
    rmSync(folder, { recursive: true })
    expect(named(err)).toEqual(['e.md', 'f.md', 'a.md'])
  })

  test('check and --strict list all', async () => {
    expect((await ask('check')).out.match(/\.md:/gu)).toHaveLength(5)
    const { code, err } = await ask('list', '--strict')
    expect({ code, amount: named(err).length }).toEqual({ code: 2, amount: 5 })
    expect(err).not.toContain('more problems')
  })

  test('show says what is wrong with the notes it shows, and not with others', async () => {
    expect(await ask('show', 'sound')).toMatchObject({ code: 0, err: '' })
    expect(await ask('show', 'sound.1')).toMatchObject({ code: 0, err: '' })
    const { code, err } = await ask('show', 'e', 'sound')
    expect({ code, names: named(err), lines: err.split('\n').length }).toEqual({
      code: 0,
      names: ['e.md'],
      lines: 2,
    })
    expect(named((await ask('show', 'sound.9')).err)).toEqual([])
    expect((await ask('show', 'sound', '--strict')).code).toBe(2)
  })

  test('show says what is wrong with all notes where a ref names none: the note may be one that is left out', async () => {
    expect(named((await ask('show', '없는 글')).err)).toEqual(['a.md', 'b.md', 'c.md'])
  })

  test('show says what is wrong with the library as a whole', async () => {
    symlinkSync('/', join(many, 'outside'))
    onTestFinished(() => rmSync(join(many, 'outside')))
    expect((await ask('show', 'sound')).err).toMatch(/^outside:1:1: warning link-outside .*\n$/u)
  })
})

test('a folder without notes has no full screen', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'talks-check-empty-'))
  onTestFinished(() => rmSync(empty, { recursive: true }))
  const { code, out, err } = await talksIn({ terminal: 80, keys: '\x1b' }, '-L', empty, 'browse')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('notes are files whose names end in .md or .markdown')
})
