// What scripts read: every format of every command that has it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { talks, talksIn } from '../program.ts'

const TITLE = 'tab\t, "quote", back\\slash, \x1b[31mred\u202e, \x9b1m'
/** As YAML takes it: all but ASCII escaped. */
const TITLE_YAML = JSON.stringify(TITLE).replace(/[^ -~]/gu, character => {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
})
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-formats-'))
  writeFileSync(
    join(folder, 'odd.md'),
    `---\ntitle: ${TITLE_YAML}\ntags: [가, "나, 다"]\nroom: {floor: 3}\n---\n> - 첫째 **굵은** 글\n> - 둘째 글\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const odd = (...argv: string[]) => talks(...argv, '-L', folder)

describe('text formats', () => {
  test('TSV escapes what would break a row, and what a terminal would obey', async () => {
    const { out } = await odd('list', '--columns', 'title,tags')
    expect(out).toBe('tab\\t, "quote", back\\\\slash, ␛[31mred<U+202E>, <U+009B>1m\t가,나, 다\n')
  })

  test('CSV quotes', async () => {
    const { out } = await odd('list', '-f', 'csv', '--columns', 'title,tags')
    expect(out).toBe(
      'title,tags\n"tab    , ""quote"", back\\slash, ␛[31mred<U+202E>, <U+009B>1m","가,나, 다"\n',
    )
  })

  test('a template reads front matter, joins lists, and knows tabs and braces', async () => {
    const { out } = await odd('list', '-f', '{ref}\\t{tags|;}\\t{fields.room.floor}\\t{fields.none}|{{x}}')
    expect(out).toBe('odd\t가;나, 다\t3\t|{x}\n')
  })

  test('path works from where the command runs; -0 ends it', async () => {
    expect((await talksIn({ cwd: folder }, 'list', '-L', '.', '-f', 'path', '-0')).out).toBe('odd.md\0')
    expect((await talksIn({ cwd: null }, 'list', '-L', folder, '-f', 'path')).out).toBe(`${folder}/odd.md\n`)
  })

  test('vimgrep: line, and column in bytes, of the first match in the file, behind markup', async () => {
    expect((await talksIn({ cwd: folder }, 'search', '굵은', '-L', '.', '-f', 'vimgrep')).out).toBe(
      'odd.md:6:14:첫째 굵은 글\n',
    )
    // JSON counts columns in code points, as all positions in it.
    const [hit] = JSON.parse((await odd('search', '굵은', '--json')).out)
    expect(hit).toMatchObject({ line: 6, column: 10, text: '첫째 굵은 글' })
  })

  test('md: one item of a list for each', async () => {
    expect((await talks('list', '-f', 'md', '-n', '1')).out).toMatch(/^- .* \(.*\) \[1\]\n$/u)
    expect((await talks('search', '트위터', '-f', 'md', '-n', '1')).out).toMatch(/^- .* \[\d+\.\d+ .*\]\n$/u)
  })
})

describe('names of fields', () => {
  test.each([
    ['list', '--columns', 'ref,titel'],
    ['list', '-f', '{titel}'],
    ['search', '햄버거', '-f', '{titel}'], // finds nothing
    ['show', '2', '-f', 'tsv', '--columns', 'titel'],
  ])('%s %s %s is wrong usage', async (...argv) => {
    const { code, out, err } = await talks(...argv)
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'talks: unknown field "titel"; did you mean title?\n',
    })
  })

  test('hits know all of their talk', async () => {
    const template = '{ref} {talk.number} {organization} {tags|;} {fields.venue}'
    const { out } = await talks('search', '큐레이션', '-n', '1', '-f', template)
    expect(out).toMatch(/^2\.\d 2 LG전자 콘텐츠;.*;투명성 .+\n$/u)
  })

  test('--columns picks those of the terminal table too', async () => {
    const { out } = await talksIn({ terminal: 60 }, 'list', '--columns', 'ref,date,title', '-n', '2')
    expect(out).toMatchInlineSnapshot(`
      "[2mref[22m  [2mdate[22m        [2mtitle[22m
      1    2012-02-27  SNS를 활용한 조직의 소통개선 방향 제시
      2    2012-02-27  온라인 커뮤니케이션 전략 및 특징
      "
    `)
  })

  test('a format nobody has is wrong usage and names a near one', async () => {
    expect(await talks('list', '-f', 'jsno')).toMatchObject({
      code: 2,
      err: 'talks: unknown format "jsno"; did you mean json?\n',
    })
  })
})

describe('JSON', () => {
  test('is safe to print and parses to the original', async () => {
    const { out } = await odd('list', '--json')
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/u)
    expect(JSON.parse(out)[0].title).toBe(TITLE)
  })

  test('is [] when nothing is found, and jsonl is nothing', async () => {
    expect((await talks('search', '햄버거', '--json')).out).toBe('[]\n')
    expect((await talks('search', '햄버거', '-f', 'jsonl')).out).toBe('')
  })

  test('jsonl is the records of json, one a line', async () => {
    const array = JSON.parse((await talks('search', '트위터', '--json')).out)
    const lines = (await talks('search', '트위터', '-f', 'jsonl')).out.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(array)
  })
})

describe('count', () => {
  test('in a pipe: value and count, most frequent first, then by the dictionary', async () => {
    expect((await talks('count', '-n', '3')).out).toBe('이벤트\t6\n고객의견\t5\n콘텐츠\t5\n')
    expect((await talks('count', '--sort', 'value-', '-n', '1')).out).toBe('파워블로거\t3\n')
  })

  test('--tactics counts those of the talks', async () => {
    expect((await talks('count', 'organization', '--tactics', '-n', '1')).out).toBe('삼성전자\t9\n')
  })

  test('on a terminal: bars', async () => {
    const { out } = await talksIn({ terminal: 40 }, 'count', 'channels', '-n', '3', '--color', 'never')
    expect(out).toMatchInlineSnapshot(`
      "channels  talks
      트위터        8  ███████████████████████
      블로그        5  ██████████████
      페이스북      5  ██████████████
      "
    `)
  })

  test('a field that talks know but none gives: exit code 1', async () => {
    expect(await odd('count', 'venue')).toEqual({ code: 1, out: '', err: 'talks: no talk gives venue\n' })
  })
})
