import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LibraryError } from '../../src/model/errors.ts'
import { allTalks, findRef, refOf } from '../../src/model/ref.ts'
import { loadLibraries, loadLibrary } from '../../src/notes/library.ts'
import { parseNote } from '../../src/notes/note.ts'
import { keepsBothForms, takesAnyBytes } from '../platform.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talks-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** Every talk and tactic is found by its ref, and is the only one that is. */
function expectOwnRefs(library: ReturnType<typeof loadLibrary>): void {
  const subjects = allTalks(library).flatMap(talk => [
    { talk, tactic: null },
    ...talk.tactics.map(tactic => ({ talk, tactic })),
  ])
  expect(new Set(subjects.map(refOf)).size).toBe(subjects.length)
  for (const { talk, tactic } of subjects) {
    const found = findRef(library, refOf({ talk, tactic }))
    expect(found).toMatchObject(tactic ? { kind: 'tactic', talk, tactic } : { kind: 'talk', talk })
  }
}

/** `relative:line:column code` of every problem. */
function problemsOf(library: ReturnType<typeof loadLibrary>): string[] {
  return library.problems.map(
    p => `${p.path.slice(root.length + 1)}:${p.line ?? ''}:${p.column ?? ''} ${p.code}`,
  )
}

describe('loadLibrary', () => {
  it('takes _index.markdown for the note of the library as well, but never instead of _index.md', () => {
    write('_index.markdown', '# 하나\n')
    expect(loadLibrary(root)).toMatchObject({ talks: [], indexes: [{ title: '하나' }], problems: [] })
    write('_index.md', '# 둘\n')
    expect(loadLibrary(root)).toMatchObject({
      talks: [{ ref: '_index~2', title: '하나' }],
      indexes: [{ title: '둘' }],
      problems: [{ code: 'duplicate-id' }],
    })
    // One that can't be read describes nothing.
    write('_index.md', Buffer.from([0, 0, 0, 1]))
    expect(loadLibrary(root)).toMatchObject({ talks: [], indexes: [{ ref: '_index', title: '하나' }] })
  })

  it('orders talks by number, then path, and leaves _index.md out of them', () => {
    write('_index.md', '---\ntitle: 모음\n---\n소개\n')
    write('z.md', '---\nnumber: 1\n---\n')
    write('a.md', '---\nnumber: 10\n---\n')
    write('sub/c.markdown', '# 셋\n')
    write('b.md', '')
    const library = loadLibrary(root)
    expect(library.talks.map(talk => [talk.ref, talk.id, talk.title])).toEqual([
      ['1', 'z', 'z'],
      ['10', 'a', 'a'],
      ['b', 'b', 'b'],
      ['sub/c', 'sub/c', '셋'],
    ])
    expect(library.indexes[0]).toMatchObject({ ref: '_index', title: '모음' })
    expect(library.problems).toEqual([])
  })

  it('understands the fields people use for a talk, and keeps all', () => {
    write(
      'a.md',
      '---\nTitle: 1.10\nauthor: {name: 홍길동, email: a@b.c}\ntag : 단축키 mac\nkeywords: [소셜 미디어, "#웹"]\ncompany: 회사\ncreated : 2018-01-28 09:09:54 +0900\nurl: /old/\naliases: [/old/, 옛 이름]\nslug: x\n---\n',
    )
    const [talk] = loadLibrary(root).talks
    expect(talk).toMatchObject({
      title: '1.10',
      speakers: ['홍길동'],
      tags: ['단축키', 'mac', '소셜 미디어', '웹'],
      organization: '회사',
      date: '2018-01-28 09:09:54 +0900',
      links: ['/old/'],
      aliases: ['옛 이름'],
    })
    expect(talk?.fields['slug']).toBe('x')
  })

  it('passes over what says nothing, as templates have it, for the next name of a field', () => {
    write('a.md', '---\nspeakers: []\nauthor: Kim\norganization: []\ncompany: A\n---\n')
    const { talks, problems } = loadLibrary(root)
    expect(talks).toMatchObject([{ speakers: ['Kim'], organization: 'A' }])
    expect(problems).toEqual([])
  })

  it('reads a value of several lines as one', () => {
    write('a.md', '---\ntitle: |\n  가\n  나\nspeakers: ["김\\n이"]\n---\n')
    expect(loadLibrary(root).talks).toMatchObject([{ title: '가 나', speakers: ['김 이'] }])
  })

  it.each([
    ['created_time: 2024-03-15', '2024-03-15', 'Notion'],
    ['작성일시: 2022년 1월 8일 오전 9:43', '2022년 1월 8일 오전 9:43', 'Notion, in Korean'],
    ['생성 일시: 2024-03-15', '2024-03-15', 'Notion, in Korean'],
    ['created: 1595352354163', '2020-07-21T17:25:54Z', 'Dendron'],
    ['created-at: 1595352354', '2020-07-21T17:25:54Z', 'seconds'],
    ['released_at: 2024-03-15', '2024-03-15', 'Velog'],
    ['pubDatetime: 2024-03-15T09:00:00Z', '2024-03-15T09:00:00Z', 'Astro'],
    ['date: {created: 2024-03-15, updated: 2024-03-16}', '2024-03-15', 'MkDocs'],
    ['date: {start: 2024-03-15, end: null}', '2024-03-15', 'Notion'],
    ['published_at: 2024-03-16\ncreated_at: 2024-03-15', '2024-03-15', 'made before it came out'],
    ['생성 일시: 2024-03-16\n날짜: 2024-03-15', '2024-03-15', 'the day itself before both'],
    ['last_edited_time: 2024-03-15\nupdated: 2024-03-16\nlastmod: 2024-03-17', null, 'no time of a change'],
    ['published: false', null, 'Jekyll: whether it is shown'],
    ['created: true\npublished: 2024-03-15', '2024-03-15', 'so that the next one counts'],
  ])('understands the dates tools write: %j is %s (%s)', (lines, date, _) => {
    write('a.md', `---\n${lines}\n---\n`)
    const { talks, problems } = loadLibrary(root)
    expect({ date: talks[0]?.date, problems }).toEqual({ date, problems: [] })
  })

  it.each([
    ['example.com/slides', ['example.com/slides']],
    ['[mailto:a@b.c, "talk slides.pdf"]', ['mailto:a@b.c', 'talk slides.pdf']],
    ['slides.pdf, other.pdf', ['slides.pdf', 'other.pdf']],
    ['http://a.example http://b.example/;x=1', ['http://a.example', 'http://b.example/;x=1']],
    ['자료는 https://a.example 그리고 저기', ['자료는', 'https://a.example', '그리고 저기']],
    ['{title: Slides, url: https://a.example}', ['https://a.example']],
    ['[{title: Slides, url: https://a.example}, {text: 없음}]', ['https://a.example', '없음']],
    ['"javascript:alert(1)"', ['javascript:alert(1)']], // as it is written; that it leads nowhere is for views
  ])('keeps every link that is given: %s', (value, links) => {
    write('a.md', `---\nlink: ${value}\n---\n`)
    const { talks, problems } = loadLibrary(root)
    expect({ links: talks[0]?.links, problems: problems.map(each => each.code) }).toEqual({
      links,
      problems: [],
    })
  })

  it.each([
    ['tags', '"#해시"', ['해시']],
    ['tags', '["#해시", "##둘", "#"]', ['해시', '둘']],
    ['aliases', '"#해시"', ['#해시']], // a name, whose sign is its own
    ['aliases', '["#해시"]', ['#해시']],
  ] as const)('takes the signs of tags for no part of them: %s: %s', (field, value, items) => {
    write('a.md', `---\n${field}: ${value}\n---\n`)
    expect(loadLibrary(root).talks[0]?.[field]).toEqual(items)
  })

  it('says which value can not be used', () => {
    write('a.md', '---\nnumber: 둘\ntitle: {a: 1}\ntags: [[[{}]]]\n---\n# 제목\n')
    const library = loadLibrary(root)
    expect(library.talks[0]).toMatchObject({ number: null, title: '제목', tags: [] })
    expect(library.problems.map(p => p.message)).toMatchInlineSnapshot(`
      [
        "the value of number can't be used; give it a whole number from 0",
        "the value of title can't be used; give it one line of text",
        "the value of tags can't be used; give it a list or text with commas",
      ]
    `)
  })

  it('keeps both of two notes that claim the same number or id reachable', () => {
    write('a.md', '---\nnumber: 2\n---\n')
    write('b.md', '---\nnumber: 2\n---\n')
    write('c.md', '')
    write('c.markdown', '')
    write('3.md', '---\nnumber: 4\n---\n')
    write('2.md', '')
    const library = loadLibrary(root)
    expect(library.talks.map(talk => talk.ref)).toEqual(['a', 'b', '4', '2.md', 'c', 'c~2'])
    expect(library.problems.map(p => p.code)).toEqual(['duplicate-number', 'duplicate-id'])
  })

  it.skipIf(!keepsBothForms())(
    'gives the two normal forms of a name one id (needs a file system that keeps both)',
    () => {
      write(`${'가'.normalize('NFD')}.md`, '')
      write('가.md', '')
      const library = loadLibrary(root)
      expect(library.talks.map(talk => talk.ref)).toEqual(['가', '가~2'])
      expect(library.problems.map(p => p.code)).toEqual(['duplicate-id'])
    },
  )

  it('gives no note a ref that is a tactic of another one', () => {
    write('1.md', '- 가\n- 나\n')
    write('1.2.md', '- 다\n')
    write('3.1.md', '- 라\n')
    expect(loadLibrary(root).talks.map(talk => talk.ref)).toEqual(['1.2.md', '1', '3.1'])
  })

  it('gives each note a ref to which no other answers, whatever the names', () => {
    const NAMES = ['2.md', '2.md.md', '2.md.3.md', '2~2.md', '2.3.md', '2.markdown', '_index.1.md', '2.4.md']
    write('a.md', '---\nnumber: 2\n---\n- 가\n- 나\n- 다\n- 라\n')
    for (const name of NAMES) write(name, '- 가\n- 나\n- 다\n')
    write('_index.md', '- 가\n')
    const library = loadLibrary(root)
    expectOwnRefs(library)
    const refs = Object.fromEntries(library.talks.map(({ path, ref }) => [path.slice(root.length + 1), ref]))
    // Those that are in nobody's way are called by their ids.
    expect(refs).toMatchObject({ 'a.md': '2', '2.md.md': '2.md', '2.3.md': '2.3.md' })
  })

  it('reads links of a wiki as what they show, and leaves out what Notion adds to names', () => {
    write('a.md', '---\nspeaker: "[[Kim Minsu]]"\ntags: ["[[일|할 일]]"]\n---\n')
    write(`회의록 ${'0123456789abcdef'.repeat(2)}.md`, '- 가\n')
    expect(loadLibrary(root).talks).toMatchObject([
      { speakers: ['Kim Minsu'], tags: ['할 일'] },
      { title: '회의록' },
    ])
  })

  it('leaves out hidden folders, node_modules and other files', () => {
    for (const path of ['.git/a.md', 'node_modules/b.md', '.c.md', 'd.txt', 'e/f.md', 'e/.g/h.md', 'I.MD']) {
      write(path, '')
    }
    expect(loadLibrary(root).talks.map(talk => talk.id)).toEqual(['I', 'e/f'])
  })

  it('reads what other systems write: CRLF, byte-order marks, UTF-16, EUC-KR, damaged UTF-8', () => {
    write('a.md', '\ufeff---\r\ntitle: 가\r\n---\r\n- 나\r\n- 다\r\n')
    write('b.md', Buffer.from('\ufeff---\ntitle: 나\n---\n', 'utf16le'))
    write('c.md', Buffer.from('\ufeff---\ntitle: 다\n---\n', 'utf16le').swap16())
    write('c1.md', Buffer.from('---\ntitle: 표 없음\n---\n', 'utf16le'))
    // "---\ntitle: 한글\n---\n" in EUC-KR.
    write('d.md', Buffer.from('2d2d2d0a7469746c653a20c7d1b1db0a2d2d2d0a', 'hex'))
    write(
      'e.md',
      Buffer.concat([Buffer.from('---\ntitle: 마'), Buffer.from([0xff]), Buffer.from('\n---\n가')]),
    )
    // Syllables that KS X 1001 has not, the first and the last of those among them, with what both have around them.
    write(
      'c2.md',
      Buffer.concat([
        Buffer.from('8141bc848c6394ee98dec652', 'hex'),
        Buffer.from(' 9 '),
        Buffer.from('c7d1b1db', 'hex'),
      ]),
    )
    write('f.md', '---\rtitle: 바\r---\r본문\r')
    write('g.md', '---\ntitle: 사\n---\n- 눌이 하나 \0 있는 글\n')
    const library = loadLibrary(root)
    expect(library.talks.map(talk => talk.title)).toEqual([
      '가',
      '나',
      '다',
      '표 없음',
      'c2',
      '한글',
      '마\ufffd',
      '바',
      '사',
    ])
    expect(library.talks[4]?.tactics).toMatchObject([{ text: '갂펲똠뷁샾힣 9 한글' }])
    expect(library.talks[8]?.tactics).toMatchObject([{ text: '눌이 하나 \ufffd 있는 글' }])
    expect(library.talks[0]?.tactics.map(tactic => tactic.line)).toEqual([4, 5])
    expect(problemsOf(library)).toEqual([
      'b.md:: utf-16',
      'c.md:: utf-16',
      'c1.md:: utf-16',
      'c2.md:: not-utf8',
      'd.md:: not-utf8',
      'e.md:2:9 not-utf8',
      'g.md:4:9 nul',
    ])
  })

  it('names every file it can not use once, and shows the others', () => {
    write('good.md', '- 가\n')
    write('binary.md', Buffer.from([1, 2, 0, 3]))
    write('folder.md/inside.md', '')
    symlinkSync('nowhere', join(root, 'dangling.md'))
    symlinkSync('loop.md', join(root, 'loop.md'))
    symlinkSync('/etc/passwd', join(root, 'outside.md'))
    symlinkSync('good.md', join(root, 'again.md'))
    symlinkSync('.', join(root, 'self'))
    write('large.md', Buffer.alloc(17 * 1024 * 1024, 'a'))
    const library = loadLibrary(root)
    expect(library.talks.map(talk => talk.id)).toEqual(['folder.md/inside', 'good'])
    expect(problemsOf(library).sort()).toEqual([
      'binary.md:: binary',
      'dangling.md:: broken-link',
      'folder.md:: not-a-file',
      'large.md:: too-large',
      'loop.md:: broken-link',
      'outside.md:: link-outside',
    ])
  })

  it('follows links to what it has not met: hidden or ignored folders, each note once', () => {
    write('.gitignore', 'drafts/\n')
    write('plain/a.md', '')
    write('drafts/b.md', '')
    write('.kept/c.md', '')
    write('.kept/sub/d.md', '')
    symlinkSync('plain', join(root, 'to-plain'))
    symlinkSync('drafts', join(root, 'to-drafts'))
    symlinkSync('.kept', join(root, 'to-kept'))
    symlinkSync('.kept/sub', join(root, 'to-sub'))
    const library = loadLibrary(root)
    expect(library.problems).toEqual([])
    expect(library.talks.map(talk => talk.id).sort()).toEqual([
      'plain/a',
      'to-drafts/b',
      'to-kept/c',
      'to-kept/sub/d',
    ])
  })

  it.skipIf(!takesAnyBytes())('opens names that are not UTF-8 (needs names of any bytes)', () => {
    write('a.md', '')
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xb0, 0xa1]), Buffer.from('.md')]),
      '# 제목\n',
    )
    expect(loadLibrary(root).talks.map(talk => talk.title)).toEqual(['a', '제목'])
  })

  it('takes a single note as a library of one', () => {
    write('x/a.md', '# 하나\n')
    write('x/b.md', '# 둘\n')
    expect(loadLibrary(join(root, 'x/a.md')).talks.map(talk => talk.title)).toEqual(['하나'])
  })

  it('throws when the root can not be read at all', () => {
    write('a.txt', '')
    expect(() => loadLibrary(join(root, 'missing'))).toThrow(LibraryError)
    expect(() => loadLibrary(join(root, 'missing'))).toThrow('no such file or folder')
    expect(() => loadLibrary(join(root, 'a.txt'))).toThrow('is not a folder')
  })

  it('takes date and title from the file name where the note has none', () => {
    write('2018-01-28-글.md', '')
    write('2018-01-29.md', '')
    write('2018-01-30 회고.md', '')
    write('2018-13-45-글.md', '') // a day no calendar has
    write('쪽/index.md', '')
    write('노션 0123456789abcdef0123456789abcdef.md', '')
    const found = loadLibrary(root).talks.map(({ title, date }) => [title, date])
    expect(found).toHaveLength(6)
    expect(found).toEqual(
      expect.arrayContaining([
        ['글', '2018-01-28'],
        ['2018-01-29', '2018-01-29'],
        ['2018-01-30 회고', '2018-01-30'],
        ['2018-13-45-글', null],
        ['쪽', null],
        ['노션', null],
      ]),
    )
  })
})

