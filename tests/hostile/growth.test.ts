// What once took the square of its size. Each is so large that a square would take minutes; bench/hostile.ts measures.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { giveRefs } from '../../src/notes/refs.ts'
import { talks } from '../program.ts'
import { renderBody } from '../views/invariants.ts'
import { parseChecked } from './invariants.ts'

const HANG = 30_000

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-growth-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (text: string): void => writeFileSync(join(folder, 'a.md'), text)

// The body was taken apart into lines for every hit.
it.each(['json', 'vimgrep'])(
  'the places of 50,000 hits in one note: %s',
  async format => {
    write('- 고객과 대화한다\n'.repeat(50_000))
    const { out } = await talks('search', '고객', '--format', format, '-L', folder)
    expect(out.split('\n').filter(line => line.includes('고객과 대화한다'))).toHaveLength(50_000)
    expect(out).toContain(format === 'json' ? '"line":50000,"column":3' : ':50000:3:')
  },
  HANG,
)

// A heading was folded, and composed to be shown, for every hit below it.
it.each([
  ['--format', 'json'],
  ['--color', 'always'],
])(
  'a heading of 400,000 characters over 1,000 hits: %s %s',
  async (...options) => {
    write(`# 제목\n\n## ${'긴 머리글 '.repeat(66_000)}\n${'- 고객과 대화한다\n'.repeat(1000)}`)
    const { out } = await talks('search', '머리글 고객', ...options, '-L', folder)
    expect(out.split('대화한다')).toHaveLength(1001)
  },
  HANG,
)

// The column of every occurrence before the match was counted.
it(
  'a match behind 200,000 cheaper ones that are none',
  async () => {
    write(`- ${'다가나'.repeat(200_000)} 가나\n`)
    expect((await talks('search', '가나', '--format', '{line}:{column}', '-L', folder)).out).toBe(
      '1:600004\n',
    )
  },
  HANG,
)

// The text was folded, and the word it stands in walked through, for every place of the word that is suggested.
it.each([
  ['1도서관에서 ', 100_000, '도수곤애소'],
  ['kubernetes', 100_000, 'kubarnitas'],
])(
  'a suggestion out of a bullet of many %s',
  async (unit, times, query) => {
    write(`- ${unit.repeat(times)}\n`)
    expect((await talks('search', query, '-L', folder)).code).toBe(1)
  },
  HANG,
)

// The column of each was counted from the start of the line.
it(
  '20,000 links in one line that lead nowhere',
  async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `[가](b${i}.md)`).join(' ')
    write(text)
    const { out } = await talks('check', '-L', folder)
    const column = text.indexOf('b19999') + 1
    expect(out.trimEnd().split('\n').at(-1)).toContain(`a.md:1:${column}: warning missing-target`)
  },
  HANG,
)

// What was left of the line, or of the word, was looked at anew for each piece cut off.
it.each([
  ['a line of code', `\`\`\`\n${'가'.repeat(1_000_000)}\n\`\`\``],
  ['a line of code in jamo', `\`\`\`\n${'\u1100\u119e'.repeat(400_000)}\n\`\`\``],
  ['a word of many addresses', '가http://a'.repeat(40_000)],
])(
  'is laid out: %s',
  (_, body) => {
    expect(renderBody(body, 80).length).toBeGreaterThan(1000)
  },
  HANG,
)

// The tokens of its Markdown took 300 times its size in memory: such a note ended the program for the whole library.
it('a table of 3 MB is read without its Markdown, whole, and said to be', () => {
  const { talk, problems } = parseChecked(`글\n|a|b|\n|-|-|\n${'|가|b|\n'.repeat(500_000)}끝\n`)
  expect(problems.map(({ code, line }) => ({ code, line }))).toEqual([{ code: 'too-much-markup', line: 1 }])
  const [tactic, ...others] = talk.tactics
  expect(others).toEqual([])
  expect(tactic?.text.split('가')).toHaveLength(500_001)
  expect(tactic?.text.endsWith('끝')).toBe(true)
})

// Each began to count at ~2.
it(
  '100,000 notes whose names are composed differently are one id and 99,999 numbers behind it',
  () => {
    const { talk } = parseChecked('- 글\n')
    const list = Array.from({ length: 100_000 }, (_, i) => ({ ...talk, path: `/${i}.md` }))
    expect(giveRefs(list)).toHaveLength(99_999)
    expect(new Set(list.map(talk => talk.id)).size).toBe(100_000)
    expect(list.at(-1)?.id).toBe('folder/note~100000')
  },
  HANG,
)