it.each([
  ['2024-03-15', '## 할 일\n\n- 글\n', '2024-03-15', 'one section of a template'],
  ['2024-03-15', '# 할 일\n\n- 글\n\n# 회고\n', '2024-03-15', 'the first of several'],
  ['20240315', '## 할 일\n\n- 글\n', '20240315', 'the day however it is written'],
  ['2024년 3월 15일', '## 할 일\n\n- 글\n', '2024년 3월 15일', 'in words'],
  ['일지/2024-07-01 월', '## 할 일\n\n- 글\n', '2024-07-01 월', 'with the day of the week'],
  ['2024-03-15(금요일)', '## 할 일\n\n- 글\n', '2024-03-15(금요일)', 'in brackets'],
  ['2024-03-15 Friday', '## 할 일\n\n- 글\n', '2024-03-15 Friday', 'in English'],
  ['2024-03-15', '# 다녀온 곳\n\n- 글\n\n## 회고\n', '다녀온 곳', 'the only # is its title'],
  ['2024-03-15 회의', '## 주간 회의\n\n- 글\n', '주간 회의', 'a name that says more is of no daily note'],
  ['202403151230', '# 생각\n\n글\n\n# 참고\n', '생각', 'nor is one of a minute'],
])('a note called %s that begins %j is called %s: %s', (name, body, title, _) => {
  expect(parseNote(body, `${name}.md`, `/${name}.md`).talk.title).toBe(title)
})

it.each([
  ['2024-03-01회의', '2024-03-01'],
  ['20240301', '2024-03-01'],
  ['20240301-회의', '2024-03-01'],
  ['202403011230', '2024-03-01'],
  ['20240301123045 메모', '2024-03-01'],
  ['2024.03.01', '2024-03-01'],
  ['2024_03_01 회의', '2024-03-01'],
  ['회의 2024-03-01', '2024-03-01'],
  ['회의-2024.03.01', '2024-03-01'],
  ['회의 2024_03_01 정리', '2024-03-01'],
  ['2024-03-02 되돌아봄 2024-03-01', '2024-03-02'],
  ['2024-03.01', null],
  ['2024030112', null], // neither a day nor a minute
  ['20241301', null],
  ['20240230', null],
  ['18991231', null],
  ['2024년 3월 1일 회의록', '2024-03-01'],
  ['회의록(2024년 03월 01일)', '2024-03-01'],
  ['240301 회의록', '2024-03-01'],
  ['240301_회의록', '2024-03-01'],
  ['240301-회의록', '2024-03-01'],
  ['240301', '2024-03-01'],
  ['[20240301] 스터디', '2024-03-01'],
  ['(2024-03-01) 스터디', '2024-03-01'],
  ['[240301] 스터디', '2024-03-01'],
  ['회의록_20240301', '2024-03-01'],
  ['회의 20240301', '2024-03-01'],
  ['스터디 (20240301)', '2024-03-01'],
  ['스터디(2024-03-01)', '2024-03-01'],
  ['2024/03/01', '2024-03-01'],
  ['일지/2024/03/01 회의', '2024-03-01'],
  ['2024-03/01', '2024-03-01'],
  ['2024/03/01/index', '2024-03-01'],
  ['2024/03-01 회의', '2024-03-01'],
  ['2024-03/03-01', '2024-03-01'],
  ['2024/03/03', '2024-03-03'],
  ['2024/03/04-05', null], // two days, or chapters
  ['2024/03/20240302', '2024-03-02'], // the name before its folders
  ['2024/03/07/회의', '2024-03-07'],
  ['일지/2024/03/07/오후/회의', '2024-03-07'],
  ['2024-03-07/회의', '2024-03-07'],
  ['2024/03/07 연수/회의', '2024-03-07'],
  ['2024.03.07 연수/회의', '2024-03-07'],
  ['[240307] 연수/자료/회의', '2024-03-07'],
  ['20240306 연수/[240307] 자료/회의', '2024-03-07'],
  ['2024/03/07/회의 2024-03-08', '2024-03-08'],
  ['2024/03/04-05/회의', null],
  ['2024/03/회의', null],
  ['backup 2024-03-07/회의', null], // of older notes
  ['2024/02/30', null],
  ['2024/13/01', null],
  ['2024/03/01가지 방법', null],
  ['1234/03/01', null], // a year that no note is of
  ['240230 회의록', null],
  ['123456 비밀번호', null],
  ['240301회의록', null], // may be a number of something
  ['2403015 회의록', null],
  ['회의록 240301', null],
  ['회의 20240301 정리', null], // may be any number
  ['회의록a20240301', null],
  ['회의록_20240230', null],
  ['회의록_120240301', null],
  ['2024년 2월 30일 회의록', null],
  ['회의-2024-03-01-정리', null],
  ['글 12024-03-01', null],
])('the name %s has the date %s', (name, date) => {
  expect(parseNote('글', `${name}.md`, `/${name}.md`).talk.date).toBe(date)
})

describe('what is left out of a folder', () => {
  const ids = (options = {}, path = '') => loadLibrary(join(root, path), options).talks.map(talk => talk.id)

  it('follows .gitignore and .ignore, the deeper and the more special file deciding', () => {
    write('.gitignore', 'drafts/\n*.tmp.md\n/only-here.md\n# comment\n')
    write('.ignore', '!keep.tmp.md\nprivate\n')
    write('sub/.gitignore', '!again.tmp.md\n')
    for (const path of ['a.md', 'drafts/b.md', 'c.tmp.md', 'keep.tmp.md', 'only-here.md', 'private/d.md'])
      write(path, '')
    for (const path of ['sub/only-here.md', 'sub/again.tmp.md', 'sub/e.tmp.md', 'sub/drafts/f.md'])
      write(path, '')
    expect(ids()).toEqual(['a', 'keep.tmp', 'sub/again.tmp', 'sub/only-here'])
    expect(ids({ ignore: false })).toHaveLength(10)
  })

  it.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('takes a rule in %s for a name in %s', (rule, name) => {
    write('.gitignore', '비공개/\n초안*.md\n'.normalize(rule))
    for (const path of ['a.md', '비공개/b.md', '초안 하나.md', '자리/초안 둘.md'])
      write(path.normalize(name), '')
    expect(ids()).toEqual(['a'])
  })

  it('reads a root whole that is said to be, and no other', () => {
    for (const path of ['lib/.ignore', 'whole/.ignore']) write(path, '*')
    for (const path of ['lib/x.md', 'whole/y.md']) write(path, '')
    const roots = ['lib', 'whole'].map(path => join(root, path))
    const { talks } = loadLibraries(roots, { whole: roots.slice(1) })
    expect(talks.map(({ id }) => id)).toEqual(['y'])
  })

  it('heeds the ignore files above the root, .gitignore within a repository only, unless they name the root', () => {
    write('.gitignore', 'x.md\n')
    write('.ignore', 'y.md\nhidden/\n')
    for (const path of ['lib/x.md', 'lib/y.md', 'lib/z.md', 'hidden/x.md', 'hidden/y.md']) write(path, '')
    expect(ids({}, 'lib')).toEqual(['x', 'z'])
    mkdirSync(join(root, '.git'))
    expect(ids({}, 'lib')).toEqual(['z'])
    expect(ids({}, 'hidden')).toEqual(['x', 'y'])
  })

  it('complains of no ignore file above the root that counts for nothing', () => {
    mkdirSync(join(root, '.gitignore'))
    write('lib/a.md', '')
    expect(loadLibrary(join(root, 'lib')).problems).toEqual([])
    mkdirSync(join(root, '.git'))
    expect(loadLibrary(join(root, 'lib')).problems).toHaveLength(1)
  })

  it('lets no ignore file hang the walk, and says what of one does not count', () => {
    write('.gitignore', `${'*a'.repeat(40)}b\n# comment\n`)
    write(`${'a'.repeat(200)}.md`, '')
    write('sub/.ignore', 'x.md\n'.repeat(1_000_000))
    write('sub/x.md', '')
    const { talks, problems } = loadLibrary(root)
    expect(talks).toHaveLength(1)
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      '1 of 1 rules do not count',
      '999000 of 1000000 rules do not count',
    ])
  })
})

describe('loadLibraries', () => {
  it('puts the folder in front of refs that collide, and keeps the rest short', () => {
    write('a/_index.md', '# A\n')
    write('a/x.md', '---\nnumber: 1\n---\n')
    write('a/y.md', '')
    write('b/_index.md', '# B\n')
    write('b/x.md', '---\nnumber: 1\n---\n')
    write('b/z.md', '')
    const library = loadLibraries([join(root, 'a'), join(root, 'b'), join(root, 'a')])
    expect(library.talks.map(talk => talk.ref)).toEqual(['a:1', 'y', 'b:1', 'z'])
    expect(library.indexes.map(talk => [talk.ref, talk.title])).toEqual([
      ['a:_index', 'A'],
      ['b:_index', 'B'],
    ])
  })

  it.each([
    [
      'notes that are named like them',
      ['m/work', 'm/home/work'],
      ['work/work:1.md', 'home/work/work~2:1.md'],
    ],
    ['names with a colon', ['m/a', 'm/a:b'], ['a/b:1.md', 'a:b/b:1.md']],
    ['tactics of one that are notes of another', ['m/1', 'm/2'], ['1/2.1.md', '2/1.1.md', '1/1:1.1.md']],
    ['blanks around names', ['m/a ', 'm/a'], ['a /b .md', 'a/b .md', 'a/ .md', 'a /b.md', 'a/b.md']],
  ])('gives each note a ref of its own: %s', (_, roots, names) => {
    for (const folder of roots) write(`${folder}/x.md`, '---\nnumber: 1\n---\n- 가\n- 나\n')
    for (const name of names) write(`m/${name}`, '- 가\n')
    const library = loadLibraries(roots.map(folder => join(root, folder)))
    expect(library.talks).toHaveLength(roots.length + names.length)
    expectOwnRefs(library)
  })

  it('takes one folder under two names for one', () => {
    write('a/x.md', '')
    symlinkSync(join(root, 'a'), join(root, 'b'))
    const library = loadLibraries([join(root, 'b'), join(root, 'a')])
    expect(library.talks.map(({ path }) => path)).toEqual([join(root, 'b/x.md')])
  })

  it('tells two folders of one name apart', () => {
    write('a/notes/x.md', '')
    write('b/notes/x.md', '')
    const library = loadLibraries([join(root, 'a/notes'), join(root, 'b/notes')])
    expect(library.talks.map(talk => talk.ref)).toEqual(['notes:x', 'notes~2:x'])
  })
})

describe('the bundled notes', () => {
  it('hold 59 tactics in ten talks', () => {
    const library = loadLibrary('notes')
    expect(library.problems).toEqual([])
    expect(library.talks.map(talk => talk.tactics.length)).toEqual([8, 9, 6, 7, 9, 4, 3, 5, 3, 5])
    expect(library.indexes[0]?.tactics.length).toBeGreaterThan(0)
  })
})
